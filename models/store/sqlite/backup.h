// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/connection.h"

#include <QDateTime>

#include <functional>

namespace atlas {

/// Copies what `from` has committed into one file, which appears under its name whole or not at all. The
/// copy is made by SQLite's backup interface, so that it is of one moment. Throws.
void copyRegistry(Connection& from, const QString& target, bool overwrite);

/// Makes a copy of a registry under another name beside the target, by `make`, then gives it its name.
/// Throws.
void makeCopy(const QString& registry, const QString& target, bool overwrite,
              const std::function<void(const QString& partial)>& make);

/// A copy beside the registry, named by the time: registry.backup-20260413-080000.sqlite. The registry may be
/// in a write transaction of another connection. Gives the copy's path; throws.
[[nodiscard]] QString backUpBeside(const QString& registry, const QDateTime& at, int waitForLock);

/// Removes a file that was being made, with what SQLite may have left beside it.
void removePartial(const QString& path);

/// Gives a finished file its name. Without overwrite a file that has the name already stays. Throws.
void giveName(const QString& partial, const QString& target, bool overwrite);

} // namespace atlas
