// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/table.h"

class QIODevice;

namespace atlas {

enum class TextEncoding : quint8 {
    Utf8Bom, ///< UTF-8 with a byte order mark, so that a spreadsheet opens it right
    Utf8,
    Gb18030, ///< GB 18030, for programs that know no Unicode
};

/// "utf-8-bom", "utf-8", "gb18030": as the command line writes it.
[[nodiscard]] std::optional<TextEncoding> textEncodingFromKey(QStringView key);

struct DelimitedOptions
{
    QChar separator = u','; ///< a comma or a tab
    TextEncoding encoding = TextEncoding::Utf8Bom;
    bool header = true;
    /// As people read it, titles in the header; otherwise keys and plain numbers under the columns' keys.
    bool displayText = false;
    /// Texts by the rule of shownText(), for what people read and may paste into a terminal.
    bool visible = false;
};

/// Writes a table row by row. With a comma it is CSV as RFC 4180 has it (CRLF, quotes doubled); with a tab
/// the same quoting and LF. A text that a spreadsheet would run as a formula gets an apostrophe in front (see
/// withoutFormula()); numbers do not. A NUL becomes U+FFFD; the data is kept as it is otherwise. Errors:
/// ErrorCode::BadInput with row and column where the encoding cannot hold a character, which is never
/// replaced in silence; ErrorCode::Io and ErrorCode::DiskFull from the device.
[[nodiscard]] Result<void> writeDelimited(QIODevice& device, const TableSource& table,
                                          const DelimitedOptions& options = {});

/// A raw value as text: lists joined by 、.
[[nodiscard]] QString plainText(const QVariant& value);

/// Whether a value is a number for a spreadsheet or JSON.
[[nodiscard]] bool isNumber(const QVariant& value);

} // namespace atlas
