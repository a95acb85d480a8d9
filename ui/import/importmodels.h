// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "import/list/listdraft.h"
#include "tables/tablemodel.h"

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

protected:
    [[nodiscard]] QVariant cell(const RawRow& row, const Column& column, int role) const override;

private:
    int m_headerRow = 0; ///< number of the header's row in the source
};

/// A row of a list before it is proposed: how many members it has, and what is wrong with it.
struct DraftRow
{
    QString number;
    QString name;
    qlonglong members = 0;
    QString problem; ///< the first sentence; empty for none
};

class DraftRowModel final : public TableModel<DraftRow>
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
    QString number;
    QString name;
    qlonglong members = 0;
    QString differences;
    std::size_t index = 0; ///< into Proposal::consortia, or Proposal::gone for ChangeKind::Gone
    bool isAccepted = true;
    bool isBlocked = false; ///< something is wrong with the row: it cannot be taken
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

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void ticksChanged();

protected:
    [[nodiscard]] QVariant cell(const ProposalRow& row, const Column& column, int role) const override;

private:
    Proposal m_proposal;
    std::vector<bool> m_ticks; ///< by row
};

} // namespace atlas
