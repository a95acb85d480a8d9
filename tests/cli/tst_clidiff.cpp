// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class CliDiffTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void twoListsDiffer();
    void aRegistryAndAList();
    void twoRegistries();
    void nothingDiffers();
    void damageIsTold_data();
    void damageIsTold();

private:
    [[nodiscard]] QJsonArray lists(const QString& before, const QString& after) const;
    [[nodiscard]] static QStringList changes(const QJsonObject& list);

    Program m_program;
    QString m_old;
    QString m_new;
};

QJsonArray CliDiffTest::lists(const QString& before, const QString& after) const
{
    const Run run = m_program.run({u"diff"_s, before, after, u"--format"_s, u"json"_s, u"--lang"_s, u"en"_s});
    return run.status == 0 ? QJsonDocument::fromJson(run.out).array() : QJsonArray();
}

QStringList CliDiffTest::changes(const QJsonObject& list)
{
    QStringList changes;
    const QJsonArray rows = list.value(u"rows"_s).toArray();
    for (const auto& row : rows) {
        changes << row.toObject().value(u"number"_s).toString() + u' ' +
                       row.toObject().value(u"change"_s).toString();
    }
    return changes;
}

void CliDiffTest::initTestCase()
{
    QVERIFY(m_program.isValid());
    m_old = m_program.write(u"old.txt"_s,
                            "名单\n序号\t名称\t地方\t成员\n1\t钢铁数据联合体\t浙江\t甲公司、乙公司\n"
                            "2\t乙联合体\t江苏\t丙公司\n3\t丙联合体\t江苏\t丁公司\n");
    m_new = m_program.write(u"new.txt"_s,
                            "名单\n序号\t名称\t地方\t成员\n1\t丙联合体\t江苏\t丁公司\n"
                            "2\t钢铁行业数据联合体\t浙江\t甲公司、乙公司\n3\t戊联合体\t安徽\t己公司\n");
}

void CliDiffTest::twoListsDiffer()
{
    const QJsonArray all = lists(m_old, m_new);
    QCOMPARE(all.size(), 1);
    QCOMPARE(changes(all.first().toObject()),
             (QStringList{u"1 changed"_s, u"2 renamed"_s, u"3 new"_s, u"2 gone"_s}));
    const Run run = m_program.run({u"diff"_s, m_old, m_new, u"--lang"_s, u"en"_s});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.text().contains(u"New: 1, Renamed: 1, Changed: 1, No longer listed: 1, Unchanged: 0"),
             run.out.constData());
    QVERIFY2(run.text().contains(u"the name was “钢铁数据联合体”"), run.out.constData());
}

void CliDiffTest::aRegistryAndAList()
{
    const QString registry = m_program.path(u"one.sqlite"_s);
    QCOMPARE(m_program.run({u"new"_s, u"--empty"_s, registry}).status, 0);
    QCOMPARE(
        m_program.run({u"import"_s, m_old, u"--programme"_s, u"试点"_s, u"--registry"_s, registry}).status,
        0);
    const QByteArray before = Program::read(registry);
    const QJsonObject list = lists(registry, m_new).first().toObject();
    QCOMPARE(changes(list), (QStringList{u"1 changed"_s, u"2 renamed"_s, u"3 new"_s, u"2 gone"_s}));
    QCOMPARE(list.value(u"programme"_s).toString(), u"试点"_s);
    QCOMPARE(Program::read(registry), before);
}

void CliDiffTest::twoRegistries()
{
    const QString first = m_program.path(u"first.sqlite"_s);
    const QString second = m_program.path(u"second.sqlite"_s);
    QCOMPARE(m_program.run({u"new"_s, u"--empty"_s, first}).status, 0);
    QCOMPARE(m_program.run({u"new"_s, u"--empty"_s, second}).status, 0);
    QCOMPARE(m_program.run({u"import"_s, m_old, u"--programme"_s, u"试点"_s, u"--registry"_s, first}).status,
             0);
    QCOMPARE(m_program.run({u"import"_s, m_new, u"--programme"_s, u"试点"_s, u"--registry"_s, second}).status,
             0);
    const QString other = m_program.write(u"other.txt"_s, "别的\n名称\t成员\n庚联合体\t庚公司\n");
    QCOMPARE(
        m_program.run({u"import"_s, other, u"--programme"_s, u"另一项"_s, u"--registry"_s, second}).status,
        0);
    const QJsonArray there = lists(first, second);
    QCOMPARE(there.size(), 2);
    QCOMPARE(changes(there[0].toObject()),
             (QStringList{u"1 changed"_s, u"2 renamed"_s, u"3 new"_s, u"2 gone"_s}));
    QCOMPARE(changes(there[1].toObject()), QStringList{u"1 new"_s});
    const QJsonArray back = lists(second, first);
    QCOMPARE(back.size(), 2);
    QCOMPARE(changes(back[1].toObject()), QStringList{u"1 gone"_s});
}

void CliDiffTest::nothingDiffers()
{
    const QJsonObject list = lists(m_old, m_old).first().toObject();
    QCOMPARE(changes(list), (QStringList{u"1 unchanged"_s, u"2 unchanged"_s, u"3 unchanged"_s}));
}

void CliDiffTest::damageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no second file") << QStringList{m_old} << 2;
    QTest::newRow("a file that is not there") << QStringList{m_old, u"nowhere.txt"_s} << 1;
    QTest::newRow("a file that is no list")
        << QStringList{m_old, m_program.write(u"prose.txt"_s, "prose\n")} << 1;
    QTest::newRow("a damaged registry")
        << QStringList{m_program.write(u"bad.sqlite"_s, "SQLite format 3\0 and no more"), m_old} << 1;
}

void CliDiffTest::damageIsTold()
{
    QFETCH(QStringList, arguments);
    const Run run = m_program.run(QStringList{u"diff"_s} + arguments);
    QTEST(run.status, "status");
    QVERIFY(run.out.isEmpty());
    QVERIFY(!run.err.isEmpty());
}

QTEST_GUILESS_MAIN(CliDiffTest)
#include "tst_clidiff.moc"
