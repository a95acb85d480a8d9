// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"

#include <QFont>
#include <QRectF>

#include <optional>
#include <vector>

namespace atlas {

/// A token of a member cell as it is drawn.
struct TokenBox
{
    std::size_t token = 0;
    QRectF rect;
    QString text;            ///< the whole token, as in the cell, its line breaks as spaces
    QString tag;             ///< the role, where the token's own text does not say it; stands before the text
    double textLeft = 0;     ///< where the text begins
    qsizetype markStart = 0; ///< the mark within the text: its bracket, with what it says
    qsizetype markLength = 0;
    qsizetype industryStart = 0; ///< the industry within the mark
    qsizetype industryLength = 0;
    std::vector<qsizetype> lonely; ///< offsets into the text: brackets without a partner
    bool hasProblem = false;       ///< something is wrong inside of it
};

/// The tokens of a member cell as boxes in lines, for painting and for hits.
struct TokenLayout
{
    std::vector<TokenBox> boxes;
    double height = 0;

    struct Hit
    {
        std::size_t token = 0;
        qsizetype character = 0; ///< offset into the token's text, before the character that was hit
    };
    [[nodiscard]] std::optional<Hit> hit(const QPointF& point, const QFont& font) const;
};

[[nodiscard]] TokenLayout layoutTokens(const MemberCell& cell, const QFont& font, double width);

} // namespace atlas
