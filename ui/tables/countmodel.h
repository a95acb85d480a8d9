// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/table.h"
#include "tables/tablemodel.h"

namespace atlas {

/// A small table of a report as an item model.
class CountModel final : public TableModel<std::size_t>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CountModel)

public:
    explicit CountModel(QObject* parent = nullptr);
    ~CountModel() override;

    void setTable(MemoryTable table);
};

} // namespace atlas
