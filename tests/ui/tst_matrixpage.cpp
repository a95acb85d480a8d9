// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/matrixmodel.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixview.h"
#include "ui/matrix/uprighttext.h"
#include "ui/pages/matrix/matrixpage.h"

#include "bundledsnapshot.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// The place of a filter key in the heads; -1 where there is none.
int sectionWithKey(const MatrixView& view, Qt::Orientation orientation, const QString& key)
{
    const QAbstractItemModel& model = *view.model();
    const int count = orientation == Qt::Horizontal ? model.columnCount() : model.rowCount();
    for (int section = 0; section < count; ++section) {
        if (model.headerData(section, orientation, ValueKeyRole).toString() == key) {
            return section;
        }
    }
    return -1;
}

void click(MatrixView& view, int row, int column, Qt::KeyboardModifiers modifiers = {})
{
    const QModelIndex index = view.model()->index(row, column);
    view.scrollTo(index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, modifiers, view.visualRect(index).center());
}

} // namespace

class TestMatrixPage : public QObject
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
        m_page = std::make_unique<MatrixPage>(*m_context);
        m_page->resize(900, 640);
        m_page->show();
        QTRY_VERIFY(m_page->view()->matrix());
    }

    void cleanup()
    {
        m_page.reset();
        m_context.reset();
    }

    void organisationsInTwoConsortiaAtFirst()
    {
        MatrixView& view = *m_page->view();
        QVERIFY(view.matrix()->showsRoles());
        QCOMPARE(view.model()->rowCount(), 4); // counted by hand in the published table
        QCOMPARE(view.model()->columnCount(), 10);
        m_page->setAtLeast(4);
        QTRY_COMPARE(view.model()->rowCount(), 2);
        m_page->setAtLeast(1);
        QTRY_COMPARE(view.model()->rowCount(), 150);
        QCOMPARE(view.model()->columnCount(), 14);
        m_page->setAtLeast(6);
        QTRY_COMPARE(view.model()->rowCount(), 0);
        auto* empty = m_page->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton); // show all organisations
        QTRY_COMPARE(view.model()->rowCount(), 150);
    }

    void aCellOfMembersSelects()
    {
        MatrixView& view = *m_page->view();
        click(view, 1, 0);
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
        QCOMPARE(m_context->selection().id, view.matrix()->rowHead(1).id);
        click(view, 1, 0, Qt::ControlModifier);
        QCOMPARE(m_context->selection().kind, Selection::Kind::Consortium);
        QCOMPARE(m_context->selection().id, view.matrix()->columnHead(0).id);
        view.setFocus();
        view.setCurrentIndex(view.model()->index(2, 3));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(m_context->selection().id, view.matrix()->rowHead(2).id);
        // The heads too.
        QTest::mouseClick(view.horizontalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(view.columnViewportPosition(2) + 5, 20));
        QCOMPARE(m_context->selection(),
                 (Selection{Selection::Kind::Consortium, view.matrix()->columnHead(2).id}));
        QVERIFY(m_context->filter().isEmpty());
    }

    void aCellOfTwoFieldsFilters()
    {
        m_page->setKind(1);
        MatrixView& view = *m_page->view();
        QTRY_VERIFY(!view.matrix()->showsRoles());
        const int column = sectionWithKey(view, Qt::Horizontal, u"330000"_s);
        QVERIFY(column >= 0);
        int row = 0;
        while (view.matrix()->count(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) == 0) {
            ++row;
        }
        const QString industry = view.matrix()->rowHead(static_cast<std::size_t>(row)).key;
        const quint32 count =
            view.matrix()->count(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
        const int rows = view.model()->rowCount();
        click(view, row, column);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        QVERIFY(m_context->filter().isIncluded(Field::Industry, industry));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], count);
        // The choice is marked and does not shrink the matrix.
        QTRY_VERIFY(view.model()->headerData(row, Qt::Vertical, ChoiceRole).toBool());
        QCOMPARE(view.model()->rowCount(), rows);
        QCOMPARE(m_context->page(), u"consortia"_s); // with the rows behind the number
        m_context->setFilter({});
        int empty = 0;
        while (view.matrix()->count(static_cast<std::size_t>(empty), static_cast<std::size_t>(column)) > 0) {
            ++empty;
        }
        click(view, empty, column);
        QVERIFY(m_context->filter().isEmpty()); // a zero has no rows
        // A head is its own value.
        QTest::mouseClick(view.verticalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(10, view.rowViewportPosition(row) + 5));
        QVERIFY(m_context->filter().isIncluded(Field::Industry, industry));
        QVERIFY(m_context->filter().choice(Field::Seat).isEmpty());
        // Once more releases it.
        QTest::mouseClick(view.verticalHeader()->viewport(), Qt::LeftButton, {},
                          QPoint(10, view.rowViewportPosition(row) + 5));
        QVERIFY(m_context->filter().isEmpty());
    }

    void totalsOfTwoFieldsShowTheirRows()
    {
        m_context->setPage(u"matrix"_s);
        m_page->setKind(2); // kind × role
        m_context->setUnit(Unit::Organisations);
        Filter other;
        other.include(Field::Kind, u"enterprise"_s);
        m_context->setFilter(other); // shrinks no total of its own field
        MatrixView& view = *m_page->view();
        QTRY_VERIFY(!view.matrix()->showsRoles() && view.matrix()->choice().unit == Unit::Organisations);
        const int row = sectionWithKey(view, Qt::Vertical, u"university"_s);
        QVERIFY(row >= 0);
        const quint32 total = view.matrix()->rowHead(static_cast<std::size_t>(row)).total;
        const QHeaderView* rows = view.verticalHeader();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {},
                          QPoint(rows->width() - 14, view.rowViewportPosition(row) + 5));
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], total);
        m_context->goBack();
        QVERIFY(m_context->filter() == other);
        view.setFocus();
        view.setCurrentIndex(view.model()->index(row, 0));
        const MatrixHead column = view.matrix()->columnHead(0);
        QTest::keyClick(&view, Qt::Key_Return, Qt::AltModifier | Qt::ShiftModifier);
        QVERIFY(m_context->filter().isIncluded(Field::Role, column.key));
        QVERIFY(m_context->filter().choice(Field::Kind).isEmpty());
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], column.total);
    }

    void totalsOfMembersShowTheirRows()
    {
        MatrixView& view = *m_page->view();
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const MatrixHead head = view.matrix()->rowHead(static_cast<std::size_t>(row));
            Q_EMIT view.totalActivatedAt(row, -1);
            QCOMPARE(m_context->page(), u"consortia"_s);
            QCOMPARE(m_context->view()->totals()[Unit::Consortia], head.total);
            m_context->setFilter({});
            QTRY_COMPARE(view.matrix()->view(), m_context->view());
        }
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const MatrixHead head = view.matrix()->columnHead(static_cast<std::size_t>(column));
            Q_EMIT view.totalActivatedAt(-1, column);
            QCOMPARE(m_context->page(), u"organisations"_s);
            QCOMPARE(m_context->view()->totals()[Unit::Organisations], head.total);
            m_context->setFilter({});
            QTRY_COMPARE(view.matrix()->view(), m_context->view());
        }
        // What no filter says is not shown: in two consortia of those that are filtered.
        Filter filter;
        filter.include(Field::Seat, u"110000"_s);
        filter.include(Field::Seat, u"440000"_s);
        filter.include(Field::Seat, u"310000"_s);
        m_context->setFilter(filter);
        QTRY_COMPARE(view.matrix()->view(), m_context->view());
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            const MatrixHead head = view.matrix()->columnHead(static_cast<std::size_t>(column));
            m_context->setPage(u"matrix"_s);
            Q_EMIT view.totalActivatedAt(-1, column);
            if (m_context->page() == u"matrix"_s) {
                QCOMPARE(m_context->selection(), (Selection{Selection::Kind::Consortium, head.id}));
            } else {
                QCOMPARE(m_context->view()->totals()[Unit::Organisations], head.total);
            }
            m_context->setFilter(filter);
            QTRY_COMPARE(view.matrix()->view(), m_context->view());
        }
    }

    void otherChoicesShrinkIt()
    {
        m_page->setKind(2);
        Filter filter;
        filter.include(Field::Seat, u"330000"_s);
        m_context->setUnit(Unit::Memberships);
        m_context->setFilter(filter);
        QTRY_COMPARE(m_page->view()->matrix()->total(), 19U);
        filter.addText({u"no such name"_s});
        m_context->setFilter(filter);
        QTRY_COMPARE(m_page->view()->model()->rowCount(), 0);
        auto* empty = m_page->findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
        QVERIFY(m_context->filter().isEmpty());
    }

    void anyTwoFieldsAndUnits()
    {
        m_page->setKind(3);
        m_page->setFields(Field::Role, Field::Home);
        m_context->setUnit(Unit::Organisations);
        QTRY_COMPARE(m_page->view()->matrix()->choice().columnField, Field::Home);
        QTRY_COMPARE(m_page->view()->matrix()->total(), 150U);
        m_context->setUnit(Unit::Consortia);
        QTRY_COMPARE(m_page->view()->matrix()->total(), 14U);
    }

    void theCurrentCellStays()
    {
        MatrixView& view = *m_page->view();
        view.setCurrentIndex(view.model()->index(0, 2));
        const qint64 consortium = view.matrix()->columnHead(2).id;
        const qint64 organisation = view.matrix()->rowHead(0).id;
        m_page->setAtLeast(1);
        QTRY_COMPARE(view.model()->rowCount(), 150);
        const QModelIndex current = view.currentIndex();
        QVERIFY(current.isValid());
        QCOMPARE(view.matrix()->columnHead(static_cast<std::size_t>(current.column())).id, consortium);
        QCOMPARE(view.matrix()->rowHead(static_cast<std::size_t>(current.row())).id, organisation);
    }

    void copiesAsTable()
    {
        m_page->copySelection();
        const QString text = QGuiApplication::clipboard()->text();
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 6); // heads, four organisations, totals
        QVERIFY(text.contains(u"中国电子技术标准化研究院"_s));
        QVERIFY(text.contains(u"■"_s) && text.contains(u"○"_s));
        QCOMPARE(lines[1].split(u'\t').size(), 12);
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
    }

    void reportIsOneLandscapePicture()
    {
        const auto report = m_page->report(QDateTime({2026, 1, 2}, {3, 4}));
        QVERIFY(report && report->landscape);
        const auto pictures = std::ranges::count_if(
            report->blocks, [](const Block& block) { return std::holds_alternative<block::Picture>(block); });
        QCOMPARE(pictures, 1);
        const auto table = m_page->pageTable();
        QVERIFY(table);
        QCOMPARE(table->table->rowCount(), std::size_t(5));
        QVERIFY(table->note.contains(u"◆"_s));
    }

    /// On paper every role of the list leaves its mark: the lead's square is darker than a member's ring.
    void marksOnPaper()
    {
        MatrixChoice choice;
        choice.atLeast = 1;
        const auto matrix = std::make_shared<const Matrix>(m_context->view(), choice, Language::Chinese);
        const MatrixPicture picture{matrix->title(), matrix, 0, matrix->rowCount(), 0, matrix->columnCount()};
        ReportPainter painter;
        const QSizeF size = painter.preferredSize(picture, 700) * 2;
        QImage image(size.toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter surface(&image);
        painter.paint(surface, QRectF({0, 0}, size), picture);
        surface.end();
        const MatrixLayout layout = layoutMatrix(picture);
        const double em = size.width() / layout.size().width();
        std::array<int, AllRoles.size()> lightest{255, 255, 255, 255};
        for (std::size_t row = 0; row < matrix->rowCount(); ++row) {
            for (std::size_t column = 0; column < matrix->columnCount(); ++column) {
                const QPointF centre = layout.cell(row, column).center() * em;
                const int grey = qGray(image.pixel(centre.toPoint()));
                if (const auto role = matrix->role(row, column)) {
                    lightest[static_cast<std::size_t>(*role)] = grey;
                } else {
                    QCOMPARE(grey, 255);
                }
            }
        }
        QVERIFY(lightest[static_cast<std::size_t>(Role::Lead)] < 120);
        QVERIFY(lightest[static_cast<std::size_t>(Role::CoLead)] < 200);
        QVERIFY(lightest[static_cast<std::size_t>(Role::IndustryLead)] < 150);
        QCOMPARE(lightest[static_cast<std::size_t>(Role::Member)], 255); // a ring is empty
    }

    void longTitlesStandInTwoColumns()
    {
        const QFont font = qApp->font();
        const UprightText one(u"钢铁"_s, font, 400);
        const UprightText two(u"高质量数据集赋能数智钢铁创新联合体"_s, font, 400);
        QVERIFY(two.width() > one.width());
        QVERIFY(two.height() < one.height() * 6);
        const UprightText cut(u"高质量数据集赋能数智钢铁创新联合体"_s, font, 40);
        QVERIFY(cut.height() <= 40);
        const UprightText latin(u"Inner Mongolia"_s, font, 400);
        QVERIFY(latin.height() > latin.width());
    }

    void wordsAmongChineseStayInOnePiece()
    {
        const QFont font = qApp->font();
        const QString list = u"Guangdong-Hong Kong-Macao 12"_s;
        const double length = QFontMetricsF(font).horizontalAdvance(list);
        const UprightText title(list + u" 铝行业联合体"_s, font, 400);
        QVERIFY(title.height() >= length);
        QVERIFY(UprightText(list + u" 铝行业联合体"_s, font, 60).height() <= 60);
        // A short number takes the place of one character.
        QCOMPARE(UprightText(u"全国 12 铝"_s, font, 400).height(),
                 UprightText(u"全国一铝"_s, font, 400).height());
    }

private:
    SnapshotPtr m_snapshot;
    std::unique_ptr<BrowseContext> m_context;
    std::unique_ptr<MatrixPage> m_page;
};

QTEST_MAIN(TestMatrixPage)
#include "tst_matrixpage.moc"
