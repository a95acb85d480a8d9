// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listheader.h"

#include <optional>

namespace atlas {

/// Tells the rows below a header apart: records, lines of their own, the header again.
class RowKinds final
{
public:
    RowKinds(const RawTable& table, const ListHeader& header);

    /// A lone number or name would be a row that was cut off.
    [[nodiscard]] std::optional<QString> lineIn(const RawRow& row) const;
    [[nodiscard]] bool isFilled(const RawRow& row, std::optional<std::size_t> column) const;
    [[nodiscard]] QString textOf(const RawRow& row, std::optional<std::size_t> column) const;
    [[nodiscard]] bool namesMembers(const RawRow& row) const;
    /// A row that reads as one of the list.
    [[nodiscard]] bool isRecord(const RawRow& row) const;
    [[nodiscard]] static bool isNumberText(const QString& text);
    [[nodiscard]] std::optional<std::size_t> nextFilled(std::size_t index) const;
    /// A short line with a row of the list right behind it.
    [[nodiscard]] bool dividesTable(const QString& line, std::size_t index) const;
    /// A row of the list behind notes and sums: it goes on with the next number.
    [[nodiscard]] bool goesOn(std::size_t index, const QString& lastNumber) const;
    /// In a list without numbers, a name alone may be a row that lost its members.
    [[nodiscard]] bool isCutOff(const RawRow& row, const QString& line) const;
    /// f_no, f_name: what a program calls the columns, right below their heads.
    [[nodiscard]] bool isRowOfKeys(const RawRow& row, std::size_t index) const;
    /// 填表人：… beside 填报日期：…
    [[nodiscard]] static bool isRowOfNotes(const RawRow& row);
    /// What the row says of its organisation: the words of its role, or the heads of the columns that it
    /// ticks. 是 in a column 是否牵头 means 牵头; what means nothing is empty.
    [[nodiscard]] QString roleIn(const RawRow& row) const;
    /// The row says nothing of the role of its organisation, where the list has several columns of roles to
    /// tick, or words of roles.
    [[nodiscard]] bool lacksRole(const RawRow& row) const;
    /// A table that runs over several pages repeats its header.
    [[nodiscard]] bool isHeaderAgain(const RawRow& row) const;

private:
    [[nodiscard]] bool namesColumns(const RawRow& row) const;
    /// Nothing but a cell of members: they belong to the row above, and are no line between rows.
    [[nodiscard]] bool isMembersAlone(const RawRow& row) const;

    const RawTable& m_table;
    const ListHeader& m_header;
    const std::optional<std::size_t> m_number;
    const std::optional<std::size_t> m_name;
    const std::vector<std::size_t> m_leads;
    const std::vector<std::size_t> m_members;
};

} // namespace atlas
