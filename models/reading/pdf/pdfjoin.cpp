// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfjoin.h"

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

/// Points by which the columns of two pages may differ.
constexpr double SameWidth = 3;
/// Rows at the top of a table that may be its header, a title across all columns included.
constexpr std::size_t MostHeaderRows = 3;

QString plainText(const PdfDraftCell& cell)
{
    return joinedLines(cell.lines, 0);
}

bool isSameRow(const PdfDraftRow& a, const PdfDraftRow& b)
{
    return std::equal(
        a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
        [](const PdfDraftCell& x, const PdfDraftCell& y) { return plainText(x) == plainText(y); });
}

bool isBlankRow(const PdfDraftRow& row)
{
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const PdfDraftCell& cell) { return cell.isBlank(); });
}

/// How many rows at the top of the next page are the header again.
std::size_t repeatedHeader(const std::vector<PdfDraftRow>& table, const std::vector<PdfDraftRow>& next)
{
    for (std::size_t first = 0; first < std::min(MostHeaderRows, table.size()); ++first) {
        std::size_t count = 0;
        while (count < next.size() && first + count < std::min(MostHeaderRows, table.size()) &&
               !isBlankRow(next[count]) && isSameRow(table[first + count], next[count])) {
            ++count;
        }
        if (count > 0) {
            return count;
        }
    }
    return 0;
}

/// A cell that was merged downwards goes on behind the page break, without its text.
void continueMergedCells(const PdfDraftRow& last, std::vector<PdfDraftRow>& next)
{
    for (std::size_t column = 0; column < next.front().cells.size(); ++column) {
        const PdfDraftCell& above = last.cells[column];
        const bool goesOn =
            next.size() > 1 && next[1].cells[column].isRepeated && !next[1].cells[column].isWide;
        if (!(above.isRepeated || goesOn) || above.isWide || above.isBlank()) {
            continue;
        }
        for (std::size_t row = 0; row < next.size(); ++row) {
            PdfDraftCell& cell = next[row].cells[column];
            if (!cell.isBlank() || (row > 0 && !cell.isRepeated)) {
                break;
            }
            cell.lines = above.lines;
            cell.isRepeated = true;
        }
    }
}

/// A row whose first cell is empty at the top of a page, or is empty at the end of a page that no line
/// closes.
bool isCut(const PdfBlock& table, const PdfDraftRow& last, const PdfBlock& next, const PdfDraftRow& first)
{
    const bool isOpen = table.isRuled && (table.isOpenBelow || next.isOpenAbove);
    const bool isFirstBlank = first.cells.front().isBlank();
    return !isBlankRow(first) && (isFirstBlank || (isOpen && last.cells.front().isBlank()));
}

void joinRows(PdfDraftRow& row, const PdfDraftRow& rest)
{
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        std::vector<PdfText>& lines = row.cells[column].lines;
        const std::vector<PdfText>& more = rest.cells[column].lines;
        lines.insert(lines.end(), more.begin(), more.end());
    }
    row.isJoined = true;
}

} // namespace

bool isContinued(const PdfDraftTable& table, const PdfBlock& next)
{
    const std::vector<PdfSpan>& before = table.block.columns;
    if (table.block.isRuled != next.isRuled) {
        return false;
    }
    return std::equal(before.begin(), before.end(), next.columns.begin(), next.columns.end(),
                      [&](const PdfSpan& a, const PdfSpan& b) {
                          // A bound document has other margins on its left pages than on its right ones.
                          const double left =
                              (a.from - before.front().from) - (b.from - next.columns.front().from);
                          const bool isAsWide =
                              std::abs(left) < SameWidth && std::abs(a.length() - b.length()) < SameWidth;
                          return next.isRuled ? isAsWide : a.from < b.to && b.from < a.to;
                      });
}

void continueTable(PdfDraftTable& table, PdfBlock next)
{
    const std::size_t header = repeatedHeader(table.block.rows, next.rows);
    next.rows.erase(next.rows.begin(), next.rows.begin() + static_cast<std::ptrdiff_t>(header));
    table.headersDropped += header > 0 ? 1 : 0;
    auto first = next.rows.begin();
    if (first != next.rows.end() && !table.block.rows.empty()) {
        PdfDraftRow& last = table.block.rows.back();
        continueMergedCells(last, next.rows);
        if (isCut(table.block, last, next, *first)) {
            joinRows(last, *first);
            ++first;
        }
    }
    table.block.rows.insert(table.block.rows.end(), first, next.rows.end());
    table.block.columns = next.columns;
    table.block.isOpenBelow = next.isOpenBelow;
}

} // namespace atlas
