// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/svgpicture.h"

#include "domain/text/showntext.h"
#include "output/picturepainter.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgGenerator>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int PointsPerInch = 72;
constexpr double PictureWidth = 640; // points; the page scales it

template <typename Picture>
QByteArray painted(const Picture& picture, PicturePainter& pictures)
{
    const QSizeF size = pictures.preferredSize(picture, PictureWidth);
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(PointsPerInch);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF({0, 0}, size));
    QPainter painter(&generator);
    pictures.paint(painter, QRectF({0, 0}, size), picture);
    painter.end();
    return buffer.data();
}

/// What a document of its own needs goes; what a part of a page needs comes.
QString asPart(const QByteArray& document, const QString& title, int number)
{
    QString svg = QString::fromUtf8(wellFormedSvg(document));
    svg.remove(0, svg.indexOf("<svg"_L1));
    static const QRegularExpression size(u"^<svg width=\"[^\"]*\" height=\"[^\"]*\""_s);
    svg.replace(size, u"<svg role=\"img\" aria-label=\""_s + shownText(title).toHtmlEscaped() + u'"');
    static const QRegularExpression header(u"<(title|desc)>[^<]*</\\1>\\s*"_s);
    svg.remove(header);
    // In a text the quotation mark is written &quot;, so that none of these is one.
    static const QRegularExpression id(u"(\\bid=\"|=\"url\\(#|href=\"#)"_s);
    return svg.replace(id, u"\\1p%1-"_s.arg(number)).trimmed() + u'\n';
}

} // namespace

QByteArray wellFormedSvg(const QByteArray& document)
{
    return shownText(QString::fromUtf8(document)).toUtf8();
}

QString svgElement(const RegionGrid& grid, PicturePainter& pictures, int number)
{
    return asPart(painted(grid, pictures), grid.title, number);
}

QString svgElement(const BarChart& chart, PicturePainter& pictures, int number)
{
    return asPart(painted(chart, pictures), chart.title, number);
}

QString svgElement(const MatrixPicture& matrix, PicturePainter& pictures, int number)
{
    return asPart(painted(matrix, pictures), matrix.title, number);
}

} // namespace atlas
