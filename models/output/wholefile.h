// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QIODevice;

namespace atlas {

/// Writes a whole file or none: the content goes beside the target and takes its place when all of it is on
/// the disk, so an existing file stays as it was when anything fails. What is no regular file (/dev/stdout)
/// is written to directly. Errors: ErrorCode::Io, ErrorCode::DiskFull, and whatever `content` answers.
[[nodiscard]] Result<void> writeFile(const QString& path,
                                     const std::function<Result<void>(QIODevice&)>& content);

/// The same for content that is there already. Writers of Qt that do not look at what a device took
/// (QSvgGenerator, QPdfWriter) are to write into a buffer, and this writes the buffer.
[[nodiscard]] Result<void> writeBytes(const QString& path, const QByteArray& bytes);

/// The error for a device that refused: a sentence that names the file, and the device's own words.
[[nodiscard]] tl::unexpected<Error> writeFailure(const QIODevice& device, const QString& path = {});

} // namespace atlas
