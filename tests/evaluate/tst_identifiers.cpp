// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lists/creditcode.h"
#include "domain/text/fold.h"
#include "evaluate/recordcolumns.h"
#include "snapshot/namesearch.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Codes of organisations and recommending authorities: found, sorted, shown.
class IdentifiersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areKeptByOrganisation();
    void areFoundByTheirBeginning_data();
    void areFoundByTheirBeginning();
    void areExcluded();
    void theWholeCodeComesFirst();
    void organisationsAreSortedByThem();
    void consortiaAreSortedByTheirAuthority();
    void whatACodeIs_data();
    void whatACodeIs();

private:
    [[nodiscard]] QStringList names(const Filter& filter) const;

    SnapshotPtr m_snapshot;
};

void IdentifiersTest::initTestCase()
{
    SnapshotBuilder builder;
    builder.addProgramme({.name = u"行动"_s, .nameEn = {}, .authority = {}, .summary = {}, .summaryEn = {}});
    NoticeInfo info;
    info.title = u"名单"_s;
    builder.addNotice(1, 0, info);
    qint64 id = 0;
    for (const QString& name : {u"甲公司"_s, u"乙公司"_s, u"丙9133公司"_s}) {
        ++id;
        builder.addOrganisation({id, name, fold(name), OrganisationKind::Unknown, {}, 0, {}, {}});
    }
    // Not in the order of the organisations.
    builder.addIdentifier(1, {.scheme = "uscc", .value = "91330000710933809C", .words = {}});
    builder.addIdentifier(0, {.scheme = "uscc", .value = "91320000714085405J", .words = {}});
    builder.addIdentifier(1, {.scheme = "uscc", .value = "12100000470095016Q", .words = {}});
    const QStringList authorities{u"浙江省经济和信息化厅"_s, QString(), u"江苏省工业和信息化厅"_s};
    for (id = 1; id <= 3; ++id) {
        SnapshotBuilder::ConsortiumRecord record;
        record.id = id;
        record.number = QString::number(id);
        record.name = u"联合体%1"_s.arg(id);
        record.folded = record.name;
        record.recommending = authorities[id - 1];
        builder.addConsortium(record);
        builder.addMembership(SnapshotBuilder::MembershipRecord{
            id, id, 1, Role::Lead, id == 1 ? Basis::Published : Basis::Order, {}, {}, {}});
    }
    m_snapshot = builder.build();
}

QStringList IdentifiersTest::names(const Filter& filter) const
{
    QStringList names;
    const ViewPtr view = evaluate(m_snapshot, filter);
    for (const Row row : view->of(Unit::Organisations)) {
        names << m_snapshot->organisations.name.at(row);
    }
    return names;
}

void IdentifiersTest::areKeptByOrganisation()
{
    const Identifiers& identifiers = m_snapshot->organisations.identifiers;
    QCOMPARE(identifiers.valuesOf(0), QStringList{u"91320000714085405J"_s});
    QCOMPARE(identifiers.valuesOf(1), (QStringList{u"91330000710933809C"_s, u"12100000470095016Q"_s}));
    QCOMPARE(identifiers.valuesOf(2), QStringList());
    const RecordColumn* column = recordColumn(Unit::Organisations, u"identifiers");
    QCOMPARE(column->value(*evaluate(m_snapshot, {}), 1).toStringList(), identifiers.valuesOf(1));
}

void IdentifiersTest::areFoundByTheirBeginning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString first = u"甲公司"_s;
    const QString second = u"乙公司"_s;
    QTest::newRow("a whole code") << u"91320000714085405J"_s << QStringList{first};
    QTest::newRow("in lower case") << u"91320000714085405j"_s << QStringList{first};
    QTest::newRow("in full-width forms") << u"９１３２００００７１４０８５４０５Ｊ"_s << QStringList{first};
    QTest::newRow("its second code") << u"1210000047"_s << QStringList{second};
    QTest::newRow("a beginning, also in a name") << u"9133"_s << QStringList{second, u"丙9133公司"_s};
    QTest::newRow("the middle of one") << u"714085405"_s << QStringList();
    QTest::newRow("too short to mean one") << u"913"_s << QStringList{u"丙9133公司"_s};
    QTest::newRow("more than a code") << u"91320000714085405J1"_s << QStringList();
}

void IdentifiersTest::areFoundByTheirBeginning()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, found);
    Filter filter;
    filter.addText({text, false});
    QCOMPARE(names(filter), found);
    QStringList searched;
    for (const Row row : findNames(*m_snapshot, Unit::Organisations, text, 10)) {
        searched << m_snapshot->organisations.name.at(row);
    }
    QCOMPARE(searched, found);
}

void IdentifiersTest::areExcluded()
{
    Filter filter;
    filter.addText({u"9132"_s, true});
    QCOMPARE(names(filter), (QStringList{u"乙公司"_s, u"丙9133公司"_s}));
}

void IdentifiersTest::theWholeCodeComesFirst()
{
    QCOMPARE(m_snapshot->findOrganisation(u"91330000710933809c"_s), std::optional<Row>(1));
    QCOMPARE(m_snapshot->findOrganisation(u"9133000071093380"_s), std::nullopt);
}

void IdentifiersTest::organisationsAreSortedByThem()
{
    SortOrders orders;
    orders[static_cast<std::size_t>(Unit::Organisations)] = {{u"identifiers"_s, true}};
    const ViewPtr view = evaluate(m_snapshot, {}, orders);
    QCOMPARE(view->of(Unit::Organisations), (std::vector<Row>{1, 0, 2}));
}

void IdentifiersTest::consortiaAreSortedByTheirAuthority()
{
    SortOrders orders;
    orders[static_cast<std::size_t>(Unit::Consortia)] = {{u"recommending"_s, false}};
    const ViewPtr view = evaluate(m_snapshot, {}, orders);
    QCOMPARE(view->of(Unit::Consortia), (std::vector<Row>{2, 0, 1})); // the unknown last
    QCOMPARE(columnText(*recordColumn(Unit::Consortia, u"recommending"), *view, 0, Language::Chinese),
             u"浙江省经济和信息化厅"_s);
    const auto& bases = m_snapshot->memberships.roleBases[static_cast<std::size_t>(Role::Lead)];
    QCOMPARE(bases[static_cast<std::size_t>(Basis::Published)], 1U);
    QCOMPARE(bases[static_cast<std::size_t>(Basis::Order)], 2U);
}

void IdentifiersTest::whatACodeIs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QChar>("check");
    QTest::newRow("as it should be") << u"91350100M000100Y43"_s << u"91350100M000100Y43"_s << QChar(u'3');
    QTest::newRow("lower case") << u"91350100m000100y43"_s << u"91350100M000100Y43"_s << QChar(u'3');
    QTest::newRow("full width") << u"９１３５０１００Ｍ０００１００Ｙ４３"_s << u"91350100M000100Y43"_s
                                << QChar(u'3');
    QTest::newRow("a wrong check character")
        << u"91350100M000100Y44"_s << u"91350100M000100Y44"_s << QChar(u'3');
    QTest::newRow("a letter that codes have not") << u"91350100O000100Y43"_s << QString() << QChar();
    QTest::newRow("too short") << u"91350100M000100Y4"_s << QString() << QChar();
}

void IdentifiersTest::whatACodeIs()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    QFETCH(const QChar, check);
    QCOMPARE(creditCodeOf(text), code);
    if (!code.isEmpty()) {
        QCOMPARE(creditCheckCharacter(text), check);
    }
}

QTEST_GUILESS_MAIN(IdentifiersTest)
#include "tst_identifiers.moc"
