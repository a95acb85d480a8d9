// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"
#include "ui/charts/barlayout.h"

#include <QChart>
#include <QFont>

#include <memory>

class QAbstractBarSeries;
class QGraphicsRectItem;
class QGraphicsSimpleTextItem;

namespace atlas {

struct Theme;

/// A bar chart as an item of a scene. Qt Charts draws the bars; names, values and legend are items of our
/// own, since its axes leave out labels that do not fit and its bars have no totals.
class BarPicture final : public QChart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarPicture)

public:
    BarPicture(BarChart chart, const Theme& theme, const QFont& font);
    ~BarPicture() override;

    /// Takes that width, and the height that the bars need.
    void setWidth(double width);
    /// Rows under the pointer and with the keyboard; -1 for none. With `isNumber` the pointer is on the
    /// number of its row.
    void setMarks(int hovered, int focused, bool isNumber = false);

    [[nodiscard]] const BarLayout& barLayout() const { return m_layout; }

private:
    void makeSeries();
    void clearTexts();
    QGraphicsSimpleTextItem* addText(const QString& text, const QRectF& box, Qt::Alignment alignment,
                                     const QColor& colour);
    void placeTexts();
    void placeLegend();
    [[nodiscard]] QColor seriesColour(std::size_t series) const;

    const BarChart m_chart;
    const Theme& m_theme;
    const QFont m_font;
    BarLayout m_layout;
    QAbstractBarSeries* m_bars = nullptr;
    QGraphicsRectItem* m_hover;
    QGraphicsRectItem* m_focus;
    std::vector<std::unique_ptr<QGraphicsItem>> m_texts;
    std::vector<std::pair<int, QGraphicsSimpleTextItem*>> m_numbers; ///< with their categories
};

} // namespace atlas
