// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/columnchoice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace atlas {

ColumnChoice columnChoiceOf(const RawTable& table, const ListHeader& header)
{
    ColumnChoice choice{headerShape(table, header), {}};
    for (const ListColumn field : AllListColumns) {
        for (const std::size_t column : header.columns(field)) {
            choice.fields.emplace_back(field, column);
        }
    }
    return choice;
}

QByteArray columnChoiceJson(const ColumnChoice& choice)
{
    QJsonObject object;
    for (const auto& [field, column] : choice.fields) {
        const qint64 number = static_cast<qint64>(column) + 1;
        const QJsonValue before = object.value(key(field));
        if (before.isUndefined()) {
            object.insert(key(field), number);
        } else {
            QJsonArray columns = before.isArray() ? before.toArray() : QJsonArray{before};
            columns.append(number);
            object.insert(key(field), columns);
        }
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<ColumnChoice> columnChoiceFromJson(const QString& shape, const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    ColumnChoice choice{shape, {}};
    for (const ListColumn field : AllListColumns) {
        const QJsonValue value = object.value(key(field));
        const QJsonArray columns = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue& entry : columns) {
            if (const qint64 column = entry.toInteger(); column > 0) {
                choice.fields.emplace_back(field, static_cast<std::size_t>(column) - 1);
            }
        }
    }
    return choice;
}

} // namespace atlas
