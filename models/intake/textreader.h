// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "intake/rawtable.h"

#include <QString>

namespace atlas {

/// Lines cut at tabs, each character as it is. Line ends may be LF, CR LF or CR.
[[nodiscard]] RawTable splitTabbed(QStringView text, const QString& fileName);

/// Records as RFC 4180 describes them: a field in quotes may hold separators, line breaks and doubled
/// quotes. Fails where a quote is not closed or is followed by something else than a separator.
[[nodiscard]] Result<RawTable> splitCsv(QStringView text, QChar separator, const QString& fileName);

} // namespace atlas
