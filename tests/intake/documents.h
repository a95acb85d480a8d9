// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/rawdocument.h"

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
        for (const LeftOut& part : document.leftOut) {
            if (&table == &document.tables.back()) {
                parts << QStringLiteral("! ") + part.at.toString() + QStringLiteral(": ") + part.what;
            }
        }
    }
    return parts.join(u'\n');
}

inline QString dumpOrMessage(const Result<RawDocument>& document)
{
    return document ? dump(*document) : document.error().message;
}

} // namespace atlas
