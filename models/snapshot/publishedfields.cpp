// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/publishedfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace atlas {

QByteArray publishedFieldsText(const std::vector<PublishedField>& fields)
{
    if (fields.empty()) {
        return QByteArrayLiteral("[]");
    }
    QJsonArray pairs;
    for (const PublishedField& field : fields) {
        pairs.append(QJsonArray{field.title, field.text});
    }
    return QJsonDocument(pairs).toJson(QJsonDocument::Compact);
}

std::vector<PublishedField> publishedFieldsFrom(const QByteArray& text)
{
    std::vector<PublishedField> fields;
    const QJsonArray pairs = QJsonDocument::fromJson(text).array();
    for (const auto& pair : pairs) {
        const QJsonArray sides = pair.toArray();
        if (sides.size() == 2) {
            fields.push_back({sides.at(0).toString(), sides.at(1).toString()});
        }
    }
    return fields;
}

} // namespace atlas
