// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importmodels.h"

#include "ui/context/discard.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>
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
    m_uses = draft.header().uses;
    std::vector<Column> columns;
    for (std::size_t at = 0; at < width; ++at) {
        const auto textOf = [at](const RawRow& row) {
            return at < row.cells.size() ? row.cells[at].text.simplified() : QString();
        };
        const auto field = draft.header().fieldAt(at);
        //: the title of a column whose cells are kept as they are
        QString name = field ? title(*field) : tr("further field");
        if (isAsked(static_cast<int>(at))) {
            //: the title of a column that is asked about: %1 what it is taken for
            name = tr("%1 ?").arg(name);
        }
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

bool RawTableModel::isAsked(int column) const
{
    return column >= 0 && static_cast<std::size_t>(column) < m_uses.size() &&
           !m_uses[static_cast<std::size_t>(column)].question.isEmpty();
}

/// What the guess of a column rests on.
QString RawTableModel::basisOf(const Column& column) const
{
    const auto at = static_cast<std::size_t>(column.key.toInt()) - 1;
    if (at >= m_uses.size()) {
        return {};
    }
    QStringList lines{m_uses[at].evidence, m_uses[at].question};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant RawTableModel::head(const Column& column, int role) const
{
    switch (role) {
    case Qt::ToolTipRole:
        return plainToolTip(basisOf(column));
    default:
        return {};
    }
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
    const std::shared_ptr<const ListReading> reading = draft.sharedReading();
    const auto problems = std::make_shared<QHash<std::size_t, QString>>(); // by row of the table
    for (const ListProblem& problem : reading->problems) {
        if (!problems->contains(problem.row)) {
            problems->insert(problem.row, problem.problem.sentence);
        }
    }
    const auto problemOf = [reading, problems](std::uint32_t row) {
        QString sentence = problems->value(reading->rawRows[row]);
        for (const MemberSource& source : reading->list.rows[row].sources) {
            sentence = sentence.isEmpty() ? problems->value(source.row) : sentence;
        }
        return sentence;
    };
    std::vector<std::uint32_t> rows(reading->list.rows.size());
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    const auto column = [](const QString& key, const QString& title,
                           const std::function<QString(std::uint32_t)>& text) {
        return Column{key, title, false, [text](std::uint32_t row) { return QVariant(text(row)); }, text};
    };
    const auto members = [reading](std::uint32_t row) {
        return static_cast<qlonglong>(reading->list.rows[row].tokenCount);
    };
    beginResetModel();
    setContent(
        {column(u"number"_s, tr("No."),
                [reading](std::uint32_t row) { return reading->list.rows[row].number; }),
         column(u"name"_s, tr("Consortium"),
                [reading](std::uint32_t row) { return reading->list.rows[row].name.simplified(); }),
         {u"members"_s, tr("Members"), true, [members](std::uint32_t row) { return QVariant(members(row)); },
          [members](std::uint32_t row) { return QString::number(members(row)); }},
         column(u"problem"_s, tr("To be settled"), problemOf)},
        std::move(rows));
    endResetModel();
}

ProposalModel::ProposalModel(QObject* parent)
    : TableModel(parent)
{
}

ProposalModel::~ProposalModel()
{
    discardBeside(std::move(m_proposal));
}

void ProposalModel::setProposal(Proposal proposal, const std::vector<std::size_t>& blocked)
{
    std::vector<ProposalRow> rows;
    std::vector<bool> ticks;
    rows.reserve(proposal.consortia.size() + proposal.gone.size());
    ticks.reserve(proposal.consortia.size() + proposal.gone.size());
    for (std::size_t i = 0; i < proposal.consortia.size(); ++i) {
        const bool isBlocked = std::ranges::binary_search(blocked, i);
        rows.push_back({proposal.consortia[i].change, static_cast<std::uint32_t>(i), isBlocked});
        ticks.push_back(proposal.consortia[i].isAccepted && !isBlocked);
    }
    for (std::size_t i = 0; i < proposal.gone.size(); ++i) {
        rows.push_back({ChangeKind::Gone, static_cast<std::uint32_t>(i), false});
        ticks.push_back(proposal.gone[i].isAccepted);
    }
    beginResetModel();
    discardBeside(std::exchange(m_proposal, std::move(proposal)));
    m_ticks = std::move(ticks);
    setContent(columns(), std::move(rows));
    endResetModel();
}

std::vector<ProposalModel::Column> ProposalModel::columns() const
{
    const auto text = [](const QString& key, const QString& title,
                         const std::function<QString(const ProposalRow&)>& of) {
        return Column{key, title, false, [of](const ProposalRow& row) { return QVariant(of(row)); }, of};
    };
    const auto members = [this](const ProposalRow& row) {
        return row.change == ChangeKind::Gone
                   ? qlonglong{0}
                   : static_cast<qlonglong>(m_proposal.consortia[row.index].members.size());
    };
    return {{u"change"_s, tr("Change"), false,
             [](const ProposalRow& row) { return QVariant(key(row.change)); },
             [](const ProposalRow& row) { return title(row.change); }},
            text(u"number"_s, tr("No."), [this](const ProposalRow& row) { return published(row).number; }),
            text(u"name"_s, tr("Consortium"),
                 [this](const ProposalRow& row) { return published(row).name.simplified(); }),
            {u"members"_s, tr("Members"), true,
             [members](const ProposalRow& row) { return QVariant(members(row)); },
             [members](const ProposalRow& row) {
                 return row.change == ChangeKind::Gone ? QString() : QString::number(members(row));
             }},
            text(u"differences"_s, tr("Differences"),
                 [this](const ProposalRow& row) { return differences(row); })};
}

const PublishedRow& ProposalModel::published(const ProposalRow& row) const
{
    return row.change == ChangeKind::Gone ? m_proposal.gone[row.index].row
                                          : m_proposal.consortia[row.index].row;
}

QString ProposalModel::differences(const ProposalRow& row) const
{
    if (row.isBlocked) {
        return tr("A question of this row is open: settle it first");
    }
    return row.change == ChangeKind::Gone ? QString()
                                          : m_proposal.consortia[row.index].differences.join(u"; "_s);
}

Proposal ProposalModel::takeProposal()
{
    for (std::size_t i = 0; i < rows().size(); ++i) {
        const ProposalRow& row = rows()[i];
        (row.change == ChangeKind::Gone ? m_proposal.gone[row.index].isAccepted
                                        : m_proposal.consortia[row.index].isAccepted) = m_ticks[i];
    }
    beginResetModel();
    setContent({}, {});
    Proposal ticked = std::exchange(m_proposal, {});
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

int ProposalModel::untickedCount() const
{
    int count = 0;
    for (std::size_t i = 0; i < rows().size(); ++i) {
        count += !m_ticks[i] && !rows()[i].isBlocked ? 1 : 0;
    }
    return count;
}

int ProposalModel::blockedCount() const
{
    return static_cast<int>(std::ranges::count_if(rows(), &ProposalRow::isBlocked));
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
