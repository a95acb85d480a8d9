// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/visibletext.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class VisibleTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void everyCharacter();
    void marksInFrontStay();
};

void VisibleTextTest::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto stays = [](const char* label, const QString& text) { QTest::newRow(label) << text << text; };
    stays("empty", {});
    stays("Chinese", u"数智钢铁联合体 (牵头)"_s);
    stays("beyond the basic plane", u"𠮷\U0001f3ed\U0010fffd"_s);
    stays("tab and line feed", u"a\tb\nc"_s);
    stays("marks and separators", u"\ufeff\u200b\u202e\u2028\u00a0\ue000"_s);
    QTest::newRow("C0") << u"a\u0000\u0001\u001b\u001fb"_s << u"a␀␁␛␟b"_s;
    QTest::newRow("DEL") << u"\u007f"_s << u"␡"_s;
    QTest::newRow("C1") << u"\u0080\u0085\u009f"_s << u"\ufffd\ufffd\ufffd"_s;
    QTest::newRow("line breaks") << u"a\rb\r\nc\n\rd"_s << u"a\nb\nc\n\nd"_s;
    QTest::newRow("noncharacters") << u"\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff"_s
                                   << QString(6, QChar::ReplacementCharacter);
    QTest::newRow("first half alone") << QString(QChar(0xd842)) + u"a"_s << u"\ufffda"_s;
    QTest::newRow("second half alone") << QString(QChar(0xdfb7)) << u"\ufffd"_s;
    QTest::newRow("halves the wrong way round")
        << QString(QChar(0xdfb7)) + QChar(0xd842) << u"\ufffd\ufffd"_s;
}

void VisibleTextTest::texts()
{
    QFETCH(const QString, text);
    QTEST(visibleText(text), "shown");
    QCOMPARE(visibleText(visibleText(text)), visibleText(text));
}

/// Nothing that is left is one that XML 1.0 (2.2) or the HTML standard forbids.
void VisibleTextTest::everyCharacter()
{
    for (char32_t code = 0; code < 0x110000; ++code) {
        const char32_t shown = visibleCharacter(code);
        const bool isForbidden = (shown < 0x20 && shown != U'\n' && shown != U'\t' && shown != U'\r') ||
                                 (shown >= 0x7f && shown < 0xa0) || (shown >= 0xd800 && shown < 0xe000) ||
                                 (shown >= 0xfdd0 && shown < 0xfdf0) || (shown & 0xfffeU) == 0xfffe;
        QVERIFY2(!isForbidden, QByteArray::number(code, 16).constData());
        const QString text = visibleText(QStringView(QChar::fromUcs4(code)).toString());
        QVERIFY2(!text.isEmpty(), QByteArray::number(code, 16).constData()); // nothing is dropped
    }
}

void VisibleTextTest::marksInFrontStay()
{
    QCOMPARE(textFromUtf8("\xEF\xBB\xBF\xEF\xBB\xBF\xE7\x94\xB2"), u"\ufeff\ufeff甲"_s);
    QCOMPARE(textFromUtf8("\xEF\xBB\xBF"), u"\ufeff"_s);
    QCOMPARE(textFromUtf8("\xE7\x94\xB2\xEF\xBB\xBF"), u"甲\ufeff"_s);
    QCOMPARE(textFromUtf8({}), QString());
}

QTEST_GUILESS_MAIN(VisibleTextTest)
#include "tst_visibletext.moc"
