// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quality/finding.h"

namespace atlas {

/// All texts are in the language of the user interface (QTranslator).

/// home, kind, misprint, same, group, member_twice: stable.
[[nodiscard]] QString key(FindingList list);
/// A word or two for the choice of a list: "Home", "Same?".
[[nodiscard]] QString title(FindingList list);
/// A few words for a row: "Home unknown", "Branch?".
[[nodiscard]] QString questionText(const Finding& finding);
/// The same as a whole question that a person can answer.
[[nodiscard]] QString wholeQuestion(const Snapshot& snapshot, const Finding& finding);
/// Why it is asked, as a whole sentence, with the other record's name where there is one.
[[nodiscard]] QString reasonText(const Snapshot& snapshot, const Finding& finding);
/// The published name of its record.
[[nodiscard]] QString recordName(const Snapshot& snapshot, const Finding& finding);
/// The name of the other organisation, or of the consortium that has one twice; empty for a finding of one
/// record.
[[nodiscard]] QString otherName(const Snapshot& snapshot, const Finding& finding);

} // namespace atlas
