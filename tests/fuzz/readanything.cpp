// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "readanything.h"

#include "reading/rawdocument.h"

#include <cstdio>
#include <cstdlib>

namespace atlas {
namespace {

void require(bool holds, const char* promise)
{
    if (!holds) {
        std::fprintf(stderr, "broken: %s\n", promise);
        std::abort();
    }
}

} // namespace

void checkDocument(const RawDocument& document, qint64 mostCells, qsizetype mostCharacters)
{
    require(!document.tables.empty(), "a document has a table");
    qint64 cells = 0;
    for (const RawTable& table : document.tables) {
        require(!table.rows.empty(), "a table has a row");
        for (const RawRow& row : table.rows) {
            require(!row.cells.empty(), "a row has a cell");
            cells += static_cast<qint64>(row.cells.size());
            for (const RawCell& cell : row.cells) {
                require(cell.column >= 1 && cell.row >= 0, "a cell has a place");
                require(cell.text.size() <= mostCharacters, "a cell has a limit");
                require(!cell.text.contains(QChar::ReplacementCharacter) && !cell.text.contains(u'\r'),
                        "no character is lost, lines end with LF");
            }
        }
    }
    require(cells <= mostCells, "a document has a limit");
}

void readAnything(const QByteArray& bytes, const QString& fileName)
{
    RawOptions options;
    options.limits.unpackedBytes = qint64{4} << 20;
    options.limits.cells = 20'000;
    options.limits.characters = 1'000'000;
    options.limits.cellCharacters = 100'000;
    options.limits.tables = 50;
    // PDF is read by a program of its own; what becomes of its pages, fuzz_pages asks.
    options.pdf = [](QByteArrayView, const QString&) -> Result<RawDocument> {
        return tl::make_unexpected(Error{ErrorCode::BadInput, QStringLiteral("a PDF"), {}});
    };
    const Result<RawDocument> document = readDocument(bytes, fileName, options);
    if (!document) {
        require(document.error().code == ErrorCode::BadInput && !document.error().message.isEmpty(),
                "an error says why");
        return;
    }
    checkDocument(*document, options.limits.cells, options.limits.cellCharacters);
}

} // namespace atlas
