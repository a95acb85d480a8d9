// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace atlas {

class Connection;

/// Says that a file is ours: the same number stands in step 001 ("CAtl").
inline constexpr int RegistryApplicationId = 0x4341746C;

/// The numbered steps that make a registry: step n is scripts[n - 1], UTF-8.
struct SchemaSteps
{
    std::vector<QByteArray> scripts;

    [[nodiscard]] int latest() const { return static_cast<int>(scripts.size()); }
};

/// Reads 001.sql, 002.sql, … of a folder, up to the first number that is missing. Throws StoreFailure
/// where there is none.
[[nodiscard]] SchemaSteps readSchemaSteps(const QString& folder = QStringLiteral(":/atlas/schema"));

/// The number of the last step that was taken; 0 for a new file.
[[nodiscard]] int schemaVersion(const Connection& connection);

/// Takes every step that is missing, each in a transaction of its own. Throws SqlFailure or StoreFailure:
/// then the steps before the one that failed stand.
void takeSchemaSteps(Connection& connection, const SchemaSteps& steps);

} // namespace atlas
