// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What a list says beside names and members, from its file to what is printed and exported.
class CliDetailsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theAuthorityIsAColumn();
    void codesAreShownFoundAndExported();
    void furtherNamesAreAliases();
    void aNameOfAnotherIsToldAndNotWritten();
    void theSameListAgainIsUnchanged();
    void theAccountIsThatOfTheImport();
    void aListIsFoundByItsTitle();
    void exportedMembershipsAreTheSameList_data();
    void exportedMembershipsAreTheSameList();

private:
    [[nodiscard]] Run run(const QString& line, const QString& registry = u"new.sqlite"_s) const
    {
        return m_program->run(line.split(u' ') + QStringList{u"--registry"_s, m_program->path(registry)});
    }
    [[nodiscard]] Run import(const QByteArray& list, const QString& name = u"list.csv"_s,
                             const QString& registry = u"new.sqlite"_s) const
    {
        return m_program->run({u"import"_s, m_program->write(name, list), u"--programme"_s, u"行动"_s,
                               u"--format"_s, u"json"_s, u"--registry"_s, m_program->path(registry)});
    }

    std::unique_ptr<Program> m_program;
};

namespace {

QJsonObject objectOf(const Run& run)
{
    return QJsonDocument::fromJson(run.out).object();
}

QByteArray list()
{
    return "序号,联合体名称,推荐单位,单位名称,角色,统一社会信用代码\n"
           "1,钢铁联合体,江苏省工业和信息化厅,南京钢铁股份有限公司（原南京钢铁厂）,牵头单位,"
           "91320000714085405J\n"
           "1,钢铁联合体,江苏省工业和信息化厅,北京科技大学,成员单位,１２１０００００４００００２４００ｈ\n"
           "2,汽车联合体,中国汽车工业协会,重庆长安汽车股份有限公司,牵头单位,9150000020286320X6\n"
           "2,汽车联合体,中国汽车工业协会,北京科技大学,成员单位,12100000400002400H\n"
           "合计,2个联合体,,,,\n";
}

} // namespace

void CliDetailsTest::init()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->isValid());
    QCOMPARE(m_program->run({u"new"_s, u"--empty"_s, m_program->path(u"new.sqlite"_s)}).status, 0);
    const Run imported = import(list());
    QVERIFY2(imported.status == 0, imported.err.constData());
    QCOMPARE(objectOf(imported)[u"identifiers_added"_s].toInt(), 3);
    QCOMPARE(objectOf(imported)[u"aliases_added"_s].toInt(), 1);
}

void CliDetailsTest::theAuthorityIsAColumn()
{
    QCOMPARE(run(u"list consortia --columns name,seat,recommending --format csv"_s).text(),
             u"name,seat,recommending\r\n钢铁联合体,江苏,江苏省工业和信息化厅\r\n"
             "汽车联合体,unknown,中国汽车工业协会\r\n"_s);
    const QJsonArray consortia = QJsonDocument::fromJson(run(u"list consortia --format json"_s).out).array();
    QCOMPARE(consortia[0][u"recommending"_s].toString(), u"江苏省工业和信息化厅"_s);
    QCOMPARE(run(u"list consortia --columns name --sort -recommending --format csv"_s).text(),
             u"name\r\n汽车联合体\r\n钢铁联合体\r\n"_s);
    const QString shown = run(u"show consortium 1 --lang en"_s).text();
    QVERIFY2(shown.contains(u"from the recommending authority: 江苏省工业和信息化厅"_s), qPrintable(shown));
}

void CliDetailsTest::codesAreShownFoundAndExported()
{
    QCOMPARE(run(u"list organisations --columns name,identifiers --format csv"_s).text(),
             u"name,identifiers\r\n南京钢铁股份有限公司,91320000714085405J\r\n"
             "北京科技大学,12100000400002400H\r\n重庆长安汽车股份有限公司,9150000020286320X6\r\n"_s);
    QCOMPARE(run(u"list organisations --columns name --filter 9132000071 --format csv"_s).text(),
             u"name\r\n南京钢铁股份有限公司\r\n"_s);
    const Run shown = run(u"show organisation 9132000071 --lang en"_s);
    QVERIFY2(shown.text().contains(u"Unified social credit code"_s), shown.err.constData());
    const QJsonObject json = objectOf(run(u"show organisation 北京科技大学 --format json"_s));
    QCOMPARE(json[u"identifiers"_s].toArray(), QJsonArray{u"12100000400002400H"_s});
    const QJsonObject detail = json[u"identifier_details"_s].toArray()[0].toObject();
    QCOMPARE(detail[u"scheme"_s].toString(), u"uscc"_s);
    QCOMPARE(detail[u"basis"_s].toString(), u"published"_s);
    QCOMPARE(run(u"export "_s + m_program->path(u"all.csv"_s) + u" --what organisations"_s).status, 0);
    const QString exported = QString::fromUtf8(Program::read(m_program->path(u"all.csv"_s)));
    QVERIFY2(exported.section(u"\r\n"_s, 0, 0).endsWith(u",identifiers"_s), qPrintable(exported));
    QVERIFY(exported.section(u"\r\n"_s, 1, 1).endsWith(u",91320000714085405J"_s));
}

void CliDetailsTest::furtherNamesAreAliases()
{
    const QJsonObject json = objectOf(run(u"show organisation 南京钢铁厂 --format json"_s));
    QCOMPARE(json[u"name"_s].toString(), u"南京钢铁股份有限公司"_s);
    QCOMPARE(json[u"aliases"_s].toArray(), QJsonArray{u"南京钢铁厂"_s});
    QCOMPARE(run(u"list organisations --columns name --filter 钢铁厂 --format csv"_s).text(),
             u"name\r\n南京钢铁股份有限公司\r\n"_s);
}

void CliDetailsTest::aNameOfAnotherIsToldAndNotWritten()
{
    QByteArray other = list();
    other.replace("重庆长安汽车股份有限公司", "重庆长安汽车股份有限公司（原北京科技大学）");
    const QJsonObject json = objectOf(import(other));
    const QJsonArray refused = json[u"aliases_refused"_s].toArray();
    QCOMPARE(refused.size(), 1);
    QVERIFY(refused[0].toString().contains(u"北京科技大学"_s));
    QCOMPARE(objectOf(run(u"show organisation 北京科技大学 --format json"_s))[u"consortia"_s].toInt(), 2);
    QCOMPARE(run(u"check"_s).status, 0);
}

void CliDetailsTest::theSameListAgainIsUnchanged()
{
    const QJsonObject json = objectOf(import(list()));
    QCOMPARE(json[u"consortia"_s].toObject()[u"unchanged"_s].toInt(), 2);
    QCOMPARE(json[u"backup"_s].toString(), QString()); // nothing was written
    QCOMPARE(json[u"identifiers_added"_s].toInt(), 0);
}

void CliDetailsTest::theAccountIsThatOfTheImport()
{
    const QJsonObject imported = objectOf(import(list()));
    const QJsonObject shown = objectOf(run(u"show notice 1 --format json"_s));
    for (const QString& use : {u"used"_s, u"kept"_s, u"left_out"_s}) {
        QVERIFY(!shown[use].toArray().isEmpty());
        QCOMPARE(shown[use], imported[use]);
    }
    const QString text = run(u"show notice 1 --lang en"_s).text();
    QVERIFY2(text.contains(u"A total, not a consortium."_s), qPrintable(text));
    QVERIFY2(text.contains(u"list.csv"_s), qPrintable(text));
}

void CliDetailsTest::aListIsFoundByItsTitle()
{
    QCOMPARE(objectOf(run(u"show notice list --format json"_s))[u"consortia"_s].toInt(), 2);
    const Run missing = run(u"show notice nothing --lang en"_s);
    QCOMPARE(missing.status, 1);
    QVERIFY(missing.errorText().contains(u"There is no list “nothing”"_s));
}

void CliDetailsTest::exportedMembershipsAreTheSameList_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("leads that are marked") << QByteArray(
        "序号,联合体名称,地方,成员单位\n"
        "1,钢铁联合体,江苏,南京钢铁股份有限公司（牵头）、北京科技大学\n"
        "2,石化联合体,浙江,浙江石油化工有限公司（绿色石化行业牵头单位）、浙江大学（联合牵头）\n");
    QTest::newRow("leads by the order of the list")
        << QByteArray("序号,联合体名称,地方,成员单位\n"
                      "1,钢铁联合体,江苏,南京钢铁股份有限公司、北京科技大学\n"
                      "2,石化联合体,浙江,浙江石油化工有限公司、浙江大学、北京科技大学\n");
}

void CliDetailsTest::exportedMembershipsAreTheSameList()
{
    QFETCH(const QByteArray, list);
    const QString columns =
        u"list memberships --format csv --columns consortium,order,organisation,role,role_basis,role_text"_s;
    QCOMPARE(m_program->run({u"new"_s, u"--empty"_s, m_program->path(u"first.sqlite"_s)}).status, 0);
    QCOMPARE(m_program->run({u"new"_s, u"--empty"_s, m_program->path(u"second.sqlite"_s)}).status, 0);
    QCOMPARE(import(list, u"first.csv"_s, u"first.sqlite"_s).status, 0);
    const QString exported = m_program->path(u"exported.csv"_s);
    QCOMPARE(run(u"export "_s + exported + u" --what memberships"_s, u"first.sqlite"_s).status, 0);
    const Run again = import(Program::read(exported), u"exported.csv"_s, u"second.sqlite"_s);
    QVERIFY2(again.status == 0, again.err.constData());
    const QString before = run(columns, u"first.sqlite"_s).text();
    QVERIFY(before.contains(u",lead,"_s));
    QCOMPARE(run(columns, u"second.sqlite"_s).text(), before);
    const QJsonArray leftOut = objectOf(again)[u"left_out"_s].toArray();
    QVERIFY(leftOut.size() >= 4); // home, home_basis, kind, …
}

QTEST_GUILESS_MAIN(CliDetailsTest)

#include "tst_clidetails.moc"
