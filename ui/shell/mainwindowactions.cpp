// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The table of actions and the menus: kept apart from the frame so that a new action is one entry here.

#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/inspector/inspector.h"
#include "ui/look/page.h"
#include "ui/search/searchbox.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/dialogs/aboutbox.h"
#include "ui/shell/dialogs/historydialog.h"
#include "ui/shell/flows/fileflow.h"
#include "ui/shell/flows/importflow.h"
#include "ui/shell/flows/referenceflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/topbar.h"
#include "ui/tables/recordtable.h"

#include <QMenuBar>

#include <array>
#include <iterator>

namespace atlas {
namespace {

constexpr const char* File = "file";
constexpr const char* Edit = "edit";
constexpr const char* Registry = "registry";
constexpr const char* ReportMenu = "report";
constexpr const char* Help = "help";

ActionEntry separator(const char* menu)
{
    return {"", menu, nullptr, {}, {}, false, {}};
}

} // namespace

std::vector<ActionEntry> MainWindow::fileActions()
{
    RegistrySession& session = m_services.session;
    FileFlow& files = *m_files;
    return {{"new",
             File,
             QT_TRANSLATE_NOOP("Actions", "&New registry…"),
             QKeySequence::New,
             {},
             false,
             [&files] { files.newRegistry(); }},
            {"open", File, QT_TRANSLATE_NOOP("Actions", "&Open registry…"), QKeySequence::Open, Icon::Open,
             false, [&files] { files.openRegistry(false); }},
            {"open-read-only",
             File,
             QT_TRANSLATE_NOOP("Actions", "Open &read-only…"),
             {},
             {},
             false,
             [&files] { files.openRegistry(true); }},
            {"open-own",
             File,
             QT_TRANSLATE_NOOP("Actions", "My &own registry"),
             {},
             {},
             false,
             [&session] { session.openOwn(); }},
            {"reload",
             File,
             QT_TRANSLATE_NOOP("Actions", "Reloa&d the registry"),
             QKeySequence(Qt::Key_F5),
             {},
             false,
             [&session] { session.reopen(); }},
            separator(File),
            {"import",
             File,
             QT_TRANSLATE_NOOP("Actions", "Import a &list…"),
             QKeySequence(Qt::CTRL | Qt::Key_I),
             {},
             false,
             [this] { m_import->chooseFile(); }},
            {"import-clipboard",
             File,
             QT_TRANSLATE_NOOP("Actions", "Import from the clip&board…"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
             {},
             false,
             [this] { m_import->readClipboard(); }},
            {"fill",
             File,
             QT_TRANSLATE_NOOP("Actions", "&Fill from a reference list…"),
             {},
             {},
             false,
             [this] { m_references->chooseFile(); }},
            separator(File),
            {"backup",
             File,
             QT_TRANSLATE_NOOP("Actions", "&Save a copy of the registry…"),
             {},
             {},
             false,
             [&files] { files.saveBackup(); }},
            {"export", File, QT_TRANSLATE_NOOP("Actions", "&Export tables…"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), Icon::Export, false,
             [this, &files] { files.exportTables(m_pages->currentPage()); }},
            separator(File),
            {"preview-page",
             File,
             QT_TRANSLATE_NOOP("Actions", "Print pre&view of this page…"),
             {},
             {},
             false,
             [this, &files] { files.previewPage(m_pages->currentPage()); }},
            {"print-page", File, QT_TRANSLATE_NOOP("Actions", "&Print this page…"), QKeySequence::Print,
             Icon::Print, false, [this, &files] { files.printPage(m_pages->currentPage()); }},
            separator(File),
            {"quit", File, QT_TRANSLATE_NOOP("Actions", "&Quit"), QKeySequence::Quit, {}, false, [this] {
                 close();
             }}};
}

std::vector<ActionEntry> MainWindow::editActions()
{
    BrowseContext& context = m_services.context;
    RegistrySession& session = m_services.session;
    return {{"undo",
             Edit,
             QT_TRANSLATE_NOOP("Actions", "&Undo the latest change"),
             QKeySequence::Undo,
             {},
             false,
             [&session] { session.undoLatest(); }},
            separator(Edit),
            {"copy", Edit, QT_TRANSLATE_NOOP("Actions", "&Copy the selected rows"), QKeySequence::Copy,
             Icon::Copy, false,
             [this] {
                 if (const Page* current = m_pages->currentPage()) {
                     current->copySelection();
                 }
             }},
            {"copy-rows",
             Edit,
             QT_TRANSLATE_NOOP("Actions", "Copy without &headers"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
             {},
             false,
             [this] { copyWithoutHeads(); }},
            {"find", Edit, QT_TRANSLATE_NOOP("Actions", "&Find"), QKeySequence::Find, Icon::Search, false,
             [this] {
                 m_top->search().setFocus(Qt::ShortcutFocusReason);
                 m_top->search().selectAll();
             }},
            {"clear", Edit, QT_TRANSLATE_NOOP("Actions", "C&lear the filter"),
             QKeySequence(Qt::CTRL | Qt::Key_Backspace), Icon::Clear, false,
             [&context] { context.setFilter({}); }}};
}

std::vector<ActionEntry> MainWindow::viewActions()
{
    BrowseContext& context = m_services.context;
    const auto togglePanel = [this](QWidget* panel) {
        panel->setVisible(!panel->isVisible());
        updateChecks();
    };
    const auto page = [&](const char* id, const char* text, int number, const QString& key) -> ActionEntry {
        return {id,
                ViewMenu,
                text,
                QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)),
                {},
                true,
                [this, &context, key] {
                    context.setPage(key);
                    updateChecks();
                }};
    };
    const auto look = [&](const char* id, const char* text, Appearance appearance) -> ActionEntry {
        return {id, "appearance", text, {}, {}, true, [this, appearance] { setAppearance(appearance); }};
    };
    const auto speak = [&](const char* id, const char* text, Language language) -> ActionEntry {
        return {id, "language", text, {}, {}, true, [this, language] { setLanguage(language); }};
    };
    return {
        {"back", ViewMenu, QT_TRANSLATE_NOOP("Actions", "&Back"), QKeySequence(Qt::ALT | Qt::Key_Left),
         Icon::Back, false, [&context] { context.goBack(); }},
        {"forward", ViewMenu, QT_TRANSLATE_NOOP("Actions", "&Forward"), QKeySequence(Qt::ALT | Qt::Key_Right),
         Icon::Forward, false, [&context] { context.goForward(); }},
        separator(ViewMenu),
        page("page-consortia", QT_TRANSLATE_NOOP("Actions", "&Consortia"), 1, QStringLiteral("consortia")),
        page("page-organisations", QT_TRANSLATE_NOOP("Actions", "&Organisations"), 2,
             QStringLiteral("organisations")),
        page("page-memberships", QT_TRANSLATE_NOOP("Actions", "&Memberships"), 3,
             QStringLiteral("memberships")),
        page("page-regions", QT_TRANSLATE_NOOP("Actions", "&Regions"), 4, QStringLiteral("regions")),
        page("page-charts", QT_TRANSLATE_NOOP("Actions", "C&harts"), 5, QStringLiteral("charts")),
        page("page-matrix", QT_TRANSLATE_NOOP("Actions", "Matri&x"), 6, QStringLiteral("matrix")),
        page("page-compare", QT_TRANSLATE_NOOP("Actions", "Co&mpare"), 7, QStringLiteral("compare")),
        page("page-quality", QT_TRANSLATE_NOOP("Actions", "&Quality"), 8, QStringLiteral("quality")),
        separator(ViewMenu),
        {"columns", ViewMenu, QT_TRANSLATE_NOOP("Actions", "Col&umns…"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), Icon::Columns, false, [this] { chooseColumns(); }},
        {"facets",
         ViewMenu,
         QT_TRANSLATE_NOOP("Actions", "Facet &panel"),
         QKeySequence(Qt::Key_F8),
         {},
         true,
         [this, togglePanel] { togglePanel(m_facets); }},
        {"inspector",
         ViewMenu,
         QT_TRANSLATE_NOOP("Actions", "&Inspector"),
         QKeySequence(Qt::Key_F9),
         {},
         true,
         [this, togglePanel] { togglePanel(m_inspector); }},
        {"dim-others",
         ViewMenu,
         QT_TRANSLATE_NOOP("Actions", "&Dim instead of hiding"),
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
         {},
         true,
         [&context] { context.setDimsOthers(!context.dimsOthers()); }},
        separator(ViewMenu),
        look("appearance-system", QT_TRANSLATE_NOOP("Actions", "As the &system"), Appearance::System),
        look("appearance-light", QT_TRANSLATE_NOOP("Actions", "&Light"), Appearance::Light),
        look("appearance-dark", QT_TRANSLATE_NOOP("Actions", "&Dark"), Appearance::Dark),
        speak("language-zh", "中文", Language::Chinese),
        speak("language-en", "English", Language::English)};
}

std::vector<ActionEntry> MainWindow::otherActions()
{
    RegistrySession& session = m_services.session;
    FileFlow& files = *m_files;
    return {{"history",
             Registry,
             QT_TRANSLATE_NOOP("Actions", "&History…"),
             QKeySequence(Qt::CTRL | Qt::Key_H),
             {},
             false,
             [this, &session] {
                 auto* dialog = new HistoryDialog(session, this);
                 dialog->setAttribute(Qt::WA_DeleteOnClose);
                 dialog->open();
             }},
            {"check",
             Registry,
             QT_TRANSLATE_NOOP("Actions", "&Check the registry"),
             {},
             {},
             false,
             [&session] { session.check(); }},

            {"report-preview", ReportMenu, QT_TRANSLATE_NOOP("Actions", "&Preview the full report…"),
             QKeySequence(Qt::CTRL | Qt::Key_R), Icon::Report, false, [&files] { files.previewReport(); }},
            {"report-pdf",
             ReportMenu,
             QT_TRANSLATE_NOOP("Actions", "Full report as P&DF…"),
             {},
             {},
             false,
             [&files] { files.saveReport(QStringLiteral("pdf")); }},
            {"report-html",
             ReportMenu,
             QT_TRANSLATE_NOOP("Actions", "Full report as &HTML…"),
             {},
             {},
             false,
             [&files] { files.saveReport(QStringLiteral("html")); }},
            {"report-print",
             ReportMenu,
             QT_TRANSLATE_NOOP("Actions", "P&rint the full report…"),
             {},
             {},
             false,
             [&files] { files.printReportNow(); }},

            {"counting",
             Help,
             QT_TRANSLATE_NOOP("Actions", "&How it is counted"),
             QKeySequence::HelpContents,
             {},
             false,
             [this] { showCountingBox(this); }},
            {"about", Help, QT_TRANSLATE_NOOP("Actions", "&About Consortium Atlas"), {}, {}, false, [this] {
                 showAboutBox(this);
             }}};
}

void MainWindow::copyWithoutHeads() const
{
    const Page* current = m_pages->currentPage();
    if (const RecordTable* table = current == nullptr ? nullptr : current->recordTable()) {
        table->copySelection(false);
    } else if (current != nullptr) {
        current->copySelection(); // the tables of other pages are little without their heads
    }
}

void MainWindow::chooseColumns()
{
    const Page* current = m_pages->currentPage();
    if (RecordTable* table = current == nullptr ? nullptr : current->recordTable()) {
        table->chooseColumns();
    }
}

void MainWindow::makeActions()
{
    std::vector<ActionEntry> entries;
    for (std::vector<ActionEntry>& part :
         std::array{fileActions(), editActions(), viewActions(), viewListActions(), otherActions()}) {
        std::move(part.begin(), part.end(), std::back_inserter(entries));
    }
    m_actions = new ActionTable(std::move(entries), this);
}

void MainWindow::makeMenus()
{
    for (const char* id : {File, Edit, ViewMenu, Registry, ReportMenu, Help}) {
        m_menus.insert(QString::fromLatin1(id), menuBar()->addMenu(QString()));
    }
    for (const char* id : {"appearance", "language"}) {
        m_menus.insert(QString::fromLatin1(id), new QMenu(this));
    }
    // Where one writes a / stays a letter: a field takes its keys before a shortcut does.
    m_actions->action(QStringLiteral("find"))
        ->setShortcuts({QKeySequence::Find, QKeySequence(Qt::Key_Slash)});
    for (const ActionEntry& entry : m_actions->entries()) {
        QMenu* menu = m_menus.value(QString::fromLatin1(entry.menu));
        if (entry.text == nullptr) {
            menu->addSeparator();
        } else {
            menu->addAction(m_actions->action(QString::fromLatin1(entry.id)));
        }
    }
    QMenu* view = m_menus.value(QString::fromLatin1(ViewMenu));
    view->addMenu(m_menus.value(QStringLiteral("appearance")));
    view->addMenu(m_menus.value(QStringLiteral("language")));
    m_recent = new QMenu(this);
    QMenu* file = m_menus.value(QString::fromLatin1(File));
    file->insertMenu(m_actions->action(QStringLiteral("open-own")), m_recent);
    m_report = m_menus.value(QString::fromLatin1(ReportMenu));
}

QList<std::pair<QString, QString>> MainWindow::menuTitles()
{
    return {
        {QString::fromLatin1(File), tr("&File")},
        {QString::fromLatin1(Edit), tr("&Edit")},
        {QString::fromLatin1(ViewMenu), tr("&View")},
        {QString::fromLatin1(Registry), tr("Re&gistry")},
        {QString::fromLatin1(ReportMenu), tr("&Report")},
        {QString::fromLatin1(Help), tr("&Help")},
        {QStringLiteral("appearance"), tr("&Appearance")},
        {QStringLiteral("language"), tr("&Language · 语言")},
    };
}

} // namespace atlas
