// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/text/pinyin.h"
#include "quality/finding.h"

#include <stop_token>
#include <vector>

namespace atlas {

/// What is unknown or doubtful in a registry and was not answered yet (Snapshot::links,
/// Snapshot::judgements), list by list in the order of AllFindingLists, each in the order of the records.
/// Pure, for a worker thread: the work grows with the names and with the findings, not with their square.
/// Stopped, it gives what it has found so far, which is to be dropped.
[[nodiscard]] std::vector<Finding> findings(const Snapshot& snapshot, const Reference& reference,
                                            const PinyinTable& readings, const std::stop_token& stop = {});

/// The name under which an answer to a finding is kept: the folded name of its record.
[[nodiscard]] QString subjectOf(const Snapshot& snapshot, const Finding& finding);

/// "Leave it as it is", or what was probably meant.
[[nodiscard]] Judgement judgementOf(const Snapshot& snapshot, const Finding& finding,
                                    const QString& said = {});
/// What the two organisations of a finding are to each other. Fix::Same says so without a merge.
[[nodiscard]] OrganisationLink linkOf(const Snapshot& snapshot, const Finding& finding, Fix fix);

} // namespace atlas
