// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <algorithm>
#include <array>

namespace atlas {

[[nodiscard]] inline bool isIn(QStringView set, QChar c)
{
    return set.contains(c);
}

/// The first few characters on one line, for a message.
[[nodiscard]] inline QString beginning(QStringView text)
{
    constexpr qsizetype Most = 20;
    const QString shown = text.trimmed().toString().simplified();
    return shown.size() <= Most ? shown : shown.first(Most) + QChar(u'…');
}

/// The first of the words that the text begins with; empty for none.
template <std::size_t Size>
[[nodiscard]] QStringView startOf(QStringView text, const std::array<const char16_t*, Size>& words)
{
    for (const char16_t* word : words) {
        if (text.startsWith(QStringView(word))) {
            return QStringView(word);
        }
    }
    return {};
}

/// The first of the words that the text ends with; empty for none.
template <std::size_t Size>
[[nodiscard]] QStringView endOf(QStringView text, const std::array<const char16_t*, Size>& words)
{
    for (const char16_t* word : words) {
        if (text.endsWith(QStringView(word))) {
            return QStringView(word);
        }
    }
    return {};
}

template <std::size_t Size>
[[nodiscard]] bool isOneOf(QStringView text, const std::array<const char16_t*, Size>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char16_t* word) { return text == QStringView(word); });
}

} // namespace atlas
