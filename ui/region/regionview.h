// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/regiongrid.h"

#include <QWidget>

namespace atlas {

/// The region view on the screen: paints the layout, finds the tile under the pointer, and lets arrow keys
/// walk from tile to tile.
class RegionView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegionView)

public:
    explicit RegionView(QWidget* parent = nullptr);
    ~RegionView() override;

    void setGrid(RegionGrid grid);
    [[nodiscard]] const RegionGrid& regionGrid() const { return m_grid; }
    /// In the widget's coordinates.
    [[nodiscard]] const TileLayout& tileLayout() const { return m_layout; }
    /// Filter key of the tile that has the keyboard; empty before there are tiles.
    [[nodiscard]] QString focusedKey() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A tile was clicked, or Enter or Space pressed on it; with Ctrl the field's other values are kept.
    void placeActivated(const QString& key, bool keepOthers);
    /// The number of a tile was clicked, or Alt+Enter pressed on it.
    void numberActivated(const QString& key);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] int indexAt(const QPointF& point) const;
    [[nodiscard]] bool isOnNumber(const QPointF& point) const;
    void layOut();
    void setHovered(int index, bool isOnNumber);
    void setFocused(int index);
    void activate(int index, bool isNumber, Qt::KeyboardModifiers modifiers);

    RegionGrid m_grid;
    TileLayout m_layout;
    int m_hovered = -1;
    bool m_isOnNumber = false; ///< the pointer
    int m_pressed = -1;
    int m_focused = -1;
    bool m_showsFocus = false; ///< after a key, not after a click
};

} // namespace atlas
