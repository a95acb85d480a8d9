// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/changes/knowncodes.h"

#include "store/sqlite/connection.h"

#include <sqlite3.h>

namespace atlas {
namespace {

void require(bool isKnown)
{
    if (!isKnown) {
        throw SqlFailure(SQLITE_CONSTRAINT_FOREIGNKEY, QStringLiteral("FOREIGN KEY constraint failed"));
    }
}

} // namespace

KnownCodes::KnownCodes(const Connection& connection)
{
    Statement regions(connection, "SELECT code FROM region");
    while (regions.step()) {
        m_regions.insert(regions.number(0));
    }
    Statement industries(connection, "SELECT key FROM industry");
    while (industries.step()) {
        m_industries.insert(industries.text(0));
    }
}

void KnownCodes::requireRegion(int code) const
{
    require(code == 0 || m_regions.contains(code));
}

void KnownCodes::requireIndustry(const QString& key) const
{
    require(key.isEmpty() || m_industries.contains(key));
}

qint64 lastId(const Connection& connection, const char* table)
{
    Statement read(connection, "SELECT seq FROM sqlite_sequence WHERE name = ?1");
    read.start(QString::fromLatin1(table));
    return read.step() ? read.number(0) : 0;
}

} // namespace atlas
