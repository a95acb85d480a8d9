// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/texttable.h"

#include "app/cli/output/consoleoutput.h"
#include "domain/text/showntext.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace atlas {
namespace {

constexpr int Gap = 2;

int characterWidth(uint character)
{
    const auto c = static_cast<UChar32>(character);
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
        return 0;
    default:
        break;
    }
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_FULLWIDTH:
    case U_EA_WIDE:
        return 2;
    default:
        return 1;
    }
}

QString cellText(const TableSource& table, std::size_t row, std::size_t column)
{
    return shownLine(table.text(row, column));
}

/// A row without the blanks behind its last cell.
QString line(const std::vector<TableColumn>& columns, const std::vector<int>& widths,
             const std::vector<QString>& cells)
{
    QString text;
    int blanks = 0;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const int missing = widths[column] - terminalWidth(cells[column]);
        blanks += columns[column].number ? missing : 0;
        if (!cells[column].isEmpty()) {
            text += QString(blanks, u' ') + cells[column];
            blanks = 0;
        }
        blanks += (columns[column].number ? 0 : missing) + Gap;
    }
    return text;
}

} // namespace

int terminalWidth(QStringView text)
{
    int width = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        width += characterWidth(character);
    }
    return width;
}

void printTable(ConsoleOutput& out, const TableSource& table)
{
    const std::vector<TableColumn>& columns = table.columns();
    std::vector<int> widths;
    std::vector<QString> cells;
    for (const TableColumn& column : columns) {
        cells.push_back(shownLine(column.title));
        widths.push_back(terminalWidth(cells.back()));
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            widths[column] = std::max(widths[column], terminalWidth(cellText(table, row, column)));
        }
    }
    out.printLine(line(columns, widths, cells));
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < columns.size(); ++column) {
            cells[column] = cellText(table, row, column);
        }
        out.printLine(line(columns, widths, cells));
    }
}

} // namespace atlas
