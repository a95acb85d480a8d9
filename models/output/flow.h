// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/report.h"

#include <QPointF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

class QPainter;

namespace atlas {

/// A part of a report that is not broken: it stands on one page. Lengths in device units.
struct FlowPiece
{
    double height = 0;
    double gap = 0; ///< above it; nothing at the top of a page
    bool keepWithNext = false;
    bool startsPage = false;
    QString outline; ///< a heading's text; empty for all other pieces
    int outlineLevel = 1;
    std::shared_ptr<const FlowPiece> continuation; ///< stands above it where a page breaks before it
    std::function<void(QPainter&, QPointF)> paint;
};

struct FlowPlacement
{
    const FlowPiece* piece = nullptr;
    int page = 0; ///< from 0
    double top = 0;
};

/// Places pieces on pages of that height, in order. Pieces that belong together stand on one page where they
/// fit on one at all.
[[nodiscard]] std::vector<FlowPlacement> paginate(const std::vector<FlowPiece>& pieces, double pageHeight);

} // namespace atlas
