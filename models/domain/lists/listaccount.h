// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>

#include <array>
#include <vector>

namespace atlas {

/// What became of a part of a file that a list was read from.
enum class AccountUse : quint8 {
    Used,    ///< its contents are in the fields of consortia, organisations and memberships
    Kept,    ///< as a further published field
    LeftOut, ///< and why
};
inline constexpr std::array AllAccountUses{AccountUse::Used, AccountUse::Kept, AccountUse::LeftOut};
/// "used", "kept" or "left_out".
[[nodiscard]] QString key(AccountUse use);
[[nodiscard]] QString title(AccountUse use);

/// A table, sheet, column, row or some words of a file.
struct AccountEntry
{
    AccountUse use = AccountUse::Used;
    QString part;     ///< what it is, in the user's language: Column 4 “成员单位”
    QString why;      ///< whole, in the user's language: as what it is used, or why it is left out
    SourcePlace at{}; ///< without a row for a whole table or column

    friend bool operator==(const AccountEntry& a, const AccountEntry& b)
    {
        return a.use == b.use && a.part == b.part && a.why == b.why;
    }
};

/// Everything in a file, used, kept or left out, in the order of the file.
using ListAccount = std::vector<AccountEntry>;

} // namespace atlas
