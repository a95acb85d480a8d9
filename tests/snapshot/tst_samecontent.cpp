// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "snapshot/samecontent.h"
#include "snapshot/snapshot.h"

#include <QTest>

#include <functional>

using namespace atlas;
using namespace Qt::StringLiterals;

using Edit = std::function<void(Proposal&)>;
Q_DECLARE_METATYPE(Edit)

/// Two registries say the same where nothing that a person sees or is told a basis of differs.
class TestSameContent final : public QObject
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
        m_proposal = *proposal;
    }

    void theSameListIsTheSame()
    {
        const SnapshotPtr one = snapshotOf(m_proposal, m_reference);
        const SnapshotPtr other = snapshotOf(m_proposal, m_reference);
        QVERIFY(haveSameContent(*one, *other));
    }

    void everyEditIsSeen_data()
    {
        QTest::addColumn<Edit>("edit");
        const auto row = [](const char* name, const Edit& edit) { QTest::newRow(name) << edit; };
        row("a name", [](Proposal& list) { list.consortia[3].row.name += u'甲'; });
        row("a place", [](Proposal& list) { list.consortia[3].row.place = u"大连"_s; });
        row("the cell of members", [](Proposal& list) { list.consortia[3].row.members += u'。'; });
        row("a further field", [](Proposal& list) {
            list.consortia[3].row.further.push_back({u"备注"_s, u"无"_s});
        });
        row("a seat", [](Proposal& list) { list.consortia[3].seat = 0; });
        row("the words of a seat", [](Proposal& list) {
            Derivation basis = *list.consortia[3].seatBasis;
            basis.words = u"别处"_s;
            list.consortia[3].seatBasis = basis;
        });
        row("an organisation", [](Proposal& list) { list.organisations[9].name = u"某公司"_s; });
        row("a kind", [](Proposal& list) { list.organisations[9].kind = OrganisationKind::Other; });
        row("a role", [](Proposal& list) { list.consortia[3].members[1].role = Role::CoLead; });
        row("a membership", [](Proposal& list) { list.consortia[3].members.pop_back(); });
        row("two members in another order",
            [](Proposal& list) { std::swap(list.consortia[3].members[1], list.consortia[3].members[2]); });
        row("a notice", [](Proposal& list) { list.notice.publishedOn = u"2020"_s; });
    }

    void everyEditIsSeen()
    {
        QFETCH(const Edit, edit);

        Proposal edited = m_proposal;
        edit(edited);
        const SnapshotPtr one = snapshotOf(m_proposal, m_reference);
        const SnapshotPtr other = snapshotOf(edited, m_reference);
        QVERIFY(!haveSameContent(*one, *other));
        QVERIFY(haveSameContent(*other, *other));
    }

private:
    Reference m_reference;
    Proposal m_proposal;
};

QTEST_GUILESS_MAIN(TestSameContent)

#include "tst_samecontent.moc"
