// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace atlas {

/// The time that goes into journals and reports. SOURCE_DATE_EPOCH (seconds since 1970, UTC) stands for it
/// where it is set, so that the same input gives the same bytes (reproducible-builds.org).
[[nodiscard]] inline QDateTime currentTime()
{
    bool ok = false;
    const qlonglong seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(seconds) : QDateTime::currentDateTime();
}

} // namespace atlas
