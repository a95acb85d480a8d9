// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <vector>

namespace atlas {

/// Round brackets of either width: lists mix ( and （ freely.
[[nodiscard]] constexpr bool isOpeningBracket(QChar c)
{
    return c == u'(' || c == u'（';
}
[[nodiscard]] constexpr bool isClosingBracket(QChar c)
{
    return c == u')' || c == u'）';
}

/// A bracketed part of a text.
struct Bracketed
{
    qsizetype start = 0; ///< of the opening bracket
    QStringView whole;   ///< with its brackets
    QStringView content; ///< without them, trimmed
};

/// The outermost bracketed parts, from left to right. A bracket without its partner is passed over.
[[nodiscard]] std::vector<Bracketed> bracketedParts(QStringView text);

/// The text without the bracketed parts and the white space that it ends with: 哈尔滨工业大学(威海) is
/// 哈尔滨工业大学.
[[nodiscard]] QStringView withoutTrailingBrackets(QStringView text);

} // namespace atlas
