// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QString>

#include <optional>

/// What a person said about records of a registry. Records go by their folded names (see fold()), so that it
/// is still known when a list that brings them again is read in.
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

/// What was said about two organisations, by their folded names: it can be said before they are in the
/// registry.
struct OrganisationLink
{
    QString a; ///< for BranchOf the branch; otherwise the order of the two says nothing
    QString b;
    LinkRelation relation = LinkRelation::Same;
    QString why; ///< the reason of the suggestion that was answered; may be empty
    Basis basis = Basis::User;

    friend bool operator==(const OrganisationLink&, const OrganisationLink&) = default;
};

/// A question that the registry leaves open.
enum class OpenQuestion : quint8 {
    Home,     ///< where an organisation is at home
    Kind,     ///< what kind of organisation it is
    Misprint, ///< what a published name was meant to be, of an organisation or a consortium
    Pair, ///< what two organisations are to each other; only that it stays open: OrganisationLink answers it
    MemberTwice, ///< why one organisation stands twice in a consortium
};
/// home, kind, misprint, pair, member_twice.
[[nodiscard]] QString key(OpenQuestion question);
template <>
std::optional<OpenQuestion> fromKey<OpenQuestion>(QStringView key);

/// The answer to a question. It is not asked again.
struct Judgement
{
    OpenQuestion question = OpenQuestion::Home;
    QString subject; ///< folded name
    QString other; ///< folded: of Pair the other organisation, of MemberTwice the consortium; otherwise empty
    /// Home: code of the region; Kind: key of the kind; Misprint: the name that was probably meant. Empty:
    /// let it be as it is, unknown or as published.
    QString said;

    friend bool operator==(const Judgement&, const Judgement&) = default;
};

} // namespace atlas
