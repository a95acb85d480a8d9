// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/ziparchive.h"
#include "reading/rawtable.h"

namespace atlas {

/// A relation from one part of an Office Open XML package to another (ISO/IEC 29500-2, 6.5).
struct OoxmlRelation
{
    QString id;
    QString type;   ///< what follows the last slash: "worksheet", "officeDocument"
    QString target; ///< name of the part in the archive
};

/// The relations of a part; none where it has no relations. An empty part name asks for those of the package.
[[nodiscard]] Result<std::vector<OoxmlRelation>> readRelations(ZipArchive& zip, const QString& part,
                                                               ReadScope& scope);

/// The part that the package is about; the usual name where the package does not say.
[[nodiscard]] Result<QString> mainPartOf(ZipArchive& zip, const QString& usual, ReadScope& scope);

} // namespace atlas
