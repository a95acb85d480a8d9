// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace atlas {

/// A name in Latin letters, to be stored beside it and searched: ASCII, lower case, without tones, ü as v.
/// Every reading of a character is there, so nothing has to be chosen and no combination is left out.
struct PinyinKeys
{
    /// One unit for each character, a blank between units, / between readings: "si chuan chang/zhang
    /// hong/jiang". A letter or a digit of the name is a unit by itself; what is neither leaves no unit.
    QByteArray syllables;
    /// The first letters of the same units, without blanks, each letter once: "scc/zh/j".
    QByteArray initials;

    friend bool operator==(const PinyinKeys&, const PinyinKeys&) = default;
};

/// The readings of the ideographs U+4E00..9FFF from resources/reference/pinyin.tsv (Unihan; the table says
/// which of its fields). Made where names are put into a registry, never at the start of the program.
class PinyinTable final
{
public:
    /// ErrorCode::Internal where the table is malformed, which a test rules out for the bundled one.
    [[nodiscard]] static Result<PinyinTable>
    load(const QString& path = QStringLiteral(":/atlas/reference/pinyin.tsv"));

    /// Of the name after fold(): 長虹 reads as 长虹. Pure, and safe to call from several threads.
    [[nodiscard]] PinyinKeys keys(QStringView name) const;
    /// The same of a name that was folded already.
    [[nodiscard]] PinyinKeys keysOfFolded(QStringView folded) const;

    /// Characters that are read alike share a number, from 1; 0 for what has no reading in the table.
    [[nodiscard]] quint16 readingOf(char16_t character) const
    {
        const std::size_t index = static_cast<std::size_t>(character) - First;
        return index < m_indexOf.size() ? m_indexOf[index] : quint16{0};
    }
    /// The syllables of such a number, with / between them: chang/zhang.
    [[nodiscard]] const QByteArray& syllables(quint16 reading) const { return m_readings[reading].syllables; }
    [[nodiscard]] std::size_t readingCount() const { return m_readings.size(); }

    static constexpr char16_t First = 0x4e00; ///< of the ideographs in the table
    static constexpr std::size_t Count = 0x9fff - First + 1;

private:
    struct Readings
    {
        QByteArray syllables; ///< chang/zhang
        QByteArray initials;  ///< c/z
    };

    /// For each ideograph the index into m_readings; 0, which is empty, for none.
    std::vector<quint16> m_indexOf;
    std::vector<Readings> m_readings;
};

/// The bundled readings, read when they are first needed.
[[nodiscard]] const PinyinTable& bundledPinyin();

/// What a user typed as pinyin: without case, blanks, apostrophes and hyphens (xi'an, Xi An), ü as v. Empty
/// where it holds anything but Latin letters and digits, or no letter: that is no pinyin.
[[nodiscard]] QByteArray pinyinQuery(QStringView typed);

/// Typed pinyin, ready to be looked for in many names. It reads successive characters of a name, from any of
/// them on, each by its whole syllable or by its first letter (zh, ch and sh are first letters as well), and
/// the last one as far as it is typed: changh finds 长虹, cq and zq find 重庆, chongqdx finds 重庆大学. Every
/// reading of a polyphone counts.
class PinyinPattern final
{
public:
    /// As many letters and digits as a name is searched for; what is longer is no pinyin.
    static constexpr qsizetype Longest = 63;

    /// std::nullopt where pinyinQuery() of it is empty or too long.
    [[nodiscard]] static std::optional<PinyinPattern> of(QStringView typed);
    /// With readings of one's own; the first uses the bundled ones, which it loads when they are first
    /// needed.
    [[nodiscard]] static std::optional<PinyinPattern> of(QStringView typed, const PinyinTable& readings);

    /// Whether a name, folded and in UTF-8, is read so. Safe to call from several threads.
    [[nodiscard]] bool isIn(QByteArrayView folded) const;

private:
    static constexpr std::size_t LongestSyllable = 6;
    static constexpr char16_t LastAscii = 0x7f;

    /// What reading a character does to the places in the query up to which it has been read, one bit each.
    struct Step
    {
        quint64 ends = 0;                                 ///< places from which it reads all the rest
        std::array<quint64, LongestSyllable + 1> moves{}; ///< by letters: places from which it reads so many
    };

    [[nodiscard]] Step stepOf(QByteArrayView syllables) const;
    [[nodiscard]] quint16 addStep(const Step& step);

    QByteArray m_query;
    std::vector<Step> m_steps;      ///< [0]: a character that reads nothing of the query
    std::vector<quint16> m_ofAscii; ///< index into m_steps, by character
    std::vector<quint16> m_ofIdeograph;
};

} // namespace atlas
