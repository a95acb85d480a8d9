// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/recordlist.h"
#include "report/scopedcounts.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// What a person who names a field only wants to have counted.
Unit usualUnit(Field field)
{
    switch (field) {
    case Field::Home:
    case Field::Kind:
        return Unit::Organisations;
    case Field::Role:
        return Unit::Memberships;
    default:
        return Unit::Consortia;
    }
}

struct Question
{
    Field field = Field::Seat;
    Unit unit = Unit::Consortia;
    bool zeros = false;
};

const Region* regionOf(const Snapshot& snapshot, Field field, std::size_t code)
{
    return isPlace(field) && code != 0 ? &snapshot.regions[code] : nullptr;
}

QString placeName(const Snapshot& snapshot, int code)
{
    for (const Region& region : snapshot.regions) {
        if (code != 0 && region.code == code) {
            return region.shortName;
        }
    }
    return {};
}

/// The codes of a field in the order in which they are shown, unknown last.
std::vector<std::size_t> codesInOrder(const View& view, const Question& question)
{
    const std::size_t count = view.facets[static_cast<std::size_t>(question.field)].size();
    std::vector<std::size_t> codes;
    std::vector<std::size_t> unknown;
    for (std::size_t code = 0; code < count; ++code) {
        const bool known = keyOfCode(*view.snapshot, question.field, code) != UnknownKey;
        (known ? codes : unknown).push_back(code);
    }
    codes.insert(codes.end(), unknown.begin(), unknown.end());
    return codes;
}

/// For programs: key, name, unit, count and the counts in all three units; places with their code and the
/// place that they are in.
MemoryTable dataTable(const View& view, const Question& question, Language language)
{
    const auto header = [](const QString& key) { return TableColumn{key, key}; };
    std::vector<TableColumn> columns{header(u"key"_s), header(u"name"_s), header(u"unit"_s),
                                     header(u"count"_s)};
    for (const Unit unit : AllUnits) {
        columns.push_back(header(key(unit)));
    }
    if (isPlace(question.field)) {
        columns.push_back(header(u"code"_s));
        columns.push_back(header(u"within"_s));
    }
    MemoryTable table(std::move(columns));
    const Snapshot& snapshot = *view.snapshot;
    for (const std::size_t code : codesInOrder(view, question)) {
        const UnitCounts& counts = view.facets[static_cast<std::size_t>(question.field)][code];
        if (counts[question.unit] == 0 && !question.zeros) {
            continue;
        }
        const QString valueKey = keyOfCode(snapshot, question.field, code);
        const Region* region = regionOf(snapshot, question.field, code);
        const auto number = [](quint32 count) {
            return MemoryTable::Cell{static_cast<qlonglong>(count), {}};
        };
        std::vector<MemoryTable::Cell> row{
            {region == nullptr ? valueKey : region->shortName, {}},
            {snapshot.vocabulary.title(question.field, valueKey, language), {}},
            {key(question.unit), {}},
            number(counts[question.unit])};
        for (const Unit unit : AllUnits) {
            row.push_back(number(counts[unit]));
        }
        if (isPlace(question.field)) {
            row.push_back({region == nullptr ? QString() : QString::number(region->code), {}});
            row.push_back({region == nullptr ? QString() : placeName(snapshot, region->parent), {}});
        }
        table.addRow(std::move(row));
    }
    return table;
}

/// For people: the value and its count; a place inside another one is indented, because that one's count
/// includes it.
MemoryTable peopleTable(const View& view, const Question& question, Language language)
{
    MemoryTable table(
        {{key(question.field), title(question.field)}, {key(question.unit), title(question.unit), true}});
    const Snapshot& snapshot = *view.snapshot;
    for (const std::size_t code : codesInOrder(view, question)) {
        const quint32 count = view.facets[static_cast<std::size_t>(question.field)][code][question.unit];
        if (count == 0 && !question.zeros) {
            continue;
        }
        const Region* region = regionOf(snapshot, question.field, code);
        const QString name =
            snapshot.vocabulary.title(question.field, keyOfCode(snapshot, question.field, code), language);
        table.addRow({{region != nullptr && region->parent != 0 ? u"  "_s + name : name, {}},
                      {static_cast<qlonglong>(count), {}}});
    }
    return table;
}

/// Why the counts add up to more than the total, where they do.
QStringList notesOn(const View& view, const Question& question)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& counts = view.facets[static_cast<std::size_t>(question.field)];
    quint64 sum = 0;
    bool hasInner = false;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        const quint32 count = counts[code][question.unit];
        if (isPlace(question.field) && snapshot.regionParent[code] != 0) {
            hasInner = hasInner || count > 0;
        } else {
            sum += count;
        }
    }
    QStringList notes;
    if (sum > view.totals()[question.unit]) {
        notes << CommandLineText::tr("The counts add up to more than the total, because what has several of "
                                     "the values is counted under each of them.");
    }
    if (hasInner) {
        notes << CommandLineText::tr("The places that are indented are included in the province above them.");
    }
    return notes;
}

Outcome<Question> questionOf(const Invocation& invocation)
{
    QStringList fields;
    for (const Field field : AllFields) {
        fields << key(field);
    }
    if (!invocation.has("by")) {
        return wrongUsage(CommandLineText::tr("--by is missing: which field should be counted by?"),
                          CommandLineText::tr("It can be %1.").arg(fields.join(u", "_s)));
    }
    const Outcome<QString> field = invocation.choice("by", fields);
    if (!field) {
        return tl::make_unexpected(field.error());
    }
    Question question;
    question.field = fromKey<Field>(*field).value_or(Field::Seat);
    const Outcome<Unit> unit = invocation.unit("unit", usualUnit(question.field));
    if (!unit) {
        return tl::make_unexpected(unit.error());
    }
    question.unit = *unit;
    question.zeros = invocation.has("all");
    return question;
}

} // namespace

Outcome<void> runStats(Invocation& invocation)
{
    const Outcome<Question> question = questionOf(invocation);
    if (!question) {
        return tl::make_unexpected(question.error());
    }
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"csv"_s, u"tsv"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    const Outcome<ViewPtr> all = invocation.view();
    if (!all) {
        return tl::make_unexpected(all.error());
    }
    const ViewPtr view = countedInScope(**all);
    if (*format != u"text") {
        return printAs(*format, dataTable(*view, *question, invocation.language()), invocation.out());
    }
    if ((*all)->snapshot->count(Unit::Consortia) == 0 && !question->zeros) {
        invocation.out().printLine(CommandLineText::tr("The registry is empty: it has no list yet."));
        return {};
    }
    const auto printed =
        printAs(*format, peopleTable(*view, *question, invocation.language()), invocation.out());
    const UnitCounts totals = view->totals();
    const UnitCounts every = evaluate(view->snapshot, {})->totals();
    QString line = countText(totals[question->unit], question->unit);
    if (totals[question->unit] != every[question->unit]) {
        line = CommandLineText::tr("%1 of %2").arg(line).arg(every[question->unit]);
    }
    invocation.out().printLine();
    invocation.out().printLine(CommandLineText::tr("Total: %1").arg(line));
    for (const QString& note : notesOn(*view, *question)) {
        invocation.out().printLine(note);
    }
    return printed;
}

} // namespace atlas
