// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace atlas {

/// A unified social credit code (GB 32100-2015) in half-width characters and upper case: 18 of the 31 that
/// codes are made of, whether or not the check character is right. Empty for every other text.
[[nodiscard]] QString creditCodeOf(QStringView text);

[[nodiscard]] inline bool isCreditCode(QStringView text)
{
    return !creditCodeOf(text).isEmpty();
}

/// What the last character of a code should be (GB 32100-2015, 5.2, by GB/T 17710 MOD 31-3).
[[nodiscard]] QChar creditCheckCharacter(QStringView code);

} // namespace atlas
