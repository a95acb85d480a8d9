// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/comparisonreport.h"

#include "domain/filter/filterscope.h"
#include "domain/filter/filterwords.h"
#include "domain/text/narrowedcount.h"
#include "report/reportparts.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CompareText
{
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

/// "1, 2 and 3", in the language of the user interface.
QString listed(const QStringList& texts)
{
    if (texts.size() < 2) {
        return texts.value(0);
    }
    const QString before = texts.mid(0, texts.size() - 1).join(CompareText::tr(", ", "between list entries"));
    //: the last two entries of a list
    return CompareText::tr("%1 and %2").arg(before, texts.constLast());
}

/// "In 6 and 8", "Only in 6": the consortia of a group by their numbers, by name where one has no number.
QString groupTitle(const Snapshot& snapshot, const ConsortiumComparison& comparison, quint8 in,
                   Language language)
{
    QStringList labels;
    for (std::size_t at = 0; at < comparison.consortia.size(); ++at) {
        if ((in >> at & 1U) != 0) {
            labels << snapshot.consortiumLabel(comparison.consortia[at], language);
        }
    }
    //: %1 numbers of consortia: "In 6 and 8"
    return labels.size() == 1 ? CompareText::tr("Only in %1").arg(labels.constFirst())
                              : CompareText::tr("In %1").arg(listed(labels));
}

MemoryTable tableOf(const Snapshot& snapshot, const ConsortiumComparison& comparison, const QString& first,
                    bool isCounted, bool hasWholeTitles)
{
    std::vector<TableColumn> columns{{u"name"_s, first, false, 4}};
    for (const Row row : comparison.consortia) {
        columns.push_back({QString::number(snapshot.consortia.id[row]),
                           hasWholeTitles ? snapshot.consortiumTitle(row, currentLanguage())
                                          : snapshot.consortiumLabel(row, currentLanguage()),
                           isCounted, 2});
    }
    if (isCounted) {
        columns.push_back({u"organisations"_s, title(Unit::Organisations), true, 2});
    }
    return MemoryTable(std::move(columns));
}

void addShares(KeyedTable& keyed, const Snapshot& snapshot, const ConsortiumComparison& comparison,
               Field field, Language language)
{
    for (const auto& share : field == Field::Kind ? comparison.kinds : comparison.homes) {
        const QString valueKey = keyOfCode(snapshot, field, share.code);
        QString name = snapshot.vocabulary.title(field, valueKey, language);
        if (field == Field::Home && snapshot.regionParent[share.code] != 0) {
            name = QCoreApplication::translate("Report", "of which %1").arg(name);
        }
        //: a field and its value: "Kind: University"
        std::vector<MemoryTable::Cell> cells{
            {CompareText::tr("%1: %2").arg(chipWord(field, language), name), {}}};
        for (std::size_t at = 0; at < comparison.consortia.size(); ++at) {
            cells.push_back({static_cast<qlonglong>(share.counts[at]), {}});
        }
        cells.push_back({static_cast<qlonglong>(share.total), {}});
        keyed.table.addRow(std::move(cells));
        keyed.keys << key(field) + u':' + valueKey;
    }
}

bool isAskedFor(const Snapshot& snapshot, const ConsortiumComparison::Member& member, const QString& onlyKey)
{
    const QString value = onlyKey.section(u':', 1);
    if (onlyKey.startsWith(u"group:")) {
        return member.in() == value.toUInt();
    }
    if (onlyKey.startsWith(u"kind:")) {
        return key(static_cast<OrganisationKind>(snapshot.organisations.kind[member.organisation])) == value;
    }
    if (onlyKey.startsWith(u"home:")) {
        const quint16 home = snapshot.organisations.home[member.organisation];
        const quint16 parent = snapshot.regionParent[home];
        return keyOfCode(snapshot, Field::Home, home) == value ||
               (parent != 0 && keyOfCode(snapshot, Field::Home, parent) == value);
    }
    return true;
}

void appendTable(Report& report, const QString& title, MemoryTable table)
{
    report.blocks.emplace_back(block::Heading{title, 1});
    report.blocks.emplace_back(block::Table{{}, std::make_shared<const MemoryTable>(std::move(table))});
}

QString filterLine(const View& view, Language language)
{
    const QString text = filterScope(view.filter, view.snapshot->vocabulary, language);
    return text.isEmpty() ? CompareText::tr("everything in the registry") : text;
}

Report frameOf(const View& view, Language language, const QDateTime& made)
{
    Report report = part::frame(view, language, made);
    report.blocks.emplace_back(
        block::Facts{{{QCoreApplication::translate("Report", "Source"), report.source}}});
    return report;
}

} // namespace

KeyedTable comparisonCounts(const Snapshot& snapshot, const ConsortiumComparison& comparison,
                            Language language)
{
    KeyedTable keyed{
        tableOf(snapshot, comparison, CompareText::tr("Organisations", "head of counts"), true, false), {}};
    for (const auto& group : comparison.groups) {
        std::vector<MemoryTable::Cell> cells{{groupTitle(snapshot, comparison, group.in, language), {}}};
        for (std::size_t at = 0; at < comparison.consortia.size(); ++at) {
            const bool isIn = (group.in >> at & 1U) != 0;
            cells.push_back({static_cast<qlonglong>(isIn ? group.organisations : 0), {}});
        }
        cells.push_back({static_cast<qlonglong>(group.organisations), {}});
        keyed.table.addRow(std::move(cells));
        keyed.keys << u"group:"_s + QString::number(group.in);
    }
    addShares(keyed, snapshot, comparison, Field::Kind, language);
    addShares(keyed, snapshot, comparison, Field::Home, language);
    return keyed;
}

KeyedTable comparisonMembers(const Snapshot& snapshot, const ConsortiumComparison& comparison,
                             const QString& onlyKey, bool hasWholeTitles, std::optional<std::size_t> only)
{
    KeyedTable keyed{tableOf(snapshot, comparison, CompareText::tr("Organisation"), false, hasWholeTitles),
                     {}};
    for (const auto& member : comparison.members) {
        if (!isAskedFor(snapshot, member, onlyKey) || (only && !member.roles[*only])) {
            continue;
        }
        std::vector<MemoryTable::Cell> cells{{snapshot.organisations.name.at(member.organisation), {}}};
        for (std::size_t at = 0; at < comparison.consortia.size(); ++at) {
            const auto& role = member.roles[at];
            cells.push_back(
                {role ? key(*role) : QString(), role ? roleSymbol(*role) + u' ' + title(*role) : QString()});
        }
        keyed.table.addRow(std::move(cells));
        keyed.keys << QString::number(snapshot.organisations.id[member.organisation]);
    }
    return keyed;
}

Report comparisonReport(const View& view, const ConsortiumComparison& comparison, const QString& onlyKey,
                        std::optional<std::size_t> only, Language language, const QDateTime& made)
{
    const Snapshot& snapshot = *view.snapshot;
    Report report = frameOf(view, language, made);
    report.landscape = comparison.consortia.size() > 2;
    QStringList names;
    for (const Row row : comparison.consortia) {
        names << snapshot.consortiumTitle(row, language);
    }
    report.blocks.emplace_back(block::Heading{CompareText::tr("Consortia side by side"), 1});
    report.blocks.emplace_back(block::Paragraph{names.join(part::partSeparator()), false});
    report.blocks.emplace_back(block::Table{
        {}, std::make_shared<const MemoryTable>(comparisonCounts(snapshot, comparison, language).table)});
    KeyedTable members = comparisonMembers(snapshot, comparison, onlyKey, true, only);
    const auto shown = static_cast<quint32>(members.keys.size());
    const auto all = static_cast<quint32>(comparison.members.size());
    //: a table of members, and how many it has: "Members and their roles (2 of 21)"
    appendTable(report,
                shown == all ? CompareText::tr("Members and their roles")
                             : CompareText::tr("%1 (%2)").arg(CompareText::tr("Members and their roles"),
                                                              narrowedCount(shown, all)),
                std::move(members.table));
    part::appendClosing(report);
    return report;
}

QString title(OverlapPart part)
{
    switch (part) {
    case OverlapPart::OnlyA:
        return CompareText::tr("Only in A");
    case OverlapPart::Both:
        return CompareText::tr("In both");
    case OverlapPart::OnlyB:
        break;
    }
    return CompareText::tr("Only in B");
}

MemoryTable overlapTable(const Overlap& overlap)
{
    std::vector<TableColumn> columns{{u"part"_s, CompareText::tr("Part"), false, 2}};
    for (const Unit unit : AllUnits) {
        columns.push_back({key(unit), title(unit), true, 1});
    }
    MemoryTable table(std::move(columns));
    for (const OverlapPart part : AllOverlapParts) {
        std::vector<MemoryTable::Cell> cells{{title(part), {}}};
        for (const Unit unit : AllUnits) {
            cells.push_back({static_cast<qlonglong>(overlap.of(part, unit).size()), {}});
        }
        table.addRow(std::move(cells));
    }
    return table;
}

Report overlapReport(const View& a, const View& b, const Overlap& overlap, OverlapRows rows,
                     Language language, const QDateTime& made)
{
    Report report = frameOf(a, language, made);
    report.blocks.emplace_back(block::Heading{CompareText::tr("Two filters"), 1});
    report.blocks.emplace_back(
        block::Facts{{{u"A"_s, filterLine(a, language)}, {u"B"_s, filterLine(b, language)}}});
    report.blocks.emplace_back(block::Table{{}, std::make_shared<const MemoryTable>(overlapTable(overlap))});
    if (rows.table.rowCount() > 0) {
        appendTable(report, rows.title, std::move(rows.table));
    }
    part::appendClosing(report);
    return report;
}

QString chainSentence(const Snapshot& snapshot, Row from, Row to, const std::optional<SharedChain>& chain)
{
    const auto organisation = [&](Row row) { return snapshot.organisations.name.at(row); };
    const auto consortium = [&](Row row) { return snapshot.consortia.name.at(row); };
    if (from == to) {
        return CompareText::tr("%1 is chosen twice; choose two different organisations.")
            .arg(organisation(from));
    }
    if (!chain) {
        return CompareText::tr("No chain of shared consortia leads from %1 to %2.")
            .arg(organisation(from), organisation(to));
    }
    if (chain->consortia.size() == 1) {
        QStringList names;
        for (const Row row : sharedConsortia(snapshot, from, to)) {
            names << consortium(row);
        }
        //: two organisations, and the consortia that both are in
        return CompareText::tr("%1 and %2 are both in %3.")
            .arg(organisation(from), organisation(to), listed(names));
    }
    QStringList steps;
    for (std::size_t i = 0; i < chain->consortia.size(); ++i) {
        //: one organisation, the next one, and the consortium that both are in
        steps << CompareText::tr("%1 shares %3 with %2")
                     .arg(organisation(chain->organisations[i]), organisation(chain->organisations[i + 1]),
                          consortium(chain->consortia[i]));
    }
    //: two organisations, and the steps that lead from the one to the other
    return CompareText::tr("%1 and %2 are in no consortium together: %3.")
        .arg(organisation(from), organisation(to), steps.join(CompareText::tr(", ", "between steps")));
}

MemoryTable chainTable(const Snapshot& snapshot, const SharedChain& chain)
{
    MemoryTable table({{u"organisation"_s, CompareText::tr("Organisation"), false, 2},
                       {u"consortium"_s, CompareText::tr("is in the consortium"), false, 3},
                       {u"next"_s, CompareText::tr("together with"), false, 2}});
    for (std::size_t i = 0; i < chain.consortia.size(); ++i) {
        table.addRow({{snapshot.organisations.name.at(chain.organisations[i]), {}},
                      {snapshot.consortiumTitle(chain.consortia[i], currentLanguage()), {}},
                      {snapshot.organisations.name.at(chain.organisations[i + 1]), {}}});
    }
    return table;
}

Report chainReport(const View& view, Row from, Row to, const std::optional<SharedChain>& chain,
                   Language language, const QDateTime& made)
{
    Report report = frameOf(view, language, made);
    report.blocks.emplace_back(block::Heading{CompareText::tr("How two organisations are connected"), 1});
    report.blocks.emplace_back(block::Paragraph{chainSentence(*view.snapshot, from, to, chain), false});
    if (chain && !chain->consortia.empty()) {
        report.blocks.emplace_back(
            block::Table{{}, std::make_shared<const MemoryTable>(chainTable(*view.snapshot, *chain))});
    }
    part::appendClosing(report);
    return report;
}

} // namespace atlas
