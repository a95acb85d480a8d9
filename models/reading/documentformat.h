// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/text/textdecoder.h"

#include <QByteArrayView>
#include <QString>

namespace atlas {

/// What a document is by its content, whatever its name ends in.
enum class DocumentFormat : quint8 {
    Text, ///< also where the content is nothing else that is known
    Html,
    Zip, ///< an archive; which documents it can be, its parts tell
    Pdf,
    Refused, ///< known, and not to be read; see refusedFormat()
};

[[nodiscard]] DocumentFormat formatOf(QByteArrayView bytes);

/// What a document that cannot be read is, and what to do instead: a sentence or two in the user's language.
/// Old Office files, RTF, pictures, web archives and the like.
[[nodiscard]] QString refusedFormat(QByteArrayView bytes, const QString& fileName);

/// "xlsx" of "List.XLSX"; empty where the name has no ending.
[[nodiscard]] QString endingOf(const QString& fileName);

} // namespace atlas
