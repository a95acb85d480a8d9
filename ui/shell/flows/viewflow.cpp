// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/flows/viewflow.h"

#include "ui/context/browsecontext.h"
#include "ui/shell/dialogs/provincedialog.h"
#include "ui/shell/dialogs/saveviewdialog.h"
#include "ui/shell/dialogs/viewsdialog.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>

namespace atlas {

ViewFlow::ViewFlow(BrowseContext& context, RegistrySession& session, Settings& settings, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
    , m_list(new ViewList(context, this))
{
    m_list->setProvince(settings.province());
    connect(&context, &BrowseContext::viewChanged, this, &ViewFlow::followSnapshot);
    for (const auto signal : {&BrowseContext::viewChanged, &BrowseContext::unitChanged,
                              &BrowseContext::pageChanged, &BrowseContext::namedViewChanged}) {
        connect(&context, signal, this, &ViewFlow::changed);
    }
    connect(&context, &BrowseContext::columnsChanged, this, &ViewFlow::changed);
    connect(&session, &RegistrySession::opened, this, &ViewFlow::changed);
}

ViewFlow::~ViewFlow() = default;

QString ViewFlow::whyNotSaved() const
{
    return m_session.isReadOnly() ? tr("The registry is open read-only: views can be used, but not saved.")
                                  : QString();
}

void ViewFlow::apply(const QString& key)
{
    if (const auto entry = m_list->entry(key); entry && entry->needsPlace) {
        askProvince(key);
        return;
    }
    if (const Result<void> applied = m_list->apply(key); !applied) {
        Q_EMIT failed(applied.error());
    }
}

void ViewFlow::save()
{
    if (m_session.tellsObstacle()) {
        return;
    }
    if (const QString why = whyNotSaved(); !why.isEmpty()) {
        Q_EMIT failed({ErrorCode::ReadOnly, why, tr("Open a registry that can be changed first.")});
        return;
    }
    auto* dialog = new SaveViewDialog(*m_list, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { saveAs(dialog->name()); });
    dialog->open();
}

void ViewFlow::saveAs(const QString& name)
{
    SavedView view = m_list->state();
    view.name = name;
    m_saving = name;
    change({ViewChange::Kind::Save, view, {}}, tr("View “%1” saved").arg(name));
}

void ViewFlow::update()
{
    if (const auto current = m_list->current(); current && current->isSaved()) {
        SavedView view = m_list->state();
        view.name = current->view.name;
        view.id = current->view.id;
        change({ViewChange::Kind::Save, view, {}}, tr("View “%1” updated").arg(view.name));
    }
}

void ViewFlow::remove(qint64 id)
{
    SavedView view;
    view.id = id;
    const auto entry = m_list->entry(QStringLiteral("saved:") + QString::number(id));
    change({ViewChange::Kind::Remove, view, {}},
           tr("View “%1” removed").arg(entry ? entry->view.name : QString()));
}

void ViewFlow::rename(qint64 id, const QString& name)
{
    SavedView view;
    view.id = id;
    view.name = viewName(name);
    m_nextName = view.name;
    const auto entry = m_list->entry(QStringLiteral("saved:") + QString::number(id));
    //: the old and the new name
    change({ViewChange::Kind::Rename, view, {}},
           tr("View “%1” renamed to “%2”").arg(entry ? entry->view.name : QString(), view.name));
}

void ViewFlow::order(const std::vector<qint64>& ids)
{
    change({ViewChange::Kind::Order, {}, ids}, tr("Views reordered"));
}

void ViewFlow::change(const ViewChange& change, const QString& message)
{
    // The message is also what the journal says.
    m_session.change({[change, message](RegistryStore& store) {
                          return store.changeViews(change, message, QDateTime::currentDateTime());
                      },
                      message,
                      [this](bool isDone) {
                          if (isDone) {
                              followSnapshot();
                          } else {
                              m_saving.clear();
                          }
                          Q_EMIT changed();
                      }});
}

/// Views are known by their numbers: in a file that has taken the place of another one, a number may stand
/// for another view than the one that was chosen.
void ViewFlow::keepCurrent()
{
    const auto current = m_list->current();
    const QString key = current && current->isSaved() ? current->key : QString();
    const QString name = key.isEmpty() ? QString() : current->view.name;
    const bool isOther = !key.isEmpty() && key == m_currentKey && name != m_currentName && name != m_nextName;
    m_currentKey = isOther ? QString() : key;
    m_currentName = isOther ? QString() : name;
    if (isOther) {
        m_context.setNamedView({});
    }
}

/// What was just saved is the view that is on screen, as soon as there is one of that name: a new one comes
/// with the next snapshot.
void ViewFlow::followSnapshot()
{
    keepCurrent();
    if (m_saving.isEmpty()) {
        return;
    }
    if (const auto saved = m_list->named(m_saving)) {
        m_saving.clear();
        m_context.setNamedView(saved->key);
    }
}

void ViewFlow::arrange()
{
    auto* dialog = new ViewsDialog(*this, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ViewFlow::chooseProvince()
{
    askProvince({});
}

void ViewFlow::askProvince(const QString& then)
{
    auto* dialog = new ProvinceDialog(m_context, m_list->province(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, then] {
        m_settings.setProvince(dialog->region());
        m_list->setProvince(dialog->region());
        Q_EMIT changed();
        if (!then.isEmpty()) {
            apply(then);
        }
    });
    dialog->open();
}

void ViewFlow::copyCommandLine()
{
    const QString line = commandLineOf(m_list->state(), m_session.isOwn() ? QString() : m_session.path());
    QGuiApplication::clipboard()->setText(line); // plain: the clipboard
    Q_EMIT done(tr("Copied: %1").arg(line));
}

} // namespace atlas
