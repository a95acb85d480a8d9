// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/region/regionpainter.h"

#include "ui/look/fittedtext.h"
#include "ui/look/theme.h"
#include "ui/region/regionlegend.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr double Outline = 4; ///< room around the tiles

/// A class, since the extraction of strings does not see through a function.
struct RegionViewText
{
    Q_DECLARE_TR_FUNCTIONS(RegionView)
};

/// The name and the number of a province's tile.
struct TileWords
{
    FittedText name;
    QRectF firstLine; ///< the others stand below it
    FittedText number;
    QPointF baseline;
    QRectF box; ///< of the number
};

TileWords wordsOf(const RegionGrid& grid, const TileLayout& layout, const Tile& tile, const QFont& font)
{
    const auto& place = grid.places[tile.place];
    const double pad = layout.tileSize * 0.1;
    QRectF room = tile.rect.adjusted(pad, pad * 0.7, -pad, -pad * 0.5);
    for (const Tile& other : layout.tiles) {
        if (other.place == tile.place && other.inner >= 0) {
            room.setBottom(std::min(room.bottom(), other.rect.top()));
        }
    }
    TileWords words;
    const double size = font.pixelSize();
    const QFont text = ofSize(font, std::min(layout.tileSize * 0.19, size));
    words.name = fitted(place.title, text, room.width(), room.height() > layout.tileSize * 0.75 ? 2 : 1);
    const double line = QFontMetricsF(words.name.font).height() * 0.95;
    words.firstLine = QRectF(room.left(), room.top(), room.width(), line);
    room.setTop(room.top() + line * static_cast<double>(words.name.lines.size()));
    const double figure = place.value == 0 ? text.pixelSize() : std::min(layout.tileSize * 0.31, size * 1.7);
    const double numberLine = std::min(figure * 1.25, room.height());
    words.number = fitted(QLocale().toString(place.value), ofSize(font, std::min(figure, numberLine * 0.95)),
                          room.width(), 1);
    const QFontMetricsF metrics(words.number.font);
    // Set by the figures' own height: a font's line is higher than the room above a city's tile.
    words.baseline = {room.left(), room.top() + (numberLine + metrics.capHeight()) / 2};
    words.box = QRectF(room.left(), room.top(), metrics.horizontalAdvance(words.number.lines.constFirst()),
                       numberLine);
    return words;
}

/// Those of a place inside a province.
struct InnerWords
{
    QFont font;
    QString value;
    QRectF name;
    QRectF number;
};

InnerWords innerWordsOf(const RegionGrid::Place::Inner& inner, const Tile& tile, const QFont& font)
{
    InnerWords words;
    const double pad = tile.rect.height() * 0.2;
    const QRectF room = tile.rect.adjusted(pad, 0, -pad, 0);
    words.font = ofSize(font, std::min(tile.rect.height() * 0.66, font.pixelSize() * 0.8));
    words.value = QLocale().toString(inner.value);
    words.number = room;
    words.number.setLeft(room.right() - QFontMetricsF(words.font).horizontalAdvance(words.value));
    words.name = room;
    words.name.setRight(words.number.left() - pad);
    return words;
}

class GridPainter
{
public:
    GridPainter(QPainter& painter, const RegionGrid& grid, const Theme& theme, const QFont& font,
                const TileLayout& layout, const TileMarks& marks)
        : m_painter(painter)
        , m_grid(grid)
        , m_theme(theme)
        , m_font(font)
        , m_layout(layout)
        , m_marks(marks)
        , m_radius(std::max(2.0, layout.tileSize * 0.09))
    {
    }

    void paintTile(const Tile& tile)
    {
        const auto& place = m_grid.places[tile.place];
        if (tile.inner >= 0) {
            paintInner(tile, place.inner[static_cast<std::size_t>(tile.inner)]);
            return;
        }
        const bool isUnknown = place.code == 0;
        const Swatch swatch = isUnknown ? Swatch{Qt::transparent, m_theme.secondary}
                                        : m_theme.steps[static_cast<std::size_t>(m_grid.step(place.value))];
        QPen pen(Qt::NoPen);
        if (isUnknown) {
            pen = QPen(m_theme.secondary, std::max(0.6, m_layout.tileSize / 70), Qt::CustomDashLine);
            pen.setDashPattern({3, 3});
        }
        paintBox(tile.rect, swatch.fill, pen, m_radius);
        paintWords(tile, place, swatch.text);
        if (place.chosen) {
            paintRing(tile.rect, m_theme.warningMark, m_radius);
        }
    }

    void paintMarks()
    {
        const TileMarks& marks = m_marks;
        const auto count = static_cast<int>(m_layout.tiles.size());
        if (marks.hovered >= 0 && marks.hovered < count) {
            const Tile& tile = m_layout.tiles[static_cast<std::size_t>(marks.hovered)];
            if (!isChosen(tile)) {
                paintBox(tile.rect.adjusted(-1, -1, 1, 1), Qt::transparent, QPen(m_theme.accent, 1.25),
                         radiusOf(tile));
            }
        }
        if (marks.focused >= 0 && marks.focused < count) {
            // Inside the tile and in the colour of its text: it shows on every step, chosen or not.
            const Tile& tile = m_layout.tiles[static_cast<std::size_t>(marks.focused)];
            const double inset = tile.inner < 0 ? 2.5 : 1.5;
            paintBox(tile.rect.adjusted(inset, inset, -inset, -inset), Qt::transparent,
                     QPen(textColour(tile), 1.25), std::max(1.0, radiusOf(tile) - inset));
        }
    }

    void paintLegend(const RegionLegend& legend)
    {
        const double em = legend.font.pixelSize();
        m_painter.setFont(legend.font);
        for (const RegionLegend::Item& item : legend.items) {
            const QRectF box = item.box.translated(m_layout.legend.topLeft());
            double x = box.left();
            if (item.step >= 0) {
                const QRectF mark(x, box.center().y() - em * 0.42, em * 1.45, em * 0.85);
                paintBox(mark, m_theme.steps[static_cast<std::size_t>(item.step)].fill,
                         item.step == 0 ? QPen(m_theme.border, em / 16) : QPen(Qt::NoPen), em * 0.2);
                x = mark.right() + em * 0.45;
            }
            m_painter.setPen(m_theme.secondary);
            m_painter.drawText(QRectF(x, box.top(), box.right() - x, box.height()),
                               Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, item.text);
        }
    }

private:
    [[nodiscard]] bool isChosen(const Tile& tile) const
    {
        const auto& place = m_grid.places[tile.place];
        return tile.inner < 0 ? place.chosen : place.inner[static_cast<std::size_t>(tile.inner)].chosen;
    }

    [[nodiscard]] double radiusOf(const Tile& tile) const
    {
        return tile.inner < 0 ? m_radius : m_radius * 0.6;
    }

    [[nodiscard]] QColor textColour(const Tile& tile) const
    {
        const auto& place = m_grid.places[tile.place];
        if (tile.inner < 0) {
            return place.code == 0 ? m_theme.secondary
                                   : m_theme.steps[static_cast<std::size_t>(m_grid.step(place.value))].text;
        }
        const auto& inner = place.inner[static_cast<std::size_t>(tile.inner)];
        return m_theme.steps[static_cast<std::size_t>(m_grid.step(inner.value))].text;
    }

    void paintBox(const QRectF& rect, const QColor& fill, const QPen& pen, double radius)
    {
        m_painter.setPen(pen);
        m_painter.setBrush(fill);
        m_painter.drawRoundedRect(rect, radius, radius);
    }

    void paintRing(const QRectF& rect, const QColor& colour, double radius)
    {
        const double width = std::clamp(m_layout.tileSize / 32, 1.2, 2.5);
        const double out = width / 2 + std::clamp(m_layout.tileSize / 70, 0.4, 1.0);
        paintBox(rect.adjusted(-out, -out, out, out), Qt::transparent, QPen(colour, width), radius + out);
    }

    void paintWords(const Tile& tile, const RegionGrid::Place& place, const QColor& colour)
    {
        const TileWords words = wordsOf(m_grid, m_layout, tile, m_font);
        m_painter.setPen(colour);
        m_painter.setFont(words.name.font);
        QRectF line = words.firstLine;
        for (const QString& text : words.name.lines) {
            m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
            line.translate(0, line.height());
        }
        m_painter.setFont(underlined(words.number.font, place.value > 0 && isNumberHovered(tile)));
        m_painter.drawText(words.baseline, words.number.lines.constFirst());
    }

    void paintInner(const Tile& tile, const RegionGrid::Place::Inner& inner)
    {
        const Swatch& swatch = m_theme.steps[static_cast<std::size_t>(m_grid.step(inner.value))];
        const double radius = radiusOf(tile);
        paintBox(tile.rect, swatch.fill, QPen(m_theme.base, std::max(0.5, m_layout.tileSize / 60)), radius);
        const InnerWords words = innerWordsOf(inner, tile, m_font);
        m_painter.setPen(swatch.text);
        m_painter.setFont(underlined(words.font, inner.value > 0 && isNumberHovered(tile)));
        m_painter.drawText(words.number, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, words.value);
        const auto name = fitted(inner.title, words.font, words.name.width(), 1);
        m_painter.setFont(name.font);
        m_painter.drawText(words.name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                           name.lines.constFirst());
        if (inner.chosen) {
            paintRing(tile.rect, m_theme.warningMark, radius);
        }
    }

    [[nodiscard]] bool isNumberHovered(const Tile& tile) const
    {
        return m_marks.isOnNumber && m_marks.hovered == static_cast<int>(&tile - m_layout.tiles.data());
    }

    [[nodiscard]] static QFont underlined(QFont font, bool isUnderlined)
    {
        font.setUnderline(isUnderlined);
        return font;
    }

    QPainter& m_painter;
    const RegionGrid& m_grid;
    const Theme& m_theme;
    const QFont m_font;
    const TileLayout& m_layout;
    const TileMarks m_marks;
    double m_radius;
};

} // namespace

TileLayout regionLayout(const RegionGrid& grid, const QRectF& rect, const QFont& font)
{
    const QRectF inside = rect.adjusted(Outline, Outline, -Outline, -Outline);
    QSizeF size = inside.size();
    TileLayout layout = layoutTiles(grid, size);
    // Small tiles leave too little room for a legend that can be read: it keeps its size, they give way.
    for (int pass = 0; pass < 2; ++pass) {
        const double needed =
            RegionLegend(grid, inPixels(font), inside.width() - layout.legend.left()).height;
        const double missing = layout.legend.top() + needed - inside.height();
        if (missing > 0.5) {
            size.rheight() -= missing;
            layout = layoutTiles(grid, size);
        }
    }
    for (Tile& tile : layout.tiles) {
        tile.rect.translate(inside.topLeft());
    }
    layout.legend.translate(inside.topLeft());
    layout.legend.setRight(inside.right());
    layout.legend.setBottom(inside.bottom());
    return layout;
}

double regionHeight(const RegionGrid& grid, double width, const QFont& font)
{
    const double inside = width - 2 * Outline;
    const TileLayout layout = layoutTiles(grid, {inside, inside * 4});
    const double legend = RegionLegend(grid, inPixels(font), inside - layout.legend.left()).height;
    return layout.legend.top() + std::max(legend, layout.legend.height()) + 2 * Outline;
}

void paintRegionGrid(QPainter& painter, const QRectF& rect, const RegionGrid& grid, const Theme& theme,
                     const QFont& font, const TileMarks& marks)
{
    const QFont sized = inPixels(font);
    const TileLayout layout = regionLayout(grid, rect, sized);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    GridPainter pen(painter, grid, theme, sized, layout, marks);
    for (const Tile& tile : layout.tiles) {
        pen.paintTile(tile);
    }
    pen.paintMarks();
    pen.paintLegend(RegionLegend(grid, sized, layout.legend.width()));
    painter.restore();
}

void paintRegionGrid(QPainter& painter, const QRectF& rect, const RegionGrid& grid, const Theme& theme)
{
    paintRegionGrid(painter, rect, grid, theme, QGuiApplication::font());
}

QRectF tileNumber(const RegionGrid& grid, const TileLayout& layout, const Tile& tile, const QFont& font)
{
    const QFont sized = inPixels(font);
    return tile.inner < 0 ? wordsOf(grid, layout, tile, sized).box
                          : innerWordsOf(grid.places[tile.place].inner[static_cast<std::size_t>(tile.inner)],
                                         tile, sized)
                                .number;
}

const QString& tileKey(const RegionGrid& grid, const Tile& tile)
{
    const auto& place = grid.places[tile.place];
    return tile.inner < 0 ? place.key : place.inner[static_cast<std::size_t>(tile.inner)].key;
}

QString tileText(const RegionGrid& grid, const Tile& tile)
{
    //: A place and its count, for example: Zhejiang: 20 memberships
    const QString pattern = RegionViewText::tr("%1: %2");
    const auto line = [&](const QString& name, quint32 value) {
        return pattern.arg(name, countText(value, grid.unit));
    };
    const auto& place = grid.places[tile.place];
    if (tile.inner >= 0) {
        const auto& inner = place.inner[static_cast<std::size_t>(tile.inner)];
        return line(inner.title, inner.value);
    }
    QString text = line(place.title, place.value);
    for (const auto& inner : place.inner) {
        //: Part of the count of the province above it, for example: of which Ningbo: 3 memberships
        text += u'\n' + RegionViewText::tr("of which %1").arg(line(inner.title, inner.value));
    }
    return text;
}

std::optional<std::size_t> tileBeside(const TileLayout& layout, std::size_t from, Qt::Key key)
{
    const QPointF start = layout.tiles[from].rect.center();
    std::optional<std::size_t> best;
    double least = 0;
    for (std::size_t index = 0; index < layout.tiles.size(); ++index) {
        const QPointF way = layout.tiles[index].rect.center() - start;
        const bool isSideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const bool isBack = key == Qt::Key_Left || key == Qt::Key_Up;
        const double along = (isSideways ? way.x() : way.y()) * (isBack ? -1 : 1);
        const double across = std::abs(isSideways ? way.y() : way.x());
        if (along < 1 || across > along * 2) {
            continue;
        }
        const double cost = along + 2 * across;
        if (!best || cost < least) {
            best = index;
            least = cost;
        }
    }
    return best;
}

} // namespace atlas
