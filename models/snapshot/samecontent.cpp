// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/samecontent.h"

#include "snapshot/snapshot.h"

#include <algorithm>
#include <ranges>

namespace atlas {
namespace {

/// Columns of the same length, row by row.
template <typename Column, typename Value>
bool isSame(const Column& a, const Column& b, std::size_t rows, Value value)
{
    const auto all = std::views::iota(std::size_t{0}, rows);
    return std::ranges::all_of(all, [&](std::size_t row) { return value(a, row) == value(b, row); });
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
               m_a.notices.programme == m_b.notices.programme;
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
        return a.basis == b.basis && isSameText(a.words, b.words) && a.rule.size() == b.rule.size() &&
               std::ranges::all_of(std::views::iota(std::size_t{0}, a.rule.size()), [&](std::size_t row) {
                   return m_a.rules[static_cast<qsizetype>(a.rule[row])] ==
                          m_b.rules[static_cast<qsizetype>(b.rule[row])];
               });
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
               areBasesSame(a.seatBasis, b.seatBasis) && areBasesSame(a.industryBasis, b.industryBasis) &&
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
               isSameText(a.alias, b.alias) && areBasesSame(a.kindBasis, b.kindBasis) &&
               areBasesSame(a.homeBasis, b.homeBasis);
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
