// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "domain/text/pinyin.h"

#include <QStringDecoder>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class PinyinTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aNameIsStoredWithAllItsReadings_data();
    void aNameIsStoredWithAllItsReadings();
    void everyUsualCharacterHasAReading();
    void whatIsTypedIsMadeAQuery_data();
    void whatIsTypedIsMadeAQuery();
    void namesAreFound_data();
    void namesAreFound();
    void aDamagedTableIsTold_data();
    void aDamagedTableIsTold();

private:
    PinyinTable m_table;
};

void PinyinTest::initTestCase()
{
    const Result<PinyinTable> loaded = PinyinTable::load();
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    m_table = *loaded;
}

void PinyinTest::aNameIsStoredWithAllItsReadings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("syllables");
    QTest::addColumn<QByteArray>("initials");
    QTest::newRow("two readings") << u"四川长虹"_s << QByteArray("si chuan chang/zhang hong/jiang")
                                  << QByteArray("scc/zh/j");
    QTest::newRow("two readings, one initial") << u"绿都"_s << QByteArray("lu/lv dou/du") << QByteArray("ld");
    QTest::newRow("three readings") << u"行"_s << QByteArray("hang/heng/xing") << QByteArray("h/x");
    QTest::newRow("traditional") << u"長虹"_s << QByteArray("chang/zhang hong/jiang") << QByteArray("c/zh/j");
    QTest::newRow("letters, digits, brackets")
        << u"ＯＫ 5(上海)"_s << QByteArray("o k 5 shang hai") << QByteArray("ok5sh");
    QTest::newRow("nothing that is read") << u"(·)"_s << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray() << QByteArray();
}

void PinyinTest::aNameIsStoredWithAllItsReadings()
{
    QFETCH(const QString, name);
    const PinyinKeys keys = m_table.keys(name);
    QTEST(keys.syllables, "syllables");
    QTEST(keys.initials, "initials");
}

/// The first level of GB/T 2312-1980, rows 16 to 55.
void PinyinTest::everyUsualCharacterHasAReading()
{
    QStringDecoder decoder("GB18030", QStringDecoder::Flag::Stateless);
    QVERIFY(decoder.isValid());
    QStringList without;
    for (int row = 0xb0; row <= 0xd7; ++row) {
        for (int cell = 0xa1; cell <= (row == 0xd7 ? 0xf9 : 0xfe); ++cell) {
            const char bytes[] = {static_cast<char>(row), static_cast<char>(cell)};
            const QString character = decoder.decode(QByteArrayView(bytes, 2));
            if (m_table.keys(character).initials.isEmpty()) {
                without << character;
            }
        }
    }
    QCOMPARE(without, QStringList());
}

void PinyinTest::whatIsTypedIsMadeAQuery_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("capital letters and blanks") << u"Chang Hong"_s << QByteArray("changhong");
    QTest::newRow("an apostrophe") << u"xi'an"_s << QByteArray("xian");
    QTest::newRow("full width") << u"ｃｑ"_s << QByteArray("cq");
    QTest::newRow("ü") << u"lü"_s << QByteArray("lv");
    QTest::newRow("with a digit") << u"5g"_s << QByteArray("5g");
    QTest::newRow("only digits") << u"2026"_s << QByteArray();
    QTest::newRow("Chinese") << u"长hong"_s << QByteArray();
    QTest::newRow("an accent") << u"é"_s << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

void PinyinTest::whatIsTypedIsMadeAQuery()
{
    QFETCH(const QString, typed);
    QTEST(pinyinQuery(typed), "query");
}

void PinyinTest::namesAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("found");
    const auto row = [](const QString& name, const QString& typed, bool found = true) {
        QTest::newRow(qPrintable(typed + u" in " + name)) << name << typed << found;
    };
    row(u"重庆大学"_s, u"cq"_s);
    row(u"重庆大学"_s, u"zq"_s);
    row(u"重庆大学"_s, u"chongqing"_s);
    row(u"重庆大学"_s, u"zhong qing"_s);
    row(u"重庆大学"_s, u"chongq"_s);
    row(u"重庆大学"_s, u"qingda"_s);
    row(u"重庆大学"_s, u"dx"_s);
    row(u"重庆大学"_s, u"cqdxx"_s, false);
    row(u"重庆大学"_s, u"ongqing"_s, false);
    row(u"重庆大学"_s, u"qc"_s, false);
    row(u"四川长虹电器股份有限公司"_s, u"ch"_s);
    row(u"四川长虹电器股份有限公司"_s, u"zh"_s);
    row(u"四川长虹电器股份有限公司"_s, u"changhong"_s);
    row(u"四川长虹电器股份有限公司"_s, u"zhanghong"_s);
    row(u"四川长虹电器股份有限公司"_s, u"sichuanzhanghongdianqi"_s);
    row(u"四川长虹电器股份有限公司"_s, u"scchdqgfyxgs"_s);
    row(u"四川长虹电器股份有限公司"_s, u"changhang"_s, false);
    row(u"中国矿业大学"_s, u"zgky"_s);
    row(u"中国长安汽车集团有限公司"_s, u"zgca"_s);
    row(u"中国银行"_s, u"zgyh"_s);
    row(u"中国银行"_s, u"yinhang"_s);
    row(u"厦门大学"_s, u"xiamen"_s);
    row(u"铝业"_s, u"lv"_s);
    row(u"铝业"_s, u"luye"_s);
    row(u"西安交通大学"_s, u"xi'an"_s);
    row(u"OPPO广东移动通信有限公司"_s, u"oppogd"_s);
    row(u"OPPO广东移动通信有限公司"_s, u"oppoguangdong"_s);
    row(u"重庆大学"_s, u"chongqdx"_s); // syllables and first letters mixed
    row(u"重庆大学"_s, u"cqdaxue"_s);
    row(u"重庆大学"_s, u"cqingdxu"_s);
    row(u"中国矿业大学"_s, u"zhgky"_s);
    row(u"上海交通大学"_s, u"shjtdx"_s);
    row(u"上海交通大学"_s, u"shhai"_s);
    row(u"哈尔滨工业大学(威海)"_s, u"dxwh"_s); // brackets are not read
    row(u"😀重庆·大学"_s, u"cqdx"_s);
    row(u"重庆"_s, QString(64, u'c'), false);
    row(u"某某"_s, u"2"_s, false);
    row(QString(), u"a"_s, false);
    row(u"重庆"_s, QString(), false);
}

void PinyinTest::namesAreFound()
{
    QFETCH(const QString, name);
    QFETCH(const QString, typed);
    const std::optional<PinyinPattern> pattern = PinyinPattern::of(typed, m_table);
    QTEST(pattern && pattern->isIn(fold(name).toUtf8()), "found");
}

void PinyinTest::aDamagedTableIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a row without a syllable") << QByteArray("长虹\n");
    QTest::newRow("an empty syllable") << QByteArray("\t长虹\n");
    QTest::newRow("a character that is no ideograph") << QByteArray("a\tb\n");
}

void PinyinTest::aDamagedTableIsTold()
{
    QFETCH(const QByteArray, text);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"pinyin.tsv"_s);
    QVERIFY(!PinyinTable::load(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("syllable\tcharacters\n" + text);
    file.close();
    const Result<PinyinTable> loaded = PinyinTable::load(path);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Internal);
}

QTEST_APPLESS_MAIN(PinyinTest)
#include "tst_pinyin.moc"
