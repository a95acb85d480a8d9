// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>

#include <vector>

class QPaintDevice;
class QPainter;
class QTextLayout;

namespace atlas {

/// The colours of paper: ink blue for what leads the eye, greys for the rest.
namespace ink {
inline constexpr QRgb Accent = 0xFF0B4F94;
inline constexpr QRgb Text = 0xFF1B242E;
inline constexpr QRgb Quiet = 0xFF5B6673; ///< names, captions, heads
inline constexpr QRgb Rule = 0xFF9AA5B1;
inline constexpr QRgb Hairline = 0xFFDDE2E8;
} // namespace ink

struct TextStyle
{
    double size = 9; ///< points
    bool bold = false;
    QRgb color = ink::Text;
    bool alignRight = false;
};

/// A part of a text in another style than the rest; positions in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    TextStyle style; ///< of the same size as the rest
};

/// Sets text for one device. All lengths that go in or out are in device units; unit() is one point.
class Typesetter
{
public:
    explicit Typesetter(const QPaintDevice& device);

    [[nodiscard]] double unit() const { return m_unit; }
    [[nodiscard]] static QFont font(const TextStyle& style);
    /// For a text whose script must be shaped (Arabic, Tibetan, Mongolian …); otherwise font().
    [[nodiscard]] static QFont fontFor(const QString& text, const TextStyle& style);
    [[nodiscard]] double lineHeight(const TextStyle& style) const { return style.size * LineFactor * m_unit; }
    /// The width of the text on one line.
    [[nodiscard]] double naturalWidth(const QString& text, const TextStyle& style) const;

    /// A text wrapped to a width: words stay whole where they fit, anything breaks where they do not.
    struct Block
    {
        QString text;
        TextStyle style;
        double width = 0;
        std::vector<TextSpan> spans;
    };
    [[nodiscard]] int lineCount(const Block& block) const;
    [[nodiscard]] double height(const Block& block) const;
    /// Paints `count` lines from line `first` on (all that follow where it is negative).
    void paint(QPainter& painter, QPointF at, const Block& block, int first = 0, int count = -1) const;
    /// One line, cut with an ellipsis where it is too long.
    void paintLine(QPainter& painter, QPointF at, const QString& text, const TextStyle& style,
                   double width) const;

    /// The font of the program's paper, for pictures too: Chinese in its own forms, whatever the locale, and
    /// without shaping, which would put glyphs that have no character (ligatures, figures beside Latin
    /// letters) where a PDF's text is to be found again.
    [[nodiscard]] static QFont baseFont();

private:
    static constexpr double LineFactor = 1.45;

    void layOut(QTextLayout& layout, const Block& block) const;

    const QPaintDevice& m_device;
    double m_unit = 1;
};

} // namespace atlas
