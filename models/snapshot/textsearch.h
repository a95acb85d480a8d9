// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "domain/text/pinyin.h"
#include "snapshot/columns/textcolumn.h"

#include <QByteArray>
#include <QStringView>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace atlas {

/// A text that names are searched for: as a substring of any length after fold(), and, where it is Latin
/// letters, as pinyin in full, by first letters, or both mixed, by any reading of a polyphone (`chongqdx`,
/// `zq` and `cqdx` find 重庆大学).
class TextPattern final
{
public:
    explicit TextPattern(QStringView text);

    /// Whether a folded name holds it. An empty pattern is held by every name.
    [[nodiscard]] bool isIn(QByteArrayView folded) const;

    /// Where in a text as people read it the pattern is: start and length in UTF-16 units, rising, none over
    /// another. Empty where it is not in the text, or the text is longer than a name.
    [[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> places(QStringView text) const;

    /// Sets the bits in marks[row] for every row of the column in first … last - 1 that holds the pattern.
    /// Safe to call for other rows at the same time.
    void mark(const NameColumn& names, quint32 first, quint32 last, quint8 bits,
              std::span<quint8> marks) const;
    /// The same for all rows of a column that few rows have a text in, which is folded here.
    void mark(const SparseTextColumn& texts, quint8 bits, std::span<quint8> marks) const;

private:
    void markText(const TextColumn& names, quint32 first, quint32 last, quint8 bits,
                  std::span<quint8> marks) const;

    QByteArray m_needle; ///< folded, UTF-8
    std::optional<PinyinPattern> m_pinyin;
};

/// The patterns of what a filter asks names to hold, to mark it; of very many the first.
[[nodiscard]] std::vector<TextPattern> markedPatterns(const Filter& filter);

/// Where any of them is in a text: start and length in UTF-16 units, rising, joined where they meet.
[[nodiscard]] std::vector<std::pair<qsizetype, qsizetype>> placesOf(std::span<const TextPattern> patterns,
                                                                    const QString& text);

} // namespace atlas
