// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/reference.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class ReferenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void regionsAreThoseOfTheStandard();
    void placesOfAProvinceStandBehindIt() const;
    void regionsAreFoundByEveryForm_data();
    void regionsAreFoundByEveryForm();
    void regionFormsMeanOneRegion();
    void prefecturesCountForTheirRegion_data();
    void prefecturesCountForTheirRegion();
    void ambiguousShortNamesAreLeftOut();
    void placesAreFoundAtTheStart_data();
    void placesAreFoundAtTheStart();
    void industriesAreTied_data();
    void industriesAreTied();
    void wordsComeLongestFirst();
    void malformedTablesTellTheirRow_data();
    void malformedTablesTellTheirRow();
    void aMissingTableIsTold();

private:
    Reference m_reference;
};

void ReferenceTest::initTestCase()
{
    const Result<Reference> loaded = loadReference();
    QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().message));
    m_reference = *loaded;
}

void ReferenceTest::regionsAreThoseOfTheStandard()
{
    QHash<RegionLevel, int> counts;
    for (const Region& region : m_reference.regions) {
        ++counts[region.level];
        QCOMPARE(region.parent == 0, region.level == RegionLevel::Province);
        QVERIFY(region.level != RegionLevel::Province || region.code % 10000 == 0);
    }
    QCOMPARE(counts.value(RegionLevel::Province), 34);
    QCOMPARE(counts.value(RegionLevel::SeparatelyPlanned), 5);
    QCOMPARE(counts.value(RegionLevel::Corps), 1);
    QCOMPARE(m_reference.region(450000)->name, u"广西壮族自治区"_s);
    QCOMPARE(m_reference.region(660000)->parent, 650000);
    QCOMPARE(m_reference.region(440300)->parent, 440000);
    QVERIFY(m_reference.region(110100) == nullptr);
    QVERIFY(m_reference.region(0) == nullptr);
}

void ReferenceTest::placesOfAProvinceStandBehindIt() const
{
    const std::vector<Region>& regions = m_reference.regions;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        QVERIFY(i == 0 || regions[i - 1].code < regions[i].code);
        QVERIFY(regions[i].parent == 0 || regions[i - 1].code == regions[i].parent);
    }
}

void ReferenceTest::regionsAreFoundByEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::newRow("short name") << u"广西"_s << 450000;
    QTest::newRow("full name") << u"广西壮族自治区"_s << 450000;
    QTest::newRow("one character") << u"桂"_s << 450000;
    QTest::newRow("another one character") << u"渝"_s << 500000;
    QTest::newRow("English") << u"Chongqing"_s << 500000;
    QTest::newRow("Shaanxi is not Shanxi") << u"Shaanxi"_s << 610000;
    QTest::newRow("separately planned city") << u"宁波"_s << 330200;
    QTest::newRow("its full name") << u"宁波市"_s << 330200;
    QTest::newRow("the corps") << u"新疆生产建设兵团"_s << 660000;
    QTest::newRow("the corps in short") << u"兵团"_s << 660000;
    QTest::newRow("Xinjiang") << u"新疆"_s << 650000;
    QTest::newRow("no place") << u"华东"_s << 0;
    QTest::newRow("a prefecture is no region") << u"苏州"_s << 0;
    QTest::newRow("part of a name") << u"广"_s << 0;
    QTest::newRow("nothing") << QString() << 0;
}

void ReferenceTest::regionsAreFoundByEveryForm()
{
    QFETCH(const QString, text);
    QFETCH(const int, code);
    const Region* region = m_reference.regionNamed(text);
    QCOMPARE(region == nullptr ? 0 : region->code, code);
}

void ReferenceTest::regionFormsMeanOneRegion()
{
    QHash<QString, int> codeOf;
    for (const Region& region : m_reference.regions) {
        QStringList words = region.forms;
        words << region.name << region.shortName << region.nameEn;
        for (const QString& word : words) {
            QVERIFY2(!word.isEmpty() && !codeOf.contains(word), qPrintable(region.name + u' ' + word));
            codeOf.insert(word, region.code);
        }
    }
}

void ReferenceTest::prefecturesCountForTheirRegion_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shortName");
    QTest::addColumn<int>("region");
    QTest::newRow("a city") << u"苏州市"_s << u"苏州"_s << 320000;
    QTest::newRow("a separately planned city") << u"大连市"_s << u"大连"_s << 210200;
    QTest::newRow("an autonomous prefecture") << u"延边朝鲜族自治州"_s << u"延边"_s << 220000;
    QTest::newRow("a league") << u"锡林郭勒盟"_s << u"锡林郭勒"_s << 150000;
    QTest::newRow("the name of its province") << u"吉林市"_s << u"吉林"_s << 220000;
    QTest::newRow("a new area") << u"雄安新区"_s << u"雄安"_s << 130000;
}

void ReferenceTest::prefecturesCountForTheirRegion()
{
    QFETCH(const QString, name);
    QFETCH(const QString, shortName);
    QFETCH(const int, region);
    const auto& all = m_reference.prefectures;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Prefecture& place) { return place.name == name; });
    QVERIFY(found != all.end());
    QCOMPARE(found->shortName, shortName);
    QCOMPARE(found->region, region);
    QVERIFY(m_reference.region(region) != nullptr);
}

void ReferenceTest::ambiguousShortNamesAreLeftOut()
{
    QCOMPARE(std::count_if(m_reference.prefectures.begin(), m_reference.prefectures.end(),
                           [](const Prefecture& place) { return place.code != 0; }),
             333);
    for (const QString& word :
         {u"朝阳"_s, u"三明"_s, u"白银"_s, u"日照"_s, u"德州"_s, u"中山"_s, u"北海"_s, u"安康"_s, u"阿里"_s,
          u"阿克苏"_s, u"大理"_s, u"和田"_s, u"海东"_s, u"海西"_s, u"大同"_s, u"东方"_s, u"粤"_s, u"沪"_s}) {
        QVERIFY2(m_reference.placeWord(word) == nullptr, qPrintable(word));
    }
    QVERIFY(m_reference.placeWord(u"朝阳市") != nullptr);
}

void ReferenceTest::placesAreFoundAtTheStart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("short") << u"南京钢铁"_s << u"南京"_s;
    QTest::newRow("the longer of two") << u"广东省分公司"_s << u"广东省"_s;
    QTest::newRow("a prefecture with a province's name in it")
        << u"海南藏族自治州某局"_s << u"海南藏族自治州"_s;
    QTest::newRow("nothing but the place") << u"北京"_s << u"北京"_s;
    QTest::newRow("not at the start") << u"在北京"_s << QString();
    QTest::newRow("known to mislead") << u"广安门医院"_s << QString();
    QTest::newRow("one character") << u"京"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void ReferenceTest::placesAreFoundAtTheStart()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    const PlaceWord* place = m_reference.placeAtStart(text);
    QCOMPARE(place == nullptr ? QString() : place->word, word);
}

void ReferenceTest::industriesAreTied_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("divisions");
    QTest::newRow("steel") << u"steel"_s << u"钢铁"_s << QStringList{u"C31"_s};
    QTest::newRow("nonferrous metals") << u"nonferrous_metals"_s << u"有色金属"_s << QStringList{u"C32"_s};
    QTest::newRow("automobiles") << u"automobiles"_s << u"汽车"_s << QStringList{u"C36"_s};
    QTest::newRow("petrochemicals") << u"petrochemicals"_s << u"石化化工"_s
                                    << QStringList{u"C25"_s, u"C26"_s};
    QTest::newRow("home appliances") << u"home_appliances"_s << u"家电"_s << QStringList{u"C38"_s};
    QTest::newRow("electronics") << u"electronics"_s << u"电子"_s << QStringList{u"C39"_s};
    QTest::newRow("across industries") << u"sme"_s << u"中小企业(跨行业)"_s << QStringList();
}

void ReferenceTest::industriesAreTied()
{
    QFETCH(const QString, key);
    QFETCH(const QString, name);
    const Industry* industry = m_reference.industry(key);
    QVERIFY(industry != nullptr);
    QCOMPARE(industry->name, name);
    QTEST(industry->divisions, "divisions");
}

void ReferenceTest::wordsComeLongestFirst()
{
    for (std::size_t i = 1; i < m_reference.kindWords.size(); ++i) {
        const QString& before = m_reference.kindWords[i - 1].word;
        const QString& word = m_reference.kindWords[i].word;
        QVERIFY2(before.back() < word.back() ||
                     (before.back() == word.back() && before.size() >= word.size()),
                 qPrintable(word));
    }
    const auto longer = [](const IndustryWord& a, const IndustryWord& b) {
        return a.word.size() > b.word.size();
    };
    QVERIFY(std::is_sorted(m_reference.industryWords.begin(), m_reference.industryWords.end(), longer));
    QSet<QString> words;
    for (const IndustryWord& word : m_reference.industryWords) {
        QVERIFY2(!words.contains(word.word), qPrintable(word.word));
        words.insert(word.word);
    }
}

// NOLINTNEXTLINE(readability-function-size): a table, each case a row
void ReferenceTest::malformedTablesTellTheirRow_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    const QByteArray regions("code\tparent\tlevel\tname\tshort_name\tname_en\tforms\n");
    const QByteArray prefectures("code\tname\tshort_name\tregion\n");
    const QByteArray industries("key\tname\tname_en\tdivisions\twords\n");
    QTest::newRow("a field too few") << u"regions.tsv"_s << regions + "# note\n110000\t\tprovince\tA\n"
                                     << u"regions.tsv, row 3:"_s;
    QTest::newRow("a code that is none") << u"regions.tsv"_s << regions + "1100\t\tprovince\tA\tA\tA\t\n"
                                         << u"regions.tsv, row 2:"_s;
    QTest::newRow("a code twice") << u"regions.tsv"_s
                                  << regions +
                                         "110000\t\tprovince\tA\tA\tA\t\n110000\t\tprovince\tB\tB\tB\t\n"
                                  << u"regions.tsv, row 3:"_s;
    QTest::newRow("an unknown level") << u"regions.tsv"_s << regions + "110000\t\tcounty\tA\tA\tA\t\n"
                                      << u"regions.tsv, row 2:"_s;
    QTest::newRow("a province with a parent")
        << u"regions.tsv"_s << regions + "110000\t120000\tprovince\tA\tA\tA\t\n"
        << u"regions.tsv, row 2:"_s;
    QTest::newRow("a parent that is not there")
        << u"regions.tsv"_s << regions + "210200\t210000\tseparately_planned\tA\tA\tA\t\n"
        << u"regions.tsv, row 2:"_s;
    QTest::newRow("a region without a name") << u"regions.tsv"_s << regions + "110000\t\tprovince\t\tA\tA\t\n"
                                             << u"regions.tsv, row 2:"_s;
    QTest::newRow("another header") << u"kinds.tsv"_s << QByteArray("# words\nkind\tword\n")
                                    << u"kinds.tsv, row 2:"_s;
    QTest::newRow("no header") << u"kinds.tsv"_s << QByteArray("# words\n") << u"kinds.tsv, row 2:"_s;
    QTest::newRow("not UTF-8") << u"kinds.tsv"_s
                               << QByteArray("word\tkind\tstrength\n\xb4\xf3\tuniversity\t\n")
                               << u"kinds.tsv:"_s;
    QTest::newRow("an unknown kind") << u"kinds.tsv"_s << QByteArray("word\tkind\tstrength\nX\tclub\t\n")
                                     << u"kinds.tsv, row 2:"_s;
    QTest::newRow("an empty word") << u"kinds.tsv"_s << QByteArray("word\tkind\tstrength\n\tother\t\n")
                                   << u"kinds.tsv, row 2:"_s;
    QTest::newRow("a prefecture of no region")
        << u"prefectures.tsv"_s << prefectures + "990100\tAB\tAB\t990000\n"
        << u"prefectures.tsv, row 2:"_s;
    QTest::newRow("a short name of one character")
        << u"prefectures.tsv"_s << prefectures + "110100\tAB\tA\t110000\n"
        << u"prefectures.tsv, row 2:"_s;
    QTest::newRow("a division that is none") << u"industries.tsv"_s << industries + "steel\tA\tA\t31\tA\n"
                                             << u"industries.tsv, row 2:"_s;
    QTest::newRow("an industry without words") << u"industries.tsv"_s << industries + "steel\tA\tA\tC31\t\n"
                                               << u"industries.tsv, row 2:"_s;
    QTest::newRow("an industry twice")
        << u"industries.tsv"_s << industries + "s\tA\tA\tC31\tA\ns\tA\tA\tC31\tA\n"
        << u"industries.tsv, row 3:"_s;
    QTest::newRow("an unknown strength")
        << u"kinds.tsv"_s << QByteArray("word\tkind\tstrength\nX\tother\tstrong\n") << u"kinds.tsv, row 2:"_s;
    const QByteArray bodies("name\thome\tkind\tsource\n");
    QTest::newRow("a body without a source") << u"bodies.tsv"_s << bodies + "X\t110000\t\t\n"
                                             << u"bodies.tsv, row 2:"_s;
    QTest::newRow("a body of which nothing is known") << u"bodies.tsv"_s << bodies + "X\t\t\tlist\n"
                                                      << u"bodies.tsv, row 2:"_s;
    QTest::newRow("a body in no region") << u"bodies.tsv"_s << bodies + "X\t990000\t\tlist\n"
                                         << u"bodies.tsv, row 2:"_s;
    QTest::newRow("a body of no kind") << u"bodies.tsv"_s << bodies + "X\t110000\tclub\tlist\n"
                                       << u"bodies.tsv, row 2:"_s;
    QTest::newRow("an unknown use") << u"homewords.tsv"_s << QByteArray("word\tuse\nX\tfun\n")
                                    << u"homewords.tsv, row 2:"_s;
}

void ReferenceTest::malformedTablesTellTheirRow()
{
    QFETCH(const QString, table);
    QFETCH(const QByteArray, text);
    QFETCH(const QString, place);
    const QTemporaryDir folder;
    const QDir bundled(u":/atlas/reference"_s);
    for (const QString& name : bundled.entryList()) {
        QVERIFY(QFile::copy(bundled.filePath(name), folder.filePath(name)));
        QVERIFY(QFile::setPermissions(folder.filePath(name), QFile::ReadOwner | QFile::WriteOwner));
    }
    QVERIFY(loadReference(folder.path()).has_value());
    QFile file(folder.filePath(table));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
    file.close();

    const Result<Reference> loaded = loadReference(folder.path());
    QVERIFY(!loaded.has_value());
    QCOMPARE(loaded.error().code, ErrorCode::Internal);
    QVERIFY2(loaded.error().message.contains(place), qPrintable(loaded.error().message));
}

void ReferenceTest::aMissingTableIsTold()
{
    const QTemporaryDir folder;
    const Result<Reference> loaded = loadReference(folder.path());
    QVERIFY(!loaded.has_value());
    QVERIFY(loaded.error().message.contains(u"regions.tsv"_s));
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
