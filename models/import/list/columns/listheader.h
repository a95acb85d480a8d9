// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "import/list/cells/membergrammar.h"
#include "import/list/columns/listcolumn.h"
#include "reading/rawtable.h"

#include <QStringList>

#include <optional>
#include <stop_token>
#include <vector>

namespace atlas {

/// How a column of a list is taken, and why.
struct ColumnUse
{
    std::optional<ListColumn> field;              ///< nothing: kept as a further published field
    MemberColumn members = MemberColumn::Members; ///< of members and leads
    QString head;                                 ///< the words above it, of both header rows; empty for none
    QString group{};  ///< the words of the upper of two header rows; empty for none
    int number = 0;   ///< in the file, from 1; hidden columns are counted
    QString evidence; ///< a whole sentence in the user's language; empty for none
    /// The guess is close: a person is to say. Whole, in the user's language; empty for nothing to ask.
    QString question;
    bool isSaid = false;      ///< by a person
    bool circlesTick = false; ///< ○ is the mark that says yes
    bool isTicked = false;    ///< its cells only tick, and the head is the role that is meant

    /// What the column may hold where it is asked, the best guess first; nothing: a further field.
    [[nodiscard]] std::vector<std::optional<ListColumn>> candidates() const;

    friend bool operator==(const ColumnUse&, const ColumnUse&) = default;
};

/// The header of a list, and which of its columns holds what.
struct ListHeader
{
    std::size_t row = 0;  ///< index into RawTable::rows of its first row
    std::size_t rows = 1; ///< how many rows it has: 1, or 2 where groups of columns have a head of their own
    bool isRow = true;    ///< false: there is none, and the first record stands there
    std::vector<ColumnUse> uses{}; ///< for each cell of the header, without empty ones at its end
    bool firstLeads = false;       ///< a head says that the first member leads

    [[nodiscard]] std::size_t width() const { return uses.size(); }
    /// Where the rows of the list begin.
    [[nodiscard]] std::size_t firstRow() const { return isRow ? row + rows : row; }
    /// The first column of that field.
    [[nodiscard]] std::optional<std::size_t> column(ListColumn field) const;
    [[nodiscard]] std::vector<std::size_t> columns(ListColumn field) const;
    /// The column of the organisations whose credit codes the list gives: the one that the head of the codes
    /// names, otherwise the nearest in front of them, or behind; nothing where there are no codes, or where
    /// they may be those of the lead or of the members.
    [[nodiscard]] std::optional<std::size_t> organisationsOfCodes() const;
    /// Says what a column holds; another column of a field that stands once becomes a further one.
    void setField(std::size_t column, std::optional<ListColumn> field);
    /// Which field a cell of a row holds; nothing for a further published field.
    [[nodiscard]] std::optional<ListColumn> fieldAt(std::size_t cell) const;
    /// A name, and members or a lead.
    [[nodiscard]] bool isEnough() const;
    /// What is to be asked of the columns; empty for nothing.
    [[nodiscard]] QStringList questions() const;
};

/// The headers of a table in order: rows whose cells name a list's columns, in any order, among others; what
/// the cells below hold counts with the words. A row like the one before is the same header again (a table
/// over several pages repeats it), unless a line of its own stands between: that begins another list. What
/// the map says counts before all. Once `stop` is requested it comes back soon.
[[nodiscard]] std::vector<ListHeader> findHeaders(const RawTable& table, const MemberGrammar& grammar,
                                                  const ColumnMap& map = {},
                                                  const std::stop_token& stop = {});

/// The header that begins at that row, whatever its words are, its columns guessed from words and contents.
[[nodiscard]] ListHeader headerAt(const RawTable& table, std::size_t row, const MemberGrammar& grammar);
/// A list without a header row, its columns guessed from their contents; each is to be asked.
[[nodiscard]] ListHeader headerOfContents(const RawTable& table, const MemberGrammar& grammar);

/// The folded words of the header's cells, joined by |: headers of the same shape mean the same.
[[nodiscard]] QString headerShape(const RawTable& table, const ListHeader& header);

/// Why there is no header: the row that comes closest, with the words that it lacks.
[[nodiscard]] Error missingHeader(const RawTable& table, const ColumnMap& map = {});

} // namespace atlas
