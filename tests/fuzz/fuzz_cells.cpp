// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cell of members; the first byte says of which column and under which rules. Its tokens joined give the
// cell.

#include "readanything.h"

#include "import/list/cells/membergrammar.h"

#include <cstdlib>

namespace {

const atlas::MemberGrammar& grammar()
{
    static const atlas::Reference reference = atlas::loadReference().value();
    static const atlas::MemberGrammar grammar(reference);
    return grammar;
}

void require(bool isTrue)
{
    if (!isTrue) {
        std::abort();
    }
}

void checkCell(const atlas::MemberCell& cell, const QString& text)
{
    require(cell.text() == text);
    for (const atlas::CellProblem& problem : cell.problems) {
        require(problem.start >= 0 && problem.start <= text.size());
        require(!problem.sentence.isEmpty());
    }
    for (const atlas::MemberToken& token : cell.tokens) {
        // What is no member and not asked has a name.
        require(token.isNothing || !token.name.isEmpty() || cell.hasQuestions() || text.trimmed().isEmpty());
    }
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    constexpr std::size_t Longest = 4096;
    if (size < 2 || size > Longest) {
        return 0;
    }
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    atlas::MemberRules rules;
    if ((data[0] & 2) != 0) {
        rules.breaksSeparate = (data[0] & 4) != 0;
    }
    if ((data[0] & 8) != 0) {
        rules.marks.insert(QStringLiteral("★"), atlas::Role::Lead);
    }
    const auto column = static_cast<atlas::MemberColumn>((data[0] >> 4) % 3);
    atlas::MemberCell cell = grammar().read(text, {.column = column, .rules = &rules});
    checkCell(cell, text);
    const atlas::MemberCell byRules = grammar().readByRules(text, {.column = column, .rules = &rules});
    require(byRules.tokens == cell.tokens && byRules.problems == cell.problems);
    require(byRules.marksRole == cell.marksRole && byRules.deniesOrder == cell.deniesOrder);
    const std::size_t at = size % (cell.tokens.size() + 1);
    grammar().joinTokens(cell, at);
    grammar().splitToken(cell, at / 2, static_cast<qsizetype>(size % 7));
    grammar().relabelToken(cell, at, atlas::Role::Lead);
    grammar().ignoreToken(cell, at / 3);
    require(cell.text() == text);
    return 0;
}
