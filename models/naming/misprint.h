// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/text/pinyin.h"

#include <QString>

#include <vector>

namespace atlas {

/// A place of a name that looks misprinted: 数居 where 数据 is usual.
struct LikelyMisprint
{
    qsizetype at = 0; ///< in the name
    QString words;    ///< as they stand there
    QString usual;    ///< the word that they sound like

    friend bool operator==(const LikelyMisprint&, const LikelyMisprint&) = default;
};

/// Looks for words that differ in one character from a usual word of such names and sound the same, because
/// Chinese is mostly typed by sound. The names of consortia and of organisations alike. It is a doubt to be
/// shown, never to be put right: what was published stays as it was published.
[[nodiscard]] std::vector<LikelyMisprint> likelyMisprints(const QString& name, const PinyinTable& readings);

/// Whether two characters have a reading in common, so that typing by sound may take one for the other.
[[nodiscard]] bool soundAlike(QChar a, QChar b, const PinyinTable& readings);

} // namespace atlas
