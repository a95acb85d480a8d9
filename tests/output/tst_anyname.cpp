// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/filter/filtercompletion.h"
#include "domain/filter/filtertext.h"
#include "domain/text/fold.h"
#include "evaluate/recordcolumns.h"
#include "naming/home.h"
#include "naming/industry.h"
#include "naming/kind.h"
#include "naming/nameparts.h"
#include "quality/findings.h"
#include "quality/findingtext.h"
#include "report/comparisonreport.h"
#include "snapshot/textsearch.h"
#include "support/hostilenames.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Whatever a name is made of, every question about it has an answer.
class AnyNameTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesComeBack();
    void sortedByEveryColumn();
    void orderOfTheCollation_data();
    void orderOfTheCollation();
    void searched();
    void filterTextsComeBack();
    void read();
    void matrices();
    void compared();
    void questions();
    void reports();

private:
    static void askTables(const Report& report)
    {
        for (const Block& block : report.blocks) {
            if (const auto* const table = std::get_if<block::Table>(&block)) {
                for (std::size_t row = 0; row < table->source->rowCount(); ++row) {
                    QVERIFY(!table->source->columns().empty());
                    static_cast<void>(table->source->text(row, 0));
                }
            }
        }
    }

    SnapshotPtr m_snapshot;
    ViewPtr m_view;
    Reference m_reference;
};

void AnyNameTest::initTestCase()
{
    m_snapshot = hostileSnapshot();
    m_view = evaluate(m_snapshot, {});
    m_reference = loadReference().value();
    QCOMPARE(m_view->of(Unit::Organisations).size(), hostileNames().size());
}

/// Letter for letter, a mark in front too; UTF-8 has nothing but ? for half of a surrogate pair.
void AnyNameTest::namesComeBack()
{
    const auto& names = hostileNames();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].name.isValidUtf16()) {
            QVERIFY2(m_snapshot->organisations.name.at(i) == names[i].name, names[i].label.constData());
            QVERIFY2(m_snapshot->consortia.name.foldedAt(i) == fold(names[i].name) ||
                         fold(names[i].name).isEmpty(),
                     names[i].label.constData());
            QVERIFY2(m_snapshot->membersText(static_cast<Row>(i)) == names[i].name,
                     names[i].label.constData());
        }
    }
}

void AnyNameTest::sortedByEveryColumn()
{
    for (const Unit unit : AllUnits) {
        for (const RecordColumn& column : recordColumns(unit)) {
            for (const Collation collation : {Collation::Pinyin, Collation::Strokes}) {
                for (const bool descending : {false, true}) {
                    SortOrders orders;
                    orders[static_cast<std::size_t>(unit)] = {
                        {QString::fromLatin1(column.key), descending, collation}};
                    const ViewPtr view = evaluate(m_snapshot, {}, orders);
                    std::vector<Row> rows = view->of(unit);
                    QCOMPARE(rows.size(), m_view->of(unit).size());
                    std::ranges::sort(rows);
                    QVERIFY(std::ranges::adjacent_find(rows) == rows.end());
                }
            }
            static_cast<void>(columnText(column, *m_view, 0, Language::English));
        }
    }
}

void AnyNameTest::orderOfTheCollation_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("same");
    QTest::newRow("a mark without width counts for nothing") << u"昆明\ufeff云岭"_s << u"昆明云岭"_s << true;
    QTest::newRow("a control counts for nothing") << u"昆\u0001明"_s << u"昆明"_s << true;
    QTest::newRow("a name of marks is an empty name") << u"\ufeff\u200b"_s << QString() << true;
    QTest::newRow("nothing stands before all") << u"\ufeff"_s << u"阿"_s << false;
    QTest::newRow("what follows a mark counts") << u"\ufeff丁"_s << u"昆明"_s << false;
    QTest::newRow("beyond the basic plane") << u"昆明"_s << u"𠮷林"_s << false;
    QTest::newRow("a noncharacter alone") << u"\ufffe"_s << u"\ufffe甲"_s << false;
}

void AnyNameTest::orderOfTheCollation()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const bool, same);
    TextColumn texts;
    texts.append(QStringView(first));
    texts.append(QStringView(second));
    for (const Collation collation : {Collation::Pinyin, Collation::Strokes}) {
        const std::vector<quint32> ranks = ranksOf(texts, collation);
        QCOMPARE(ranks[0] == ranks[1], same);
        if (!same) {
            QVERIFY(ranks[0] < ranks[1]);
        }
    }
}

void AnyNameTest::searched()
{
    for (std::size_t i = 0; i < hostileNames().size(); ++i) {
        const QString name = m_snapshot->organisations.name.at(i);
        Filter filter;
        filter.addText({name, false});
        const ViewPtr view = evaluate(m_snapshot, filter);
        QVERIFY2(view->contains(Unit::Organisations, static_cast<Row>(i)),
                 hostileNames()[i].label.constData());
        const TextPattern pattern{QStringView(name)};
        for (const auto& [start, length] : pattern.places(name)) {
            QVERIFY(start >= 0 && length > 0 && start + length <= name.size());
        }
        Filter without;
        without.addText({name.left(3), true});
        static_cast<void>(evaluate(m_snapshot, without)->of(Unit::Consortia));
    }
}

void AnyNameTest::filterTextsComeBack()
{
    const Vocabulary& vocabulary = m_snapshot->vocabulary;
    for (const HostileName& name : hostileNames()) {
        Filter filter;
        filter.addText({name.name, false});
        filter.addText({name.name + u'x', true});
        for (const Language language : {Language::English, Language::Chinese}) {
            const ParsedFilter parsed = parseFilter(formatFilter(filter, vocabulary, language), vocabulary);
            QVERIFY2(parsed.filter == filter, name.label.constData());
            static_cast<void>(filterChips(filter, vocabulary, language));
            static_cast<void>(parseFilter(name.name, vocabulary));
            const QString typed = name.name.left(40);
            for (const qsizetype cursor : {qsizetype{0}, typed.size() / 2, typed.size()}) {
                static_cast<void>(filterCompletions(typed, cursor, vocabulary, language));
            }
        }
    }
}

void AnyNameTest::read()
{
    for (const HostileName& name : hostileNames()) {
        static_cast<void>(readKind(name.name, m_reference));
        static_cast<void>(readHome(name.name, m_reference));
        static_cast<void>(readIndustries(name.name, {name.name}, m_reference));
        static_cast<void>(partsOf(name.name, m_reference));
    }
}

void AnyNameTest::matrices()
{
    MatrixChoice members;
    members.atLeast = 1;
    std::vector<MatrixChoice> choices{members};
    for (const Field row : AllFields) {
        MatrixChoice counts;
        counts.shape = MatrixChoice::Shape::Counts;
        counts.rowField = row;
        counts.columnField = Field::Industry;
        choices.push_back(counts);
    }
    for (const MatrixChoice& choice : choices) {
        const auto matrix = std::make_shared<const Matrix>(m_view, choice, Language::Chinese);
        askTables(matrixReport(*m_view, matrix, {}));
        const auto table = matrixTable(matrix);
        for (std::size_t row = 0; row < table->rowCount(); ++row) {
            static_cast<void>(table->text(row, 0));
        }
    }
}

void AnyNameTest::compared()
{
    const Row last = m_snapshot->consortiumCount() - 1;
    for (Row row = 0; row < last; ++row) {
        const std::array pair{row, static_cast<Row>(row + 1)};
        const auto comparison = compareConsortia(*m_snapshot, pair);
        askTables(comparisonReport(*m_view, comparison, {}, {}, Language::English, {}));
        const auto chain = sharedChain(*m_snapshot, row, last);
        static_cast<void>(chainSentence(*m_snapshot, row, last, chain));
    }
}

void AnyNameTest::questions()
{
    const PinyinTable readings = PinyinTable::load().value();
    const std::vector<Finding> found = findings(*m_snapshot, m_reference, readings);
    QVERIFY(!found.empty());
    for (const Finding& finding : found) {
        for (const QString& text : {wholeQuestion(*m_snapshot, finding), reasonText(*m_snapshot, finding)}) {
            QVERIFY2(text.isValidUtf16(), qPrintable(text));
        }
        static_cast<void>(judgementOf(*m_snapshot, finding));
        if (finding.isPair()) {
            static_cast<void>(linkOf(*m_snapshot, finding, Fix::Same));
        }
    }
}

void AnyNameTest::reports()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        askTables(fullReport(m_view, language, {}));
        for (const Unit unit : AllUnits) {
            askTables(tableReport(m_view, unit, allColumnKeys(unit), language, {}));
        }
    }
}

QTEST_GUILESS_MAIN(AnyNameTest)
#include "tst_anyname.moc"
