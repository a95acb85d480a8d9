// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"

#include "evaluate/recordcolumns.h"

namespace atlas {
namespace {

/// Names take the room; numbers and short terms need little.
int weightOf(const RecordColumn& column)
{
    const QLatin1StringView key(column.key);
    if (column.type == ColumnType::Number) {
        return 1;
    }
    if (key == QLatin1StringView("name") || key == QLatin1StringView("consortium") ||
        key == QLatin1StringView("organisation") || key == QLatin1StringView("notice")) {
        return 6;
    }
    if (key == QLatin1StringView("leads")) {
        return 5;
    }
    return column.type == ColumnType::Text ? 3 : 2;
}

/// The rows of a view, fetched cell by cell. Holds the view.
class RecordTable final : public TableSource
{
public:
    RecordTable(ViewPtr view, Unit unit, Language language, const std::vector<const RecordColumn*>& columns)
        : m_view(std::move(view))
        , m_unit(unit)
        , m_language(language)
        , m_sources(columns)
    {
        for (const RecordColumn* column : columns) {
            m_columns.push_back({QString::fromLatin1(column->key), columnTitle(*column),
                                 column->type == ColumnType::Number, weightOf(*column)});
        }
    }

    [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rowCount() const override { return m_view->of(m_unit).size(); }
    [[nodiscard]] QVariant value(std::size_t row, std::size_t column) const override
    {
        return m_sources[column]->value(*m_view, m_view->of(m_unit)[row]);
    }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override
    {
        return columnText(*m_sources[column], *m_view, m_view->of(m_unit)[row], m_language);
    }

private:
    ViewPtr m_view;
    Unit m_unit;
    Language m_language;
    std::vector<const RecordColumn*> m_sources;
    std::vector<TableColumn> m_columns;
};

} // namespace

std::shared_ptr<const TableSource> recordTable(const ViewPtr& view, Unit unit, Language language,
                                               const QStringList& columns)
{
    std::vector<const RecordColumn*> sources;
    for (const QString& key : columns) {
        if (const RecordColumn* column = recordColumn(unit, key)) {
            sources.push_back(column);
        }
    }
    if (columns.isEmpty()) {
        for (const RecordColumn& column : recordColumns(unit)) {
            if (column.shownAtFirst) {
                sources.push_back(&column);
            }
        }
    }
    return std::make_shared<RecordTable>(view, unit, language, sources);
}

QStringList allColumnKeys(Unit unit)
{
    QStringList keys;
    for (const RecordColumn& column : recordColumns(unit)) {
        keys << QString::fromLatin1(column.key);
    }
    return keys;
}

MemoryTable facetTable(const View& view, Field field, Language language)
{
    std::vector<TableColumn> columns{{key(field), title(field), false, 3}};
    for (const Unit unit : AllUnits) {
        columns.push_back({key(unit), title(unit), true, 1});
    }
    MemoryTable table(std::move(columns));
    const Snapshot& snapshot = *view.snapshot;
    const auto& counts = view.facets[static_cast<std::size_t>(field)];
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] == UnitCounts{}) {
            continue;
        }
        const QString valueKey = keyOfCode(snapshot, field, code);
        // Places are written as short names in files, whatever the language.
        const QString value = isPlace(field) && code != 0 ? snapshot.regions[code].shortName : valueKey;
        std::vector<MemoryTable::Cell> row{{value, snapshot.vocabulary.title(field, valueKey, language)}};
        for (const Unit unit : AllUnits) {
            row.push_back({static_cast<qlonglong>(counts[code][unit]), {}});
        }
        table.addRow(std::move(row));
    }
    return table;
}

} // namespace atlas
