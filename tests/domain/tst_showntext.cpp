// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/showntext.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// What becomes of a text from outside before a widget gets it.
class TestShownText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsShownLetterForLetter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("line");

        const auto same = [](const char* name, const QString& text) {
            QTest::newRow(name) << text << text << text;
        };
        same("nothing", {});
        same("Chinese", u"甲公司(牵头)、乙"_s);
        same("markup", u"<img src=\"file:///dev/zero\"> &amp; A&B"_s);
        same("beyond the BMP", u"𠮷野𪚥"_s);
        same("right to left", u"אבג"_s);
        same("zero width", u"a\u200Bb\uFEFFc"_s);
        QTest::newRow("lines") << u"a\nb\tc"_s << u"a\nb\tc"_s << u"a b c"_s;
        QTest::newRow("carriage return") << u"a\r\nb\rc"_s << u"a \nb\nc"_s << u"a  b c"_s;
        QTest::newRow("noncharacters")
            << u"\ufdd0a\ufdef\ufffe\uffff\U0001fffe𠮷"_s << u"\ufffda\ufffd\ufffd\ufffd\ufffd\ufffd𠮷"_s
            << u"\ufffda\ufffd\ufffd\ufffd\ufffd\ufffd𠮷"_s;
        QTest::newRow("halves of pairs") << QString(QChar(0xdfb7)) + QChar(0xd842) + u'a' + QChar(0xd842)
                                         << u"\ufffd\ufffda\ufffd"_s << u"\ufffd\ufffda\ufffd"_s;
        QTest::newRow("separators") << u"a\u2028b\u2029c"_s << u"a\nb\nc"_s << u"a b c"_s;
        QTest::newRow("control characters")
            << u"a\0b\u0007c\u001Bd\u007Fe\u0085"_s << u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD"_s
            << u"a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFD"_s;
        QTest::newRow("overrides") << u"甲\u202Ecba\u202C乙"_s << u"甲\uFFFDcba\uFFFD乙"_s
                                   << u"甲\uFFFDcba\uFFFD乙"_s;
        QTest::newRow("isolates and marks")
            << u"\u2066a\u2069\u200E\u200F\u061C"_s << u"\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFD"_s
            << u"\uFFFDa\uFFFD\uFFFD\uFFFD\uFFFD"_s;
    }

    void textIsShownLetterForLetter()
    {
        QFETCH(const QString, text);
        QTEST(shownText(text), "lines");
        QTEST(shownLine(text), "line");
        QCOMPARE(shownText(text).size(), text.size()); // places in the one are places in the other
        QCOMPARE(shownLine(text).size(), text.size());
        QCOMPARE(shownText(shownText(text)), shownText(text));
    }

    /// Nothing is left that XML 1.0 (2.2) or HTML (13.2.3.5) forbids, or that turns the text around it.
    void everyCharacter()
    {
        for (char32_t code = 0; code < 0x110000; ++code) {
            const QString text = QStringView(QChar::fromUcs4(code)).toString();
            for (const char32_t shown : shownText(text).toUcs4()) {
                const bool isForbidden =
                    (shown < 0x20 && shown != U'\n' && shown != U'\t') || (shown >= 0x7f && shown < 0xa0) ||
                    (shown >= 0xd800 && shown < 0xe000) || (shown >= 0xfdd0 && shown < 0xfdf0) ||
                    (shown & 0xfffeU) == 0xfffe || shown == 0x61c || shown == 0x200e || shown == 0x200f ||
                    (shown >= 0x2028 && shown <= 0x202e) || (shown >= 0x2066 && shown <= 0x2069);
                QVERIFY2(!isForbidden, QByteArray::number(code, 16).constData());
            }
            QCOMPARE(standsForItself(code) || code == U'\n' || code == U'\t', shownText(text) == text);
        }
    }

    void longTextIsShortened()
    {
        QCOMPARE(shortened(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(shortened(u"abcd"_s, 3), u"ab…"_s);
        QCOMPARE(shortened(u"a𠮷b"_s, 3), u"a…"_s); // no half of a character
        QCOMPARE(shortened(QString(100'000, u'x')).size(), LongestShown);
    }

    void tooltipsAreHtmlWithoutMarkup()
    {
        QCOMPARE(plainToolTip({}), QString());
        QCOMPARE(plainToolTip(u"<img src='a'> & A&B"_s),
                 u"<p style='white-space:pre'>&lt;img src='a'&gt; &amp; A&amp;B</p>"_s);
        QCOMPARE(plainToolTip(u"a\nb"_s), u"<p style='white-space:pre'>a\nb</p>"_s);
        QVERIFY(plainToolTip(QString(41, u'国')).startsWith(u"<p style='white-space:pre-wrap'>"));
        QVERIFY(plainToolTip(QString(100'000, u'<')).size() < 5 * LongestShown);
        QCOMPARE(plainToolTip(QString(1000, u'x')).count(QChar(0x200B)), 1000 / 60);
        QCOMPARE(plainToolTip(QString(1000, u'国')).count(QChar(0x200B)), 0);
        QCOMPARE(plainToolTip(QString(1000, u'\n')).count(u'\n'), 40);
    }
};

QTEST_GUILESS_MAIN(TestShownText)
#include "tst_showntext.moc"
