// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/table.h"

#include <QString>

namespace atlas {

class ConsoleOutput;

/// The columns that a text takes in a terminal: Chinese characters and full-width forms take two, marks that
/// combine take none (Unicode Standard Annex 11).
[[nodiscard]] int terminalWidth(QStringView text);

/// Prints a table in aligned columns under its titles, numbers to the right.
void printTable(ConsoleOutput& out, const TableSource& table);

} // namespace atlas
