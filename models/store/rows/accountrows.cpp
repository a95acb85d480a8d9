// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/accountrows.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr char Columns[] =
    "SELECT notice, use, part, why, file, sheet, at_row, at_column FROM notice_account ";

AccountUse useOf(const QString& text)
{
    const auto use = std::ranges::find(AllAccountUses, text, [](AccountUse entry) { return key(entry); });
    if (use == AllAccountUses.end()) {
        throw StoreFailure(internalError(QStringLiteral("unknown use %1").arg(text)));
    }
    return *use;
}

AccountEntry entryAt(const Statement& row)
{
    return {useOf(row.text(1)),
            row.text(2),
            row.text(3),
            {row.text(4), row.text(5), row.integer(6), row.integer(7)}};
}

bool isStored(const Connection& connection, qint64 notice, const ListAccount& account)
{
    Statement row(connection, QByteArray(Columns) + "WHERE notice = ?1 ORDER BY ordinal");
    row.start(notice);
    for (const AccountEntry& entry : account) {
        const bool isThere = row.step();
        const AccountEntry stored = isThere ? entryAt(row) : AccountEntry();
        if (!isThere || stored != entry || stored.at != entry.at) {
            return false;
        }
    }
    return !row.step();
}

} // namespace

void writeAccount(Connection& connection, qint64 notice, const ListAccount& account)
{
    if (account.empty() || isStored(connection, notice, account)) {
        return;
    }
    Statement(connection, "DELETE FROM notice_account WHERE notice = ?1").run(notice);
    Statement add(connection, "INSERT INTO notice_account (notice, ordinal, use, part, why, file, sheet, "
                              "at_row, at_column) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");
    int ordinal = 0;
    for (const AccountEntry& entry : account) {
        add.run(notice, ++ordinal, key(entry.use), entry.part, entry.why, entry.at.file, entry.at.part,
                entry.at.row, entry.at.column);
    }
}

QHash<qint64, ListAccount> readAccounts(const Connection& connection)
{
    QHash<qint64, ListAccount> accounts;
    Statement row(connection, QByteArray(Columns) + "ORDER BY notice, ordinal");
    while (row.step()) {
        accounts[row.number(0)].push_back(entryAt(row));
    }
    return accounts;
}

} // namespace atlas
