// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "domain/reference.h"

#include <QString>

namespace atlas {

struct KindReading
{
    OrganisationKind kind = OrganisationKind::Unknown;
    Derivation basis;
};

/// Reads the kind of an organisation from the words that its name ends with, a bracket behind them set
/// aside. The longest word of Reference::kindWords wins, so that a legal form (…研究院有限公司) counts before
/// what stands inside the name. Rules: "legal_form" for a form of company, "end_word" for any other word.
[[nodiscard]] KindReading readKind(const QString& name, const Reference& reference);

} // namespace atlas
