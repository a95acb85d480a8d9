// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "writtentables.h"

#include <QDebug>
#include <QXmlStreamReader>

namespace atlas {

using namespace Qt::StringLiterals;

Page readPage(const QByteArray& html)
{
    Page page;
    // The head is no XML: its meta elements are not closed.
    QXmlStreamReader xml(
        html.mid(html.indexOf("<main>"), html.indexOf("</main>") + 7 - html.indexOf("<main>")));
    bool isRecord = false;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        const auto name = xml.name();
        if (name == u"table") {
            page.tables << Cells();
        } else if (name == u"tr") {
            page.tables.last() << QStringList();
        } else if (name == u"td" || (name == u"th" && xml.attributes().value(u"scope"_s) == u"row")) {
            page.tables.last().last() << xml.readElementText().simplified();
        } else if (name == u"b") {
            page.figures << xml.readElementText();
        } else if (name == u"section") {
            isRecord = true;
        } else if (name == u"h3" && isRecord) {
            page.records << xml.readElementText();
            isRecord = false;
        }
    }
    if (xml.hasError()) {
        qWarning() << xml.errorString() << xml.lineNumber();
        return {};
    }
    for (Cells& table : page.tables) {
        table.removeAll(QStringList()); // the row of column headers
    }
    return page;
}

Cells readCsv(const QByteArray& bytes)
{
    Cells rows{QStringList()};
    QString cell;
    bool isQuoted = false;
    const QString text = QString::fromUtf8(bytes).remove(QChar(0xfeff));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && isQuoted && i + 1 < text.size() && text[i + 1] == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == u',' || c == u'\n')) {
            rows.last() << (cell.endsWith(u'\r') ? cell.chopped(1) : cell);
            cell.clear();
            if (c == u'\n') {
                rows << QStringList();
            }
        } else {
            cell += c;
        }
    }
    rows.removeLast();
    return rows;
}

} // namespace atlas
