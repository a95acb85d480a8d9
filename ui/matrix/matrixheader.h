// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace atlas {

/// The heads of a matrix with their totals: over the columns on end, beside the rows as lines. They stay
/// where they are while the cells scroll.
class MatrixHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixHeader)

public:
    explicit MatrixHeader(Qt::Orientation orientation, QWidget* parent = nullptr);
    ~MatrixHeader() override;

    /// Measures the titles of the first sections, as far as they may take room.
    void fit(int most);
    /// The section under the pointer or with the keyboard; -1 for none.
    void setMarked(int section);

    /// Whether the section that was clicked last was clicked on its total.
    [[nodiscard]] bool isTotalClicked() const { return m_isTotalClicked; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    void paintUpright(QPainter& painter, const QRect& rect, int section) const;
    void paintLine(QPainter& painter, const QRect& rect, int section) const;
    [[nodiscard]] QString totalText(int section) const;
    [[nodiscard]] QRect totalRect(const QRect& section) const;
    [[nodiscard]] int totalAt(const QPoint& point) const;
    void setHoveredTotal(int section);
    [[nodiscard]] QFont totalFont(int section) const;

    int m_extent = 0;
    int m_totalWidth = 0;
    int m_marked = -1;
    int m_hoveredTotal = -1;
    bool m_isTotalClicked = false;
};

} // namespace atlas
