// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/references/referenceproposal.h"
#include "tables/tablemodel.h"

namespace atlas {

/// The values that a reference list has for organisations of the registry, each to be ticked.
class ReferenceModel final : public TableModel<ReferenceValue>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReferenceModel)

public:
    ReferenceModel(ReferenceProposal proposal, const Reference& reference, QObject* parent = nullptr);
    ~ReferenceModel() override;

    /// With the ticks as they are.
    [[nodiscard]] const ReferenceProposal& proposal() const { return m_proposal; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void ticksChanged();

protected:
    [[nodiscard]] QVariant cell(const ReferenceValue& row, const Column& column, int role) const override;

private:
    ReferenceProposal m_proposal;
};

} // namespace atlas
