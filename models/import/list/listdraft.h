// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/columnchoice.h"
#include "import/list/listreader.h"
#include "reading/rawtable.h"

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace atlas {

/// One of the lists that a document may hold.
struct FoundList
{
    std::size_t table = 0;            ///< index into RawDocument::tables
    std::optional<ListHeader> header; ///< nothing where no row of the table names the columns of a list
    QString title;                    ///< the line above it, or the part of the document
    std::size_t rows = 0;             ///< consortia that can be read from it
};

/// A list between being read and being proposed: which table it is, what its columns hold, and how its member
/// cells are cut, each as guessed until a person says otherwise. Nothing is written anywhere. A copy costs
/// little: what the document and the reading hold is shared, so that a long list can be read again in another
/// thread while the draft before is shown.
class ListDraft final
{
public:
    /// remembered: what was said before of headers of the same shape; it counts before what their words say,
    /// and finds headers that no words tell.
    /// Once `stop` is requested it comes back soon, and is of no use.
    ListDraft(RawDocument document, std::shared_ptr<const MemberGrammar> grammar,
              std::vector<ColumnChoice> remembered = {}, const std::stop_token& stop = {});

    [[nodiscard]] const MemberGrammar& grammar() const { return *m_grammar; }

    [[nodiscard]] std::shared_ptr<const MemberGrammar> sharedGrammar() const { return m_grammar; }
    /// Once it is requested, what is said of the draft is read no further, and the draft is of no use.
    void stopWith(const std::stop_token& stop) { m_stop = stop; }

    [[nodiscard]] const RawDocument& document() const { return *m_document; }
    /// Those with a header first, in the document's order; never empty.
    [[nodiscard]] const std::vector<FoundList>& lists() const { return m_lists; }
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    /// Forgets what was said of the columns and cells of another list.
    void choose(std::size_t list);

    [[nodiscard]] const RawTable& table() const;
    /// As guessed or said. A list without a header begins at the first row with two cells.
    [[nodiscard]] const ListHeader& header() const { return m_header; }
    /// Takes a row as the header, its columns guessed anew.
    void setHeaderRow(std::size_t row);
    /// Says what a column holds; nothing: a further published field. The column that held the field before
    /// becomes a further one, but for members and leads, which may stand in several.
    void setField(std::size_t column, std::optional<ListColumn> field);
    /// Takes the columns as they are guessed: what was asked of them is settled.
    void confirmColumns();
    /// What a person said of the columns, to be remembered; nothing where she said nothing.
    [[nodiscard]] std::optional<ColumnChoice> choice() const;
    /// Whether the columns are what was remembered.
    [[nodiscard]] bool isRemembered() const { return m_isRemembered; }

    /// The list with everything that was said, and what is still wrong with it.
    [[nodiscard]] const ListReading& reading() const { return *m_reading; }
    /// The same, to be kept while the draft goes on.
    [[nodiscard]] std::shared_ptr<const ListReading> sharedReading() const { return m_reading; }

    /// The cells that name the members of a row of the list, leads first.
    [[nodiscard]] std::vector<CellPlace> cellsOf(std::size_t row) const;
    /// The head of the column of a cell, and the row where the list has one for each organisation.
    [[nodiscard]] QString cellTitle(const CellPlace& place) const;
    [[nodiscard]] MemberCell memberCell(const CellPlace& place) const;
    /// The same as the grammar reads it, whatever was said of it by hand.
    [[nodiscard]] MemberCell readCell(const CellPlace& place) const;
    /// Takes a cell that was cut by hand; the tokens joined must be the cell.
    void setMemberCell(std::size_t row, const CellPlace& place, const MemberCell& cell);
    /// Says what a mark (★, 链主) means in all cells of the list; nothing: no role.
    void setMark(const QString& mark, std::optional<Role> role);
    /// Says whether line breaks between whole names separate, in all cells of the list.
    void setBreaks(bool separate);

    /// What becomes of each part of the file.
    [[nodiscard]] const ListAccount& account() const { return m_reading->list.account; }

private:
    void findLists();
    void findRemembered(std::size_t table);
    [[nodiscard]] const ColumnChoice* rememberedFor(const RawTable& table, const ListHeader& header) const;
    void read();
    void applyCell(ListReading& reading, std::size_t row, const CellPlace& place,
                   const MemberCell& cell) const;
    void applyCells(ListReading& reading) const;
    [[nodiscard]] const MemberCell* findCell(const CellPlace& place) const;

    std::shared_ptr<const RawDocument> m_document;
    std::vector<FoundList> m_lists;
    std::size_t m_chosen = 0;
    ListHeader m_header;
    std::shared_ptr<const ListReading> m_reading;
    std::vector<ColumnChoice> m_remembered;
    bool m_isRemembered = false;
    bool m_isSaid = false; ///< a person said something of the columns
    std::shared_ptr<const MemberGrammar> m_grammar;
    ListAccount m_joints;                    ///< tables that were joined
    MemberRules m_rules;                     ///< what a person said of marks
    std::map<CellPlace, MemberCell> m_cells; ///< cut by hand
    std::stop_token m_stop;
};

} // namespace atlas
