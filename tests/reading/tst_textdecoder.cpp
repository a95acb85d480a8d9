// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/textdecoder.h"

#include <QStringEncoder>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TextDecoderTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreRead_data();
    void encodingsAreRead();
    void whatIsNoTextIsRefused_data();
    void whatIsNoTextIsRefused();
    void aPersonCountsBeforeAGuess();
    void aPageNamesItsEncoding();
};

namespace {

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding, bool hasMark)
{
    QStringEncoder encoder(encoding,
                           hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

void TextDecoderTest::encodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("isGuess");
    const QString text = u"北京\t大学𠮷\n"_s;
    const QString common = u"1\t北京大学、中国\n"_s;
    const auto big = QStringConverter::Utf16BE;
    const auto little = QStringConverter::Utf16LE;
    QTest::newRow("UTF-8") << text.toUtf8() << text << false;
    QTest::newRow("UTF-8 with a byte order mark") << "\xEF\xBB\xBF" + text.toUtf8() << text << false;
    QTest::newRow("UTF-16, little end first") << utf16(text, little, true) << text << false;
    QTest::newRow("UTF-16, big end first") << utf16(text, big, true) << text << false;
    QTest::newRow("UTF-16, little end first, without a mark")
        << utf16(common, little, false) << common << true;
    QTest::newRow("UTF-16, big end first, without a mark") << utf16(common, big, false) << common << true;
    QTest::newRow("GB 2312") << QByteArray("1\n2\n\xB1\xB1\xBE\xA9\n") << u"1\n2\n北京\n"_s << true;
    // 镕 is in GBK and not in GB 2312, 𠮷 has four bytes, € stands in GB 18030 alone.
    QTest::newRow("GB 18030")
        << QByteArray("\xB1\xB1\xBE\xA9\xB4\xF3\xD1\xA7\xB1\xB1\xBE\xA9\xE9\x46\x95\x34\xB2\x35\xA2\xE3\n")
        << u"北京大学北京镕𠮷€\n"_s << true;
    QTest::newRow("GB 18030 with a byte order mark")
        << QByteArray("\x84\x31\x95\x33\xE9\x46\n") << u"镕\n"_s << false;
}

void TextDecoderTest::encodingsAreRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, isGuess);
    const Result<DecodedText> text = decodeText(bytes, u"list.txt"_s);
    QVERIFY2(text.has_value(), text ? "" : qPrintable(text.error().message));
    QTEST(text->text, "expected");
    QCOMPARE(!text->remark.isEmpty(), isGuess);
}

void TextDecoderTest::whatIsNoTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    const auto add = [](const char* row, const QByteArray& bytes, const QString& place,
                        const QString& words) { QTest::newRow(row) << bytes << place << words; };
    add("no byte", {}, u"list.txt:"_s, u"empty"_s);
    add("white space only", " \r\n\t\n", u"list.txt:"_s, u"empty"_s);
    add("a byte order mark only", "\xEF\xBB\xBF", u"list.txt:"_s, u"empty"_s);
    add("a replacement character", u"1\n\uFFFD"_s.toUtf8(), u"list.txt, row 2:"_s, u"lost"_s);
    add("two replacement characters", u"1\n\uFFFD\n\uFFFD"_s.toUtf8(), u"list.txt, row 2:"_s, u"2 such"_s);
    add("UTF-8 with a broken character", "北京大学\n北\xE4\xBA大学\n", u"list.txt, row 2:"_s, u"1 such"_s);
    add("cut off inside a character", "1\r\n2\r\n\xE5\x8C", u"list.txt, row 3:"_s, {});
    add("a zero byte", QByteArray("1\r2\0", 4), u"list.txt, row 2:"_s, u"zero byte"_s);
    add("half a surrogate pair", QByteArray("\xFF\xFE\x42\xD8\x31\x00", 6), u"list.txt, row 1:"_s, {});
    add("UTF-16 cut off", QByteArray("\xFF\xFE\x31\x00\x32", 5), u"list.txt, row 1:"_s, {});
    add("UTF-32", QByteArray("\xFF\xFE\0\0\x31\0\0\0", 8), u"list.txt, row 1:"_s, u"zero byte"_s);
    add("French in Latin-1", "1\ncaf\xE9 cr\xE8me br\xFBl\xE9\x65\n", u"list.txt, row 2:"_s, u"encoding"_s);
    // 台灣高鐵 in Big5, which is valid GB 18030 of other characters.
    add("Big5", "\xA5\x78\xC6\x57\xB0\xAA\xC5\x4B\xA4\xBD\xA5\x71\n", u"list.txt, row 1:"_s, u"encoding"_s);
    add("GB 18030 cut off", "\xB1\xB1\xBE\xA9\n\xB4", u"list.txt, row 1:"_s, u"encoding"_s);
}

void TextDecoderTest::whatIsNoTextIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, place);
    QFETCH(const QString, words);
    const Result<DecodedText> text = decodeText(bytes, u"list.txt"_s);
    QVERIFY2(!text.has_value(), text ? qPrintable(text->text) : "");
    QCOMPARE(text.error().code, ErrorCode::BadInput);
    QVERIFY2(text.error().message.startsWith(place), qPrintable(text.error().message));
    QVERIFY2(text.error().message.contains(words), qPrintable(text.error().message));
}

void TextDecoderTest::aPersonCountsBeforeAGuess()
{
    // Rare characters only: no guess is made, but a person knows.
    const QByteArray rare("\xE9\x46\xE9\x47\n");
    QVERIFY(!decodeText(rare, u"list.txt"_s).has_value());
    const Result<DecodedText> text = decodeText(rare, u"list.txt"_s, SourceEncoding::Gb18030);
    QVERIFY(text.has_value());
    QCOMPARE(text->text.size(), 3);
    QVERIFY(text->remark.isEmpty());
    const Result<DecodedText> wrong = decodeText("\xB1\xB1\xBE\xA9\n", u"list.txt"_s, SourceEncoding::Utf8);
    QVERIFY(!wrong.has_value());
    QVERIFY2(wrong.error().message.startsWith(u"list.txt, row 1:"_s), qPrintable(wrong.error().message));
    const Result<DecodedText> cut = decodeText("1\n\xB1\xB1\xBE", u"list.txt"_s, SourceEncoding::Gb18030);
    QVERIFY(!cut.has_value());
    QVERIFY2(cut.error().message.startsWith(u"list.txt, row 2:"_s), qPrintable(cut.error().message));
}

void TextDecoderTest::aPageNamesItsEncoding()
{
    const QByteArray rare("\xE9\x46\xE9\x47\n");
    const Result<DecodedText> named = decodeText(rare, {}, {}, "GBK");
    QVERIFY(named.has_value());
    QVERIFY(named->remark.isEmpty());
    QCOMPARE(decodeText("\xA5\x78\xC6\x57\n", {}, {}, "big5").value().text, u"台灣\n"_s);
    // Browsers save in UTF-8 and leave the name as it was.
    QCOMPARE(decodeText("北京", {}, {}, "gb2312").value().text, u"北京"_s);
    QVERIFY(!decodeText(rare, {}, {}, "no-such-encoding").has_value());
}

QTEST_APPLESS_MAIN(TextDecoderTest)
#include "tst_textdecoder.moc"
