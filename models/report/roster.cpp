// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include "evaluate/recordcolumns.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString comma()
{
    return QCoreApplication::translate("Report", ", ");
}

QString seatText(const Snapshot& snapshot, Row row, Language language)
{
    const QString published = snapshot.consortia.placeText.at(row);
    const QString seat = snapshot.regionTitle(snapshot.consortia.seat[row], language);
    if (language == Language::English || published == seat || published.isEmpty()) {
        return seat;
    }
    return QCoreApplication::translate("Report", "%1 (published as %2)").arg(seat, published);
}

/// "Steel (read from the name: 钢铁)": the basis and the words stand with every derived value.
QString industriesText(const Snapshot& snapshot, Row row, Language language)
{
    const auto& industries = snapshot.consortia.industries;
    const auto& basis = snapshot.consortia.industryBasis;
    QStringList parts;
    for (std::size_t i = industries.starts[row]; i < industries.starts[row + 1]; ++i) {
        const QString industry = snapshot.industryTitle(industries.values[i], language);
        const QString words = basis.words.at(i);
        parts << (words.isEmpty()
                      ? QCoreApplication::translate("Report", "%1 (%2)").arg(industry, title(basis.basis[i]))
                      //: industry, basis, words that it was read from
                      : QCoreApplication::translate("Report", "%1 (%2: %3)")
                            .arg(industry, title(basis.basis[i]), words));
    }
    return parts.isEmpty() ? snapshot.industryTitle(0, language) : parts.join(part::partSeparator());
}

QString memberText(const View& view, Row membership, bool marksSelection)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& memberships = snapshot.memberships;
    QString text = memberships.publishedName.isEmptyAt(membership)
                       ? snapshot.organisations.name.at(memberships.organisation[membership])
                       : memberships.publishedName.at(membership);
    // What an industry lead leads is said nowhere else; the other roles are the group's title.
    if (static_cast<Role>(memberships.role[membership]) == Role::IndustryLead) {
        text =
            QCoreApplication::translate("Report", "%1 (%2)").arg(text, memberships.roleText.at(membership));
    }
    if (memberships.roleBasis[membership] == Basis::Order) {
        text = QCoreApplication::translate("Report", "%1 (%2)").arg(text, title(Basis::Order));
    }
    return marksSelection && view.contains(membership) ? MatchMark + text : text;
}

block::Record recordOf(const View& view, Row row, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    const quint32 all = snapshot.membersOf(row);
    const quint32 shown = view.matchesOfConsortium(row);
    const bool isPart = shown < all;

    block::Record record;
    record.title = snapshot.consortiumTitle(row, language);
    record.facts.push_back(
        {QCoreApplication::translate("Report", "Seat"), seatText(snapshot, row, language)});
    record.facts.push_back(
        {QCoreApplication::translate("Report", "Industries"), industriesText(snapshot, row, language)});
    record.facts.push_back({QCoreApplication::translate("Report", "Members"),
                            isPart
                                ? QCoreApplication::translate("Report", "%1 of %2 match the filter, marked ●")
                                      .arg(shown)
                                      .arg(all)
                                : QString::number(all)});
    for (const Role role : AllRoles) {
        block::Record::Group group;
        for (Row i = snapshot.consortia.firstMembership[row]; i < snapshot.consortia.firstMembership[row + 1];
             ++i) {
            if (static_cast<Role>(snapshot.memberships.role[i]) == role) {
                group.items << memberText(view, i, isPart);
            }
        }
        if (!group.items.isEmpty()) {
            //: a role and how many members have it
            group.title =
                QCoreApplication::translate("Report", "%1 (%2)").arg(title(role)).arg(group.items.size());
            record.groups.push_back(std::move(group));
        }
    }
    return record;
}

} // namespace

namespace part {

void appendRoster(Report& report, const View& view)
{
    report.blocks.emplace_back(
        block::Heading{QCoreApplication::translate("Report", "Consortia and their members"), 1});
    std::vector<Row> rows = view.of(Unit::Consortia);
    std::ranges::sort(rows); // published order, whatever the table on screen is sorted by
    const bool severalLists = view.snapshot->hasSeveralLists();
    std::optional<quint16> list;
    for (const Row row : rows) {
        const quint16 notice = view.snapshot->consortia.notice[row];
        if (severalLists && list != notice) {
            list = notice;
            const NoticeInfo& info = view.snapshot->notices.info[notice];
            const bool english = report.language == Language::English && !info.titleEn.isEmpty();
            report.blocks.emplace_back(block::Heading{english ? info.titleEn : info.title, 2});
        }
        report.blocks.emplace_back(recordOf(view, row, report.language));
    }
}

void appendIndex(Report& report, const View& view)
{
    const Snapshot& snapshot = *view.snapshot;
    std::vector<Row> rows = view.of(Unit::Organisations);
    sortRows(rows, Unit::Organisations, {{u"name"_s, false}}, view);
    MemoryTable table({{u"name"_s, QCoreApplication::translate("Report", "Organisation"), false, 6},
                       {u"kind"_s, QCoreApplication::translate("Report", "Kind"), false, 2},
                       {u"home"_s, QCoreApplication::translate("Report", "Home"), false, 2},
                       {u"consortium_numbers"_s,
                        QCoreApplication::translate("Report", "Numbers of the consortia"), false, 3}});
    for (const Row row : rows) {
        const auto kind = static_cast<OrganisationKind>(snapshot.organisations.kind[row]);
        table.addRow({{snapshot.organisations.name.at(row), {}},
                      {key(kind), title(kind)},
                      {snapshot.regionTitle(snapshot.organisations.home[row], report.language), {}},
                      {consortiumNumbers(view, row, report.language).join(comma()), {}}});
    }
    report.blocks.emplace_back(
        block::Heading{QCoreApplication::translate("Report", "Index of organisations"), 1});
    if (!view.filter.isEmpty()) {
        report.blocks.emplace_back(block::Paragraph{
            QCoreApplication::translate("Report", "● marks the consortia that match the filter, where others "
                                                  "of the organisation do not."),
            true});
    }
    report.blocks.emplace_back(block::Table{{}, std::make_shared<MemoryTable>(std::move(table))});
}

} // namespace part
} // namespace atlas
