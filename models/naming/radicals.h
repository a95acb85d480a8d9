// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace atlas {

/// Some programs export Chinese characters as the radicals that look the same (⼯ U+2F2F for 工, ⻓ U+2ED3
/// for 长), because a font draws both with one glyph. Puts the unified characters in their place and says how
/// many there were. Sources: for the Kangxi radicals (U+2F00–2FDF) the compatibility mapping of the Unicode
/// Standard (NFKC), for the CJK radicals supplement (U+2E80–2EFF), where NFKC leaves all but two as they are,
/// the property Equivalent_Unified_Ideograph (Unicode 15.0, UAX #44). Nothing else of the text changes.
[[nodiscard]] int unifyRadicals(QString& text);

} // namespace atlas
