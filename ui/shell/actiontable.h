// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace atlas {

/// The menu of pages, views and columns, whose entries come from more than one place.
inline constexpr const char* ViewMenu = "view";

/// One thing that can be done: where it is in the menus, how it is called, which keys start it.
struct ActionEntry
{
    const char* id;
    const char* menu; ///< id of its menu; nullptr: keys only
    const char* text; ///< English source text in the context "Actions"; nullptr: a separator
    QKeySequence keys;
    std::optional<Icon> icon;
    bool checkable = false;
    std::function<void()> run;
};

/// The actions of the window, made from one table, by id.
class ActionTable final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ActionTable)

public:
    ActionTable(std::vector<ActionEntry> entries, QObject* parent);
    ~ActionTable() override;

    [[nodiscard]] const std::vector<ActionEntry>& entries() const { return m_entries; }
    /// nullptr where there is no such action.
    [[nodiscard]] QAction* action(const QString& id) const { return m_actions.value(id); }
    [[nodiscard]] QList<QAction*> all() const { return m_actions.values(); }
    void retranslate();

private:
    std::vector<ActionEntry> m_entries;
    QHash<QString, QAction*> m_actions;
};

} // namespace atlas
