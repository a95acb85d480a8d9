// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/listreader.h"
#include "import/proposal/propose.h"
#include "support/readlists.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QString folder()
{
    return QStringLiteral(ATLAS_TEST_DATA "/fixtures/lists/files/");
}

QByteArray bytesOf(const QString& name)
{
    QFile file(folder() + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "1 轴承联合体 浙江: 甲=lead 乙=member", the members in any order.
QString written(const QString& number, const QString& name, const QString& seat, QStringList members)
{
    members.sort();
    return u"%1 %2 %3: %4"_s.arg(number, name, seat, members.join(u' '));
}

QStringList written(const Proposal& proposal)
{
    QStringList lines;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        QStringList members;
        for (const ProposedMembership& membership : consortium.members) {
            members << proposal.publishedName(membership) + u'=' + key(membership.role);
        }
        const Region* seat = bundledGrammar()->reference().region(consortium.seat);
        lines << written(consortium.row.number, consortium.row.name.simplified(),
                         seat == nullptr ? QString() : seat->shortName, members);
    }
    return lines;
}

QStringList written(const QJsonArray& consortia)
{
    QStringList lines;
    for (const QJsonValue& value : consortia) {
        const QJsonObject consortium = value.toObject();
        QStringList members;
        for (const QJsonValue& member : consortium.value("members"_L1).toArray()) {
            members << member.toArray().at(0).toString() + u'=' + member.toArray().at(1).toString();
        }
        lines << written(consortium.value("number"_L1).toString(), consortium.value("name"_L1).toString(),
                         consortium.value("seat"_L1).toString(), members);
    }
    return lines;
}

} // namespace

/// Lists in the shapes that people publish, each with its right value: expected.json beside them.
class ListFilesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsArriveRight_data();
    void listsArriveRight();
    void everythingIsAccountedFor();
};

void ListFilesTest::listsArriveRight_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("consortia");
    QTest::addColumn<bool>("mustAsk");
    const QJsonArray lists = QJsonDocument::fromJson(bytesOf(u"expected.json"_s)).array();
    QVERIFY(lists.size() > 40);
    for (const QJsonValue& list : lists) {
        const QJsonObject object = list.toObject();
        const QString file = object.value("file"_L1).toString();
        QTest::newRow(qPrintable(file)) << file << written(object.value("consortia"_L1).toArray())
                                        << object.value("must_ask"_L1).toBool();
    }
}

void ListFilesTest::listsArriveRight()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, consortia);
    QFETCH(const bool, mustAsk);
    const Result<PublishedList> list = readList(bytesOf(file), file, *bundledGrammar());
    if (mustAsk) {
        QVERIFY(!list.has_value());
        QVERIFY(!list.error().message.isEmpty());
        return;
    }
    QVERIFY2(list.has_value(), list ? "" : qPrintable(list.error().message));
    const Proposal proposal = propose(*list, {}, {}, bundledGrammar()->reference()).value();
    QCOMPARE(written(proposal), consortia);
}

void ListFilesTest::everythingIsAccountedFor()
{
    const auto accountOf = [](const QString& file) {
        return readList(bytesOf(file), file, *bundledGrammar()).value().account;
    };
    const auto has = [](const ListAccount& account, AccountUse use, QStringView words) {
        return std::ranges::any_of(account, [&](const AccountEntry& entry) {
            return entry.use == use && (entry.part.contains(words) || entry.why.contains(words));
        });
    };
    QVERIFY(has(accountOf(u"total-row.xlsx"_s), AccountUse::LeftOut, u"合计"));
    QVERIFY(has(accountOf(u"note-row.xlsx"_s), AccountUse::LeftOut, u"排名不分先后"));
    QVERIFY(has(accountOf(u"hidden-old-members-column.xlsx"_s), AccountUse::LeftOut, u"hidden column"));
    QVERIFY(has(accountOf(u"hidden-first-sheet.xlsx"_s), AccountUse::LeftOut, u"hide"));
    QVERIFY(has(accountOf(u"struck-out-member.docx"_s), AccountUse::LeftOut, u"struck"));
    QVERIFY(has(accountOf(u"one-row-per-member.csv"_s), AccountUse::Kept, u"not published"));
    QVERIFY(has(accountOf(u"second-sheet-without-header.xlsx"_s), AccountUse::Used, u"goes on"));
    QVERIFY(has(accountOf(u"credit-codes-in-a-column.xlsx"_s), AccountUse::Kept, u"9.15301E+17"));
}

QTEST_GUILESS_MAIN(ListFilesTest)
#include "tst_listfiles.moc"
