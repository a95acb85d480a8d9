// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace atlas {

QString SourcePlace::toString() const
{
    QStringList parts;
    if (!file.isEmpty()) {
        parts << file;
    }
    if (!part.isEmpty()) {
        parts << part;
    }
    if (row > 0) {
        parts << QCoreApplication::translate("SourcePlace", "row %1").arg(row);
    }
    if (column > 0) {
        parts << QCoreApplication::translate("SourcePlace", "column %1").arg(column);
    }
    //: separates the parts of a place: "list.txt, row 3, column 4"
    return parts.join(QCoreApplication::translate("SourcePlace", ", "));
}

} // namespace atlas
