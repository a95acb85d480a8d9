// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/uprighttext.h"
#include "domain/showntext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongTitle = 8; ///< characters; a longer one stands in two columns

bool isWide(QChar c)
{
    return c.unicode() >= 0x2E80;
}

/// Brackets and dashes lie on their side in vertical writing; Unicode has forms for that (CJK Compatibility
/// Forms).
QChar uprightForm(QChar c)
{
    constexpr std::array<std::pair<char16_t, char16_t>, 12> Forms{{{u'（', u'︵'},
                                                                   {u'）', u'︶'},
                                                                   {u'(', u'︵'},
                                                                   {u')', u'︶'},
                                                                   {u'《', u'︽'},
                                                                   {u'》', u'︾'},
                                                                   {u'“', u'﹁'},
                                                                   {u'”', u'﹂'},
                                                                   {u'—', u'︱'},
                                                                   {u'–', u'︱'},
                                                                   {u'-', u'︱'},
                                                                   {u'…', u'︙'}}};
    for (const auto& [flat, upright] : Forms) {
        if (c == flat) {
            return upright;
        }
    }
    return c;
}

/// What stands in one place of a column: a character, or a short number or word in Latin letters.
QStringList unitsOf(const QString& text)
{
    QStringList units;
    bool joins = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u' ') {
            joins = false;
            continue;
        }
        if (c.isHighSurrogate() && at + 1 < text.size()) {
            units << text.mid(at, 2);
            ++at;
            joins = false;
            continue;
        }
        const bool isShort = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (isShort && joins && units.constLast().size() < 3) {
            units.last() += c;
        } else {
            units << QString(uprightForm(c));
        }
        joins = isShort;
    }
    return units;
}

} // namespace

UprightText::UprightText(const QString& whole, const QFont& font, double mostHeight)
    : m_font(font)
{
    const QString title = shownLine(shortened(whole));
    const QFontMetricsF metrics(font);
    m_line = metrics.height();
    m_advance = std::ceil(metrics.ascent() * 0.98 + metrics.descent() * 0.35);
    m_isTurned = std::none_of(title.begin(), title.end(), isWide);
    if (m_isTurned) {
        setTurned(title, mostHeight);
    } else {
        setUpright(title, mostHeight);
    }
}

void UprightText::setUpright(const QString& title, double mostHeight)
{
    QStringList units = unitsOf(title);
    const auto most = std::max<qsizetype>(2, static_cast<qsizetype>(mostHeight / m_advance));
    const qsizetype each = std::min(most, units.size() > LongTitle ? (units.size() + 1) / 2 : units.size());
    if (units.size() > each * 2) {
        units.resize(each * 2);
        units.last() = QString(uprightForm(u'…'));
    }
    for (qsizetype at = 0; at < units.size(); at += each) {
        m_columns << units.mid(at, each).join(u'\n');
    }
    m_height = static_cast<double>(std::min(each, units.size())) * m_advance;
}

void UprightText::setTurned(const QString& title, double mostHeight)
{
    const QFontMetricsF metrics(m_font);
    const qsizetype space = title.indexOf(u' ', title.size() / 2 - 1);
    m_columns = title.size() > 2 * LongTitle && space > 0
                    ? QStringList{title.left(space), title.mid(space + 1)}
                    : QStringList{title};
    for (QString& column : m_columns) {
        column = metrics.elidedText(column, Qt::ElideRight, mostHeight);
        m_height = std::max(m_height, std::ceil(metrics.horizontalAdvance(column)));
    }
}

double UprightText::width() const
{
    return m_line * static_cast<double>(m_columns.size());
}

void UprightText::paint(QPainter& painter, const QRectF& rect) const
{
    const double left = rect.center().x() - width() / 2;
    if (m_isTurned) {
        painter.save();
        painter.translate(left, rect.bottom());
        painter.rotate(-90);
        for (qsizetype at = 0; at < m_columns.size(); ++at) {
            painter.drawText(QRectF(0, m_line * static_cast<double>(at), rect.height() + m_line, m_line),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine,
                             m_columns[at]);
        }
        painter.restore();
        return;
    }
    // Both columns begin at the same height; the first one stands at the right.
    const double top = rect.bottom() - m_height;
    for (qsizetype at = 0; at < m_columns.size(); ++at) {
        const double x = left + m_line * static_cast<double>(m_columns.size() - 1 - at);
        double y = top;
        const QStringList units = m_columns[at].split(u'\n');
        for (const QString& unit : units) {
            painter.drawText(QRectF(x, y, m_line, m_advance),
                             Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine, unit);
            y += m_advance;
        }
    }
}

} // namespace atlas
