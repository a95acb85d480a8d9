// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

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

/// What a user typed, as matchesPinyin() takes it: without case, blanks, apostrophes and hyphens (xi'an, Xi
/// An), ü as v. Empty where it holds anything but Latin letters and digits, or no letter: that is no pinyin.
[[nodiscard]] QByteArray pinyinQuery(QStringView typed);

/// Whether the query reads successive characters of the name, from any of them on: by their whole syllables,
/// of which the last may be unfinished (changh finds 长虹), or by their first letters (cq and zq find 重庆).
/// False for an empty query.
[[nodiscard]] bool matchesPinyin(QByteArrayView syllables, QByteArrayView initials, QByteArrayView query);
[[nodiscard]] bool matchesPinyin(const PinyinKeys& stored, QByteArrayView query);

} // namespace atlas
