// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfcolumns.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <optional>

namespace atlas {
namespace {

/// Gaps that part columns, in ems; the narrow one where the columns are known.
constexpr double ColumnGap = 0.9;
constexpr double NarrowGap = 0.3;
/// Points by which pieces may overlap and still stand beside each other.
constexpr double Slack = 1;
/// Text fills this share of its line's height around the middle; the rest overlaps in tight typesetting.
constexpr double Core = 0.35;
/// Of a table's width, what a horizontal line must cover to part rows.
constexpr double WideRuling = 0.6;
/// Gaps between lines differ by this where rows are set apart from the lines in them.
constexpr double RowGap = 1.3;
/// Points within which gaps between lines are equal.
constexpr double SameGap = 0.7;

using Columns = std::vector<PdfSpan>;

bool overlaps(const PdfSpan& a, const PdfSpan& b)
{
    return a.from < b.to - Slack && b.from < a.to - Slack;
}

/// The columns that a line stands in, one for each piece; nothing where a piece reaches over two of them.
std::optional<std::vector<std::size_t>> columnsOf(const PdfLine& pieces, const Columns& columns)
{
    std::vector<std::size_t> result;
    for (const PdfText& piece : pieces) {
        std::size_t found = columns.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (overlaps(piece.x, columns[i])) {
                if (found != columns.size()) {
                    return std::nullopt;
                }
                found = i;
            }
        }
        result.push_back(found);
    }
    return result;
}

/// Grows a table downwards line by line.
class Region
{
public:
    explicit Region(Columns columns)
        : m_columns(std::move(columns))
    {
    }

    /// Whether the line belongs to the table; then the columns are widened by it.
    bool take(const PdfLine& line)
    {
        for (const double gap : {ColumnGap, NarrowGap}) {
            const PdfLine pieces = piecesOf(line, gap);
            const auto where = columnsOf(pieces, m_columns);
            if (!where) {
                continue;
            }
            const bool isNew = std::find(where->begin(), where->end(), m_columns.size()) != where->end();
            if (isNew && pieces.size() < 2) {
                return false;
            }
            add(pieces, *where);
            return true;
        }
        return false;
    }

    [[nodiscard]] const Columns& columns() const { return m_columns; }
    [[nodiscard]] std::size_t size() const { return m_lines.size(); }
    [[nodiscard]] const std::vector<PdfLine>& lines() const { return m_lines; }

    /// Two lines of three columns are a table, and three of two; less is chance.
    [[nodiscard]] bool isTable() const
    {
        return m_columns.size() > 1 && m_broken >= (m_columns.size() > 2 ? 2 : 3);
    }

private:
    void add(const PdfLine& pieces, const std::vector<std::size_t>& where)
    {
        const std::size_t known = m_columns.size();
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            if (where[i] == known) {
                m_columns.push_back(pieces[i].x);
            } else {
                PdfSpan& column = m_columns[where[i]];
                column = {std::min(column.from, pieces[i].x.from), std::max(column.to, pieces[i].x.to)};
            }
        }
        std::sort(m_columns.begin(), m_columns.end(),
                  [](const PdfSpan& a, const PdfSpan& b) { return a.from < b.from; });
        m_lines.push_back(pieces);
        m_broken += pieces.size() > 1 ? 1 : 0;
    }

    Columns m_columns;
    std::vector<PdfLine> m_lines;
    std::size_t m_broken = 0;
};

/// Lines that overlap in height, because text stands in the middle of its row: they cannot be in two rows.
struct Band
{
    PdfSpan y;
    std::vector<PdfLine> lines;
    bool isAnchor = false; ///< has text in the first column
};

std::vector<Band> bandsOf(const Region& region)
{
    std::vector<Band> bands;
    for (const PdfLine& line : region.lines()) {
        PdfSpan y{std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest()};
        for (const PdfText& piece : line) {
            const double half = piece.y.length() * Core;
            y = {std::min(y.from, piece.y.middle() - half), std::max(y.to, piece.y.middle() + half)};
        }
        if (bands.empty() || y.from > bands.back().y.to) {
            bands.push_back({.y = y, .lines = {}});
        }
        Band& band = bands.back();
        band.y.to = std::max(band.y.to, y.to);
        band.isAnchor = band.isAnchor || overlaps(line.front().x, region.columns().front());
        band.lines.push_back(line);
    }
    return bands;
}

/// The indexes of the bands before which a new row begins.
using Cuts = std::vector<std::size_t>;

std::size_t anchorsIn(const std::vector<Band>& bands, std::size_t from, std::size_t to)
{
    return static_cast<std::size_t>(std::count_if(bands.begin() + static_cast<std::ptrdiff_t>(from),
                                                  bands.begin() + static_cast<std::ptrdiff_t>(to),
                                                  [](const Band& band) { return band.isAnchor; }));
}

/// Whether each row between the cuts has as many bands with text in the first column as asked for; the first
/// row may have none, if a page break cut it.
bool hasAnchors(const std::vector<Band>& bands, std::size_t from, std::size_t to, Cuts cuts,
                const std::function<bool(std::size_t)>& isRight)
{
    cuts.push_back(to);
    std::size_t start = from;
    for (const std::size_t end : cuts) {
        const std::size_t anchors = anchorsIn(bands, start, end);
        if (!isRight(anchors) && !(start == from && anchors == 0)) {
            return false;
        }
        start = end;
    }
    return true;
}

double gapBefore(const std::vector<Band>& bands, std::size_t band)
{
    return bands[band].y.from - bands[band - 1].y.to;
}

Cuts cutsAtGaps(const std::vector<Band>& bands, std::size_t from, std::size_t to, double least)
{
    Cuts cuts;
    for (std::size_t band = from + 1; band < to; ++band) {
        if (gapBefore(bands, band) >= least) {
            cuts.push_back(band);
        }
    }
    return cuts;
}

/// Parts the bands between two rulings, or all of them where there are none (isRuled says so).
Cuts cutsWithin(const std::vector<Band>& bands, std::size_t from, std::size_t to, bool isRuled)
{
    if (isRuled && anchorsIn(bands, from, to) < 2) {
        return {};
    }
    std::vector<double> gaps;
    for (std::size_t band = from + 1; band < to; ++band) {
        gaps.push_back(gapBefore(bands, band));
    }
    std::sort(gaps.begin(), gaps.end());
    gaps.erase(std::unique(gaps.begin(), gaps.end(), [](double a, double b) { return b - a < SameGap; }),
               gaps.end());
    for (const double gap : gaps) {
        Cuts cuts = cutsAtGaps(bands, from, to, gap - SameGap / 2);
        if (hasAnchors(bands, from, to, cuts, [](std::size_t anchors) { return anchors == 1; })) {
            return cuts;
        }
    }
    for (const double gap : gaps) {
        Cuts cuts = cutsAtGaps(bands, from, to, gap - SameGap / 2);
        if (gap > gaps.front() * RowGap &&
            hasAnchors(bands, from, to, cuts, [](std::size_t anchors) { return anchors >= 1; })) {
            return cuts;
        }
    }
    Cuts cuts;
    for (std::size_t band = from + 1; band < to; ++band) {
        if (bands[band].isAnchor) {
            cuts.push_back(band);
        }
    }
    return cuts;
}

/// The places of the horizontal lines that reach across a table, above and below it too.
std::vector<double> widePlaces(const PdfSpan& width, const PdfSpan& height,
                               const std::vector<PdfRuling>& rulings)
{
    constexpr double Around = 24; // points: the line that closes the last row stands below it
    std::vector<double> places;
    for (const PdfRuling& ruling : rulings) {
        const double covered = std::min(width.to, ruling.span.to) - std::max(width.from, ruling.span.from);
        if (covered > WideRuling * width.length() && ruling.at > height.from - Around &&
            ruling.at < height.to + Around) {
            places.push_back(ruling.at);
        }
    }
    return places;
}

Cuts cutsOf(const std::vector<Band>& bands, const Columns& columns, const std::vector<PdfRuling>& rulings)
{
    const std::vector<double> places = widePlaces({columns.front().from, columns.back().to},
                                                  {bands.front().y.from, bands.back().y.to}, rulings);
    Cuts all;
    std::size_t start = 0;
    for (std::size_t band = 1; band <= bands.size(); ++band) {
        const bool isParted =
            band == bands.size() || std::any_of(places.begin(), places.end(), [&](double place) {
                return place > bands[band - 1].y.middle() && place < bands[band].y.middle();
            });
        if (isParted) {
            const Cuts inner = cutsWithin(bands, start, band, !places.empty());
            all.insert(all.end(), inner.begin(), inner.end());
            all.push_back(band);
            start = band;
        }
    }
    all.pop_back();
    return all;
}

PdfBlock tableOf(const Region& region, const std::vector<PdfRuling>& rulings)
{
    const std::vector<Band> bands = bandsOf(region);
    PdfBlock block{.y = {bands.front().y.from, bands.back().y.to},
                   .isTable = true,
                   .columns = region.columns(),
                   .rows = {}};
    Cuts starts = cutsOf(bands, region.columns(), rulings);
    starts.insert(starts.begin(), 0);
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (std::binary_search(starts.begin(), starts.end(), i)) {
            block.rows.emplace_back().cells.resize(region.columns().size());
        }
        for (const PdfLine& line : bands[i].lines) {
            for (const PdfText& piece : line) {
                const auto column =
                    std::find_if(region.columns().begin(), region.columns().end(),
                                 [&](const PdfSpan& span) { return overlaps(span, piece.x); });
                if (column != region.columns().end()) {
                    const auto index = static_cast<std::size_t>(column - region.columns().begin());
                    block.rows.back().cells[index].lines.push_back(piece);
                }
            }
        }
    }
    return block;
}

PdfBlock paragraphOf(const PdfText& line)
{
    PdfBlock block{.y = line.y, .columns = {line.x}, .rows = {}};
    block.rows.push_back({.cells = {{.lines = {line}}}});
    return block;
}

/// A line that only the width of the page broke goes on the paragraph before it.
bool continuesParagraph(const PdfBlock& paragraph, const PdfText& line, double available)
{
    constexpr double MostLeading = 0.9; // in ems, between the cores of two lines
    constexpr double SameSize = 0.08;
    const PdfText& last = paragraph.rows.front().cells.front().lines.back();
    const double gap = line.y.middle() - last.y.middle() - (line.y.length() + last.y.length()) / 2;
    return std::abs(line.em - last.em) < SameSize * last.em && gap < MostLeading * last.em &&
           !joinedLines({last, line}, available).contains(u'\n');
}

PdfSpan reachOf(const std::vector<PdfLine>& lines)
{
    PdfSpan reach{std::numeric_limits<double>::max(), 0};
    for (const PdfLine& line : lines) {
        reach = {std::min(reach.from, line.front().x.from), std::max(reach.to, line.back().x.to)};
    }
    return reach;
}

} // namespace

std::vector<PdfBlock> flowBlocks(const std::vector<PdfLine>& lines, const std::vector<PdfRuling>& rulings,
                                 const std::vector<PdfSpan>& before)
{
    std::vector<PdfBlock> blocks;
    const double available = reachOf(lines).length();
    for (std::size_t i = 0; i < lines.size();) {
        const bool isContinued = i == 0 && !before.empty();
        const PdfLine pieces = piecesOf(lines[i], ColumnGap);
        Columns columns = isContinued ? before : Columns{};
        for (std::size_t piece = 0; !isContinued && piece < pieces.size(); ++piece) {
            columns.push_back(pieces[piece].x);
        }
        Region region(columns);
        for (std::size_t line = i; columns.size() > 1 && line < lines.size() && region.take(lines[line]);
             ++line) {
        }
        if (region.isTable() || (isContinued && region.size() > 0)) {
            blocks.push_back(tableOf(region, rulings));
            i += region.size();
            continue;
        }
        const PdfText line = joinedText(lines[i]);
        if (!blocks.empty() && !blocks.back().isTable && continuesParagraph(blocks.back(), line, available)) {
            PdfBlock& paragraph = blocks.back();
            paragraph.rows.front().cells.front().lines.push_back(line);
            paragraph.y.to = std::max(paragraph.y.to, line.y.to);
        } else {
            blocks.push_back(paragraphOf(line));
        }
        ++i;
    }
    return blocks;
}

} // namespace atlas
