// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/membergrammar.h"

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
    for (const char* name : {"cells.tsv", "morecells.tsv"}) {
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

QTEST_GUILESS_MAIN(MemberGrammarTest)
#include "tst_membergrammar.moc"
