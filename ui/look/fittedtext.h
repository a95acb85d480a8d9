// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QStringList>

namespace atlas {

/// The font in that many pixels, but never so small that it cannot be read.
[[nodiscard]] QFont ofSize(QFont font, double pixels);
/// The font with its size as pixels, whatever it was set in.
[[nodiscard]] QFont inPixels(const QFont& font);

struct FittedText
{
    QFont font;
    QStringList lines;
};

/// The text in one line, or in two at a space, in a somewhat smaller font where it must be; cut off only
/// where nothing else helps. The font has its size in pixels.
[[nodiscard]] FittedText fitted(const QString& text, const QFont& font, double width, int lines);

} // namespace atlas
