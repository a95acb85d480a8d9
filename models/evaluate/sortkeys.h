// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

/// What the columns of records sort by; NoSortKey where a value is not known.
namespace atlas {

struct SortContext;

[[nodiscard]] quint32 idKey(qint64 id);
/// Codes are in the order in which they sort, and 0 is unknown.
[[nodiscard]] quint32 codeKey(quint32 code);
/// Regions stand by code, but for those of a province, which stand behind it: by code they stand there too.
[[nodiscard]] quint32 placeKey(const SortContext& context, quint16 region);
/// Numbers first, by their value, then what is none, which hardly occurs, in published order.
[[nodiscard]] quint32 numberKey(const SortContext& context, Row consortium);
/// The names of those who lead, one after the other.
[[nodiscard]] quint32 leadKey(const SortContext& context, Row consortium, std::size_t place);
[[nodiscard]] quint32 consortiumNumbersKey(const SortContext& context, Row organisation, std::size_t place);
/// The same of those that match the filter.
[[nodiscard]] quint32 matchingNumbersKey(const SortContext& context, Row organisation, std::size_t place);
[[nodiscard]] quint32 identifierKey(const SortContext& context, Row organisation, std::size_t place);
[[nodiscard]] quint32 industriesKey(const SortContext& context, Row consortium, std::size_t place);

} // namespace atlas
