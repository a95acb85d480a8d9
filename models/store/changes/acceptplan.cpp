// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/acceptplan.h"

#include "domain/text/fold.h"
#include "snapshot/publishedfields.h"
#include "store/rows/noticerows.h"
#include "store/sqlite/connection.h"

#include <QHash>
#include <QMultiHash>
#include <QSet>

#include <algorithm>

namespace atlas {
namespace {

struct PresentRow
{
    qint64 notice = 0;
    int ordinal = 0;
    PublishedRow row; ///< with its id
};

constexpr char PresentColumns[] = "SELECT id, notice, ordinal, number, name, place_text, members_text, "
                                  "lead_text, industry_text, section, further, recommending FROM consortium ";

PresentRow presentAt(const Statement& read)
{
    PresentRow present{read.number(1), read.integer(2), {}};
    PublishedRow& row = present.row;
    row.id = read.number(0);
    row.number = read.text(3);
    row.name = read.text(4);
    row.place = read.text(5);
    row.members = read.text(6);
    row.lead = read.text(7);
    row.industry = read.text(8);
    row.section = read.text(9);
    row.further = publishedFieldsFrom(read.utf8(10));
    row.recommending = read.text(11);
    return present;
}

/// Says which consortium of the registry a row is, each once.
class PresentRows final
{
public:
    PresentRows(Connection& connection, qint64 notice, const Proposal& proposal)
        : m_findById(connection, QByteArray(PresentColumns) + "WHERE id = ?1")
    {
        Statement read(connection,
                       QByteArray(PresentColumns) + "WHERE notice = ?1 ORDER BY ordinal DESC, id DESC");
        read.start(notice);
        while (read.step()) {
            const PresentRow present = presentAt(read);
            m_byNumber.insert(present.row.number, present.row.id); // the last inserted is found first
            m_rows.insert(present.row.id, present);
        }
        for (const ProposedConsortium& consortium : proposal.consortia) {
            m_claimed.insert(consortium.present);
        }
        for (const GoneConsortium& gone : proposal.gone) {
            m_claimed.insert(gone.row.id);
        }
    }

    /// The row that the proposal names, else the first one with the number that nobody names; of several with
    /// the number (each section may count from 1) the one with the name. Null for a new one.
    [[nodiscard]] const PresentRow* take(const ProposedConsortium& consortium)
    {
        const PresentRow* found = consortium.present == 0 ? nullptr : untaken(consortium.present);
        if (found == nullptr) {
            found = withNumber(consortium.row.number, fold(consortium.row.name));
        }
        if (found != nullptr) {
            m_taken.insert(found->row.id);
        }
        return found;
    }
    [[nodiscard]] const PresentRow* take(const GoneConsortium& gone)
    {
        const PresentRow* found =
            gone.row.id != 0 ? untaken(gone.row.id) : withNumber(gone.row.number, fold(gone.row.name));
        if (found != nullptr) {
            m_taken.insert(found->row.id);
        }
        return found;
    }

private:
    const PresentRow* untaken(qint64 id)
    {
        if (m_taken.contains(id)) {
            return nullptr;
        }
        auto found = m_rows.find(id);
        if (found == m_rows.end()) { // in another edition
            m_findById.start(id);
            if (m_findById.step()) {
                found = m_rows.insert(id, presentAt(m_findById));
            }
            m_findById.reset();
        }
        return found == m_rows.end() ? nullptr : &*found;
    }

    const PresentRow* withNumber(const QString& number, const QString& foldedName)
    {
        const PresentRow* first = nullptr;
        for (auto entry = m_byNumber.constFind(number); entry != m_byNumber.cend() && entry.key() == number;
             ++entry) {
            if (m_claimed.contains(*entry) || m_taken.contains(*entry)) {
                continue;
            }
            const PresentRow& row = *m_rows.find(*entry);
            if (fold(row.row.name) == foldedName) {
                return &row;
            }
            first = first == nullptr ? &row : first;
        }
        return first;
    }

    QHash<qint64, PresentRow> m_rows;
    QMultiHash<QString, qint64> m_byNumber;
    QSet<qint64> m_claimed; ///< named by the proposal; nobody else is it by its number
    QSet<qint64> m_taken;
    Statement m_findById;
};

bool isAsPresent(const ProposedConsortium& consortium, const PresentRow& present)
{
    return consortium.change == ChangeKind::Unchanged || consortium.row == present.row;
}

/// A registry of an earlier version has it among the further cells only; whoever chose the columns otherwise
/// then may not have it either. What is there is never taken away from a row that is the same.
bool saysMore(const ProposedConsortium& consortium, const PresentRow& present)
{
    const QString& recommending = consortium.row.recommending;
    return !recommending.isEmpty() && recommending != present.row.recommending;
}

} // namespace

bool AcceptPlan::writesNothing() const
{
    const bool leavesAll = std::ranges::all_of(rows, [](const PlannedRow& row) {
        return (row.step == AcceptStep::Leave && !row.isCompleted) || row.step == AcceptStep::Skip;
    });
    const bool skipsAll = !rows.empty() && count(AcceptStep::Skip) == static_cast<int>(rows.size());
    return gone.empty() && leavesAll && (notice != 0 || skipsAll);
}

int AcceptPlan::count(AcceptStep step) const
{
    return static_cast<int>(std::ranges::count(rows, step, &PlannedRow::step));
}

AcceptPlan planFor(Connection& connection, const Proposal& proposal)
{
    AcceptPlan plan;
    const NoticeIds ids = findNotice(connection, proposal);
    plan.notice = ids.notice;
    PresentRows rows(connection, ids.notice, proposal);
    int ordinal = 0;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        const PresentRow* present = rows.take(consortium);
        if (!consortium.isAccepted) {
            ordinal = present == nullptr || present->notice != ids.notice
                          ? ordinal
                          : std::max(ordinal, present->ordinal);
            plan.rows.push_back({&consortium, AcceptStep::Skip, 0, ordinal});
            continue;
        }
        if (present == nullptr) {
            plan.rows.push_back({&consortium, AcceptStep::Add, 0, ++ordinal});
            continue;
        }
        // A row keeps its place unless the one before it now stands at or behind it.
        const bool moves = present->notice != ids.notice || present->ordinal <= ordinal;
        ordinal = moves ? ordinal + 1 : present->ordinal;
        const AcceptStep leave = moves ? AcceptStep::Move : AcceptStep::Leave;
        const bool isSame = isAsPresent(consortium, *present);
        plan.rows.push_back({&consortium, isSame ? leave : AcceptStep::Change, present->row.id, ordinal,
                             isSame && saysMore(consortium, *present)});
    }
    for (const GoneConsortium& gone : proposal.gone) {
        const PresentRow* present = rows.take(gone);
        if (gone.isAccepted && present != nullptr) {
            plan.gone.push_back(present->row.id);
        }
    }
    return plan;
}

} // namespace atlas
