// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/roles.h"
#include "ui/context/browsecontext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/pages/compare/chainpart.h"
#include "ui/pages/compare/comparepage.h"
#include "ui/pages/compare/consortiapart.h"
#include "ui/pages/compare/filterspart.h"
#include "ui/search/recordchooser.h"
#include "ui/tables/counttable.h"

#include "bundledsnapshot.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        applyAppearance(*qApp, Appearance::Light);
        m_snapshot = bundledSnapshot();
        QVERIFY(m_snapshot);
    }

    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_context->setSnapshot(m_snapshot);
    }

    void cleanup()
    {
        m_page.reset();
        m_context.reset();
    }

    void theContextAsksForConsortia()
    {
        m_context->compare({idOf(u"6"_s), idOf(u"8"_s)});
        QCOMPARE(m_context->page(), u"compare"_s);
        showPage();
        ConsortiaPart& part = *m_page->consortia();
        QTRY_COMPARE(part.members()->model()->rowCount(), 21); // 8 + 15 names, two in both
        QCOMPARE(part.counts()->key(0), u"group:3"_s);
        QCOMPARE(part.counts()->model()->index(0, 3).data().toInt(), 2);
        m_context->compare({idOf(u"1"_s), idOf(u"2"_s), idOf(u"3"_s), idOf(u"4"_s), idOf(u"5"_s)});
        QCOMPARE(part.consortia().size(), std::size_t(4));
        QTRY_COMPARE(part.members()->model()->columnCount(), 5);
    }

    void aNumberShowsItsRows()
    {
        m_context->compare({idOf(u"6"_s), idOf(u"8"_s)});
        showPage();
        ConsortiaPart& part = *m_page->consortia();
        QTRY_COMPARE(part.members()->model()->rowCount(), 21);
        QTest::mouseClick(part.counts()->viewport(), Qt::LeftButton, {},
                          part.counts()->visualRect(part.counts()->model()->index(0, 0)).center());
        QCOMPARE(part.members()->model()->rowCount(), 2);
        QCOMPARE(part.members()->model()->index(0, 0).data().toString(), u"中国电子技术标准化研究院"_s);
        QVERIFY(part.members()->model()->index(0, 1).data().toString().startsWith(u"○"_s));
        // In the column of one consortium its own members only.
        const QAbstractItemModel& counts = *part.counts()->model();
        for (int row = 0; row < counts.rowCount(); ++row) {
            for (int column = 1; column <= 3; ++column) {
                const QModelIndex number = counts.index(row, column);
                part.counts()->scrollTo(number);
                QTest::mouseClick(part.counts()->viewport(), Qt::LeftButton, {},
                                  part.counts()->visualRect(number).center());
                QCOMPARE(part.members()->model()->rowCount(), number.data(ValueRole).toInt());
            }
        }
        part.counts()->scrollToTop();
        QTest::mouseClick(part.counts()->viewport(), Qt::LeftButton, {},
                          part.counts()->visualRect(counts.index(0, 0)).center());
        QCOMPARE(part.members()->model()->rowCount(), 2);
        // A member is the inspector's.
        QTest::mouseClick(part.members()->viewport(), Qt::LeftButton, {},
                          part.members()->visualRect(part.members()->model()->index(1, 0)).center());
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
    }

    void consortiaAreTypedAndTakenOut()
    {
        showPage();
        ConsortiaPart& part = *m_page->consortia();
        type(*part.chooser(), u"人形机器人"_s);
        QTRY_COMPARE(part.consortia().size(), std::size_t(1));
        QCOMPARE(part.consortia().front(), idOf(u"7"_s));
        type(*part.chooser(), u"13"_s);
        QTRY_COMPARE(part.consortia().size(), std::size_t(2));
        QTRY_COMPARE(part.members()->model()->rowCount(), 21); // 10 + 11 names, none in both
        const auto chips = part.findChildren<QToolButton*>();
        const auto chip = std::ranges::find_if(
            chips, [](const QToolButton* button) { return button->property("chip").toBool(); });
        QVERIFY(chip != chips.end());
        QTest::mouseClick(*chip, Qt::LeftButton);
        QTRY_COMPARE(part.consortia(), std::vector<qint64>{idOf(u"13"_s)});
        QVERIFY(!m_page->report(QDateTime::currentDateTime()));
    }

    void twoFilters()
    {
        Filter zhejiang;
        zhejiang.include(Field::Seat, u"330000"_s);
        m_context->setFilter(zhejiang);
        showPage();
        m_page->setPart(1);
        FiltersPart& part = *m_page->filters();
        QTRY_VERIFY(!part.filterField(0)->text().isEmpty()); // preset from the window's filter
        QTest::keyClicks(part.filterField(1), u"role:lead"_s);
        QTest::keyClick(part.filterField(1), Qt::Key_Return);
        const auto cell = [&](int row, int column) {
            return part.counts()->model()->index(row, column).data().toInt();
        };
        // By hand: two consortia in 浙江; one has a lead, the other leads of industries. Eleven leads in all.
        QTRY_COMPARE(cell(1, 1), 1);
        QCOMPARE(cell(0, 1), 1);
        QCOMPARE(cell(1, 3), 1);
        QCOMPARE(cell(0, 3), 18);
        QCOMPARE(cell(2, 3), 10);
        QTest::mouseClick(part.counts()->viewport(), Qt::LeftButton, {},
                          part.counts()->visualRect(part.counts()->model()->index(1, 3)).center());
        QCOMPARE(part.list()->model()->rowCount(), 1);
        QCOMPARE(part.list()->model()->index(0, 0).data().toString(), u"联通数据智能有限公司"_s);
        QTest::mouseClick(part.list()->viewport(), Qt::LeftButton, {},
                          part.list()->visualRect(part.list()->model()->index(0, 0)).center());
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
    }

    void nonsenseInAFilterIsTold()
    {
        showPage();
        m_page->setPart(1);
        FiltersPart& part = *m_page->filters();
        part.filterField(1)->setText(u"members:>many \"'; DROP TABLE"_s);
        QTest::keyClick(part.filterField(1), Qt::Key_Return);
        const auto labels = part.findChildren<QLabel*>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->property("tone") == u"warning"_s && label->isVisible() &&
                   label->text().startsWith(u"B"_s);
        }));
    }

    void theChainIsASentence()
    {
        showPage();
        m_page->setPart(2);
        ChainPart& part = *m_page->chain();
        type(*part.from(), u"南京钢铁"_s);
        QTRY_VERIFY(part.from()->record() != 0);
        type(*part.to(), u"中国铝业"_s);
        QTRY_COMPARE(part.steps()->model()->rowCount(), 3);
        QVERIFY(part.sentence()->text().contains(u"中国工业互联网研究院"_s));
        QTest::mouseClick(part.steps()->viewport(), Qt::LeftButton, {},
                          part.steps()->visualRect(part.steps()->model()->index(1, 1)).center());
        QCOMPARE(m_context->selection(), (Selection{Selection::Kind::Consortium, idOf(u"11"_s)}));
        // Also where there is none.
        part.to()->clear();
        type(*part.to(), u"大连化学物理研究所"_s);
        QTRY_VERIFY(part.steps()->isHidden());
        QTRY_VERIFY(part.sentence()->text().contains(u"大连化学物理研究所"_s));
        QVERIFY(m_page->report(QDateTime::currentDateTime()));
        QVERIFY(!m_page->pageTable());
    }

    void noMoreThanFiftyNamesAreOffered()
    {
        showPage();
        m_page->setPart(2);
        RecordChooser& field = *m_page->chain()->from();
        compose(field, u"公"_s);
        QTRY_COMPARE(field.offered().size(), 50);
        QCOMPARE(field.record(), qint64(0));
    }

private:
    void showPage()
    {
        m_page = std::make_unique<ComparePage>(*m_context);
        m_page->resize(900, 640);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    [[nodiscard]] qint64 idOf(const QString& number) const
    {
        return m_snapshot->consortia.id[m_snapshot->findConsortium(number).value()];
    }
    /// Types and takes the first name offered.
    static void type(RecordChooser& field, const QString& text)
    {
        compose(field, text);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    /// As an input method gives it.
    static void compose(RecordChooser& field, const QString& text)
    {
        field.setFocus();
        QInputMethodEvent event;
        event.setCommitString(text);
        QApplication::sendEvent(&field, &event);
    }

    SnapshotPtr m_snapshot;
    std::unique_ptr<BrowseContext> m_context;
    std::unique_ptr<ComparePage> m_page;
};

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
