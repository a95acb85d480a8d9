// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/plaincell.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype Shortest = 5; ///< of a name: 一、 is a number
constexpr qsizetype MostMembers = 64;
/// Characters of conjunctions, roles, notes and counts, and those that a sentence may begin with.
constexpr QStringView Looked =
    u"和与及暨等牵链盟主参组长首承担配详附若另拟注备未待述责话括单供别下其以由并原简";
constexpr QStringView AtStart = u"会协携联还共";

bool isIdeograph(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

bool opens(QChar c)
{
    return c == u'(' || c == u'（';
}

bool closes(QChar c)
{
    return c == u')' || c == u'）';
}

bool isPlainName(QStringView name, const OrganisationWords& words)
{
    if (name.size() < Shortest || AtStart.contains(name.front())) {
        return false;
    }
    const auto open = std::find_if(name.begin(), name.end(), opens);
    const auto close = std::find_if(open, name.end(), closes);
    const auto isPlain = [](QChar c) { return isIdeograph(c) && !Looked.contains(c); };
    if (open != name.end()) { // 青岚（浙江）科技有限公司
        const bool isInside = open != name.begin() && close != name.end() && close + 1 != name.end();
        if (!isInside || !words.isPlace(QStringView(open + 1, close)) ||
            !std::all_of(close + 1, name.end(), isPlain)) {
            return false;
        }
    }
    return std::all_of(name.begin(), open, isPlain) && words.shape(name) == NameShape::Complete;
}

/// A name, or a name and a role: 甲有限公司（牵头）.
std::optional<MemberToken> readPlainMember(QStringView text, const OrganisationWords& words)
{
    MemberToken token;
    QStringView name = text;
    if (!text.isEmpty() && closes(text.back())) {
        const qsizetype open = std::max(text.lastIndexOf(u'('), text.lastIndexOf(u'（'));
        if (open < 0) {
            return std::nullopt;
        }
        name = text.first(open);
        const QStringView mark = text.sliced(name.size() + 1).chopped(1);
        const auto role = readRole(mark);
        const bool isPlain = std::all_of(mark.begin(), mark.end(), isIdeograph);
        if (!isPlain || !role || !role->isSure) {
            return std::nullopt;
        }
        token.role = role->role;
        token.roleText = mark.toString();
        token.industryText = role->industry;
    }
    if (!isPlainName(name, words)) {
        return std::nullopt;
    }
    token.text = text.toString();
    token.name = name.size() == text.size() ? token.text : name.toString();
    return token;
}

} // namespace

std::optional<MemberCell> readPlainCell(const QString& cell, const OrganisationWords& words)
{
    const QString comma(u'、');
    MemberCell result;
    bool hasLead = false;
    for (const QStringView text : QStringView(cell).tokenize(u'、')) {
        auto token = readPlainMember(text, words);
        if (!token || std::ssize(result.tokens) == MostMembers) {
            return std::nullopt;
        }
        const bool isSecond = hasLead && token->role == Role::Lead;
        const bool isDouble = std::ranges::any_of(
            result.tokens, [&](const MemberToken& other) { return other.name == token->name; });
        if (isSecond || isDouble) {
            return std::nullopt; // to be told
        }
        hasLead = hasLead || token->role == Role::Lead;
        result.marksRole = result.marksRole || !token->roleText.isEmpty();
        token->separator = comma;
        result.tokens.push_back(std::move(*token));
    }
    if (!result.tokens.empty()) {
        result.tokens.back().separator.clear();
    }
    return result.tokens.empty() ? std::nullopt : std::optional(std::move(result));
}

} // namespace atlas
