// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/tokenlayout.h"

#include "domain/text/showntext.h"
#include "ui/look/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace atlas {
namespace {

constexpr double TokenGap = grid::Half + 2;
constexpr double Inset = grid::Unit;
constexpr double LeastTokenWidth = 20; ///< an empty token must be seen, too

/// Where the token says its role, and where in that the industry.
void findMark(const MemberToken& token, TokenBox& box)
{
    const qsizetype at = token.roleText.isEmpty() ? -1 : token.text.indexOf(token.roleText);
    if (at < 0) {
        box.tag = token.role == Role::Member ? QString() : title(token.role);
        return;
    }
    const qsizetype end = at + token.roleText.size();
    const auto isBracket = [&](qsizetype place, QStringView brackets) {
        return place >= 0 && place < token.text.size() && brackets.contains(token.text[place]);
    };
    const bool isBracketed = isBracket(at - 1, u"(（[【〔") && isBracket(end, u")）]】〕");
    box.markStart = isBracketed ? at - 1 : at;
    box.markLength = token.roleText.size() + (isBracketed ? 2 : 0);
    const qsizetype industry = token.industryText.isEmpty() ? -1 : token.text.indexOf(token.industryText, at);
    if (industry >= 0) {
        box.industryStart = industry;
        box.industryLength = token.industryText.size();
    }
}

/// Problems of one character that is a bracket.
std::vector<qsizetype> lonelyBrackets(const MemberCell& cell, const MemberToken& token, qsizetype start)
{
    std::vector<qsizetype> found;
    for (const CellProblem& problem : cell.problems) {
        const qsizetype at = problem.start - start;
        if (problem.length == 1 && at >= 0 && at < token.text.size() &&
            QStringView(u"()（）[]【】〔〕<>《》").contains(token.text[at])) {
            found.push_back(at);
        }
    }
    return found;
}

} // namespace

TokenLayout layoutTokens(const MemberCell& cell, const QFont& font, double width)
{
    const QFontMetricsF metrics(font);
    const double height = metrics.height() + grid::Unit;
    TokenLayout layout;
    double x = 0;
    double y = 0;
    qsizetype start = 0;
    for (std::size_t i = 0; i < cell.tokens.size(); ++i) {
        const MemberToken& token = cell.tokens[i];
        TokenBox box;
        box.token = i;
        box.text = shownLine(token.text); // one for one: places in the token are places in it
        const qsizetype end = start + token.text.size();
        box.hasProblem = std::ranges::any_of(cell.problems, [&](const CellProblem& problem) {
            return problem.start < std::max(end, start + 1) && problem.start + problem.length > start;
        });
        findMark(token, box);
        box.lonely = lonelyBrackets(cell, token, start);
        const double tag = box.tag.isEmpty() ? 0 : metrics.horizontalAdvance(box.tag) + Inset;
        const double wanted =
            std::max(LeastTokenWidth, tag + metrics.horizontalAdvance(box.text) + 2 * Inset);
        const double taken = std::min(wanted, width);
        if (x > 0 && x + taken > width) {
            x = 0;
            y += height + TokenGap;
        }
        box.rect = QRectF(x, y, taken, height);
        box.textLeft = x + Inset + tag;
        x += taken + TokenGap;
        start = end + token.separator.size();
        layout.boxes.push_back(std::move(box));
    }
    layout.height = layout.boxes.empty() ? 0 : y + height;
    return layout;
}

std::optional<TokenLayout::Hit> TokenLayout::hit(const QPointF& point, const QFont& font) const
{
    const auto box =
        std::ranges::find_if(boxes, [&](const TokenBox& entry) { return entry.rect.contains(point); });
    if (box == boxes.end()) {
        return std::nullopt;
    }
    const QFontMetricsF metrics(font);
    qsizetype character = 0;
    while (character < box->text.size() &&
           box->textLeft + metrics.horizontalAdvance(box->text, static_cast<int>(character) + 1) <
               point.x()) {
        ++character;
    }
    return Hit{box->token, character};
}

} // namespace atlas
