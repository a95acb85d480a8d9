// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace atlas {

/// The characters of a text, roughly: says at once of most words that they are not in it, where a name is
/// searched for a hundred of them.
class CharacterSet final
{
public:
    explicit CharacterSet(QStringView text)
    {
        for (const QChar c : text) {
            m_bits |= bitOf(c);
        }
    }

    /// False: the word is not in the text.
    [[nodiscard]] bool mayHold(QStringView word) const
    {
        return word.isEmpty() || ((m_bits & bitOf(word.front())) != 0 && (m_bits & bitOf(word.back())) != 0);
    }

private:
    static quint64 bitOf(QChar c) { return quint64{1} << (c.unicode() & 63U); }

    quint64 m_bits = 0;
};

} // namespace atlas
