// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/viewbutton.h"

#include "ui/look/plaintext.h"
#include "ui/look/roughwidth.h"
#include "ui/shell/flows/viewflow.h"

#include <QMenu>

namespace atlas {
namespace {

constexpr int LongestName = 150; ///< in the bar; the menu and the tool tip have all of it
constexpr int MostNumbered = 9;

} // namespace

ViewButton::ViewButton(ViewFlow& flow, QWidget* parent)
    : QToolButton(parent)
    , m_flow(flow)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("views"));
    setProperty("outlined", true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setPopupMode(InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    m_menu->setToolTipsVisible(true);
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewButton::fillMenu);
    connect(&flow, &ViewFlow::changed, this, &ViewButton::refresh);
    retranslate();
}

ViewButton::~ViewButton() = default;

void ViewButton::retranslate()
{
    refresh();
}

void ViewButton::refresh()
{
    const auto current = m_flow.list().current();
    const bool isChanged = current && m_flow.list().isChanged();
    const QString name = current ? current->view.name : tr("Views");
    setText(plainCaption(elidedTo(name, fontMetrics(), LongestName)) +
            (isChanged ? QStringLiteral(" •") : QString()) + QStringLiteral("  ▾"));
    QString tip = tr("Views: a filter with its page, columns and order, saved under a name");
    if (isChanged) {
        tip = tr("The view “%1”, changed since").arg(name);
    } else if (current) {
        tip = tr("The view “%1”").arg(name);
    }
    setPlainToolTip(*this, tip);
    setAccessibleName(tip);
}

void ViewButton::fillMenu()
{
    m_menu->clear();
    addViews();
    addChanges();
}

void ViewButton::addViews()
{
    const auto current = m_flow.list().current();
    int number = 0;
    bool isAfterBuiltIn = false;
    for (const ViewEntry& entry : m_flow.list().entries()) {
        if (entry.isSaved() && !isAfterBuiltIn) {
            m_menu->addSeparator();
            isAfterBuiltIn = true;
        }
        ++number;
        const QString key = number <= MostNumbered ? QStringLiteral("&%1  ").arg(number) : QString();
        const QString whole = entry.view.name + (entry.needsPlace ? tr("…", "asks first") : QString());
        // plain: a number of our own before it
        QAction* action = appendAction(*m_menu, key + plainCaption(whole));
        if (current && current->key == entry.key) { // a box beside every other one would only be noise
            action->setCheckable(true);
            action->setChecked(true);
        }
        connect(action, &QAction::triggered, &m_flow, [this, key = entry.key] { m_flow.apply(key); });
    }
    if (m_flow.list().province() != 0) {
        connect(m_menu->addAction(tr("Another &province…")), &QAction::triggered, &m_flow,
                &ViewFlow::chooseProvince);
    }
}

void ViewButton::addChanges()
{
    const auto current = m_flow.list().current();
    const QString why = m_flow.whyNotSaved();
    const bool canSave = why.isEmpty();
    m_menu->addSeparator();
    const auto add = [&](const QString& caption, bool isEnabled, auto run) {
        QAction* action = appendAction(*m_menu, caption); // plain: see below
        action->setEnabled(isEnabled);
        if (!isEnabled) {
            setPlainToolTip(*action, why);
        }
        connect(action, &QAction::triggered, &m_flow, run);
    };
    if (current && current->isSaved()) {
        add(captionWith(tr("&Update “%1” with what is on screen"), current->view.name), canSave,
            &ViewFlow::update);
    }
    // The key is the window's: as a shortcut of this action it would be there twice.
    add(tr("&Save as a view…") + QStringLiteral("\tCtrl+D"), canSave, &ViewFlow::save);
    add(tr("Rename, delete and re&order…"), true, &ViewFlow::arrange);
    m_menu->addSeparator();
    QAction* copy = m_menu->addAction(tr("&Copy as a command line"));
    copy->setToolTip(tr("Lists the same rows in a terminal or a script"));
    connect(copy, &QAction::triggered, &m_flow, &ViewFlow::copyCommandLine);
    if (!canSave) {
        m_menu->addSeparator();
        appendAction(*m_menu, plainCaption(why))->setEnabled(false);
    }
}

} // namespace atlas
