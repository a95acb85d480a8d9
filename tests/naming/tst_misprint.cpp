// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/goldennames.h"
#include "naming/misprint.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class MisprintTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsThatSoundLikeAUsualOneAreTold_data();
    void wordsThatSoundLikeAUsualOneAreTold();
    void realNamesHaveNone();

private:
    PinyinTable m_readings;
};

void MisprintTest::initTestCase()
{
    m_readings = PinyinTable::load().value();
}

void MisprintTest::wordsThatSoundLikeAUsualOneAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("told");
    QTest::newRow("the bundled list's own") << u"铝行业工业数居联合体"_s << u"5 数居 数据"_s;
    QTest::newRow("two of them") << u"某某气车股分有限公司"_s << u"2 气车 汽车|4 股分 股份"_s;
    QTest::newRow("in a long word") << u"某某有线公司有限公丝"_s
                                    << u"2 有线公司 有限公司|6 有限公丝 有限公司"_s;
    QTest::newRow("right") << u"铝行业工业数据联合体"_s << QString();
    QTest::newRow("a play on words") << u"某某数聚智造科技有限公司"_s << QString();
    QTest::newRow("another sound") << u"数字有关公司"_s << QString();
    QTest::newRow("two characters differ") << u"树居"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void MisprintTest::wordsThatSoundLikeAUsualOneAreTold()
{
    QFETCH(const QString, name);
    QStringList told;
    for (const LikelyMisprint& misprint : likelyMisprints(name, m_readings)) {
        told << u"%1 %2 %3"_s.arg(misprint.at).arg(misprint.words, misprint.usual);
    }
    QTEST(told.join(u'|'), "told");
}

void MisprintTest::realNamesHaveNone()
{
    const auto names = test::goldenNames();
    QCOMPARE(names.size(), std::size_t{150});
    for (const test::GoldenName& golden : names) {
        QVERIFY2(likelyMisprints(golden.name, m_readings).empty(), qPrintable(golden.name));
    }
}

QTEST_APPLESS_MAIN(MisprintTest)
#include "tst_misprint.moc"
