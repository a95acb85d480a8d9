// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lists/proposal.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace atlas {

const Derivation& SharedDerivation::operator*() const
{
    static const Derivation unknown;
    return m_shared ? m_shared->derivation : unknown;
}

const MemberWords& SharedWords::operator*() const
{
    static const MemberWords none;
    return m_shared ? m_shared->words : none;
}

QString key(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New:
        return QStringLiteral("new");
    case ChangeKind::Renamed:
        return QStringLiteral("renamed");
    case ChangeKind::Changed:
        return QStringLiteral("changed");
    case ChangeKind::Gone:
        return QStringLiteral("gone");
    case ChangeKind::Unchanged:
        return QStringLiteral("unchanged");
    }
    return {};
}

QString title(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::New:
        return QCoreApplication::translate("Proposal", "New", "a row of a list");
    case ChangeKind::Renamed:
        return QCoreApplication::translate("Proposal", "Renamed", "a row of a list");
    case ChangeKind::Changed:
        return QCoreApplication::translate("Proposal", "Changed", "a row of a list");
    case ChangeKind::Gone:
        return QCoreApplication::translate("Proposal", "No longer listed", "a row of a list");
    case ChangeKind::Unchanged:
        return QCoreApplication::translate("Proposal", "Unchanged", "a row of a list");
    }
    return {};
}

std::size_t Proposal::count(ChangeKind kind) const
{
    if (kind == ChangeKind::Gone) {
        return gone.size();
    }
    return static_cast<std::size_t>(
        std::count_if(consortia.begin(), consortia.end(),
                      [kind](const ProposedConsortium& consortium) { return consortium.change == kind; }));
}

std::size_t Proposal::membershipCount() const
{
    return std::accumulate(consortia.begin(), consortia.end(), std::size_t{0},
                           [](std::size_t sum, const ProposedConsortium& consortium) {
                               return sum + consortium.members.size();
                           });
}

QString Proposal::publishedName(const ProposedMembership& membership) const
{
    const QString& own = membership.words->publishedName;
    return own.isEmpty() ? QString(organisations[membership.organisation].name) : own;
}

} // namespace atlas
