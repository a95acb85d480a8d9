// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lists/creditcode.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr QStringView Letters = u"0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr qsizetype Length = 18;

QChar halfWidth(QChar c)
{
    constexpr char16_t First = 0xff01; // of the full-width forms of ASCII
    constexpr char16_t Last = 0xff5e;
    constexpr char16_t Distance = 0xfee0;
    return c.unicode() >= First && c.unicode() <= Last ? QChar(static_cast<char16_t>(c.unicode() - Distance))
                                                       : c;
}

} // namespace

QString creditCodeOf(QStringView text)
{
    QString code;
    for (const QChar c : text.size() == Length ? text : QStringView()) {
        const QChar character = halfWidth(c).toUpper();
        if (!Letters.contains(character)) {
            return {};
        }
        code += character;
    }
    return code;
}

QChar creditCheckCharacter(QStringView code)
{
    int weight = 1;
    int sum = 0;
    for (const QChar c : code.first(std::min(code.size(), Length - 1))) {
        sum += static_cast<int>(Letters.indexOf(halfWidth(c).toUpper())) * weight;
        weight = weight * 3 % 31;
    }
    return Letters[(31 - sum % 31) % 31];
}

} // namespace atlas
