// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/listheader.h"
#include "support/readlists.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// The columns of a header as the fixtures say them: "lead=牵头单位 members=甲+乙".
QHash<QString, QStringList> fieldsOf(const ListHeader& header)
{
    QHash<QString, QStringList> fields;
    for (const ColumnUse& use : header.uses) {
        const bool isCoLead = use.field == ListColumn::Lead && use.members == MemberColumn::CoLeads;
        fields[isCoLead ? u"co_lead"_s : use.field ? key(*use.field) : u"kept"_s] << use.head;
    }
    return fields;
}

/// A cell such as one expects below a head; rows differ.
QString cellFor(const QString& field, int row)
{
    const QStringList names{u"青岚轴承有限公司"_s, u"北仑精工有限公司"_s, u"启明大学"_s,
                            u"南盘江铜业有限公司"_s};
    const auto name = [&](int at) { return names[at % names.size()]; };
    if (field == u"number") {
        return QString::number(row + 1);
    }
    if (field == u"name") {
        return name(row).left(4) + u"数据联合体"_s;
    }
    if (field == u"place") {
        return row == 0 ? u"浙江"_s : u"云南"_s;
    }
    if (field == u"lead" || field == u"co_lead") {
        return name(row);
    }
    if (field == u"members") {
        return name(row + 1) + u'、' + name(row + 2);
    }
    if (field == u"industry") {
        return u"钢铁"_s;
    }
    if (field == u"recommending") {
        return u"浙江省经济和信息化厅"_s;
    }
    if (field == u"code") {
        return u"91330206MA2AAAAA1A"_s;
    }
    return QString::number(row * 7 + 3);
}

/// 理事长单位 may be asked about; 链主 must be.
bool mustAsk(const QString& remark)
{
    return remark.startsWith(u"asked:");
}

} // namespace

class ListHeaderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headsAreUnderstood_data();
    void headsAreUnderstood();
    void contentsCountWithHeads();
    void aMapSaysMore();
};

void ListHeaderTest::headsAreUnderstood_data()
{
    QTest::addColumn<QString>("heads");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("remark");
    for (const char* name : {"heads.tsv", "moreheads.tsv", "furtherheads.tsv"}) {
        QFile file(QStringLiteral(ATLAS_TEST_DATA) + u"/fixtures/lists/"_s + QString::fromLatin1(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        int row = 0;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            ++row;
            if (line.startsWith(u'#') || line.isEmpty()) {
                continue;
            }
            QTest::addRow("%s:%d", name, row)
                << line.section(u'\t', 0, 0) << line.section(u'\t', 1, 1) << line.section(u'\t', 2, 2);
        }
    }
}

void ListHeaderTest::headsAreUnderstood()
{
    QFETCH(QString, heads);
    QFETCH(const QString, expected);
    QFETCH(const QString, remark);
    heads.replace(u"\\n"_s, u"\n"_s);
    const QStringList cells = heads.split(u'|');
    QHash<QString, QStringList> said;
    static const QRegularExpression between(
        u" (?=(?:number|name|place|lead|co_lead|members|industry|recommending|role|code|kept)(?:=|$| ))"_s);
    for (QString entry : expected.split(between)) {
        entry.replace(u"\\n"_s, u" "_s);
        said[entry.section(u'=', 0, 0)] =
            entry.contains(u'=') ? entry.section(u'=', 1).split(u'+') : QStringList();
    }
    RawTable table{.file = u"list.csv"_s};
    for (int row = -1; row < 3; ++row) {
        RawRow raw;
        for (const QString& head : cells) {
            QString field;
            for (auto it = said.cbegin(); it != said.cend(); ++it) {
                field = it.value().contains(head.simplified()) ? it.key() : field;
            }
            if (field.isEmpty() && head.contains(u"联合体"_s) && !head.contains(u"数"_s)) {
                field = u"name"_s;
            }
            if (field.isEmpty() && (head == u"地方" || head.contains(u"省") || head.contains(u"地区"))) {
                field = u"place"_s;
            }
            raw.cells.push_back({.text = row < 0 ? head : cellFor(field, row),
                                 .row = row + 2,
                                 .column = static_cast<int>(raw.cells.size()) + 1});
        }
        table.rows.push_back(raw);
    }
    const auto found = findHeaders(table, *bundledGrammar());
    if (said.contains(u"kept"_s) && !said.contains(u"members"_s) && !said.contains(u"lead"_s)) {
        QVERIFY(found.empty() || !found.front().isEnough());
        return;
    }
    if (!said.contains(u"members"_s) && !said.contains(u"lead"_s)) {
        QVERIFY(found.empty() || !found.front().isEnough());
        return;
    }
    QCOMPARE(found.size(), std::size_t{1});
    const QHash<QString, QStringList> fields = fieldsOf(found.front());
    for (auto it = said.cbegin(); it != said.cend(); ++it) {
        if (!it.value().isEmpty()) {
            QCOMPARE(fields.value(it.key()).join(u'+'), it.value().join(u'+'));
        }
    }
    QVERIFY(fields.contains(u"name"_s));
    if (mustAsk(remark)) {
        QVERIFY(!found.front().questions().isEmpty());
    } else if (remark.isEmpty()) {
        QCOMPARE(found.front().questions(), QStringList());
    }
}

namespace {
RawTable tableOf(const QStringList& rows)
{
    RawTable table{.file = u"list.csv"_s};
    for (const QString& row : rows) {
        RawRow raw;
        for (const QString& cell : row.split(u'|')) {
            raw.cells.push_back({.text = cell,
                                 .row = static_cast<int>(table.rows.size()) + 1,
                                 .column = static_cast<int>(raw.cells.size()) + 1});
        }
        table.rows.push_back(raw);
    }
    return table;
}
} // namespace

void ListHeaderTest::contentsCountWithHeads()
{
    const RawTable counts =
        tableOf({u"序号|联合体名称|成员单位|单位"_s, u"1|轴承联合体|3|甲有限公司、乙有限公司"_s,
                 u"2|铜材联合体|4|丙有限公司、丁有限公司"_s});
    const ListHeader header = findHeaders(counts, *bundledGrammar()).front();
    QVERIFY(!header.fieldAt(2)); // numbers are no members, whatever the head says
    QCOMPARE(header.fieldAt(3), std::optional(ListColumn::Members));

    const RawTable unnamed =
        tableOf({u"序号|联合体名称|牵头单位|东道"_s, u"1|轴承联合体|甲有限公司|乙有限公司、丙大学"_s,
                 u"2|铜材联合体|丁有限公司|戊有限公司、己大学"_s});
    const ListHeader asked = findHeaders(unnamed, *bundledGrammar()).front();
    QCOMPARE(asked.fieldAt(3), std::optional(ListColumn::Members));
    QCOMPARE(asked.questions().size(), 1);
}

void ListHeaderTest::aMapSaysMore()
{
    const RawTable table =
        tableOf({u"序号|联合体名称|牵头单位|东道"_s, u"1|轴承联合体|甲有限公司|乙有限公司、丙大学"_s,
                 u"2|铜材联合体|丁有限公司|戊有限公司、己大学"_s});
    const ListHeader members = findHeaders(table, *bundledGrammar(), {{ListColumn::Members, u"4"_s}}).front();
    QCOMPARE(members.questions(), QStringList());
    QCOMPARE(members.columns(ListColumn::Members), std::vector<std::size_t>{3});
    const ListHeader kept = findHeaders(table, *bundledGrammar(), {{ListColumn::Kept, u"东道"_s}}).front();
    QCOMPARE(kept.questions(), QStringList());
    QVERIFY(!kept.fieldAt(3));
}

QTEST_GUILESS_MAIN(ListHeaderTest)
#include "tst_listheader.moc"
