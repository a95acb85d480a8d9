// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "snapshot/publishedfields.h"
#include "snapshot/snapshot.h"

#include <QSet>

#include <algorithm>

namespace atlas {
namespace {

/// By organisation of the proposal the names that accepting it would add: none that is another's already.
std::vector<QStringList> aliasesOf(const Proposal& proposal)
{
    std::vector<QStringList> aliases(proposal.organisations.size());
    if (proposal.aliases.empty()) {
        return aliases;
    }
    QSet<QString> taken;
    for (const ProposedOrganisation& organisation : proposal.organisations) {
        taken.insert(organisation.folded);
    }
    for (const ProposedAlias& alias : proposal.aliases) {
        if (const QString folded = fold(alias.name); !folded.isEmpty() && !taken.contains(folded)) {
            taken.insert(folded);
            aliases[alias.organisation] << alias.name;
        }
    }
    return aliases;
}

void addOrganisations(SnapshotBuilder& builder, const Proposal& proposal)
{
    const std::vector<QStringList> aliases = aliasesOf(proposal);
    for (std::size_t i = 0; i < proposal.organisations.size(); ++i) {
        const ProposedOrganisation& organisation = proposal.organisations[i];
        builder.addOrganisation({static_cast<qint64>(i) + 1, organisation.name, organisation.folded,
                                 organisation.kind, organisation.kindBasis, organisation.home,
                                 organisation.homeBasis, aliases[i]});
    }
    for (const ProposedIdentifier& identifier : proposal.identifiers) {
        const QByteArray value = QString(identifier.value).toUtf8();
        builder.addIdentifier(identifier.organisation,
                              {.scheme = identifier.scheme, .value = value, .words = {}});
    }
}

void addMemberships(SnapshotBuilder& builder, const Proposal& proposal)
{
    qint64 id = 0;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        ++id;
        quint32 order = 0;
        for (const ProposedMembership& member : consortium.members) {
            const QString name = proposal.publishedName(member);
            const bool sameName = proposal.organisations[member.organisation].name == name;
            builder.addMembership({id, static_cast<qint64>(member.organisation) + 1, ++order, member.role,
                                   member.roleBasis, member.words->roleText, sameName ? QString() : name,
                                   member.words->industry});
        }
    }
}

} // namespace

SnapshotPtr snapshotOf(const Proposal& proposal, const Reference& reference)
{
    SnapshotBuilder builder;
    std::ranges::for_each(reference.regions, [&](const Region& region) { builder.addRegion(region); });
    std::ranges::for_each(reference.industries, [&](const Industry& entry) { builder.addIndustry(entry); });
    builder.addProgramme(proposal.programme);
    builder.addNotice(1, 0, proposal.notice, proposal.account);
    addOrganisations(builder, proposal);
    qint64 id = 0;
    for (const ProposedConsortium& consortium : proposal.consortia) {
        const PublishedRow& row = consortium.row;
        builder.addConsortium({++id, 0, row.number, row.name, fold(row.name), row.place, row.members,
                               consortium.seat, consortium.seatBasis, consortium.industries,
                               LeadSubject::Unknown, row.lead, row.industry, row.section,
                               publishedFieldsText(row.further), row.recommending});
    }
    addMemberships(builder, proposal);
    return builder.build();
}

} // namespace atlas
