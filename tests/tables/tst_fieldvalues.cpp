// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "tables/fieldvaluesmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {
using Mode = FieldValuesModel::Mode;
}

class TestFieldValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        const auto bundled = bundledProposal(*reference);
        QVERIFY(bundled);
        m_snapshot = snapshotOf(*bundled, *reference);
        m_whole = evaluate(m_snapshot, {})->facets;
    }

    void allIsTickedAndSaysNothing()
    {
        const auto model = valuesOf(Field::Kind, {});
        QVERIFY(model->choice().isEmpty());
        QVERIFY(model->isPossible());
        model->tickAll(false);
        QVERIFY(!model->isPossible()); // nothing would be left
        model->setMode(Mode::Hide);
        QVERIFY(model->isPossible());
        QVERIFY(model->choice().isEmpty());
    }

    void aTickIsShownOrHidden()
    {
        const auto model = valuesOf(Field::Kind, {});
        model->tickAll(false);
        tick(*model, u"university"_s, true);
        QCOMPARE(model->choice().included, QStringList{u"university"_s});
        model->setMode(Mode::Hide);
        QCOMPARE(model->choice().excluded, QStringList{u"university"_s});
        QVERIFY(model->choice().included.isEmpty());
        model->invert();
        QVERIFY(!model->choice().excluded.contains(u"university"_s));
        QVERIFY(model->choice().excluded.contains(u"enterprise"_s));
    }

    void whatTheFilterSaysIsTicked()
    {
        Filter filter;
        filter.include(Field::Kind, u"university"_s);
        const auto shown = valuesOf(Field::Kind, filter);
        QVERIFY(shown->mode() == Mode::Show);
        QCOMPARE(shown->choice().included, QStringList{u"university"_s});
        filter.clear(Field::Kind);
        filter.exclude(Field::Kind, u"enterprise"_s);
        const auto hidden = valuesOf(Field::Kind, filter);
        QVERIFY(hidden->mode() == Mode::Hide);
        QCOMPARE(hidden->choice().excluded, QStringList{u"enterprise"_s});
    }

    void aProvinceTakesItsPlacesAlong()
    {
        const auto model = valuesOf(Field::Home, {});
        model->tickAll(false);
        tick(*model, u"330000"_s, true);
        QCOMPARE(stateOf(*model, u"330200"_s), Qt::Checked);
        QCOMPARE(model->choice().included, QStringList{u"330000"_s});
        tick(*model, u"330200"_s, false); // the province without that place
        QCOMPARE(model->choice().included, QStringList{u"330000"_s});
        QCOMPARE(model->choice().excluded, QStringList{u"330200"_s});
        Filter filter;
        filter.include(Field::Home, u"330000"_s);
        filter.exclude(Field::Home, u"330200"_s);
        QVERIFY(valuesOf(Field::Home, filter)->choice() == model->choice());
    }

    void whatIsRuledOutBesideAChoiceStays()
    {
        Filter filter;
        filter.include(Field::Industry, u"steel"_s);
        filter.exclude(Field::Industry, u"nonferrous_metals"_s); // a consortium can be of both
        const auto model = valuesOf(Field::Industry, filter);
        QVERIFY(model->choice() == filter.choice(Field::Industry));
    }

    void aPlaceOfAnEmptyProvinceIsNobodyElses()
    {
        // No consortium is seated in 福建, the province of 厦门, so that it is not listed.
        Filter filter;
        filter.include(Field::Seat, u"350200"_s);
        const auto model = valuesOf(Field::Seat, filter);
        QVERIFY(indexOf(*model, u"350200"_s).isValid());
        QVERIFY(!indexOf(*model, u"350000"_s).isValid());
        QCOMPARE(indexOf(*model, u"350200"_s).data(DepthRole).toInt(), 0);
        QCOMPARE(model->choice().included, QStringList{u"350200"_s});
    }

    void whatIsLookedForIsWhatIsMeant()
    {
        const auto model = valuesOf(Field::Seat, {});
        model->setSearch([](const Vocabulary&, Field, const QString&, const QString& title) {
            return title == u"浙江"_s;
        });
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->choice().included, QStringList{u"330000"_s});
        model->tickAll(false);
        QVERIFY(!model->isPossible());
        model->setSearch({});
        QVERIFY(model->rowCount() > 1);
    }

    void countsAreInTheUnit()
    {
        const auto model = valuesOf(Field::Seat, {});
        QCOMPARE(indexOf(*model, u"330000"_s).data(CountRole).toInt(), 2);
        QVERIFY(!indexOf(*model, u"540000"_s).isValid()); // nothing is seated there
    }

private:
    [[nodiscard]] std::unique_ptr<FieldValuesModel> valuesOf(Field field, const Filter& filter) const
    {
        auto model = std::make_unique<FieldValuesModel>(evaluate(m_snapshot, filter), m_whole, field,
                                                        Unit::Consortia, Language::Chinese);
        new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal,
                                     model.get());
        return model;
    }

    static QModelIndex indexOf(const FieldValuesModel& model, const QString& key)
    {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row).data(ValueKeyRole).toString() == key) {
                return model.index(row);
            }
        }
        return {};
    }

    static void tick(FieldValuesModel& model, const QString& key, bool ticked)
    {
        QVERIFY(model.setData(indexOf(model, key), static_cast<int>(ticked ? Qt::Checked : Qt::Unchecked),
                              Qt::CheckStateRole));
    }

    static Qt::CheckState stateOf(const FieldValuesModel& model, const QString& key)
    {
        return static_cast<Qt::CheckState>(indexOf(model, key).data(Qt::CheckStateRole).toInt());
    }

    SnapshotPtr m_snapshot;
    FacetCounts m_whole;
};

QTEST_GUILESS_MAIN(TestFieldValues)
#include "tst_fieldvalues.moc"
