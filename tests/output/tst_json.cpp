// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/fulldevice.h"
#include "output/json.h"
#include "report/report.h"
#include "report/reportsnapshot.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class JsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void values_data();
    void values();
    void documents();
    void wholeTable();
    void emptyTable();
    void keysInOrder();
    void fullDevice();
};

void JsonTest::values_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QVariant() << QByteArray("null");
    QTest::newRow("number") << QVariant(161LL) << QByteArray("161");
    QTest::newRow("negative") << QVariant(-1) << QByteArray("-1");
    QTest::newRow("fraction") << QVariant(0.5) << QByteArray("0.5");
    QTest::newRow("truth") << QVariant(true) << QByteArray("true");
    QTest::newRow("number that is a text") << QVariant(u"014"_s) << QByteArray("\"014\"");
    QTest::newRow("Chinese") << QVariant(u"钢铁"_s) << u"\"钢铁\""_s.toUtf8();
    QTest::newRow("quote and backslash") << QVariant(u"a\"b\\c"_s) << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("control characters") << QVariant(u"a\nb\tc\u0001"_s) << QByteArray("\"a\\nb\\tc\\u0001\"");
    QTest::newRow("pair") << QVariant(u"𠮷"_s) << u"\"𠮷\""_s.toUtf8();
    QTest::newRow("half a pair") << QVariant(u"a"_s + QChar(0xD842)) << u"\"a\ufffd\""_s.toUtf8();
    QTest::newRow("NUL, escape, DEL, C1")
        << QVariant(u"\u0000\u001b\u007f\u009b"_s) << QByteArray("\"\\u0000\\u001b\\u007f\\u009b\"");
    QTest::newRow("noncharacters") << QVariant(u"\ufffe\ufdd0\U0001ffff"_s)
                                   << QByteArray("\"\\ufffe\\ufdd0\\ud83f\\udfff\"");
    QTest::newRow("what is not seen")
        << QVariant(u"\ufeff甲\u2028\u202e"_s) << u"\"\\ufeff甲\\u2028\\u202e\""_s.toUtf8();
    QTest::newRow("list") << QVariant(QStringList{u"a"_s, u"b"_s}) << QByteArray("[\"a\", \"b\"]");
    QTest::newRow("empty list") << QVariant(QStringList()) << QByteArray("[]");
}

void JsonTest::values()
{
    QFETCH(QVariant, value);
    QFETCH(QByteArray, json);
    QCOMPARE(jsonValue(value), json);
}

/// The same strings where Qt writes the rest.
void JsonTest::documents()
{
    const QString text = u"\"\\ud842\n\u001b\u009b\u202e\ufffe𠮷"_s;
    const QJsonDocument document(QJsonObject{{u"a"_s, text}});
    const QByteArray json = jsonText(document);
    QCOMPARE(json, u"{\n    \"a\": \"\\\"\\\\ud842\\n\\u001b\\u009b\\u202e\\ufffe𠮷\"\n}\n"_s.toUtf8());
    QCOMPARE(QJsonDocument::fromJson(json), document);
    const QString half = u"\\"_s + QChar(0xD842);
    QCOMPARE(jsonText(QJsonDocument(QJsonArray{half})), u"[\n    \"\\\\\ufffd\"\n]\n"_s.toUtf8());
}

void JsonTest::wholeTable()
{
    const auto table =
        recordTable(reportView(), Unit::Consortia, Language::Chinese, allColumnKeys(Unit::Consortia));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeJson(buffer, *table));
    QJsonParseError error;
    const QJsonArray rows = QJsonDocument::fromJson(buffer.data(), &error).array();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(rows.size(), 3);
    const QJsonObject hostile = rows[2].toObject();
    QCOMPARE(hostile[u"name"_s].toString(), u"<script>alert('x')</script> & \"联合体\""_s);
    QCOMPARE(hostile[u"members"_s].toInt(), 3);
    QVERIFY(rows[1].toObject()[u"industries"_s].isArray());
    QCOMPARE(rows[1].toObject()[u"industries"_s].toArray().size(), 2);
}

void JsonTest::emptyTable()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeJson(buffer, MemoryTable({{u"a"_s, u"A"_s, false, 1}})));
    QCOMPARE(buffer.data(), QByteArray("[]\n"));
}

void JsonTest::keysInOrder()
{
    MemoryTable table({{u"z"_s, u"Z"_s, false, 1}, {u"a"_s, u"A"_s, true, 1}});
    table.addRow({{u"x"_s, {}}, {1LL, {}}});
    table.addRow({{u"y"_s, {}}, {2LL, {}}});
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeJson(buffer, table));
    QCOMPARE(buffer.data(), QByteArray("[\n  {\"z\": \"x\", \"a\": 1},\n  {\"z\": \"y\", \"a\": 2}\n]\n"));
}

void JsonTest::fullDevice()
{
    MemoryTable table({{u"name"_s, u"Name"_s, false, 1}});
    table.addRow({{u"x"_s, {}}});
    FullDevice device(3);
    QVERIFY(!writeJson(device, table));
}

QTEST_GUILESS_MAIN(JsonTest)
#include "tst_json.moc"
