// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/flow.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Pieces as "10", "10+" (stays with the next), "^10" (starts a page), "10c" (continued under a head of 5);
/// pages of 100. The result names what stands on each page: "0,1|2".
class FlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data();
    void pages();
    void gaps();
};

void FlowTest::pages_data()
{
    QTest::addColumn<QString>("pieces");
    QTest::addColumn<QString>("pages");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("one page") << u"40 60"_s << u"0,1"_s;
    QTest::newRow("one too many") << u"40 60 1"_s << u"0,1|2"_s;
    QTest::newRow("a head goes with what follows") << u"90 5+ 20"_s << u"0|1,2"_s;
    QTest::newRow("a head that fits stays") << u"70 5+ 20"_s << u"0,1,2"_s;
    QTest::newRow("a record is kept together") << u"60 10+ 20+ 20"_s << u"0|1,2,3"_s;
    QTest::newRow("a record longer than a page breaks") << u"10 40+ 40+ 40+ 40"_s << u"0|1,2|3,4"_s;
    QTest::newRow("a page is started") << u"10 ^10 10"_s << u"0|1,2"_s;
    QTest::newRow("no empty page in front") << u"^10 10"_s << u"0,1"_s;
    QTest::newRow("a table repeats its head") << u"5+ 50c 50c 50c"_s << u"0,1|h,2|h,3"_s;
    QTest::newRow("a piece larger than a page") << u"10 120 10"_s << u"0|1|2"_s;
}

void FlowTest::pages()
{
    QFETCH(QString, pieces);
    QFETCH(QString, pages);
    auto head = std::make_shared<FlowPiece>();
    head->height = 5;
    std::vector<FlowPiece> list;
    const QStringList words = pieces.split(u' ', Qt::SkipEmptyParts);
    for (QString word : words) {
        FlowPiece piece;
        piece.startsPage = word.startsWith(u'^');
        piece.keepWithNext = word.endsWith(u'+');
        if (word.endsWith(u'c')) {
            piece.continuation = head;
        }
        static const QRegularExpression marks(u"[^0-9]"_s);
        piece.height = word.remove(marks).toDouble();
        list.push_back(std::move(piece));
    }
    QString actual;
    int page = 0;
    for (const FlowPlacement& placement : paginate(list, 100)) {
        if (!actual.isEmpty()) {
            actual += placement.page == page ? u',' : u'|';
        }
        page = placement.page;
        actual += placement.piece == head.get() ? u"h"_s : QString::number(placement.piece - list.data());
    }
    QCOMPARE(actual, pages);
}

void FlowTest::gaps()
{
    std::vector<FlowPiece> list(3);
    for (FlowPiece& piece : list) {
        piece.height = 40;
        piece.gap = 10;
    }
    const auto placements = paginate(list, 100);
    QCOMPARE(placements[0].top, 0.0); // none at the top of a page
    QCOMPARE(placements[1].top, 50.0);
    QCOMPARE(placements[2].page, 1);
    QCOMPARE(placements[2].top, 0.0);
}

QTEST_GUILESS_MAIN(FlowTest)
#include "tst_flow.moc"
