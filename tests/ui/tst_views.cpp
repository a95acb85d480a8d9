// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/picturepainter.h"
#include "tables/recordmodel.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/pages/organisations/organisationspage.h"
#include "ui/search/placechooser.h"
#include "ui/shell/flows/viewflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/viewbutton.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A whole window on a registry of its own in a temporary folder.
struct Window
{
    Window(const Reference& reference, const QString& path)
        : store(reference)
        , session(store, reference, path)
        , window({context, session, settings, pictures, [](Language) {}})
    {
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

/// Views in the real window: saved, applied, changed, undone, asked for by keyboard.
class TestViews final : public QObject
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
        openWindow();
        QTRY_VERIFY(context().hasRegistry());
        QTRY_VERIFY(!m_parts->session.isReadOnly());
    }

    void cleanup() { m_parts.reset(); }

    void theFirstStartShowsTheStartPage()
    {
        QCOMPARE(context().page(), u"start"_s);
        QVERIFY(m_parts->window.findChild<QWidget*>(u"job-import"_s)->isVisible());
        // The page that compares is another part's: the job is there when the page is.
        auto* pages = m_parts->window.findChild<PageStack*>();
        const bool hasCompare = std::ranges::any_of(
            pages->entries(), [](const PageEntry& entry) { return entry.key == u"compare"_s; });
        QCOMPARE(m_parts->window.findChild<QWidget*>(u"job-compare"_s) != nullptr, hasCompare);
    }

    void theStartPageGoesAwayAndComesBack()
    {
        auto* tabs = m_parts->window.findChild<QTabBar*>(u"pageTabs"_s);
        QVERIFY(tabs->isTabVisible(0));
        m_parts->window.findChild<QCheckBox*>(u"opensFirst"_s)->setChecked(true);
        QVERIFY(tabs->isTabVisible(0)); // not from under the one who reads it
        context().setPage(u"organisations"_s);
        QVERIFY(!tabs->isTabVisible(0));
        m_parts->window.close();
        openWindow();
        QCOMPARE(context().page(), u"organisations"_s);
        activate(&m_parts->window);
        QTest::keyClick(&m_parts->window, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(context().page(), u"start"_s);
        QVERIFY(m_parts->window.findChild<QTabBar*>(u"pageTabs"_s)->isTabVisible(0));
    }

    void builtInViewsAreOneClick()
    {
        trigger(u"several consortia"_s);
        QCOMPARE(context().page(), u"organisations"_s);
        QCOMPARE(context().unit(), Unit::Organisations);
        QCOMPARE(context().view()->totals()[Unit::Organisations], 4U);
        QVERIFY(button()->text().startsWith(u"Organisations in"_s));
        QVERIFY(!button()->text().contains(u'•'));
        context().goBack();
        QCOMPARE(context().page(), u"start"_s);
        QVERIFY(button()->text().startsWith(u"Views"_s));
    }

    void everythingIsWhereOneIsWithoutAView()
    {
        trigger(u"several consortia"_s);
        trigger(u"Everything"_s);
        QVERIFY(context().filter().isEmpty());
        QCOMPARE(context().page(), u"consortia"_s);
        QVERIFY(button()->text().startsWith(u"Views"_s));
    }

    void aViewIsSavedByKeyboardAndAppliedAgain()
    {
        context().setPage(u"organisations"_s);
        context().cycleValue(Field::Home, u"330000"_s, false);
        QTest::keyClick(&m_parts->window, Qt::Key_D, Qt::ControlModifier);
        auto* dialog = m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s);
        QVERIFY(dialog != nullptr);
        auto* name = dialog->findChild<QLineEdit*>();
        QCOMPARE(name->text(), u"Home Zhejiang"_s);
        name->setText(u"  Ours "_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(saved().size(), 1U);
        QCOMPARE(saved().front().name, u"Ours"_s);
        QCOMPARE(saved().front().filter, u"home:Zhejiang"_s);
        QCOMPARE(saved().front().page, u"organisations"_s);
        QVERIFY(saved().front().columns.visible.contains(u"name"_s));
        QTRY_VERIFY(button()->text().startsWith(u"Ours"_s));
        QTRY_VERIFY(m_parts->window.findChild<MessageBar*>()->isVisible());
        context().setFilter({});
        context().setPage(u"regions"_s);
        QVERIFY(button()->text().startsWith(u"Views"_s));
        trigger(u"Ours"_s);
        QCOMPARE(context().page(), u"organisations"_s);
        QVERIFY(context().filter().isIncluded(Field::Home, u"330000"_s));
    }

    void aChangedViewSaysSoAndIsUpdated()
    {
        save(u"A"_s);
        QVERIFY(!button()->text().contains(u'•'));
        context().cycleValue(Field::Role, u"lead"_s, false);
        QVERIFY(button()->text().contains(u'•'));
        context().goBack();
        QVERIFY(!button()->text().contains(u'•'));
        context().goForward();
        trigger(u"Update"_s);
        QTRY_COMPARE(saved().front().filter, u"role:Lead"_s);
        QTRY_VERIFY(!button()->text().contains(u'•'));
        context().setOrder(Unit::Consortia, {{u"members"_s, true}});
        QVERIFY(button()->text().contains(u'•'));
    }

    void savingTheSameAgainIsNoChangeAndLeavesNothingBehind()
    {
        save(u"A"_s);
        context().setPage(u"regions"_s);
        context().setPage(u"start"_s);
        trigger(u"A"_s);
        flow().save();
        auto* dialog = m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s);
        dialog->findChild<QLineEdit*>()->setText(u"A"_s);
        dialog->accept();
        QTRY_VERIFY(m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s) == nullptr);
        std::size_t changes = 0;
        m_parts->session.askHistory(this,
                                    [&](const std::vector<ChangeRecord>& all) { changes = all.size(); });
        QTRY_COMPARE(changes, 2U); // that it was made, and that A was saved
        context().setFilter({});
        context().setNamedView({});
        context().cycleValue(Field::Role, u"lead"_s, false);
        QVERIFY(button()->text().startsWith(u"Views"_s));
    }

    void columnsAndOrderComeWithTheView()
    {
        context().setPage(u"organisations"_s);
        context().setOrder(Unit::Organisations, {{u"home"_s, false}, {u"name"_s, true}});
        auto* pages = m_parts->window.findChild<PageStack*>();
        const auto set = [this](QStringView columns) {
            context().setColumns(Unit::Organisations, ColumnState::fromText(columns));
        };
        set(u"name:222|home;kind:90");
        save(u"A"_s);
        QCOMPARE(saved().front().columns.toText(), u"name:222|home;kind:90"_s);
        QVERIFY(!button()->text().contains(u'•'));
        set(u"name:260|home;kind:90");
        QVERIFY(button()->text().contains(u'•')); // another width is a change too
        context().goBack();
        QVERIFY(!button()->text().contains(u'•'));
        set(u"kind,name");
        context().setOrder(Unit::Organisations, {});
        context().setPage(u"consortia"_s);
        trigger(u"A"_s);
        QCOMPARE(context().columns(Unit::Organisations).toText(), u"name:222|home;kind:90"_s);
        const RecordTable* table = pages->currentPage()->recordTable();
        QTRY_COMPARE(table->view()->columnWidth(table->model().columnOf(u"name")), 222);
        QVERIFY(!button()->text().contains(u'•'));
        QCOMPARE(context().order(Unit::Organisations).size(), 2U);
        QVERIFY(context().order(Unit::Organisations)[1].descending);
    }

    void aViewOfPlainKeysIsReadAsEver()
    {
        SavedView view;
        view.name = u"Old"_s;
        view.page = u"consortia"_s;
        view.columns.visible = {u"name"_s, u"globe"_s, u"members"_s};
        const ViewChange change{ViewChange::Kind::Save, view, {}};
        m_parts->session.change({[change](RegistryStore& store) {
                                     return store.changeViews(change, {}, QDateTime::currentDateTime());
                                 },
                                 {},
                                 {}});
        QTRY_COMPARE(saved().size(), 1U);
        trigger(u"Old"_s);
        QCOMPARE(context().columns(Unit::Consortia).toText(), u"name,members"_s);
        QVERIFY(!button()->text().contains(u'•')); // what this version does not have is no change
    }

    void columnsAreRememberedBetweenStarts()
    {
        context().setColumns(Unit::Memberships, ColumnState::fromText(u"organisation:321|role"));
        m_parts->window.close();
        openWindow();
        QCOMPARE(context().columns(Unit::Memberships).toText(), u"organisation:321|role"_s);
        QVERIFY(!context().canGoBack());
    }

    void isUndoneByCtrlZ()
    {
        save(u"A"_s);
        context().setPage(u"consortia"_s);
        activate(&m_parts->window);
        m_parts->window.setFocus(); // a field would take the key for its own text
        QTest::keyClick(&m_parts->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(saved().empty());
        QTRY_VERIFY(button()->text().startsWith(u"Views"_s));
    }

    void viewsAreRenamedMovedAndRemovedByKeyboard()
    {
        save(u"A"_s);
        save(u"B"_s);
        save(u"C"_s);
        flow().arrange();
        auto* list = m_parts->window.findChild<QListWidget*>(u"savedViews"_s);
        QVERIFY(list != nullptr);
        QCOMPARE(list->count(), 3);
        activate(list->window());
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_F2);
        auto* editor = list->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(u"Z"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names(), (QStringList{u"Z"_s, u"C"_s, u"B"_s}));
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(names(), (QStringList{u"Z"_s, u"B"_s}));
        QTRY_COMPARE(list->count(), 2);
    }

    void aNameThatIsTakenIsToldAndNothingIsLost()
    {
        save(u"A"_s);
        save(u"B"_s);
        QSignalSpy failures(&m_parts->session, &RegistrySession::failed);
        flow().rename(saved().front().id, u"B"_s);
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
    }

    void theProvinceIsAskedOnce()
    {
        trigger(u"Seated in"_s);
        auto* dialog = m_parts->window.findChild<QDialog*>(u"provinceDialog"_s);
        QVERIFY(dialog != nullptr);
        auto* chooser = dialog->findChild<PlaceChooser*>();
        QCOMPARE(chooser->region(), 0);
        chooser->setRegion(330000);
        dialog->accept();
        QTRY_COMPARE(context().page(), u"consortia"_s);
        QCOMPARE(context().view()->totals()[Unit::Consortia], 2U);
        QCOMPARE(m_parts->settings.province(), 330000);
        QTRY_VERIFY(m_parts->window.findChild<QDialog*>(u"provinceDialog"_s) == nullptr);
        trigger(u"From Zhejiang"_s);
        QVERIFY(m_parts->window.findChild<QDialog*>(u"provinceDialog"_s) == nullptr);
        QVERIFY(context().filter().isIncluded(Field::Home, u"330000"_s));
        QVERIFY(context().filter().isExcluded(Field::Seat, u"330000"_s));
        m_parts->window.close();
        openWindow();
        QTRY_VERIFY(context().hasRegistry());
        trigger(u"Seated in Zhejiang"_s);
        QVERIFY(context().filter().isIncluded(Field::Seat, u"330000"_s));
    }

    void aRegistryThatIsReadHasItsViewsAndSaysWhyNoneIsSaved()
    {
        save(u"A"_s);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        QSignalSpy backedUp(&m_parts->session, &RegistrySession::backedUp);
        m_parts->session.backup(copy);
        QTRY_COMPARE(backedUp.count(), 1);
        m_parts->session.open(copy, true);
        QTRY_VERIFY(m_parts->session.isReadOnly());
        QVERIFY(action(u"A"_s) != nullptr);
        QVERIFY(!action(u"Save as"_s)->isEnabled());
        QVERIFY(action(u"The registry is open read-only"_s) != nullptr);
        flow().save();
        QVERIFY(m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s) == nullptr);
        QVERIFY(m_parts->window.findChild<MessageBar*>()->isVisible());
    }

    void whatTheRegistryDoesNotKnowIsTold()
    {
        SavedView view;
        view.name = u"Old"_s;
        view.page = u"globe"_s;
        view.filter = u"seat:Atlantis role:lead"_s;
        const ViewChange change{ViewChange::Kind::Save, view, {}};
        m_parts->session.change({[change](RegistryStore& store) {
                                     return store.changeViews(change, {}, QDateTime::currentDateTime());
                                 },
                                 {},
                                 {}});
        QTRY_COMPARE(saved().size(), 1U);
        QSignalSpy failures(&flow(), &ViewFlow::failed);
        trigger(u"Old"_s);
        QCOMPARE(failures.count(), 1);
        QVERIFY(context().filter().isIncluded(Field::Role, u"lead"_s));
        QCOMPARE(context().page(), u"consortia"_s); // there is no globe
    }

    void theCommandLineIsCopied()
    {
        context().setPage(u"organisations"_s);
        context().setOrder(Unit::Organisations, {});
        context().cycleValue(Field::Home, u"330000"_s, false);
        m_parts->window.findChild<QAction*>(u"copy-command"_s)->trigger();
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith(u"consortium-atlas list organisations --filter home:Zhejiang --columns "_s),
                 qPrintable(line));
    }

    void theMouseStepsBackAndForward()
    {
        context().setPage(u"organisations"_s);
        context().setPage(u"consortia"_s);
        auto* table = m_parts->window.findChild<QTableView*>(u"consortiaTable"_s);
        QTest::mousePress(table->viewport(), Qt::BackButton);
        QCOMPARE(context().page(), u"organisations"_s);
        auto* other = m_parts->window.findChild<QTableView*>(u"organisationsTable"_s);
        QTest::mousePress(other->viewport(), Qt::ForwardButton);
        QCOMPARE(context().page(), u"consortia"_s);
    }

private:
    void openWindow()
    {
        m_parts.reset();
        m_parts = std::make_unique<Window>(m_reference, m_folder->filePath(u"own.sqlite"_s));
        m_parts->session.openOwn();
    }
    static void activate(QWidget* window)
    {
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window));
    }
    [[nodiscard]] BrowseContext& context() const { return m_parts->context; }
    [[nodiscard]] ViewFlow& flow() const { return *m_parts->window.findChild<ViewFlow*>(); }
    [[nodiscard]] ViewButton* button() const { return m_parts->window.findChild<ViewButton*>(); }
    [[nodiscard]] const std::vector<SavedView>& saved() const { return context().snapshot().savedViews; }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const SavedView& view : saved()) {
            names << view.name;
        }
        return names;
    }
    /// The entry of the menu whose text has this in it, behind its number.
    [[nodiscard]] QAction* action(const QString& text) const
    {
        QMenu* menu = button()->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            const QString shown =
                QString(action->text()).remove(u'&').remove(QRegularExpression(u"^\\d  "_s));
            if (shown.startsWith(text) || (text.size() > 8 && shown.contains(text))) {
                return action;
            }
        }
        return nullptr;
    }
    void trigger(const QString& text) const
    {
        QAction* found = action(text);
        QVERIFY2(found != nullptr && found->isEnabled(), qPrintable(text));
        found->trigger();
    }
    void save(const QString& name) const
    {
        const std::size_t before = saved().size();
        flow().save();
        auto* dialog = m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s);
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>()->setText(name);
        dialog->accept();
        QTRY_COMPARE(saved().size(), before + 1);
        QTRY_VERIFY(button()->text().startsWith(name));
        QTRY_VERIFY(m_parts->window.findChild<QDialog*>(u"saveViewDialog"_s) == nullptr);
    }

    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_parts;
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
