// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace atlas {

/// A title over a narrow column. Chinese stands upright, character below character, columns from right to
/// left, as it is set vertically; words in Latin letters among it are turned and stay in one piece, short
/// numbers stand upright. A title without Chinese is turned to run upwards. In one column, or in two where it
/// is long.
class UprightText
{
public:
    /// The font is the painter's own; a title that needs more height is cut off with an ellipsis.
    UprightText(const QString& title, const QFont& font, double mostHeight);

    [[nodiscard]] double height() const { return m_height; }
    [[nodiscard]] double width() const;
    /// Ends at the bottom of the rectangle, in the middle of its width. Font and pen are the painter's.
    void paint(QPainter& painter, const QRectF& rect) const;

private:
    /// What stands in one place of a column: a character, a short number, or words that are turned.
    struct Piece
    {
        QString text;
        bool isTurned = false;
        double length = 0;
    };

    [[nodiscard]] std::vector<Piece> piecesOf(const QString& text) const;
    void paintPiece(QPainter& painter, const Piece& piece, QPointF at) const;
    void setUpright(const QString& title, double mostHeight);
    void setTurned(const QString& title, double mostHeight);

    QFont m_font;
    double m_line = 0; ///< the width of a column
    double m_advance = 0;
    double m_height = 0;
    bool m_isTurned = false;
    QStringList m_columns; ///< of a turned title
    std::vector<std::vector<Piece>> m_upright;
};

} // namespace atlas
