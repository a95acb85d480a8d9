// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A table, its cells parted by | and its rows by line breaks: headers, contents and rows are read whatever
// they are.

#include "readanything.h"

#include "import/list/listreader.h"
#include "import/list/rows/jointables.h"

#include <cstdlib>

namespace {

const atlas::MemberGrammar& grammar()
{
    static const atlas::Reference reference = atlas::loadReference().value();
    static const atlas::MemberGrammar grammar(reference);
    return grammar;
}

atlas::RawTable tableOf(const QString& text)
{
    atlas::RawTable table{.file = QStringLiteral("a.csv")};
    const QStringList lines = text.split(u'\n');
    for (const QString& line : lines) {
        atlas::RawRow row;
        const QStringList cells = line.split(u'|');
        for (const QString& cell : cells) {
            row.cells.push_back({.text = cell,
                                 .row = static_cast<int>(table.rows.size()) + 1,
                                 .column = static_cast<int>(row.cells.size()) + 1,
                                 .isRepeated = cell.endsWith(u'^')});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    constexpr std::size_t Longest = 8192;
    if (size < 2 || size > Longest) {
        return 0;
    }
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    atlas::RawDocument document{.file = QStringLiteral("a.csv"), .tables = {}};
    for (const QString& part : text.split(u'\f')) {
        document.tables.push_back(tableOf(part));
    }
    atlas::joinTables(document, grammar());
    for (const atlas::RawTable& table : document.tables) {
        for (const atlas::ListHeader& header : atlas::findHeaders(table, grammar())) {
            if (!header.isEnough()) {
                continue;
            }
            const atlas::ListReading reading = atlas::readRows(table, header, grammar());
            for (std::size_t row = 0; row < reading.list.rows.size(); ++row) {
                for (const atlas::CellPlace& cell : reading.cellsOf(row, header)) {
                    if (cell.row >= table.rows.size() || cell.column >= table.rows[cell.row].cells.size()) {
                        std::abort();
                    }
                }
            }
        }
    }
    return 0;
}
