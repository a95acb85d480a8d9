// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace atlas {

struct TableColumn
{
    QString key;         ///< stable; the JSON field name
    QString title;       ///< in the language of the output
    bool number = false; ///< right-aligned; a real number in spreadsheets
    int weight = 1;      ///< share of the width on paper, relative to the other columns
    bool upright =
        false; ///< one of many narrow columns: its title stands on end where the output can do that
};

/// Rows and columns to be written: a view's records, a facet's counts, a report's table. Cells are fetched
/// one at a time, so nothing is copied for a large registry.
class TableSource
{
public:
    virtual ~TableSource() = default;

    [[nodiscard]] virtual const std::vector<TableColumn>& columns() const = 0;
    [[nodiscard]] virtual std::size_t rowCount() const = 0;
    /// Keys, numbers (qlonglong) and lists (QStringList), for JSON and, joined by 、, for CSV.
    [[nodiscard]] virtual QVariant value(std::size_t row, std::size_t column) const = 0;
    /// As people read it.
    [[nodiscard]] virtual QString text(std::size_t row, std::size_t column) const = 0;
};

/// A small table held in memory.
class MemoryTable final : public TableSource
{
public:
    struct Cell
    {
        QVariant value;
        QString text; ///< empty: the value as text
    };

    MemoryTable() = default;
    explicit MemoryTable(std::vector<TableColumn> columns)
        : m_columns(std::move(columns))
    {
    }
    /// The row has one cell for each column.
    void addRow(std::vector<Cell> cells) { m_rows.push_back(std::move(cells)); }

    [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rowCount() const override { return m_rows.size(); }
    [[nodiscard]] QVariant value(std::size_t row, std::size_t column) const override
    {
        return m_rows[row][column].value;
    }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override
    {
        const Cell& cell = m_rows[row][column];
        return cell.text.isEmpty() ? cell.value.toString() : cell.text;
    }

private:
    std::vector<TableColumn> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace atlas
