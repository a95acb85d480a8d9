// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barpicture.h"

#include "domain/text/showntext.h"
#include "ui/look/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QBrush>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPen>
#include <QValueAxis>

#include <algorithm>

namespace atlas {

BarPicture::BarPicture(BarChart chart, const Theme& theme, const QFont& font)
    : m_chart(std::move(chart))
    , m_theme(theme)
    , m_font(font)
    , m_hover(new QGraphicsRectItem(this))
    , m_focus(new QGraphicsRectItem(this))
{
    setAnimationOptions(NoAnimation);
    setBackgroundVisible(false);
    setPlotAreaBackgroundVisible(false);
    setMargins({});
    layout()->setContentsMargins(0, 0, 0, 0);
    legend()->hide();
    m_hover->setPen(Qt::NoPen);
    m_hover->setBrush(m_theme.hover);
    m_hover->setZValue(-1);
    m_focus->setPen(QPen(m_theme.accent, 1.25));
    m_focus->setZValue(20);
    setMarks(-1, -1);
    makeSeries();
}

BarPicture::~BarPicture() = default;

QColor BarPicture::seriesColour(std::size_t series) const
{
    if (const auto role = m_chart.series[series].role) {
        return m_theme.role(*role).fill;
    }
    // One hue; a second series is two steps away from the first.
    constexpr std::array<std::size_t, 3> Steps{4, 2, 5};
    return m_theme.steps[Steps[series % Steps.size()]].fill;
}

void BarPicture::makeSeries()
{
    if (m_chart.stacked) {
        m_bars = new QHorizontalStackedBarSeries(this);
    } else {
        m_bars = new QHorizontalBarSeries(this);
    }
    // Qt Charts counts from the bottom up.
    for (std::size_t i = 0; i < m_chart.series.size(); ++i) {
        const std::size_t series = m_chart.stacked ? i : m_chart.series.size() - 1 - i;
        auto* set = new QBarSet(m_chart.series[series].title);
        set->setBrush(seriesColour(series));
        // Stacked parts stay apart in grey too.
        set->setPen(m_chart.stacked ? QPen(m_theme.base, 0.75) : QPen(Qt::NoPen));
        for (auto category = m_chart.categories.rbegin(); category != m_chart.categories.rend(); ++category) {
            set->append(category->values[series]);
        }
        m_bars->append(set);
    }
    addSeries(m_bars);

    // The names are ours; the axis only needs them to differ.
    QStringList names;
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
        names.append(QString::number(i));
    }
    auto* categories = new QBarCategoryAxis(this);
    categories->append(names);
    auto* values = new QValueAxis(this);
    values->setRange(0, std::max<quint32>(1, m_chart.maximum()));
    addAxis(categories, Qt::AlignLeft);
    addAxis(values, Qt::AlignBottom);
    m_bars->attachAxis(categories);
    m_bars->attachAxis(values);
    categories->setVisible(false);
    values->setVisible(false);
}

void BarPicture::setWidth(double width)
{
    m_layout = layoutBars(m_chart, m_font, width);
    m_bars->setBarWidth(m_layout.thickness *
                        (m_chart.stacked ? 1.0 : static_cast<double>(m_chart.series.size())) /
                        m_layout.pitch);
    resize(m_layout.size);
    setPlotArea(m_layout.plot);
    clearTexts();
    placeLegend();
    placeTexts();
    setMarks(-1, -1);
}

void BarPicture::setMarks(int hovered, int focused, bool isNumber)
{
    const auto count = static_cast<int>(m_chart.categories.size());
    const auto show = [&](QGraphicsRectItem* mark, int row) {
        mark->setVisible(row >= 0 && row < count);
        if (mark->isVisible()) {
            mark->setRect(m_layout.row(static_cast<std::size_t>(row)).adjusted(0.75, 0.75, -0.75, -0.75));
        }
    };
    show(m_hover, hovered);
    show(m_focus, focused);
    for (const auto& entry : m_numbers) {
        QFont font = m_layout.font;
        font.setUnderline(isNumber && entry.first == hovered);
        entry.second->setFont(font);
    }
}

void BarPicture::clearTexts()
{
    m_numbers.clear();
    m_texts.clear();
}

QGraphicsSimpleTextItem* BarPicture::addText(const QString& text, const QRectF& box, Qt::Alignment alignment,
                                             const QColor& colour)
{
    auto item = std::make_unique<QGraphicsSimpleTextItem>(text, this);
    item->setFont(m_layout.font);
    item->setBrush(colour);
    item->setZValue(10);
    const QRectF bounds = item->boundingRect();
    const double x = alignment.testFlag(Qt::AlignRight) ? box.right() - bounds.width() : box.left();
    item->setPos(x, box.center().y() - bounds.height() / 2);
    QGraphicsSimpleTextItem* made = item.get();
    m_texts.push_back(std::move(item));
    return made;
}

void BarPicture::placeLegend()
{
    const double em = m_layout.font.pixelSize();
    for (const auto& entry : m_layout.legend) {
        const QRectF swatch(entry.box.left(), entry.box.center().y() - em * 0.42, em * 0.85, em * 0.85);
        auto mark = std::make_unique<QGraphicsRectItem>(swatch, this);
        mark->setBrush(seriesColour(entry.series));
        mark->setPen(Qt::NoPen);
        m_texts.push_back(std::move(mark));
        addText(m_chart.series[entry.series].title, entry.box.adjusted(em * 1.3, 0, 0, 0), Qt::AlignLeft,
                m_theme.secondary);
    }
}

void BarPicture::placeTexts()
{
    const QFontMetricsF metrics(m_layout.font);
    auto axis = std::make_unique<QGraphicsLineItem>(
        QLineF(m_layout.plot.topLeft(), m_layout.plot.bottomLeft()), this);
    axis->setPen(QPen(m_theme.border, 1));
    m_texts.push_back(std::move(axis));
    for (std::size_t i = 0; i < m_chart.categories.size(); ++i) {
        const auto& category = m_chart.categories[i];
        const QRectF row = m_layout.row(i);
        const QRectF label(m_layout.labels.left(), row.top(), m_layout.labels.width(), row.height());
        const bool isUnknown = category.key == UnknownKey;
        addText(metrics.elidedText(shownLine(shortened(category.title)), Qt::ElideRight, label.width()),
                label, Qt::AlignRight, isUnknown ? m_theme.secondary : m_theme.text);
        QRectF all;
        for (std::size_t series = 0; series < m_chart.series.size(); ++series) {
            const QRectF bar = m_layout.bar(m_chart, i, series);
            all |= bar;
            if (!m_chart.stacked || series == 0) {
                const quint32 number = m_chart.stacked ? category.total() : category.values[series];
                m_numbers.emplace_back(static_cast<int>(i),
                                       addText(valueText(number), m_layout.value(m_chart, i, series),
                                               Qt::AlignLeft, m_theme.text));
            }
        }
        if (category.chosen) {
            auto ring = std::make_unique<QGraphicsRectItem>(all.adjusted(-1.5, -1.5, 1.5, 1.5), this);
            ring->setPen(QPen(m_theme.warningMark, 2));
            ring->setZValue(15);
            m_texts.push_back(std::move(ring));
        }
    }
}

} // namespace atlas
