// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "store/thread/registrystore.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Views on the command line: by the name that the window gave them, or built in ones by their key.
class CliViewsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_program.isValid());
        QCOMPARE(m_program.run({u"check"_s}).status, 0);
        RegistryStore store(Reference{});
        QVERIFY(store.open({m_program.ownRegistry()}).result().has_value());
        SavedView view;
        view.name = u"浙江 “我们的”"_s;
        view.page = u"organisations"_s;
        view.unit = Unit::Organisations;
        view.filter = u"home:Zhejiang kind:enterprise"_s;
        view.orders[1] = {u"-name"_s, u"shoe"_s};
        view.columns = ColumnState::fromText(u"name:240|shoe:80,home;kind:70");
        const ViewChange change{ViewChange::Kind::Save, view, {}};
        QVERIFY(store.changeViews(change, u"test"_s, QDateTime::currentDateTime()).result().has_value());
    }

    void filterOrderAndColumnsAreTheViews()
    {
        const Run byView = m_program.run({u"list"_s, u"organisations"_s, u"--view"_s, u"浙江 “我们的”"_s});
        QVERIFY2(byView.status == 0, byView.err.constData());
        const Run byHand =
            m_program.run({u"list"_s, u"organisations"_s, u"--filter"_s, u"home:Zhejiang kind:enterprise"_s,
                           u"--sort"_s, u"-name"_s, u"--columns"_s, u"name,home"_s});
        QVERIFY2(byHand.status == 0, byHand.err.constData());
        QVERIFY(byHand.text().count(u'\n') > 1);
        QCOMPARE(byView.text(), byHand.text());
    }

    void whatIsSaidByHandComesFirst()
    {
        const Run byView = m_program.run({u"list"_s, u"organisations"_s, u"--view"_s, u"浙江 “我们的”"_s,
                                          u"--columns"_s, u"id"_s, u"--sort"_s, u"id"_s});
        const Run byHand =
            m_program.run({u"list"_s, u"organisations"_s, u"--filter"_s, u"home:Zhejiang kind:enterprise"_s,
                           u"--columns"_s, u"id"_s, u"--sort"_s, u"id"_s});
        QCOMPARE(byView.text(), byHand.text());
    }

    void anotherTableTakesTheFilterOnly()
    {
        const Run byView = m_program.run({u"list"_s, u"memberships"_s, u"--view"_s, u"浙江 “我们的”"_s});
        const Run byHand =
            m_program.run({u"list"_s, u"memberships"_s, u"--filter"_s, u"home:Zhejiang kind:enterprise"_s});
        QVERIFY2(byView.status == 0, byView.err.constData());
        QCOMPARE(byView.text(), byHand.text());
    }

    void everyCommandThatFiltersTakesOne_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("stats") << QStringList{u"stats"_s, u"--by"_s, u"home"_s};
        QTest::newRow("export") << QStringList{u"export"_s, m_program.path(u"a.csv"_s)};
        QTest::newRow("report") << QStringList{u"report"_s, u"full"_s, m_program.path(u"a.html"_s)};
        QTest::newRow("render") << QStringList{u"render"_s, u"regions"_s, m_program.path(u"a.svg"_s)};
    }

    void everyCommandThatFiltersTakesOne()
    {
        QFETCH(const QStringList, arguments);
        const Run run = m_program.run(arguments + QStringList{u"--view"_s, u"shared"_s});
        QVERIFY2(run.status == 0, run.err.constData());
    }

    void builtInOnesHaveKeys()
    {
        const Run shared =
            m_program.run({u"list"_s, u"organisations"_s, u"--view"_s, u"shared"_s, u"--format"_s, u"csv"_s});
        const Run byHand = m_program.run({u"list"_s, u"organisations"_s, u"--filter"_s, u"consortia:>1"_s,
                                          u"--sort"_s, u"-consortia"_s, u"--format"_s, u"csv"_s});
        QVERIFY2(shared.status == 0, shared.err.constData());
        QCOMPARE(shared.text(), byHand.text());
    }

    void anUnknownOneIsRefusedWithThoseThereAre()
    {
        const Run run = m_program.run({u"list"_s, u"consortia"_s, u"--view"_s, u"Ours"_s});
        QCOMPARE(run.status, 2);
        QVERIFY2(run.errorText().contains(u"“Ours”"_s), run.err.constData());
        QVERIFY2(run.errorText().contains(u"浙江 “我们的”, all"_s), run.err.constData());
        QVERIFY(run.out.isEmpty());
    }

private:
    Program m_program;
};

QTEST_GUILESS_MAIN(CliViewsTest)
#include "tst_cliviews.moc"
