// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdflayout.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <map>

namespace atlas {
namespace {

/// Running text stands in this share of a page's height at its upper and lower border.
constexpr double Zone = 0.12;
/// Points by which its place may differ from page to page.
constexpr double SamePlace = 8;
/// A line of so many pieces may be the head of a table without lines; its first occurrence stays.
constexpr std::size_t PiecesOfHead = 3;
constexpr double PieceGap = 0.9;
/// Of the pages, how many must repeat it.
constexpr double Repeated = 0.4;

/// 3, - 3 -, 3 / 9, 第 3 页, 第3页,共9页, Page 3 of 9.
bool isPageNumber(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[-–—·.\\s]*(第|page|p\\.)?\\s*\\d{1,4}\\s*页?"
                       "([,,、/\\s]*(共|of|/)?\\s*\\d{1,4}\\s*页?)?[-–—·.\\s]*$"),
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(text.trimmed()).hasMatch();
}

/// A line at the border of a page.
struct BorderLine
{
    std::size_t page = 0;
    PdfSpan y;
    QString text;
    QString key; ///< the text without what changes from page to page
    bool isAbove = false;
    bool isOutermost = false; ///< nothing stands between it and the border
    bool mayBeHead = false;
};

std::vector<BorderLine> borderLines(const PdfSheet& sheet, std::size_t index)
{
    std::vector<BorderLine> result;
    static const QRegularExpression figures(QStringLiteral("\\d+"));
    const std::vector<PdfLine> lines = linesOutsideGrids(sheet);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PdfText line = joinedText(lines[i]);
        const bool isAbove = line.y.middle() < Zone * sheet.page.height;
        if (!isAbove && line.y.middle() < (1 - Zone) * sheet.page.height) {
            continue;
        }
        const bool isBeyondGrids =
            std::all_of(sheet.grids.begin(), sheet.grids.end(), [&](const PdfGrid& grid) {
                return isAbove ? grid.y().from > line.y.middle() : grid.y().to < line.y.middle();
            });
        QString key = line.text;
        key.replace(figures, QStringLiteral("#"));
        result.push_back({.page = index,
                          .y = line.y,
                          .text = line.text,
                          .key = key,
                          .isAbove = isAbove,
                          .isOutermost = isBeyondGrids && (isAbove ? i == 0 : i + 1 == lines.size()),
                          .mayBeHead = piecesOf(lines[i], PieceGap).size() >= PiecesOfHead});
    }
    return result;
}

bool isSamePlace(const BorderLine& a, const BorderLine& b)
{
    return a.isAbove == b.isAbove && std::abs(a.y.middle() - b.y.middle()) < SamePlace;
}

/// The lines that are repeated on other pages.
std::vector<bool> repeatedLines(const std::vector<BorderLine>& lines, std::size_t pages)
{
    std::map<QString, std::vector<std::size_t>> byKey;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        byKey[lines[i].key].push_back(i);
    }
    const double enough = std::max(2.0, Repeated * double(pages));
    std::vector<bool> result(lines.size());
    for (const auto& [key, same] : byKey) {
        const BorderLine& last = lines[same.back()];
        std::size_t count = 0;
        for (const std::size_t i : same) {
            count += isSamePlace(lines[i], last) ? 1 : 0;
        }
        for (const std::size_t i : same) {
            const bool staysAsHead = lines[i].mayBeHead && lines[i].isAbove && i == same.front();
            result[i] = double(count) >= enough && isSamePlace(lines[i], last) && !staysAsHead;
        }
    }
    return result;
}

void takeLine(PdfSheet& sheet, const BorderLine& line)
{
    std::erase_if(sheet.page.words, [&](const PdfWord& word) {
        const double middle = (word.top + word.bottom) / 2;
        const double x = (word.left() + word.right()) / 2;
        const bool isInGrid = std::any_of(sheet.grids.begin(), sheet.grids.end(), [&](const PdfGrid& grid) {
            return grid.cellAt(x, middle).has_value();
        });
        return !isInGrid && !word.isSideways && middle >= line.y.from && middle <= line.y.to;
    });
}

} // namespace

QStringList takeRunningText(std::vector<PdfSheet>& sheets)
{
    std::vector<BorderLine> lines;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::vector<BorderLine> found = borderLines(sheets[i], i);
        lines.insert(lines.end(), found.begin(), found.end());
    }
    const std::vector<bool> isRepeated = repeatedLines(lines, sheets.size());
    QStringList taken;
    QStringList keys;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!isRepeated[i] && !(lines[i].isOutermost && isPageNumber(lines[i].text))) {
            continue;
        }
        takeLine(sheets[lines[i].page], lines[i]);
        if (!keys.contains(lines[i].key)) {
            keys << lines[i].key;
            taken << lines[i].text.trimmed();
        }
    }
    return taken;
}

} // namespace atlas
