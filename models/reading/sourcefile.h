// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/readscope.h"

#include <QByteArray>
#include <QString>

namespace atlas {

/// The bytes of a file that a person named. Only an ordinary file is opened: a device, a pipe or a file of
/// the operating system (/proc, /sys) may never end, or never begin.
///
/// Fails with Io (there is no such file, it may not be read, it is a folder, a device, a pipe or
/// of the operating system), BadInput
/// (it is larger than ReadLimits::fileBytes) or Cancelled. The messages name it as it was given.
[[nodiscard]] Result<QByteArray> readSourceFile(const QString& path, const ReadLimits& limits = {},
                                                const std::stop_token& stop = {});

} // namespace atlas
