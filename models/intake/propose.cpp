// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/propose.h"

#include "domain/fold.h"
#include "intake/matchrows.h"
#include "intake/problems.h"
#include "naming/home.h"
#include "naming/industry.h"
#include "naming/kind.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// Builds a proposal row by row.
class ProposalBuilder
{
public:
    explicit ProposalBuilder(const Reference& reference)
        : m_reference(reference)
    {
    }

    void add(const PublishedRow& row)
    {
        ProposedConsortium consortium;
        consortium.row = row;
        readSeat(consortium);
        QStringList leadTexts;
        for (const MemberToken& token : membersOf(row)) {
            consortium.members.push_back(membershipOf(token));
            if (token.role == Role::IndustryLead) {
                leadTexts << token.roleText;
            }
        }
        consortium.industries = industriesOf(row, leadTexts);
        markLeadByOrder(consortium);
        m_proposal.consortia.push_back(std::move(consortium));
    }

    Proposal finish(const ProgrammeInfo& programme, const NoticeInfo& notice)
    {
        m_proposal.programme = programme;
        m_proposal.notice = notice;
        return std::move(m_proposal);
    }

private:
    /// What the list says of the industry counts before what the name shows.
    [[nodiscard]] std::vector<ProposedIndustry> industriesOf(const PublishedRow& row,
                                                             const QStringList& leadTexts) const
    {
        std::vector<ProposedIndustry> published = readIndustries(row.industry, {}, m_reference);
        for (ProposedIndustry& industry : published) {
            industry.basis.basis = Basis::Published;
            industry.basis.rule = u"industry_cell"_s;
        }
        return published.empty() ? readIndustries(row.name, leadTexts, m_reference) : published;
    }

    void readSeat(ProposedConsortium& consortium) const
    {
        const QString place = consortium.row.place.trimmed();
        if (const Region* region = m_reference.regionNamed(place)) {
            consortium.seat = region->code;
            consortium.seatBasis = {Basis::Published, u"place_cell"_s, place};
        } else if (const PlaceWord* word = m_reference.placeWord(place)) {
            consortium.seat = word->region;
            consortium.seatBasis = {Basis::Reference, u"prefecture"_s, place};
        } else if (readKind(place, m_reference).kind == OrganisationKind::Government) {
            const HomeReading home = readHome(place, m_reference);
            consortium.seat = home.region;
            consortium.seatBasis = home.basis;
        }
    }

    ProposedMembership membershipOf(const MemberToken& token)
    {
        ProposedMembership membership;
        membership.organisation = organisationNamed(token.name);
        membership.publishedName = token.name;
        membership.role = token.role;
        membership.roleBasis = token.isByHand ? Basis::User : Basis::Published;
        membership.roleText = token.roleText;
        membership.industryText = token.industryText;
        if (token.role == Role::IndustryLead) {
            const auto industries = readIndustries({}, {token.industryText}, m_reference);
            membership.industry = industries.empty() ? QString() : industries.front().key;
        }
        return membership;
    }

    std::size_t organisationNamed(const QString& name)
    {
        const QString folded = fold(name);
        if (const auto known = m_indexByName.constFind(folded); known != m_indexByName.cend()) {
            return *known;
        }
        const std::size_t index = m_proposal.organisations.size();
        m_indexByName.insert(folded, index);
        const KindReading kind = readKind(name, m_reference);
        const HomeReading home = readHome(name, m_reference);
        m_proposal.organisations.push_back({.name = name,
                                            .folded = folded,
                                            .kind = kind.kind,
                                            .kindBasis = kind.basis,
                                            .home = home.region,
                                            .homeBasis = home.basis});
        return index;
    }

    static void markLeadByOrder(ProposedConsortium& consortium)
    {
        const bool isMarked = std::any_of(consortium.members.begin(), consortium.members.end(),
                                          [](const auto& member) { return member.role != Role::Member; });
        if (!isMarked && !consortium.members.empty()) {
            consortium.members.front().role = Role::Lead;
            consortium.members.front().roleBasis = Basis::Order;
        }
    }

    const Reference& m_reference;
    Proposal m_proposal;
    QHash<QString, std::size_t> m_indexByName;
};

} // namespace

Result<Proposal> propose(const PublishedList& list, const ProgrammeInfo& programme, const NoticeInfo& notice,
                         const Reference& reference)
{
    if (list.rows.empty()) {
        return badInput({.file = notice.source, .part = {}},
                        QCoreApplication::translate("Intake", "The list has no row."));
    }
    ProposalBuilder builder(reference);
    for (const PublishedRow& row : list.rows) {
        builder.add(row);
    }
    NoticeInfo titled = notice;
    if (titled.title.isEmpty()) {
        titled.title = list.title;
    }
    return builder.finish(programme, titled);
}

} // namespace atlas
