// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/columnstate.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr int WidestColumn = 10'000;

QString withWidth(const QString& columnKey, const QHash<QString, int>& widths)
{
    const auto width = widths.constFind(columnKey);
    return width == widths.cend() ? columnKey : columnKey + u':' + QString::number(*width);
}

/// Reads "key" or "key:width"; an empty key where there is none.
QString readColumn(QStringView text, QHash<QString, int>& widths)
{
    const qsizetype colon = text.indexOf(u':');
    const QString columnKey = (colon < 0 ? text : text.first(colon)).trimmed().toString();
    if (colon >= 0 && !columnKey.isEmpty()) {
        const int width = text.sliced(colon + 1).toInt();
        if (width > 0 && width <= WidestColumn) {
            widths.insert(columnKey, width);
        }
    }
    return columnKey;
}

} // namespace

QString ColumnState::toText() const
{
    QString text;
    for (qsizetype i = 0; i < visible.size(); ++i) {
        if (i > 0) {
            text += i == pinned ? u'|' : u',';
        }
        text += withWidth(visible[i], widths);
    }
    if (pinned > 0 && pinned >= visible.size()) {
        text += u'|';
    }
    QStringList hidden;
    for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
        if (!visible.contains(width.key())) {
            hidden << withWidth(width.key(), widths);
        }
    }
    hidden.sort();
    return hidden.isEmpty() ? text : text + u';' + hidden.join(u',');
}

ColumnState ColumnState::fromText(QStringView text)
{
    ColumnState state;
    const qsizetype semicolon = text.indexOf(u';');
    const QStringView shown = semicolon < 0 ? text : text.first(semicolon);
    const qsizetype bar = shown.indexOf(u'|');
    const auto addColumns = [&](QStringView part) {
        for (const QString& column : part.toString().replace(u'|', u',').split(u',')) {
            const QString columnKey = readColumn(column, state.widths);
            if (!columnKey.isEmpty() && !state.visible.contains(columnKey)) {
                state.visible << columnKey;
            }
        }
    };
    if (bar >= 0) {
        addColumns(shown.first(bar));
        state.pinned = static_cast<int>(state.visible.size());
    }
    addColumns(bar < 0 ? shown : shown.sliced(bar + 1));
    if (semicolon >= 0) {
        for (const QStringView column : text.sliced(semicolon + 1).split(u',')) {
            readColumn(column, state.widths);
        }
    }
    return state;
}

} // namespace atlas
