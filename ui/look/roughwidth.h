// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QString>

namespace atlas {

/// How wide a text is at most, without shaping it: Chinese characters are one em wide, others no wider than
/// a W. Shaping every cell of a table costs more than painting it.
[[nodiscard]] int widthAtMost(const QString& text, const QFontMetrics& metrics);

/// The sum of the advances of its characters, without shaping: what a column needs to show it.
[[nodiscard]] int widthByCharacter(const QString& text, const QFontMetrics& metrics);

/// The text in one line as it is shown (shownLine()), shortened to a width, character by character where that
/// is as good as shaping it: everywhere but in texts with surrogates or marks. Texts that fit are not
/// shortened.
[[nodiscard]] QString elidedTo(const QString& text, const QFontMetrics& metrics, int width,
                               Qt::TextElideMode mode = Qt::ElideRight);

} // namespace atlas
