// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "snapshot/snapshot.h"

#include <QRandomGenerator>

#include <array>

namespace atlas {

/// The fields whose values are counted for every filter.
inline constexpr std::array CountedFields{Field::Seat, Field::Home, Field::Industry, Field::Role,
                                          Field::Kind};

/// A filter of values, texts, counts and dates that the registry has. The same state of `random` gives the
/// same filter.
[[nodiscard]] Filter randomFilter(const Snapshot& snapshot, QRandomGenerator& random);

} // namespace atlas
