// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/radicals.h"

#include <array>

namespace atlas {
namespace {

constexpr char32_t SupplementStart = 0x2E80;
constexpr char32_t KangxiStart = 0x2F00;
constexpr char32_t KangxiEnd = 0x2FDF;

/// EquivalentUnifiedIdeograph.txt of Unicode 15.0 from U+2E80 on; 0 where it names no character.
constexpr std::array<char32_t, 116> Supplement{
    0,      0x5382,  0x4E5B,  0x4E5A, 0x4E59, 0x4EBB,  0x5182,  0x20628, 0x5200,  0x5202,  0x535C,  0x353E,
    0x5C0F, 0x5C0F,  0x5140,  0x5C23, 0x5C22, 0x21BC2, 0x5DF3,  0x5E7A,  0x5F51,  0x2B739, 0x5FC4,  0x5FC3,
    0x624C, 0x6535,  0,       0x65E1, 0x65E5, 0x6708,  0x6B7A,  0x6BCD,  0x6C11,  0x6C35,  0x6C3A,  0x706C,
    0x722B, 0x722B,  0x4E2C,  0x725B, 0x72AD, 0x738B,  0x24D14, 0x76EE,  0x793A,  0x793B,  0x25AD7, 0x7CF9,
    0x7E9F, 0x7F53,  0x7F52,  0x34C1, 0x5197, 0x2626B, 0x7F8A,  0x2634C, 0x2634B, 0x8002,  0x8080,  0x807F,
    0x8089, 0x26951, 0x8279,  0x8279, 0x8279, 0x864E,  0x8864,  0x8980,  0x897F,  0x89C1,  0x89D2,  0x278B2,
    0x8BA0, 0x8D1D,  0x27FB7, 0x8F66, 0x8FB6, 0x8FB6,  0x8FB6,  0x9091,  0x9485,  0x9577,  0x9578,  0x957F,
    0x95E8, 0x28E0F, 0x961D,  0x96E8, 0x9752, 0x97E6,  0x9875,  0x98CE,  0x98DE,  0x98DF,  0x2967F, 0x98E0,
    0x9963, 0x29810, 0x9A6C,  0x9AA8, 0x9B3C, 0x9C7C,  0x9E1F,  0x5364,  0x9EA6,  0x9EC4,  0x9EFE,  0x6589,
    0x9F50, 0x6B6F,  0x9F7F,  0x7ADC, 0x9F99, 0x9F9C,  0x4E80,  0x9F9F,
};

QString unified(QChar radical)
{
    const char32_t code = radical.unicode();
    if (code >= KangxiStart && code <= KangxiEnd) {
        return QString(radical).normalized(QString::NormalizationForm_KC);
    }
    const std::size_t index = code - SupplementStart;
    const char32_t target = code >= SupplementStart && index < Supplement.size() ? Supplement.at(index) : 0;
    return target == 0 ? QString(radical) : QString::fromUcs4(&target, 1);
}

} // namespace

int unifyRadicals(QString& text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.unicode() < SupplementStart || c.unicode() > KangxiEnd) {
            continue;
        }
        if (const QString better = unified(c); better != c) {
            text.replace(i, 1, better);
            i += better.size() - 1;
            ++count;
        }
    }
    return count;
}

} // namespace atlas
