// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdflayout.h"

#include "reading/pdf/pdfcolumns.h"

#include <algorithm>
#include <map>

namespace atlas {
namespace {

/// The grid that a word stands in; words that cross its border count by their middle.
const PdfGrid* gridAround(const std::vector<PdfGrid>& grids, const PdfWord& word)
{
    const double x = (word.left() + word.right()) / 2;
    const double y = (word.top + word.bottom) / 2;
    const auto grid = std::find_if(grids.begin(), grids.end(),
                                   [&](const PdfGrid& each) { return each.cellAt(x, y).has_value(); });
    return grid == grids.end() ? nullptr : &*grid;
}

/// The texts of each cell of a grid, by the index of the cell.
using CellTexts = std::map<std::size_t, std::vector<PdfText>>;

CellTexts textsIn(const PdfGrid& grid, const PdfSheet& sheet)
{
    CellTexts texts;
    for (const PdfWord& word : sheet.page.words) {
        if (gridAround(sheet.grids, word) != &grid) {
            continue;
        }
        for (PdfText& text : cutWord(word, grid.columns)) {
            const double x = std::clamp(text.x.middle(), grid.columns.front(), grid.columns.back() - 0.01);
            if (const auto cell = grid.cellAt(x, text.y.middle())) {
                texts[*cell].push_back(std::move(text));
            }
        }
    }
    return texts;
}

PdfBlock blockOf(const PdfGrid& grid, const PdfSheet& sheet)
{
    PdfBlock block{.y = grid.y(),
                   .isTable = true,
                   .isRuled = true,
                   .isOpenAbove = grid.isOpenAbove,
                   .isOpenBelow = grid.isOpenBelow,
                   .columns = {},
                   .rows = {}};
    for (std::size_t column = 0; column < grid.columnCount(); ++column) {
        block.columns.push_back({grid.columns[column], grid.columns[column + 1]});
    }
    std::map<std::size_t, PdfDraftCell> cells;
    for (auto& [index, texts] : textsIn(grid, sheet)) {
        for (const PdfLine& line : linesOf(std::move(texts))) {
            cells[index].lines.push_back(joinedText(line));
        }
    }
    for (std::size_t row = 0; row < grid.rowCount(); ++row) {
        PdfDraftRow& draft = block.rows.emplace_back();
        for (std::size_t column = 0; column < grid.columnCount(); ++column) {
            const std::size_t index = grid.index(row, column);
            const std::size_t owner = grid.owner[index];
            PdfDraftCell& cell = draft.cells.emplace_back(cells[owner]);
            cell.isRepeated = owner != index;
            const std::size_t next = column + 1 < grid.columnCount() ? grid.owner[index + 1] : index + 1;
            const std::size_t previous = column > 0 ? grid.owner[index - 1] : index + 1;
            cell.isWide = next == owner || previous == owner;
        }
    }
    return block;
}

/// Double lines and shaded strips make rows that are too low for text.
void dropStrips(PdfBlock& block, const PdfGrid& grid)
{
    constexpr double Lowest = 5; // points
    for (std::size_t row = grid.rowCount(); row-- > 0;) {
        const auto& cells = block.rows[row].cells;
        const bool isBlank = std::all_of(cells.begin(), cells.end(), [](const PdfDraftCell& cell) {
            return cell.isBlank() || cell.isRepeated;
        });
        if (isBlank && grid.rows[row + 1] - grid.rows[row] < Lowest && block.rows.size() > 1) {
            block.rows.erase(block.rows.begin() + static_cast<std::ptrdiff_t>(row));
        }
    }
}

double topOf(const PdfLine& line)
{
    return line.front().y.middle();
}

} // namespace

PdfSheet sheetOf(PdfPage page)
{
    PdfSheet sheet{.page = std::move(page), .grids = {}};
    sheet.grids = findGrids(sheet.page);
    std::vector<PdfGrid> kept;
    for (const PdfGrid& grid : sheet.grids) {
        if (!textsIn(grid, sheet).empty()) {
            kept.push_back(grid);
        }
    }
    sheet.grids = std::move(kept);
    return sheet;
}

std::vector<PdfLine> linesOutsideGrids(const PdfSheet& sheet)
{
    std::vector<PdfText> texts;
    for (const PdfWord& word : sheet.page.words) {
        if (!word.isSideways && gridAround(sheet.grids, word) == nullptr) {
            std::vector<PdfText> parts = cutWord(word, {});
            texts.insert(texts.end(), parts.begin(), parts.end());
        }
    }
    return linesOf(std::move(texts));
}

PdfLayout layOut(const PdfSheet& sheet, int number, const std::vector<PdfSpan>& before)
{
    PdfLayout layout;
    const std::vector<PdfLine> lines = linesOutsideGrids(sheet);
    auto line = lines.begin();
    const auto flowUntil = [&](double y) {
        const auto end =
            std::find_if(line, lines.end(), [y](const PdfLine& each) { return topOf(each) >= y; });
        if (line != end) {
            const bool isFirst = layout.blocks.empty();
            const std::vector<PdfBlock> blocks =
                flowBlocks({line, end}, sheet.page.horizontal, isFirst ? before : std::vector<PdfSpan>{});
            layout.blocks.insert(layout.blocks.end(), blocks.begin(), blocks.end());
        }
        line = end;
    };
    for (const PdfGrid& grid : sheet.grids) {
        flowUntil(grid.rows.front());
        layout.blocks.push_back(blockOf(grid, sheet));
        dropStrips(layout.blocks.back(), grid);
    }
    flowUntil(sheet.page.height * 2);
    int row = 0;
    for (PdfBlock& block : layout.blocks) {
        for (PdfDraftRow& draft : block.rows) {
            draft.page = number;
            draft.number = ++row;
        }
    }
    const auto isLeftOut = [&sheet](const PdfWord& word) {
        return word.isSideways && gridAround(sheet.grids, word) == nullptr;
    };
    layout.sidewaysLeftOut =
        static_cast<int>(std::count_if(sheet.page.words.begin(), sheet.page.words.end(), isLeftOut));
    return layout;
}

} // namespace atlas
