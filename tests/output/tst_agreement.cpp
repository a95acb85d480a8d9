// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtertext.h"
#include "naivecounts.h"
#include "output/htmlreport.h"
#include "output/plainpictures.h"
#include "output/tableexport.h"
#include "report/report.h"
#include "report/scopedcounts.h"
#include "store/twolists.h"
#include "tables/recordmodel.h"
#include "writtentables.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QString narrowed(qsizetype matching, qsizetype all)
{
    return matching == all ? QString::number(all) : u"%1 of %2"_s.arg(matching).arg(all);
}

template <typename Part>
std::vector<Part> all(const Report& report)
{
    std::vector<Part> parts;
    for (const Block& entry : report.blocks) {
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
            cells << table.text(row, column).simplified();
        }
        rows << cells;
    }
    return rows;
}

} // namespace

/// Whatever is shown, printed or written under a filter says the same numbers, and those are the ones that
/// anybody would count by hand.
class AgreementTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tables_data() { filters(); }
    void tables();
    void exports_data() { filters(); }
    void exports();
    void figures_data() { filters(); }
    void figures();
    void sharedAndIndex_data() { filters(); }
    void sharedAndIndex();
    void roster_data() { filters(); }
    void roster();
    void pictures_data() { filters(); }
    void pictures();
    void writtenPage_data() { filters(); }
    void writtenPage();

private:
    void filters();
    void ask();
    [[nodiscard]] QString label(Row consortium) const;
    [[nodiscard]] QStringList labels(Row organisation, bool marked) const;
    [[nodiscard]] QStringList numbersHere(Row organisation) const;
    [[nodiscard]] Report report() const;
    [[nodiscard]] Cells expectedRows(Unit unit, const QStringList& columns, bool asText) const;
    [[nodiscard]] QString expected(Unit unit, Row row, const QString& column, bool asText) const;

    QTemporaryDir m_folder;
    SnapshotPtr m_one;
    SnapshotPtr m_two;
    // Of the row that is being tested:
    SnapshotPtr m_snapshot;
    ViewPtr m_view;
    std::unique_ptr<NaiveCounts> m_naive;
};

void AgreementTest::initTestCase()
{
    const auto reference = loadReference();
    QVERIFY(reference);
    const auto bundled = bundledProposal(*reference);
    QVERIFY(bundled);
    m_one = snapshotOf(*bundled, *reference);
    const auto two = snapshotOfTwoLists(m_folder.filePath(u"two.sqlite"_s), *reference);
    QVERIFY2(two, two ? "" : qPrintable(two.error().message + two.error().detail));
    m_two = *two;
    QCOMPARE(m_two->consortiumCount(), std::size_t{18});
    QVERIFY(m_two->hasSeveralLists());
}

void AgreementTest::filters()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasTwo");
    const QStringList texts{u""_s,
                            u"省份:浙江"_s,
                            u"省份:宁波"_s,
                            u"省份:江苏|浙江"_s,
                            u"-省份:浙江"_s,
                            u"单位所在地:北京"_s,
                            u"-单位所在地:北京"_s,
                            u"单位所在地:未知"_s,
                            u"角色:牵头"_s,
                            u"角色:联合牵头|行业牵头"_s,
                            u"-角色:成员"_s,
                            u"-角色:牵头"_s,
                            u"单位类型:高校"_s,
                            u"-单位类型:企业"_s,
                            u"单位类型:企业|未知"_s,
                            u"行业:钢铁"_s,
                            u"-行业:钢铁"_s,
                            u"行业:未知"_s,
                            u"国家"_s,
                            u"\"中国\""_s,
                            u"-大学"_s,
                            u"成员数:>11"_s,
                            u"成员数:<=9"_s,
                            u"联合体数:>1"_s,
                            u"联合体数:=1"_s,
                            u"牵头数:>1"_s,
                            u"发布日期:2026"_s,
                            u"-发布日期:2026"_s,
                            u"省份:浙江 角色:牵头"_s,
                            u"省份:浙江 -单位类型:企业"_s,
                            u"省份:浙江 联合体数:>1"_s,
                            u"单位所在地:浙江 -省份:浙江"_s,
                            u"角色:成员 单位类型:高校 -单位所在地:北京 大学"_s,
                            u"专项行动:工业数据筑基行动"_s,
                            u"没有这样的名称"_s};
    for (const bool hasTwo : {false, true}) {
        for (const QString& text : texts) {
            QTest::newRow(qPrintable((hasTwo ? u"two lists, "_s : u"one list, "_s) + text)) << text << hasTwo;
        }
    }
}

void AgreementTest::ask()
{
    QFETCH(const QString, text);
    QFETCH(const bool, hasTwo);
    m_snapshot = hasTwo ? m_two : m_one;
    const ParsedFilter parsed = parseFilter(text, m_snapshot->vocabulary);
    QVERIFY2(parsed.problems.empty(), qPrintable(text));
    m_view = evaluate(m_snapshot, parsed.filter);
    m_naive = std::make_unique<NaiveCounts>(*m_snapshot, parsed.filter);
}

QString AgreementTest::label(Row consortium) const
{
    const QString number = m_snapshot->consortia.number.at(consortium);
    const bool isProvincial =
        m_snapshot->notices.info[m_snapshot->consortia.notice[consortium]].title.startsWith(u"浙江省");
    return m_snapshot == m_one ? number : (isProvincial ? u"浙江 "_s : u"全国 "_s) + number;
}

QStringList AgreementTest::labels(Row organisation, bool marked) const
{
    const NaiveCounts::Record& record = m_naive->organisations[organisation];
    QList<Row> consortia(record.others.begin(), record.others.end());
    std::ranges::sort(consortia);
    QStringList labels;
    for (const Row consortium : consortia) {
        const bool isMarked = marked && record.othersHere.size() < record.others.size() &&
                              record.othersHere.contains(consortium);
        labels << (isMarked ? u"●\u00a0"_s : QString()) + label(consortium);
    }
    return labels;
}

QStringList AgreementTest::numbersHere(Row organisation) const
{
    const auto& here = m_naive->organisations[organisation].othersHere;
    QList<Row> consortia(here.begin(), here.end());
    std::ranges::sort(consortia);
    QStringList numbers;
    for (const Row consortium : consortia) {
        numbers << label(consortium);
    }
    return numbers;
}

Report AgreementTest::report() const
{
    return fullReport(m_view, Language::Chinese, {{2026, 11, 22}, {14, 5}, Qt::UTC});
}

/// What a column has to say of a record; a null string for a column that holds no count and no name.
QString AgreementTest::expected(Unit unit, Row row, const QString& column, bool asText) const
{
    const auto number = [](qsizetype count) { return QString::number(count); };
    if (unit == Unit::Memberships) {
        const Row organisation = m_snapshot->memberships.organisation[row];
        const Row consortium = m_snapshot->consortiumOf(row);
        return column == u"organisation" ? m_snapshot->organisations.name.at(organisation)
               : column == u"consortium" ? m_snapshot->consortia.name.at(consortium)
               : column == u"consortium_number"
                   ? (asText ? label(consortium) : m_snapshot->consortia.number.at(consortium))
                   : QString();
    }
    if (unit == Unit::Consortia) {
        const NaiveCounts::Record& record = m_naive->consortia[row];
        return column == u"name"      ? m_snapshot->consortia.name.at(row)
               : column == u"number"  ? (asText ? label(row) : m_snapshot->consortia.number.at(row))
               : column == u"matches" ? number(record.matching.size())
               : column == u"members" ? (asText ? narrowed(record.matching.size(), record.all.size())
                                                : number(record.all.size()))
                                      : QString();
    }
    const NaiveCounts::Record& record = m_naive->organisations[row];
    return column == u"name"             ? m_snapshot->organisations.name.at(row)
           : column == u"consortia_here" ? number(record.othersHere.size())
           : column == u"leads_here"     ? number(record.leadsHere)
           : column == u"consortia"      ? (asText ? narrowed(record.othersHere.size(), record.others.size())
                                                   : number(record.others.size()))
           : column == u"leads" ? (asText ? narrowed(record.leadsHere, record.leads) : number(record.leads))
           : column == u"consortium_numbers"      ? labels(row, asText).join(u'、')
           : column == u"consortium_numbers_here" ? numbersHere(row).join(u'、')
                                                  : QString();
}

/// Of each record that is here, in published order, what those columns have to say.
Cells AgreementTest::expectedRows(Unit unit, const QStringList& columns, bool asText) const
{
    const QSet<Row> here = unit == Unit::Consortia       ? m_naive->consortiaHere()
                           : unit == Unit::Organisations ? m_naive->organisationsHere()
                                                         : m_naive->memberships;
    QList<Row> rows(here.begin(), here.end());
    std::ranges::sort(rows);
    Cells cells;
    for (const Row row : rows) {
        QStringList line;
        for (const QString& column : columns) {
            line << expected(unit, row, column, asText);
        }
        cells << line;
    }
    return cells;
}

/// The cells of the models, and those of the same table on paper and in a terminal.
void AgreementTest::tables()
{
    ask();
    for (const Unit unit : AllUnits) {
        RecordModel model(unit);
        model.setView(m_view, Language::Chinese);
        const QStringList keys = RecordModel::columnKeys(unit);
        const Cells wanted = expectedRows(unit, keys, true);
        QCOMPARE(model.rowCount(), static_cast<int>(wanted.size()));
        QCOMPARE(m_view->totals()[unit], static_cast<quint32>(wanted.size()));
        const auto paper = recordTable(m_view, unit, Language::Chinese, allColumnKeys(unit));
        QCOMPARE(paper->rowCount(), static_cast<std::size_t>(wanted.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < keys.size(); ++column) {
                const QString shown = model.index(row, column).data().toString();
                QCOMPARE(paper->text(static_cast<std::size_t>(row), static_cast<std::size_t>(column)), shown);
                if (!wanted[row][column].isNull()) {
                    QCOMPARE(shown, wanted[row][column]);
                }
            }
        }
    }
}

/// CSV and JSON, read back.
void AgreementTest::exports()
{
    ask();
    for (const Unit unit : AllUnits) {
        const QStringList keys = allColumnKeys(unit);
        const Cells wanted = expectedRows(unit, keys, false);
        const QString csvPath = m_folder.filePath(u"table.csv"_s);
        const QString jsonPath = m_folder.filePath(u"table.json"_s);
        TableExport options;
        options.units = {unit};
        options.language = Language::Chinese;
        QVERIFY(exportTables(csvPath, m_view, options));
        QVERIFY(exportTables(jsonPath, m_view, options));
        QFile csvFile(csvPath);
        QFile jsonFile(jsonPath);
        QVERIFY(csvFile.open(QIODevice::ReadOnly) && jsonFile.open(QIODevice::ReadOnly));
        Cells csv = readCsv(csvFile.readAll());
        QCOMPARE(csv.takeFirst(), keys);
        const QJsonArray json = QJsonDocument::fromJson(jsonFile.readAll()).array();
        QCOMPARE(csv.size(), wanted.size());
        QCOMPARE(json.size(), wanted.size());
        for (qsizetype row = 0; row < wanted.size(); ++row) {
            for (qsizetype column = 0; column < keys.size(); ++column) {
                if (wanted[row][column].isNull()) {
                    continue;
                }
                QCOMPARE(csv[row][column], wanted[row][column]);
                const QJsonValue value = json[row].toObject()[keys[column]];
                QStringList texts;
                for (const auto& entry : value.toArray()) {
                    texts << entry.toString();
                }
                QCOMPARE(value.isArray() ? texts.join(u'、') : value.toVariant().toString(),
                         wanted[row][column]);
            }
        }
    }
}

void AgreementTest::figures()
{
    ask();
    const Report made = report();
    const QString scope = all<block::Facts>(made).front().facts.front().value;
    const qsizetype here = m_naive->consortiaHere().size();
    const bool isFiltered = !m_view->filter.isEmpty();
    QVERIFY2(scope.endsWith(isFiltered ? u"; %1 of %2 consortia"_s.arg(here).arg(m_naive->consortia.size())
                                       : u"; %1 consortia"_s.arg(here)),
             qPrintable(scope));
    if (here == 0) {
        QVERIFY(all<block::Figures>(made).empty());
        return;
    }
    qsizetype leads = 0;
    qsizetype allLeads = 0;
    qsizetype shared = 0;
    qsizetype allShared = 0;
    for (const NaiveCounts::Record& record : m_naive->organisations) {
        leads += record.leadsHere;
        allLeads += record.leads;
        shared += !record.matching.isEmpty() && record.others.size() > 1 ? 1 : 0;
        allShared += record.others.size() > 1 ? 1 : 0;
    }
    QSet<QString> provinces = m_naive->keys(Field::Seat);
    provinces.remove(QString(UnknownKey));
    erase_if(provinces, [&](const QString& code) {
        return std::ranges::any_of(m_snapshot->regions, [&](const Region& region) {
            return QString::number(region.code) == code && region.parent != 0;
        });
    });
    const auto figures = all<block::Figures>(made).front().figures;
    const qsizetype wanted[]{here,
                             m_naive->organisationsHere().size(),
                             m_naive->memberships.size(),
                             leads,
                             shared,
                             provinces.size()};
    const qsizetype whole[]{m_naive->consortia.size(),
                            m_naive->organisations.size(),
                            static_cast<qsizetype>(m_snapshot->membershipCount()),
                            allLeads,
                            allShared,
                            0};
    QCOMPARE(figures.size(), std::size(wanted));
    for (std::size_t i = 0; i < std::size(wanted); ++i) {
        QCOMPARE(figures[i].value, QString::number(wanted[i]));
        QCOMPARE(figures[i].note.contains(u"of %1"_s.arg(whole[i])), isFiltered && whole[i] > 0);
    }
}

void AgreementTest::sharedAndIndex()
{
    ask();
    const auto tables = all<block::Table>(report());
    const QSet<Row> here = m_naive->organisationsHere();
    if (here.isEmpty()) {
        QVERIFY(tables.empty());
        return;
    }
    QMap<QString, QString> index;  // name, numbers
    QMap<QString, QString> shared; // name, count
    for (const Row row : here) {
        const QString name = m_snapshot->organisations.name.at(row);
        const NaiveCounts::Record& record = m_naive->organisations[row];
        index.insert(name, labels(row, true).join(u", "_s).simplified()); // as cells are
        if (record.others.size() > 1) {
            shared.insert(name, narrowed(record.othersHere.size(), record.others.size()));
        }
    }
    QMap<QString, QString> found;
    for (const QStringList& row : cellsOf(*tables.back().source)) {
        found.insert(row[0], row[3]);
    }
    QCOMPARE(found, index);
    QCOMPARE(tables.size(), std::size_t(shared.isEmpty() ? 1 : 2));
    found.clear();
    static const QRegularExpression roles(u" \\([^)]*\\)"_s);
    for (const QStringList& row : shared.isEmpty() ? Cells() : cellsOf(*tables.front().source)) {
        found.insert(row[0], row[3]);
        QCOMPARE(QString(row[4]).remove(roles), index[row[0]]);
    }
    QCOMPARE(found, shared);
}

void AgreementTest::roster()
{
    ask();
    const auto records = all<block::Record>(report());
    const QSet<Row> here = m_naive->consortiaHere();
    QCOMPARE(records.size(), static_cast<std::size_t>(here.size()));
    QList<Row> rows(here.begin(), here.end());
    std::ranges::sort(rows);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const Row row = rows[static_cast<qsizetype>(i)];
        const NaiveCounts::Record& naive = m_naive->consortia[row];
        const bool isPart = naive.matching.size() < naive.all.size();
        QCOMPARE(records[i].title, label(row) + u" · "_s + m_snapshot->consortia.name.at(row));
        QCOMPARE(
            records[i].facts[2].value,
            isPart ? u"%1 of %2 match the filter, marked ●"_s.arg(naive.matching.size()).arg(naive.all.size())
                   : QString::number(naive.all.size()));
        qsizetype items = 0;
        qsizetype marked = 0;
        for (const auto& group : records[i].groups) {
            QVERIFY(group.title.endsWith(u"(%1)"_s.arg(group.items.size())));
            items += group.items.size();
            marked += std::ranges::count_if(group.items,
                                            [](const QString& item) { return item.startsWith(u"●\u00a0"); });
        }
        QCOMPARE(items, naive.all.size());
        QCOMPARE(marked, isPart ? naive.matching.size() : 0);
    }
}

/// The report's pictures count what its scope says. What the window shows under the same title has the same
/// numbers; where it counts values that the filter leaves out, its title says so.
void AgreementTest::pictures()
{
    ask();
    QMap<QString, Cells> onPaper;
    for (const auto& picture : all<block::Picture>(report())) {
        std::visit([&](const auto& data) { onPaper.insert(data.title, cellsOf(data.table())); },
                   picture.data);
        if (const auto* const grid = std::get_if<RegionGrid>(&picture.data)) {
            for (const RegionGrid::Place& place : grid->places) {
                QCOMPARE(place.value,
                         static_cast<quint32>(m_naive->count(grid->field, place.key, grid->unit)));
                for (const RegionGrid::Place::Inner& inner : place.inner) {
                    QCOMPARE(inner.value,
                             static_cast<quint32>(m_naive->count(grid->field, inner.key, grid->unit)));
                }
            }
        } else if (const auto* const chart = std::get_if<BarChart>(&picture.data); chart->field) {
            for (const BarChart::Category& category : chart->categories) {
                QCOMPARE(category.total(),
                         static_cast<quint32>(m_naive->count(*chart->field, category.key, chart->unit)));
            }
        } else {
            for (const BarChart::Category& category : chart->categories) {
                const auto row = m_snapshot->consortiumWithId(category.key.toLongLong());
                QVERIFY(row);
                QCOMPARE(category.total(), static_cast<quint32>(m_naive->consortia[*row].matching.size()));
                QVERIFY(category.title.startsWith(label(*row) + u" · "_s));
            }
        }
    }
    QCOMPARE(onPaper.isEmpty(), m_naive->memberships.isEmpty());
    int compared = 0;
    const auto compare = [&](const QString& title, const Cells& onScreen, Field field) {
        const bool saysSo = title.endsWith(u", with values outside the filter");
        QCOMPARE(saysSo, !m_view->filter.choice(field).isEmpty());
        if (!saysSo && onPaper.contains(title)) {
            QCOMPARE(onScreen, onPaper[title]);
            ++compared;
        }
    };
    for (const BarChart& chart : charts(*m_view, Language::Chinese)) {
        if (chart.field) {
            compare(chart.title, cellsOf(chart.table()), *chart.field);
        } else if (!chart.categories.empty()) {
            QCOMPARE(cellsOf(chart.table()), onPaper[chart.title]);
        }
    }
    for (const auto& [field, unit] :
         {std::pair{Field::Seat, Unit::Consortia}, {Field::Home, Unit::Organisations}}) {
        const RegionGrid grid = regionGrid(*m_view, field, unit, Language::Chinese);
        compare(grid.title, cellsOf(grid.table()), field);
    }
    QVERIFY(compared > 2 || m_naive->memberships.isEmpty());
    const ViewPtr scoped = countedInScope(*m_view);
    for (const Field field : AllFields) { // what `stats` prints
        const MemoryTable table = facetTable(*scoped, field, Language::Chinese);
        QCOMPARE(table.rowCount(), static_cast<std::size_t>(m_naive->keys(field).size()));
        for (const QString& key : m_naive->keys(field)) {
            for (const Unit unit : AllUnits) {
                QCOMPARE(scoped->facet(field, key)[unit],
                         static_cast<quint32>(m_naive->count(field, key, unit)));
            }
        }
    }
}

/// The page has the tables, figures and records of the report, cell by cell.
void AgreementTest::writtenPage()
{
    ask();
    const Report made = report();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    PlainPictures pictures;
    QVERIFY(writeHtml(buffer, made, pictures));
    const Page page = readPage(buffer.data());
    QList<Cells> tables;
    QStringList figures;
    QStringList records;
    for (const Block& entry : made.blocks) {
        if (const auto* const table = std::get_if<block::Table>(&entry)) {
            tables << cellsOf(*table->source);
        } else if (const auto* const picture = std::get_if<block::Picture>(&entry)) {
            std::visit([&](const auto& data) { tables << cellsOf(data.table()); }, picture->data);
        } else if (const auto* const record = std::get_if<block::Record>(&entry)) {
            records << record->title;
        } else if (const auto* const numbers = std::get_if<block::Figures>(&entry)) {
            for (const auto& figure : numbers->figures) {
                figures << figure.value;
            }
        }
    }
    QCOMPARE(page.tables, tables);
    QCOMPARE(page.figures, figures);
    QCOMPARE(page.records, records);
    const QString shown = QString::fromUtf8(buffer.data());
    QFETCH(const QString, text);
    QVERIFY2(!text.contains(u':') || !shown.contains(text.toHtmlEscaped()), qPrintable(text));
    QVERIFY(!shown.contains(
                formatFilter(m_view->filter, m_snapshot->vocabulary, Language::English).toHtmlEscaped()) ||
            !text.contains(u':'));
}

QTEST_MAIN(AgreementTest)
#include "tst_agreement.moc"
