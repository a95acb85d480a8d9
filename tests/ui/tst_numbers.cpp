// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "support/generator.h"
#include "tables/recordmodel.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/chartview.h"
#include "ui/context/browsecontext.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectortext.h"
#include "ui/look/theme.h"
#include "ui/pages/charts/chartspage.h"
#include "ui/pages/regions/regionspage.h"
#include "ui/region/regionpainter.h"
#include "ui/region/regionview.h"
#include "ui/shell/statusline.h"
#include "ui/tables/cellnumbers.h"
#include "ui/tables/counttable.h"
#include "ui/tables/numberlinks.h"
#include "ui/tables/recordtable.h"

#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>
#include <QUrl>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

struct NumberLink
{
    QUrl target;
    quint32 number = 0;
    Unit unit = Unit::Consortia;
};

/// The numbers of a rich text, with what they link to.
std::vector<NumberLink> numberLinks(const QString& html)
{
    static const QRegularExpression link(
        u"<a href='(atlas:(?:rows|record/[a-z]+/[0-9]+)/([a-z]+)[^']*)'[^>]*>([^<]*)</a>"_s);
    static const QRegularExpression number(u"[0-9]+"_s);
    std::vector<NumberLink> found;
    for (auto matches = link.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        found.push_back({QUrl(match.captured(1)), number.match(match.captured(3)).captured().toUInt(),
                         *fromKey<Unit>(match.captured(2))});
    }
    return found;
}

/// Elsewhere nobody would notice that a click went nowhere.
void enter(BrowseContext& context, const Filter& filter = {})
{
    context.setPage(u"nowhere"_s);
    context.setFilter(filter);
}

} // namespace

/// A click on a number shows the rows behind it, and as many as it says.
class TestNumbers final : public QObject
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

    void everyNumberOfTheInspector_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<atlas::Language>("language");
        QTest::newRow("nothing filtered") << QString() << Language::English;
        QTest::newRow("leads only") << u"lead"_s << Language::English;
        QTest::newRow("in Chinese") << u"member"_s << Language::Chinese;
    }

    void everyNumberOfTheInspector()
    {
        QFETCH(const QString, role);
        QFETCH(const Language, language);
        Filter filter;
        if (!role.isEmpty()) {
            filter.include(Field::Role, role);
        }
        enter(*m_context, filter);
        std::vector<Selection> all;
        for (Row row = 0; row < m_snapshot->consortiumCount(); ++row) {
            all.push_back({Selection::Kind::Consortium, m_snapshot->consortia.id[row]});
        }
        for (Row row = 0; row < m_snapshot->organisationCount(); ++row) {
            all.push_back({Selection::Kind::Organisation, m_snapshot->organisations.id[row]});
        }
        for (std::size_t at = 1; at < m_snapshot->regions.size(); ++at) {
            all.push_back({Selection::Kind::Region, m_snapshot->regions[at].code});
        }
        std::size_t followed = 0;
        for (const Selection& selection : all) {
            const QString html = inspectorText(*m_context->view(), selection, language, Theme::light());
            for (const NumberLink& link : numberLinks(html)) {
                bool isImpossible = false;
                QVERIFY(followNumberLink(*m_context, link.target, [&] { isImpossible = true; }));
                QVERIFY2(!isImpossible, qPrintable(link.target.toString()));
                QCOMPARE(m_context->page(), key(link.unit));
                QVERIFY2(m_context->view()->totals()[link.unit] == link.number,
                         qPrintable(link.target.toString()));
                enter(*m_context, filter);
                ++followed;
            }
        }
        QVERIFY2(followed > 14 + 150 + 20, qPrintable(QString::number(followed)));
    }

    /// A city that is counted on its own is not counted in its province, where both are seats.
    void aProvinceWithoutItsCities()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        SnapshotBuilder builder;
        for (const Region& region : reference->regions) {
            builder.addRegion(region);
        }
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        for (const auto& [id, home] : {std::pair<qint64, int>{1, 320000}, {2, 330200}}) {
            const QString name = u"甲%1"_s.arg(id);
            builder.addOrganisation({id, name, name, OrganisationKind::Unknown, {}, home, {}, {}});
        }
        const int seats[]{330000, 330000, 330200, 0};
        for (qint64 id = 1; id <= 4; ++id) {
            SnapshotBuilder::ConsortiumRecord record;
            record.id = id;
            record.name = u"乙%1"_s.arg(id);
            record.folded = record.name;
            record.seat = seats[id - 1];
            builder.addConsortium(record);
            for (const qint64 member : {1, 2}) {
                builder.addMembership(SnapshotBuilder::MembershipRecord{
                    id, member, static_cast<quint32>(member), Role::Member, Basis::Published, {}, {}, {}});
            }
        }
        m_context->setSnapshot(builder.build());
        std::size_t followed = 0;
        for (const int region : {320000, 330000, 330200}) {
            enter(*m_context);
            const QString html = inspectorText(*m_context->view(), {Selection::Kind::Region, region},
                                               Language::English, Theme::light());
            for (const NumberLink& link : numberLinks(html)) {
                QVERIFY(followNumberLink(*m_context, link.target));
                QVERIFY2(m_context->view()->totals()[link.unit] == link.number,
                         qPrintable(link.target.toString()));
                enter(*m_context);
                ++followed;
            }
        }
        QCOMPARE(followed, std::size_t(14));
    }

    void theInspectorSaysHowManyAreInTheFilter()
    {
        Filter filter;
        filter.include(Field::Role, u"lead"_s);
        enter(*m_context, filter);
        const QString html =
            inspectorText(*m_context->view(), {Selection::Kind::Consortium, m_snapshot->consortia.id[0]},
                          Language::English, Theme::light());
        QVERIFY2(html.contains(u"/filtered'"_s), qPrintable(html));
        Inspector inspector(*m_context);
        inspector.resize(300, 500);
        inspector.setVisible(true);
        m_context->select({Selection::Kind::Consortium, m_snapshot->consortia.id[0]});
        Q_EMIT inspector.anchorClicked(
            QUrl(recordRowsLink(m_context->selection(), Unit::Organisations, true)));
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], 1U);
        QVERIFY(m_context->filter().isIncluded(Field::Role, u"lead"_s));
        QCOMPARE(m_context->selection().kind, Selection::Kind::Consortium); // it stays in sight
        m_context->goBack();
        QVERIFY(m_context->filter() == filter);
    }

    void whereNoFilterTellsTwoRecordsApartNothingElseIsShown()
    {
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        for (const qint64 id : {1, 2}) {
            const QString name = u"甲%1"_s.arg(id);
            builder.addOrganisation({id, name, name, OrganisationKind::Unknown, {}, 0, {}, {}});
        }
        for (const qint64 id : {1, 2}) {
            SnapshotBuilder::ConsortiumRecord record;
            record.id = id;
            record.name = u"同名联合体"_s;
            record.folded = record.name;
            builder.addConsortium(record);
            builder.addMembership(
                SnapshotBuilder::MembershipRecord{id, id, 1, Role::Member, Basis::Published, {}, {}, {}});
        }
        m_context->setSnapshot(builder.build());
        enter(*m_context);
        Inspector inspector(*m_context);
        inspector.resize(300, 60); // the list is out of sight
        inspector.setVisible(true);
        m_context->select({Selection::Kind::Consortium, 1});
        Q_EMIT inspector.anchorClicked(QUrl(recordRowsLink(m_context->selection(), Unit::Organisations)));
        QCOMPARE(m_context->page(), u"nowhere"_s);
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(inspector.verticalScrollBar()->value() > 0); // to the list of the rows themselves
        bool isImpossible = false;
        showRecordRows(*m_context, {{Selection::Kind::Organisation, 1}, Unit::Consortia, 7}, {},
                       [&] { isImpossible = true; });
        QVERIFY(isImpossible); // rows that are not as many as the number says
    }

    void aLargeRegistryIsAskedBesideTheWindow()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        m_context->setSnapshot(generateSnapshot({21'000, 110'000, 210'000}, *reference));
        QTRY_COMPARE(m_context->snapshot().consortiumCount(), std::size_t(21'000));
        QVERIFY(!m_context->isAnsweredAtOnce());
        enter(*m_context);
        const Snapshot& snapshot = m_context->snapshot();
        const Selection record{Selection::Kind::Consortium, snapshot.consortia.id[77]};
        bool isImpossible = false;
        showRecordRows(*m_context, {record, Unit::Memberships}, {}, [&] { isImpossible = true; });
        QCOMPARE(m_context->page(), u"nowhere"_s);
        QTRY_VERIFY(m_context->page() == u"memberships" || isImpossible);
        QVERIFY(isImpossible || m_context->view()->totals()[Unit::Memberships] == snapshot.membersOf(77));
        // A late answer is dropped.
        enter(*m_context);
        showRecordRows(*m_context, {record, Unit::Memberships}, {});
        Filter filter;
        filter.include(Field::Role, u"lead"_s);
        m_context->setFilter(filter);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_context->page(), u"nowhere"_s);
        QVERIFY(m_context->filter() == filter);
    }

    void bothNumbersOfTheFoot()
    {
        StatusLine line(*m_context);
        const auto all = [&] { return line.findChild<QToolButton*>(u"all-organisations"_s); };
        auto* some = line.findChild<QToolButton*>(u"count-organisations"_s);
        QCOMPARE(some->text(), u"150 of 150 organisations"_s);
        QVERIFY(!all()->isVisibleTo(&line));
        Filter filter;
        filter.include(Field::Role, u"lead"_s);
        enter(*m_context, filter);
        QCOMPARE(some->text() + u' ' + all()->text(), u"11 of 150 organisations"_s);
        some->click();
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], 11U);
        enter(*m_context, filter);
        all()->click();
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], 150U);
    }

    void everyNumberOfTheCharts_data()
    {
        QTest::addColumn<bool>("isTable");
        QTest::newRow("at the bars") << false;
        QTest::newRow("in the tables") << true;
    }

    void everyNumberOfTheCharts()
    {
        QFETCH(const bool, isTable);
        Filter filter;
        filter.exclude(Field::Seat, u"330000"_s);
        enter(*m_context, filter);
        ChartsPage page(*m_context);
        page.resize(1200, 900);
        page.setVisible(true);
        for (ChartPanel* const shown : page.panels()) {
            ChartPanel& panel = *shown;
            panel.setTableShown(isTable);
            for (std::size_t row = 0; row < panel.chart().categories.size(); ++row) {
                for (const auto& [column, number] : numbersOf(panel.chart(), row, isTable)) {
                    const Unit unit = panel.chart().unit;
                    if (isTable) {
                        clickCell(*panel.table(), static_cast<int>(row), column);
                    } else {
                        clickValue(*panel.view(), row);
                    }
                    QCOMPARE(m_context->page(), key(unit));
                    QCOMPARE(m_context->view()->totals()[unit], number);
                    enter(*m_context, filter);
                }
            }
        }
    }

    void aBarByKeyboard()
    {
        enter(*m_context);
        ChartsPage page(*m_context);
        page.resize(1200, 900);
        page.setVisible(true);
        ChartPanel& panel = *page.panels()[3]; // consortia by seat
        const BarChart chart = panel.chart();
        panel.view()->setFocus();
        QTest::keyClick(panel.view(), Qt::Key_End);
        QTest::keyClick(panel.view(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_context->page(), u"consortia"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], chart.categories.back().total());
        enter(*m_context);
        panel.setTableShown(true);
        panel.table()->setCurrentIndex(panel.table()->model()->index(0, 0));
        QTest::keyClick(panel.table(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], chart.categories.front().total());
    }

    void everyNumberOfTheTiles_data()
    {
        QTest::addColumn<atlas::Unit>("unit");
        QTest::addColumn<atlas::Field>("field");
        QTest::newRow("consortia by seat") << Unit::Consortia << Field::Seat;
        QTest::newRow("memberships by home") << Unit::Memberships << Field::Home;
    }

    void everyNumberOfTheTiles()
    {
        QFETCH(const Unit, unit);
        QFETCH(const Field, field);
        m_context->setUnit(unit);
        m_context->setPlacesBy(field);
        enter(*m_context);
        RegionsPage page(*m_context);
        page.resize(900, 800);
        page.setVisible(true);
        RegionView& view = *page.regionView();
        int clicked = 0;
        for (const Tile tile : TileLayout(view.tileLayout()).tiles) {
            const auto& place = view.regionGrid().places[tile.place];
            const quint32 value =
                tile.inner < 0 ? place.value : place.inner[static_cast<std::size_t>(tile.inner)].value;
            const QRectF number = tileNumber(view.regionGrid(), view.tileLayout(), tile, view.font());
            QVERIFY(tile.rect.contains(number.center()));
            if (value > 0) {
                QTest::mouseClick(&view, Qt::LeftButton, {}, number.center().toPoint());
                QCOMPARE(m_context->page(), key(unit));
                QCOMPARE(m_context->view()->totals()[unit], value);
                enter(*m_context);
                ++clicked;
            }
        }
        QVERIFY(clicked > 10);
        page.setTableShown(true);
        clickCell(*page.table(), 0, 1);
        QCOMPARE(m_context->page(), key(unit));
        enter(*m_context);
        for (int row = 0; row < page.table()->model()->rowCount(); ++row) {
            if (page.table()->model()->index(row, 1).data(ValueRole).toInt() == 0) {
                clickCell(*page.table(), row, 1);
            }
        }
        QCOMPARE(m_context->page(), u"nowhere"_s); // a zero has no rows
    }

    void aNumberInACellFromItsMenu()
    {
        enter(*m_context);
        RecordTable table(*m_context, Unit::Organisations);
        table.resize(900, 500);
        table.setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        for (const QString& column : {u"consortia"_s, u"leads"_s}) {
            m_context->setOrder(Unit::Organisations, {{column, true}, {u"consortia"_s, true}});
            const QModelIndex cell = table.model().index(0, table.model().columnOf(column));
            const auto number = cell.data(Qt::DisplayRole).toString();
            Q_EMIT table.view()->customContextMenuRequested(table.view()->visualRect(cell).center());
            auto* menu = table.findChild<QMenu*>();
            QAction* rows = menu->actions().front();
            const Unit counted = column == u"leads" ? Unit::Memberships : Unit::Consortia;
            QVERIFY2(rows->text().contains(u": "_s + countText(number.toInt(), counted)),
                     qPrintable(rows->text()));
            rows->trigger();
            QCOMPARE(m_context->page(), key(counted));
            QCOMPARE(m_context->view()->totals()[counted], number.toUInt());
            delete menu;
            enter(*m_context);
        }
    }

    /// "1 of 5": both numbers are links, and the first keeps the filter.
    void bothNumbersOfANarrowedCell()
    {
        Filter filter;
        filter.include(Field::Seat, u"330000"_s);
        filter.exclude(Field::Role, u"co_lead"_s);
        enter(*m_context, filter);
        RecordModel model(Unit::Organisations);
        model.setView(m_context->view(), Language::English);
        int narrowed = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const QString& column : {u"consortia"_s, u"leads"_s, u"consortia_here"_s, u"leads_here"_s}) {
                const QModelIndex cell = model.index(row, model.columnOf(column));
                static const QRegularExpression figures(u"\\d+"_s);
                auto shown = figures.globalMatch(cell.data().toString());
                const std::vector<CellNumber> numbers = cellNumbers(model, cell);
                narrowed += numbers.size() == 2 ? 1 : 0;
                for (const CellNumber& number : numbers) {
                    const quint32 figure = shown.next().captured().toUInt();
                    QCOMPARE(number.number.value, std::optional(figure));
                    if (figure > 0) {
                        showCellRows(*m_context, number);
                        QCOMPARE(m_context->page(), key(number.number.rows));
                        QCOMPARE(m_context->view()->totals()[number.number.rows], figure);
                        enter(*m_context, filter);
                    }
                }
                QVERIFY(!shown.hasNext());
            }
        }
        QVERIFY(narrowed > 0);
    }

private:
    /// Columns of the table and what stands in them; of a bar the one number at its end.
    static std::vector<std::pair<int, quint32>> numbersOf(const BarChart& chart, std::size_t row,
                                                          bool isTable)
    {
        const auto& category = chart.categories[row];
        if (!isTable) {
            return {{0, category.total()}};
        }
        std::vector<std::pair<int, quint32>> numbers;
        for (std::size_t series = 0; series < category.values.size(); ++series) {
            if (category.values[series] > 0) {
                numbers.emplace_back(static_cast<int>(series) + 1, category.values[series]);
            }
        }
        if (chart.stacked) {
            numbers.emplace_back(static_cast<int>(category.values.size()) + 1, category.total());
        }
        return numbers;
    }

    static void clickCell(CountTable& table, int row, int column)
    {
        const QModelIndex cell = table.model()->index(row, column);
        table.scrollTo(cell);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(cell).center());
    }

    static void clickValue(ChartView& view, std::size_t row)
    {
        const BarLayout layout = layoutBars(view.chart(), view.font(), view.width());
        QTest::mouseClick(&view, Qt::LeftButton, {}, layout.value(view.chart(), row, 0).center().toPoint());
    }

    SnapshotPtr m_snapshot;
    std::unique_ptr<BrowseContext> m_context;
};

QTEST_MAIN(TestNumbers)
#include "tst_numbers.moc"
