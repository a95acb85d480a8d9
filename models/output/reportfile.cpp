// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reportfile.h"

#include "output/htmlreport.h"
#include "output/wholefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

Result<void> writeReport(const QString& path, const Report& report, PicturePainter& pictures,
                         const QPageLayout& page, const Progress& progress)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "pdf"_L1) {
        return writeFile(
            path, [&](QIODevice& device) { return writePdf(device, report, pictures, page, progress); });
    }
    if (ending == "html"_L1 || ending == "htm"_L1) {
        return writeFile(path, [&](QIODevice& device) { return writeHtml(device, report, pictures); });
    }
    return failure(ErrorCode::BadInput,
                   QCoreApplication::translate("Output", "A report cannot be written as %1.").arg(path),
                   QCoreApplication::translate(
                       "Output", "Nothing was written. Use a file name that ends in .pdf or .html."));
}

} // namespace atlas
