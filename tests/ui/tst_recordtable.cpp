// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "support/generator.h"
#include "tables/knowncolumns.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/tables/cellnumbers.h"
#include "ui/tables/columns/columnchooser.h"
#include "ui/tables/pinnedtable.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordheader.h"
#include "ui/tables/recordtable.h"
#include "ui/tables/valuedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestRecordTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = bundledSnapshot();
        QVERIFY(m_snapshot != nullptr);
    }

    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_context->setSnapshot(m_snapshot);
        make(Unit::Consortia);
    }

    void cleanup()
    {
        m_table.reset();
        m_context.reset();
    }

    void threeTablesOfOneKind_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<int>("rows");
        QTest::newRow("consortia") << Unit::Consortia << 14;
        QTest::newRow("organisations") << Unit::Organisations << 150;
        QTest::newRow("memberships") << Unit::Memberships << 161;
    }
    void threeTablesOfOneKind()
    {
        QFETCH(Unit, unit);
        QFETCH(int, rows);
        make(unit);
        QCOMPARE(view()->model()->rowCount(), rows);
    }

    void aMembershipShowsItsOrganisation()
    {
        make(Unit::Memberships);
        clickCell(0, u"organisation"_s);
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
        QCOMPARE(view()->selectionModel()->selectedRows().size(), 1); // it stays selected
        QCOMPARE(view()->currentIndex().row(), 0);
    }

    void shiftClickSortsByOneMore()
    {
        clickHead(u"seat"_s);
        clickHead(u"members"_s, Qt::ShiftModifier);
        clickHead(u"members"_s, Qt::ShiftModifier);
        const SortOrder& order = m_context->order(Unit::Consortia);
        QCOMPARE(order.size(), 2U);
        QCOMPARE(order[0].column, u"seat"_s);
        QVERIFY(order[1].descending);
        QCOMPARE(headText(u"members"_s, SortMarkRole), u"↓2"_s);
        clickHead(u"name"_s);
        QCOMPARE(m_context->order(Unit::Consortia).size(), 1U);
    }

    void theFunnelFiltersByTicks()
    {
        clickFunnel(u"seat"_s);
        QWidget* form = QApplication::activePopupWidget();
        QVERIFY(form != nullptr);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"valueSearch"_s), u"zj"_s); // 浙江, by its initials
        auto* list = form->findChild<QListView*>(u"columnValues"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(form->findChild<QLineEdit*>(u"valueSearch"_s), Qt::Key_Return);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QCOMPARE(m_context->filter().choice(Field::Seat).included, QStringList{u"330000"_s});
        QCOMPARE(view()->model()->rowCount(), 2);
        QCOMPARE(headText(u"seat"_s, FunnelRole).toInt(), static_cast<int>(Funnel::Filled));
    }

    void aNumberOfTheFunnelShowsItsRows()
    {
        clickFunnel(u"seat"_s);
        auto* list = QApplication::activePopupWidget()->findChild<QListView*>(u"columnValues"_s);
        const QModelIndexList found =
            list->model()->match(list->model()->index(0, 0), ValueKeyRole, u"330000"_s, 1, Qt::MatchExactly);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().data(CountRole).toInt(), 2);
        list->scrollTo(found.front());
        const QRect number =
            ValueDelegate::countRect(list->visualRect(found.front()), list->font(), found.front());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, number.center());
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QCOMPARE(m_context->filter().choice(Field::Seat).included, QStringList{u"330000"_s});
        QCOMPARE(m_context->page(), key(m_context->unit()));
        QCOMPARE(view()->model()->rowCount(), 2);
    }

    void aNumberInACellShowsItsRows()
    {
        m_context->setPage(u"consortia"_s);
        const int members = cell(0, u"members"_s).data(ValueRole).toInt();
        const QRect number = numberRects(0).at(0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ControlModifier, number.center());
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          number.center() - QPoint(number.width(), 0));
        QCoreApplication::processEvents();
        QCOMPARE(m_context->page(), u"consortia"_s); // with a key held or beside the digits it only selects
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, number.center());
        QTRY_COMPARE(m_context->page(), u"memberships"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Memberships], static_cast<quint32>(members));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 1U);
    }

    void twoNumbersInACellHaveTheirOwnRows()
    {
        for (const std::size_t number : {0U, 1U}) {
            m_context->setFilter({});
            m_context->showValue(Field::Role, u"member"_s);
            m_context->setPage(u"consortia"_s);
            const quint32 all = cell(0, u"members"_s).data(ValueRole).toUInt();
            const std::vector<QRect> rects = numberRects(0);
            QCOMPARE(rects.size(), 2U);
            QVERIFY(rects[0].right() < rects[1].left());
            const quint32 members = m_context->view()->matchesOfConsortium(m_table->model().rows()[0]);
            QVERIFY(members < all);
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, rects[number].center());
            QTRY_COMPARE(m_context->page(), u"memberships"_s);
            QCOMPARE(m_context->view()->totals()[Unit::Memberships], number == 0 ? members : all);
        }
    }

    void noneOfAConsortiumIsNoLink()
    {
        m_context->setDimsOthers(true);
        m_context->showValue(Field::Seat, u"330000"_s);
        QVERIFY(cell(0, u"members"_s).data(IsOutsideRole).toBool());
        QCOMPARE(cell(0, u"members"_s).data().toString().front(), u'0');
        const std::vector<QRect> rects = numberRects(0);
        QCOMPARE(rects.size(), 2U);
        QVERIFY(rects[0].isEmpty());
        const QRect cellRect = view()->visualRect(cell(0, u"members"_s));
        QVERIFY(rects[1].left() > cellRect.left());
        QCOMPARE(rects[1].right(), RecordDelegate::textArea(cellRect).right());
    }

    void theNumberOfARowByKeyboard()
    {
        m_context->setPage(u"consortia"_s);
        clickCell(1, u"name"_s);
        const quint32 members = cell(1, u"members"_s).data(ValueRole).toUInt();
        QTest::keyClick(view(), Qt::Key_Return, Qt::AltModifier);
        QTRY_COMPARE(m_context->page(), u"memberships"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Memberships], members);
    }

    void whatTheFilterLeavesOutIsHiddenOrDimmed()
    {
        const auto isOutside = [this](int row) {
            return view()->model()->index(row, 0).data(IsOutsideRole).toBool();
        };
        m_context->setDimsOthers(true);
        QCOMPARE(view()->model()->rowCount(), 14);
        QVERIFY(!isOutside(0)); // without a filter nothing is left out
        m_context->showValue(Field::Seat, u"330000"_s);
        QCOMPARE(view()->model()->rowCount(), 14);
        int outside = 0;
        for (int row = 0; row < 14; ++row) {
            outside += isOutside(row) ? 1 : 0;
        }
        QCOMPARE(outside, 12);
        // In the order asked for, those left out among the others, and copied as they stand.
        clickHead(u"members"_s);
        QCOMPARE(view()->model()->rowCount(), 14);
        QVERIFY(m_table->model().shown()->orders == m_context->view()->orders);
        view()->selectAll();
        m_table->copySelection(false);
        QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 14);
        m_context->setDimsOthers(false);
        QCOMPARE(view()->model()->rowCount(), 2);
        QVERIFY(!isOutside(0));
    }

    void aDateIsBounded()
    {
        ColumnState state = m_table->columnState();
        state.visible << u"published_on"_s;
        m_table->setColumnState(state);
        clickFunnel(u"published_on"_s);
        QWidget* form = QApplication::activePopupWidget();
        QVERIFY(form != nullptr);
        auto* from = form->findChild<QLineEdit*>(u"dateFrom"_s);
        from->setText(u"2026-02-30"_s);
        QVERIFY(!form->findChild<QPushButton*>(u"applyColumn"_s)->isEnabled());
        from->setText(u"2026年"_s);
        form->findChild<QLineEdit*>(u"dateTo"_s)->setText(u"2026"_s);
        QTest::keyClick(form, Qt::Key_Return);
        QCOMPARE(m_context->filter().dates().size(), 1U);
        QCOMPARE(m_context->filter().dates().front().comparison, Comparison::Equal);
        QCOMPARE(view()->model()->rowCount(), 14);
        QCOMPARE(headText(u"published_on"_s, FunnelRole).toInt(), static_cast<int>(Funnel::Filled));
    }

    void theFunnelByKeyboard()
    {
        clickCell(0, u"industries"_s);
        QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
        QWidget* form = QApplication::activePopupWidget();
        QVERIFY(form != nullptr);
        QTest::mouseClick(form->findChild<QPushButton*>(u"tickNone"_s), Qt::LeftButton);
        QVERIFY(!form->findChild<QPushButton*>(u"applyColumn"_s)->isEnabled());
        QTest::keyClick(form->findChild<QLineEdit*>(u"valueSearch"_s), Qt::Key_Down);
        auto* list = form->findChild<QListView*>(u"columnValues"_s);
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Space);
        const QString key = list->currentIndex().data(ValueKeyRole).toString();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(m_context->filter().choice(Field::Industry).included, QStringList{key});
        QTest::keyClick(view(), Qt::Key_Down, Qt::AltModifier);
        QVERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
        QVERIFY(!m_context->filter().isEmpty()); // Esc changes nothing
    }

    void aCountIsBoundedAndATextIsLookedFor()
    {
        clickFunnel(u"members"_s);
        QWidget* form = QApplication::activePopupWidget();
        QTest::keyClicks(form->findChild<QLineEdit*>(u"atLeast"_s), u"12"_s);
        QTest::keyClicks(form->findChild<QLineEdit*>(u"atMost"_s), u"3"_s);
        QVERIFY(!form->findChild<QPushButton*>(u"applyColumn"_s)->isEnabled());
        form->findChild<QLineEdit*>(u"atMost"_s)->setText(u"15"_s);
        QTest::keyClick(form, Qt::Key_Return);
        QCOMPARE(m_context->filter().counts().size(), 2U);
        QCOMPARE(view()->model()->rowCount(), 4);
        clickFunnel(u"name"_s);
        form = QApplication::activePopupWidget();
        form->findChild<QLineEdit*>(u"nameWithout"_s)->setText(u"大学"_s);
        QTest::keyClick(form, Qt::Key_Return);
        QCOMPARE(m_context->filter().texts().size(), 1U);
        QVERIFY(m_context->filter().texts().front().excluded);
    }

    void pinnedColumnsStay()
    {
        ColumnState state = m_table->columnState();
        for (const QString& column : state.visible) {
            state.widths.insert(column, 240);
        }
        state.pinned = 2;
        m_table->setColumnState(state);
        auto* table = static_cast<PinnedTable*>(view());
        QCOMPARE(table->pinnedWidth(), 480);
        const QModelIndex name = cell(3, u"name"_s);
        QTRY_VERIFY(table->horizontalScrollBar()->maximum() > 300); // columns are laid out a moment later
        table->horizontalScrollBar()->setValue(table->horizontalScrollBar()->maximum());
        QCOMPARE(table->visualRect(name).left(), 240);
        QCOMPARE(table->indexAt(QPoint(300, table->visualRect(name).center().y())), name);
        auto* overlay = table->findChild<QTableView*>(u"pinnedColumns"_s);
        QVERIFY(overlay->isVisible());
        QTest::mouseClick(overlay->viewport(), Qt::LeftButton, {}, table->visualRect(name).center());
        QCOMPARE(table->currentIndex(), name);
        QVERIFY(overlay->selectionModel()->isRowSelected(3));
        // The keyboard walks from the pinned columns into the others, which come out from below them.
        QTest::keyClick(table, Qt::Key_Right);
        QVERIFY(table->visualRect(table->currentIndex()).left() >= 480);
        QCOMPARE(m_table->columnState().pinned, 2);
    }

    void pinnedHeadsSortAndMove()
    {
        ColumnState state = m_table->columnState();
        state.pinned = 3;
        m_table->setColumnState(state);
        auto* table = static_cast<PinnedTable*>(view());
        RecordHeader* heads = table->pinnedHeads();
        const int name = m_table->model().columnOf(u"name");
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, {},
                          QPoint(heads->sectionViewportPosition(name) + 8, heads->height() / 2));
        QCOMPARE(m_context->order(Unit::Consortia).front().column, u"name"_s);
        heads->moveSection(0, 1);
        QCOMPARE(m_table->columnState().visible.mid(0, 2), (QStringList{u"name"_s, u"number"_s}));
        heads->resizeSection(name, 222);
        QCOMPARE(table->columnWidth(name), 222);
        QCOMPARE(m_table->columnState().widths.value(u"name"_s), 222);
    }

    void columnsAreChosenAndOrdered()
    {
        m_table->chooseColumns();
        auto* chooser = m_table->findChild<ColumnChooser*>();
        auto* list = chooser->findChild<QListWidget*>(u"columnList"_s);
        QCOMPARE(list->item(0)->text(), u"No."_s);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_table->columnState().visible.mid(0, 2), (QStringList{u"name"_s, u"number"_s}));
        QTest::keyClick(list, Qt::Key_Space); // unticks
        QVERIFY(!m_table->columnState().visible.contains(u"number"_s));
        QTest::keyClick(list, Qt::Key_Escape);
        QTRY_VERIFY(m_table->columnState() == firstColumns(Unit::Consortia));
        QVERIFY(!m_context->canGoBack()); // what was taken back is no step
        QCOMPARE(shownKeys(), firstColumns(Unit::Consortia).visible);
    }

    void choosingIsOneStep()
    {
        m_context->setPage(u"consortia"_s);
        m_table->chooseColumns();
        auto* chooser = m_table->findChild<ColumnChooser*>();
        auto* list = chooser->findChild<QListWidget*>(u"columnList"_s);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Space); // unticks
        QVERIFY(!m_context->canGoBack());
        chooser->accept();
        QVERIFY(!shownKeys().contains(u"number"_s));
        m_context->goBack();
        QCOMPARE(shownKeys(), firstColumns(Unit::Consortia).visible);
        QVERIFY(!m_context->canGoBack());
        m_context->goForward();
        QVERIFY(!shownKeys().contains(u"number"_s));
    }

    void whatTheMouseDoesWithHeadsIsAStep()
    {
        m_context->setPage(u"consortia"_s);
        QHeaderView* heads = view()->horizontalHeader();
        const int name = m_table->model().columnOf(u"name");
        const int before = heads->sectionSize(name);
        const QPoint edge(heads->sectionViewportPosition(name) + before - 1, heads->height() / 2);
        QTest::mousePress(heads->viewport(), Qt::LeftButton, {}, edge);
        for (const int by : {10, 30, 60}) {
            QTest::mouseMove(heads->viewport(), edge + QPoint(by, 0));
        }
        QTest::mouseRelease(heads->viewport(), Qt::LeftButton, {}, edge + QPoint(60, 0));
        const int after = heads->sectionSize(name);
        QVERIFY(after > before);
        QCOMPARE(m_context->columns(Unit::Consortia).widths.value(u"name"_s), after);
        heads->moveSection(0, 1); // as a head that is dragged
        QCOMPARE(shownKeys().mid(0, 2), (QStringList{u"name"_s, u"number"_s}));
        QCOMPARE(m_context->columns(Unit::Consortia).visible, shownKeys());
        m_context->goBack(); // both were quick
        QCOMPARE(shownKeys(), firstColumns(Unit::Consortia).visible);
        QVERIFY(!m_context->canGoBack());
        QCOMPARE(heads->sectionSize(name), before);
    }

    void columnsThatChangedOutOfSightAreThereWhenTheTableIs()
    {
        m_table->setVisible(false);
        m_context->setColumns(Unit::Consortia, ColumnState::fromText(u"seat,name:333|members"));
        m_table->setVisible(true);
        QTRY_COMPARE(shownKeys(), (QStringList{u"seat"_s, u"name"_s, u"members"_s}));
        QCOMPARE(view()->columnWidth(m_table->model().columnOf(u"name")), 333);
        QCOMPARE(static_cast<PinnedTable*>(view())->pinned(), 2);
    }

    void theSelectionIsSummed()
    {
        QSignalSpy said(m_table.get(), &RecordTable::selectionTextChanged);
        clickCell(0, u"members"_s);
        QVERIFY(m_table->selectionText().isEmpty()); // one row says what it is by itself
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(said.count() > 0);
        QVERIFY2(m_table->selectionText().contains(u"161"_s), qPrintable(m_table->selectionText()));
        QVERIFY(m_table->selectionText().contains(u"11.5"_s));
        QVERIFY(m_table->selectedRows() == (RowRanges{{0, 13}}));
        m_context->setFilter([] {
            Filter filter;
            filter.include(Field::Seat, u"330000"_s);
            return filter;
        }());
        QVERIFY(!m_table->selectionText().contains(u"161"_s));
    }

    /// Qt would lay a new content out after it has painted it, and then paint it again.
    void aNewFilterPaintsTheTableOnce()
    {
        class Paints final : public QObject
        {
        public:
            int count = 0;

        protected:
            bool eventFilter(QObject* /*watched*/, QEvent* event) override
            {
                count += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        };
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
        const auto settle = [] {
            for (int turn = 0; turn < 5; ++turn) {
                QCoreApplication::sendPostedEvents();
                QCoreApplication::processEvents();
            }
        };
        settle();
        Paints paints;
        view()->viewport()->installEventFilter(&paints);
        Filter filter;
        filter.include(Field::Seat, u"330000"_s);
        m_context->setFilter(filter);
        settle();
        QCOMPARE(paints.count, 1);
    }

    void manyRowsAreSortedInAnotherThread()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        m_context->setSnapshot(generateSnapshot({8'000, 60'000, 90'000}, *reference));
        make(Unit::Organisations);
        m_context->setOrder(Unit::Organisations, {{u"name"_s, true}});
        m_context->setOrder(Unit::Organisations, {{u"consortia"_s, true}}); // the first answer comes too late
        QTRY_COMPARE(headText(u"consortia"_s, SortMarkRole), u"↓"_s);
        const int rows = view()->model()->rowCount();
        QVERIFY(rows > 50'000);
        QCOMPARE(rows, static_cast<int>(m_context->view()->totals()[Unit::Organisations]));
        QVERIFY(cell(0, u"consortia"_s).data(ValueRole).toInt() >
                cell(rows - 1, u"consortia"_s).data(ValueRole).toInt());
        QVERIFY(headText(u"name"_s, SortMarkRole).isEmpty());
    }

    void copiedWithAndWithoutHeads()
    {
        clickCell(1, u"name"_s);
        m_table->copySelection(true);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text().count(u'\n'), 2);
        QVERIFY(data->text().startsWith(u"No.\tConsortium\t"_s));
        QVERIFY(data->html().contains(u"<th>No.</th>"_s));
        m_table->copySelection(false);
        data = QGuiApplication::clipboard()->mimeData();
        QCOMPARE(data->text().count(u'\n'), 1);
        QVERIFY(data->text().startsWith(u"2\t铝行业工业数居联合体\t"_s));
        QVERIFY(!data->html().contains(u"<th>"_s));
        m_table->copyCell(cell(1, u"name"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"铝行业工业数居联合体"_s);
    }

    void aFewConsortiaAreCompared()
    {
        clickCell(1, u"seat"_s);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        Q_EMIT view()->customContextMenuRequested(view()->visualRect(cell(1, u"seat"_s)).center());
        auto* menu = m_table->findChild<QMenu*>();
        QAction* compare = actionOf(*menu, u"Co&mpare the selected consortia"_s);
        QVERIFY(compare != nullptr);
        compare->trigger();
        delete menu;
        QCOMPARE(m_context->page(), u"compare"_s);
        view()->selectAll(); // fourteen do not stand side by side
        Q_EMIT view()->customContextMenuRequested(view()->visualRect(cell(1, u"seat"_s)).center());
        QVERIFY(actionOf(*m_table->findChild<QMenu*>(), u"Co&mpare the selected consortia"_s) == nullptr);
    }

    void theMenuOfACellFilters()
    {
        Q_EMIT view()->customContextMenuRequested(view()->visualRect(cell(1, u"seat"_s)).center());
        auto* menu = m_table->findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QAction* only = actionOf(*menu, u"Only Guangxi"_s);
        QVERIFY(only != nullptr);
        only->trigger();
        menu->close();
        QCOMPARE(view()->model()->rowCount(), 1);
    }

private:
    void make(Unit unit)
    {
        m_table = std::make_unique<RecordTable>(*m_context, unit);
        m_table->resize(900, 500);
        m_table->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    }

    [[nodiscard]] QTableView* view() const { return m_table->view(); }
    [[nodiscard]] QStringList shownKeys() const
    {
        QStringList keys;
        for (const int logical : static_cast<PinnedTable*>(view())->shownColumns()) {
            keys << m_table->model().headerData(logical, Qt::Horizontal, ColumnKeyRole).toString();
        }
        return keys;
    }
    [[nodiscard]] QModelIndex cell(int row, const QString& column) const
    {
        return view()->model()->index(row, m_table->model().columnOf(column));
    }
    void clickCell(int row, const QString& column) const
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {},
                          view()->visualRect(cell(row, column)).center());
    }
    /// Of the numbers in the cell of members.
    [[nodiscard]] std::vector<QRect> numberRects(int row) const
    {
        const QModelIndex index = cell(row, u"members"_s);
        return cellNumberRects(m_table->model(), index, view()->visualRect(index), view()->font());
    }
    [[nodiscard]] QString headText(const QString& column, int role) const
    {
        return m_table->model()
            .headerData(m_table->model().columnOf(column), Qt::Horizontal, role)
            .toString();
    }
    void clickHead(const QString& column, Qt::KeyboardModifiers modifiers = {}) const
    {
        QHeaderView* heads = view()->horizontalHeader();
        const int left = heads->sectionViewportPosition(m_table->model().columnOf(column));
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, modifiers,
                          QPoint(left + 8, heads->height() / 2));
    }
    void clickFunnel(const QString& column) const
    {
        auto* heads = static_cast<RecordHeader*>(view()->horizontalHeader());
        const QRect funnel = heads->funnelRect(m_table->model().columnOf(column));
        QVERIFY(!funnel.isEmpty());
        QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, funnel.center());
    }
    static QAction* actionOf(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text) {
                return action;
            }
        }
        return nullptr;
    }

    SnapshotPtr m_snapshot;
    std::unique_ptr<BrowseContext> m_context;
    std::unique_ptr<RecordTable> m_table;
};

QTEST_MAIN(TestRecordTable)
#include "tst_recordtable.moc"
