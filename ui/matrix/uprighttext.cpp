// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/uprighttext.h"
#include "domain/text/showntext.h"

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

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// The end of the words and numbers in Latin letters that begin there, blanks and signs between them
/// included.
qsizetype endOfLatin(const QString& text, qsizetype at)
{
    qsizetype end = at;
    for (; at < text.size() && text[at].unicode() < 0x80; ++at) {
        end = isLatin(text[at]) ? at + 1 : end;
    }
    return end;
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

std::vector<UprightText::Piece> UprightText::piecesOf(const QString& text) const
{
    constexpr qsizetype MostUpright = 3;
    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = endOfLatin(text, at);
        if (end > at) {
            const QString words = text.sliced(at, end - at);
            const bool isTurned = words.size() > MostUpright;
            const double length = isTurned ? QFontMetricsF(m_font).horizontalAdvance(words) : 0;
            pieces.push_back({words, isTurned, isTurned ? std::ceil(length) + m_advance / 2 : m_advance});
            at = end;
        } else if (text[at].isSpace()) {
            ++at;
        } else {
            const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
            pieces.push_back({isPair ? text.mid(at, 2) : QString(uprightForm(text[at])), false, m_advance});
            at += isPair ? 2 : 1;
        }
    }
    return pieces;
}

/// In one column, or in two of about the same length; words at the front are a column of their own.
void UprightText::setUpright(const QString& title, double mostHeight)
{
    std::vector<Piece> pieces = piecesOf(title);
    const double most = std::max(mostHeight, 2 * m_advance);
    double whole = 0;
    for (Piece& piece : pieces) {
        if (piece.isTurned && piece.length > most) {
            piece.text = QFontMetricsF(m_font).elidedText(piece.text, Qt::ElideRight, most - m_advance / 2);
            piece.length = most;
        }
        whole += piece.length;
    }
    const bool isLong = whole > LongTitle * m_advance || whole > most;
    const bool wordsApart = isLong && pieces.front().isTurned && whole - pieces.front().length <= most;
    const double half = std::ceil(whole / 2 / m_advance) * m_advance;
    const double first = !isLong      ? whole
                         : wordsApart ? pieces.front().length
                                      : std::min(most, std::max(half, pieces.front().length));
    std::vector<double> lengths{0};
    m_upright.emplace_back();
    for (const Piece& piece : pieces) {
        if (!m_upright.back().empty() &&
            lengths.back() + piece.length > (lengths.size() == 1 ? first : most)) {
            if (lengths.size() == 2) {
                m_upright.back().back() = {QString(uprightForm(u'…')), false, m_advance};
                break;
            }
            lengths.push_back(0);
            m_upright.emplace_back();
        }
        m_upright.back().push_back(piece);
        lengths.back() += piece.length;
    }
    m_height = *std::ranges::max_element(lengths);
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
    return m_line *
           static_cast<double>(m_isTurned ? static_cast<std::size_t>(m_columns.size()) : m_upright.size());
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
    for (std::size_t at = 0; at < m_upright.size(); ++at) {
        const double x = left + m_line * static_cast<double>(m_upright.size() - 1 - at);
        double y = top;
        for (const Piece& piece : m_upright[at]) {
            paintPiece(painter, piece, {x, y});
            y += piece.length;
        }
    }
}

void UprightText::paintPiece(QPainter& painter, const Piece& piece, QPointF at) const
{
    constexpr int Flags = Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine;
    if (!piece.isTurned) {
        painter.drawText(QRectF(at.x(), at.y(), m_line, m_advance), Flags, piece.text);
        return;
    }
    painter.save();
    painter.translate(at.x() + m_line / 2, at.y());
    painter.rotate(90);
    painter.drawText(QRectF(0, -m_line / 2, piece.length, m_line), Flags, piece.text);
    painter.restore();
}

} // namespace atlas
