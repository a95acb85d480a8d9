// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"

class QJsonObject;

namespace atlas {

class ConsoleOutput;

/// What became of each part of a file; nothing where that is not known.
void printAccount(ConsoleOutput& out, const ListAccount& account);

/// The same as "used", "kept" and "left_out": arrays of objects with part, why, and row, column and table as
/// far as they are known.
void addAccount(QJsonObject& object, const ListAccount& account);

} // namespace atlas
