// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/columns/textcolumn.h"
#include "snapshot/publishedfields.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// The columns that only some lists have: as text, and in memory.
class TestPublishedColumns final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsComeBackLetterForLetter_data();
    void fieldsComeBackLetterForLetter();
    void textOfAnotherFormHoldsNoFields_data();
    void textOfAnotherFormHoldsNoFields();
    void sparseColumnAnswersForEveryRow();
    void sparseColumnWithoutTexts();
};

void TestPublishedColumns::fieldsComeBackLetterForLetter_data()
{
    QTest::addColumn<QList<QStringList>>("fields");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("none") << QList<QStringList>() << QByteArray("[]");
    QTest::newRow("one") << QList<QStringList>{{u"备注"_s, u"无"_s}} << QByteArray("[[\"备注\",\"无\"]]");
    QTest::newRow("two columns of one title, in their order")
        << QList<QStringList>{{u"备注"_s, u"二"_s}, {u"备注"_s, u"一"_s}}
        << QByteArray("[[\"备注\",\"二\"],[\"备注\",\"一\"]]");
    QTest::newRow("quotes, line breaks, brackets and no title")
        << QList<QStringList>{{{}, u"\"],[\"\n\t\\"_s}} << QByteArray("[[\"\",\"\\\"],[\\\"\\n\\t\\\\\"]]");
    QTest::newRow("a character outside the basic plane")
        << QList<QStringList>{{u"名"_s, u"\U00020BB7"_s}} << QByteArray("[[\"名\",\"\U00020BB7\"]]");
}

void TestPublishedColumns::fieldsComeBackLetterForLetter()
{
    QFETCH(const QList<QStringList>, fields);
    QFETCH(const QByteArray, text);

    std::vector<PublishedField> published;
    for (const QStringList& field : fields) {
        published.push_back({field.at(0), field.at(1)});
    }
    QCOMPARE(publishedFieldsText(published), text);
    QCOMPARE(publishedFieldsFrom(text), published);
}

void TestPublishedColumns::textOfAnotherFormHoldsNoFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("[[");
    QTest::newRow("an object") << QByteArray("{\"a\":\"b\"}");
    QTest::newRow("no pairs") << QByteArray("[[\"a\"],\"b\",[\"c\",\"d\",\"e\"]]");
}

void TestPublishedColumns::textOfAnotherFormHoldsNoFields()
{
    QFETCH(const QByteArray, text);
    QVERIFY(publishedFieldsFrom(text).empty());
}

void TestPublishedColumns::sparseColumnAnswersForEveryRow()
{
    SparseTextColumn column;
    const QStringList texts{{}, u"一、原材料"_s, {}, {}, u"b"_s};
    for (const QString& text : texts) {
        column.append(text);
    }
    QCOMPARE(column.size(), std::size_t{5});
    QVERIFY(!column.isEmpty());
    for (std::size_t row = 0; row < column.size(); ++row) {
        QCOMPARE(column.at(row), texts.at(static_cast<qsizetype>(row)));
        QCOMPARE(column.isEmptyAt(row), texts.at(static_cast<qsizetype>(row)).isEmpty());
    }
}

void TestPublishedColumns::sparseColumnWithoutTexts()
{
    SparseTextColumn column;
    column.append(QString());
    column.append(QByteArrayView());
    QVERIFY(column.isEmpty());
    QCOMPARE(column.size(), std::size_t{2});
    QCOMPARE(column.at(1), QString());
}

QTEST_GUILESS_MAIN(TestPublishedColumns)

#include "tst_publishedcolumns.moc"
