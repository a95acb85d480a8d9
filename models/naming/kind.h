// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
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
/// what stands inside the name. The rule says how sure that is:
/// - known_body: the name is one of Reference::bodies, whose row tells the kind; basis reference, words its
/// source;
/// - legal_form: a form of company or partnership;
/// - end_word: another word that shows one kind;
/// - company_inside: a part of a company (…有限公司技术中心), whose last word shows no kind or a weak one;
/// - weak_end_word: a word that bodies of several kinds carry (…中心).
[[nodiscard]] KindReading readKind(const QString& name, const Reference& reference);

/// Whether a kind that rests on this rule should be looked at by eye: company_inside, weak_end_word.
[[nodiscard]] bool isWeakKindRule(QStringView rule);

} // namespace atlas
