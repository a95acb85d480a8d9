// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfgrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

namespace atlas {
namespace {

/// Lines meet, and are one, within this many points: they are drawn with a thickness, and measured in pixels.
constexpr double Touch = 3;
/// Of a cell's side, what may be missing of a line along it.
constexpr double MostMissing = 0.25;
/// A side is drawn from one corner to the other; the underline of a text ends before the corners.
constexpr double Corner = 2.2;
/// An outer side that is not drawn: the other lines run on beyond the outermost one by at least this.
constexpr double Overhang = 8;
/// A page with more of these is a drawing or a form, and comes from outside.
constexpr std::size_t MostColumns = 200;
constexpr std::size_t MostCells = 200'000;
constexpr int MostPasses = 20;

/// Which of a number of things belong together.
class Groups
{
public:
    explicit Groups(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t{0});
    }

    [[nodiscard]] std::size_t of(std::size_t item)
    {
        while (m_parent[item] != item) {
            m_parent[item] = m_parent[m_parent[item]];
            item = m_parent[item];
        }
        return item;
    }

    /// The lower one stands for both.
    void join(std::size_t a, std::size_t b)
    {
        const auto [first, last] = std::minmax({of(a), of(b)});
        m_parent[last] = first;
    }

private:
    std::vector<std::size_t> m_parent;
};

struct Lines
{
    std::vector<PdfRuling> horizontal;
    std::vector<PdfRuling> vertical;
};

bool isWithin(double at, const PdfSpan& span)
{
    return at >= span.from - Touch && at <= span.to + Touch;
}

/// Lines that touch, each set by itself.
std::vector<Lines> connected(const PdfPage& page)
{
    const std::size_t rows = page.horizontal.size();
    Groups groups(rows + page.vertical.size());
    for (std::size_t h = 0; h < rows; ++h) {
        for (std::size_t v = 0; v < page.vertical.size(); ++v) {
            if (isWithin(page.vertical[v].at, page.horizontal[h].span) &&
                isWithin(page.horizontal[h].at, page.vertical[v].span)) {
                groups.join(h, rows + v);
            }
        }
    }
    std::vector<Lines> sets(rows + page.vertical.size());
    for (std::size_t h = 0; h < rows; ++h) {
        sets[groups.of(h)].horizontal.push_back(page.horizontal[h]);
    }
    for (std::size_t v = 0; v < page.vertical.size(); ++v) {
        sets[groups.of(rows + v)].vertical.push_back(page.vertical[v]);
    }
    std::erase_if(sets, [](const Lines& set) { return set.horizontal.empty() || set.vertical.empty(); });
    return sets;
}

/// Where lines of one direction stand, each place once.
std::vector<double> places(std::vector<PdfRuling> lines)
{
    std::sort(lines.begin(), lines.end(), [](const PdfRuling& a, const PdfRuling& b) { return a.at < b.at; });
    std::vector<double> result;
    double sum = 0;
    double weight = 0;
    double first = 0;
    for (const PdfRuling& line : lines) {
        if (weight > 0 && line.at - first > Touch) {
            result.push_back(sum / weight);
            weight = sum = 0;
        }
        first = weight > 0 ? first : line.at;
        const double length = std::max(line.span.length(), 0.1);
        sum += line.at * length;
        weight += length;
    }
    if (weight > 0) {
        result.push_back(sum / weight);
    }
    return result;
}

/// Adds the outer edges that are not drawn; whether one was added before and behind.
std::pair<bool, bool> closeSides(std::vector<double>& edges, const std::vector<PdfRuling>& crossing)
{
    PdfSpan reach{edges.front(), edges.back()};
    for (const PdfRuling& line : crossing) {
        reach = {std::min(reach.from, line.span.from), std::max(reach.to, line.span.to)};
    }
    const std::pair<bool, bool> added{reach.from<edges.front() - Overhang, reach.to> edges.back() + Overhang};
    if (added.first) {
        edges.insert(edges.begin(), reach.from);
    }
    if (added.second) {
        edges.push_back(reach.to);
    }
    return added;
}

/// The lines of one direction, each at the edge that it draws.
std::vector<std::vector<PdfRuling>> atEdges(const std::vector<double>& edges,
                                            const std::vector<PdfRuling>& lines)
{
    std::vector<std::vector<PdfRuling>> result(edges.size());
    for (const PdfRuling& line : lines) {
        auto edge = std::lower_bound(edges.begin(), edges.end(), line.at);
        if (edge == edges.end() || (edge != edges.begin() && line.at - *(edge - 1) < *edge - line.at)) {
            --edge;
        }
        if (std::abs(*edge - line.at) <= Touch) {
            result[static_cast<std::size_t>(edge - edges.begin())].push_back(line);
        }
    }
    return result;
}

/// Whether the lines at an edge close the side of a cell from one corner to the other.
bool isClosed(const std::vector<PdfRuling>& lines, const PdfSpan& side)
{
    double covered = 0;
    double first = side.to;
    double last = side.from;
    for (const PdfRuling& line : lines) {
        const double from = std::max(line.span.from, side.from);
        const double to = std::min(line.span.to, side.to);
        if (to > from) {
            covered += to - from;
            first = std::min(first, from);
            last = std::max(last, to);
        }
    }
    return covered >= (1 - MostMissing) * side.length() && first <= side.from + Corner &&
           last >= side.to - Corner;
}

/// For each edge the sides along it that are closed; a side is what lies between two of the crossing edges.
std::vector<std::vector<bool>> wallsAt(const std::vector<double>& edges, const std::vector<double>& crossing,
                                       const std::vector<PdfRuling>& lines)
{
    std::vector<std::vector<bool>> walls;
    for (const auto& drawn : atEdges(edges, lines)) {
        std::vector<bool>& closed = walls.emplace_back();
        for (std::size_t side = 0; side + 1 < crossing.size(); ++side) {
            closed.push_back(isClosed(drawn, {crossing[side], crossing[side + 1]}));
        }
    }
    return walls;
}

/// Takes out inner edges that close nothing: underlines of text, strokes of a drawing. Whether there were
/// any.
bool dropIdleEdges(std::vector<double>& edges, const std::vector<std::vector<bool>>& walls)
{
    std::vector<double> kept;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const bool isOuter = i == 0 || i + 1 == edges.size();
        if (isOuter || std::find(walls[i].begin(), walls[i].end(), true) != walls[i].end()) {
            kept.push_back(edges[i]);
        }
    }
    const bool isAny = kept.size() < edges.size();
    edges = std::move(kept);
    return isAny;
}

/// Merges the cells between which no line is drawn. Where such cells make no rectangle, each stays by itself.
void mergeCells(PdfGrid& grid, const std::vector<std::vector<bool>>& above,
                const std::vector<std::vector<bool>>& before)
{
    const std::size_t columns = grid.columnCount();
    Groups groups(grid.rowCount() * columns);
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (column > 0 && !before[column][row]) {
                groups.join(grid.index(row, column - 1), grid.index(row, column));
            }
            if (row > 0 && !above[row][column]) {
                groups.join(grid.index(row - 1, column), grid.index(row, column));
            }
        }
    }
    struct Extent
    {
        std::size_t bottom = 0;
        std::size_t left = SIZE_MAX;
        std::size_t right = 0;
        std::size_t count = 0;
    };
    std::vector<Extent> extents(grid.rowCount() * columns);
    for (std::size_t cell = 0; cell < extents.size(); ++cell) {
        Extent& extent = extents[groups.of(cell)];
        extent.bottom = cell / columns;
        extent.left = std::min(extent.left, cell % columns);
        extent.right = std::max(extent.right, cell % columns);
        ++extent.count;
    }
    grid.owner.resize(extents.size());
    for (std::size_t cell = 0; cell < extents.size(); ++cell) {
        const std::size_t first = groups.of(cell);
        const Extent& extent = extents[first];
        const std::size_t area = (extent.bottom - first / columns + 1) * (extent.right - extent.left + 1);
        grid.owner[cell] = area == extent.count ? first : cell;
    }
}

std::optional<PdfGrid> gridOf(const Lines& lines)
{
    PdfGrid grid{.columns = places(lines.vertical), .rows = places(lines.horizontal), .owner = {}};
    closeSides(grid.columns, lines.horizontal);
    std::tie(grid.isOpenAbove, grid.isOpenBelow) = closeSides(grid.rows, lines.vertical);
    const auto isTable = [&grid] { return grid.columns.size() > 2 && grid.rows.size() > 1; };
    if (!isTable() || grid.columnCount() > MostColumns || grid.rowCount() * grid.columnCount() > MostCells) {
        return std::nullopt;
    }
    // An edge that is taken out makes the cells beside it larger, so that another one may no longer reach
    // across.
    for (int pass = 0; pass < MostPasses; ++pass) {
        const auto above = wallsAt(grid.rows, grid.columns, lines.horizontal);
        const auto before = wallsAt(grid.columns, grid.rows, lines.vertical);
        const bool hadRows = dropIdleEdges(grid.rows, above);
        const bool hadColumns = dropIdleEdges(grid.columns, before);
        if (!hadRows && !hadColumns) {
            if (!isTable()) {
                return std::nullopt;
            }
            mergeCells(grid, above, before);
            return grid;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> PdfGrid::cellAt(double atX, double atY) const
{
    const auto column = std::upper_bound(columns.begin(), columns.end(), atX);
    const auto row = std::upper_bound(rows.begin(), rows.end(), atY);
    if (column == columns.begin() || column == columns.end() || row == rows.begin() || row == rows.end()) {
        return std::nullopt;
    }
    return owner[index(static_cast<std::size_t>(row - rows.begin()) - 1,
                       static_cast<std::size_t>(column - columns.begin()) - 1)];
}

std::vector<PdfGrid> findGrids(const PdfPage& page)
{
    std::vector<PdfGrid> grids;
    for (const Lines& lines : connected(page)) {
        if (std::optional<PdfGrid> grid = gridOf(lines)) {
            grids.push_back(std::move(*grid));
        }
    }
    std::sort(grids.begin(), grids.end(),
              [](const PdfGrid& a, const PdfGrid& b) { return a.rows.front() < b.rows.front(); });
    return grids;
}

} // namespace atlas
