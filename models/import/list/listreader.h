// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/lists/publishedlist.h"
#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listheader.h"
#include "import/list/rows/listlines.h"
#include "import/proposal/sourcedigest.h"
#include "reading/rawdocument.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace atlas {

/// What a person says about a document that its words do not say.
struct ReadOptions
{
    int table = 0;       ///< which of the document's lists, from 1; 0: it has one, and that is meant
    ColumnMap columns{}; ///< for columns with unusual heads, or without any
    MemberRules rules{}; ///< what marks mean
    RawOptions source{}; ///< encoding, limits, and how to stop
};

/// What is wrong in a row of a list.
struct ListProblem
{
    SourcePlace at;
    std::size_t row = 0;              ///< index into RawTable::rows
    std::optional<ListColumn> column; ///< nothing for the row as a whole
    CellProblem problem;              ///< its offsets count in the cell; both 0 for the whole cell
    std::size_t cell = 0;             ///< index into RawRow::cells, of a cell that names members
};

/// A cell that names members, in the table that it was read from.
struct CellPlace
{
    std::size_t row = 0; ///< index into RawTable::rows
    std::size_t column = 0;

    friend auto operator<=>(const CellPlace&, const CellPlace&) = default;
};

/// A list as far as it can be read: rows with problems are in it where they have a name.
struct ListReading
{
    PublishedList list;
    std::vector<std::size_t> rawRows; ///< for each row of the list the index of its first into RawTable::rows
    bool hasRowForEach = false;       ///< a row for each organisation
    // Why order does or does not say who leads.
    std::vector<bool> marksLead;     ///< for each row of the list
    std::vector<bool> isUnexplained; ///< for each row: something may be a role, or is not understood
    bool isOrderDenied = false;      ///< by a note, a head or a column of leads or roles
    bool firstLeads = false;         ///< a head says so

    /// Says it of the list's rules.
    void findOrder();
    std::vector<ListProblem> problems; ///< questions: nothing is written before they are settled
    ListTitles titles;

    /// The cells that name the members of a row of the list, in the order of sourcesOf().
    [[nodiscard]] std::vector<CellPlace> cellsOf(std::size_t row, const ListHeader& header) const;
};

/// Reads the rows below a header, up to the header of the next list. A consortium may have a row, or a row
/// for each of its organisations (its name repeated, merged, or left empty below). A line of its own between
/// two rows divides the table into sections; sums and notes are told; rows without a column of numbers are
/// numbered as they stand. Cells stay as published, letter for letter. Nothing is left out in silence:
/// everything is in the account, and what may be a row of the list but is not read as one is a problem. Once
/// `stop` is requested it comes back soon, with what it has.
[[nodiscard]] ListReading readRows(const RawTable& table, const ListHeader& header,
                                   const MemberGrammar& grammar, const MemberRules& said = {},
                                   const std::stop_token& stop = {});

/// Reads the list out of a document of any format that readDocument() knows (a page of other text around the
/// table does no harm). The table is found by the words of its header row and by what its columns hold; it
/// ends where its rows stop. The title is the nearest line above the header that reads as one.
///
/// Fails with BadInput, which tells every problem with file, row and column; with Ambiguous where it has to
/// be said which column holds what, or which list is meant; with Cancelled once RawOptions::stop is
/// requested.
[[nodiscard]] Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName,
                                             const MemberGrammar& grammar, const ReadOptions& options = {});
/// The same for a document that was read already (of ReadOptions::source only `stop` is left to say).
[[nodiscard]] Result<PublishedList> readList(RawDocument document, const MemberGrammar& grammar,
                                             const ReadOptions& options = {});

/// A list with the lines around it, which may say what it is.
struct ReadList
{
    PublishedList list;
    std::vector<ListLine> lines;
};
/// The same with the lines.
[[nodiscard]] Result<ReadList> readListWithLines(RawDocument document, const MemberGrammar& grammar,
                                                 const ReadOptions& options = {});

/// What the document itself tells of the notice: title, where it was read, and the SHA-256 of its bytes. A
/// list without a title is named after its file.
[[nodiscard]] NoticeInfo noticeOf(const PublishedList& list, const SourceDigest& digest,
                                  const QString& fileName);

} // namespace atlas
