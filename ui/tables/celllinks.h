// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tables/cellnumbers.h"

#include <QObject>
#include <QPersistentModelIndex>

#include <optional>

class QMouseEvent;

namespace atlas {

class PinnedTable;
class RecordTable;

/// Makes the numbers in the cells of a record table links: underlined below the mouse, and a click on their
/// digits shows the rows behind them. Beside the digits, and with a key held or dragged, a click selects as
/// it does everywhere.
class CellLinks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CellLinks)

public:
    /// Of the table's own view.
    CellLinks(RecordTable& table, PinnedTable& view);
    ~CellLinks() override;

    /// Shows the rows behind the first number of a cell that is not 0; none where it has none.
    void follow(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Link
    {
        QPersistentModelIndex index;
        std::size_t number = 0; ///< of its cell
        QRect rect;

        [[nodiscard]] bool operator==(const Link& other) const = default;
    };
    [[nodiscard]] std::optional<Link> linkAt(const QPoint& point) const;
    void hover(const QMouseEvent& event);
    void press(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void setHovered(const std::optional<Link>& link);
    void follow(const QModelIndex& index, std::size_t number);

    RecordTable& m_table;
    PinnedTable& m_view;
    std::optional<Link> m_hovered;
    std::optional<Link> m_pressed;
};

} // namespace atlas
