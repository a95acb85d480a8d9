// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "report/report.h"

#include <QSize>
#include <QString>

#include <vector>

namespace atlas {

class PicturePainter;

/// One or more pictures on one surface, each under its title, with a foot that says where they come from.
struct PictureSheet
{
    std::vector<PictureData> pictures;
    QString note; ///< why there is no picture
    QString foot;
    /// In pixels; empty: as wide as reads well, and as high as the pictures need.
    QSize size;
};

/// Writes a sheet as .svg (with real text) or .png, by the ending; whole or not at all.
[[nodiscard]] Result<void> writeSheet(const QString& file, const PictureSheet& sheet,
                                      PicturePainter& painter);

} // namespace atlas
