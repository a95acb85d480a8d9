// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filterscope.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterScope)
};

QString included(Field field)
{
    switch (field) {
    case Field::Seat:
        return Words::tr("consortia seated in %1");
    case Field::Home:
        return Words::tr("organisations from %1");
    case Field::Industry:
        return Words::tr("industry: %1");
    case Field::Role:
        return Words::tr("role: %1");
    case Field::Kind:
        return Words::tr("kind of organisation: %1");
    case Field::Subject:
        return Words::tr("lead subject: %1");
    case Field::Programme:
        return Words::tr("programme: %1");
    case Field::State:
        return Words::tr("follow-up state: %1");
    }
    return u"%1"_s;
}

QString excluded(Field field)
{
    switch (field) {
    case Field::Seat:
        return Words::tr("consortia not seated in %1");
    case Field::Home:
        return Words::tr("organisations not from %1");
    case Field::Industry:
        return Words::tr("without industry %1");
    case Field::Role:
        return Words::tr("without role %1");
    case Field::Kind:
        return Words::tr("without kind of organisation %1");
    case Field::Subject:
        return Words::tr("without lead subject %1");
    case Field::Programme:
        return Words::tr("without programme %1");
    case Field::State:
        return Words::tr("without follow-up state %1");
    }
    return u"%1"_s;
}

/// Of a place that is not known, where nothing else is asked of the field; a null string for others.
QString unknownPlace(Field field, const QStringList& keys, bool isExcluded)
{
    if (!isPlace(field) || keys != QStringList{QString(UnknownKey)}) {
        return {};
    }
    if (field == Field::Seat) {
        return isExcluded ? Words::tr("consortia whose seat is known")
                          : Words::tr("consortia whose seat is not known");
    }
    return isExcluded ? Words::tr("organisations whose home is known")
                      : Words::tr("organisations whose home is not known");
}

QString counted(CountField field)
{
    switch (field) {
    case CountField::Members:
        //: %1 a comparison: "more than 10"
        return Words::tr("members of the consortium: %1");
    case CountField::Consortia:
        //: %1 a comparison: "more than 1"
        return Words::tr("consortia of the organisation: %1");
    case CountField::Leads:
        //: %1 a comparison: "at least 2"
        return Words::tr("leads of the consortium: %1");
    }
    return u"%1"_s;
}

QString compared(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Words::tr("fewer than %1");
    case Comparison::LessOrEqual:
        return Words::tr("at most %1");
    case Comparison::Equal:
        return Words::tr("exactly %1");
    case Comparison::GreaterOrEqual:
        return Words::tr("at least %1");
    case Comparison::Greater:
        return Words::tr("more than %1");
    }
    return u"%1"_s;
}

/// Of a date that stands for each day that it can mean.
QString published(Comparison comparison, bool isExcluded)
{
    switch (comparison) {
    case Comparison::Less:
        return isExcluded ? Words::tr("list not published before %1") : Words::tr("list published before %1");
    case Comparison::LessOrEqual:
        return isExcluded ? Words::tr("list not published by the end of %1")
                          : Words::tr("list published by the end of %1");
    case Comparison::Equal:
        return isExcluded ? Words::tr("list not published in %1") : Words::tr("list published in %1");
    case Comparison::GreaterOrEqual:
        return isExcluded ? Words::tr("list not published from %1 on")
                          : Words::tr("list published from %1 on");
    case Comparison::Greater:
        return isExcluded ? Words::tr("list not published after %1") : Words::tr("list published after %1");
    }
    return u"%1"_s;
}

/// The values that are asked for, or ruled out, as one condition.
QString choiceText(Field field, const QStringList& keys, bool isExcluded, const Vocabulary& vocabulary,
                   Language language)
{
    if (const QString unknown = unknownPlace(field, keys, isExcluded); !unknown.isEmpty()) {
        return unknown;
    }
    QStringList titles;
    for (const QString& key : keys) {
        titles << vocabulary.title(field, key, language);
    }
    //: between values of which one is asked for
    const QString either = Words::tr(" or ", "between values");
    //: between values that are all ruled out: "without role Lead, Co-lead"
    const QString comma = Words::tr(", ", "between values ruled out");
    return (isExcluded ? excluded(field) : included(field)).arg(titles.join(isExcluded ? comma : either));
}

} // namespace

QString filterScope(const Filter& filter, const Vocabulary& vocabulary, Language language)
{
    QStringList parts;
    for (const Field field : AllFields) {
        const Choice& choice = filter.choice(field);
        if (!choice.included.isEmpty()) {
            parts << choiceText(field, choice.included, false, vocabulary, language);
        }
        if (!choice.excluded.isEmpty()) {
            parts << choiceText(field, choice.excluded, true, vocabulary, language);
        }
    }
    for (const TextTerm& term : filter.texts()) {
        //: a text that a name must, or must not, hold
        parts << (term.excluded ? Words::tr("without text “%1”") : Words::tr("text “%1”")).arg(term.text);
    }
    for (const CountCondition& count : filter.counts()) {
        parts << counted(count.field).arg(compared(count.comparison).arg(count.value));
    }
    for (const DateCondition& date : filter.dates()) {
        static_assert(AllDateFields.size() == 1, "a further date needs words of its own");
        parts << published(date.comparison, date.excluded).arg(date.date.iso());
    }
    //: between the conditions of a filter
    QString scope = parts.join(Words::tr("; ", "between conditions"));
    if (!scope.isEmpty()) {
        scope[0] = scope[0].toUpper();
    }
    return scope;
}

} // namespace atlas
