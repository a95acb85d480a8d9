// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "evaluate/view.h"
#include "import/proposal/bundled.h"
#include "randomfilter.h"
#include "support/generator.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace atlas;

namespace {

/// The filter's meaning told a second time, as slowly and plainly as it can be: a condition is asked of a
/// membership, and an owner is in when one of its memberships is.
class Plainly
{
public:
    Plainly(const Snapshot& snapshot, const Filter& filter)
        : m_snapshot(snapshot)
        , m_filter(filter)
    {
    }

    [[nodiscard]] QStringList keys(Field field, Row membership) const
    {
        const Row consortium = m_snapshot.consortiumOf(membership);
        const Row organisation = m_snapshot.memberships.organisation[membership];
        QStringList keys;
        const auto addPlace = [&](quint16 region) {
            if (region == 0) {
                keys << UnknownKey;
                return;
            }
            keys << QString::number(m_snapshot.regions[region].code);
            if (m_snapshot.regions[region].parent != 0) {
                keys << QString::number(m_snapshot.regions[region].parent);
            }
        };
        switch (field) {
        case Field::Seat:
            addPlace(m_snapshot.consortia.seat[consortium]);
            break;
        case Field::Home:
            addPlace(m_snapshot.organisations.home[organisation]);
            break;
        case Field::Industry:
            for (const quint16 industry : m_snapshot.consortia.industries.run(consortium)) {
                keys << m_snapshot.industries[industry].key;
            }
            if (keys.isEmpty()) {
                keys << UnknownKey;
            }
            break;
        case Field::Role:
            keys << key(static_cast<Role>(m_snapshot.memberships.role[membership]));
            break;
        case Field::Kind:
            keys << key(static_cast<OrganisationKind>(m_snapshot.organisations.kind[organisation]));
            break;
        default:
            break;
        }
        return keys;
    }

    [[nodiscard]] bool passes(Field field, Row membership) const
    {
        const Choice& choice = m_filter.choice(field);
        if (choice.isEmpty()) {
            return true;
        }
        const QStringList own = keys(field, membership);
        const auto meets = [&](const QStringList& wanted) {
            return std::ranges::any_of(own, [&](const QString& k) { return wanted.contains(k); });
        };
        return !meets(choice.excluded) && (choice.included.isEmpty() || meets(choice.included));
    }

    [[nodiscard]] bool restPasses(Row membership) const
    {
        const Row consortium = m_snapshot.consortiumOf(membership);
        const Row organisation = m_snapshot.memberships.organisation[membership];
        for (const TextTerm& term : m_filter.texts()) {
            const QString wanted = fold(term.text);
            const bool holds = fold(m_snapshot.consortia.name.at(consortium)).contains(wanted) ||
                               fold(m_snapshot.organisations.name.at(organisation)).contains(wanted);
            if (holds == term.excluded) {
                return false;
            }
        }
        const quint16 notice = m_snapshot.consortia.notice[consortium];
        const auto published = readDate(m_snapshot.notices.info[notice].publishedOn);
        const bool isInTime = std::ranges::all_of(
            m_filter.dates(), [&](const DateCondition& condition) { return condition.holds(published); });
        return isInTime && std::ranges::all_of(m_filter.counts(), [&](const CountCondition& condition) {
                   const auto ownerOf = [&](Row row) {
                       return condition.field == CountField::Members
                                  ? m_snapshot.consortiumOf(row)
                                  : m_snapshot.memberships.organisation[row];
                   };
                   qint64 count = 0;
                   for (Row row = 0; row < m_snapshot.membershipCount(); ++row) {
                       count += ownerOf(row) == ownerOf(membership) ? 1 : 0;
                   }
                   return condition.holds(count);
               });
    }

    [[nodiscard]] bool isIn(Row membership, std::optional<Field> leftOut = {}) const
    {
        return restPasses(membership) && std::ranges::all_of(AllFields, [&](Field field) {
                   return field == leftOut || passes(field, membership);
               });
    }

    [[nodiscard]] UnitCounts count(Field field, const QString& wanted) const
    {
        QSet<Row> consortia;
        QSet<Row> organisations;
        quint32 memberships = 0;
        for (Row row = 0; row < m_snapshot.membershipCount(); ++row) {
            if (isIn(row, field) && keys(field, row).contains(wanted)) {
                consortia << m_snapshot.consortiumOf(row);
                organisations << m_snapshot.memberships.organisation[row];
                ++memberships;
            }
        }
        return {{static_cast<quint32>(consortia.size()), static_cast<quint32>(organisations.size()),
                 memberships}};
    }

private:
    const Snapshot& m_snapshot;
    const Filter& m_filter;
};

} // namespace

/// evaluate() against its meaning, which takes its time.
class TestPlainMeaning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reference = loadReference();
        QVERIFY2(reference, "the bundled reference data can be read");
        m_reference = *reference;
        auto bundled = bundledProposal(m_reference);
        QVERIFY2(bundled, "the bundled list can be read");
        m_bundled = snapshotOf(*bundled, m_reference);
    }

    void everyCountAgainstThePlainMeaning_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 30; ++seed) {
            QTest::addRow("random filter %u", seed) << seed;
        }
    }
    void everyCountAgainstThePlainMeaning()
    {
        QFETCH(quint32, seed);
        static const SnapshotPtr made =
            generateSnapshot({.consortia = 30, .organisations = 90, .memberships = 200}, m_reference);
        QRandomGenerator random(seed);
        const SnapshotPtr snapshot = seed % 3 == 0 ? m_bundled : made;
        const Filter filter = randomFilter(*snapshot, random);
        const ViewPtr view = evaluate(snapshot, filter);
        const Plainly plainly(*snapshot, filter);
        QSet<Row> consortia;
        QSet<Row> organisations;
        for (Row row = 0; row < snapshot->membershipCount(); ++row) {
            QCOMPARE(view->contains(row), plainly.isIn(row));
            if (plainly.isIn(row)) {
                consortia << snapshot->consortiumOf(row);
                organisations << snapshot->memberships.organisation[row];
            }
        }
        QCOMPARE(view->of(Unit::Consortia).size(), static_cast<std::size_t>(consortia.size()));
        QCOMPARE(view->of(Unit::Organisations).size(), static_cast<std::size_t>(organisations.size()));
        for (const Field field : CountedFields) {
            for (const FieldValue& value : snapshot->vocabulary.values(field)) {
                const UnitCounts wanted = plainly.count(field, value.key);
                if (view->facet(field, value.key) != wanted) {
                    QFAIL(qPrintable(
                        QStringLiteral("%1 %2 in seed %3").arg(atlas::key(field), value.key).arg(seed)));
                }
            }
        }
    }

private:
    Reference m_reference;
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestPlainMeaning)
#include "tst_plainmeaning.moc"
