// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "domain/filter/vocabulary.h"

#include <QString>

namespace atlas {

/// What a filter leaves, in words that need no knowledge of filter texts: "Consortia seated in Zhejiang;
/// role: Lead; without text “大学”". One part for each condition, in the language of the user interface,
/// which names the values too; empty for a filter that asks for nothing.
[[nodiscard]] QString filterScope(const Filter& filter, const Vocabulary& vocabulary, Language language);

} // namespace atlas
