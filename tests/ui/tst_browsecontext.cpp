// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "ui/parts/browsecontext.h"

#include <QSignalSpy>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestBrowseContext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_context->setPage(u"consortia"_s);
        m_context->setSnapshot(bundledSnapshot());
    }

    void aClickIncludesThenExcludesThenReleases()
    {
        const auto click = [&](bool ctrl) { m_context->cycleValue(Field::Seat, u"330000"_s, ctrl); };
        click(false);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 2U);
        click(false);
        QVERIFY(m_context->filter().isExcluded(Field::Seat, u"330000"_s));
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 12U);
        click(false);
        QVERIFY(m_context->filter().isEmpty());
    }

    void ctrlKeepsTheOthers()
    {
        m_context->cycleValue(Field::Seat, u"330000"_s, false);
        m_context->cycleValue(Field::Seat, u"320000"_s, true);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 4U);
        m_context->cycleValue(Field::Seat, u"110000"_s, false);
        QCOMPARE(m_context->view()->totals()[Unit::Consortia], 1U);
    }

    void backAndForwardWalkEveryStep()
    {
        m_context->cycleValue(Field::Seat, u"330000"_s, false);
        m_context->setPage(u"charts"_s);
        m_context->select({Selection::Kind::Consortium, m_context->snapshot().consortia.id[0]});
        m_context->select({Selection::Kind::Organisation, m_context->snapshot().organisations.id[0]});
        QVERIFY(!m_context->canGoForward());
        m_context->goBack();
        QCOMPARE(m_context->selection().kind, Selection::Kind::Consortium);
        m_context->goBack();
        QCOMPARE(m_context->page(), u"consortia"_s);
        QVERIFY(m_context->filter().isIncluded(Field::Seat, u"330000"_s));
        m_context->goBack();
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(!m_context->canGoBack());
        m_context->goForward();
        m_context->goForward();
        m_context->goForward();
        QCOMPARE(m_context->selection().kind, Selection::Kind::Organisation);
        QCOMPARE(m_context->page(), u"charts"_s);
        // A new step cuts off what lay ahead.
        m_context->goBack();
        m_context->setFilter({});
        QVERIFY(!m_context->canGoForward());
    }

    void typingIsOneStep()
    {
        Filter filter;
        for (const QString& text : {u"北"_s, u"北京"_s, u"北京科"_s}) {
            filter.clearTexts();
            filter.addText({text, false});
            m_context->setFilter(filter);
        }
        m_context->goBack();
        QVERIFY(m_context->filter().isEmpty());
        QVERIFY(!m_context->canGoBack());
    }

    void theSameFilterIsNoChange()
    {
        QSignalSpy changes(m_context.get(), &BrowseContext::viewChanged);
        m_context->setFilter(m_context->filter());
        QCOMPARE(changes.count(), 0);
    }

    void aNewSnapshotKeepsFilterAndSelection()
    {
        m_context->cycleValue(Field::Role, u"lead"_s, false);
        m_context->select({Selection::Kind::Consortium, 3});
        m_context->setSnapshot(bundledSnapshot());
        QCOMPARE(m_context->selection().id, 3);
        QVERIFY(m_context->filter().isIncluded(Field::Role, u"lead"_s));
        m_context->setSnapshot(SnapshotBuilder().build());
        QCOMPARE(m_context->selection().kind, Selection::Kind::None);
    }

private:
    std::unique_ptr<BrowseContext> m_context;
};

QTEST_GUILESS_MAIN(TestBrowseContext)
#include "tst_browsecontext.moc"
