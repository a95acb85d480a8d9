// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/table.h"

class QIODevice;

namespace atlas {

/// Writes a table as an array of objects, one on a line, keyed by the columns' keys in the columns' order;
/// lists are arrays, numbers numbers, what has no value null. UTF-8 without a mark; the same table gives the
/// same bytes. Rows are fetched and written one by one. Errors: ErrorCode::Io and ErrorCode::DiskFull from
/// the device.
[[nodiscard]] Result<void> writeJson(QIODevice& device, const TableSource& table);

/// A value as JSON text; half of a surrogate pair is kept as \uXXXX.
[[nodiscard]] QByteArray jsonValue(const QVariant& value);

} // namespace atlas
