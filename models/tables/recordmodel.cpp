// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/recordmodel.h"

#include "domain/text/showntext.h"
#include "tables/columnsubject.h"

#include <QPoint>

#include <algorithm>

namespace atlas {
namespace {
constexpr qsizetype MostNumbers = 40;
}

RecordModel::RecordModel(Unit unit, QObject* parent)
    : TableModel<Row>(parent)
    , m_unit(unit)
{
}

QStringList RecordModel::columnKeys(Unit unit)
{
    QStringList keys;
    for (const RecordColumn& column : recordColumns(unit)) {
        keys << QString::fromLatin1(column.key);
    }
    return keys;
}

void RecordModel::setView(const ViewPtr& view, Language language, const ViewPtr& whole)
{
    beginResetModel();
    m_view = view;
    m_shown = whole ? whole : view;
    m_language = language;
    m_patterns = markedPatterns(view->filter);
    setSharedContent(makeColumns(), {m_shown, &m_shown->of(m_unit)});
    endResetModel();
}

QVariant RecordModel::matchesIn(Row row, const Column& column) const
{
    const bool hasNames = columnSubject(m_unit, column.key).kind == ColumnSubject::Kind::Text ||
                          (m_unit == Unit::Consortia && column.key == u"leads");
    if (m_patterns.empty() || !hasNames) {
        return {};
    }
    const QVariant value = column.value(row);
    const QString text =
        value.typeId() == QMetaType::QStringList ? value.toStringList().value(0) : value.toString();
    QList<QPoint> matches;
    for (const auto& [start, length] : placesOf(m_patterns, text)) {
        matches << QPoint(static_cast<int>(start), static_cast<int>(length));
    }
    return matches.isEmpty() ? QVariant() : QVariant::fromValue(matches);
}

int RecordModel::rowWithId(qint64 id) const
{
    const std::optional<Row> record = m_view != nullptr ? recordWithId(id) : std::nullopt;
    if (!record) {
        return -1;
    }
    const auto found = std::ranges::find(rows(), *record);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

std::optional<Row> RecordModel::recordWithId(qint64 id) const
{
    const Snapshot& snapshot = *m_view->snapshot;
    switch (m_unit) {
    case Unit::Consortia:
        return snapshot.consortiumWithId(id);
    case Unit::Organisations:
        return snapshot.organisationWithId(id);
    case Unit::Memberships:
        break;
    }
    const bool isRow = id >= 0 && id < static_cast<qint64>(snapshot.membershipCount());
    return isRow ? std::optional(static_cast<Row>(id)) : std::nullopt;
}

std::vector<RecordModel::Column> RecordModel::makeColumns() const
{
    std::vector<Column> columns;
    for (const RecordColumn& record : recordColumns(m_unit)) {
        Column column;
        column.key = QString::fromLatin1(record.key);
        column.title = columnTitle(record);
        column.number = record.type == ColumnType::Number;
        column.canBeUnknown = record.type == ColumnType::Place || record.type == ColumnType::Term;
        column.value = [this, &record](const Row& row) { return record.value(*m_view, row); };
        column.text = [this, &record](const Row& row) {
            return columnText(record, *m_view, row, m_language);
        };
        // A cell shows a few dozen of them; the largest organisations are in thousands of consortia.
        if (m_unit == Unit::Organisations && column.key == u"consortium_numbers") {
            column.text = [this](const Row& row) {
                return consortiumNumbers(*m_view, row, m_language, MostNumbers)
                    .join(m_language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
            };
        }
        columns.push_back(std::move(column));
    }
    return columns;
}

/// An arrow for a column that sorts; with its rank where several do.
QString RecordModel::sortMark(const QString& columnKey) const
{
    const SortOrder& order = m_view->orders[static_cast<std::size_t>(m_unit)];
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (order[i].column == columnKey) {
            const QString arrow = order[i].descending ? QStringLiteral("↓") : QStringLiteral("↑");
            return order.size() > 1 ? arrow + QString::number(i + 1) : arrow;
        }
    }
    return {};
}

QVariant RecordModel::head(const Column& column, int role) const
{
    if (role == SortMarkRole) {
        return sortMark(column.key);
    }
    switch (role) {
    case Qt::ToolTipRole:
        return plainToolTip(columnTip(*recordColumn(m_unit, column.key)));
    default:
        break;
    }
    if (role == FunnelRole) {
        const ColumnSubject subject = columnSubject(m_unit, column.key);
        const Funnel funnel = subject.kind == ColumnSubject::Kind::None ? Funnel::None
                              : isFiltered(m_view->filter, subject)     ? Funnel::Filled
                                                                        : Funnel::Empty;
        return static_cast<int>(funnel);
    }
    return {};
}

QString RecordModel::wholeText(const QModelIndex& index) const
{
    const QString columnKey = index.data(ColumnKeyRole).toString();
    if (m_unit == Unit::Organisations && columnKey == u"consortium_numbers") {
        return columnText(*recordColumn(m_unit, columnKey), *m_view,
                          rows()[static_cast<std::size_t>(index.row())], m_language);
    }
    return index.data().toString();
}

qint64 RecordModel::idOf(Row row) const
{
    const Snapshot& snapshot = *m_view->snapshot;
    switch (m_unit) {
    case Unit::Consortia:
        return snapshot.consortia.id[row];
    case Unit::Organisations:
        return snapshot.organisations.id[row];
    case Unit::Memberships:
        return row;
    }
    return -1;
}

QVariant RecordModel::cell(const Row& row, const Column& column, int role) const
{
    if (role == IdRole) {
        return idOf(row);
    }
    if (role == IsOutsideRole) {
        return m_shown != m_view && !m_view->contains(m_unit, row);
    }
    if (role == MatchesRole) {
        return matchesIn(row, column);
    }
    if (role != LeadRole || m_unit == Unit::Organisations) {
        return {};
    }
    const Snapshot& snapshot = *m_view->snapshot;
    if (m_unit == Unit::Memberships) {
        return column.key == u"role" ? QVariant(key(static_cast<Role>(snapshot.memberships.role[row])))
                                     : QVariant();
    }
    if (column.key != u"leads") {
        return {};
    }
    for (Row member = snapshot.consortia.firstMembership[row];
         member < snapshot.consortia.firstMembership[row + 1]; ++member) {
        if (const auto memberRole = static_cast<Role>(snapshot.memberships.role[member]);
            memberRole != Role::Member) {
            return key(memberRole);
        }
    }
    return {};
}

} // namespace atlas
