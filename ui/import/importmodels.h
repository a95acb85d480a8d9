// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "import/list/listdraft.h"
#include "tables/tablemodel.h"

#include <cstdint>

namespace atlas {

/// The raw rows of a table with what each column is taken for as its title; the first few hundred.
class RawTableModel final : public TableModel<RawRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RawTableModel)

public:
    explicit RawTableModel(QObject* parent = nullptr);
    ~RawTableModel() override;

    void setDraft(const ListDraft& draft);

    /// Whether what the column is taken for is a question.
    [[nodiscard]] bool isAsked(int column) const;

protected:
    [[nodiscard]] QVariant cell(const RawRow& row, const Column& column, int role) const override;
    [[nodiscard]] QVariant head(const Column& column, int role) const override;

private:
    [[nodiscard]] QString basisOf(const Column& column) const;

    int m_headerRow = 0; ///< number of the header's row in the source
    std::vector<ColumnUse> m_uses;
};

/// The rows of a list before it is proposed, by their index: how many members each has, and what is asked of
/// it. Texts are made when they are shown, so that a long list is there at once.
class DraftRowModel final : public TableModel<std::uint32_t>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DraftRowModel)

public:
    explicit DraftRowModel(QObject* parent = nullptr);
    ~DraftRowModel() override;

    void setDraft(const ListDraft& draft);
};

/// One line of a proposal: a consortium of the list, or one that is no longer listed.
struct ProposalRow
{
    ChangeKind change = ChangeKind::New;
    std::uint32_t index = 0; ///< into Proposal::consortia, or Proposal::gone for ChangeKind::Gone
    bool isBlocked = false;  ///< something is open in the row: it cannot be taken
};

/// The proposal, each row to be ticked; unchanged rows need no tick.
class ProposalModel final : public TableModel<ProposalRow>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProposalModel)

public:
    explicit ProposalModel(QObject* parent = nullptr);
    ~ProposalModel() override;

    /// blocked: indices into Proposal::consortia, in their order.
    void setProposal(Proposal proposal, const std::vector<std::size_t>& blocked);
    /// As it was set, without the ticks.
    [[nodiscard]] const Proposal& proposal() const { return m_proposal; }
    /// The proposal with the ticks of the rows; the model is empty afterwards.
    [[nodiscard]] Proposal takeProposal();
    [[nodiscard]] int acceptedCount() const;
    /// Rows that a person unticked, and rows that are left out because something in them is open.
    [[nodiscard]] int untickedCount() const;
    [[nodiscard]] int blockedCount() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void ticksChanged();

protected:
    [[nodiscard]] QVariant cell(const ProposalRow& row, const Column& column, int role) const override;

private:
    [[nodiscard]] const PublishedRow& published(const ProposalRow& row) const;
    [[nodiscard]] QString differences(const ProposalRow& row) const;
    [[nodiscard]] std::vector<Column> columns() const;

    Proposal m_proposal;
    std::vector<bool> m_ticks; ///< by row
};

} // namespace atlas
