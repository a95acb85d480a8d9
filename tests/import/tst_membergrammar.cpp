// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/membergrammar.h"

#include <QFile>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// The members of a cell as the fixtures write them; the lead by order is the first where the cell lets it.
QString written(const MemberCell& cell)
{
    QStringList members;
    for (const MemberToken& token : cell.tokens) {
        if (!token.isNothing) {
            const bool leadsByOrder =
                members.isEmpty() && !cell.marksRole && !cell.deniesOrder && !cell.hasQuestions();
            members << token.name + u'=' + (leadsByOrder ? u"lead"_s : key(token.role));
        }
    }
    return (cell.hasQuestions() ? u"? "_s : QString()) + members.join(u" | "_s);
}

QString sentences(const MemberCell& cell)
{
    QStringList lines;
    for (const CellProblem& problem : cell.problems) {
        lines << u"%1+%2 %3"_s.arg(problem.start).arg(problem.length).arg(problem.sentence);
    }
    return lines.join(u'\n');
}

} // namespace

class MemberGrammarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishedCellsAreReadRight_data();
    void publishedCellsAreReadRight();
    void tokensJoinedGiveTheCell_data() { publishedCellsAreReadRight_data(); }
    void tokensJoinedGiveTheCell();
    void plainCellsAreReadAsByTheRules_data() { publishedCellsAreReadRight_data(); }
    void plainCellsAreReadAsByTheRules();
    void namesWithWordsOfRulesAreReadAsByTheRules();
    void cellsMadeToTakeForEverEnd_data();
    void cellsMadeToTakeForEverEnd();

private:
    std::optional<Reference> m_reference;
    std::optional<MemberGrammar> m_grammar;
};

void MemberGrammarTest::initTestCase()
{
    m_reference = loadReference().value();
    m_grammar.emplace(*m_reference);
}

void MemberGrammarTest::publishedCellsAreReadRight_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("expected");
    for (const char* name : {"cells.tsv", "morecells.tsv", "furthercells.tsv", "fourthcells.tsv",
                             "fifthcells.tsv", "sixthcells.tsv"}) {
        QFile file(QStringLiteral(ATLAS_TEST_DATA) + u"/fixtures/lists/"_s + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int row = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++row;
            if (line.startsWith(u'#') || line.isEmpty()) {
                continue;
            }
            QString cell = line.section(u'\t', 0, 0);
            cell.replace(u"\\n"_s, u"\n"_s).replace(u"\\t"_s, u"\t"_s);
            QTest::addRow("%s:%d", name, row) << cell << line.section(u'\t', 1, 1);
        }
    }
}

void MemberGrammarTest::publishedCellsAreReadRight()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, expected);
    const MemberCell read = m_grammar->read(cell);
    const QString found = written(read);
    if (found != expected) {
        qInfo().noquote() << cell << "\n  found   " << found << "\n  expected" << expected << "\n"
                          << sentences(read);
    }
    QCOMPARE(found, expected);
}

void MemberGrammarTest::tokensJoinedGiveTheCell()
{
    QFETCH(const QString, cell);
    QCOMPARE(m_grammar->read(cell).text(), cell);
}

void MemberGrammarTest::plainCellsAreReadAsByTheRules()
{
    QFETCH(const QString, cell);
    const MemberCell read = m_grammar->read(cell);
    const MemberCell byRules = m_grammar->readByRules(cell);
    QCOMPARE(sentences(read), sentences(byRules));
    QCOMPARE(read.tokens, byRules.tokens);
    QCOMPARE(read.marksRole, byRules.marksRole);
    QCOMPARE(read.deniesOrder, byRules.deniesOrder);
}

/// Words that a rule looks at, at every place of a name: what reads plain cells must leave them to the rules,
/// or read them alike.
void MemberGrammarTest::namesWithWordsOfRulesAreReadAsByTheRules()
{
    const QStringList names{u"浙江恒远钢铁有限公司"_s, u"清华大学"_s, u"中国科学院自动化研究所"_s,
                            u"恒远(厦门)科技有限公司"_s, u"中国移动通信集团有限公司"_s};
    const QStringList words{
        u"和"_s,     u"与"_s,         u"及"_s,           u"以及"_s,       u"暨"_s,     u"等"_s,
        u"等三家"_s, u"共三家"_s,     u"共"_s,           u"合计"_s,       u"方"_s,     u"参与方"_s,
        u"参与"_s,   u"牵头"_s,       u"主持"_s,         u"组长"_s,       u"盟主"_s,   u"链主"_s,
        u"理事长"_s, u"首席单位"_s,   u"单位"_s,         u"成员单位"_s,   u"负责"_s,   u"提供"_s,
        u"联合"_s,   u"会同"_s,       u"由"_s,           u"以"_s,         u"并"_s,     u"携手"_s,
        u"协同"_s,   u"还有"_s,       u"其中"_s,         u"包括"_s,       u"名单"_s,   u"备注"_s,
        u"原"_s,     u"简称"_s,       u"排名不分先后"_s, u"按笔画"_s,     u"一"_s,     u"(一)"_s,
        u"公司"_s,   u"清华大学"_s,   u"清华大学和"_s,   u"和清华大学"_s, u"集团和"_s, u"华为和"_s,
        u"(牵头)"_s, u"(参与单位)"_s, u"(链主)"_s,       u"(北京)"_s,     u"、"_s,     u"("_s,
        u"）"_s};
    for (const QString& name : names) {
        for (const QString& word : words) {
            for (qsizetype at = 0; at <= name.size(); ++at) {
                const QString changed = name.first(at) + word + name.sliced(at);
                for (const QString& cell :
                     QStringList{changed, u"同济大学、"_s + changed, changed + u"（牵头）、同济大学"_s}) {
                    const MemberCell read = m_grammar->read(cell);
                    const MemberCell byRules = m_grammar->readByRules(cell);
                    QVERIFY2(read.tokens == byRules.tokens && read.problems == byRules.problems &&
                                 read.marksRole == byRules.marksRole &&
                                 read.deniesOrder == byRules.deniesOrder,
                             qPrintable(cell));
                }
            }
        }
    }
}

void MemberGrammarTest::cellsMadeToTakeForEverEnd_data()
{
    QTest::addColumn<QString>("part");
    for (const char16_t* part : {u"乙\n", u"乙大学\n", u"乙(原丙", u"乙公司、", u"1.", u"1、乙 ", u"牵头：",
                                 u"★", u"乙和", u"乙 ", u"（牵头）", u"A, ", u"【牵头】乙"}) {
        const QString text = QString::fromUtf16(part);
        QTest::newRow(qPrintable(QString(text).simplified())) << text;
    }
}

/// Whatever a cell repeats, what it says of it is for a person to read. How long it takes is the limit of the
/// test as a whole: each took minutes at four times the length.
void MemberGrammarTest::cellsMadeToTakeForEverEnd()
{
    QFETCH(const QString, part);
    const QString cell = part.repeated(MemberGrammar::MostCharacters / part.size());
    const MemberCell read = m_grammar->read(cell);
    QCOMPARE(read.text(), cell);
    QVERIFY2(read.problems.size() <= 1000, qPrintable(QString::number(read.problems.size())));
}

QTEST_GUILESS_MAIN(MemberGrammarTest)
#include "tst_membergrammar.moc"
