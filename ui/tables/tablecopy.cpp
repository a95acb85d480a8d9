// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/tablecopy.h"

#include "evaluate/recordcolumns.h"
#include "output/clipboard.h"
#include "report/report.h"
#include "tables/roles.h"
#include "ui/context/whendone.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QTableView>
#include <QtConcurrentRun>

#include <algorithm>

namespace atlas {
namespace {

constexpr qint64 CopiedAtOnce = 1'000;
constexpr std::size_t MostHtmlRows = 20'000;

std::vector<int> shownColumns(const QTableView& view)
{
    std::vector<int> columns;
    for (int visual = 0; visual < view.horizontalHeader()->count(); ++visual) {
        const int logical = view.horizontalHeader()->logicalIndex(visual);
        if (!view.isColumnHidden(logical)) {
            columns.push_back(logical);
        }
    }
    return columns;
}

MemoryTable selectedCells(const QTableView& view)
{
    const QAbstractItemModel& model = *view.model();
    const std::vector<int> columns = shownColumns(view);
    std::vector<TableColumn> heads;
    for (const int column : columns) {
        heads.push_back({model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString(),
                         model.headerData(column, Qt::Horizontal).toString(),
                         model.index(0, column).data(IsNumberRole).toBool()});
    }
    MemoryTable table(std::move(heads));
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex& row : rows) {
        std::vector<MemoryTable::Cell> cells;
        for (const int column : columns) {
            const QModelIndex cell = row.siblingAtColumn(column);
            cells.push_back({cell.data(ValueRole), cell.data().toString()});
        }
        table.addRow(std::move(cells));
    }
    return table;
}

/// The chosen rows of a table that is fetched cell by cell.
class SelectedRecords final : public TableSource
{
public:
    explicit SelectedRecords(const RecordSelection& selection)
        : m_all(recordTable(selection.view, selection.unit, selection.language, selection.columns))
    {
        for (const TableColumn& column : m_all->columns()) {
            m_narrowed.push_back(recordColumn(selection.unit, column.key)->matching != nullptr);
        }
        const auto end = static_cast<int>(m_all->rowCount());
        for (const RowRange& range : selection.rows) {
            for (int row = range.first; row <= range.last && row < end; ++row) {
                m_rows.push_back(static_cast<quint32>(row));
            }
        }
    }

    [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_all->columns(); }
    [[nodiscard]] std::size_t rowCount() const override { return m_rows.size(); }
    [[nodiscard]] QVariant value(std::size_t row, std::size_t column) const override
    {
        return m_all->value(m_rows[row], column);
    }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override
    {
        // A spreadsheet wants a number: "1 of 5" is the 5 of its column, and the 1 has a column of its own.
        return m_narrowed[column] ? value(row, column).toString() : m_all->text(m_rows[row], column);
    }

private:
    std::shared_ptr<const TableSource> m_all;
    std::vector<bool> m_narrowed; ///< by column
    std::vector<quint32> m_rows;
};

/// Both forms of what was copied.
struct Copied
{
    QString text;
    QString html; ///< empty for none
};

void putOnClipboard(const Copied& copied)
{
    auto* data = new QMimeData;
    data->setText(copied.text); // plain: the clipboard
    if (!copied.html.isEmpty()) {
        data->setHtml(copied.html); // plain: the clipboard
    }
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace

MemoryTable allCells(const QAbstractItemModel& model)
{
    std::vector<TableColumn> columns;
    for (int column = 0; column < model.columnCount(); ++column) {
        columns.push_back({model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString(),
                           model.headerData(column, Qt::Horizontal).toString(),
                           model.index(0, column).data(IsNumberRole).toBool(), 2});
    }
    MemoryTable table(std::move(columns));
    for (int row = 0; row < model.rowCount(); ++row) {
        std::vector<MemoryTable::Cell> cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            cells.push_back({cell.data(ValueRole), cell.data().toString()});
        }
        table.addRow(std::move(cells));
    }
    return table;
}

void copySelectedRows(const QTableView& view)
{
    copyTable(selectedCells(view));
}

void copyTable(const TableSource& table, bool withHeads)
{
    if (table.rowCount() > 0) {
        putOnClipboard({tsvText(table, withHeads), htmlTable(table, withHeads)});
    }
}

void copyText(const QString& text)
{
    QGuiApplication::clipboard()->setText(text); // plain: the clipboard
}

void copyRecords(const RecordSelection& selection, bool withHeads)
{
    const auto write = [selection, withHeads]() -> Copied {
        const SelectedRecords table(selection);
        return {tsvText(table, withHeads),
                table.rowCount() <= MostHtmlRows ? htmlTable(table, withHeads) : QString()};
    };
    const qint64 rows = countRows(selection.rows);
    if (rows == 0) {
        return;
    }
    if (rows <= CopiedAtOnce) {
        putOnClipboard(write());
        return;
    }
    QClipboard* clipboard = QGuiApplication::clipboard();
    // Whoever copies something else meanwhile has it in the clipboard and keeps it there.
    const QString name = QStringLiteral("rowsBeingWritten");
    delete clipboard->findChild<QObject*>(name, Qt::FindDirectChildrenOnly);
    auto* waiting = new QObject(clipboard);
    waiting->setObjectName(name);
    QObject::connect(clipboard, &QClipboard::dataChanged, waiting, &QObject::deleteLater);
    whenDone(QtConcurrent::run(write), waiting, [](const Copied& copied) { putOnClipboard(copied); });
}

} // namespace atlas
