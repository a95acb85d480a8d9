// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/report.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/chartview.h"
#include "ui/charts/reportpainter.h"
#include "ui/look/fittedtext.h"
#include "ui/look/theme.h"
#include "ui/tables/countmodel.h"
#include "ui/tables/counttable.h"

#include "samplesnapshot.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgGenerator>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

BarChart roleChart()
{
    BarChart chart;
    chart.id = u"members"_s;
    chart.title = u"Members by role"_s;
    chart.unit = Unit::Memberships;
    chart.stacked = true;
    chart.series = {{u"Lead"_s, Role::Lead}, {u"Member"_s, Role::Member}};
    chart.categories = {{u"Automobiles"_s, u"8"_s, false, {1, 14}},
                        {u"Steel"_s, u"1"_s, false, {1, 10}},
                        {u"Consumer electronics"_s, u"6"_s, false, {2, 6}}};
    return chart;
}

BarChart seatChart(bool chosen = false)
{
    BarChart chart;
    chart.id = u"consortia_by_seat"_s;
    chart.title = u"Consortia by province"_s;
    chart.field = Field::Seat;
    chart.series = {{u"Consortia"_s, std::nullopt}};
    chart.categories = {{u"Jiangsu"_s, u"320000"_s, chosen, {4}}, {u"Shanghai"_s, u"310000"_s, false, {1}}};
    return chart;
}

QFont pixelFont()
{
    return ofSize(QApplication::font(), 13);
}

QImage painted(const BarChart& chart, const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    ReportPainter().paint(painter, QRectF(image.rect()), chart);
    return image;
}

bool contains(const QImage& image, const QRect& area, const QColor& colour)
{
    for (int y = std::max(0, area.top()); y <= std::min(area.bottom(), image.height() - 1); ++y) {
        for (int x = std::max(0, area.left()); x <= std::min(area.right(), image.width() - 1); ++x) {
            if (image.pixelColor(x, y) == colour) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class ChartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }

    void barsHaveTheirProportions()
    {
        const BarChart chart = roleChart();
        const BarLayout layout = layoutBars(chart, pixelFont(), 600);
        const QRectF lead = layout.bar(chart, 0, 0);
        const QRectF members = layout.bar(chart, 0, 1);
        QCOMPARE(lead.right(), members.left());
        QVERIFY(std::abs(members.width() / lead.width() - 14) < 1e-6);
        QCOMPARE(members.right(), layout.plot.right()); // the longest bar fills the plot
        QCOMPARE(layout.bar(chart, 1, 1).right(), layout.plot.left() + layout.plot.width() * 11 / 15);
        QVERIFY(layout.plot.right() < 600); // the value has room behind it
    }

    void heightGrowsWithTheCategories()
    {
        BarChart chart = seatChart();
        const double two = layoutBars(chart, pixelFont(), 600).size.height();
        const double thickness = layoutBars(chart, pixelFont(), 600).thickness;
        for (int i = 0; i < 8; ++i) {
            chart.categories.push_back({u"further %1"_s.arg(i), QString::number(i), false, {1}});
        }
        const BarLayout ten = layoutBars(chart, pixelFont(), 600);
        QCOMPARE(ten.size.height(), two * 5);
        QCOMPARE(ten.thickness, thickness);
    }

    void rowsAreFound()
    {
        const BarLayout layout = layoutBars(roleChart(), pixelFont(), 600);
        for (int row = 0; row < 3; ++row) {
            QCOMPARE(layout.categoryAt(layout.row(static_cast<std::size_t>(row)).center(), 3), row);
        }
        QCOMPARE(layout.categoryAt({10, layout.plot.bottom() + 3}, 3), -1);
        QCOMPARE(layout.categoryAt({10, layout.plot.top() - 1}, 3), -1); // the legend
    }

    void onlySeveralSeriesHaveALegend()
    {
        QCOMPARE(layoutBars(roleChart(), pixelFont(), 600).legend.size(), std::size_t(2));
        QVERIFY(layoutBars(seatChart(), pixelFont(), 600).legend.empty());
    }

    void theTextSaysNumbersAndUnit()
    {
        QCOMPARE(categoryText(seatChart(), 0), u"Jiangsu\n4 consortia"_s);
        QCOMPARE(categoryText(roleChart(), 0),
                 u"Automobiles\nLead: 1\nMember: 14\nTogether: 15 memberships"_s);
    }

    void qtChartsDrawsTheBarsWhereTheLayoutSays()
    {
        const BarChart chart = roleChart();
        const BarLayout layout = layoutBars(chart, ofSize(QApplication::font(), 9), 500);
        const QImage image = painted(chart, QSize(500, 200));
        const Theme& theme = Theme::light();
        for (std::size_t row = 0; row < chart.categories.size(); ++row) {
            for (std::size_t series = 0; series < chart.series.size(); ++series) {
                const QPoint middle = layout.bar(chart, row, series).center().toPoint();
                QCOMPARE(image.pixelColor(middle), theme.role(*chart.series[series].role).fill);
            }
            const QRectF last = layout.bar(chart, row, 1);
            QVERIFY(image.pixelColor((last.center() + QPointF(last.width() / 2 - 3, 0)).toPoint()) ==
                    theme.role(Role::Member).fill);
            QVERIFY(image.pixelColor((last.center() + QPointF(last.width() / 2 + 2, 0)).toPoint()) !=
                    theme.role(Role::Member).fill);
        }
    }

    void aChosenCategoryHasAnAmberOutline()
    {
        const QRect all(0, 0, 500, 100);
        QVERIFY(contains(painted(seatChart(true), all.size()), all, Theme::light().warningMark));
        QVERIFY(!contains(painted(seatChart(false), all.size()), all, Theme::light().warningMark));
    }

    void paperKeepsTextAsText()
    {
        QBuffer buffer;
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize({500, 200});
        QPainter painter(&generator);
        ReportPainter().paint(painter, QRectF(0, 0, 500, 200), roleChart());
        painter.end();
        const QString drawing = QString::fromUtf8(buffer.data());
        QVERIFY(drawing.contains(u">Consumer electronics<"_s));
        QVERIFY(!drawing.contains(u"<image"_s));
    }

    void paperAsksForASizeThatFits_data()
    {
        QTest::addColumn<double>("width");
        QTest::newRow("A4") << 480.0;
        QTest::newRow("narrow") << 240.0;
    }
    void paperAsksForASizeThatFits()
    {
        QFETCH(double, width);
        ReportPainter painter;
        const auto grid = regionGrid(*evaluate(test::sampleSnapshot(), {}), Field::Home, Unit::Memberships,
                                     Language::English);
        QVERIFY(painter.preferredSize(grid, width).width() <= width);
        QVERIFY(painter.preferredSize(grid, width).height() > 100);
        QCOMPARE(painter.preferredSize(roleChart(), width).width(), width);
    }

    void aChartShrinksIntoALowRectangle()
    {
        const QSize low(500, 40);
        const QImage image = painted(roleChart(), low);
        // The last of the three rows is still inside.
        QVERIFY(contains(image, QRect(0, 26, 500, 14), Theme::light().role(Role::Member).fill));
    }

    void nothingIsMadeBeforeItIsPainted()
    {
        ChartView view;
        view.setChart(roleChart());
        view.resize(600, 200);
        QVERIFY(!view.hasPicture());
        (void)view.grab();
        QVERIFY(view.hasPicture());
        view.setChart(seatChart());
        QVERIFY(!view.hasPicture());
    }

    void aClickGivesTheKey()
    {
        ChartView view;
        view.setChart(seatChart());
        view.resize(600, 200);
        view.show();
        QSignalSpy activated(&view, &ChartView::categoryActivated);
        const QRectF second = view.rowRect(1);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(10, qRound(second.center().y()))); // its name
        QTest::mouseClick(&view, Qt::LeftButton, Qt::ControlModifier, second.center().toPoint());
        QTest::mouseClick(&view, Qt::RightButton, {}, second.center().toPoint());
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(0).at(0).toString(), u"310000"_s);
        QCOMPARE(activated.at(0).at(1).toBool(), false);
        QCOMPARE(activated.at(1).at(1).toBool(), true);
    }

    void keysWalkTheRows()
    {
        ChartView view;
        view.setChart(roleChart());
        view.resize(600, 200);
        view.show();
        QSignalSpy activated(&view, &ChartView::categoryActivated);
        QTest::keyClick(&view, Qt::Key_Home);
        QTest::keyClick(&view, Qt::Key_Down);
        QVERIFY(view.accessibleDescription().startsWith(u"Steel"_s));
        QTest::keyClick(&view, Qt::Key_Return);
        QTest::keyClick(&view, Qt::Key_End);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.at(0).at(0).toString(), u"1"_s);
        QCOMPARE(activated.at(1).at(0).toString(), u"6"_s);
    }

    void thePanelShowsTheTableBehindTheChart()
    {
        ChartPanel panel;
        panel.setChart(roleChart());
        panel.resize(600, 300);
        panel.show();
        QVERIFY(!panel.isTableShown());
        panel.setTableShown(true);
        QVERIFY(panel.table()->isVisible());
        QVERIFY(!panel.view()->isVisible());
        const auto* model = panel.table()->model();
        QCOMPARE(model->rowCount(), 3);
        QCOMPARE(model->index(0, 0).data().toString(), u"Automobiles"_s);
        QCOMPARE(model->index(0, model->columnCount() - 1).data().toString(), u"15"_s);

        QSignalSpy activated(&panel, &ChartPanel::categoryActivated);
        panel.table()->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(panel.table(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).toString(), u"1"_s);

        panel.setTableShown(false);
        QVERIFY(panel.view()->isVisible());
        QVERIFY(!panel.table()->isVisible());
    }

    void theCountModelHoldsItsContract()
    {
        CountModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setTable(roleChart().table());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.index(0, 1).data(Qt::TextAlignmentRole).toInt(),
                 int(Qt::AlignVCenter | Qt::AlignRight));
        model.setTable(seatChart().table());
        QCOMPARE(model.rowCount(), 2);
        model.setTable(MemoryTable());
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(ChartsTest)
#include "tst_chartwidgets.moc"
