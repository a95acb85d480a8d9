// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/columnstate.h"
#include "domain/terms.h"

#include <QDialog>

class QListWidget;
class QSpinBox;

namespace atlas {

/// Which columns a table shows: ticks, in an order that is changed by dragging or with Alt and the arrow
/// keys, and how many of them stay while the others scroll. The table follows at once, as long as the dialog
/// is open: whether it stays so is said by how the dialog ends.
class ColumnChooser final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ColumnChooser)

public:
    ColumnChooser(Unit unit, const ColumnState& state, QWidget* parent = nullptr);
    ~ColumnChooser() override;

    [[nodiscard]] ColumnState state() const;

Q_SIGNALS:
    void stateChanged(const atlas::ColumnState& state);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const ColumnState& state);
    void moveCurrent(int by);
    void announce();

    Unit m_unit;
    QHash<QString, int> m_widths; ///< that go with the rows of the list
    ColumnState m_now;
    QListWidget* m_list = nullptr;
    QSpinBox* m_pinned = nullptr;
    bool m_isFilling = false;
};

} // namespace atlas
