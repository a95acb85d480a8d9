// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "ui/context/browsecontext.h"
#include "ui/pages/start/blankspots.h"
#include "ui/pages/start/startpage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestStartPage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = bundledSnapshot();
        QVERIFY(m_snapshot);
        m_all = evaluate(m_snapshot, {});
    }

    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_context->setPage(u"start"_s);
        m_context->setSnapshot(m_snapshot);
        m_runs = 0;
        StartJob job{u"report"_s, [] { return u"Report"_s; }, [] { return u"on paper"_s; },
                     [this] { ++m_runs; }};
        m_page = std::make_unique<StartPage>(*m_context, std::vector{job});
        m_page->resize(900, 700);
        m_page->show();
    }

    void cleanup()
    {
        m_page.reset();
        m_context.reset();
    }

    void theFiguresAreOfTheWholeRegistry()
    {
        QCOMPARE(figure(Unit::Consortia)->text(), u"14"_s);
        QCOMPARE(figure(Unit::Organisations)->text(), u"150"_s);
        QCOMPARE(figure(Unit::Memberships)->text(), u"161"_s);
        m_context->cycleValue(Field::Role, u"co_lead"_s, false);
        QCOMPARE(figure(Unit::Memberships)->text(), u"161"_s);
    }

    void aFigureShowsItsRows()
    {
        m_context->cycleValue(Field::Role, u"co_lead"_s, false);
        QTest::mouseClick(figure(Unit::Organisations), Qt::LeftButton);
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], 150U);
        m_context->goBack();
        QTest::mouseClick(figure(Unit::Memberships), Qt::LeftButton);
        QCOMPARE(m_context->page(), u"memberships"_s);
    }

    void numbersOfBlankSpotsShowTheirRows()
    {
        auto* blanks = m_page->findChild<QLabel*>(u"blankSpots"_s);
        QVERIFY(blanks->text().contains(u"page:regions:home"_s));
        Q_EMIT blanks->linkActivated(u"page:regions:home"_s);
        QCOMPARE(m_context->page(), u"regions"_s);
        QCOMPARE(m_context->placesBy(), Field::Home);
        m_context->goBack();
        QCOMPARE(m_context->placesBy(), Field::Seat);
        QVERIFY(blanks->text().contains(u"unit:organisations"_s));
        Q_EMIT blanks->linkActivated(u"unit:organisations"_s);
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], 150U);
    }

    void blankSpotsAreWhatTheRegistryHasNothingOf()
    {
        // Told a second time, from the list itself: twelve provinces have a seat (two have two consortia
        // each).
        QSet<QString> seats;
        for (const quint16 seat : m_snapshot->consortia.seat) {
            seats << QString::number(m_snapshot->regions[seat].code);
        }
        const auto spots = blankSpots(*m_all);
        const auto found = std::ranges::find_if(
            spots, [](const BlankSpot& spot) { return spot.field == Field::Seat && !spot.isUnknown; });
        QVERIFY(found != spots.end());
        QCOMPARE(found->of, 34U);
        QCOMPARE(found->count, 34U - static_cast<quint32>(seats.size()));
        QCOMPARE(found->values.size(), static_cast<qsizetype>(found->count));
        for (const QString& value : found->values) {
            QVERIFY2(!seats.contains(value), qPrintable(value));
        }
        // Every role has a membership and every seat is known: no sentence about them.
        for (const BlankSpot& spot : spots) {
            QVERIFY(spot.field != Field::Role);
            QVERIFY(spot.field != Field::Seat || !spot.isUnknown);
            QVERIFY(spot.count > 0 && spot.count <= spot.of);
        }
    }

    void everySentenceSaysItsNumbers_data()
    {
        QTest::addColumn<atlas::Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }

    void everySentenceSaysItsNumbers()
    {
        QFETCH(const Language, language);
        for (const BlankSpot& spot : blankSpots(*m_all)) {
            const QString text = blankSpotText(spot, *m_all, language);
            QVERIFY2(text.contains(QString::number(spot.count)), qPrintable(text));
            QVERIFY2(text.contains(QString::number(spot.of)), qPrintable(text));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
    }

    void namesFromAListAreText()
    {
        Region region;
        region.code = 990000;
        region.shortName = u"<b>&"_s;
        region.nameEn = u"<b>&"_s;
        SnapshotBuilder builder;
        builder.addRegion(region);
        const auto view = evaluate(builder.build(), {});
        const QString text = blankSpotText(blankSpots(*view).front(), *view, Language::English);
        QVERIFY2(text.contains(u"&lt;b&gt;&amp;"_s) && !text.contains(u"<b>"_s), qPrintable(text));
    }

    void aLinkShowsTheRowsInOneStep()
    {
        auto* blanks = m_page->findChild<QLabel*>(u"blankSpots"_s);
        QVERIFY(blanks->text().contains(u"value:home:unknown"_s));
        const quint32 unknown = m_all->facet(Field::Home, UnknownKey)[Unit::Organisations];
        QVERIFY(unknown > 0);
        Q_EMIT blanks->linkActivated(u"value:home:unknown"_s);
        QCOMPARE(m_context->page(), u"organisations"_s);
        QCOMPARE(m_context->view()->totals()[Unit::Organisations], unknown);
        m_context->goBack();
        QCOMPARE(m_context->page(), u"start"_s);
    }

    void blankSpotsAreFoundBesideAFilter()
    {
        m_page.reset();
        m_context->setPage(u"consortia"_s);
        m_context->cycleValue(Field::Role, u"co_lead"_s, false);
        m_page = std::make_unique<StartPage>(*m_context, std::vector<StartJob>());
        m_page->show();
        auto* blanks = m_page->findChild<QLabel*>(u"blankSpots"_s);
        QTRY_VERIFY(blanks->text().contains(u"value:home:unknown"_s));
    }

    void typingFindsAnOrganisation()
    {
        auto* box = m_page->findChild<QLineEdit*>(u"findOrganisation"_s);
        box->setText(u"华为"_s);
        auto* answer = m_page->findChild<QLabel*>(u"findAnswer"_s);
        QTRY_VERIFY(answer->isVisible());
        QStringList names;
        for (const StartLink* link : m_page->findChildren<StartLink*>()) {
            if (link->isVisible() && link->objectName().isEmpty()) {
                names << link->text();
            }
        }
        QVERIFY2(names.contains(u"华为技术有限公司"_s), qPrintable(names.join(u'|')));
        QCOMPARE(m_context->page(), u"start"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_context->page(), u"organisations"_s);
        QVERIFY(m_context->view()->totals()[Unit::Organisations] >= 2U);
    }

    void theOneThatIsClickedIsChosen()
    {
        auto* box = m_page->findChild<QLineEdit*>(u"findOrganisation"_s);
        box->setText(u"华为技术"_s);
        auto* answer = m_page->findChild<QLabel*>(u"findAnswer"_s);
        QTRY_VERIFY(answer->isVisible());
        for (StartLink* link : m_page->findChildren<StartLink*>()) {
            if (link->isVisible() && link->text() == u"华为技术有限公司"_s) {
                link->setFocus();
                QTest::keyClick(link, Qt::Key_Return);
                break;
            }
        }
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
        const auto row = m_snapshot->findOrganisation(u"华为技术有限公司"_s);
        QCOMPARE(m_context->selection().id, m_snapshot->organisations.id[*row]);
    }

    void nothingFoundIsSaid()
    {
        QTest::keyClicks(m_page->findChild<QLineEdit*>(u"findOrganisation"_s), u"no such name at all"_s);
        auto* answer = m_page->findChild<QLabel*>(u"findAnswer"_s);
        QTRY_VERIFY(answer->text().startsWith(u"No organisation"_s));
        auto* box = m_page->findChild<QLineEdit*>(u"findOrganisation"_s);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(box->text().isEmpty());
        QTRY_VERIFY(!answer->isVisible());
    }

    void aJobIsOneClickOrKey()
    {
        auto* job = m_page->findChild<StartLink*>(u"job-report"_s);
        QTest::mouseClick(job, Qt::LeftButton);
        QTest::keyClick(job, Qt::Key_Return);
        QTest::keyClick(job, Qt::Key_Space);
        QCOMPARE(m_runs, 3);
        QVERIFY(job->accessibleName().contains(u"on paper"_s));
    }

    void theTickIsTold()
    {
        QSignalSpy told(m_page.get(), &StartPage::opensFirstChanged);
        m_page->findChild<QCheckBox*>(u"opensFirst"_s)->setChecked(true);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.front().front().toBool(), false);
    }

    void isReadableAtAnyWidth_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("the least") << 480;
        QTest::newRow("a small window") << 592;
        QTest::newRow("a large window") << 912;
        QTest::newRow("a very large window") << 2400;
    }

    void isReadableAtAnyWidth()
    {
        QFETCH(const int, width);
        m_page->resize(width, 700);
        QCoreApplication::processEvents();
        for (const StartLink* link : m_page->findChildren<StartLink*>()) {
            if (link->isVisible()) {
                QVERIFY2(link->mapTo(m_page.get(), QPoint(link->width(), 0)).x() <= width,
                         qPrintable(link->text()));
                QVERIFY2(link->height() >= link->heightForWidth(link->width()), qPrintable(link->text()));
            }
        }
    }

private:
    [[nodiscard]] StartLink* figure(Unit unit) const
    {
        return m_page->findChild<StartLink*>(u"figure-"_s + key(unit));
    }

    SnapshotPtr m_snapshot;
    ViewPtr m_all;
    std::unique_ptr<BrowseContext> m_context;
    std::unique_ptr<StartPage> m_page;
    int m_runs = 0;
};

QTEST_MAIN(TestStartPage)
#include "tst_startpage.moc"
