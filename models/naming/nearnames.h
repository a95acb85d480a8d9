// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace atlas {

/// How one text becomes another by one step.
struct OneStep
{
    enum class Kind : quint8 { Replaced, Missing, Swapped };
    Kind kind = Kind::Replaced;
    qsizetype at = 0; ///< of the first character that differs, in the longer of the two
    QString from;     ///< what stands there in the first text; empty where it is missing
    QString to;       ///< and in the second
};

/// The one step from a to b: a character replaced or missing, or two neighbours swapped; nullopt where they
/// are equal or further apart.
[[nodiscard]] std::optional<OneStep> oneStep(QStringView a, QStringView b);

/// A pair of indices, the smaller first.
struct NearPair
{
    quint32 a = 0;
    quint32 b = 0;

    // NOLINTNEXTLINE(modernize-use-nullptr): found in the comparison that the compiler writes
    friend auto operator<=>(const NearPair&, const NearPair&) = default;
};

/// All pairs of texts that one step takes to each other, sorted. Texts of fewer than five characters have too
/// many neighbours to say anything and are passed over. The work grows with the total length and the pairs
/// found: two such texts share a text that each becomes when a character is taken out, so only texts with
/// such a text in common are compared.
[[nodiscard]] std::vector<NearPair> nearPairs(const QStringList& texts);

} // namespace atlas
