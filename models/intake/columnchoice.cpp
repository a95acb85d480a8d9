// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/columnchoice.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace atlas {

ColumnChoice columnChoiceOf(const RawTable& table, const ListHeader& header)
{
    ColumnChoice choice{headerShape(table, header), {}};
    for (const ListColumn field : AllListColumns) {
        if (const auto column = header.column(field)) {
            choice.fields.emplace_back(field, *column);
        }
    }
    return choice;
}

QByteArray columnChoiceJson(const ColumnChoice& choice)
{
    QJsonObject object;
    for (const auto& [field, column] : choice.fields) {
        object.insert(key(field), static_cast<qint64>(column) + 1);
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
        if (const qint64 column = object.value(key(field)).toInteger(); column > 0) {
            choice.fields.emplace_back(field, static_cast<std::size_t>(column) - 1);
        }
    }
    return choice;
}

} // namespace atlas
