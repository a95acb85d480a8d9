// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/picturesheet.h"

#include "output/picturepainter.h"
#include "output/svgpicture.h"
#include "output/typesetter.h"
#include "output/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 24;
constexpr double TitleHeight = 32;
constexpr double FootHeight = 28;
constexpr double UsualWidth = 1000;
constexpr double MostMagnified = 2;
constexpr int TitlePixels = 16;
constexpr int FootPixels = 11;

struct Placed
{
    const PictureData* picture = nullptr;
    QRectF title;
    QRectF rect; ///< at its own size
    double scale = 1;
};

struct Layout
{
    std::vector<Placed> placed;
    QSizeF size;
};

/// Under each other, as wide as the sheet.
Layout layOut(const PictureSheet& sheet, PicturePainter& painter, double width)
{
    Layout layout;
    double y = Margin + (sheet.note.isEmpty() ? 0 : TitleHeight);
    const double inner = width - 2 * Margin;
    for (const PictureData& picture : sheet.pictures) {
        const QSizeF size =
            std::visit([&](const auto& data) { return painter.preferredSize(data, inner); }, picture);
        const QRectF title(Margin, y, inner, TitleHeight);
        // A picture that is small on paper has room to be read from afar on a sheet of its own.
        const double scale = std::clamp(inner / size.width(), 1.0, MostMagnified);
        layout.placed.push_back({&picture, title, {QPointF(Margin, title.bottom()), size}, scale});
        y = title.bottom() + size.height() * scale + Margin;
    }
    layout.size = {width, y + FootHeight};
    return layout;
}

QFont fontOf(int pixels, bool bold)
{
    QFont font = Typesetter::baseFont();
    font.setPixelSize(pixels);
    font.setBold(bold);
    return font;
}

void drawLine(QPainter& painter, const QRectF& rect, const QFont& font, const QColor& color,
              const QString& text)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintSheet(QPainter& painter, const PictureSheet& sheet, const Layout& layout, const QSize& size,
                PicturePainter& pictures)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRect(QPoint(0, 0), size), Qt::white);
    // A sheet that is too low for its pictures shows them smaller, never cut off.
    const double scale =
        std::min({1.0, size.width() / layout.size.width(), size.height() / layout.size.height()});
    painter.translate((size.width() - layout.size.width() * scale) / 2, 0);
    painter.scale(scale, scale);
    for (const Placed& placed : layout.placed) {
        const QString title = std::visit([](const auto& data) { return data.title; }, *placed.picture);
        drawLine(painter, placed.title, fontOf(TitlePixels, true), Qt::black, title);
        painter.save();
        painter.translate(placed.rect.topLeft());
        painter.scale(placed.scale, placed.scale);
        const QRectF rect(QPointF(0, 0), placed.rect.size());
        std::visit([&](const auto& data) { pictures.paint(painter, rect, data); }, *placed.picture);
        painter.restore();
    }
    drawLine(painter, QRectF(Margin, Margin, layout.size.width() - 2 * Margin, TitleHeight),
             fontOf(TitlePixels, false), Qt::black, sheet.note);
    const QRectF foot(Margin, layout.size.height() - FootHeight - Margin / 2,
                      layout.size.width() - 2 * Margin, FootHeight);
    drawLine(painter, foot, fontOf(FootPixels, false), QColor(0x55, 0x5b, 0x66), sheet.foot);
}

} // namespace

Result<void> writeSheet(const QString& file, const PictureSheet& sheet, PicturePainter& painter)
{
    const Layout layout = layOut(sheet, painter, sheet.size.isEmpty() ? UsualWidth : sheet.size.width());
    const QSize size = sheet.size.isEmpty() ? layout.size.toSize() : sheet.size;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (QFileInfo(file).suffix().toLower() == u"svg") {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(size);
        generator.setViewBox(QRect(QPoint(0, 0), size));
        QPainter surface(&generator);
        paintSheet(surface, sheet, layout, size, painter);
        surface.end();
        return writeBytes(file, wellFormedSvg(buffer.data()));
    }
    QImage image(size, QImage::Format_RGB32);
    if (image.isNull()) {
        return failure(
            ErrorCode::Io,
            QCoreApplication::translate("CommandLine", "There is not enough memory for a "
                                                       "picture of %1 x %2 pixels.")
                .arg(size.width())
                .arg(size.height()),
            QCoreApplication::translate("CommandLine", "Nothing was written. Choose a smaller --size."));
    }
    QPainter surface(&image);
    paintSheet(surface, sheet, layout, size, painter);
    surface.end();
    image.save(&buffer, "PNG");
    return writeBytes(file, buffer.data());
}

} // namespace atlas
