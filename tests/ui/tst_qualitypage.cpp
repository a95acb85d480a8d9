// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "output/picturepainter.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/inspector/inspectortext.h"
#include "ui/look/emptystate.h"
#include "ui/look/theme.h"
#include "ui/pages/quality/fixpanel.h"
#include "ui/pages/quality/qualitypage.h"
#include "ui/search/placechooser.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/registrysession.h"

#include "tables/roles.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
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

class TestQualityPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void listsWhatIsOpen();
    void modelHoldsItsRules();
    void homeIsTypedAndTheNextOneAsked();
    void aPlaceThatIsNoneIsNotTaken();
    void whatWasDoneIsUndoneFromTheMessage();
    void misprintIsToldBeneathTheName();
    void branchIsLinkedBothWays();
    void twoAreMadeOneUnderTheNameThatStays();
    void filterLimitsTheList();
    void anAnsweredListSaysSo();
    void aRegistryThatIsReadSaysWhy();
    void theListInMemorySaysWhy();
    void whatIsTypedStaysWhenTheRegistryIsReadAgain();
    void nothingIsAskedOfTheRegistryBefore();
    void languageIsSwitched();
    void refusedAnswerStaysOpen();

private:
    [[nodiscard]] QualityPage* page() const { return m_parts->window.findChild<QualityPage*>(); }
    [[nodiscard]] FixPanel* panel() const { return page()->fixPanel(); }
    [[nodiscard]] int rowCount() const { return page()->model().rowCount(); }
    [[nodiscard]] int currentRow() const { return page()->view()->currentIndex().row(); }
    [[nodiscard]] QString name(int row) const { return page()->model().index(row, 0).data().toString(); }
    [[nodiscard]] int rowNamed(const QString& text) const;
    [[nodiscard]] QString inspected() const;
    void click(Fix fix) const { QTest::mouseClick(panel()->button(fix), Qt::LeftButton); }
    void openPage();

    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_parts;
};

void TestQualityPage::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setApplicationName(u"consortium-atlas-quality-test"_s);
    m_reference = loadReference().value();
}

void TestQualityPage::init()
{
    QFile::remove(Settings::filePath());
    m_folder = std::make_unique<QTemporaryDir>();
    m_parts = std::make_unique<Window>(m_reference, m_folder->filePath(u"own.sqlite"_s));
    m_parts->session.openOwn();
    QTRY_VERIFY(m_parts->context.hasRegistry());
    openPage();
}

void TestQualityPage::cleanup()
{
    m_parts.reset();
    m_folder.reset();
}

void TestQualityPage::openPage()
{
    m_parts->context.setPage(u"quality"_s);
    QVERIFY(QTest::qWaitForWindowActive(&m_parts->window));
    QTRY_COMPARE(rowCount(), 30);
}

int TestQualityPage::rowNamed(const QString& text) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (name(row) == text) {
            return row;
        }
    }
    return -1;
}

QString TestQualityPage::inspected() const
{
    return inspectorText(*m_parts->context.view(), m_parts->context.selection(), Language::English,
                         Theme::light());
}

void TestQualityPage::listsWhatIsOpen()
{
    page()->setList(FindingList::Home);
    QCOMPARE(rowCount(), 12);
    QCOMPARE(currentRow(), 0);
    QCOMPARE(m_parts->context.selection().kind, Selection::Kind::Organisation);
    page()->setList(FindingList::Misprint);
    QCOMPARE(rowCount(), 1);
    QCOMPARE(name(0), u"铝行业工业数居联合体"_s);
    QCOMPARE(m_parts->context.selection().kind, Selection::Kind::Consortium);
    page()->setList(FindingList::MemberTwice);
    QCOMPARE(rowCount(), 0);
    QCOMPARE(page()->findChild<EmptyState*>()->findChild<QLabel*>()->text(),
             u"Nothing of this kind is left to check."_s);
    page()->setList({});
    QCOMPARE(rowCount(), 30);
}

void TestQualityPage::modelHoldsItsRules()
{
    FindingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    Finding finding;
    auto set = std::make_shared<FindingSet>(FindingSet{bundledSnapshot(), {finding, finding}});
    set->found[1].record = 1;
    model.setFindings(set, {1, 0});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.index(0, 0).data(IdRole).toLongLong(), set->snapshot->organisations.id[1]);
    QCOMPARE(model.rowOf(model.identity(1)), 1);
    model.setFindings(set, {1});
    QCOMPARE(model.rowOf(identityOf(*set->snapshot, finding)), -1);
    model.setFindings(set, {});
    QCOMPARE(model.rowCount(), 0);
}

/// With the keyboard alone.
void TestQualityPage::homeIsTypedAndTheNextOneAsked()
{
    QTableView* table = page()->view();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    const QString asked = name(1);
    const QString next = name(2);
    QTest::keyClick(table, Qt::Key_Return);
    auto* place = panel()->findChild<PlaceChooser*>();
    QVERIFY(place->hasFocus());
    QTest::keyClicks(place->lineEdit(), u"jiangs"_s);
    QVERIFY(panel()->button(Fix::SetHome)->isEnabled());
    QTest::keyClick(place->lineEdit(), Qt::Key_Return);
    QTRY_COMPARE(rowCount(), 29);
    QCOMPARE(currentRow(), 1);
    QCOMPARE(name(1), next);
    QVERIFY(place->hasFocus());
    QVERIFY(place->currentText().isEmpty());
    QTRY_VERIFY(m_parts->context.snapshot().judgements.size() == 1);
    const Snapshot& snapshot = m_parts->context.snapshot();
    const Row row = snapshot.findOrganisation(asked).value();
    QCOMPARE(snapshot.regions[snapshot.organisations.home[row]].code, 320000);
    QCOMPARE(snapshot.organisations.homeBasis.basis[row], Basis::User);
    QCOMPARE(rowNamed(asked), -1);
}

void TestQualityPage::aPlaceThatIsNoneIsNotTaken()
{
    panel()->focusAnswer();
    auto* place = panel()->findChild<PlaceChooser*>();
    QTest::keyClicks(place->lineEdit(), u"ning"_s); // Liaoning, Ningbo, Ningxia
    QCOMPARE(place->region(), 0);
    QVERIFY(!panel()->button(Fix::SetHome)->isEnabled());
    QTest::keyClick(place->lineEdit(), Qt::Key_Return);
    QCOMPARE(rowCount(), 30);
    for (const auto& [typed, code] :
         {std::pair(u"宁波"_s, 330200), std::pair(u"浙江省"_s, 330000), std::pair(u"Ningbo"_s, 330200),
          std::pair(u"苏州"_s, 320000), std::pair(u"延边州"_s, 220000), std::pair(u"suzhou"_s, 0),
          std::pair(u"no such"_s, 0)}) {
        place->setEditText(typed);
        QCOMPARE(place->region(), code);
    }
}

void TestQualityPage::whatWasDoneIsUndoneFromTheMessage()
{
    const QString asked = name(0);
    click(Fix::Leave);
    QTRY_COMPARE(rowCount(), 29);
    auto* message = m_parts->window.findChild<MessageBar*>();
    QVERIFY(message->isVisible());
    QVERIFY(message->findChild<QLabel*>()->text().contains(asked));
    QTest::mouseClick(message->findChild<QPushButton*>(u"messageAction"_s), Qt::LeftButton);
    QTRY_COMPARE(rowCount(), 30);
    QCOMPARE(rowNamed(asked), 0);
}

void TestQualityPage::misprintIsToldBeneathTheName()
{
    page()->setList(FindingList::Misprint);
    auto* meant = panel()->findChild<QLineEdit*>(u"meant"_s);
    QCOMPARE(meant->text(), u"铝行业工业数据联合体"_s);
    meant->setText(name(0));
    QVERIFY(!panel()->button(Fix::Meant)->isEnabled()); // it says nothing new
    meant->setText(u"铝行业工业数据联合体"_s);
    QTest::keyClick(meant, Qt::Key_Return);
    QTRY_COMPARE(rowCount(), 0);
    QTRY_VERIFY(inspected().contains(u"Probably meant: 铝行业工业数据联合体"_s));
    QVERIFY(inspected().contains(u"铝行业工业数居联合体"_s)); // as published
}

void TestQualityPage::branchIsLinkedBothWays()
{
    page()->setList(FindingList::Same);
    QCOMPARE(panel()->button(Fix::BranchOf)->property("primary").toBool(), true);
    page()->view()->setFocus();
    QTest::keyClick(page()->view(), Qt::Key_Enter);
    QVERIFY(panel()->button(Fix::BranchOf)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
    QTRY_COMPARE(m_parts->context.snapshot().links.size(), std::size_t{1});
    const Snapshot& snapshot = m_parts->context.snapshot();
    const qint64 branch =
        snapshot.organisations.id[snapshot.findOrganisation(u"中国铝业集团中铝材料应用研究院"_s).value()];
    const qint64 parent =
        snapshot.organisations.id[snapshot.findOrganisation(u"中国铝业集团有限公司"_s).value()];
    m_parts->context.select({Selection::Kind::Organisation, branch});
    QVERIFY(inspected().contains(u"Branch of"_s));
    QVERIFY(inspected().contains(u"atlas:organisation/%1"_s.arg(parent)));
    m_parts->context.select({Selection::Kind::Organisation, parent});
    QVERIFY(inspected().contains(u"Branches"_s));
    QVERIFY(inspected().contains(u"atlas:organisation/%1"_s.arg(branch)));
}

void TestQualityPage::twoAreMadeOneUnderTheNameThatStays()
{
    page()->setList(FindingList::Group);
    const Finding pair = page()->model().finding(0);
    const auto& names = m_parts->context.snapshot().organisations.name;
    const QString first = names.at(pair.record);
    const QString second = names.at(pair.other);
    const auto kept = panel()->findChildren<QRadioButton*>();
    QCOMPARE(kept.size(), 2);
    kept[1]->setChecked(true);
    click(Fix::Same);
    QTRY_COMPARE(m_parts->context.snapshot().organisationCount(), std::size_t{149});
    const Snapshot& snapshot = m_parts->context.snapshot();
    QCOMPARE(snapshot.organisations.name.at(snapshot.findOrganisation(first).value()), second);
}

void TestQualityPage::filterLimitsTheList()
{
    Filter filter;
    filter.include(Field::Seat, u"450000"_s);
    m_parts->context.setFilter(filter);
    QVERIFY(rowCount() > 0);
    QVERIFY(rowCount() < 30);
    QVERIFY(rowNamed(u"铝行业工业数居联合体"_s) >= 0);
    const QString expected = u"%1 of 30 to check"_s.arg(rowCount());
    const auto labels = page()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == expected; }));
    page()->setList(FindingList::Kind);
    QCOMPARE(rowCount(), 0);
    m_parts->context.setFilter({});
    QCOMPARE(rowCount(), 6);
}

void TestQualityPage::anAnsweredListSaysSo()
{
    for (int left = 30; left > 0; --left) {
        const Finding finding = page()->model().finding(currentRow());
        click(finding.list == FindingList::Misprint ? Fix::AsPublished : Fix::Leave);
        QTRY_COMPARE(rowCount(), left - 1);
    }
    QCOMPARE(page()->findChild<EmptyState*>()->findChild<QLabel*>()->text(), u"Nothing is left to check."_s);
    QTRY_COMPARE(m_parts->context.snapshot().judgements.size(), std::size_t{30});
    QCOMPARE(rowCount(), 0);
}

void TestQualityPage::aRegistryThatIsReadSaysWhy()
{
    QSignalSpy opened(&m_parts->session, &RegistrySession::opened);
    m_parts->session.open(m_folder->filePath(u"own.sqlite"_s), true);
    QTRY_COMPARE(opened.size(), 1);
    QTRY_VERIFY(!panel()->button(Fix::Leave)->isEnabled());
    const auto labels = panel()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->isVisible() && label->text().contains(u"open read-only"_s);
    }));
    panel()->focusAnswer();
    QCOMPARE(rowCount(), 30);
}

void TestQualityPage::theListInMemorySaysWhy()
{
    BrowseContext context;
    int asked = 0;
    QualityPage alone(context, m_reference, [&](const RegistryChange&) { ++asked; });
    alone.show();
    QCOMPARE(alone.findChild<EmptyState*>()->findChild<QLabel*>()->text(), u"No registry is open."_s);
    context.setSnapshot(bundledSnapshot());
    QTRY_COMPARE(alone.model().rowCount(), 30);
    QVERIFY(!alone.fixPanel()->button(Fix::Leave)->isEnabled());
    QTest::mouseClick(alone.fixPanel()->button(Fix::Leave), Qt::LeftButton);
    QCOMPARE(asked, 0);
}

/// An answer is quicker typed than a large registry is read again.
void TestQualityPage::whatIsTypedStaysWhenTheRegistryIsReadAgain()
{
    click(Fix::Leave);
    QTRY_COMPARE(m_parts->context.snapshot().judgements.size(), std::size_t{1});
    QCOMPARE(rowCount(), 29);
    panel()->focusAnswer();
    auto* place = panel()->findChild<PlaceChooser*>();
    place->setEditText(u"jia"_s);
    QSignalSpy shown(&page()->model(), &QAbstractItemModel::modelReset);
    m_parts->context.setSnapshot(m_parts->store.load().result().value());
    QTRY_VERIFY(shown.size() > 1); // at once, and when it was looked through
    QCOMPARE(rowCount(), 29);
    QCOMPARE(place->currentText(), u"jia"_s);
}

/// Ids of one registry mean other records in another.
void TestQualityPage::nothingIsAskedOfTheRegistryBefore()
{
    BrowseContext context;
    QualityPage alone(context, m_reference, [](const RegistryChange&) {});
    alone.show();
    context.setSnapshot(bundledSnapshot());
    QTRY_COMPARE(alone.model().rowCount(), 30);
    SnapshotBuilder builder;
    builder.addOrganisation(
        {1, u"某某"_s, u"某某"_s, OrganisationKind::Other, {Basis::User, {}, {}}, 0, {}, {}});
    builder.setSource(u"another"_s, false);
    context.setSnapshot(builder.build());
    QVERIFY(alone.model().rowCount() <= 1); // none yet, or those of the other one
    QTRY_COMPARE(alone.model().rowCount(), 1);
}

void TestQualityPage::languageIsSwitched()
{
    page()->view()->selectRow(3);
    const QString before = name(3);
    m_parts->context.setLanguage(Language::Chinese);
    page()->retranslate();
    QCOMPARE(name(currentRow()), before);
    auto* place = panel()->findChild<PlaceChooser*>();
    QVERIFY(place->findText(u"宁波 · 浙江"_s) >= 0);
}

void TestQualityPage::refusedAnswerStaysOpen()
{
    BrowseContext context;
    std::function<void(bool)> told;
    QualityPage alone(context, m_reference, [&](const RegistryChange& change) { told = change.then; });
    alone.show();
    SnapshotBuilder builder;
    builder.addOrganisation(
        {1, u"某某"_s, u"某某"_s, OrganisationKind::Other, {Basis::User, {}, {}}, 0, {}, {}});
    builder.setSource(u"file"_s, false);
    context.setSnapshot(builder.build());
    QTRY_COMPARE(alone.model().rowCount(), 1);
    QTest::mouseClick(alone.fixPanel()->button(Fix::Leave), Qt::LeftButton);
    QVERIFY(told);
    told(false);
    QCOMPARE(alone.model().rowCount(), 1);
    QTest::mouseClick(alone.fixPanel()->button(Fix::Leave), Qt::LeftButton);
    told(true);
    QCOMPARE(alone.model().rowCount(), 0);
}

QTEST_MAIN(TestQualityPage)

#include "tst_qualitypage.moc"
