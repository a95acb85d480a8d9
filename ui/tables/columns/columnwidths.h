// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "snapshot/snapshot.h"

#include <QHash>
#include <QString>

#include <memory>

class QTableView;

namespace atlas {

class BrowseContext;
class RecordModel;
struct ColumnState;

/// How wide the columns of a record table are: the user's width where she set one. Otherwise short columns
/// are as wide as their content, and texts share the room that is left, so that all columns are in sight as
/// long as there is room for them.
class ColumnWidths final
{
    Q_DISABLE_COPY_MOVE(ColumnWidths)

public:
    static constexpr int Narrowest = 56;

    ColumnWidths(const BrowseContext& context, const RecordModel& model, QTableView& table);

    void fit(const ColumnState& state);

private:
    [[nodiscard]] int naturalWidth(const QString& columnKey, int logical);

    const BrowseContext& m_context;
    const RecordModel& m_model;
    QTableView& m_table;
    QHash<QString, int> m_natural;            ///< of the contents, by column; found once for a snapshot
    std::weak_ptr<const Snapshot> m_measured; ///< the snapshot and the language that they were found for
    Language m_language = Language::English;
};

} // namespace atlas
