// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"
#include "reading/readscope.h"
#include "reading/text/textdecoder.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>
#include <stop_token>

namespace atlas {

/// Another way to read a PDF than readPdf().
using PdfReader = std::function<Result<RawDocument>(QByteArrayView bytes, const QString& fileName)>;

/// What a person or the program says about a source that it does not say itself.
struct RawOptions
{
    std::optional<SourceEncoding> encoding; ///< of text and web pages
    PdfReader pdf;                          ///< without one, readPdf() reads it
    ReadLimits limits;
    std::stop_token stop; ///< asked often; then the answer is ErrorCode::Cancelled
};

/// Any source as raw tables: text, CSV and TSV; HTML of pages and of the clipboard; .xlsx, .ods and .docx.
/// What it is, its content says first and the ending of its name second; where the two do not agree, a remark
/// tells. Line breaks within a cell are LF, everything else is letter for letter what the source shows.
///
/// Fails with BadInput for what it cannot read, with a sentence that says what the file is and what to do;
/// for damage, and for text in which characters are lost (U+FFFD), with the place of the first and their
/// number; and for sources that are larger than RawOptions::limits allow.
[[nodiscard]] Result<RawDocument> readDocument(QByteArrayView bytes, const QString& fileName,
                                               const RawOptions& options = {});

} // namespace atlas
