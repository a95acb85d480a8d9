// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/kind.h"

#include "naming/brackets.h"

using namespace Qt::StringLiterals;

namespace atlas {

KindReading readKind(const QString& name, const Reference& reference)
{
    const QStringView end = withoutTrailingBrackets(name);
    for (const KindWord& word : reference.kindWords) {
        if (!end.endsWith(word.word)) {
            continue;
        }
        if (end == word.word) {
            break; // a name that is nothing but the word names nobody
        }
        const bool isLegalForm = word.kind == OrganisationKind::Enterprise && word.word.endsWith(u"公司");
        return {word.kind, {Basis::Name, isLegalForm ? u"legal_form"_s : u"end_word"_s, word.word}};
    }
    return {};
}

} // namespace atlas
