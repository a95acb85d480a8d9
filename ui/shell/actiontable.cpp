// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actiontable.h"

#include <QCoreApplication>

namespace atlas {

ActionTable::ActionTable(std::vector<ActionEntry> entries, QObject* parent)
    : QObject(parent)
    , m_entries(std::move(entries))
{
    for (const ActionEntry& entry : m_entries) {
        if (entry.text == nullptr) {
            continue;
        }
        auto* action = new QAction(this);
        action->setObjectName(QString::fromLatin1(entry.id));
        action->setShortcut(entry.keys);
        action->setCheckable(entry.checkable);
        if (entry.icon) {
            action->setIcon(icon(*entry.icon));
            action->setIconVisibleInMenu(false);
        }
        connect(action, &QAction::triggered, this, entry.run);
        m_actions.insert(QString::fromLatin1(entry.id), action);
    }
    retranslate();
}

ActionTable::~ActionTable() = default;

void ActionTable::retranslate()
{
    for (const ActionEntry& entry : m_entries) {
        if (QAction* action = m_actions.value(QString::fromLatin1(entry.id))) {
            action->setText(QCoreApplication::translate("Actions", entry.text)); // plain: our own words
        }
    }
}

} // namespace atlas
