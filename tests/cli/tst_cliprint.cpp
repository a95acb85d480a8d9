// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <numeric>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QJsonArray arrayOf(const Run& run)
{
    return QJsonDocument::fromJson(run.out).array();
}

} // namespace

/// list, show, stats, check, help: what is printed of the bundled list.
class CliPrintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void goldens_data();
    void goldens();
    void theCountsOfTheList();
    void jsonHasTheDocumentedKeys_data();
    void jsonHasTheDocumentedKeys();
    void sortedByAnyColumn_data();
    void sortedByAnyColumn();
    void filtersAreReadInBothLanguages();
    void statsCountWithinTheFilter();
    void chineseColumnsAreAligned();
    void theLanguageIsTheOneAskedFor_data();
    void theLanguageIsTheOneAskedFor();
    void aRecordIsFoundByNameNumberOrId_data();
    void aRecordIsFoundByNameNumberOrId();
    void emptyAnswersSaySo();
    void theRegistryIsSound();

private:
    Program m_program;
};

void CliPrintTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    // The first command makes the registry, so that the others need not.
    const Run run = m_program.run({u"check"_s});
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.status, 0);
    QVERIFY(QFile::exists(m_program.ownRegistry()));
}

void CliPrintTest::goldens_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("golden");
    const auto add = [](const char* name, const QString& line, const QString& golden) {
        QTest::newRow(name) << line.split(u' ') << golden;
    };
    add("consortia as text", u"list consortia"_s, u"consortia.txt"_s);
    add("consortia as csv", u"list consortia --format csv"_s, u"consortia.csv"_s);
    add("consortia as tsv", u"list consortia --format tsv --columns number,name,seat"_s, u"consortia.tsv"_s);
    add("consortia as json", u"list consortia --format json"_s, u"consortia.json"_s);
    add("organisations as text", u"list organisations"_s, u"organisations.txt"_s);
    add("organisations as json", u"list organisations --format json"_s, u"organisations.json"_s);
    add("memberships as text", u"list memberships"_s, u"memberships.txt"_s);
    add("memberships as json", u"list memberships --format json"_s, u"memberships.json"_s);
    add("notices as text", u"list notices"_s, u"notices.txt"_s);
    add("notices as json", u"list notices --format json"_s, u"notices.json"_s);
    add("a consortium as text", u"show consortium 14"_s, u"consortium-14.txt"_s);
    add("a consortium as json", u"show consortium 14 --format json"_s, u"consortium-14.json"_s);
    add("an organisation as text", u"show organisation 哈尔滨工业大学(威海)"_s, u"organisation.txt"_s);
    add("an organisation as json", u"show organisation 哈尔滨工业大学(威海) --format json"_s,
        u"organisation.json"_s);
    for (const char* field : {"seat", "home", "industry", "role", "kind", "subject", "programme", "state"}) {
        const QString by = QString::fromLatin1(field);
        add(qPrintable(u"stats by %1 as text"_s.arg(by)), u"stats --by %1"_s.arg(by),
            u"stats-%1.txt"_s.arg(by));
        add(qPrintable(u"stats by %1 as json"_s.arg(by)), u"stats --by %1 --format json"_s.arg(by),
            u"stats-%1.json"_s.arg(by));
    }
    add("stats as csv", u"stats --by seat --unit memberships --format csv"_s, u"stats-seat.csv"_s);
    add("help", u"--help"_s, u"help.txt"_s);
    add("help of a command", u"list --help"_s, u"help-list.txt"_s);
}

void CliPrintTest::goldens()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, golden);
    const Run run = m_program.run(arguments << u"--lang"_s << u"en"_s);
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.status, 0);
    QCOMPARE(goldenDifference(golden, m_program.withoutHome(run.text())), QString());
}

void CliPrintTest::theCountsOfTheList()
{
    const QJsonArray consortia = arrayOf(m_program.run({u"list"_s, u"consortia"_s, u"--format=json"_s}));
    QList<int> members;
    for (const auto& consortium : consortia) {
        members << consortium[u"members"_s].toInt();
    }
    QCOMPARE(members, QList<int>({11, 11, 14, 12, 9, 8, 10, 15, 10, 16, 9, 14, 11, 11}));
    QCOMPARE(arrayOf(m_program.run({u"list"_s, u"organisations"_s, u"--format=json"_s})).size(), 150);
    QCOMPARE(arrayOf(m_program.run({u"list"_s, u"memberships"_s, u"--format=json"_s})).size(), 161);
    QMap<QString, int> roles;
    const QJsonArray stats =
        arrayOf(m_program.run({u"stats"_s, u"--by"_s, u"role"_s, u"--format"_s, u"json"_s}));
    for (const auto& row : stats) {
        QCOMPARE(row[u"unit"_s].toString(), u"memberships"_s);
        roles.insert(row[u"key"_s].toString(), row[u"count"_s].toInt());
    }
    QCOMPARE(roles, (QMap<QString, int>{
                        {u"lead"_s, 11}, {u"co_lead"_s, 4}, {u"industry_lead"_s, 2}, {u"member"_s, 144}}));
}

void CliPrintTest::jsonHasTheDocumentedKeys_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("consortia") << u"consortia"_s
                               << u"id number programme name seat industries members leads"_s.split(u' ');
    QTest::newRow("organisations") << u"organisations"_s
                                   << u"id name kind kind_basis home home_basis consortia"_s.split(u' ');
    QTest::newRow("memberships") << u"memberships"_s
                                 << u"consortium consortium_number organisation role role_text order"_s.split(
                                        u' ');
    QTest::newRow("notices") << u"notices"_s
                             << u"id title edition issuer published_on programme source"_s.split(u' ');
}

void CliPrintTest::jsonHasTheDocumentedKeys()
{
    QFETCH(QString, what);
    QFETCH(QStringList, keys);
    const QJsonArray records = arrayOf(m_program.run({u"list"_s, what, u"--format"_s, u"json"_s}));
    QVERIFY(!records.isEmpty());
    for (const auto& record : records) {
        for (const QString& key : keys) {
            QVERIFY2(record.toObject().contains(key), qPrintable(key));
        }
    }
    if (what == u"consortia") {
        QVERIFY(records[0][u"leads"_s].isArray());
        QVERIFY(records[0][u"industries"_s].isArray());
        QVERIFY(records[0][u"members"_s].isDouble());
    }
}

void CliPrintTest::sortedByAnyColumn_data()
{
    QTest::addColumn<QString>("order");
    QTest::addColumn<QStringList>("first");
    QTest::newRow("most members first") << u"-members"_s << QStringList{u"10"_s, u"8"_s};
    QTest::newRow("the other way to say it") << u"members:desc"_s << QStringList{u"10"_s, u"8"_s};
    QTest::newRow("fewest members first") << u"members"_s << QStringList{u"6"_s, u"5"_s};
    QTest::newRow("ties by number, downwards") << u"members:asc,-number"_s << QStringList{u"6"_s, u"11"_s};
}

void CliPrintTest::sortedByAnyColumn()
{
    QFETCH(QString, order);
    QFETCH(QStringList, first);
    const Run run = m_program.run({u"list"_s, u"consortia"_s, u"--sort"_s, order, u"--columns"_s, u"number"_s,
                                   u"--format"_s, u"csv"_s});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.text().split(u"\r\n"_s).mid(1, 2), first);
}

void CliPrintTest::filtersAreReadInBothLanguages()
{
    const auto list = [this](const QString& filter) {
        return m_program.run({u"list"_s, u"memberships"_s, u"--filter"_s, filter, u"--format"_s, u"csv"_s})
            .out;
    };
    const QByteArray chinese = list(u"行业:钢铁 角色:牵头|联合牵头 -大学"_s);
    QVERIFY(chinese.contains("南京钢铁股份有限公司"));
    QCOMPARE(list(u"industry:Steel role:lead|co_lead -大学"_s), chinese);
    QCOMPARE(list(u"-role:member|industry_lead industry:steel -大学"_s), chinese);
}

void CliPrintTest::statsCountWithinTheFilter()
{
    const Run run = m_program.run(
        {u"stats"_s, u"--by"_s, u"role"_s, u"--filter"_s, u"role:lead"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(run.text().split(u"\r\n"_s, Qt::SkipEmptyParts).size(), 2);
    const Run all = m_program.run({u"stats"_s, u"--by"_s, u"role"_s, u"--filter"_s, u"role:lead"_s,
                                   u"--format"_s, u"csv"_s, u"--all"_s});
    QCOMPARE(all.text().split(u"\r\n"_s, Qt::SkipEmptyParts).size(), 5);
}

void CliPrintTest::chineseColumnsAreAligned()
{
    const QStringList lines =
        m_program.run({u"list"_s, u"consortia"_s, u"--columns"_s, u"name,seat"_s, u"--lang"_s, u"en"_s})
            .text()
            .split(u'\n');
    // A Chinese character is as wide as two others.
    const auto widthBefore = [&lines](int line, const QString& word) {
        const QString before = lines[line].first(lines[line].indexOf(word));
        return std::accumulate(before.begin(), before.end(), 0,
                               [](int width, QChar c) { return width + (c.unicode() >= 0x3000 ? 2 : 1); });
    };
    QVERIFY(lines[1].contains(u"Jiangsu"));
    QCOMPARE(widthBefore(1, u"Jiangsu"_s), widthBefore(0, u"Seat"_s));
}

void CliPrintTest::theLanguageIsTheOneAskedFor_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh_CN") << u"$ATLAS --lang zh_CN stats --by seat"_s << true;
    QTest::newRow("behind the command") << u"$ATLAS stats --by seat --lang=zh_CN"_s << true;
    QTest::newRow("en in a Chinese locale")
        << u"LC_ALL=zh_CN.UTF-8 $ATLAS stats --by seat --lang en"_s << false;
    QTest::newRow("the locale's") << u"LC_ALL=zh_CN.UTF-8 $ATLAS stats --by seat"_s << true;
    QTest::newRow("no locale at all") << u"$ATLAS stats --by seat"_s << false;
    QTest::newRow("a locale without UTF-8") << u"LC_ALL=C $ATLAS --lang zh stats --by seat"_s << true;
}

void CliPrintTest::theLanguageIsTheOneAskedFor()
{
    QFETCH(QString, line);
    QFETCH(bool, chinese);
    const Run run = m_program.shell(line);
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.text().contains(u"江苏"), chinese);
    QCOMPARE(run.text().contains(u"Jiangsu"), !chinese);
}

void CliPrintTest::aRecordIsFoundByNameNumberOrId_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("name");
    const QString steel = u"南京钢铁股份有限公司"_s;
    QTest::newRow("a number") << QStringList{u"consortium"_s, u"1"_s} << steel;
    QTest::newRow("an id") << QStringList{u"consortium"_s, u"id:1"_s} << steel;
    QTest::newRow("a name") << QStringList{u"organisation"_s, steel} << steel;
    QTest::newRow("brackets of another width")
        << QStringList{u"organisation"_s, u"哈尔滨工业大学（威海）"_s} << u"哈尔滨工业大学(威海)"_s;
    QTest::newRow("a part of one name only") << QStringList{u"organisation"_s, u"南京钢铁"_s} << steel;
}

void CliPrintTest::aRecordIsFoundByNameNumberOrId()
{
    QFETCH(QStringList, words);
    QFETCH(QString, name);
    const Run run = m_program.run(QStringList{u"show"_s} + words);
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.status, 0);
    QVERIFY(run.text().contains(name));
}

void CliPrintTest::emptyAnswersSaySo()
{
    const Run text = m_program.run({u"list"_s, u"consortia"_s, u"--filter"_s, u"没有这样的名字"_s});
    QCOMPARE(text.status, 0);
    QCOMPARE(text.text(), u"Nothing matches the filter.\n"_s);
    const Run json = m_program.run({u"list"_s, u"followups"_s, u"--format"_s, u"json"_s});
    QCOMPARE(json.status, 0);
    QVERIFY(QJsonDocument::fromJson(json.out).isArray());
    QVERIFY(arrayOf(json).isEmpty());
}

void CliPrintTest::theRegistryIsSound()
{
    const Run run = m_program.run({u"check"_s});
    QCOMPARE(run.status, 0);
    for (const char* count : {"14 consortia", "150 organisations", "161 memberships"}) {
        QVERIFY2(run.out.contains(count), count);
    }
}

QTEST_GUILESS_MAIN(CliPrintTest)
#include "tst_cliprint.moc"
