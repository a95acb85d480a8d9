// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include "domain/filter/filterscope.h"

#include <QCoreApplication>

#include <algorithm>
#include <span>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

const QString& inLanguage(const QString& chinese, const QString& english, Language language)
{
    return language == Language::English && !english.isEmpty() ? english : chinese;
}

/// The lists that the consortia of the view stand in.
std::vector<quint16> noticesOf(const View& view)
{
    std::vector<quint16> notices;
    for (const Row row : view.of(Unit::Consortia)) {
        notices.push_back(view.snapshot->consortia.notice[row]);
    }
    std::ranges::sort(notices);
    notices.erase(std::unique(notices.begin(), notices.end()), notices.end());
    return notices;
}

QString titleOf(const View& view, Language language)
{
    const std::vector<quint16> notices = noticesOf(view);
    const auto& all = view.snapshot->notices.info;
    if (notices.size() == 1 || all.size() == 1) {
        const NoticeInfo& notice = all[notices.empty() ? 0 : notices.front()];
        return inLanguage(notice.title, notice.titleEn, language);
    }
    return QCoreApplication::translate("Report", "Register of consortia");
}

QString subtitleOf(const View& view, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    QStringList parts;
    const auto add = [&](const QString& text) {
        if (!text.isEmpty() && !parts.contains(text)) {
            parts << text;
        }
    };
    for (const quint16 index : noticesOf(view)) {
        const NoticeInfo& notice = snapshot.notices.info[index];
        const ProgrammeInfo& programme = snapshot.programmes.info[snapshot.notices.programme[index]];
        add(inLanguage(programme.name, programme.nameEn, language));
        add(notice.issuer);
        add(notice.publishedOn);
    }
    return parts.join(u" · "_s);
}

struct BasisCounts
{
    quint32 fromName = 0;
    quint32 otherwise = 0;
    quint32 unknown = 0;

    void add(Basis basis)
    {
        ++(basis == Basis::Name ? fromName : basis == Basis::Unknown ? unknown : otherwise);
    }
};

/// "132 read from the name; 18 not known".
QString basisText(const BasisCounts& counts)
{
    // Casts in their place would stall the extraction of strings.
    const int fromName = static_cast<int>(counts.fromName);
    const int otherwise = static_cast<int>(counts.otherwise);
    const int unknown = static_cast<int>(counts.unknown);
    QStringList parts;
    if (counts.fromName > 0) {
        parts << QCoreApplication::translate("Report", "%n read from the name", "organisations", fromName);
    }
    if (counts.otherwise > 0) {
        parts << QCoreApplication::translate("Report", "%n on another basis", "organisations", otherwise);
    }
    parts << QCoreApplication::translate("Report", "%n not known", "organisations", unknown);
    return parts.join(part::partSeparator());
}

/// The places counted on their own that this snapshot has, with their provinces.
QString placesInPlaces(const Snapshot& snapshot, Language language)
{
    QStringList titles;
    for (std::size_t i = 1; i < snapshot.regions.size(); ++i) {
        if (snapshot.regionParent[i] != 0) {
            titles << snapshot.regionTitle(static_cast<quint16>(i), language);
        }
    }
    return titles.join(language == Language::Chinese ? u"、"_s : u", "_s);
}

} // namespace

QString scopeText(const View& view, Language language)
{
    if (view.filter.isEmpty()) {
        return QCoreApplication::translate("Report", "The whole registry, no filter");
    }
    return filterScope(view.filter, view.snapshot->vocabulary, language);
}

QString sourceLine(const Snapshot& snapshot, Language language)
{
    constexpr std::size_t Most = 4;
    const auto& names = snapshot.notices.shortName;
    if (names.size() < 2) {
        return snapshot.sourceText(language);
    }
    QStringList named;
    for (const ListName& name : std::span(names).first(std::min(Most, names.size()))) {
        named << name.title(language);
    }
    if (names.size() > Most) {
        named << QStringLiteral("…");
    }
    const int count =
        static_cast<int>(names.size()); // a cast in its place would stall the extraction of strings
    //: foot of a page, several lists: how many, and what they are called
    const QString text =
        QCoreApplication::translate("Report", "Source: %n lists (%1)", "several lists", count);
    return text.arg(named.join(QCoreApplication::translate("Report", ", ")));
}

namespace part {

QString partSeparator()
{
    //: between the parts of a line
    return QCoreApplication::translate("Report", "; ");
}

QString countOf(const View& view, std::size_t shown, std::size_t all)
{
    if (view.filter.isEmpty()) {
        return QString::number(all);
    }
    //: how many are in the selection, of how many in all
    return QCoreApplication::translate("Report", "%1 of %2").arg(shown).arg(all);
}

block::Paragraph nothingToReport(const View& view)
{
    const bool isEmpty = view.snapshot->consortiumCount() == 0;
    return {isEmpty ? QCoreApplication::translate("Report", "The registry is empty: it has no list yet.")
                    : QCoreApplication::translate("Report", "No consortium matches this filter."),
            false};
}

Report frame(const View& view, Language language, const QDateTime& made)
{
    Report report;
    report.title = titleOf(view, language);
    report.subtitle = subtitleOf(view, language);
    report.source = view.snapshot->sourceText(language);
    report.foot = sourceLine(*view.snapshot, language);
    report.made = made;
    report.language = language;
    return report;
}

block::Facts scope(const View& view, const Report& report)
{
    const auto consortia = countOf(view, view.of(Unit::Consortia).size(), view.snapshot->consortiumCount());
    block::Facts facts;
    facts.facts.push_back({QCoreApplication::translate("Report", "Scope"),
                           scopeText(view, report.language) + partSeparator() +
                               //: %1 is a number, or "3 of 14"
                               QCoreApplication::translate("Report", "%1 consortia").arg(consortia)});
    if (!report.source.isEmpty()) {
        facts.facts.push_back({QCoreApplication::translate("Report", "Source"), report.source});
    }
    return facts;
}

block::Facts countingBasis(const View& view, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    BasisCounts kinds;
    BasisCounts homes;
    for (const Row row : view.of(Unit::Organisations)) {
        kinds.add(snapshot.organisations.kindBasis.basis[row]);
        homes.add(snapshot.organisations.homeBasis.basis[row]);
    }
    block::Facts facts;
    const auto add = [&](const QString& name, const QString& value) { facts.facts.push_back({name, value}); };
    add(QCoreApplication::translate("Report", "Units"),
        QCoreApplication::translate(
            "Report", "A consortium is one numbered row of the list. An organisation is counted "
                      "once, however many consortia it is in. A membership is one organisation "
                      "in one consortium."));
    add(QCoreApplication::translate("Report", "Published"),
        QCoreApplication::translate("Report", "Numbers, names, places, members, their order and the marked "
                                              "roles are given letter for letter as published."));
    add(QCoreApplication::translate("Report", "Derived"),
        QCoreApplication::translate(
            "Report", "The list does not say the industry of a consortium, nor the kind and home "
                      "of an organisation. They are derived and carry their basis; what no rule "
                      "shows stays unknown and is counted as such."));
    add(QCoreApplication::translate("Report", "Kind"), basisText(kinds));
    add(QCoreApplication::translate("Report", "Home"), basisText(homes));
    add(QCoreApplication::translate("Report", "Industries"),
        QCoreApplication::translate("Report",
                                    "A consortium of several industries counts in each of them, so the "
                                    "industries add up to more than the total."));
    const QString inner = placesInPlaces(snapshot, language);
    if (!inner.isEmpty()) {
        add(QCoreApplication::translate("Report", "Places"),
            QCoreApplication::translate(
                "Report", "A province includes the places in it that are also counted separately (%1).")
                .arg(inner));
    }
    return facts;
}

void appendClosing(Report& report)
{
    const QString made = report.made.toString(u"yyyy-MM-dd HH:mm");
    report.blocks.emplace_back(block::Paragraph{
        report.source.isEmpty()
            ? QCoreApplication::translate("Report", "Made with Consortium Atlas, %1.").arg(made)
            : QCoreApplication::translate("Report", "Source: %1. Made with Consortium Atlas, %2.")
                  .arg(report.source, made),
        true});
}

} // namespace part
} // namespace atlas
