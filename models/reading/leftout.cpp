// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/leftout.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

bool isHidden(const RawTable& table, int column)
{
    return std::binary_search(table.hiddenColumns.begin(), table.hiddenColumns.end(), column);
}

/// A title or section over several columns, or text beside the table: not a row of columns.
bool isLine(const RawRow& row)
{
    return row.cells.size() < 2;
}

/// The first text of the column, which is its header in nearly every list; empty where it holds nothing.
QString headOf(const RawTable& table, int column)
{
    constexpr qsizetype Longest = 40;
    for (const RawRow& row : table.rows) {
        for (const RawCell& cell : row.cells) {
            if (cell.column == column && !cell.isBlank() && !cell.isRepeated && !isLine(row)) {
                const QString text = cell.text.simplified();
                return text.size() > Longest ? QString(text.left(Longest) + u'…') : text;
            }
        }
    }
    return {};
}

void leaveColumnsOut(RawTable& table)
{
    const bool isShown = std::any_of(table.rows.begin(), table.rows.end(), [&](const RawRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](const RawCell& cell) {
            return !cell.isBlank() && !isHidden(table, cell.column);
        });
    });
    if (table.hiddenColumns.empty()) {
        return;
    }
    if (!isShown) {
        table.remarks << QCoreApplication::translate(
            "Intake", "The file hides all columns of this table; they were read as well.");
        return;
    }
    std::vector<LeftOut> columns; // told before single cells: they are more
    for (const int column : table.hiddenColumns) {
        if (const QString head = headOf(table, column); !head.isEmpty()) {
            const SourcePlace at{.file = table.file, .part = table.part, .row = 0, .column = column};
            //: %1 is the letter of a column in a spreadsheet, %2 its header
            const QString sentence =
                QCoreApplication::translate("Intake", "The hidden column %1 (%2) is left out.");
            columns.push_back({at, sentence.arg(columnLetters(column), head)});
        }
    }
    table.leftOut.insert(table.leftOut.begin(), columns.begin(), columns.end());
    for (RawRow& row : table.rows) {
        if (isLine(row)) {
            continue;
        }
        // What a merged cell shows beside the hidden column is now the only place of its text.
        for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
            RawCell& next = row.cells[i + 1];
            if (isHidden(table, row.cells[i].column) && !row.cells[i].isRepeated && next.isRepeated &&
                next.text == row.cells[i].text) {
                next.isRepeated = false;
                row.cells[i].isRepeated = true;
            }
        }
        std::erase_if(row.cells, [&](const RawCell& cell) { return isHidden(table, cell.column); });
    }
    std::erase_if(table.rows, [](const RawRow& row) { return row.cells.empty() || row.filledCells() == 0; });
}

} // namespace

QString columnLetters(int column)
{
    constexpr int Letters = 26;
    QString letters;
    for (int rest = column; rest > 0; rest = (rest - 1) / Letters) {
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % Letters)));
    }
    return letters;
}

void leaveHiddenOut(RawDocument& document)
{
    const auto isHiddenTable = [](const RawTable& table) { return table.isHidden; };
    std::vector<RawTable>& tables = document.tables;
    if (std::all_of(tables.begin(), tables.end(), isHiddenTable)) {
        for (RawTable& table : tables) {
            table.remarks << QCoreApplication::translate("Intake",
                                                         "The file hides this sheet, and shows no other with "
                                                         "anything in it; it was read as well.");
        }
    } else {
        for (const RawTable& table : tables) {
            if (table.isHidden) {
                const auto rows = static_cast<int>(table.rows.size());
                //: %1 is "sheet Sheet2"
                const QString sentence = QCoreApplication::translate(
                    "Intake", "The file hides %1: it is left out, with %n row(s).", nullptr, rows);
                document.leftOut.push_back(
                    {{.file = table.file, .part = table.part}, sentence.arg(table.part)});
            }
        }
        std::erase_if(tables, isHiddenTable);
    }
    std::for_each(tables.begin(), tables.end(), leaveColumnsOut);
}

void countContents(RawDocument& document)
{
    document.textLines = 0;
    document.tablesWithColumns = 0;
    for (const RawTable& table : document.tables) {
        const auto lines = std::count_if(table.rows.begin(), table.rows.end(), isLine);
        document.textLines += static_cast<int>(lines);
        document.tablesWithColumns += lines < static_cast<std::ptrdiff_t>(table.rows.size()) ? 1 : 0;
    }
}

} // namespace atlas
