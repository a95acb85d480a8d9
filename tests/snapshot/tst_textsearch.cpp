// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/textsearch.h"

#include "domain/text/fold.h"

#include <QRandomGenerator>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TextSearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreWhereAPlainSearchFinds();
    void placesInAText_data();
    void placesInAText();
    void placesOfSeveralAreJoined();
};

/// Short names of few characters, so that needles stand across the border of two names, too.
void TextSearchTest::marksAreWhereAPlainSearchFinds()
{
    static const QStringList Pieces{u"中"_s, u"国"_s, u"长"_s, u"虹"_s, u"Ａ"_s,
                                    u"b"_s,  u"國"_s, u"（"_s, u"😀"_s};
    QRandomGenerator random(7);
    const auto text = [&](quint32 most) {
        QString made;
        for (quint32 i = random.bounded(most + 1); i > 0; --i) {
            made += Pieces[random.bounded(static_cast<quint32>(Pieces.size()))];
        }
        return made;
    };
    NameColumn names;
    QStringList folded;
    for (int i = 0; i < 500; ++i) {
        const QString name = text(6) + u"中";
        folded << fold(name);
        names.append(name.toUtf8(), folded.back().toUtf8());
    }
    int hits = 0;
    for (int i = 0; i < 300; ++i) {
        const QString needle = text(3);
        const TextPattern pattern{QStringView(needle)};
        std::vector<quint8> marks(names.size(), 1);
        const quint32 first = random.bounded(250);
        const quint32 last = 250 + random.bounded(251);
        pattern.mark(names, first, last, 4, marks);
        for (quint32 row = 0; row < names.size(); ++row) {
            const bool isAsked = row >= first && row < last;
            const auto pinyin = PinyinPattern::of(needle);
            const bool holds =
                folded[row].contains(fold(needle)) || (pinyin && pinyin->isIn(folded[row].toUtf8()));
            QCOMPARE(marks[row], isAsked && holds ? 5 : 1);
            hits += isAsked && holds ? 1 : 0;
        }
    }
    QVERIFY(hits > 1000);
}

void TextSearchTest::placesInAText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // the text with the places in brackets
    const auto row = [](const QString& text, const QString& typed, const QString& marked) {
        QTest::newRow(qPrintable(typed + u" in " + text)) << text << typed << marked;
    };
    row(u"四川长虹电器"_s, u"长虹"_s, u"四川[长虹]电器"_s);
    row(u"四川長虹電器"_s, u"长虹"_s, u"四川[長虹]電器"_s);
    row(u"钢铁与钢管"_s, u"钢"_s, u"[钢]铁与[钢]管"_s);
    row(u"重庆大学"_s, u"cqdx"_s, u"[重庆大学]"_s);
    row(u"国立重庆大学"_s, u"zqda"_s, u"国立[重庆大]学"_s);
    row(u"科技与科技"_s, u"keji"_s, u"[科技]与[科技]"_s);
    row(u"ＯＰＰＯ 广东"_s, u"oppo广"_s, u"[ＯＰＰＯ 广]东"_s);
    row(u"😀钢"_s, u"钢"_s, u"😀[钢]"_s);
    row(u"铝业"_s, u"钢"_s, u"铝业"_s);
    row(u"铝业"_s, QString(), u"铝业"_s);
    row(QString(400, u'钢'), u"钢"_s, QString(400, u'钢'));
}

void TextSearchTest::placesInAText()
{
    QFETCH(const QString, text);
    QFETCH(const QString, typed);
    QString marked = text;
    const auto places = TextPattern(QStringView(typed)).places(text);
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        marked.insert(place->first + place->second, u']');
        marked.insert(place->first, u'[');
    }
    QTEST(marked, "marked");
}

void TextSearchTest::placesOfSeveralAreJoined()
{
    Filter filter;
    filter.addText({u"重庆大"_s, false});
    filter.addText({u"大学"_s, false});
    filter.addText({u"研究"_s, false});
    filter.addText({u"国立"_s, true}); // what is ruled out is not there to be marked
    const std::vector<TextPattern> patterns = markedPatterns(filter);
    QCOMPARE(patterns.size(), 3U);
    const std::vector<std::pair<qsizetype, qsizetype>> wanted{{2, 4}, {7, 2}};
    QVERIFY(placesOf(patterns, u"国立重庆大学的研究院"_s) == wanted);
    QVERIFY(placesOf({}, u"重庆"_s).empty());
}

QTEST_APPLESS_MAIN(TextSearchTest)
#include "tst_textsearch.moc"
