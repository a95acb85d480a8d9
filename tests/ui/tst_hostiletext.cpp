// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/showntext.h"
#include "filetrap.h"
#include "hostileregistry.h"
#include "import/list/listdraft.h"
#include "reading/rawdocument.h"
#include "support/readlists.h"
#include "tables/recordmodel.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/facets/chipbar.h"
#include "ui/import/importdialog.h"
#include "ui/import/tokenview.h"
#include "ui/look/segmentedswitch.h"
#include "ui/pages/compare/comparepage.h"
#include "ui/pages/organisations/organisationspage.h"
#include "ui/search/searchbox.h"
#include "ui/shell/flows/viewflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/viewbutton.h"
#include "ui/tables/recordmenus.h"
#include "ui/tables/recordtable.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>
#include <QTreeView>

#include <algorithm>
#include <memory>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

constexpr int MostCells = 400; ///< of a view are asked for their tooltips

/// A whole window on a registry.
struct Window
{
    Window(const Reference& reference, const QString& path)
        : store(reference)
        , session(store, reference, path + u".own")
        , window({context, session, settings, pictures, [](Language) {}})
    {
        settings.addRecentFile(path);
        settings.addRecentFile(u"/nowhere/A&B <b>公司</b>.sqlite"_s);
        window.restoreState();
        window.show();
    }

    RegistryStore store;
    Settings settings;
    BrowseContext context;
    RegistrySession session;
    ReportPainter pictures;
    MainWindow window;
};

} // namespace

/// A registry in which every text does its worst, in the real window: everything is opened and hovered, is
/// shown letter for letter, and no file is read.
class TestHostileText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void cleanupTestCase() { m_parts.reset(); }

    void pages_data();
    void pages();
    void statusBarAndTitle();
    void chips();
    void searchBox();
    void viewsButton();
    void facets();
    void menusOfATable();
    void funnels();
    void recentFiles();
    void inspector();
    void dialogs_data();
    void dialogs();
    void chainOfTwo();
    void messages();
    void listsFromOutside_data();
    void listsFromOutside();

private:
    [[nodiscard]] QString hostile(const QString& name) const { return test::hostile(name, m_trap); }
    [[nodiscard]] BrowseContext& context() { return m_parts->context; }
    [[nodiscard]] MainWindow& window() { return m_parts->window; }
    [[nodiscard]] QAction* action(const QString& id) { return window().findChild<QAction*>(id); }

    void hover(QWidget* widget, const QPoint& point);
    void look(QWidget* top);
    static void lookAt(QWidget* widget);
    static void lookAt(const QAction* action);
    void lookAtCells(QAbstractItemView* view);
    void lookAtHeader(QHeaderView* header);
    void lookAtMenu(QMenu* menu);

    test::FileTrap m_trap;
    Reference m_reference;
    QTemporaryDir m_folder;
    std::unique_ptr<Window> m_parts;
    int m_tips = 0; ///< tooltips with a tag in them that were seen
};

void TestHostileText::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"consortium-atlas-test"_s);
    QFile::remove(Settings::filePath());
    m_reference = loadReference().value();
    {
        // What is watched for does happen to a text that is not escaped.
        QLabel unescaped(m_trap.tag());
        unescaped.grab();
        QVERIFY(m_trap.isSprung());
    }
    const QString path = m_folder.filePath(u"A&B公司[*] <b>.sqlite"_s);
    {
        RegistryStore store(m_reference);
        const auto made = store
                              .create(path, test::hostileProposal(m_trap), hostile(u"读入"_s),
                                      QDateTime(QDate(2026, 4, 13), QTime(12, 0)))
                              .result();
        QVERIFY2(made, made ? "" : qPrintable(made.error().message + made.error().detail));
        SavedView view;
        view.name = u"A&B公司<b>"_s + m_trap.tag();
        view.page = key(Unit::Organisations);
        view.filter = u'"' + m_trap.path() + u"<b>A&B公司</b>\""_s;
        const auto saved = store
                               .changeViews({ViewChange::Kind::Save, view, {}}, hostile(u"视图"_s),
                                            QDateTime(QDate(2026, 4, 14), QTime(12, 0)))
                               .result();
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message));
    }
    m_parts = std::make_unique<Window>(m_reference, path);
    m_parts->session.open(path, false);
    QTRY_VERIFY(context().hasRegistry());
    QCOMPARE(context().view()->totals()[Unit::Consortia], 3U);
    QVERIFY(!m_parts->session.isReadOnly());
}

void TestHostileText::cleanup()
{
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top != &window() && top->isVisible() &&
            (qobject_cast<QDialog*>(top) || top->windowType() == Qt::Popup)) {
            top->close();
        }
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    context().setFilter({});
    QVERIFY(!m_trap.isSprung());
}

/// Asks for a tooltip as the mouse does, and paints it.
void TestHostileText::hover(QWidget* widget, const QPoint& point)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, point, widget->mapToGlobal(point));
    QCoreApplication::sendEvent(widget, &event);
    const QString tip = QToolTip::isVisible() ? QToolTip::text() : QString();
    QVERIFY2(test::isPlain(tip),
             qPrintable(QString::fromUtf8(widget->metaObject()->className()) + u": " + tip.left(300)));
    m_tips += test::readOf(tip).contains(u"<b>") ? 1 : 0;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->inherits("QTipLabel") && top->isVisible()) {
            QVERIFY(top->height() < 2000 && top->width() < 2000);
            top->grab();
        }
    }
}

void TestHostileText::lookAt(const QAction* action)
{
    QVERIFY2(test::isPlain(action->toolTip()), qPrintable(action->toolTip()));
    QVERIFY2(test::isPlainCaption(action->text()), qPrintable(action->text()));
    QVERIFY(action->text().size() < 300);
}

/// What a widget says beside what it paints.
void TestHostileText::lookAt(QWidget* widget)
{
    const auto named = [widget](const QString& text) -> QByteArray {
        return QByteArray(widget->metaObject()->className()) + ' ' + widget->objectName().toUtf8() + ": " +
               text.left(300).toUtf8();
    };
    QVERIFY2(test::isPlain(widget->toolTip()), named(widget->toolTip()).constData());
    QVERIFY2(!widget->accessibleDescription().contains(test::TipStart),
             named(widget->accessibleDescription()).constData());
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        const bool isRich = label->textFormat() == Qt::RichText ||
                            (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
        QVERIFY2(!isRich || !label->text().contains(u"<img"), named(label->text()).constData());
        QVERIFY2(!isRich || !label->text().contains(u"<b>A"), named(label->text()).constData());
        QVERIFY2(!label->text().contains(QChar(0x202E)), named(label->text()).constData());
    } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
        QVERIFY2(test::isPlainCaption(button->text()), named(button->text()).constData());
    } else if (const auto* group = qobject_cast<const QGroupBox*>(widget)) {
        QVERIFY2(test::isPlainCaption(group->title()), named(group->title()).constData());
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            QVERIFY2(test::isPlainCaption(tabs->tabText(tab)), named(tabs->tabText(tab)).constData());
            QVERIFY2(test::isPlain(tabs->tabToolTip(tab)), named(tabs->tabToolTip(tab)).constData());
        }
    } else if (const auto* browser = qobject_cast<const QTextBrowser*>(widget)) {
        QVERIFY2(!browser->toHtml().contains(u"<img"), named(browser->toHtml()).constData());
    }
    for (const QAction* action : widget->actions()) {
        lookAt(action);
    }
}

void TestHostileText::lookAtHeader(QHeaderView* header)
{
    for (int section = 0; section < std::min(header->count(), MostCells); ++section) {
        const QVariant tip = header->model()->headerData(section, header->orientation(), Qt::ToolTipRole);
        QVERIFY2(test::isPlain(tip.toString()), qPrintable(tip.toString()));
        const int at = header->sectionViewportPosition(section) + 3;
        hover(header->viewport(), header->orientation() == Qt::Horizontal ? QPoint(at, 3) : QPoint(3, at));
    }
}

void TestHostileText::lookAtCells(QAbstractItemView* view)
{
    if (view->model() == nullptr) {
        return;
    }
    if (auto* tree = qobject_cast<QTreeView*>(view)) {
        tree->expandAll();
    }
    QModelIndexList waiting{view->rootIndex()};
    for (int seen = 0; !waiting.isEmpty() && seen < MostCells; ++seen) {
        const QModelIndex index = waiting.takeFirst();
        for (int row = 0; row < view->model()->rowCount(index); ++row) {
            for (int column = 0; column < view->model()->columnCount(index); ++column) {
                waiting << view->model()->index(row, column, index);
            }
        }
        if (!index.isValid()) {
            continue;
        }
        const QString tip = index.data(Qt::ToolTipRole).toString();
        QVERIFY2(test::isPlain(tip), qPrintable(tip.left(300)));
        const QString cell = index.data().toString();
        const QString shown = test::readOf(tip);
        m_tips += shown.contains(u"<b>") ? 1 : 0;
        const bool isShort = cell.size() < 1000 && shown.count(u'\n') < 30;
        QVERIFY2(tip.isEmpty() || !isShort || view->inherits("QListWidget") ||
                     view->inherits("atlas::MatrixView") || shown.contains(shownText(cell)),
                 qPrintable(shown + u" is not " + cell));
        if (view->isVisible() && view->viewport()->rect().intersects(view->visualRect(index))) {
            hover(view->viewport(), view->visualRect(index).intersected(view->viewport()->rect()).center());
        }
    }
}

/// Everything below a window: hovered, painted, asked.
void TestHostileText::look(QWidget* top)
{
    QVERIFY(top != nullptr);
    top->grab();
    const QList<QWidget*> widgets = top->findChildren<QWidget*>() << top;
    for (QWidget* widget : widgets) {
        lookAt(widget);
        if (auto* header = qobject_cast<QHeaderView*>(widget)) {
            if (header->isVisible() && header->model() != nullptr) {
                lookAtHeader(header);
            }
        } else if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
            lookAtCells(view);
        } else if (widget->isVisible() && !widget->rect().isEmpty()) {
            hover(widget, widget->rect().center());
        }
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY(!m_trap.isSprung());
}

void TestHostileText::lookAtMenu(QMenu* menu)
{
    QVERIFY(menu != nullptr);
    Q_EMIT menu->aboutToShow();
    QVERIFY(!menu->isEmpty());
    menu->popup(window().mapToGlobal(QPoint(20, 20)));
    menu->grab();
    for (QAction* action : menu->actions()) {
        lookAt(action);
        hover(menu, menu->actionGeometry(action).center());
        if (action->menu() != nullptr) {
            lookAtMenu(action->menu());
        }
    }
    menu->close();
}

void TestHostileText::pages_data()
{
    QTest::addColumn<QString>("page");
    for (const char* page : {"start", "consortia", "organisations", "memberships", "regions", "charts",
                             "matrix", "compare", "quality"}) {
        QTest::newRow(page) << QString::fromLatin1(page);
    }
}

void TestHostileText::pages()
{
    QFETCH(const QString, page);
    context().setPage(page);
    if (page == u"compare") {
        const auto& ids = context().snapshot().consortia.id;
        context().compare({ids[0], ids[1]});
    }
    const auto* shown = window().findChild<PageStack*>()->madePage(page);
    QVERIFY(shown != nullptr && shown->isVisible());
    if (page == u"matrix" || page == u"compare" || page == u"quality") {
        const auto tables = shown->findChildren<QTableView*>();
        // The quality of names without end takes its time.
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(tables,
                                                     [](const QTableView* table) {
                                                         return table->isVisible() &&
                                                                table->model()->rowCount() > 1;
                                                     }),
                                 60'000);
    }
    m_tips = 0;
    look(&window());
    if (page == u"matrix") {
        QVERIFY(m_tips > 10); // heads and cells
    }
}

void TestHostileText::statusBarAndTitle()
{
    QVERIFY(window().windowTitle().startsWith(u"A&B公司[*][*] <b>.sqlite"));
    const QString source = context().snapshot().sourceText(Language::English);
    QVERIFY(source.contains(m_trap.tag()));
    const auto labels = window().findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) {
        return test::readOf(label->toolTip()).contains(shownText(source));
    }));
}

void TestHostileText::chips()
{
    Filter filter;
    filter.addText({u"A&B公司"_s, false});
    filter.addText({m_trap.tag(), true});
    filter.include(Field::Programme, context().snapshot().vocabulary.values(Field::Programme).front().key);
    context().setFilter(filter);
    auto* bar = window().findChild<ChipBar*>();
    QToolButton* company = nullptr;
    for (auto* chip : bar->findChildren<QToolButton*>()) {
        company = chip->text().contains(u"A&&B公司") ? chip : company;
    }
    QVERIFY(company != nullptr);
    QVERIFY(QKeySequence::mnemonic(company->text()).isEmpty());
    QVERIFY(test::readOf(company->toolTip()).contains(u"A&B公司"));
    QVERIFY(company->accessibleName().contains(u"A&B公司"));
    look(bar);
    bar->setRoom(10); // the chips in a menu
    for (auto* chip : bar->findChildren<QToolButton*>()) {
        if (chip->menu() != nullptr) {
            lookAtMenu(chip->menu());
        }
    }
    bar->setRoom(1000);
}

void TestHostileText::searchBox()
{
    auto* box = window().findChild<SearchBox*>();
    box->setFocus();
    box->setText(u"seat:"_s + m_trap.tag());
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!box->toolTip().isEmpty());
    look(box);
    look(window().findChild<QLabel*>(u"searchProblem"_s));
    box->clear();
    QTest::keyClick(box, Qt::Key_Return);
}

void TestHostileText::viewsButton()
{
    auto* button = window().findChild<ViewButton*>();
    auto* flow = window().findChild<ViewFlow*>();
    for (const ViewEntry& entry : flow->list().entries()) {
        if (entry.isSaved()) {
            flow->apply(entry.key);
        }
    }
    m_tips = 0;
    look(button);
    QCOMPARE(m_tips, 1);
    lookAtMenu(button->menu());
    QVERIFY(m_tips > 1);
    const auto actions = button->menu()->actions();
    QVERIFY(
        std::ranges::any_of(actions, [](const QAction* each) { return each->text().contains(u"A&&B公司"); }));
}

void TestHostileText::facets()
{
    auto* tree = window().findChild<QTreeView*>();
    m_tips = 0;
    lookAtCells(tree);
    QVERIFY(m_tips > 0); // the programme
    const QModelIndex field = tree->model()->index(0, 0);
    Q_EMIT tree->customContextMenuRequested(tree->visualRect(field).center());
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    QVERIFY(menu != nullptr);
    lookAtMenu(menu);
}

void TestHostileText::menusOfATable()
{
    context().setPage(u"organisations"_s);
    auto* table = window().findChild<OrganisationsPage*>()->findChild<RecordTable*>();
    QVERIFY(table->model().rowCount() > 5);
    for (int column = 0; column < table->model().columnCount(); ++column) {
        QMenu menu;
        addCellActions(menu, *table, table->model().index(0, column));
        lookAtMenu(&menu);
    }
}

void TestHostileText::funnels()
{
    context().setPage(u"consortia"_s);
    auto* table = window().findChild<PageStack*>()->currentPage()->findChild<RecordTable*>();
    for (int column = 0; column < table->model().columnCount(); ++column) {
        table->openFunnel(column);
        if (QWidget* funnel = QApplication::activePopupWidget()) {
            look(funnel);
            funnel->close();
        }
    }
}

void TestHostileText::recentFiles()
{
    const auto menus = window().findChildren<QMenu*>();
    int found = 0;
    for (QMenu* menu : menus) {
        Q_EMIT menu->aboutToShow();
        for (const QAction* each : menu->actions()) {
            lookAt(each);
            found += each->text() == u"/nowhere/A&&B <b>公司</b>.sqlite" ? 1 : 0;
        }
    }
    QCOMPARE(found, 1);
}

void TestHostileText::inspector()
{
    auto* browser = window().findChild<QTextBrowser*>(u"inspector"_s);
    const Snapshot& snapshot = context().snapshot();
    context().select({Selection::Kind::Consortium, snapshot.consortia.id[0]});
    QVERIFY(browser->toPlainText().contains(shownText(snapshot.consortia.name.at(0))));
    look(browser);
    for (Row row = 0; row < snapshot.organisationCount(); ++row) {
        context().select({Selection::Kind::Organisation, snapshot.organisations.id[row]});
        QVERIFY(browser->toPlainText().contains(shownText(shortened(snapshot.organisations.name.at(row)))));
        look(browser);
    }
    context().select({});
    browser->setHtml(m_trap.tag()); // a name that was not escaped
    browser->grab();
    QVERIFY(!m_trap.isSprung());
    browser->clear();
}

void TestHostileText::dialogs_data()
{
    QTest::addColumn<QString>("id");
    for (const char* id :
         {"history", "arrange-views", "save-view", "columns", "export", "about", "counting"}) {
        QTest::newRow(id) << QString::fromLatin1(id);
    }
}

void TestHostileText::dialogs()
{
    QFETCH(const QString, id);
    context().setPage(u"organisations"_s);
    Filter filter;
    filter.addText({m_trap.tag(), false});
    context().setFilter(filter);
    action(id)->trigger();
    QDialog* dialog = nullptr;
    for (QWidget* top : QApplication::topLevelWidgets()) {
        dialog = top->isVisible() && qobject_cast<QDialog*>(top) ? qobject_cast<QDialog*>(top) : dialog;
    }
    QVERIFY(dialog != nullptr);
    if (id == u"history") {
        QTRY_VERIFY(dialog->findChild<QTableView*>()->model()->rowCount() > 1);
    }
    m_tips = 0;
    look(dialog);
    if (id == u"history" || id == u"arrange-views") {
        QVERIFY(m_tips > 0);
    }
}

void TestHostileText::chainOfTwo()
{
    context().setPage(u"compare"_s);
    auto* page = window().findChild<ComparePage*>();
    for (const int part : {1, 2}) {
        page->setPart(part);
        look(page);
    }
    page->setPart(0);
}

void TestHostileText::messages()
{
    auto* bar = window().findChild<MessageBar*>();
    bar->showError({ErrorCode::BadInput, hostile(u"错"_s), QString(100'000, u'x')});
    QVERIFY(bar->findChild<QLabel*>()->text().startsWith(shownText(hostile(u"错"_s))));
    look(bar);
    bar->showOffer(hostile(u"注"_s), u"A&B公司"_s, [] {});
    look(bar);
    bar->hide();
}

void TestHostileText::listsFromOutside_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("a title with a tag") << u"title-with-an-image-tag.csv"_s;
    QTest::newRow("names with tags") << u"names-with-tags.csv"_s;
}

void TestHostileText::listsFromOutside()
{
    QFETCH(const QString, file);
    QFile source(QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/hostile/") + file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray published = source.readAll();
    QByteArray bytes = QByteArray(published).replace("file:///pictures/p.png", m_trap.url().toUtf8());
    QVERIFY(bytes.replace("file:///dev/zero", m_trap.url().toUtf8()) != published);
    const auto document = readDocument(bytes, u"A&B<b>"_s + file);
    QVERIFY(document);
    ImportDialog dialog(ListDraft(*document, bundledGrammar(), {}), u"00"_s, context().view()->snapshot,
                        m_reference, &window());
    dialog.show();
    for (int step = 0; step < 4; ++step) {
        dialog.findChild<SegmentedSwitch*>()->setCurrent(step);
        look(&dialog);
        for (TokenView* tokens : dialog.findChildren<TokenView*>()) {
            for (std::size_t token = 0; tokens->isVisible() && token < tokens->cell().tokens.size();
                 ++token) {
                hover(tokens, tokens->tokenRect(token).center());
                QTest::mouseClick(tokens, Qt::LeftButton, {}, tokens->tokenRect(token).center());
                lookAtMenu(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
            }
        }
    }
    if (file.startsWith(u"names")) {
        QLineEdit* programme = dialog.findChild<QComboBox*>(u"programme"_s)->lineEdit();
        programme->setText(hostile(u"行动"_s));
        Q_EMIT programme->textEdited({});
        Q_EMIT programme->editingFinished();
        m_parts->session.accept(dialog.takeProposal(), hostile(u"读入"_s));
        QTRY_COMPARE(context().view()->totals()[Unit::Consortia], 5U);
        look(&window());
    }
}

QTEST_MAIN(TestHostileText)
#include "tst_hostiletext.moc"
