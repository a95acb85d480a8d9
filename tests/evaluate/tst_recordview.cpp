// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/recordview.h"
#include "import/proposal/bundled.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

/// A filter that names one record lets through that record's memberships and no other.
class TestRecordView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        m_reference = *reference;
        const auto proposal = bundledProposal(m_reference);
        QVERIFY(proposal);
        m_bundled = snapshotOf(*proposal, m_reference);
    }

    void everyRecordOfTheBundledList()
    {
        for (Row row = 0; row < m_bundled->consortiumCount(); ++row) {
            const ViewPtr view = recordView(m_bundled, Unit::Consortia, row);
            QVERIFY2(view, qPrintable(m_bundled->consortia.name.at(row)));
            QCOMPARE(view->totals()[Unit::Memberships], m_bundled->membersOf(row));
            QCOMPARE(view->of(Unit::Consortia), std::vector<Row>{row});
        }
        for (Row row = 0; row < m_bundled->organisationCount(); ++row) {
            const ViewPtr view = recordView(m_bundled, Unit::Organisations, row);
            QVERIFY2(view, qPrintable(m_bundled->organisations.name.at(row)));
            QCOMPARE(view->totals()[Unit::Memberships], m_bundled->organisations.memberships.length(row));
            QCOMPARE(view->of(Unit::Organisations), std::vector<Row>{row});
        }
    }

    void whatElseHoldsStaysAsked()
    {
        Filter leads;
        leads.include(Field::Role, u"lead"_s);
        const ViewPtr view = recordView(m_bundled, Unit::Consortia, 0, leads);
        QVERIFY(view);
        QVERIFY(view->filter.isIncluded(Field::Role, u"lead"_s));
        QCOMPARE(view->totals()[Unit::Memberships], 1U);
        Filter nothing;
        nothing.addText({u"no such name"_s});
        QVERIFY(!recordView(m_bundled, Unit::Consortia, 0, nothing));
    }

    void namesThatHoldTheNameAreRuledOut()
    {
        Registry registry(m_reference);
        registry.add(u"钢铁联合体"_s, {u"北京大学"_s, u"首钢"_s});
        registry.add(u"数智钢铁联合体"_s, {u"北京大学"_s, u"北京大学第三医院"_s});
        registry.add(u"北京大学医学联合体"_s, {u"宝钢"_s});
        const SnapshotPtr snapshot = registry.build();
        const ViewPtr university = recordView(snapshot, Unit::Organisations, 0);
        QVERIFY(university);
        QCOMPARE(university->totals()[Unit::Consortia], 2U);
        QCOMPARE(university->totals()[Unit::Organisations], 1U);
        QCOMPARE(university->filter.texts().size(), 3U);
        const ViewPtr steel = recordView(snapshot, Unit::Consortia, 0);
        QVERIFY(steel);
        QCOMPARE(steel->totals()[Unit::Organisations], 2U);
        QCOMPARE(steel->totals()[Unit::Consortia], 1U);
    }

    void anAliasThatHoldsTheNameIsRuledOutByItsOwner()
    {
        Registry registry(m_reference);
        registry.add(u"一"_s, {u"华为"_s, u"深圳某公司"_s}, 440300, u"原华为软件"_s);
        const ViewPtr view = recordView(registry.build(), Unit::Organisations, 0);
        QVERIFY(view);
        QCOMPARE(view->totals()[Unit::Organisations], 1U);
    }

    void twoOfOneNameAreToldApartByWhatElseTheyHave()
    {
        Registry registry(m_reference);
        registry.add(u"钢铁联合体"_s, {u"首钢"_s}, 110000);
        registry.add(u"钢铁联合体"_s, {u"宝钢"_s, u"武钢"_s}, 310000);
        const SnapshotPtr snapshot = registry.build();
        for (const Row row : {Row{0}, Row{1}}) {
            const ViewPtr view = recordView(snapshot, Unit::Consortia, row);
            QVERIFY(view);
            QCOMPARE(view->of(Unit::Consortia), std::vector<Row>{row});
            QCOMPARE(view->totals()[Unit::Organisations], row + 1);
        }
    }

    void whereNothingTellsThemApartThereIsNoAnswer()
    {
        Registry registry(m_reference);
        registry.add(u"钢铁联合体"_s, {u"首钢"_s}, 110000);
        registry.add(u"钢铁联合体"_s, {u"宝钢"_s}, 110000);
        QVERIFY(!recordView(registry.build(), Unit::Consortia, 0));
    }

    void aNameThatHundredsHoldIsNoListOfHundreds()
    {
        Registry registry(m_reference);
        registry.add(u"甲联合体"_s, {u"大学"_s}, 110000);
        for (int i = 0; i < 300; ++i) {
            registry.add(u"乙%1"_s.arg(i), {u"大学%1"_s.arg(i)}, 310000);
        }
        const SnapshotPtr snapshot = registry.build();
        QVERIFY(!recordView(snapshot, Unit::Organisations, 0)); // alike in home, kind and count
    }

private:
    /// Consortia with their members, by name.
    class Registry
    {
    public:
        explicit Registry(const Reference& reference)
            : m_reference(reference)
        {
        }

        void add(const QString& consortium, const QStringList& members, int seat = 0,
                 const QString& aliasOfLast = {})
        {
            m_lists.push_back({consortium, members, seat, aliasOfLast});
        }

        [[nodiscard]] SnapshotPtr build() const
        {
            SnapshotBuilder builder;
            for (const Region& region : m_reference.regions) {
                builder.addRegion(region);
            }
            builder.addProgramme({});
            builder.addNotice(1, 0, {});
            QStringList names;
            for (const List& list : m_lists) {
                for (const QString& name : list.members) {
                    if (!names.contains(name)) {
                        names << name;
                        const bool hasAlias = !list.alias.isEmpty() && name == list.members.constLast();
                        builder.addOrganisation(SnapshotBuilder::OrganisationRecord{
                            names.size(),
                            name,
                            name,
                            OrganisationKind::Other,
                            {},
                            0,
                            {},
                            hasAlias ? QStringList{list.alias} : QStringList()});
                    }
                }
            }
            qint64 id = 0;
            for (const List& list : m_lists) {
                SnapshotBuilder::ConsortiumRecord record;
                record.id = ++id;
                record.name = list.name;
                record.folded = list.name;
                record.seat = list.seat;
                builder.addConsortium(record);
                quint32 order = 0;
                for (const QString& name : list.members) {
                    builder.addMembership(SnapshotBuilder::MembershipRecord{
                        id, names.indexOf(name) + 1, ++order, Role::Member, Basis::Published, {}, {}, {}});
                }
            }
            return builder.build();
        }

    private:
        struct List
        {
            QString name;
            QStringList members;
            int seat = 0;
            QString alias;
        };
        const Reference& m_reference;
        std::vector<List> m_lists;
    };

    Reference m_reference;
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestRecordView)
#include "tst_recordview.moc"
