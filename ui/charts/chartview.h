// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"

#include <QWidget>

#include <memory>

class QGraphicsScene;

namespace atlas {

class BarPicture;

/// A bar chart on the screen. The chart itself is made when it is first painted: what is not on screen costs
/// nothing.
class ChartView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartView)

public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    void setChart(BarChart chart);
    [[nodiscard]] const BarChart& chart() const { return m_chart; }
    /// Whether the chart has been made.
    [[nodiscard]] bool hasPicture() const { return m_picture != nullptr; }
    /// The band of a category, in the widget's coordinates.
    [[nodiscard]] QRectF rowRect(std::size_t category) const;

Q_SIGNALS:
    /// A bar or its name was clicked, or Enter or Space pressed on it.
    void categoryActivated(const QString& key, bool keepOthers);
    /// The number at a bar's end was clicked, or Alt+Enter pressed on the bar.
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
    [[nodiscard]] int categoryAt(const QPointF& point) const;
    [[nodiscard]] bool isOnNumber(const QPointF& point) const;
    void makePicture();
    void dropPicture();
    void takeHeight();
    void setHovered(int category, bool isNumber);
    void showMarks();
    void setFocused(int category);
    void activate(int category, bool isNumber, Qt::KeyboardModifiers modifiers);

    BarChart m_chart;
    std::unique_ptr<QGraphicsScene> m_scene;
    BarPicture* m_picture = nullptr; ///< the scene's
    int m_hovered = -1;
    int m_pressed = -1;
    int m_focused = -1;
    bool m_isOnNumber = false; ///< the pointer
    bool m_showsFocus = false; ///< after a key, not after a click
};

} // namespace atlas
