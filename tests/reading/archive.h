// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <array>
#include <utility>
#include <vector>

namespace atlas {

/// Names and contents of the parts of an archive.
using ArchiveParts = std::vector<std::pair<QByteArray, QByteArray>>;

inline void appendNumber(QByteArray& bytes, quint64 value, int size)
{
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

/// CRC-32 as archives have it (APPNOTE 4.4.7).
inline quint32 checksumOf(const QByteArray& bytes)
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value & 1U) != 0 ? 0xEDB88320U ^ value >> 1 : value >> 1;
        }
        table[i] = value;
    }
    quint32 sum = 0xFFFFFFFFU;
    for (const char c : bytes) {
        sum = table[(sum ^ static_cast<uchar>(c)) & 0xFFU] ^ sum >> 8;
    }
    return ~sum;
}

/// An archive of these parts (APPNOTE 4.3), deflated.
inline QByteArray archiveOf(const ArchiveParts& parts)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto& [name, content] : parts) {
        // Around the deflated bytes stand the size that Qt puts there, and the head and the sum of zlib.
        const QByteArray packed = qCompress(content, 6).sliced(6).chopped(4);
        QByteArray form;
        appendNumber(form, 0, 2); // flags
        appendNumber(form, 8, 2); // deflated
        appendNumber(form, 0, 4); // time and date
        appendNumber(form, checksumOf(content), 4);
        appendNumber(form, static_cast<quint64>(packed.size()), 4);
        appendNumber(form, static_cast<quint64>(content.size()), 4);
        appendNumber(form, static_cast<quint64>(name.size()), 2);
        appendNumber(form, 0, 2);
        directory += QByteArray("PK\x01\x02\x14\0\x14\0", 8) + form + QByteArray(10, '\0');
        appendNumber(directory, static_cast<quint64>(archive.size()), 4);
        directory += name;
        archive += QByteArray("PK\x03\x04\x14\0", 6) + form + name + packed;
    }
    QByteArray end("PK\x05\x06\0\0\0\0", 8);
    appendNumber(end, static_cast<quint64>(parts.size()), 2);
    appendNumber(end, static_cast<quint64>(parts.size()), 2);
    appendNumber(end, static_cast<quint64>(directory.size()), 4);
    appendNumber(end, static_cast<quint64>(archive.size()), 4);
    appendNumber(end, 0, 2);
    return archive + directory + end;
}

inline QByteArray contentTypes(const QByteArray& type)
{
    return "<Types><Override ContentType='" + type + ".main+xml'/></Types>";
}

/// A workbook with one sheet of that XML.
inline QByteArray workbookOf(const QByteArray& sheet, const QByteArray& strings = "<sst/>")
{
    return archiveOf({{"[Content_Types].xml", contentTypes("spreadsheetml.sheet")},
                      {"xl/workbook.xml", "<workbook><sheets><sheet name='A' id='a'/></sheets></workbook>"},
                      {"xl/_rels/workbook.xml.rels", "<R><R Id='a' Type='/worksheet' Target='s.xml'/>"
                                                     "<R Id='c' Type='/sharedStrings' Target='t.xml'/></R>"},
                      {"xl/t.xml", strings},
                      {"xl/s.xml", sheet}});
}

/// A text document with that XML in its body.
inline QByteArray textDocumentOf(const QByteArray& body, const QByteArray& numbering = "<n/>")
{
    return archiveOf({{"[Content_Types].xml", contentTypes("wordprocessingml.document")},
                      {"word/document.xml", "<d><body>" + body + "</body></d>"},
                      {"word/numbering.xml", numbering}});
}

/// An OpenDocument spreadsheet with that XML as its tables.
inline QByteArray spreadsheetOf(const QByteArray& tables)
{
    return archiveOf({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                      {"content.xml", "<d xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><body>"
                                      "<spreadsheet>" +
                                          tables + "</spreadsheet></body></d>"}});
}

} // namespace atlas
