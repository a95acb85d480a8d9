// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "tables/recordmodel.h"
#include "ui/charts/chartpanel.h"
#include "ui/context/browsecontext.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixview.h"
#include "ui/pages/charts/chartspage.h"
#include "ui/pages/compare/comparepage.h"
#include "ui/pages/consortia/consortiapage.h"
#include "ui/pages/matrix/matrixpage.h"
#include "ui/pages/memberships/membershipspage.h"
#include "ui/pages/organisations/organisationspage.h"
#include "ui/pages/quality/qualitypage.h"
#include "ui/pages/regions/regionspage.h"
#include "ui/pages/start/startpage.h"
#include "ui/region/regionview.h"
#include "ui/tables/counttable.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

using Cells = QList<QStringList>;

template <typename Part>
std::vector<Part> all(const std::optional<Report>& report)
{
    std::vector<Part> parts;
    for (const Block& entry : report->blocks) {
        if (const auto* const part = std::get_if<Part>(&entry)) {
            parts.push_back(*part);
        }
    }
    return parts;
}

Cells cellsOf(const TableSource& table)
{
    Cells rows;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            cells << table.text(row, column);
        }
        rows << cells;
    }
    return rows;
}

/// What a table on screen shows: visible columns in their order.
Cells cellsOf(const QTableView& view)
{
    Cells rows;
    const QHeaderView& heads = *view.horizontalHeader();
    for (int row = 0; row < view.model()->rowCount(); ++row) {
        QStringList cells;
        for (int visual = 0; visual < heads.count(); ++visual) {
            const int logical = heads.logicalIndex(visual);
            if (!view.isColumnHidden(logical)) {
                cells << view.model()->index(row, logical).data().toString();
            }
        }
        rows << cells;
    }
    return rows;
}

QDateTime made()
{
    return {QDate(2026, 11, 22), QTime(14, 5), Qt::UTC};
}

} // namespace

/// What *Print this page* prints is what the page shows.
class TestPrintPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tables_data();
    void tables();
    void regions();
    void charts();
    void matrixOfTwoFields();
    void matrixOfMembers();
    void compare();
    void start();
    void quality();

private:
    [[nodiscard]] Filter zhejiang() const;
    template <typename AnyPage>
    void showPage(AnyPage& page)
    {
        page.resize(1200, 900);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    void scopeIsInWords(const std::optional<Report>& report);

    SnapshotPtr m_snapshot;
    Reference m_reference;
    std::unique_ptr<BrowseContext> m_context;
};

void TestPrintPage::initTestCase()
{
    applyAppearance(*qApp, Appearance::Light);
    m_snapshot = bundledSnapshot();
    m_reference = *loadReference();
    QVERIFY(m_snapshot);
}

void TestPrintPage::init()
{
    m_context = std::make_unique<BrowseContext>();
    m_context->setSnapshot(m_snapshot);
}

Filter TestPrintPage::zhejiang() const
{
    Filter filter;
    filter.include(Field::Seat, u"330000"_s);
    return filter;
}

void TestPrintPage::scopeIsInWords(const std::optional<Report>& report)
{
    QVERIFY(report);
    const QString scope = all<block::Facts>(report).front().facts.front().value;
    QVERIFY2(scope.startsWith(u"Consortia seated in Zhejiang; "_s), qPrintable(scope));
}

void TestPrintPage::tables_data()
{
    QTest::addColumn<Unit>("unit");
    QTest::addColumn<SortOrder>("order");
    QTest::addColumn<QStringList>("columns");
    QTest::newRow("consortia") << Unit::Consortia << SortOrder{{u"members"_s, true}}
                               << QStringList{u"name"_s, u"members"_s, u"published_on"_s};
    QTest::newRow("organisations") << Unit::Organisations
                                   << SortOrder{{u"consortia"_s, true}, {u"name"_s, false}}
                                   << QStringList{u"consortium_numbers"_s, u"name"_s, u"consortia"_s,
                                                  u"leads"_s};
    QTest::newRow("memberships") << Unit::Memberships << SortOrder{{u"organisation"_s, true}}
                                 << QStringList{u"organisation"_s, u"role"_s};
}

void TestPrintPage::tables()
{
    QFETCH(const Unit, unit);
    QFETCH(const SortOrder, order);
    QFETCH(const QStringList, columns);
    std::unique_ptr<RecordPage> page;
    if (unit == Unit::Consortia) {
        page = std::make_unique<ConsortiaPage>(*m_context);
    } else if (unit == Unit::Organisations) {
        page = std::make_unique<OrganisationsPage>(*m_context);
    } else {
        page = std::make_unique<MembershipsPage>(*m_context);
    }
    m_context->setFilter(zhejiang());
    m_context->setOrder(unit, order);
    ColumnState state = m_context->columns(unit);
    state.visible = columns;
    m_context->setColumns(unit, state);
    showPage(*page);
    const auto report = page->report(made());
    scopeIsInWords(report);
    const TableSource& table = *all<block::Table>(report).front().source;
    QStringList keys;
    for (const TableColumn& column : table.columns()) {
        keys << column.key;
    }
    QCOMPARE(keys, columns);
    QVERIFY(table.rowCount() > 1);
    QCOMPARE(cellsOf(table), cellsOf(*page->table().view()));
}

void TestPrintPage::regions()
{
    RegionsPage page(*m_context);
    m_context->setFilter(zhejiang());
    m_context->setUnit(Unit::Memberships);
    m_context->setPlacesBy(Field::Home);
    showPage(page);
    auto report = page.report(made());
    scopeIsInWords(report);
    const auto pictures = all<block::Picture>(report);
    QCOMPARE(pictures.size(), std::size_t{1});
    const auto& grid = std::get<RegionGrid>(pictures.front().data);
    QCOMPARE(grid.field, Field::Home);
    QCOMPARE(grid.unit, Unit::Memberships);
    QCOMPARE(grid.title, page.regionView()->regionGrid().title);
    QCOMPARE(cellsOf(grid.table()), cellsOf(page.regionView()->regionGrid().table()));
    QVERIFY(pictures.front().caption.contains(u"Memberships"_s));
    page.setTableShown(true);
    report = page.report(made());
    QVERIFY(all<block::Picture>(report).empty());
    QCOMPARE(cellsOf(*all<block::Table>(report).front().source), cellsOf(*page.table()));
    // By seat other provinces are still counted, to be chosen: the title says so, on screen and on paper.
    m_context->setPlacesBy(Field::Seat);
    page.setTableShown(false);
    report = page.report(made());
    const auto bySeat = std::get<RegionGrid>(all<block::Picture>(report).front().data);
    QCOMPARE(bySeat.title, u"Memberships by seat, with values outside the filter"_s);
    QCOMPARE(bySeat.title, page.regionView()->regionGrid().title);
}

void TestPrintPage::charts()
{
    ChartsPage page(*m_context);
    m_context->setFilter(zhejiang());
    showPage(page);
    page.panels()[1]->setTableShown(true);
    const auto report = page.report(made());
    scopeIsInWords(report);
    const auto pictures = all<block::Picture>(report);
    const auto tables = all<block::Table>(report);
    QCOMPARE(pictures.size(), page.panels().size() - 1);
    QCOMPARE(tables.size(), std::size_t{1});
    QCOMPARE(cellsOf(*tables.front().source), cellsOf(*page.panels()[1]->table()));
    std::size_t at = 0;
    for (const ChartPanel* panel : page.panels()) {
        if (panel->isTableShown()) {
            continue;
        }
        const auto& chart = std::get<BarChart>(pictures[at++].data);
        QCOMPARE(chart.title, panel->chart().title);
        QCOMPARE(cellsOf(chart.table()), cellsOf(panel->chart().table()));
    }
}

void TestPrintPage::matrixOfTwoFields()
{
    MatrixPage page(*m_context);
    m_context->setFilter(zhejiang());
    m_context->setUnit(Unit::Memberships);
    page.setKind(1); // industry × province
    showPage(page);
    QTRY_VERIFY(page.view()->matrix());
    const auto report = page.report(made());
    scopeIsInWords(report);
    const auto picture = std::get<MatrixPicture>(all<block::Picture>(report).front().data);
    QCOMPARE(picture.matrix, page.view()->matrix());
    QCOMPARE(picture.title,
             u"Memberships: Industry × Province (consortium seat), with values outside the filter"_s);
    const auto titles = page.findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(titles, [&](const QLabel* label) { return label->text() == picture.title; }));
}

void TestPrintPage::matrixOfMembers()
{
    MatrixPage page(*m_context);
    m_context->setFilter(zhejiang());
    page.setAtLeast(1);
    showPage(page);
    QTRY_VERIFY(page.view()->matrix());
    const auto picture = std::get<MatrixPicture>(all<block::Picture>(page.report(made())).front().data);
    QCOMPARE(picture.matrix, page.view()->matrix());
    page.setAtLeast(2); // asked again, and printed before its answer is there
    const auto next = page.report(made());
    QTRY_COMPARE(page.view()->matrix()->choice().atLeast, 2U);
    if (page.view()->matrix()->rowCount() == 0) {
        QCOMPARE(all<block::Heading>(next).front().text, page.view()->matrix()->title());
    }
    QVERIFY(page.view()->matrix()->title().contains(u"that match the filter"_s));
}

void TestPrintPage::compare()
{
    ComparePage page(*m_context);
    showPage(page);
    QVERIFY(!page.report(made()));
    QVERIFY(!page.nothingToPrint().isEmpty());
}

void TestPrintPage::start()
{
    StartPage page(*m_context, {});
    m_context->setFilter(zhejiang()); // the page is of everything
    showPage(page);
    const auto report = page.report(made());
    QVERIFY(report);
    const auto figures = all<block::Figures>(report).front().figures;
    QCOMPARE(figures.size(), std::size_t{3});
    QCOMPARE(figures[1].value, u"150"_s);
    QVERIFY(all<block::Facts>(report).front().facts.front().value.startsWith(u"The whole registry"_s));
    QVERIFY(all<block::Table>(report).empty());
    auto* shown = page.findChild<QLabel*>(u"blankSpots"_s);
    QTRY_VERIFY(!shown->text().isEmpty());
    for (const auto& paragraph : all<block::Paragraph>(report)) {
        if (paragraph.small) {
            continue; // how and when it was made
        }
        QVERIFY2(!paragraph.text.contains(u'<'), qPrintable(paragraph.text));
        QString plain = shown->text();
        static const QRegularExpression tag(u"<[^>]*>"_s);
        QVERIFY2(plain.remove(tag).contains(paragraph.text), qPrintable(paragraph.text));
    }
    BrowseContext nothing;
    const StartPage without(nothing, {});
    QVERIFY(!without.report(made()));
    QCOMPARE(without.nothingToPrint(), u"No registry is open."_s);
}

void TestPrintPage::quality()
{
    QualityPage page(*m_context, m_reference, [](const RegistryChange&) {});
    QVERIFY(!page.report(made())); // before anything was found
    QVERIFY(!page.nothingToPrint().isEmpty());
    m_context->setFilter(zhejiang());
    showPage(page);
    auto* table = page.findChild<QTableView*>(u"findings"_s);
    QTRY_VERIFY(table->model()->rowCount() > 0);
    const auto report = page.report(made());
    scopeIsInWords(report);
    QCOMPARE(cellsOf(*all<block::Table>(report).front().source), cellsOf(*table));
    page.setList(FindingList::Home);
    const auto homes = page.report(made());
    QCOMPARE(cellsOf(*all<block::Table>(homes).front().source), cellsOf(*table));
}

QTEST_MAIN(TestPrintPage)
#include "tst_printpage.moc"
