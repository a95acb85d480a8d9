// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/datespan.h"

#include <array>

namespace atlas {
namespace {

constexpr qsizetype LongestDate = 24; ///< what is longer is none, and is not looked through

constexpr bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBetween(QChar c, std::size_t part)
{
    constexpr std::array<QChar, 3> Chinese{u'年', u'月', u'日'};
    return c == u'-' || c == u'/' || c == u'.' || c == Chinese[part];
}

} // namespace

QString DateSpan::iso() const
{
    if (first == last) {
        return first.toString(Qt::ISODate);
    }
    const bool isMonth = first.month() == last.month();
    return first.toString(isMonth ? QStringLiteral("yyyy-MM") : QStringLiteral("yyyy"));
}

std::optional<DateSpan> readDate(QStringView text)
{
    if (text.size() > LongestDate) {
        return std::nullopt;
    }
    const QString plain = text.trimmed().toString().normalized(QString::NormalizationForm_KC);
    constexpr std::array<qsizetype, 3> Longest{4, 2, 2}; // figures of year, month, day
    std::array<int, 3> parts{};
    std::size_t count = 0;
    qsizetype at = 0;
    while (at < plain.size() && count < parts.size()) {
        const qsizetype start = at;
        while (at < plain.size() && isFigure(plain[at])) {
            ++at;
        }
        const bool isYear = count == 0;
        if (at == start || at - start > Longest[count] || (isYear && at - start != Longest[count])) {
            return std::nullopt;
        }
        parts[count] = QStringView(plain).sliced(start, at - start).toInt();
        if (at < plain.size() && !isBetween(plain[at], count)) {
            return std::nullopt;
        }
        ++count;
        if (at < plain.size()) {
            ++at;
            const bool endsInSign = at == plain.size() && plain[at - 1].unicode() < 0x80;
            if (endsInSign) {
                return std::nullopt;
            }
        }
    }
    if (count == 0 || at < plain.size()) {
        return std::nullopt;
    }
    const auto [year, month, day] = parts;
    const QDate first(year, count > 1 ? month : 1, count > 2 ? day : 1);
    if (!first.isValid()) {
        return std::nullopt;
    }
    const QDate last = count == 1   ? QDate(year, 12, 31)
                       : count == 2 ? QDate(year, month, first.daysInMonth())
                                    : first;
    return DateSpan{first, last};
}

} // namespace atlas
