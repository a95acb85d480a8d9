// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"

#include <QStringDecoder>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class FoldTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellingsOfOneNameFoldAlike_data();
    void spellingsOfOneNameFoldAlike();
    void differentNamesStayDifferent();
    void simplifiedCharactersStay();
    void foldingTwiceChangesNothing();
    void eachCharacterFoldsAlikeInAnyCompany();
    void longTextsFoldAsShortOnes();
};

void FoldTest::spellingsOfOneNameFoldAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("Chinese stays") << u"南京钢铁股份有限公司"_s << u"南京钢铁股份有限公司"_s;
    QTest::newRow("full-width brackets") << u"中移（上海）信息通信"_s << u"中移(上海)信息通信"_s;
    QTest::newRow("full-width letters") << u"ＯＰＰＯ广东"_s << u"oppo广东"_s;
    QTest::newRow("capital letters") << u"数字化工业软件联盟(DISA)"_s << u"数字化工业软件联盟(disa)"_s;
    QTest::newRow("tortoise-shell brackets") << u"〔上海〕"_s << u"(上海)"_s;
    QTest::newRow("lenticular brackets") << u"【上海】〖北京〗"_s << u"(上海)(北京)"_s;
    QTest::newRow("square and curly brackets") << u"[a]{b}［c］"_s << u"(a)(b)(c)"_s;
    QTest::newRow("spaces of every width") << u" 北京\u3000大学\t\u00a0\n"_s << u"北京大学"_s;
    QTest::newRow("marks without width") << u"\ufeff北京\u200b大学\u00ad"_s << u"北京大学"_s;
    QTest::newRow("compatibility ideograph") << QString(QChar(0xf9dc)) << QString(QChar(0x9686));
    QTest::newRow("final sigma") << u"ΛΟΓΟΣ"_s << u"λογοσ"_s;
    QTest::newRow("traditional") << u"臺灣積體電路製造股份有限公司"_s << u"台湾积体电路制造股份有限公司"_s;
    QTest::newRow("traditional, another") << u"國立中央大學經濟學院"_s << u"国立中央大学经济学院"_s;
    QTest::newRow("traditional beside an accent") << u"é國"_s << u"é国"_s;
    QTest::newRow("traditional compatibility ideograph") << QString(QChar(0xf9b4)) << u"领"_s;
    QTest::newRow("the first of several simplified forms") << u"餘於徵後"_s << u"余于征后"_s;
    QTest::newRow("simplified, though it looks traditional")
        << u"乾著后里干覆藉瞭"_s << u"乾著后里干覆藉瞭"_s;
    QTest::newRow("a simplified form that is another character's traditional one") << u"薴苧"_s << u"苎苎"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void FoldTest::spellingsOfOneNameFoldAlike()
{
    QFETCH(const QString, text);
    QFETCH(const QString, folded);
    QCOMPARE(fold(text), folded);
}

void FoldTest::differentNamesStayDifferent()
{
    QVERIFY(fold(u"数据") != fold(u"数居"));
    QVERIFY(fold(u"中移(上海)") != fold(u"中移上海"));
    QVERIFY(fold(u"山西") != fold(u"陕西"));
}

void FoldTest::foldingTwiceChangesNothing()
{
    for (const QString& text :
         {u"ＯＰＰＯ（Ａ）"_s, u"İstanbul"_s, u"ﬁ №1 ㈱"_s, u"\u1f80\u0345"_s, u"①②"_s}) {
        QCOMPARE(fold(fold(text)), fold(text));
    }
    for (char16_t unit = 0x3400; unit <= 0x9fff; ++unit) {
        const QString folded = fold(QString(QChar(unit)));
        QCOMPARE(fold(folded), folded);
    }
}

/// The first level of GB 2312, which holds what simplified writing uses: rows 16 to 55.
void FoldTest::simplifiedCharactersStay()
{
    const QStringDecoder::Flags flags = QStringDecoder::Flag::Stateless;
    QStringDecoder decoder("GB18030", flags);
    if (!decoder.isValid()) {
        QSKIP("this Qt reads no GB 18030");
    }
    int count = 0;
    for (int row = 0xb0; row <= 0xd7; ++row) {
        for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); ++cell, ++count) {
            const char bytes[] = {static_cast<char>(row), static_cast<char>(cell)};
            const QString character = decoder.decode(QByteArrayView(bytes, 2));
            QCOMPARE(fold(character), character);
        }
    }
    QCOMPARE(count, 3755);
}

/// Plain texts are folded in one pass, others by Qt: both must agree.
void FoldTest::eachCharacterFoldsAlikeInAnyCompany()
{
    for (char16_t unit = 0x20; unit < 0xffff; ++unit) {
        const bool isPlain =
            unit <= 0x7e || (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xff01 && unit <= 0xff5e);
        if (isPlain) {
            const QString alone = QString(QChar(unit));
            QCOMPARE(fold(alone) + u'é', fold(QString(alone + u'é')));
        }
    }
}

/// Each of these characters becomes several: folded at once, a million of them would take minutes.
void FoldTest::longTextsFoldAsShortOnes()
{
    for (const QString& text : {u"é"_s, u"ﷺ"_s, u"㈱"_s, u"e\u0301公"_s, u"𝐀"_s, u"가"_s}) {
        const qsizetype count = 500'000 / text.size();
        QVERIFY2(fold(text.repeated(count)) == fold(text).repeated(count), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(FoldTest)
#include "tst_fold.moc"
