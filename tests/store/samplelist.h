// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"

#include <QDateTime>

namespace atlas {

/// Three places and two industries.
[[nodiscard]] Reference sampleReference();

/// A list of three consortia: an organisation that is in two of them, a co-lead, an industry lead, a name
/// that one row spells with other brackets, and one that nothing is known of.
[[nodiscard]] Proposal sampleList();

/// A list of so many consortia with five members each.
[[nodiscard]] Proposal longList(int consortia);

/// Adds a member to a row; its organisation is added where the list does not have it yet.
void addMember(Proposal& list, ProposedConsortium& row, const QString& name, Role role = Role::Member);

/// Takes the last member out of a row. Its organisation stays in Proposal::organisations.
void dropLastMember(ProposedConsortium& row);

/// 2026-04-20 08:00:00 UTC.
[[nodiscard]] QDateTime sampleTime();

} // namespace atlas
