// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QString>

#include <cstdio>

namespace atlas {

/// Writes a registry of so many made-up memberships, a tenth as many consortia and half as many
/// organisations. What went wrong is told on standard error.
[[nodiscard]] bool makeRegistry(const QString& path, quint32 memberships);
/// The same as a list in CSV, to be read in.
[[nodiscard]] bool makeList(const QString& path, quint32 memberships);

/// What this process has in memory: "VmRSS" now, "VmHWM" at most.
[[nodiscard]] double megabytes(const char* what);

/// Tells an error on standard error.
template <typename T>
[[nodiscard]] bool isDone(const Result<T>& result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n%s\n", qPrintable(result.error().message),
                     qPrintable(result.error().detail));
    }
    return result.has_value();
}

} // namespace atlas
