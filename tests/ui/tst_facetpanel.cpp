// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bundledsnapshot.h"
#include "tables/facetmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/facets/facetdelegate.h"
#include "ui/facets/facetpanel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QTreeView>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_snapshot = bundledSnapshot();
        QVERIFY(m_snapshot != nullptr);
    }

    void init()
    {
        m_context = std::make_unique<BrowseContext>();
        m_context->setSnapshot(m_snapshot);
        m_panel = std::make_unique<FacetPanel>(*m_context);
        m_panel->resize(240, 900);
        m_panel->setVisible(true);
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    }

    void cleanup()
    {
        m_panel.reset();
        m_context.reset();
    }

    void valuesAreFoundByNameAndPinyin_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("Chinese") << u"浙江"_s;
        QTest::newRow("pinyin") << u"zhejiang"_s;
        QTest::newRow("initials") << u"zj"_s;
        QTest::newRow("a city that counts for it") << u"杭州"_s;
        QTest::newRow("such a city in pinyin") << u"hangzhou"_s;
    }
    void valuesAreFoundByNameAndPinyin()
    {
        QFETCH(QString, typed);
        search()->setText(typed);
        QVERIFY(model()->indexOf(Field::Seat, u"330000"_s).isValid());
        QVERIFY(!model()->indexOf(Field::Seat, u"320000"_s).isValid());
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(m_context->filter().choice(Field::Seat).included, QStringList{u"330000"_s});
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(search()->text().isEmpty());
        QVERIFY(model()->indexOf(Field::Seat, u"320000"_s).isValid());
    }

    void typingInTheTreeSearches()
    {
        tree()->setFocus();
        QTest::keyClicks(tree(), u"z"_s);
        QVERIFY(search()->hasFocus());
        QCOMPARE(search()->text(), u"z"_s);
    }

    void includeExcludeAndClearByKeyboard()
    {
        tree()->setCurrentIndex(model()->indexOf(Field::Role, u"lead"_s));
        QTest::keyClick(tree(), Qt::Key_Minus);
        QVERIFY(m_context->filter().isExcluded(Field::Role, u"lead"_s));
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(m_context->filter().isEmpty());
        QTest::keyClick(tree(), Qt::Key_Space);
        QVERIFY(m_context->filter().isIncluded(Field::Role, u"lead"_s));
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_context->filter().choice(Field::Role).included.size(), 2);
    }

    void shiftTakesARange()
    {
        clickValue(Field::Role, u"lead"_s);
        clickValue(Field::Role, u"industry_lead"_s, Qt::ShiftModifier);
        QCOMPARE(m_context->filter().choice(Field::Role).included,
                 (QStringList{u"co_lead"_s, u"industry_lead"_s, u"lead"_s}));
    }

    void aClickOnACountShowsWhatItCounts()
    {
        m_context->setUnit(Unit::Organisations);
        m_context->setPage(u"regions"_s);
        const QModelIndex value = model()->indexOf(Field::Kind, u"university"_s);
        tree()->scrollTo(value);
        const QRect count = FacetDelegate::countRect(tree()->visualRect(value), tree()->font(), value);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, count.center());
        QCOMPARE(m_context->page(), u"organisations"_s);
        QVERIFY(m_context->filter().isIncluded(Field::Kind, u"university"_s));
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, count.center());
        QVERIFY(m_context->filter().isIncluded(Field::Kind, u"university"_s)); // a count never excludes
        m_context->goBack();                                                   // it was one step
        QCOMPARE(m_context->page(), u"regions"_s);
        QVERIFY(m_context->filter().isEmpty());
        tree()->setCurrentIndex(model()->indexOf(Field::Kind, u"university"_s));
        QTest::keyClick(tree(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_context->page(), u"organisations"_s);
        QVERIFY(m_context->filter().isIncluded(Field::Kind, u"university"_s));
        m_context->setPage(u"regions"_s);
        tree()->setCurrentIndex(model()->indexOf(Field::Role, u"industry_lead"_s));
        QCOMPARE(tree()->currentIndex().data(CountRole).toInt(), 0);
        QTest::keyClick(tree(), Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_context->page(), u"regions"_s); // a zero has no rows
    }

    void fieldsAreMovedAndFoldedAndRemembered()
    {
        tree()->setCurrentIndex(model()->indexOf(Field::Home, u"110000"_s));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_panel->facetLayout().fields.front(), Field::Home);
        QCOMPARE(tree()->currentIndex().data(ValueKeyRole).toString(), u"110000"_s); // it is kept
        tree()->collapse(model()->indexOf(Field::Kind));
        QCOMPARE(m_panel->foldedFields(), QStringList{u"kind"_s});
        search()->setText(u"univ"_s); // what is looked for is seen, and folding is not forgotten
        QVERIFY(tree()->isExpanded(model()->indexOf(Field::Kind)));
        search()->clear();
        QVERIFY(!tree()->isExpanded(model()->indexOf(Field::Kind)));
        FacetPanel other(*m_context);
        other.setFacetLayout(FacetLayout::fromText(m_panel->facetLayout().toText()));
        QVERIFY(other.facetLayout() == m_panel->facetLayout());
    }

    void countsAreCopied()
    {
        const QModelIndex head = model()->indexOf(Field::Role);
        tree()->scrollTo(head);
        Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(head).center());
        trigger(u"Copy the counts"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"Role\tConsortia\tOrganisations\tMemberships\nLead\t11\t11\t11\nCo-lead\t2\t4\t4\n"
                 "Industry lead\t1\t2\t2\nMember\t14\t134\t144\n"_s);
        Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(head).center());
        trigger(u"Copy the counts of all fields"_s);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"\nRole\tLead\t11\t11\t11\n"_s));
    }

    void valuesAreSorted()
    {
        const QModelIndex head = model()->indexOf(Field::Seat);
        Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(head).center());
        trigger(u"Sort by code"_s);
        QCOMPARE(model()->index(0, 0, model()->indexOf(Field::Seat)).data(ValueKeyRole).toString(),
                 u"110000"_s);
        QCOMPARE(m_panel->facetLayout().sort(Field::Seat), FacetSort::Code);
    }

    void theOrderOfAFilteredStartIsThatOfTheWhole()
    {
        Filter filter;
        filter.include(Field::Seat, u"110000"_s);
        BrowseContext context;
        context.setFilter(filter);
        context.setSnapshot(m_snapshot);
        FacetPanel panel(context);
        auto* facets = qobject_cast<FacetModel*>(panel.findChild<QTreeView*>(u"facets"_s)->model());
        // Counted in another thread, as there is no view without a filter yet.
        QTRY_COMPARE(facets->index(0, 0, facets->indexOf(Field::Home)).data(ValueKeyRole).toString(),
                     model()->index(0, 0, model()->indexOf(Field::Home)).data(ValueKeyRole).toString());
        QTRY_VERIFY(facets->rowCount(facets->indexOf(Field::Industry)) ==
                    model()->rowCount(model()->indexOf(Field::Industry)));
    }

private:
    [[nodiscard]] QTreeView* tree() const { return m_panel->findChild<QTreeView*>(u"facets"_s); }
    [[nodiscard]] FacetModel* model() const { return qobject_cast<FacetModel*>(tree()->model()); }
    [[nodiscard]] QLineEdit* search() const { return m_panel->findChild<QLineEdit*>(u"facetSearch"_s); }
    void clickValue(Field field, const QString& key, Qt::KeyboardModifiers modifiers = {}) const
    {
        const QModelIndex value = model()->indexOf(field, key);
        tree()->scrollTo(value);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, modifiers, tree()->visualRect(value).center());
    }
    void trigger(const QString& text) const
    {
        auto* menu = m_panel->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).last();
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
        delete menu;
    }

    SnapshotPtr m_snapshot;
    std::unique_ptr<BrowseContext> m_context;
    std::unique_ptr<FacetPanel> m_panel;
};

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
