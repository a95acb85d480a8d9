// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QByteArray>
#include <QString>

namespace atlas {

/// What two organisations are to each other.
enum class LinkRelation : quint8 {
    Same,      ///< one organisation under two names: a list that has either means the one in the registry
    Different, ///< they look alike and are two; not to be suggested again
    BranchOf,  ///< the first is a branch or a subsidiary body of the second
    Group,     ///< both belong to one corporate group
};
/// same, different, branch_of, group.
[[nodiscard]] QString key(LinkRelation relation);

/// What was said about two organisations. They go by their folded names (see fold()), so that it can be said
/// before they are in the registry, and is still known when a list has them again.
struct OrganisationLink
{
    QString a; ///< for BranchOf the branch; otherwise the order of the two says nothing
    QString b;
    LinkRelation relation = LinkRelation::Same;
    QString why; ///< the reason of the suggestion that was answered; may be empty
    Basis basis = Basis::User;

    friend bool operator==(const OrganisationLink&, const OrganisationLink&) = default;
};

/// Which column of a table was taken for which field.
struct ColumnMapping
{
    QString shape;      ///< what headers of the same form have in common; any text
    QByteArray mapping; ///< JSON, UTF-8; the store does not look into it

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

} // namespace atlas
