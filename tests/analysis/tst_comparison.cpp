// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/comparison.h"
#include "analysis/sharedchain.h"
#include "import/proposal/bundled.h"
#include "snapshot/namesearch.h"
#include "support/generator.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <bit>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QSet<Row> membersOf(const Snapshot& snapshot, Row consortium)
{
    QSet<Row> members;
    for (Row row = 0; row < snapshot.membershipCount(); ++row) {
        if (snapshot.consortiumOf(row) == consortium) {
            members << snapshot.memberships.organisation[row];
        }
    }
    return members;
}

/// Distances in consortia from one organisation to all, by widening rings, plainly.
QHash<Row, int> distancesFrom(const Snapshot& snapshot, Row from)
{
    QHash<Row, int> distances{{from, 0}};
    for (int ring = 0;; ++ring) {
        const qsizetype before = distances.size();
        for (Row consortium = 0; consortium < snapshot.consortiumCount(); ++consortium) {
            const QSet<Row> members = membersOf(snapshot, consortium);
            const bool touches =
                std::ranges::any_of(members, [&](Row member) { return distances.value(member, -1) == ring; });
            for (const Row member : members) {
                if (touches && !distances.contains(member)) {
                    distances.insert(member, ring + 1);
                }
            }
        }
        if (distances.size() == before) {
            return distances;
        }
    }
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reference = loadReference();
        QVERIFY(reference);
        m_reference = *reference;
        auto bundled = bundledProposal(m_reference);
        QVERIFY(bundled);
        m_bundled = snapshotOf(*bundled, m_reference);
        m_made = generateSnapshot({.consortia = 20, .organisations = 70, .memberships = 140}, m_reference);
    }

    void consortiaSideBySide_data()
    {
        QTest::addColumn<std::vector<Row>>("asked");
        QTest::newRow("two") << std::vector<Row>{3, 8};
        QTest::newRow("three") << std::vector<Row>{5, 0, 11};
        QTest::newRow("four") << std::vector<Row>{1, 2, 3, 4};
        QTest::newRow("one twice and too many") << std::vector<Row>{1, 1, 2, 3, 4, 5};
        QTest::newRow("one") << std::vector<Row>{1};
        QTest::newRow("none") << std::vector<Row>{};
    }
    void consortiaSideBySide()
    {
        QFETCH(std::vector<Row>, asked);
        for (const SnapshotPtr& snapshot : {m_bundled, m_made}) {
            const ConsortiumComparison comparison = compareConsortia(*snapshot, asked);
            QVERIFY(comparison.consortia.size() <= MostCompared);
            std::vector<QSet<Row>> members;
            QSet<Row> all;
            for (const Row consortium : comparison.consortia) {
                members.push_back(membersOf(*snapshot, consortium));
                all += members.back();
            }
            QCOMPARE(comparison.members.size(), static_cast<std::size_t>(all.size()));
            for (const auto& member : comparison.members) {
                for (std::size_t at = 0; at < MostCompared; ++at) {
                    QCOMPARE(member.roles[at].has_value(),
                             at < members.size() && members[at].contains(member.organisation));
                }
            }
            QVERIFY(std::ranges::is_sorted(comparison.members, std::ranges::greater{},
                                           [](const auto& member) { return std::popcount(member.in()); }));
            quint32 grouped = 0;
            for (const auto& group : comparison.groups) {
                QCOMPARE(group.organisations,
                         static_cast<quint32>(std::ranges::count(comparison.members, group.in,
                                                                 &ConsortiumComparison::Member::in)));
                grouped += group.organisations;
            }
            QCOMPARE(grouped, static_cast<quint32>(all.size()));
            checkShares(*snapshot, comparison, members);
        }
    }

    void twoOfThePublishedList()
    {
        // Counted by hand in the published table: 8 and 15 names, two of them in both rows.
        const std::vector<Row> rows{m_bundled->findConsortium(u"6"_s).value(),
                                    m_bundled->findConsortium(u"8"_s).value()};
        const ConsortiumComparison comparison = compareConsortia(*m_bundled, rows);
        QCOMPARE(comparison.groups.size(), std::size_t(3));
        QCOMPARE(comparison.groups[0].in, quint8(3));
        QCOMPARE(comparison.groups[0].organisations, 2U);
        QCOMPARE(comparison.groups[1].organisations, 6U);
        QCOMPARE(comparison.groups[2].organisations, 13U);
        QCOMPARE(m_bundled->organisations.name.at(comparison.members[0].organisation),
                 u"中国电子技术标准化研究院"_s);
        QCOMPARE(m_bundled->organisations.name.at(comparison.members[1].organisation),
                 u"国家工业信息安全发展研究中心"_s);
        QCOMPARE(comparison.members[2].roles[0], std::optional(Role::Lead)); // 联通数据智能有限公司
    }

    /// Read off the published table by hand: 1 and 2 have no member in common, both have one in common
    /// with 11.
    void aChainOfThePublishedList()
    {
        const auto organisation = [&](const QString& name) {
            return m_bundled->findOrganisation(name).value();
        };
        const auto chain = sharedChain(*m_bundled, organisation(u"南京钢铁股份有限公司"_s),
                                       organisation(u"中国铝业集团有限公司"_s));
        QVERIFY(chain);
        QStringList told{m_bundled->organisations.name.at(chain->organisations[0])};
        for (std::size_t i = 0; i < chain->consortia.size(); ++i) {
            told << m_bundled->consortia.number.at(chain->consortia[i])
                 << m_bundled->organisations.name.at(chain->organisations[i + 1]);
        }
        QCOMPARE(told, (QStringList{u"南京钢铁股份有限公司"_s, u"1"_s, u"中国电子技术标准化研究院"_s, u"11"_s,
                                    u"中国工业互联网研究院"_s, u"2"_s, u"中国铝业集团有限公司"_s}));
        // Everybody else of 4 is in that one only, so no chain leads out of it.
        QVERIFY(!sharedChain(*m_bundled, organisation(u"中国科学院大连化学物理研究所"_s),
                             organisation(u"南京钢铁股份有限公司"_s)));
    }

    void overlapAgainstThePlainMeaning()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 12; ++i) {
            const SnapshotPtr& snapshot = i % 2 == 0 ? m_bundled : m_made;
            Filter first;
            Filter second;
            for (int n = 0; n < 8; ++n) {
                const auto& homes = snapshot->vocabulary.values(Field::Home);
                first.include(Field::Home, homes[random.bounded(static_cast<quint32>(homes.size()))].key);
            }
            if (i % 3 == 0) {
                first = {};
            }
            second.exclude(Field::Kind, u"enterprise"_s);
            const ViewPtr a = evaluate(snapshot, first);
            const ViewPtr b = evaluate(snapshot, second);
            const Overlap overlap = overlapOf(*a, *b);
            for (const Unit unit : AllUnits) {
                const QSet<Row> inA(a->of(unit).begin(), a->of(unit).end());
                const QSet<Row> inB(b->of(unit).begin(), b->of(unit).end());
                const auto same = [&](OverlapPart part, const QSet<Row>& wanted) {
                    const auto& rows = overlap.of(part, unit);
                    return QSet<Row>(rows.begin(), rows.end()) == wanted && std::ranges::is_sorted(rows);
                };
                QVERIFY(same(OverlapPart::Both, inA & inB));
                QVERIFY(same(OverlapPart::OnlyA, inA - inB));
                QVERIFY(same(OverlapPart::OnlyB, inB - inA));
            }
        }
    }

    void everyChainIsShortest()
    {
        for (const SnapshotPtr& snapshot : {m_bundled, m_made}) {
            for (const Row from : {Row{0}, Row{17}, Row{60}}) {
                const QHash<Row, int> distances = distancesFrom(*snapshot, from);
                for (Row to = 0; to < snapshot->organisationCount(); ++to) {
                    const auto chain = sharedChain(*snapshot, from, to);
                    QCOMPARE(chain.has_value(), distances.contains(to));
                    if (chain) {
                        QCOMPARE(static_cast<int>(chain->consortia.size()), distances[to]);
                        checkChain(*snapshot, *chain, from, to);
                    }
                }
            }
        }
    }

    void aChainIsStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!sharedChain(*m_bundled, 0, 1, stop.get_token()));
        QVERIFY(findNames(*m_bundled, Unit::Organisations, u"大学"_s, 50, stop.get_token()).empty());
    }

    void consortiaOfBoth()
    {
        for (Row other = 0; other < 40; ++other) {
            std::vector<Row> wanted;
            for (Row consortium = 0; consortium < m_made->consortiumCount(); ++consortium) {
                const QSet<Row> members = membersOf(*m_made, consortium);
                if (members.contains(3) && members.contains(other)) {
                    wanted.push_back(consortium);
                }
            }
            QCOMPARE(sharedConsortia(*m_made, 3, other), wanted);
        }
    }

    void namesWhileTyped()
    {
        const auto found = findNames(*m_bundled, Unit::Organisations, u"北京大学"_s, 50);
        QVERIFY(!found.empty());
        QCOMPARE(m_bundled->organisations.name.at(found.front()), u"北京大学"_s);
        const auto universities = findNames(*m_bundled, Unit::Organisations, u"大學"_s, 3);
        QCOMPARE(universities.size(), std::size_t(3)); // traditional finds simplified, and no more than asked
        const auto fifth = findNames(*m_bundled, Unit::Consortia, u"5"_s, 50);
        QCOMPARE(fifth.front(), m_bundled->findConsortium(u"5"_s).value());
        const auto byPinyin = findNames(*m_bundled, Unit::Organisations, u"bjkjdx"_s, 50);
        QCOMPARE(m_bundled->organisations.name.at(byPinyin.at(0)), u"北京科技大学"_s);
        QVERIFY(findNames(*m_bundled, Unit::Consortia, u"  "_s, 50).empty());
        QVERIFY(findNames(*m_bundled, Unit::Memberships, u"大学"_s, 50).empty());
        QVERIFY(findNames(*m_bundled, Unit::Organisations, u"'; DROP TABLE"_s, 50).empty());
    }

private:
    static void checkShares(const Snapshot& snapshot, const ConsortiumComparison& comparison,
                            const std::vector<QSet<Row>>& members)
    {
        for (const auto& share : comparison.kinds) {
            for (std::size_t at = 0; at < members.size(); ++at) {
                QCOMPARE(share.counts[at],
                         static_cast<quint32>(std::ranges::count_if(members[at], [&](Row member) {
                             return snapshot.organisations.kind[member] == share.code;
                         })));
            }
        }
        for (const auto& share : comparison.homes) {
            for (std::size_t at = 0; at < members.size(); ++at) {
                QCOMPARE(share.counts[at],
                         static_cast<quint32>(std::ranges::count_if(members[at], [&](Row member) {
                             const quint16 home = snapshot.organisations.home[member];
                             return home == share.code ||
                                    (share.code != 0 && snapshot.regionParent[home] == share.code);
                         })));
            }
        }
    }

    static void checkChain(const Snapshot& snapshot, const SharedChain& chain, Row from, Row to)
    {
        QCOMPARE(chain.organisations.size(), chain.consortia.size() + 1);
        QCOMPARE(chain.organisations.front(), from);
        QCOMPARE(chain.organisations.back(), to);
        for (std::size_t i = 0; i < chain.consortia.size(); ++i) {
            const QSet<Row> members = membersOf(snapshot, chain.consortia[i]);
            QVERIFY(members.contains(chain.organisations[i]));
            QVERIFY(members.contains(chain.organisations[i + 1]));
        }
    }

    Reference m_reference;
    SnapshotPtr m_bundled;
    SnapshotPtr m_made;
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
