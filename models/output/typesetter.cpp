// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/typesetter.h"

#include "domain/text/showntext.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr double PointsPerInch = 72;
/// Where the baseline stands in a line, in shares of the font's size below the top of its ideographs.
constexpr double BaselineShare = 0.88;

bool isShapedScript(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Unknown: // halves of surrogate pairs
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
        return false;
    default:
        return true;
    }
}

/// A text as it can be laid out on lines that `lineBreak` ends.
QString settable(const QString& text, QChar lineBreak = QChar::LineSeparator)
{
    return shownText(text).replace(u'\n', lineBreak);
}

} // namespace

Typesetter::Typesetter(const QPaintDevice& device)
    : m_device(device)
    , m_unit(device.logicalDpiY() / PointsPerInch)
{
}

QFont Typesetter::baseFont()
{
    QFont font;
    font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei"_s, u"PingFang SC"_s,
                      u"sans-serif"_s});
    font.setStyleStrategy(QFont::PreferNoShaping);
    // Widths must not depend on the pixels of the device.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont Typesetter::font(const TextStyle& style)
{
    QFont font = baseFont();
    font.setPointSizeF(style.size);
    font.setBold(style.bold);
    return font;
}

QFont Typesetter::fontFor(const QString& text, const TextStyle& style)
{
    QFont font = Typesetter::font(style);
    if (std::any_of(text.begin(), text.end(), isShapedScript)) {
        font.setStyleStrategy(QFont::PreferDefault);
    }
    return font;
}

double Typesetter::naturalWidth(const QString& text, const TextStyle& style) const
{
    return QFontMetricsF(fontFor(text, style), const_cast<QPaintDevice*>(&m_device))
        .horizontalAdvance(settable(text));
}

void Typesetter::layOut(QTextLayout& layout, const Block& block) const
{
    QTextOption option(block.style.alignRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan& span : block.spans) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(span.start);
        range.length = static_cast<int>(span.length);
        range.format.setForeground(QColor::fromRgb(span.style.color));
        range.format.setFont(fontFor(layout.text(), span.style));
        formats << range;
    }
    layout.setFormats(formats);
    const double pitch = lineHeight(block.style);
    const double size = block.style.size * m_unit;
    layout.beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(block.width);
        const double baseline = i * pitch + (pitch - size) / 2 + BaselineShare * size;
        line.setPosition({0, baseline - line.ascent()});
    }
    layout.endLayout();
}

int Typesetter::lineCount(const Block& block) const
{
    if (block.text.isEmpty()) {
        return 1;
    }
    const QString text = settable(block.text);
    QTextLayout layout(text, fontFor(text, block.style), const_cast<QPaintDevice*>(&m_device));
    layOut(layout, block);
    return layout.lineCount();
}

double Typesetter::height(const Block& block) const
{
    return lineCount(block) * lineHeight(block.style);
}

void Typesetter::paint(QPainter& painter, QPointF at, const Block& block, int first, int count) const
{
    const QString text = settable(block.text);
    QTextLayout layout(text, fontFor(text, block.style), const_cast<QPaintDevice*>(&m_device));
    layOut(layout, block);
    const int end = count < 0 ? layout.lineCount() : std::min(layout.lineCount(), first + count);
    painter.setPen(QColor::fromRgb(block.style.color));
    const QPointF origin = at - QPointF(0, first * lineHeight(block.style));
    for (int i = first; i < end; ++i) {
        layout.lineAt(i).draw(&painter, origin);
    }
}

void Typesetter::paintLine(QPainter& painter, QPointF at, const QString& text, const TextStyle& style,
                           double width) const
{
    const QString line = settable(text, u' ');
    const QFontMetricsF metrics(fontFor(line, style), const_cast<QPaintDevice*>(&m_device));
    paint(painter, at, {metrics.elidedText(line, Qt::ElideRight, width), style, width, {}}, 0, 1);
}

} // namespace atlas
