// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "domain/text/showntext.h"
#include "tables/roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace atlas {

/// The base of every table. A concrete model gives columns and rows; what Qt asks for is answered here,
/// once. Values are plain: units, colours and icons belong to the delegates in ui/.
template <typename RowType>
class TableModel : public QAbstractTableModel
{
public:
    struct Column
    {
        QString key; ///< stable; goes into settings and tests
        QString title;
        bool number = false;
        std::function<QVariant(const RowType&)> value;
        std::function<QString(const RowType&)> text;
        bool canBeUnknown = true; ///< false spares making a value only to see whether it is known
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
    }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const final
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
            return {};
        }
        const Column& column = m_columns[static_cast<std::size_t>(index.column())];
        const RowType& row = (*m_rows)[static_cast<std::size_t>(index.row())];
        switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return plainToolTip(column.text(row));
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
        case ValueRole:
            return column.value(row);
        case ColumnKeyRole:
            return column.key;
        case IsNumberRole:
            return column.number;
        case IsUnknownRole:
            return column.canBeUnknown && !column.number && isUnknown(column.value(row));
        default:
            return cell(row, column, role);
        }
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const final
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
            return {};
        }
        const Column& column = m_columns[static_cast<std::size_t>(section)];
        switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::TextAlignmentRole:
            return QVariant(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
        case ColumnKeyRole:
            return column.key;
        default:
            return head(column, role);
        }
    }

    /// -1 where there is no column of that key.
    [[nodiscard]] int columnOf(QStringView key) const
    {
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].key == key) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }

    [[nodiscard]] const std::vector<RowType>& rows() const { return *m_rows; }

protected:
    /// Further roles of a concrete model.
    [[nodiscard]] virtual QVariant cell(const RowType& /*row*/, const Column& /*column*/, int /*role*/) const
    {
        return {};
    }

    /// Further roles of a concrete model's heads.
    [[nodiscard]] virtual QVariant head(const Column& /*column*/, int /*role*/) const { return {}; }

    /// Call between beginResetModel() and endResetModel().
    void setContent(std::vector<Column> columns, std::vector<RowType> rows)
    {
        setSharedContent(std::move(columns), std::make_shared<const std::vector<RowType>>(std::move(rows)));
    }
    /// The same with rows that somebody else keeps: two million of them are not copied.
    void setSharedContent(std::vector<Column> columns, std::shared_ptr<const std::vector<RowType>> rows)
    {
        m_columns = std::move(columns);
        m_rows = std::move(rows);
    }

private:
    [[nodiscard]] static bool isUnknown(const QVariant& value)
    {
        return value.typeId() == QMetaType::QString && value.toString() == UnknownKey;
    }

    std::vector<Column> m_columns;
    std::shared_ptr<const std::vector<RowType>> m_rows = std::make_shared<const std::vector<RowType>>();
};

} // namespace atlas
