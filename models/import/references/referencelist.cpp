// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/references/referencelist.h"

#include "domain/lists/creditcode.h"
#include "domain/text/fold.h"
#include "import/list/cells/cellmarks.h"
#include "import/list/columns/columncontents.h"
#include "import/list/columns/headwords.h"
#include "import/list/rows/listlines.h"
#include "import/references/referencewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr double MostOfColumn = 0.6;    ///< of a column without a known header
constexpr double Enough = 0.3;          ///< of one whose header says what it holds
constexpr double FewSeveral = 0.15;     ///< cells with more than one organisation
constexpr std::size_t Above = 50;       ///< rows that may stand above the header
constexpr std::size_t SampleSize = 200; ///< rows that a guess looks at

/// A class, since the extraction of strings does not see through a function.
struct ReferencesText
{
    Q_DECLARE_TR_FUNCTIONS(References)
};

/// Where each field stands.
using Columns = std::map<ReferenceColumn, std::size_t>;

QString textAt(const RawRow& row, std::size_t column)
{
    return column < row.cells.size() ? row.cells[column].text : QString();
}

class ReferenceReader final
{
public:
    ReferenceReader(const RawTable& table, const MemberGrammar& grammar, const std::stop_token& stop)
        : m_table(table)
        , m_grammar(grammar)
        , m_stop(stop)
    {
    }

    [[nodiscard]] std::optional<ReferenceList> read();

private:
    [[nodiscard]] bool holdsConsortia(std::size_t from, const Columns& columns) const;
    [[nodiscard]] bool findHeader();
    [[nodiscard]] Columns columnsBelow(std::size_t header) const;
    [[nodiscard]] bool holds(ReferenceColumn column, std::size_t cell, std::size_t from, double least) const;
    [[nodiscard]] double shareOf(std::size_t cell, std::size_t from, bool (*is)(const QString&)) const;
    [[nodiscard]] static bool namesConsortia(const RawRow& header);
    void readRow(const RawRow& row);
    void readCode(ReferenceRow& read, const RawRow& row);
    void readPlaceAndKind(ReferenceRow& read, const RawRow& row);
    void tell(AccountUse use, const RawRow& row, const QString& what, const QString& why,
              std::optional<ReferenceColumn> column);
    void leaveOut(const RawRow& row, const QString& what, const QString& why,
                  std::optional<ReferenceColumn> column = std::nullopt);
    void tellColumns();

    const RawTable& m_table;
    const MemberGrammar& m_grammar;
    const std::stop_token& m_stop;
    std::size_t m_header = 0;
    Columns m_columns;
    ReferenceList m_list;
};

/// A column of consortia makes it another kind of list.
bool ReferenceReader::namesConsortia(const RawRow& header)
{
    return std::ranges::any_of(header.cells, [](const RawCell& cell) {
        const std::vector<HeadMeaning> meanings = readHead(cell.text);
        return !meanings.empty() && meanings.front().field == ListColumn::Name &&
               referenceColumnOf(cell.text) != ReferenceColumn::Name;
    });
}

double ReferenceReader::shareOf(std::size_t cell, std::size_t from, bool (*is)(const QString&)) const
{
    const std::size_t end = std::min(m_table.rows.size(), from + SampleSize);
    int filled = 0;
    int found = 0;
    for (std::size_t row = from; row < end; ++row) {
        const QString text = textAt(m_table.rows[row], cell);
        if (m_table.rows[row].filledCells() > 1 && !text.trimmed().isEmpty()) {
            ++filled;
            found += is(text) ? 1 : 0;
        }
    }
    return filled == 0 ? 0 : static_cast<double>(found) / filled;
}

bool ReferenceReader::holds(ReferenceColumn column, std::size_t cell, std::size_t from, double least) const
{
    const auto contents = [&] { return columnContents(m_table, from, m_table.rows.size(), cell, m_grammar); };
    switch (column) {
    case ReferenceColumn::Name: {
        const ColumnContents names = contents();
        return names.share(&ColumnContents::organisations) >= least &&
               names.share(&ColumnContents::several) <= FewSeveral;
    }
    case ReferenceColumn::Code:
        return contents().share(&ColumnContents::codes) >= least;
    case ReferenceColumn::Kind:
        return shareOf(cell, from, [](const QString& text) {
                   return kindOfCell(text) != OrganisationKind::Unknown;
               }) >= least;
    case ReferenceColumn::Home:
        break;
    }
    const std::size_t end = std::min(m_table.rows.size(), from + SampleSize);
    int filled = 0;
    int places = 0;
    for (std::size_t row = from; row < end; ++row) {
        const QString text = textAt(m_table.rows[row], cell);
        filled += text.trimmed().isEmpty() ? 0 : 1;
        places += homeOfCell(text, m_grammar.reference()) != 0 ? 1 : 0;
    }
    return filled > 0 && places >= least * filled;
}

/// By the words above them first; a column without a known header by what it holds.
Columns ReferenceReader::columnsBelow(std::size_t header) const
{
    const RawRow& row = m_table.rows[header];
    Columns columns;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell) {
        const auto named = referenceColumnOf(row.cells[cell].text);
        if (named && !columns.contains(*named) && holds(*named, cell, header + 1, Enough)) {
            columns.emplace(*named, cell);
        }
    }
    for (const ReferenceColumn column :
         {ReferenceColumn::Name, ReferenceColumn::Code, ReferenceColumn::Home, ReferenceColumn::Kind}) {
        for (std::size_t cell = 0; cell < row.cells.size() && !columns.contains(column); ++cell) {
            const bool isTaken =
                std::ranges::any_of(columns, [cell](const auto& entry) { return entry.second == cell; });
            if (!isTaken && holds(column, cell, header + 1, MostOfColumn)) {
                columns.emplace(column, cell);
            }
        }
    }
    return columns;
}

/// Whether a further column names consortia, whatever its head: such a list is none of organisations alone.
bool ReferenceReader::holdsConsortia(std::size_t from, const Columns& columns) const
{
    constexpr double Nearly = 0.8;
    for (std::size_t cell = 0; cell < m_table.rows[from].cells.size(); ++cell) {
        const bool isTaken = std::ranges::any_of(columns, [cell](const auto& entry) {
            return entry.second == cell && entry.first != ReferenceColumn::Name;
        });
        if (!isTaken && columnContents(m_table, from, m_table.rows.size(), cell, m_grammar)
                                .share(&ColumnContents::consortia) >= Nearly) {
            return true;
        }
    }
    return false;
}

bool ReferenceReader::findHeader()
{
    for (std::size_t row = 0; row + 1 < m_table.rows.size() && row < Above; ++row) {
        const RawRow& raw = m_table.rows[row];
        const bool isHeader =
            raw.filledCells() > 1 && std::ranges::any_of(raw.cells, [](const RawCell& cell) {
                return referenceColumnOf(cell.text).has_value();
            });
        if (!isHeader) {
            continue;
        }
        if (namesConsortia(raw)) {
            return false;
        }
        Columns columns = columnsBelow(row);
        if (holdsConsortia(row + 1, columns)) {
            return false;
        }
        if (columns.contains(ReferenceColumn::Name) && columns.size() > 1) {
            m_header = row;
            m_columns = std::move(columns);
            return true;
        }
    }
    return false;
}

std::optional<ReferenceList> ReferenceReader::read()
{
    if (!findHeader()) {
        return std::nullopt;
    }
    m_list.file = m_table.file;
    m_list.remarks = m_table.remarks;
    for (std::size_t row = 0; row < m_header; ++row) {
        if (const auto line = lineOf(m_table.rows[row]); line && !isNote(*line)) {
            m_list.title = line->simplified();
        }
    }
    tellColumns();
    for (std::size_t row = m_header + 1; row < m_table.rows.size() && !m_stop.stop_requested(); ++row) {
        if (m_table.rows[row].filledCells() > 0) {
            readRow(m_table.rows[row]);
        }
    }
    for (const LeftOut& part : m_table.leftOut) {
        m_list.account.push_back({AccountUse::LeftOut, part.what, QString(), part.at});
    }
    return std::move(m_list);
}

void ReferenceReader::tellColumns()
{
    const RawRow& header = m_table.rows[m_header];
    for (std::size_t cell = 0; cell < header.cells.size(); ++cell) {
        const RawCell& head = header.cells[cell];
        const auto taken =
            std::ranges::find_if(m_columns, [cell](const auto& entry) { return entry.second == cell; });
        if (taken == m_columns.end() && head.isBlank()) {
            continue;
        }
        SourcePlace at = m_table.placeOf(head);
        at.row = 0;
        const int number = head.column > 0 ? head.column : static_cast<int>(cell) + 1;
        const QString part = ReferencesText::tr("Column %1 “%2”").arg(number).arg(head.text.simplified());
        if (taken != m_columns.end()) {
            m_list.account.push_back(
                {AccountUse::Used, part, ReferencesText::tr("As: %1.").arg(title(taken->first)), at});
        } else {
            m_list.account.push_back({AccountUse::LeftOut, part,
                                      ReferencesText::tr("It fills nothing: only homes, kinds and credit "
                                                         "codes are read."),
                                      at});
        }
    }
}

void ReferenceReader::leaveOut(const RawRow& row, const QString& what, const QString& why,
                               std::optional<ReferenceColumn> column)
{
    tell(AccountUse::LeftOut, row, what, why, column);
}

void ReferenceReader::tell(AccountUse use, const RawRow& row, const QString& what, const QString& why,
                           std::optional<ReferenceColumn> column)
{
    SourcePlace at = m_table.placeOf(row);
    if (column) {
        at.column = row.cells[m_columns.at(*column)].column;
    }
    //: %1 the number of a row, %2 what it says
    m_list.account.push_back(
        {use, ReferencesText::tr("Row %1: %2").arg(row.number()).arg(what.simplified()), why, at});
}

void ReferenceReader::readRow(const RawRow& row)
{
    const QString name = cleanName(textAt(row, m_columns.at(ReferenceColumn::Name)));
    const QString folded = fold(name);
    if (lineOf(row) || isSumRow(row)) {
        leaveOut(row, lineOf(row).value_or(name), ReferencesText::tr("It is not an organisation."));
        return;
    }
    if (folded.isEmpty()) {
        leaveOut(row, textAt(row, 0), ReferencesText::tr("The row has no name."));
        return;
    }
    if (name == m_table.rows[m_header].cells[m_columns.at(ReferenceColumn::Name)].text.simplified()) {
        return; // the header again, as pages repeat it
    }
    ReferenceRow read{.name = name, .folded = folded, .at = m_table.placeOf(row)};
    readCode(read, row);
    readPlaceAndKind(read, row);
    m_list.rows.push_back(std::move(read));
}

void ReferenceReader::readCode(ReferenceRow& read, const RawRow& row)
{
    const auto column = m_columns.find(ReferenceColumn::Code);
    const QString text = column == m_columns.end() ? QString() : textAt(row, column->second).trimmed();
    if (text.isEmpty() || isPlaceholder(text)) {
        return;
    }
    read.code = creditCodeOf(text);
    if (!read.code.isEmpty()) {
        if (const QChar right = creditCheckCharacter(read.code); right != read.code.back()) {
            tell(AccountUse::Kept, row, text,
                 ReferencesText::tr("It has a wrong check character: it should end with %1.").arg(right),
                 ReferenceColumn::Code);
        }
        return;
    }
    leaveOut(row, text, ReferencesText::tr("It is not a credit code of 18 characters."),
             ReferenceColumn::Code);
}

void ReferenceReader::readPlaceAndKind(ReferenceRow& read, const RawRow& row)
{
    const auto textOf = [&](ReferenceColumn field) {
        const auto column = m_columns.find(field);
        const QString text = column == m_columns.end() ? QString() : textAt(row, column->second).simplified();
        const bool isNothing = isPlaceholder(text) || text == u"未知" || fold(text) == UnknownKey;
        return isNothing ? QString() : text;
    };
    read.homeText = textOf(ReferenceColumn::Home);
    read.home = homeOfCell(read.homeText, m_grammar.reference());
    if (read.home == 0 && !read.homeText.isEmpty()) {
        leaveOut(row, read.homeText, ReferencesText::tr("No such place is known."), ReferenceColumn::Home);
    }
    read.kindText = textOf(ReferenceColumn::Kind);
    read.kind = kindOfCell(read.kindText);
    if (read.kind == OrganisationKind::Unknown && !read.kindText.isEmpty()) {
        leaveOut(row, read.kindText, ReferencesText::tr("No such kind of organisation is known."),
                 ReferenceColumn::Kind);
    }
}

} // namespace

std::optional<ReferenceList> readReferenceList(const RawDocument& document, const MemberGrammar& grammar,
                                               const std::stop_token& stop)
{
    std::optional<ReferenceList> found;
    for (const RawTable& table : document.tables) {
        if (stop.stop_requested()) {
            break;
        }
        if (found) {
            // One list fills at a time, so that every value says where it stands.
            found->account.push_back({AccountUse::LeftOut,
                                      table.part.isEmpty() ? ReferencesText::tr("Table") : table.part,
                                      ReferencesText::tr("Only the first list of the file is read."),
                                      {.file = table.file, .part = table.part}});
        } else {
            found = ReferenceReader(table, grammar, stop).read();
        }
    }
    if (found) {
        for (const LeftOut& part : document.leftOut) {
            found->account.push_back({AccountUse::LeftOut, part.what, QString(), part.at});
        }
    }
    return found;
}

} // namespace atlas
