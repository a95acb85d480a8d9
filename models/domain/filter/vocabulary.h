// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "domain/terms.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace atlas {

/// A value that a field can have, with the words people write for it.
struct FieldValue
{
    QString key;
    QString name; ///< Chinese
    QString nameEn;
    QStringList forms; ///< further words that mean it

    [[nodiscard]] const QString& title(Language language) const
    {
        return language == Language::Chinese ? name : nameEn;
    }
};

/// The values of every field, for filter texts, chips and facets. Built from a snapshot.
class Vocabulary
{
public:
    /// Values are shown in the order in which they are added.
    void add(Field field, FieldValue value);

    [[nodiscard]] const std::vector<FieldValue>& values(Field field) const;
    /// nullptr where the field has no value of that key.
    [[nodiscard]] const FieldValue* value(Field field, const QString& key) const;
    /// The title of a key in that language; the key itself where it is none of ours.
    [[nodiscard]] QString title(Field field, const QString& key, Language language) const;
    /// The key that a word means: a key, a name in either language or another form, after fold().
    [[nodiscard]] std::optional<QString> keyFor(Field field, const QString& word) const;

private:
    struct Words
    {
        std::vector<FieldValue> values;
        QHash<QString, QString> keyByWord;
        QHash<QString, std::size_t> indexByKey;
    };
    std::array<Words, FieldCount> m_fields;
};

} // namespace atlas
