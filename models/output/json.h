// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/table.h"

class QIODevice;
class QJsonDocument;

namespace atlas {

/// Writes a table as an array of objects, one on a line, keyed by the columns' keys in the columns' order;
/// lists are arrays, numbers numbers, what has no value null. UTF-8 without a mark; the same table gives the
/// same bytes. Rows are fetched and written one by one. Errors: ErrorCode::Io and ErrorCode::DiskFull from
/// the device.
[[nodiscard]] Result<void> writeJson(QIODevice& device, const TableSource& table);

/// A value as JSON text. Whatever a terminal could obey or an editor could hide is written as \uXXXX:
/// controls (C1 and DEL too), noncharacters, direction controls, U+FEFF, line and paragraph separators. Half
/// of a surrogate pair, which no parser has to take, becomes U+FFFD.
[[nodiscard]] QByteArray jsonValue(const QVariant& value);

/// A document with its strings written like those of jsonValue(), indented.
[[nodiscard]] QByteArray jsonText(const QJsonDocument& document);

} // namespace atlas
