// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/tokenlayout.h"

#include "ui/parts/theme.h"

#include <QFontMetricsF>

#include <algorithm>

namespace atlas {
namespace {

constexpr double Gap = grid::Half + 2;
constexpr double Inset = grid::Unit;
constexpr double LeastWidth = 20; ///< an empty token must be seen, too

QString shownText(const MemberToken& token)
{
    QString text = token.text;
    text.replace(u'\n', u' ');
    text.replace(u'\r', u' ');
    return text;
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
        box.text = shownText(token);
        const qsizetype end = start + token.text.size();
        box.hasProblem = std::ranges::any_of(cell.problems, [&](const CellProblem& problem) {
            return problem.start < std::max(end, start + 1) && problem.start + problem.length > start;
        });
        const double wanted = std::max(LeastWidth, metrics.horizontalAdvance(box.text) + 2 * Inset);
        const double taken = std::min(wanted, width);
        if (x > 0 && x + taken > width) {
            x = 0;
            y += height + Gap;
        }
        box.rect = QRectF(x, y, taken, height);
        box.textLeft = x + Inset;
        x += taken + Gap;
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
