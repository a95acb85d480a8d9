// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/references/referenceproposal.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace atlas {

class PlainLabel;
class ReferenceModel;

/// Shows what a reference list fills, value by value, to be ticked. Nothing is written here.
class ReferenceDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ReferenceDialog)

public:
    ReferenceDialog(ReferenceProposal proposal, const Reference& reference, QWidget* parent);
    ~ReferenceDialog() override;

    /// With the ticks of the person.
    [[nodiscard]] const ReferenceProposal& proposal() const;

private:
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString leftOut() const;
    void follow();

    ReferenceModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    QPushButton* m_fill = nullptr;
};

} // namespace atlas
