// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "domain/publishedlist.h"
#include "intake/listheader.h"
#include "intake/membercell.h"
#include "intake/rawdocument.h"
#include "intake/sourcedigest.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace atlas {

/// What a person says about a document that its words do not say.
struct ReadOptions
{
    int table = 0;       ///< which of the document's lists, from 1; 0: it has one, and that is meant
    ColumnMap columns{}; ///< for columns with unusual heads, or without any
    RawOptions source{}; ///< encoding, limits, and how to stop
};

/// What is wrong in a row of a list.
struct ListProblem
{
    SourcePlace at;
    std::size_t row = 0;              ///< index into RawTable::rows
    std::optional<ListColumn> column; ///< nothing for the row as a whole
    CellProblem problem;              ///< its offsets count in the cell; both 0 for the whole cell
};

/// A list as far as it can be read: rows with problems are in it where they have a name.
struct ListReading
{
    PublishedList list;
    std::vector<std::size_t> rawRows; ///< for each row of the list its index into RawTable::rows
    std::vector<ListProblem> problems;
};

/// Reads the rows below a header, up to the header of the next list or to text that is no row of it. A line
/// of its own between two rows divides the table into sections; rows without a column of numbers are numbered
/// as they stand. Cells stay as published, letter for letter. Nothing is left out in silence: a numbered row
/// that stands apart from the table is a problem, too.
/// Once `stop` is requested it comes back soon, with what it has.
[[nodiscard]] ListReading readRows(const RawTable& table, const ListHeader& header,
                                   const std::stop_token& stop = {});

/// Reads the list out of a document of any format that readDocument() knows (a page of other text around the
/// table does no harm). The table is found by the words of its
/// header row, its rows by their numbers; it ends where they stop. The title is the nearest line above the
/// header that is not empty and has one cell. Cells stay as published, letter for letter.
///
/// Fails with BadInput, which tells every problem with file, row and column; with Cancelled once
/// RawOptions::stop is requested.
[[nodiscard]] Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName,
                                             const ReadOptions& options = {});
/// The same for a document that was read already (of ReadOptions::source only `stop` is left to say).
[[nodiscard]] Result<PublishedList> readList(const RawDocument& document, const ReadOptions& options = {});

/// What the document itself tells of the notice: title, where it was read, and the SHA-256 of its bytes. A
/// list without a title is named after its file.
[[nodiscard]] NoticeInfo noticeOf(const PublishedList& list, const SourceDigest& digest,
                                  const QString& fileName);

} // namespace atlas
