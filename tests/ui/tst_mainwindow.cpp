// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "output/picturepainter.h"
#include "tables/roles.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/import/importdialog.h"
#include "ui/look/theme.h"
#include "ui/pages/consortia/consortiapage.h"
#include "ui/pages/organisations/organisationspage.h"
#include "ui/search/searchbox.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"

#include "tables/facetmodel.h"
#include "tables/recordmodel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A whole window on a registry of its own in a temporary folder.
struct Window
{
    explicit Window(const Reference& reference, const QString& path, bool opensWithStart = false)
        : store(reference)
        , session(store, reference, path)
        , window({context, session, settings, pictures, [](Language) {}})
    {
        settings.setOpensWithStart(opensWithStart);
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

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"consortium-atlas-test"_s);
        auto reference = loadReference();
        QVERIFY(reference);
        m_reference = *reference;
    }

    void init()
    {
        QFile::remove(Settings::filePath());
        m_folder = std::make_unique<QTemporaryDir>();
        m_parts = std::make_unique<Window>(m_reference, m_folder->filePath(u"own.sqlite"_s));
        m_parts->session.openOwn();
        QTRY_VERIFY(m_parts->context.hasRegistry());
        QCOMPARE(m_parts->context.view()->totals(), (UnitCounts{{14, 150, 161}}));
    }

    void cleanup() { m_parts.reset(); }

    void firstUseMakesTheRegistryAndTheSecondOpensIt()
    {
        QVERIFY(QFile::exists(m_folder->filePath(u"own.sqlite"_s)));
        m_parts.reset();
        const QByteArray before = bytesOf(m_folder->filePath(u"own.sqlite"_s));
        m_parts = std::make_unique<Window>(m_reference, m_folder->filePath(u"own.sqlite"_s));
        m_parts->session.openOwn();
        QTRY_COMPARE(m_parts->context.view()->totals(), (UnitCounts{{14, 150, 161}}));
        m_parts.reset();
        QCOMPARE(bytesOf(m_folder->filePath(u"own.sqlite"_s)), before);
    }

    void allTabsAreInSightInASmallWindow()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_parts->window.resize(1024, 700);
        const auto* tabs = m_parts->window.findChild<QTabBar*>(u"pageTabs"_s);
        QTRY_VERIFY(tabs->tabRect(tabs->count() - 1).right() <= tabs->width());
        for (const auto* button : tabs->findChildren<QToolButton*>()) {
            QVERIFY(!button->isVisible()); // those that scroll
        }
        const int narrow = tabs->tabRect(1).width();
        m_parts->window.resize(1600, 700);
        QTRY_VERIFY(tabs->tabRect(1).width() > narrow);
    }

    void noTwoActionsShareAKey()
    {
        QSet<QString> known;
        for (const QAction* action : m_parts->window.findChildren<QAction*>()) {
            for (const QKeySequence& keys : action->shortcuts()) {
                QVERIFY2(!known.contains(keys.toString()), qPrintable(keys.toString()));
                known << keys.toString();
            }
        }
        QVERIFY(known.size() > 20);
    }

    void whatIsTypedIsCompletedAndFound()
    {
        auto* search = m_parts->window.findChild<SearchBox*>();
        auto* table = m_parts->window.findChild<ConsortiaPage*>()->findChild<QTableView*>();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Slash);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"zj"_s);
        auto* offered = search->findChild<QAbstractItemView*>(u"searchCompletions"_s);
        if (offered == nullptr) {
            for (QWidget* widget : QApplication::topLevelWidgets()) {
                offered = widget->objectName() == u"searchCompletions"
                              ? qobject_cast<QAbstractItemView*>(widget)
                              : offered;
            }
        }
        QVERIFY(offered != nullptr);
        QVERIFY(offered->model()->rowCount() >= 2);
        QTRY_COMPARE(m_parts->context.view()->totals()[Unit::Consortia], 10U); // by pinyin
        Q_EMIT search->findChild<QCompleter*>()->activated(
            search->findChild<QCompleter*>()->completionModel()->index(0, 0));
        QVERIFY(m_parts->context.filter().isIncluded(Field::Seat, u"330000"_s));
        QCOMPARE(m_parts->context.view()->totals()[Unit::Consortia], 2U);
    }

    void aRegularExpressionIsOnlyText()
    {
        auto* search = m_parts->window.findChild<SearchBox*>();
        search->setFocus();
        for (const QString& text :
             {u"(a+)+$"_s, u"'; DROP TABLE consortium; --"_s, u"\u202e江苏\u200f"_s, u"😀𠮷"_s,
              QString(100'000, u'钢'), u"\"unclosed"_s, u"成员数:>"_s, u"a|b||c"_s}) {
            search->setText(text);
            QTest::keyClick(search, Qt::Key_Return);
            QVERIFY(m_parts->context.view() != nullptr);
        }
        search->clear();
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(m_parts->context.view()->totals(), (UnitCounts{{14, 150, 161}}));
    }

    void aClickOnAFacetFiltersEverything()
    {
        auto* facets = m_parts->window.findChild<QTreeView*>(u"facets"_s);
        auto* model = qobject_cast<FacetModel*>(facets->model());
        const QModelIndex zhejiang = model->indexOf(Field::Seat, u"330000"_s);
        const auto click = [&](Qt::KeyboardModifiers modifiers) {
            QTest::mouseClick(facets->viewport(), Qt::LeftButton, modifiers,
                              facets->visualRect(zhejiang).center());
        };
        click({});
        QCOMPARE(table(Unit::Consortia)->model()->rowCount(), 2);
        QCOMPARE(search()->text(), u"seat:Zhejiang"_s);
        click({});
        QCOMPARE(table(Unit::Consortia)->model()->rowCount(), 12);
        click({});
        QCOMPARE(table(Unit::Consortia)->model()->rowCount(), 14);
        QVERIFY(search()->text().isEmpty());
    }

    void facetsByKeyboard()
    {
        auto* facets = m_parts->window.findChild<QTreeView*>(u"facets"_s);
        auto* model = qobject_cast<FacetModel*>(facets->model());
        facets->setCurrentIndex(model->indexOf(Field::Role, u"industry_lead"_s));
        QTest::keyClick(facets, Qt::Key_Space);
        QCOMPARE(m_parts->context.view()->totals()[Unit::Memberships], 2U);
    }

    void typingFilters()
    {
        search()->setFocus();
        QTest::keyClicks(search(), u"role:co_lead -kind:university"_s);
        QTRY_COMPARE(m_parts->context.view()->totals()[Unit::Memberships], 4U);
        QTest::keyClick(search(), Qt::Key_Escape);
        QCOMPARE(m_parts->context.view()->totals()[Unit::Memberships], 161U);
    }

    void searchWaitsWhileAnInputMethodComposes()
    {
        search()->setFocus();
        QInputMethodEvent composing(u"bei"_s, {});
        QCoreApplication::sendEvent(search(), &composing);
        QCOMPARE(m_parts->context.view()->totals()[Unit::Memberships], 161U);
        QInputMethodEvent committed;
        committed.setCommitString(u"北京科技大学"_s);
        QCoreApplication::sendEvent(search(), &committed);
        QTRY_COMPARE(m_parts->context.view()->totals()[Unit::Memberships], 3U);
    }

    void nonsenseIsToldAtItsPlace()
    {
        search()->setFocus();
        search()->setText(u"seat:Atlantis"_s);
        auto* problem = m_parts->window.findChild<QLabel*>(u"searchProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"Atlantis"_s));
    }

    void aRowChosenIsInspectedAndBackLeadsBack()
    {
        QTableView* consortia = table(Unit::Consortia);
        QTest::mouseClick(
            consortia->viewport(), Qt::LeftButton, {},
            consortia->visualRect(consortia->model()->index(4, nameColumn(*consortia))).center());
        QCOMPARE(m_parts->context.selection().kind, Selection::Kind::Consortium);
        m_parts->context.setPage(u"organisations"_s);
        QVERIFY(table(Unit::Organisations)->isVisible());
        QTest::keyClick(&m_parts->window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_parts->context.page(), u"consortia"_s);
        QVERIFY(consortia->isVisible());
        QCOMPARE(consortia->currentIndex().row(), 4);
    }

    void sortingByTheHeader()
    {
        QTableView* consortia = table(Unit::Consortia);
        const int members = static_cast<RecordModel*>(consortia->model())->columnOf(u"members");
        QHeaderView* header = consortia->horizontalHeader();
        const QPoint onMembers(header->sectionViewportPosition(members) + 10, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onMembers);
        QCOMPARE(consortia->model()->index(0, members).data(ValueRole).toInt(), 8);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onMembers);
        QCOMPARE(consortia->model()->index(0, members).data(ValueRole).toInt(), 16);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onMembers);
        QCOMPARE(consortia->model()->index(0, members).data(ValueRole).toInt(), 11);
    }

    void copyGivesTextAndAnHtmlTable()
    {
        table(Unit::Consortia)->selectRow(0);
        m_parts->window.findChild<QAction*>(u"copy"_s)->trigger();
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->text().contains(u"高质量数据集赋能数智钢铁创新联合体\t"_s));
        QVERIFY(data->html().contains(u"<table"_s));
    }

    void everyPageCanBeShownAndIsMadeOnlyThen()
    {
        auto* pages = m_parts->window.findChild<PageStack*>();
        QVERIFY(pages->madePage(u"charts"_s) == nullptr);
        for (const PageEntry& entry : pages->entries()) {
            m_parts->context.setPage(entry.key);
            QVERIFY(pages->madePage(entry.key) != nullptr);
            QVERIFY(pages->madePage(entry.key)->isVisible());
        }
    }

    void theWindowRemembers()
    {
        m_parts->context.setPage(u"organisations"_s);
        m_parts->context.setUnit(Unit::Memberships);
        m_parts->window.findChild<QAction*>(u"facets"_s)->trigger();
        m_parts->window.close();
        m_parts.reset();
        m_parts = std::make_unique<Window>(m_reference, m_folder->filePath(u"own.sqlite"_s));
        QCOMPARE(m_parts->context.page(), u"organisations"_s);
        QCOMPARE(m_parts->context.unit(), Unit::Memberships);
        QVERIFY(!m_parts->window.findChild<FacetPanel*>()->isVisible());
    }

    void aFileThatIsNoRegistryLeavesTheOpenOne()
    {
        const QString path = m_folder->filePath(u"letter.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Dear colleague,");
        file.close();
        QSignalSpy failures(&m_parts->session, &RegistrySession::failed);
        m_parts->session.open(path, false);
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(failures.front().front().value<Error>().code, ErrorCode::NotARegistry);
        QVERIFY(m_parts->window.findChild<MessageBar*>()->isVisible());
        QCOMPARE(m_parts->context.view()->totals(), (UnitCounts{{14, 150, 161}}));
        QCOMPARE(bytesOf(path), QByteArray("Dear colleague,"));
    }

    void aFolderThatCannotBeWrittenShowsTheBundledList()
    {
        m_parts.reset();
        m_parts = std::make_unique<Window>(m_reference, u"/proc/no/such/own.sqlite"_s);
        m_parts->session.openOwn();
        QTRY_COMPARE(m_parts->context.view()->totals(), (UnitCounts{{14, 150, 161}}));
        QVERIFY(m_parts->window.findChild<MessageBar*>()->isVisible());
    }

    void anImportIsShownAndUndone()
    {
        QGuiApplication::clipboard()->setText(
            u"浙江省工业数据行动第一批联合体名单\n序号\t联合体名称\t联合体单位\n"
            "1\t甲联合体\t甲公司(牵头)、乙公司\n2\t乙联合体\t乙公司(牵头)、丙公司、丁公司\n"_s);
        m_parts->window.findChild<QAction*>(u"import-clipboard"_s)->trigger();
        QTRY_VERIFY(m_parts->window.findChild<ImportDialog*>() != nullptr);
        m_parts->window.findChild<ImportDialog*>()->findChild<QPushButton*>(u"accept"_s)->click();
        const auto* message = m_parts->window.findChild<MessageBar*>();
        const auto* text = message->findChild<QLabel*>();
        QTRY_VERIFY2(text->text().contains(u"2 new, 0 changed, 0 removed"), qPrintable(text->text()));
        QVERIFY(text->text().contains(u"5 added"));
        QVERIFY(!text->text().contains(u"tick"));
        auto* first = message->findChild<QPushButton*>(u"messageAction"_s);
        QCOMPARE(first->text(), u"Show"_s);
        first->click();
        QTRY_COMPARE(m_parts->context.view()->totals(), (UnitCounts{{2, 4, 5}}));
        QCOMPARE(m_parts->context.page(), u"consortia"_s);
        QVERIFY(m_parts->context.filter().isIncluded(Field::Programme, u"浙江省工业数据行动"_s));
        QCOMPARE(m_parts->context.selection().kind, Selection::Kind::Consortium);
        QVERIFY(message->isVisible());
        QCOMPARE(first->text(), u"Undo"_s);
        first->click();
        QTRY_COMPARE(m_parts->context.snapshot().consortiumCount(), std::size_t{14});
    }

private:
    [[nodiscard]] static int nameColumn(const QTableView& table)
    {
        int column = 0;
        while (table.model()->headerData(column, Qt::Horizontal, ColumnKeyRole) != u"name"_s) {
            ++column;
        }
        return column;
    }
    [[nodiscard]] QTableView* table(Unit unit) const
    {
        return m_parts->window.findChild<QTableView*>(key(unit) + u"Table"_s);
    }
    [[nodiscard]] SearchBox* search() const { return m_parts->window.findChild<SearchBox*>(); }
    [[nodiscard]] static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_parts;
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
