// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importmodels.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t PreviewRows = 300;
}

RawTableModel::RawTableModel(QObject* parent)
    : TableModel(parent)
{
}

RawTableModel::~RawTableModel() = default;

void RawTableModel::setDraft(const ListDraft& draft)
{
    const RawTable& table = draft.table();
    std::size_t width = 0;
    for (std::size_t row = 0; row < std::min(table.rows.size(), PreviewRows); ++row) {
        width = std::max(width, table.rows[row].cells.size());
    }
    std::vector<Column> columns;
    for (std::size_t at = 0; at < width; ++at) {
        const auto textOf = [at](const RawRow& row) {
            return at < row.cells.size() ? row.cells[at].text.simplified() : QString();
        };
        const auto field = draft.header().fieldAt(at);
        //: the title of a column whose cells are kept as they are
        const QString name = field ? title(*field) : tr("further field");
        columns.push_back({QString::number(at + 1), name, false,
                           [textOf](const RawRow& row) { return QVariant(textOf(row)); }, textOf});
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(table.rows.size(), PreviewRows));
    beginResetModel();
    m_headerRow =
        draft.header().isRow && draft.header().isEnough() ? table.rows[draft.header().row].number() : 0;
    setContent(std::move(columns), {table.rows.begin(), table.rows.begin() + count});
    endResetModel();
}

QVariant RawTableModel::cell(const RawRow& row, const Column&, int role) const
{
    if (role == IsHiddenRole) {
        return row.isHidden;
    }
    return role == IsHeaderRole ? QVariant(m_headerRow > 0 && row.number() == m_headerRow) : QVariant();
}

DraftRowModel::DraftRowModel(QObject* parent)
    : TableModel(parent)
{
}

DraftRowModel::~DraftRowModel() = default;

void DraftRowModel::setDraft(const ListDraft& draft)
{
    const ListReading& reading = draft.reading();
    QHash<std::size_t, QString> problems;
    for (const ListProblem& problem : reading.problems) {
        if (!problems.contains(problem.row)) {
            problems.insert(problem.row, problem.problem.sentence);
        }
    }
    std::vector<DraftRow> rows;
    rows.reserve(reading.list.rows.size());
    for (std::size_t i = 0; i < reading.list.rows.size(); ++i) {
        const PublishedRow& row = reading.list.rows[i];
        rows.push_back({row.number, row.name.simplified(), static_cast<qlonglong>(row.tokenCount),
                        problems.value(reading.rawRows[i])});
    }
    const auto text = [](QString DraftRow::*member) {
        return [member](const DraftRow& row) { return row.*member; };
    };
    const auto value = [](QString DraftRow::*member) {
        return [member](const DraftRow& row) { return QVariant(row.*member); };
    };
    beginResetModel();
    setContent(
        {{u"number"_s, tr("No."), false, value(&DraftRow::number), text(&DraftRow::number)},
         {u"name"_s, tr("Consortium"), false, value(&DraftRow::name), text(&DraftRow::name)},
         {u"members"_s, tr("Members"), true, [](const DraftRow& row) { return QVariant(row.members); },
          [](const DraftRow& row) { return QString::number(row.members); }},
         {u"problem"_s, tr("To be settled"), false, value(&DraftRow::problem), text(&DraftRow::problem)}},
        std::move(rows));
    endResetModel();
}

ProposalModel::ProposalModel(QObject* parent)
    : TableModel(parent)
{
}

ProposalModel::~ProposalModel() = default;

void ProposalModel::setProposal(Proposal proposal, const std::vector<std::size_t>& blocked)
{
    std::vector<ProposalRow> rows;
    rows.reserve(proposal.consortia.size() + proposal.gone.size());
    for (std::size_t i = 0; i < proposal.consortia.size(); ++i) {
        const ProposedConsortium& consortium = proposal.consortia[i];
        const bool isBlocked = std::ranges::binary_search(blocked, i);
        rows.push_back({consortium.change, consortium.row.number, consortium.row.name.simplified(),
                        static_cast<qlonglong>(consortium.members.size()),
                        isBlocked ? tr("Something is wrong in this row: settle it first")
                                  : consortium.differences.join(u"; "_s),
                        i, consortium.isAccepted && !isBlocked, isBlocked});
    }
    for (std::size_t i = 0; i < proposal.gone.size(); ++i) {
        const PublishedRow& row = proposal.gone[i].row;
        rows.push_back({ChangeKind::Gone, row.number, row.name.simplified(), 0, QString(), i,
                        proposal.gone[i].isAccepted, false});
    }
    const auto changeText = [](const ProposalRow& row) { return title(row.change); };
    const auto number = [](const ProposalRow& row) { return row.number; };
    const auto name = [](const ProposalRow& row) { return row.name; };
    const auto differences = [](const ProposalRow& row) { return row.differences; };
    beginResetModel();
    m_proposal = std::move(proposal);
    m_ticks.clear();
    for (const ProposalRow& row : rows) {
        m_ticks.push_back(row.isAccepted);
    }
    setContent(
        {{u"change"_s, tr("Change"), false, [](const ProposalRow& row) { return QVariant(key(row.change)); },
          changeText},
         {u"number"_s, tr("No."), false, [](const ProposalRow& row) { return QVariant(row.number); }, number},
         {u"name"_s, tr("Consortium"), false, [](const ProposalRow& row) { return QVariant(row.name); },
          name},
         {u"members"_s, tr("Members"), true, [](const ProposalRow& row) { return QVariant(row.members); },
          [](const ProposalRow& row) {
              return row.change == ChangeKind::Gone ? QString() : QString::number(row.members);
          }},
         {u"differences"_s, tr("Differences"), false,
          [](const ProposalRow& row) { return QVariant(row.differences); }, differences}},
        std::move(rows));
    endResetModel();
}

Proposal ProposalModel::takeProposal()
{
    Proposal ticked = std::exchange(m_proposal, {});
    for (std::size_t i = 0; i < rows().size(); ++i) {
        const ProposalRow& row = rows()[i];
        if (row.change == ChangeKind::Gone) {
            ticked.gone[row.index].isAccepted = m_ticks[i];
        } else {
            ticked.consortia[row.index].isAccepted = m_ticks[i];
        }
    }
    beginResetModel();
    setContent({}, {});
    endResetModel();
    return ticked;
}

int ProposalModel::acceptedCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < rows().size(); ++i) {
        count += m_ticks[i] && rows()[i].change != ChangeKind::Unchanged ? 1 : 0;
    }
    return count;
}

Qt::ItemFlags ProposalModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = TableModel::flags(index);
    if (index.isValid() && index.column() == 0) {
        const ProposalRow& row = rows()[static_cast<std::size_t>(index.row())];
        flags.setFlag(Qt::ItemIsUserCheckable, !row.isBlocked && row.change != ChangeKind::Unchanged);
    }
    return flags;
}

bool ProposalModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_ticks[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant ProposalModel::cell(const ProposalRow& row, const Column& column, int role) const
{
    if (role != Qt::CheckStateRole || column.key != u"change" || row.change == ChangeKind::Unchanged) {
        return {};
    }
    const auto at = static_cast<std::size_t>(&row - rows().data());
    return m_ticks[at] ? Qt::Checked : Qt::Unchecked;
}

} // namespace atlas
