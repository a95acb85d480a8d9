// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/countmodel.h"

#include <memory>
#include <numeric>

namespace atlas {

CountModel::CountModel(QObject* parent)
    : TableModel(parent)
{
}

CountModel::~CountModel() = default;

void CountModel::setTable(MemoryTable table)
{
    const auto source = std::make_shared<const MemoryTable>(std::move(table));
    std::vector<Column> columns;
    for (std::size_t i = 0; i < source->columns().size(); ++i) {
        const TableColumn& column = source->columns()[i];
        columns.push_back({column.key, column.title, column.number,
                           [source, i](const std::size_t& row) { return source->value(row, i); },
                           [source, i](const std::size_t& row) { return source->text(row, i); }});
    }
    std::vector<std::size_t> rows(source->rowCount());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    beginResetModel();
    setContent(std::move(columns), std::move(rows));
    endResetModel();
}

} // namespace atlas
