// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/mainwindow.h"

#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/inspector/inspector.h"
#include "ui/look/plaintext.h"
#include "ui/pages/charts/chartspage.h"
#include "ui/pages/compare/comparepage.h"
#include "ui/pages/consortia/consortiapage.h"
#include "ui/pages/matrix/matrixpage.h"
#include "ui/pages/memberships/membershipspage.h"
#include "ui/pages/organisations/organisationspage.h"
#include "ui/pages/quality/qualitypage.h"
#include "ui/pages/regions/regionspage.h"
#include "ui/search/searchbox.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/dialogs/aboutbox.h"
#include "ui/shell/flows/fileflow.h"
#include "ui/shell/flows/importflow.h"
#include "ui/shell/flows/referenceflow.h"
#include "ui/shell/flows/viewflow.h"
#include "ui/shell/heap.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/statusline.h"
#include "ui/shell/stepbuttons.h"
#include "ui/shell/topbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace atlas {
namespace {

constexpr QSize WindowSize(1280, 820);
constexpr int FacetWidth = 224;
constexpr int InspectorWidth = 304;
// In a small window the panels give way to the table.
constexpr int SmallWindow = 1180;
constexpr int SmallFacetWidth = 200;
constexpr int SmallInspectorWidth = 232;

/// A large registry leaves much behind of each answer. A second without a new one is a good moment.
void trimAtRest(BrowseContext& context, QObject* owner)
{
    auto* rest = new QTimer(owner);
    rest->setSingleShot(true);
    rest->setInterval(std::chrono::seconds(1));
    QObject::connect(rest, &QTimer::timeout, rest, &giveHeapBack);
    const auto wait = [rest, &context] {
        if (!context.isAnsweredAtOnce()) {
            rest->start();
        }
    };
    QObject::connect(&context, &BrowseContext::viewChanged, rest, wait);
    QObject::connect(&context, &BrowseContext::pageChanged, rest, wait);
}

template <typename TablePage>
std::function<Page*(QWidget*)> tablePage(BrowseContext& context)
{
    return [&context](QWidget* parent) { return new TablePage(context, parent); };
}

std::vector<PageEntry> pageEntries(BrowseContext& context, RegistrySession& session)
{
    return {
        {QStringLiteral("consortia"), [] { return ConsortiaPage::tr("Consortia"); },
         tablePage<ConsortiaPage>(context)},
        {QStringLiteral("organisations"), [] { return OrganisationsPage::tr("Organisations"); },
         tablePage<OrganisationsPage>(context)},
        {QStringLiteral("memberships"), [] { return MembershipsPage::tr("Memberships"); },
         tablePage<MembershipsPage>(context)},
        {QStringLiteral("regions"), [] { return RegionsPage::tr("Regions"); },
         [&](QWidget* parent) { return new RegionsPage(context, parent); }},
        {QStringLiteral("charts"), [] { return ChartsPage::tr("Charts"); },
         [&](QWidget* parent) { return new ChartsPage(context, parent); }},
        {QStringLiteral("matrix"), [] { return MatrixPage::tr("Matrix"); },
         [&](QWidget* parent) { return new MatrixPage(context, parent); }},
        {QStringLiteral("compare"), [] { return ComparePage::tr("Compare"); },
         [&](QWidget* parent) { return new ComparePage(context, parent); }},
        {QStringLiteral("quality"), [] { return QualityPage::tr("Quality"); },
         [&](QWidget* parent) {
             return new QualityPage(
                 context, session.reference(),
                 [&session](const RegistryChange& change) { session.change(change); }, parent);
         }},
    };
}

} // namespace

MainWindow::MainWindow(const ShellServices& services, QWidget* parent)
    : QMainWindow(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    resize(WindowSize);
    m_files = new FileFlow(services.context, services.session, services.settings, services.pictures, this);
    m_import = new ImportFlow(services.context, services.session, services.settings, this);
    m_references = new ReferenceFlow(services.context, services.session, services.settings, this);
    m_views = new ViewFlow(services.context, services.session, services.settings, this);
    new StepButtons(services.context, this);
    setAcceptDrops(true);
    makeActions();
    makeMenus();
    makePanels();
    makeConnections();
    retranslate();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanels()
{
    BrowseContext& context = m_services.context;
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_top =
        new TopBar(context,
                   {m_actions->action(QStringLiteral("back")), m_actions->action(QStringLiteral("forward")),
                    m_actions->action(QStringLiteral("export")), m_report, m_views},
                   centre);
    m_message = new MessageBar(centre);
    m_splitter = new QSplitter(Qt::Horizontal, centre);
    m_splitter->setHandleWidth(1);
    m_facets = new FacetPanel(context, m_splitter);
    auto pages = pageEntries(context, m_services.session);
    addStartPage(pages);
    m_pages = new PageStack(context, std::move(pages), m_splitter);
    m_inspector = new Inspector(context, m_splitter);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_panelsAreSized = true; });
    column->addWidget(m_top);
    column->addWidget(m_message);
    column->addWidget(m_splitter, 1);
    setCentralWidget(centre);
    m_status = new StatusLine(context, this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::makeConnections()
{
    BrowseContext& context = m_services.context;
    RegistrySession& session = m_services.session;
    connectSession();
    connectChanges();
    connect(&session, &RegistrySession::progressed, m_status, &StatusLine::setProgress);
    connect(m_pages, &PageStack::selectionTextChanged, m_status, &StatusLine::setSelectionText);
    connect(m_status, &StatusLine::cancelled, m_import, &ImportFlow::cancel);
    connect(m_status, &StatusLine::cancelled, &session, &RegistrySession::cancel);
    connect(m_import, &ImportFlow::failed, m_message, &MessageBar::showError);
    connect(m_import, &ImportFlow::reading, m_status, &StatusLine::setReading);
    connect(m_status, &StatusLine::cancelled, m_references, &ReferenceFlow::cancel);
    connect(m_references, &ReferenceFlow::failed, m_message, &MessageBar::showError);
    connect(m_references, &ReferenceFlow::reading, m_status, &StatusLine::setReading);
    connect(m_files, &FileFlow::failed, m_message, &MessageBar::showError);
    connect(m_files, &FileFlow::done, m_message, &MessageBar::showNote);
    m_files->watchFile(*m_message);
    connectViews();
    connectEmptyState();
    connect(&context, &BrowseContext::historyChanged, this, &MainWindow::updateChecks);
    connect(&context, &BrowseContext::pageChanged, this, &MainWindow::updateChecks);
    trimAtRest(context, this);
    connect(&context, &BrowseContext::dimsOthersChanged, this, &MainWindow::updateChecks);
    connect(m_recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentFiles);
}

/// What is told of the registry as a whole.
void MainWindow::connectSession()
{
    RegistrySession& session = m_services.session;
    connect(&session, &RegistrySession::snapshotReady, &m_services.context, &BrowseContext::setSnapshot);
    connect(&session, &RegistrySession::busyChanged, this,
            [this] { m_status->setBusy(m_services.session.isBusy()); });
    connect(&session, &RegistrySession::opened, this, [this](const OpenedRegistry& registry) {
        m_message->hide();
        if (!m_services.session.isOwn()) {
            m_services.settings.addRecentFile(registry.path);
        }
        showTitle();
    });
    connect(&session, &RegistrySession::fileTroubled, this, [this](const FileNews& news) {
        m_status->setTrouble(news.isFileThere ? StatusLine::Trouble::Changed : StatusLine::Trouble::Gone);
        showTitle();
    });
    for (const auto settled : {&RegistrySession::fileSettled, &RegistrySession::busyChanged}) {
        connect(&session, settled, this, &MainWindow::followTrouble);
    }
    connect(m_status, &StatusLine::troubleAsked, &session, &RegistrySession::tellTrouble);
    connect(&session, &RegistrySession::shownFromMemory, this, [this](const Error& reason) {
        m_message->showError(
            {reason.code,
             tr("Your own registry cannot be used, so the bundled list is shown from memory: "
                "it can be browsed, exported and printed, but not changed."),
             reason.message + QLatin1Char(' ') + reason.detail});
    });
    connect(&session, &RegistrySession::checked, this, [this](const CheckReport& report) {
        if (report.isSound()) {
            QString text = tr("The registry is sound: %1, %2, %3.")
                               .arg(countText(report.consortia, Unit::Consortia),
                                    countText(report.organisations, Unit::Organisations),
                                    countText(report.memberships, Unit::Memberships));
            if (const int rows = static_cast<int>(report.notCompared); rows > 0) {
                text +=
                    u' ' + tr("%n row(s) of long imports were not compared with the journal, which has no "
                              "copies of them.",
                              nullptr, rows);
            }
            m_message->showNote(text);
        } else {
            m_message->showError({ErrorCode::Damaged, tr("The registry has problems."),
                                  report.problems.join(QLatin1Char('\n'))});
        }
    });
}

/// What is told of changes, with what takes them back.
void MainWindow::connectChanges()
{
    RegistrySession& session = m_services.session;
    connect(m_import, &ImportFlow::imported, this, &MainWindow::tellImport);
    connect(&session, &RegistrySession::changed, this, [this](const QString& message, qint64 change) {
        m_message->showOffer(message, tr("Undo", "what was just done"),
                             [this, change] { m_services.session.undoChange(change); });
    });
    connect(&session, &RegistrySession::undone, this, [this](const QString& what, qint64 change) {
        //: %1 why a change had been made
        m_message->showOffer(what.isEmpty() ? tr("Undone.") : tr("Undone: %1").arg(what),
                             tr("Redo", "what was just undone"),
                             [this, change] { m_services.session.undoChange(change); });
    });
}

void MainWindow::tellImport(const QString& text, qint64 change)
{
    if (change == 0) {
        m_message->showNote(text);
        return;
    }
    const MessageBar::Choice undo{tr("Undo", "what was just done"),
                                  [this, change] { m_services.session.undoChange(change); }};
    const auto show = [this, text, undo] {
        m_import->showList();
        m_message->showOffers(text, {undo}); // whoever has seen it may still want to take it back
    };
    //: the consortia of the list that was imported
    m_message->showOffers(text, {{tr("Show"), show}, undo});
}

void MainWindow::fillRecentFiles()
{
    m_recent->clear();
    for (const QString& path : m_services.settings.recentFiles()) {
        appendAction(*m_recent, plainCaption(path), this,
                     [this, path] { m_services.session.open(path, false); });
    }
    if (m_recent->isEmpty()) {
        m_recent->addAction(tr("No other registry has been opened yet"))->setEnabled(false);
    }
}

void MainWindow::showTitle()
{
    const QString name = tr("Consortium Atlas");
    const RegistrySession& session = m_services.session;
    const QString file = QFileInfo(session.path()).fileName();
    const QString title = session.isOwn() ? name : file + QStringLiteral(" — ") + name;
    //: %1 the title of the window, while the file is not the one that is shown
    setWindowTitle(plainTitle(session.isTroubled() ? tr("%1 (not as in the file)").arg(title) : title));
}

void MainWindow::followTrouble()
{
    if (!m_services.session.isTroubled()) {
        m_status->setTrouble(StatusLine::Trouble::None);
    }
    showTitle();
}

void MainWindow::setLanguage(Language language)
{
    m_services.settings.setLanguage(language);
    m_services.installLanguage(language);
    m_services.context.setLanguage(language);
    retranslate();
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_services.settings.setAppearance(appearance);
    applyAppearance(*qApp, appearance);
    updateChecks();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    for (const auto& [id, text] : menuTitles()) {
        m_menus[id]->setTitle(text); // plain: our own words
    }
    m_recent->setTitle(tr("Recent registries"));
    m_top->retranslate();
    m_facets->retranslate();
    m_pages->retranslate();
    m_inspector->retranslate();
    m_status->retranslate();
    showEmptyState();
    showTitle();
    updateChecks();
}

void MainWindow::updateChecks()
{
    const BrowseContext& context = m_services.context;
    const auto setChecked = [this](const QString& id, bool checked) {
        if (QAction* action = m_actions->action(id)) {
            action->setChecked(checked);
        }
    };
    m_actions->action(QStringLiteral("back"))->setEnabled(context.canGoBack());
    m_actions->action(QStringLiteral("forward"))->setEnabled(context.canGoForward());
    setChecked(QStringLiteral("dim-others"), context.dimsOthers());
    for (const PageEntry& entry : m_pages->entries()) {
        setChecked(QStringLiteral("page-") + entry.key, entry.key == context.page());
    }
    const Appearance appearance = m_services.settings.appearance();
    setChecked(QStringLiteral("appearance-system"), appearance == Appearance::System);
    setChecked(QStringLiteral("appearance-light"), appearance == Appearance::Light);
    setChecked(QStringLiteral("appearance-dark"), appearance == Appearance::Dark);
    setChecked(QStringLiteral("language-zh"), context.language() == Language::Chinese);
    setChecked(QStringLiteral("language-en"), context.language() == Language::English);
    setChecked(QStringLiteral("facets"), m_facets->isVisibleTo(this));
    setChecked(QStringLiteral("inspector"), m_inspector->isVisibleTo(this));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    if (!m_panelsAreSized) {
        const bool isSmall = width() < SmallWindow;
        const int facets = isSmall ? SmallFacetWidth : FacetWidth;
        const int inspector = isSmall ? SmallInspectorWidth : InspectorWidth;
        m_splitter->setSizes({facets, width() - facets - inspector, inspector});
    }
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (ImportFlow::canRead(*event->mimeData())) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_import->readMime(*event->mimeData());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    // Esc clears the innermost thing: the search box has had its turn, now the filter.
    if (event->key() == Qt::Key_Escape && !m_services.context.filter().isEmpty()) {
        m_services.context.setFilter({});
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace atlas
