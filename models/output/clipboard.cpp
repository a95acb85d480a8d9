// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/clipboard.h"

#include "output/delimited.h"

#include <QBuffer>

namespace atlas {

using namespace Qt::StringLiterals;

QString tsvText(const TableSource& table, bool header)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DelimitedOptions options;
    options.separator = u'\t';
    options.encoding = TextEncoding::Utf8;
    options.header = header;
    options.displayText = true;
    if (!writeDelimited(buffer, table, options)) {
        return {}; // a broken surrogate pair, which no clipboard could carry either
    }
    return QString::fromUtf8(buffer.data());
}

QString htmlTable(const TableSource& table, bool header)
{
    QString html = u"<table>\n"_s;
    if (header) {
        html += u"<tr>"_s;
        for (const TableColumn& column : table.columns()) {
            html += u"<th>"_s + column.title.toHtmlEscaped() + u"</th>"_s;
        }
        html += u"</tr>\n"_s;
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        html += u"<tr>"_s;
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const bool number = table.columns()[column].number;
            const QString text = table.text(row, column);
            html += (number ? u"<td align=\"right\">"_s : u"<td>"_s) +
                    (number ? text : withoutFormula(text)).toHtmlEscaped() + u"</td>"_s;
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

} // namespace atlas
