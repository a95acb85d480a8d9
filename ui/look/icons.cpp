// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char*, IconCount> Files{
    "back",          "forward", "search", "export",  "report",   "print",     "open",
    "close",         "clear",   "copy",   "columns", "facets",   "inspector", "consortia",
    "organisations", "regions", "charts", "unknown", "settings", "dim",
};

class StrokeEngine final : public QIconEngine
{
public:
    StrokeEngine(Icon icon, QPalette::ColorRole role)
        : m_icon(icon)
        , m_role(role)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        render(*painter, rect, colour(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor stroke = colour(mode);
        const QString cacheKey = u"atlas-icon-%1-%2-%3x%4"_s.arg(
            QString::number(static_cast<int>(m_icon)), stroke.name(QColor::HexArgb),
            QString::number(size.width()), QString::number(size.height()));
        QPixmap result;
        if (!QPixmapCache::find(cacheKey, &result)) {
            result = QPixmap(size);
            result.fill(Qt::transparent);
            QPainter painter(&result);
            render(painter, QRect(QPoint(), size), stroke);
            painter.end();
            QPixmapCache::insert(cacheKey, result);
        }
        return result;
    }

    QIconEngine* clone() const override { return new StrokeEngine(*this); }
    QString key() const override { return u"atlas-stroke"_s; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        return QGuiApplication::palette().color(group, m_role);
    }

    void render(QPainter& painter, const QRect& rect, const QColor& stroke) const
    {
        QFile file(u":/atlas/icons/"_s + QLatin1StringView(Files[static_cast<std::size_t>(m_icon)]) +
                   u".svg"_s);
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        QByteArray drawing = file.readAll();
        drawing.replace("currentColor", stroke.name().toLatin1());
        QSvgRenderer renderer(drawing);
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        renderer.render(&painter, square);
    }

    Icon m_icon;
    QPalette::ColorRole m_role;
};

/// The program's icon, drawn when it is asked for: Qt's own engine for SVG icons is a plugin, which would be
/// loaded before the first window is shown.
class DrawingEngine final : public QIconEngine
{
public:
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        QSvgRenderer(u":/atlas/icons/consortium-atlas.svg"_s).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        return {{16, 16}, {24, 24}, {32, 32}, {48, 48}, {64, 64}, {128, 128}};
    }

    QIconEngine* clone() const override { return new DrawingEngine(*this); }
    QString key() const override { return u"atlas-drawing"_s; }
    bool isNull() override { return false; }
};

} // namespace

QIcon icon(Icon icon, QPalette::ColorRole role)
{
    return QIcon(new StrokeEngine(icon, role));
}

QIcon applicationIcon()
{
    return QIcon(new DrawingEngine);
}

} // namespace atlas
