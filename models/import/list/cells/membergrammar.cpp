// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/membergrammar.h"

#include "import/list/cells/cellreader.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/plaincell.h"
#include "naming/radicals.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

bool isEdge(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || unit == 0xfeff || (unit >= 0x200b && unit <= 0x200f) ||
           (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x2069) || unit == 0x00ad;
}

} // namespace

QString cleanName(QStringView text)
{
    while (!text.isEmpty() && isEdge(text.front())) {
        text = text.sliced(1);
    }
    while (!text.isEmpty() && isEdge(text.back())) {
        text = text.chopped(1);
    }
    QString name;
    const bool breaks = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
    name = breaks ? unwrapped(text) : text.toString();
    static_cast<void>(unifyRadicals(name));
    return name;
}

bool hasForbiddenCharacter(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t unit = c.unicode();
        const bool isControl =
            (unit < 0x20 && unit != u'\n' && unit != u'\t' && unit != u'\r') || (unit >= 0x7f && unit < 0xa0);
        const bool isNoncharacter = (unit >= 0xfdd0 && unit <= 0xfdef) || unit >= 0xfffe;
        const bool isUnseen = (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) ||
                              (unit >= 0x2060 && unit <= 0x206f);
        if (isControl || isNoncharacter || isUnseen || unit == 0xfeff || unit == 0xfffd) {
            return true;
        }
        if (c.isHighSurrogate()) {
            const bool isPair = i + 1 < text.size() && text[i + 1].isLowSurrogate();
            const char32_t whole = isPair ? QChar::surrogateToUcs4(c, text[i + 1]) : 0;
            if (!isPair || (whole & 0xfffe) == 0xfffe || (whole >= 0xe0000 && whole <= 0xe0fff)) {
                return true;
            }
            ++i;
        } else if (c.isLowSurrogate()) {
            return true;
        }
    }
    return false;
}

QString MemberCell::text() const
{
    QString text;
    for (const MemberToken& token : tokens) {
        text += token.text;
        text += token.separator;
    }
    return text;
}

qsizetype MemberCell::startOf(std::size_t token) const
{
    qsizetype start = 0;
    for (std::size_t i = 0; i < token; ++i) {
        start += tokens[i].text.size() + tokens[i].separator.size();
    }
    return start;
}

bool MemberCell::hasQuestions() const
{
    return std::ranges::any_of(problems, [](const CellProblem& problem) { return problem.isQuestion(); });
}

MemberGrammar::MemberGrammar(const Reference& reference)
    : m_reference(reference)
    , m_words(reference)
{
}

MemberCell MemberGrammar::read(const QString& cell, const CellContext& context) const
{
    if (cell.size() > MostCharacters) {
        MemberCell whole;
        whole.column = context.column;
        MemberToken token;
        token.text = cell;
        token.name = beginning(cell);
        whole.tokens.push_back(std::move(token));
        whole.problems.push_back(
            {0,
             cell.size(),
             QCoreApplication::translate("Intake", "The cell has %1 characters, more than "
                                                   "members of a consortium need: at most %2.")
                 .arg(cell.size())
                 .arg(MostCharacters),
             CellIssue::Residue,
             {}});
        return whole;
    }
    if (context.column == MemberColumn::Members) {
        if (auto plain = readPlainCell(cell, m_words)) {
            return std::move(*plain);
        }
    }
    return readByRules(cell, context);
}

MemberCell MemberGrammar::readByRules(const QString& cell, const CellContext& context) const
{
    return readCellByRules(cell, m_words, context);
}

void MemberGrammar::readAgain(MemberCell& cell) const
{
    const QString text = cell.text();
    const std::vector<MemberToken> tokens = std::move(cell.tokens);
    cell = readCellByRules(text, m_words, {.column = cell.column}, &tokens);
}

void MemberGrammar::splitToken(MemberCell& cell, std::size_t token, qsizetype at) const
{
    if (token >= cell.tokens.size() || at <= 0 || at >= cell.tokens[token].text.size()) {
        return;
    }
    MemberToken second;
    second.text = cell.tokens[token].text.sliced(at);
    second.separator = cell.tokens[token].separator;
    MemberToken first;
    first.text = cell.tokens[token].text.first(at);
    cell.tokens[token] = std::move(first);
    cell.tokens.insert(cell.tokens.begin() + static_cast<std::ptrdiff_t>(token) + 1, std::move(second));
    readAgain(cell);
}

void MemberGrammar::joinTokens(MemberCell& cell, std::size_t token) const
{
    if (token + 1 >= cell.tokens.size()) {
        return;
    }
    const MemberToken second = cell.tokens[token + 1];
    MemberToken joined;
    joined.text = cell.tokens[token].text + cell.tokens[token].separator + second.text;
    joined.separator = second.separator;
    cell.tokens[token] = std::move(joined);
    cell.tokens.erase(cell.tokens.begin() + static_cast<std::ptrdiff_t>(token) + 1);
    readAgain(cell);
}

void MemberGrammar::relabelToken(MemberCell& cell, std::size_t token, Role role,
                                 const QString& industry) const
{
    if (token >= cell.tokens.size()) {
        return;
    }
    MemberToken& changed = cell.tokens[token];
    changed.role = role;
    changed.industryText = role == Role::IndustryLead ? industry : QString();
    changed.isNothing = false;
    changed.isByHand = true;
    readAgain(cell);
}

void MemberGrammar::ignoreToken(MemberCell& cell, std::size_t token) const
{
    if (token < cell.tokens.size()) {
        cell.tokens[token].isNothing = true;
        cell.tokens[token].isByHand = true;
        readAgain(cell);
    }
}

} // namespace atlas
