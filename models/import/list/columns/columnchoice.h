// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/columns/listheader.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace atlas {

/// What a person said that the columns below a header of this shape hold; columns are counted from 0.
struct ColumnChoice
{
    QString shape; ///< see headerShape()
    std::vector<std::pair<ListColumn, std::size_t>> fields;

    friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};

[[nodiscard]] ColumnChoice columnChoiceOf(const RawTable& table, const ListHeader& header);

/// The fields as a JSON object of field keys and column numbers from 1, an array where a field stands in
/// several columns: {"members": [4, 5], "name": 2}.
[[nodiscard]] QByteArray columnChoiceJson(const ColumnChoice& choice);
/// Nothing for what is no such object; fields that this version does not know are passed over.
[[nodiscard]] std::optional<ColumnChoice> columnChoiceFromJson(const QString& shape, const QByteArray& json);

} // namespace atlas
