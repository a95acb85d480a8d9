// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "filetrap.h"

namespace atlas::test {

/// A text that does its worst wherever it is taken for HTML, a format or a mark.
[[nodiscard]] QString hostile(const QString& name, const FileTrap& trap);
/// A list of which every text is hostile.
[[nodiscard]] Proposal hostileProposal(const FileTrap& trap);

/// What a tooltip of plain text stands in.
inline constexpr QStringView TipStart = u"<p style='white-space:pre"; // or pre-wrap
inline constexpr QStringView TipEnd = u"</p>";

/// What a person reads of a text that is HTML.
[[nodiscard]] QString readOf(const QString& html);
/// Whether a text is shown as it is where Qt guesses what it is.
[[nodiscard]] bool isPlain(const QString& tip);
/// A caption in which no letter of "A&B" is taken for a mark.
[[nodiscard]] bool isPlainCaption(const QString& caption);

} // namespace atlas::test
