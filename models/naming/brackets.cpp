// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/brackets.h"

namespace atlas {

std::vector<Bracketed> bracketedParts(QStringView text)
{
    std::vector<Bracketed> found;
    qsizetype start = -1;
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isOpeningBracket(text[i])) {
            if (depth++ == 0) {
                start = i;
            }
        } else if (isClosingBracket(text[i]) && depth > 0 && --depth == 0) {
            const QStringView whole = text.sliced(start, i + 1 - start);
            found.push_back({start, whole, whole.sliced(1, whole.size() - 2).trimmed()});
        }
    }
    return found;
}

QStringView withoutTrailingBrackets(QStringView text)
{
    QStringView rest = text.trimmed();
    if (rest.isEmpty() || !isClosingBracket(rest.back())) {
        return rest;
    }
    const std::vector<Bracketed> brackets = bracketedParts(rest);
    for (auto last = brackets.rbegin(); last != brackets.rend(); ++last) {
        if (last->start + last->whole.size() != rest.size()) {
            break;
        }
        rest = rest.first(last->start).trimmed();
    }
    return rest;
}

} // namespace atlas
