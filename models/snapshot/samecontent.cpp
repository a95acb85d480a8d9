// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/samecontent.h"

#include "snapshot/snapshot.h"

#include <algorithm>

namespace atlas {
namespace {

/// Columns of the same length, row by row.
template <typename Column, typename Value>
bool isSame(const Column& a, const Column& b, std::size_t rows, Value value)
{
    // No view of numbers: clang 14 does not take those of the library.
    for (std::size_t row = 0; row < rows; ++row) {
        if (value(a, row) != value(b, row)) {
            return false;
        }
    }
    return true;
}

template <typename Column>
bool isSameText(const Column& a, const Column& b)
{
    return a.size() == b.size() &&
           isSame(a, b, a.size(), [](const Column& column, std::size_t row) { return column.utf8(row); });
}

class SameContent final
{
    Q_DISABLE_COPY_MOVE(SameContent)

public:
    SameContent(const Snapshot& a, const Snapshot& b)
        : m_a(a)
        , m_b(b)
    {
    }
    ~SameContent() = default;

    [[nodiscard]] bool isSame() const
    {
        return m_a.consortiumCount() == m_b.consortiumCount() &&
               m_a.organisationCount() == m_b.organisationCount() &&
               m_a.membershipCount() == m_b.membershipCount() && areReferencesSame() && areNotesSame() &&
               areConsortiaSame() && areOrganisationsSame() && areMembershipsSame();
    }

private:
    [[nodiscard]] bool areReferencesSame() const
    {
        return m_a.regions == m_b.regions && m_a.industries == m_b.industries &&
               m_a.programmes.info == m_b.programmes.info && m_a.notices.info == m_b.notices.info &&
               m_a.notices.programme == m_b.notices.programme && m_a.notices.account == m_b.notices.account;
    }

    [[nodiscard]] bool areNotesSame() const
    {
        const auto isSameView = [](SavedView a, const SavedView& b) {
            a.id = b.id;
            return a == b;
        };
        return m_a.links == m_b.links && m_a.judgements == m_b.judgements &&
               std::ranges::equal(m_a.savedViews, m_b.savedViews, isSameView);
    }

    [[nodiscard]] bool areBasesSame(const DerivationColumn& a, const DerivationColumn& b) const
    {
        const auto ruleAt = [](const Snapshot& of, const DerivationColumn& column, std::size_t row) {
            return of.rules[static_cast<qsizetype>(column.rule[row])];
        };
        bool isSame = a.basis == b.basis && isSameText(a.words, b.words) && a.rule.size() == b.rule.size();
        for (std::size_t row = 0; isSame && row < a.rule.size(); ++row) {
            isSame = ruleAt(m_a, a, row) == ruleAt(m_b, b, row);
        }
        return isSame;
    }

    [[nodiscard]] bool areConsortiaSame() const
    {
        const Snapshot::Consortia& a = m_a.consortia;
        const Snapshot::Consortia& b = m_b.consortia;
        return a.notice == b.notice && a.seat == b.seat && a.subject == b.subject &&
               a.firstMembership == b.firstMembership && a.industries.starts == b.industries.starts &&
               a.industries.values == b.industries.values && isSameText(a.number, b.number) &&
               isSameText(a.name, b.name) && isSameText(a.placeText, b.placeText) &&
               isSameText(a.leadText, b.leadText) && isSameText(a.industryText, b.industryText) &&
               isSameText(a.section, b.section) && isSameText(a.further, b.further) &&
               isSameText(a.recommending, b.recommending) && areBasesSame(a.seatBasis, b.seatBasis) &&
               areBasesSame(a.industryBasis, b.industryBasis) &&
               atlas::isSame(m_a, m_b, m_a.consortiumCount(), [](const Snapshot& of, std::size_t row) {
                   return of.membersText(static_cast<Row>(row));
               });
    }

    [[nodiscard]] bool areOrganisationsSame() const
    {
        const Snapshot::Organisations& a = m_a.organisations;
        const Snapshot::Organisations& b = m_b.organisations;
        return a.kind == b.kind && a.home == b.home && a.aliases.starts == b.aliases.starts &&
               a.aliases.values == b.aliases.values && isSameText(a.name, b.name) &&
               isSameText(a.alias, b.alias) && a.identifiers.isSameAs(b.identifiers) &&
               areBasesSame(a.kindBasis, b.kindBasis) && areBasesSame(a.homeBasis, b.homeBasis);
    }

    [[nodiscard]] bool areMembershipsSame() const
    {
        const Snapshot::Memberships& a = m_a.memberships;
        const Snapshot::Memberships& b = m_b.memberships;
        const auto led = [](const CodeColumn& codes, std::size_t row) { return codes[row]; };
        return a.organisation == b.organisation && a.role == b.role && a.roleBasis == b.roleBasis &&
               a.order == b.order && isSameText(a.roleText, b.roleText) &&
               isSameText(a.publishedName, b.publishedName) &&
               atlas::isSame(a.industryLed, b.industryLed, a.industryLed.size(), led);
    }

    const Snapshot& m_a;
    const Snapshot& m_b;
};

} // namespace

bool haveSameContent(const Snapshot& a, const Snapshot& b)
{
    return SameContent(a, b).isSame();
}

} // namespace atlas
