// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/schema.h"

#include <QMap>
#include <QString>

namespace atlas {

class Connection;

/// The tables, indexes, triggers and views that the schema steps make, to hold a file to: what is not among
/// them may run when rows are read or written, and was put there by somebody else.
class KnownSchema final
{
public:
    /// Takes the first `version` steps in memory. Throws SqlFailure.
    KnownSchema(const SchemaSteps& steps, int version);

    /// Throws StoreFailure(NotARegistry), which names what differs, unless the file has exactly these, apart
    /// from what SQLite itself keeps (sqlite_stat1 …). Reads the table of the schema only: nothing of the
    /// file is run.
    void refuseOther(const Connection& connection) const;

    [[nodiscard]] int version() const { return m_version; }

private:
    int m_version;
    QMap<QString, QByteArray> m_objects; ///< by "trigger membership_insert"; its statement, normalised
};

} // namespace atlas
