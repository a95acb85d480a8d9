// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/brackets.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class BracketsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreOutermost_data();
    void partsAreOutermost();
    void trailingBracketsGo_data();
    void trailingBracketsGo();
};

void BracketsTest::partsAreOutermost_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("contents");
    QTest::newRow("none") << u"北京大学"_s << QStringList();
    QTest::newRow("half-width") << u"中移(上海)信息"_s << QStringList{u"上海"_s};
    QTest::newRow("full-width") << u"中移（上海）信息"_s << QStringList{u"上海"_s};
    QTest::newRow("one of each width") << u"中移(上海）信息"_s << QStringList{u"上海"_s};
    QTest::newRow("two") << u"甲(乙)丙( 丁 )"_s << QStringList{u"乙"_s, u"丁"_s};
    QTest::newRow("nested") << u"甲(乙(丙)丁)"_s << QStringList{u"乙(丙)丁"_s};
    QTest::newRow("never closed") << u"甲(乙"_s << QStringList();
    QTest::newRow("never opened") << u"甲)乙(丙)"_s << QStringList{u"丙"_s};
    QTest::newRow("empty") << u"甲()"_s << QStringList{QString()};
}

void BracketsTest::partsAreOutermost()
{
    QFETCH(const QString, text);
    QStringList contents;
    for (const Bracketed& part : bracketedParts(text)) {
        QCOMPARE(text.mid(part.start, part.whole.size()), part.whole.toString());
        contents << part.content.toString();
    }
    QTEST(contents, "contents");
}

void BracketsTest::trailingBracketsGo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rest");
    QTest::newRow("at the end") << u"哈尔滨工业大学(威海)"_s << u"哈尔滨工业大学"_s;
    QTest::newRow("several, with spaces") << u"甲 (乙)（丙） "_s << u"甲"_s;
    QTest::newRow("in the middle") << u"中移(上海)信息"_s << u"中移(上海)信息"_s;
    QTest::newRow("nothing else") << u"(上海)"_s << QString();
}

void BracketsTest::trailingBracketsGo()
{
    QFETCH(const QString, text);
    QFETCH(const QString, rest);
    QCOMPARE(withoutTrailingBrackets(text).toString(), rest);
}

QTEST_APPLESS_MAIN(BracketsTest)
#include "tst_brackets.moc"
