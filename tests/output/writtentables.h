// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace atlas {

using Cells = QList<QStringList>;

/// The tables of a written page, in order, without their header rows.
struct Page
{
    QList<Cells> tables;
    QStringList figures; ///< the large numbers
    QStringList records; ///< titles of the roster
};

[[nodiscard]] Page readPage(const QByteArray& html);
[[nodiscard]] Cells readCsv(const QByteArray& bytes);

} // namespace atlas
