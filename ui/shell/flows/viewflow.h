// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/savedview.h"
#include "ui/shell/flows/viewlist.h"

#include <QObject>

class QWidget;

namespace atlas {

class BrowseContext;
class RegistrySession;
class Settings;

/// What can be done with views: apply, save, update, rename, remove, order, copy; with the dialogs that ask.
/// Every change of the registry's views is one change, which the message offers to undo.
class ViewFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewFlow)

public:
    ViewFlow(BrowseContext& context, RegistrySession& session, Settings& settings, QWidget* window);
    ~ViewFlow() override;

    [[nodiscard]] ViewList& list() { return *m_list; }
    /// Why no view can be saved; empty where one can.
    [[nodiscard]] QString whyNotSaved() const;

public Q_SLOTS:
    /// Asks for the province first where the view needs one.
    void apply(const QString& key);
    /// Asks for the name.
    void save();
    /// Takes what is on screen as the view that was applied.
    void update();
    void remove(qint64 id);
    void rename(qint64 id, const QString& name);
    void order(const std::vector<qint64>& ids);
    /// Opens the list of saved views, to rename, remove and order them.
    void arrange();
    void chooseProvince();
    void copyCommandLine();

Q_SIGNALS:
    void failed(const atlas::Error& error);
    void done(const QString& text);
    /// The list, the current one or how what is on screen stands to it.
    void changed();

private:
    void saveAs(const QString& name);
    void change(const ViewChange& change, const QString& message);
    void askProvince(const QString& then);
    void keepCurrent();
    void followSnapshot();

    BrowseContext& m_context;
    RegistrySession& m_session;
    Settings& m_settings;
    QWidget* m_window;
    ViewList* m_list = nullptr;
    QString m_currentKey;  ///< of the saved view that is chosen; empty for none
    QString m_currentName; ///< its name when it was chosen
    QString m_nextName;    ///< that it is given now
    QString m_saving;      ///< the name of a view that is being written: what is on screen is that one then
};

} // namespace atlas
