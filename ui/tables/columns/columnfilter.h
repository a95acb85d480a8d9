// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QFrame>

class QVBoxLayout;

namespace atlas {

class BrowseContext;

/// What the filter can say of a column, below its head: Enter applies it, Esc closes it.
class ColumnFilter : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnFilter)

public:
    ~ColumnFilter() override;

protected:
    ColumnFilter(BrowseContext& context, const QString& title, QWidget* parent);

    /// To be called when the rest is there.
    void addButtons();
    void setPossible(bool possible);
    /// Puts what was said into the filter.
    virtual void apply() = 0;
    /// Takes what the filter says of the column out of it.
    virtual void clear() = 0;

    void keyPressEvent(QKeyEvent* event) override;

    BrowseContext& m_context;
    QVBoxLayout* m_layout = nullptr;

private:
    void accept();

    QWidget* m_ok = nullptr;
};

/// Opens the form for a column with its right edge at a place of the screen; nothing for a column of which
/// the filter can say nothing.
void openColumnFilter(BrowseContext& context, Unit unit, const QString& columnKey, const QPoint& place,
                      QWidget* parent);

} // namespace atlas
