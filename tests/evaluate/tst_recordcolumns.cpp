// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/recordcolumns.h"
#include "import/proposal/bundled.h"

#include <QTest>

using namespace atlas;

class TestRecordColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        const auto bundled = bundledProposal(*reference);
        QVERIFY(bundled);
        m_snapshot = snapshotOf(*bundled, *reference);
    }

    void keysOfTheCommandLine_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("consortia") << Unit::Consortia
                                   << QStringLiteral("id number programme name seat industries members leads")
                                          .split(QLatin1Char(' '));
        QTest::newRow("organisations")
            << Unit::Organisations
            << QStringLiteral("id name kind kind_basis home home_basis consortia").split(QLatin1Char(' '));
        QTest::newRow("memberships") << Unit::Memberships
                                     << QStringLiteral(
                                            "consortium consortium_number organisation role role_text order")
                                            .split(QLatin1Char(' '));
    }
    void keysOfTheCommandLine()
    {
        QFETCH(Unit, unit);
        QFETCH(QStringList, keys);
        for (const QString& key : keys) {
            QVERIFY2(recordColumn(unit, key) != nullptr, qPrintable(key));
        }
    }

    /// Files are read by position, too.
    void newColumnsStandAtTheEnd_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QString>("keys");
        QTest::newRow("consortia") << Unit::Consortia
                                   << QStringLiteral("id number programme name seat industries leads members "
                                                     "matches notice published_on subject list recommending");
        QTest::newRow("organisations")
            << Unit::Organisations
            << QStringLiteral("id name kind kind_basis home home_basis consortia leads consortium_numbers "
                              "consortia_here leads_here consortium_numbers_here identifiers");
        QTest::newRow("memberships")
            << Unit::Memberships
            << QStringLiteral(
                   "consortium_number consortium order organisation role role_text industry_led seat home "
                   "home_basis kind list role_basis");
    }
    void newColumnsStandAtTheEnd()
    {
        QFETCH(Unit, unit);
        QFETCH(QString, keys);
        QStringList found;
        for (const RecordColumn& column : recordColumns(unit)) {
            found << QString::fromLatin1(column.key);
        }
        QCOMPARE(found.join(QLatin1Char(' ')).left(keys.size()), keys);
    }

    void everyCellCanBeRead()
    {
        const ViewPtr view = evaluate(m_snapshot, {});
        for (const Unit unit : AllUnits) {
            for (const RecordColumn& column : recordColumns(unit)) {
                QVERIFY(!columnTitle(column).isEmpty());
                for (const Row row : view->of(unit)) {
                    QVERIFY2(column.value(*view, row).isValid(), column.key);
                    for (const Language language : {Language::English, Language::Chinese}) {
                        const QString text = columnText(column, *view, row, language);
                        const QString key = QString::fromLatin1(column.key);
                        const bool mayBeEmpty = key == u"role_text" || key == u"industry_led" ||
                                                key == u"recommending" || key == u"identifiers";
                        QVERIFY2(mayBeEmpty || !text.isEmpty(), column.key);
                    }
                }
            }
        }
    }

    void sorted_data()
    {
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<SortOrder>("order");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto text = [](const char16_t* utf16) { return QString::fromUtf16(utf16); };
        QTest::newRow("members, most first, then the published order")
            << Unit::Consortia << SortOrder{{text(u"members"), true}} << text(u"10") << text(u"6");
        QTest::newRow("seat by code, then members")
            << Unit::Consortia << SortOrder{{text(u"seat"), false}, {text(u"members"), true}} << text(u"9")
            << text(u"13");
        QTest::newRow("number, last first")
            << Unit::Consortia << SortOrder{{text(u"number"), true}} << text(u"14") << text(u"1");
    }
    void sorted()
    {
        QFETCH(Unit, unit);
        QFETCH(SortOrder, order);
        QFETCH(QString, first);
        QFETCH(QString, last);
        SortOrders orders;
        orders[static_cast<std::size_t>(unit)] = order;
        const ViewPtr view = evaluate(m_snapshot, {}, orders);
        const auto& rows = view->of(unit);
        QCOMPARE(m_snapshot->consortia.number.at(rows.front()), first);
        QCOMPARE(m_snapshot->consortia.number.at(rows.back()), last);
    }

    void namesSortByPinyin()
    {
        SortOrders orders;
        orders[static_cast<std::size_t>(Unit::Organisations)] = {{QStringLiteral("name"), false}};
        const ViewPtr view = evaluate(m_snapshot, {}, orders);
        QStringList names;
        for (const Row row : view->of(Unit::Organisations)) {
            names << m_snapshot->organisations.name.at(row);
        }
        const auto at = [&](const char16_t* start) {
            return std::ranges::find_if(
                       names,
                       [&](const QString& name) { return name.startsWith(QString::fromUtf16(start)); }) -
                   names.begin();
        };
        // an, bei, chong (中国 is zhong), da, guang, hua, shang, zhe, zhong
        QVERIFY(at(u"安徽") < at(u"北京"));
        QVERIFY(at(u"北京") < at(u"重庆"));
        QVERIFY(at(u"重庆") < at(u"大连"));
        QVERIFY(at(u"大连") < at(u"广东"));
        QVERIFY(at(u"上海") < at(u"浙江"));
        QVERIFY(at(u"浙江") < at(u"中国"));
    }

    void unknownSortsLastEitherWay()
    {
        for (const bool descending : {false, true}) {
            SortOrders orders;
            orders[static_cast<std::size_t>(Unit::Organisations)] = {{QStringLiteral("home"), descending}};
            const ViewPtr view = evaluate(m_snapshot, {}, orders);
            const auto& rows = view->of(Unit::Organisations);
            QVERIFY(m_snapshot->organisations.home[rows.front()] != 0);
            QCOMPARE(m_snapshot->organisations.home[rows.back()], quint16{0});
        }
    }

private:
    SnapshotPtr m_snapshot;
};

QTEST_GUILESS_MAIN(TestRecordColumns)
#include "tst_recordcolumns.moc"
