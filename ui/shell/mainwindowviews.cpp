// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first page and the views: what the window says to them, and their actions.

#include "ui/context/browsecontext.h"
#include "ui/pages/start/startpage.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/flows/fileflow.h"
#include "ui/shell/flows/viewflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/topbar.h"
#include "ui/shell/viewbutton.h"

namespace atlas {
namespace {

/// Of the first page.
QString startKey()
{
    return QStringLiteral("start");
}

} // namespace

std::vector<ActionEntry> MainWindow::viewListActions()
{
    return {{"", ViewMenu, nullptr, {}, {}, false, {}},
            {"page-start",
             ViewMenu,
             QT_TRANSLATE_NOOP("Actions", "&Start"),
             QKeySequence(Qt::CTRL | Qt::Key_0),
             {},
             true,
             [this] {
                 m_services.context.setPage(startKey());
                 updateChecks();
             }},
            {"views",
             ViewMenu,
             QT_TRANSLATE_NOOP("Actions", "Choose a &view…"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
             {},
             false,
             [this] { m_top->views().showMenu(); }},
            {"save-view",
             ViewMenu,
             QT_TRANSLATE_NOOP("Actions", "Save as a vie&w…"),
             QKeySequence(Qt::CTRL | Qt::Key_D),
             {},
             false,
             [this] { m_views->save(); }},
            {"arrange-views",
             ViewMenu,
             QT_TRANSLATE_NOOP("Actions", "Rename, delete and reorder vie&ws…"),
             {},
             {},
             false,
             [this] { m_views->arrange(); }},
            {"copy-command",
             ViewMenu,
             QT_TRANSLATE_NOOP("Actions", "Copy as a co&mmand line"),
             {},
             {},
             false,
             [this] { m_views->copyCommandLine(); }}};
}

void MainWindow::openView(const QString& name)
{
    const auto saved = m_views->list().named(viewName(name));
    m_views->apply(saved ? saved->key : QStringLiteral("builtin:") + name);
}

/// The jobs in the order of how often they are asked for.
std::vector<StartJob> MainWindow::startJobs()
{
    return {
        {QStringLiteral("province"), [] { return tr("See my province"); },
         [] { return tr("Its consortia, and its organisations in consortia elsewhere"); },
         [this] { m_views->apply(QStringLiteral("builtin:seated_here")); }},
        {QStringLiteral("shared"), [] { return tr("Who is in several consortia?"); },
         [] { return tr("Organisations with more than one membership, most first"); },
         [this] { m_views->apply(QStringLiteral("builtin:shared")); }},
        {QStringLiteral("compare"), [] { return tr("Compare consortia"); },
         [] { return tr("Two to four side by side: who is only here, and who is shared"); },
         [this] { m_services.context.setPage(QStringLiteral("compare")); }},
        {QStringLiteral("report"), [] { return tr("Make a report"); },
         [] { return tr("To view, print or save as a PDF: of everything, or of what a filter leaves"); },
         [this] { m_actions->action(QStringLiteral("report-preview"))->trigger(); }},
        {QStringLiteral("import"), [] { return tr("Import a new list"); },
         [] { return tr("PDF, Word, Excel or a web page; what changes is shown before it is written"); },
         [this] { m_actions->action(QStringLiteral("import"))->trigger(); }, false},
    };
}

void MainWindow::addStartPage(std::vector<PageEntry>& pages)
{
    const auto make = [this, jobs = startJobs()](QWidget* parent) {
        auto* page = new StartPage(m_services.context, jobs, parent);
        page->setOpensFirst(m_services.settings.opensWithStart());
        connect(page, &StartPage::opensFirstChanged, this, [this](bool opens) {
            m_services.settings.setOpensWithStart(opens);
            showStartTab();
        });
        return page;
    };
    pages.insert(pages.begin(),
                 {startKey(), [] { return StartPage::tr("Start", "the first page"); }, make, true});
    m_services.context.setLanding(startKey(), QStringLiteral("consortia"));
}

/// It goes away when it is not wanted, but not from under the one who reads it.
void MainWindow::showStartTab()
{
    m_pages->setTabShown(startKey(),
                         m_services.settings.opensWithStart() || m_services.context.page() == startKey());
}

/// Without records most pages have nothing to show: they say why, and what to do about it.
void MainWindow::showEmptyState()
{
    const BrowseContext& context = m_services.context;
    if (!context.hasRegistry()) {
        // With a path, a registry is on its way to the screen.
        if (!m_services.session.isBusy() && m_services.session.path().isEmpty()) {
            m_pages->setEmptyState({tr("No registry is open."), tr("Open a registry…"), true});
        }
    } else if (context.snapshot().consortiumCount() == 0 && context.snapshot().organisationCount() == 0) {
        m_pages->setEmptyState(
            {tr("This registry is empty: it has no list yet."), tr("Import a list…"), false});
    } else {
        m_pages->setEmptyState({});
    }
}

void MainWindow::connectEmptyState()
{
    connect(&m_services.context, &BrowseContext::viewChanged, this, &MainWindow::showEmptyState);
    connect(&m_services.session, &RegistrySession::busyChanged, this, &MainWindow::showEmptyState);
    connect(&m_services.session, &RegistrySession::missing, this, &MainWindow::showEmptyState);
    connect(&m_services.session, &RegistrySession::missing, this, [this](const QString& path) {
        m_message->showOffer(tr("There is no registry %1.\nNothing was changed. It may have been moved, "
                                "renamed or deleted.")
                                 .arg(path),
                             tr("New registry…"), [this, path] { m_files->newRegistry(path); });
    });
    connect(m_pages, &PageStack::emptyActionTriggered, this, [this] {
        m_actions
            ->action(m_services.context.hasRegistry() ? QStringLiteral("import") : QStringLiteral("open"))
            ->trigger();
    });
}

void MainWindow::connectViews()
{
    connect(m_views, &ViewFlow::failed, m_message, &MessageBar::showError);
    connect(m_views, &ViewFlow::done, m_message, &MessageBar::showNote);
    connect(&m_services.context, &BrowseContext::pageChanged, this, &MainWindow::showStartTab);
    QStringList keys;
    for (const PageEntry& entry : m_pages->entries()) {
        keys << entry.key;
    }
    m_views->list().setPages(keys);
    showStartTab();
}

} // namespace atlas
