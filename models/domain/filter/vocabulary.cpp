// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/vocabulary.h"

#include "domain/text/fold.h"

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString unknownTitle(Language language)
{
    return language == Language::Chinese ? u"未知"_s : u"unknown"_s;
}

} // namespace

void Vocabulary::add(Field field, FieldValue value)
{
    Words& words = m_fields[static_cast<std::size_t>(field)];
    if (words.indexByKey.contains(value.key)) {
        return;
    }
    // The first value that is called so keeps a name; a key always means its own value.
    const auto teach = [&](const QString& word) {
        const QString folded = fold(word);
        if (!folded.isEmpty() && !words.keyByWord.contains(folded)) {
            words.keyByWord.insert(folded, value.key);
        }
    };
    words.keyByWord.insert(fold(value.key), value.key);
    teach(value.name);
    teach(value.nameEn);
    for (const QString& form : value.forms) {
        teach(form);
    }
    words.indexByKey.insert(value.key, words.values.size());
    words.values.push_back(std::move(value));
}

const std::vector<FieldValue>& Vocabulary::values(Field field) const
{
    return m_fields[static_cast<std::size_t>(field)].values;
}

const FieldValue* Vocabulary::value(Field field, const QString& key) const
{
    const Words& words = m_fields[static_cast<std::size_t>(field)];
    const auto at = words.indexByKey.constFind(key);
    return at == words.indexByKey.constEnd() ? nullptr : &words.values[*at];
}

QString Vocabulary::title(Field field, const QString& key, Language language) const
{
    const Words& words = m_fields[static_cast<std::size_t>(field)];
    const auto at = words.indexByKey.constFind(key);
    if (at != words.indexByKey.constEnd()) {
        const FieldValue& value = words.values[*at];
        if (!value.title(language).isEmpty()) {
            return value.title(language);
        }
        if (!value.name.isEmpty()) {
            return value.name;
        }
    }
    return key == UnknownKey ? unknownTitle(language) : key;
}

std::optional<QString> Vocabulary::keyFor(Field field, const QString& word) const
{
    const QString folded = fold(word);
    const Words& words = m_fields[static_cast<std::size_t>(field)];
    const auto at = words.keyByWord.constFind(folded);
    if (at != words.keyByWord.constEnd()) {
        return *at;
    }
    if (folded == UnknownKey || folded == unknownTitle(Language::Chinese)) {
        return QString(UnknownKey);
    }
    return std::nullopt;
}

} // namespace atlas
