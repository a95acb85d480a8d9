// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>

#include <array>

namespace atlas {

/// The tables whose rows are journalled, those that others refer to first.
inline constexpr std::array<QLatin1StringView, 16> DataTables{QLatin1StringView("region"),
                                                              QLatin1StringView("industry"),
                                                              QLatin1StringView("industry_division"),
                                                              QLatin1StringView("programme"),
                                                              QLatin1StringView("notice"),
                                                              QLatin1StringView("notice_account"),
                                                              QLatin1StringView("consortium"),
                                                              QLatin1StringView("consortium_industry"),
                                                              QLatin1StringView("organisation"),
                                                              QLatin1StringView("organisation_alias"),
                                                              QLatin1StringView("organisation_identifier"),
                                                              QLatin1StringView("membership"),
                                                              QLatin1StringView("organisation_link"),
                                                              QLatin1StringView("column_mapping"),
                                                              QLatin1StringView("judgement"),
                                                              QLatin1StringView("saved_view")};

/// The column that journal.row_id is of.
[[nodiscard]] inline QByteArray keyColumn(QLatin1StringView table)
{
    return table == QLatin1StringView("region") ? QByteArrayLiteral("code") : QByteArrayLiteral("id");
}

/// How many rows a row of the journal stands for (a range of ids for many), as an expression over journal.
inline constexpr char JournalledRows[] = "iif(operation = 'insert', ifnull(json_extract(after, '$.last') - "
                                         "json_extract(after, '$.first') + 1, 1), 1)";

} // namespace atlas
