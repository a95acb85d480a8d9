// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/formulaguard.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr QChar Guard = u'\'';

/// What a spreadsheet, or a person who pastes the text, may drop before a formula.
bool isSteppedOver(QChar c)
{
    static constexpr QStringView Quotes = u"'\"`‘’“”＇＂";
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
           Quotes.contains(c);
}

bool startsFormula(QStringView text)
{
    static constexpr QStringView Signs = u"=+-@＝＋－＠﹦﹢﹣﹫";
    static constexpr QStringView Breaks = u"\t\r\n";
    const auto first = std::find_if_not(text.begin(), text.end(), isSteppedOver);
    return (first != text.end() && Signs.contains(*first)) ||
           (!text.isEmpty() && Breaks.contains(text.front()));
}

} // namespace

QString withoutFormula(const QString& text)
{
    return startsFormula(text) ? Guard + text : text;
}

QString withoutFormulaGuard(const QString& cell)
{
    return cell.startsWith(Guard) && startsFormula(QStringView(cell).sliced(1)) ? cell.sliced(1) : cell;
}

} // namespace atlas
