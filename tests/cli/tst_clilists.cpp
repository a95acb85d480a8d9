// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QJsonArray arrayOf(const Run& run)
{
    return QJsonDocument::fromJson(run.out).array();
}

} // namespace

/// A registry with two lists, and a filter: what is counted and how consortia are called, in every command.
class CliListsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void numbersCarryTheirList();
    void jsonKeepsThePublishedNumber();
    void aConsortiumIsFoundByListAndNumber();
    void aNarrowedCountSaysSo();
    void aCityIsItsProvince();
    void theScopeStandsInWords_data();
    void theScopeStandsInWords();

private:
    [[nodiscard]] Run run(const QString& line, const QString& language = u"en"_s) const
    {
        return m_program.run(line.split(u' ') << u"--lang"_s << language);
    }
    /// The organisation that is in consortia of both lists.
    [[nodiscard]] QJsonObject shared(const QString& filter) const;

    Program m_program;
};

void CliListsTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    const QByteArray list = Program::read(QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/provincial.tsv"));
    const QString file = m_program.write(u"provincial.tsv"_s, list);
    const Run done = m_program.run({u"import"_s, file, u"--programme"_s, u"浙江省高质量数据集行动"_s});
    QCOMPARE(done.errorText(), QString());
    QCOMPARE(done.status, 0);
}

QJsonObject CliListsTest::shared(const QString& filter) const
{
    const Run done =
        m_program.run({u"list"_s, u"organisations"_s, u"--filter"_s, filter, u"--format"_s, u"json"_s});
    for (const auto& organisation : arrayOf(done)) {
        if (organisation[u"name"_s].toString() == u"中国电子技术标准化研究院") {
            return organisation.toObject();
        }
    }
    return {};
}

void CliListsTest::numbersCarryTheirList()
{
    const QString english = run(u"list consortia --columns number,name"_s).text();
    QVERIFY2(english.contains(u"National 1 "_s) && english.contains(u"Zhejiang 1 "_s), qPrintable(english));
    const QString chinese = run(u"list organisations --columns name,consortium_numbers"_s, u"zh_CN"_s).text();
    QVERIFY2(chinese.contains(u"全国 1、全国 6、全国 8、全国 11、全国 13、浙江 1、浙江 2"_s),
             qPrintable(chinese));
    const QString csv = run(u"list consortia --columns list,number,name --format csv"_s).text();
    QVERIFY2(csv.contains(u"全国,1,"_s) && csv.contains(u"浙江,1,之江"_s), qPrintable(csv));
}

void CliListsTest::jsonKeepsThePublishedNumber()
{
    QStringList numbers;
    for (const auto& consortium : arrayOf(run(u"list consortia --format json"_s))) {
        const QJsonValue number = consortium[u"number"_s];
        numbers << (number.isString() ? u'"' + number.toString() + u'"' : QString::number(number.toInt()));
    }
    QCOMPARE(numbers.mid(14), QStringList({u"1"_s, u"2"_s, u"\"03\""_s, u"\"04\""_s}));
    for (const auto& membership : arrayOf(run(u"list memberships --format json"_s))) {
        const QJsonValue number = membership[u"consortium_number"_s];
        QVERIFY(number.isDouble() || number.toString() == u"03" || number.toString() == u"04");
    }
}

void CliListsTest::aConsortiumIsFoundByListAndNumber()
{
    const Run found = m_program.run({u"show"_s, u"consortium"_s, u"浙江 1"_s});
    QCOMPARE(found.status, 0);
    QVERIFY2(found.text().contains(u"之江智造数据联合体"_s), qPrintable(found.text()));
    const Run both = m_program.run({u"show"_s, u"consortium"_s, u"1"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(both.status, 1);
    QVERIFY2(both.errorText().contains(u"National 1 · "_s) && both.errorText().contains(u"Zhejiang 1 · "_s),
             qPrintable(both.errorText()));
}

void CliListsTest::aNarrowedCountSaysSo()
{
    const QString text =
        run(u"list organisations --filter 省份:浙江 --columns name,consortia,consortium_numbers"_s).text();
    static const QRegularExpression line(u"中国电子技术标准化研究院 +(\\d+ of 7) +(.*)"_s);
    const auto match = line.match(text);
    QVERIFY2(match.hasMatch(), qPrintable(text));
    const int matching = match.captured(1).section(u' ', 0, 0).toInt();
    QCOMPARE(match.captured(2).count(u'●'), matching);
    const QJsonObject record = shared(u"省份:浙江"_s);
    QCOMPARE(record[u"consortia"_s].toInt(), 7);
    QCOMPARE(record[u"consortia_here"_s].toInt(), matching);
    QCOMPARE(shared(QString())[u"consortia_here"_s].toInt(), 7);
    // In several is who is in several of the registry, in a filter as in the report.
    const auto several = arrayOf(m_program.run({u"list"_s, u"organisations"_s, u"--filter"_s,
                                                u"省份:浙江 联合体数:>1"_s, u"--format"_s, u"json"_s}));
    const QString page = m_program.path(u"report.html"_s);
    QCOMPARE(
        m_program.run({u"report"_s, u"full"_s, page, u"--filter"_s, u"省份:浙江"_s, u"--lang"_s, u"en"_s})
            .status,
        0);
    const QString html = QString::fromUtf8(Program::read(page));
    QVERIFY(html.contains(u"<b>%1</b> Organisations in several consortia"_s.arg(several.size())));
    QVERIFY(html.contains(u"<td class=\"number\">%1 of 7</td>"_s.arg(matching)));
}

void CliListsTest::aCityIsItsProvince()
{
    const Run province = run(u"stats --by seat --filter seat:浙江 --format csv"_s);
    const Run city = run(u"stats --by seat --filter seat:湖州 --format csv"_s);
    QCOMPARE(city.status, 0);
    QCOMPARE(city.text(), province.text());
    QVERIFY2(city.errorText().contains(u"湖州"), qPrintable(city.errorText()));
    const Run ningbo = run(u"list consortia --filter seat:Ningbo --format csv"_s);
    QCOMPARE(ningbo.errorText(), QString()); // counted on its own
    QCOMPARE(ningbo.out.count('\n'), 2);
    QCOMPARE(run(u"list consortia --filter seat:乌有"_s).status, 2);
}

void CliListsTest::theScopeStandsInWords_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("words");
    QTest::newRow("English") << u"en"_s
                             << u"Consortia seated in Zhejiang; without kind of organisation Enterprise"_s;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"联合体所在地：浙江；单位类型不含：企业"_s;
}

void CliListsTest::theScopeStandsInWords()
{
    QFETCH(const QString, language);
    QFETCH(const QString, words);
    const QString filter = u"省份:浙江 -单位类型:企业"_s;
    const QString page = m_program.path(u"words.html"_s);
    QCOMPARE(
        m_program.run({u"report"_s, u"full"_s, page, u"--filter"_s, filter, u"--lang"_s, language}).status,
        0);
    const QString html = QString::fromUtf8(Program::read(page));
    QVERIFY(html.contains(words));
    const QString picture = m_program.path(u"words.svg"_s);
    QCOMPARE(m_program.run({u"render"_s, u"regions"_s, picture, u"--filter"_s, filter, u"--lang"_s, language})
                 .status,
             0);
    const QString svg = QString::fromUtf8(Program::read(picture));
    for (const QString& written : {html, svg}) {
        QVERIFY(!written.contains(u"省份:"_s) && !written.contains(u"seat:"_s) &&
                !written.contains(u"-kind:"_s));
    }
}

QTEST_GUILESS_MAIN(CliListsTest)
#include "tst_clilists.moc"
