// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace atlas {

class Connection;

/// The regions and industries that rows may refer to, for the time when SQLite does not look.
class KnownCodes final
{
public:
    explicit KnownCodes(const Connection& connection);

    /// Throws the SqlFailure that SQLite would, where there is none of that code. 0 and an empty key refer to
    /// none.
    void requireRegion(int code) const;
    void requireIndustry(const QString& key) const;

private:
    QSet<qint64> m_regions;
    QSet<QString> m_industries;
};

/// The highest id that was ever given in a table.
[[nodiscard]] qint64 lastId(const Connection& connection, const char* table);

} // namespace atlas
