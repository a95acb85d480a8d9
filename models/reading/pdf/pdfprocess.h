// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/pdf/pdfpages.h"
#include "reading/rawtable.h"

#include <QByteArrayView>
#include <QString>

#include <chrono>
#include <functional>
#include <stop_token>
#include <vector>

namespace atlas {

/// How much of a PDF is read, and what reading it may cost. More is refused, never cut off.
struct PdfLimits
{
    qint64 bytes = 128LL * 1024 * 1024; ///< of the file
    int pages = 1000;
    int wordsOnPage = 50'000;
    qint64 pixelsOfPage = 12'000'000;    ///< of the picture in which ruling lines are looked for
    qint64 memory = 420LL * 1024 * 1024; ///< of the reading program, without its libraries
    qint64 answer = 48LL * 1024 * 1024;  ///< bytes that it may write: some three million characters
    std::chrono::milliseconds time{std::chrono::minutes(2)};
};

struct PdfOptions
{
    PdfLimits limits;
    QString program; ///< of the reading program; empty: the one that came with this program
    std::stop_token stop;
    std::function<void(int page, int pages)> progress; ///< called in the thread that reads
};

/// Where the reading program is: beside this one in a build tree, in libexec/ where it was installed; empty
/// where it is in neither place.
[[nodiscard]] QString pdfReaderProgram();

/// The pages of a PDF, read by a process of its own (consortium-atlas-pdf), because a file from outside meets
/// a large library there: whatever it does to it, this program goes on. Blocks until the process has ended,
/// so it belongs in a worker thread; needs no event loop. The reading program ends with this one, however
/// that ends.
///
/// Fails with BadInput (no PDF, damaged, cut off, encrypted, too large, took too long, with the page where
/// that is one page's doing), Cancelled, Io (the reading program is missing or does not start) or Internal
/// (its answer is not understood).
[[nodiscard]] Result<std::vector<PdfPage>> readPdfPages(QByteArrayView bytes, const QString& fileName,
                                                        const PdfOptions& options);

/// The tables of a PDF: its pages as above, then tablesOf() of pdftable.h.
[[nodiscard]] Result<RawDocument> readPdf(QByteArrayView bytes, const QString& fileName,
                                          const PdfOptions& options = {});

} // namespace atlas
