// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace atlas {

/// How many rows of one table a change wrote.
struct TableChanges
{
    QString table; ///< as in the file: consortium, membership, …
    qint64 inserted = 0;
    qint64 updated = 0;
    qint64 deleted = 0;

    friend bool operator==(const TableChanges&, const TableChanges&) = default;
};

/// One transaction of the registry.
struct ChangeRecord
{
    qint64 id = 0;
    QDateTime at;                     ///< UTC
    QString kind;                     ///< create, accept, undo, merge, link, mapping, edit, fill, judgement
    QString why;                      ///< in the words of the one who made it
    std::vector<TableChanges> tables; ///< by name; those that were written only
    std::optional<qint64> undoes;     ///< of an undo: the change whose rows it put back
    std::optional<qint64> undoneBy;   ///< the undo that put its rows back, where that stands
    bool madeHere = false;            ///< through this store, since it opened the registry
    bool canBeUndone = false; ///< by its kind and state; a later change of its rows may still forbid it
};

/// What a kind of change is called, in the language of the user interface.
[[nodiscard]] QString changeTitle(const QString& kind);

struct UndoOutcome
{
    qint64 change = 0; ///< the new one
    qint64 undone = 0;
    qint64 rows = 0;    ///< that were put back, of all tables
    QString backupPath; ///< made before
};

/// What making two organisations one did.
struct MergeOutcome
{
    qint64 change = 0;
    qint64 kept = 0;          ///< id of the organisation
    int membershipsMoved = 0; ///< from the other to it
};

} // namespace atlas
