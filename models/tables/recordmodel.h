// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/recordcolumns.h"
#include "snapshot/textsearch.h"
#include "tables/tablemodel.h"

#include <optional>

namespace atlas {

/// The consortia, organisations or memberships of a view as a Qt table, in the view's order.
class RecordModel final : public TableModel<Row>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordModel)

public:
    explicit RecordModel(Unit unit, QObject* parent = nullptr);

    [[nodiscard]] Unit unit() const { return m_unit; }
    [[nodiscard]] const ViewPtr& view() const { return m_view; }
    /// The view whose rows are shown: view() itself, or one of the whole registry.
    [[nodiscard]] const ViewPtr& shown() const { return m_shown; }
    /// Keys of all columns, in their first order.
    [[nodiscard]] static QStringList columnKeys(Unit unit);

    /// Replaces the content; titles and texts are in that language from then on. With a view of the whole
    /// registry its rows are shown, and those that are not in the view say so.
    void setView(const ViewPtr& view, Language language, const ViewPtr& whole = {});

    /// A cell's text in full, where the cell itself ends a long list early.
    [[nodiscard]] QString wholeText(const QModelIndex& index) const;

    /// The row of the table that shows the record of that id; -1 where it is not in the view.
    [[nodiscard]] int rowWithId(qint64 id) const;

protected:
    [[nodiscard]] QVariant cell(const Row& row, const Column& column, int role) const override;
    [[nodiscard]] QVariant head(const Column& column, int role) const override;

private:
    [[nodiscard]] std::vector<Column> makeColumns() const;
    [[nodiscard]] QString sortMark(const QString& columnKey) const;
    [[nodiscard]] qint64 idOf(Row row) const;
    [[nodiscard]] QVariant matchesIn(Row row, const Column& column) const;
    [[nodiscard]] std::optional<Row> recordWithId(qint64 id) const;

    Unit m_unit;
    ViewPtr m_view;
    ViewPtr m_shown;
    std::vector<TextPattern> m_patterns; ///< of the view's texts
    Language m_language = Language::English;
};

} // namespace atlas
