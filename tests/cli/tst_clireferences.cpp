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

QJsonObject objectOf(const Run& run)
{
    return QJsonDocument::fromJson(run.out).object();
}

} // namespace

/// A list of organisations without consortia fills what the registry does not know.
class CliReferencesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aDryRunShowsAndWritesNothing();
    void gapsAreFilledAndUndone();
    void bothLanguagesSayWhatIsNotTaken_data();
    void bothLanguagesSayWhatIsNotTaken();
    void otherFilesAreRefusedAsBefore();

private:
    [[nodiscard]] QJsonObject organisation() const
    {
        return QJsonDocument::fromJson(
                   m_program.run({u"show"_s, u"organisation"_s, m_unknown, u"--format"_s, u"json"_s}).out)
            .object();
    }

    Program m_program;
    QString m_list;
    QString m_unknown; ///< an organisation without a home
};

void CliReferencesTest::initTestCase()
{
    const Run unknown = m_program.run(
        {u"list"_s, u"organisations"_s, u"--filter"_s, u"home:unknown"_s, u"--format"_s, u"json"_s});
    const QJsonArray rows = QJsonDocument::fromJson(unknown.out).array();
    QVERIFY(!rows.isEmpty());
    m_unknown = rows[0][u"name"_s].toString();
    const QString text =
        u"单位名称,所在地,类型\n%1,苏州,企业\n南京钢铁股份有限公司,浙江,企业\n乌有数据有限公司,浙江,企业\n"
        "华为技术有限公司,广东深圳,企业\n华为技术有限公司,浙江,企业\n"_s.arg(m_unknown);
    m_list = m_program.write(u"单位库.csv"_s, text.toUtf8());
}

void CliReferencesTest::aDryRunShowsAndWritesNothing()
{
    const Run run = m_program.run({u"import"_s, m_list, u"--dry-run"_s, u"--format"_s, u"json"_s});
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.status, 0);
    const QJsonObject object = objectOf(run);
    QCOMPARE(object[u"what"_s].toString(), u"reference_list"_s);
    QCOMPARE(object[u"organisations"_s].toInt(), 4);
    QCOMPARE(object[u"known"_s].toInt(), 3);
    QCOMPARE(object[u"not_in_registry"_s].toArray(), QJsonArray{u"乌有数据有限公司"_s});
    QCOMPARE(object[u"dry_run"_s].toBool(), true);
    QVERIFY(!object.contains(u"change"_s));
    QVERIFY(!object[u"used"_s].toArray().isEmpty());
    bool isFilled = false;
    for (const QJsonValue& value : object[u"values"_s].toArray()) {
        const bool isOurs =
            value[u"organisation"_s].toString() == m_unknown && value[u"field"_s] == u"home"_s;
        if (isOurs) {
            isFilled = true;
            QCOMPARE(value[u"case"_s].toString(), u"fills"_s);
            QCOMPARE(value[u"value"_s].toString(), u"江苏"_s);
            QCOMPARE(value[u"published"_s].toString(), u"苏州"_s);
            QCOMPARE(value[u"basis"_s].toString(), u"reference"_s);
            QCOMPARE(value[u"row"_s].toInt(), 2);
            QCOMPARE(value[u"taken"_s].toBool(), true);
        } else {
            QVERIFY(!value[u"taken"_s].toBool() || value[u"organisation"_s].toString() == m_unknown);
        }
    }
    QVERIFY(isFilled);
    QCOMPARE(organisation()[u"home_basis"_s].toString(), u"unknown"_s);
}

void CliReferencesTest::gapsAreFilledAndUndone()
{
    const Run run = m_program.run({u"import"_s, m_list, u"--lang"_s, u"en"_s});
    QCOMPARE(run.errorText(), QString());
    QCOMPARE(run.status, 0);
    QVERIFY2(run.text().contains(u"Written to"), qPrintable(run.text()));
    QCOMPARE(organisation()[u"home"_s].toString(), u"江苏"_s);
    QCOMPARE(organisation()[u"home_basis"_s].toString(), u"reference"_s);
    // The second time there is nothing to fill.
    const Run again = m_program.run({u"import"_s, m_list, u"--lang"_s, u"en"_s});
    QCOMPARE(again.status, 0);
    QVERIFY2(again.text().contains(u"Nothing was written"), qPrintable(again.text()));
    QCOMPARE(m_program.run({u"undo"_s}).status, 0);
    QCOMPARE(organisation()[u"home_basis"_s].toString(), u"unknown"_s);
    QCOMPARE(m_program.run({u"check"_s}).status, 0);
}

void CliReferencesTest::bothLanguagesSayWhatIsNotTaken_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("English") << u"en"_s
                             << QStringList{u"Differs from the registry"_s, u"The list contradicts itself"_s,
                                            u"Not in the registry, so left out: 乌有数据有限公司"_s};
    QTest::newRow("Chinese") << u"zh_CN"_s
                             << QStringList{u"与名录不一致"_s, u"名单自相矛盾"_s, u"乌有数据有限公司"_s};
}

void CliReferencesTest::bothLanguagesSayWhatIsNotTaken()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, words);
    const Run run = m_program.run({u"import"_s, m_list, u"--dry-run"_s, u"--lang"_s, language});
    QCOMPARE(run.status, 0);
    for (const QString& word : words) {
        QVERIFY2(run.text().contains(word), qPrintable(run.text()));
    }
}

void CliReferencesTest::otherFilesAreRefusedAsBefore()
{
    const QString prose = m_program.write(u"a.txt"_s, "第一行\n第二行\n");
    const Run run = m_program.run({u"import"_s, prose, u"--lang"_s, u"en"_s});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errorText().contains(u"2 lines of text and no table with organisations"),
             qPrintable(run.errorText()));
    // What a column holds was said: it is meant as a list of consortia.
    const Run mapped = m_program.run({u"import"_s, m_list, u"--map"_s, u"place=2"_s});
    QVERIFY(mapped.status != 0);
}

QTEST_GUILESS_MAIN(CliReferencesTest)
#include "tst_clireferences.moc"
