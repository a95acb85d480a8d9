// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/clipboard.h"

#include "domain/text/formulaguard.h"
#include "domain/text/showntext.h"
#include "domain/text/utf8text.h"
#include "output/delimited.h"

#include <QBuffer>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString cellHtml(const QString& text)
{
    return shownText(withoutFormula(text)).toHtmlEscaped();
}

} // namespace

QString tsvText(const TableSource& table, bool header)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    DelimitedOptions options;
    options.separator = u'\t';
    options.encoding = TextEncoding::Utf8;
    options.header = header;
    options.displayText = true;
    options.visible = true;
    // Nothing can fail: the buffer takes everything, and visible text has no half of a surrogate pair.
    static_cast<void>(writeDelimited(buffer, table, options));
    return textFromUtf8(buffer.data());
}

QString htmlTable(const TableSource& table, bool header)
{
    QString html = u"<table>\n"_s;
    if (header) {
        html += u"<tr>"_s;
        for (const TableColumn& column : table.columns()) {
            html += u"<th>"_s + cellHtml(column.title) + u"</th>"_s;
        }
        html += u"</tr>\n"_s;
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        html += u"<tr>"_s;
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const QString text = table.text(row, column);
            html += (table.columns()[column].number ? u"<td align=\"right\">"_s : u"<td>"_s) +
                    (isNumber(table.value(row, column)) ? text.toHtmlEscaped() : cellHtml(text)) + u"</td>"_s;
        }
        html += u"</tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

} // namespace atlas
