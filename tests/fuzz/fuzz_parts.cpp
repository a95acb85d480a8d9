// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The XML within Office documents. The first byte says which part the rest is; the other parts, and the
// archive around them, are always whole, so that the fuzzer's work is not lost on checksums.

#include "readanything.h"

#include <zlib.h>

#include <utility>
#include <vector>

namespace {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

void append(QByteArray& bytes, quint64 value, int size)
{
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(value >> (8 * i) & 0xFFU);
    }
}

/// An archive without compression (APPNOTE 4.3).
QByteArray archiveOf(const Parts& parts)
{
    QByteArray archive;
    QByteArray directory;
    for (const auto& [name, content] : parts) {
        const auto sum = static_cast<quint32>(
            crc32(0, reinterpret_cast<const Bytef*>(content.constData()), static_cast<uInt>(content.size())));
        QByteArray form;
        append(form, 0, 8); // flags, method, time
        append(form, 0, 2); // date
        append(form, sum, 4);
        append(form, static_cast<quint32>(content.size()), 4);
        append(form, static_cast<quint32>(content.size()), 4);
        append(form, static_cast<quint32>(name.size()), 2);
        append(form, 0, 2);
        directory += QByteArray("PK\x01\x02\x14\0\x14\0", 8) + form + QByteArray(10, '\0');
        append(directory, static_cast<quint32>(archive.size()), 4);
        directory += name;
        archive += QByteArray("PK\x03\x04\x14\0", 6) + form + name + content;
    }
    QByteArray end("PK\x05\x06\0\0\0\0", 8);
    append(end, static_cast<quint32>(parts.size()), 2);
    append(end, static_cast<quint32>(parts.size()), 2);
    append(end, static_cast<quint32>(directory.size()), 4);
    append(end, static_cast<quint32>(archive.size()), 4);
    append(end, 0, 2);
    return archive + directory + end;
}

QByteArray typesOf(const QByteArray& type)
{
    return "<Types><Override ContentType='" + type + ".main+xml'/></Types>";
}

const char Relations[] =
    "<R><R Id='a' Type='/worksheet' Target='s.xml'/><R Id='b' Type='/worksheet' Target='u.xml'/>"
    "<R Id='c' Type='/sharedStrings' Target='t.xml'/><R Id='d' Type='/styles' Target='f.xml'/></R>";
const char Book[] =
    "<workbook><sheets><sheet name='A' id='a'/><sheet name='B' id='b' state='hidden'/></sheets></workbook>";
const char Strings[] = "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>";
const char Styles[] =
    "<s><numFmts><n numFmtId='200' formatCode='yyyy-mm'/></numFmts><cellXfs><xf numFmtId='0'/>"
    "<xf numFmtId='200'/><xf numFmtId='10'/></cellXfs></s>";
const char Sheet[] =
    "<worksheet><sheetData><row><c t='s'><v>0</v></c><c s='1'><v>46125</v></c></row></sheetData>"
    "</worksheet>";

Parts workbook(int which, const QByteArray& input)
{
    const auto part = [&](int number, const char* usual) {
        return number == which ? input : QByteArray(usual);
    };
    return {{"[Content_Types].xml", typesOf("spreadsheetml.sheet")},
            {"xl/workbook.xml", part(0, Book)},
            {"xl/_rels/workbook.xml.rels", part(1, Relations)},
            {"xl/t.xml", part(2, Strings)},
            {"xl/f.xml", part(3, Styles)},
            {"xl/s.xml", part(4, Sheet)},
            {"xl/u.xml", Sheet}};
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray input(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    constexpr int Kinds = 9;
    const int kind = data[0] % Kinds;
    Parts parts;
    if (kind < 5) {
        parts = workbook(kind, input);
    } else if (kind == 5) {
        parts = {{"[Content_Types].xml", typesOf("wordprocessingml.document")}, {"word/document.xml", input}};
    } else if (kind == 6) {
        parts = {{"[Content_Types].xml", typesOf("wordprocessingml.document")},
                 {"word/document.xml",
                  "<d><body><p><pPr><numPr><ilvl val='0'/><numId val='1'/></numPr></pPr></p>"
                  "</body></d>"},
                 {"word/numbering.xml", input}};
    } else if (kind == 7) {
        parts = {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", input}};
    } else {
        parts = {{"[Content_Types].xml", input}};
    }
    atlas::readAnything(archiveOf(parts), QStringLiteral("a.xlsx"));
    return 0;
}
