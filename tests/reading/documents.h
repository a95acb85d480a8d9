// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawdocument.h"

#include <QFile>

namespace atlas {

/// A document that tests/fixtures/documents/make.py made; empty where there is none.
inline QByteArray fixture(const QString& name)
{
    QFile file(QStringLiteral(ATLAS_TEST_DATA "/fixtures/documents/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One line for each row: its number, h where it is hidden, and its cells between ¦; * marks the text of a
/// merged cell in another place, ⏎ a line break.
inline QString dump(const RawTable& table)
{
    QStringList lines;
    for (const RawRow& row : table.rows) {
        QStringList cells;
        for (const RawCell& cell : row.cells) {
            cells << (cell.isRepeated ? QStringLiteral("*") : QString()) +
                         QString(cell.text).replace(u'\n', u'⏎').replace(u'\t', u'→');
        }
        lines << QString::number(row.number()) + (row.isHidden ? QStringLiteral("h ") : QStringLiteral(" ")) +
                     cells.join(u'¦');
    }
    return lines.join(u'\n');
}

/// All tables under their parts, with their remarks.
inline QString dump(const RawDocument& document)
{
    QStringList parts;
    for (const RawTable& table : document.tables) {
        parts << QStringLiteral("[%1]\n%2").arg(table.part, dump(table));
        for (const QString& remark : table.remarks) {
            parts << QStringLiteral("! ") + remark;
        }
    }
    return parts.join(u'\n');
}

/// The same with what was left out of each table; what was left out of the document stands below the first.
inline QString dumpWithLeftOut(const Result<RawDocument>& read)
{
    if (!read) {
        return read.error().message;
    }
    QStringList parts;
    for (const RawTable& table : read->tables) {
        constexpr std::size_t Most = 3;
        RawDocument alone;
        alone.tables.push_back(table);
        parts << dump(alone);
        std::vector<LeftOut> leftOut = parts.size() == 1 ? read->leftOut : std::vector<LeftOut>();
        leftOut.insert(leftOut.end(), table.leftOut.begin(), table.leftOut.end());
        for (std::size_t i = 0; i < std::min(Most, leftOut.size()); ++i) {
            parts << QStringLiteral("! %1: %2").arg(leftOut[i].at.toString(), leftOut[i].what);
        }
        if (leftOut.size() > Most) {
            parts << QStringLiteral("! %1 more").arg(leftOut.size() - Most);
        }
    }
    return parts.join(u'\n');
}

inline QString dumpOrMessage(const Result<RawDocument>& document)
{
    return document ? dump(*document) : document.error().message;
}

} // namespace atlas
