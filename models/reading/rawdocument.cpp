// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/rawdocument.h"
#include "reading/pdf/pdfprocess.h"

#include "domain/text/formulaguard.h"
#include "reading/documentformat.h"
#include "reading/html/htmlreader.h"
#include "reading/leftout.h"
#include "reading/office/docxreader.h"
#include "reading/office/odsreader.h"
#include "reading/office/xlsxreader.h"
#include "reading/office/xmlpart.h"
#include "reading/text/delimitedreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

using Tables = Result<std::vector<RawTable>>;

/// The encoding that a page names in its first kilobytes.
QByteArray charsetOf(QByteArrayView bytes)
{
    constexpr qsizetype Beginning = 8192;
    const QByteArray head = bytes.first(std::min(bytes.size(), Beginning)).toByteArray().toLower();
    qsizetype at = head.indexOf("charset=");
    if (at < 0) {
        return {};
    }
    at += qsizetype{8};
    while (at < head.size() && (head[at] == '"' || head[at] == '\'' || head[at] == ' ')) {
        ++at;
    }
    qsizetype end = at;
    while (end < head.size() && (std::isalnum(static_cast<uchar>(head[end])) || head[end] == '-' ||
                                 head[end] == '_' || head[end] == ':')) {
        ++end;
    }
    return head.sliced(at, end - at);
}

/// The page within the clipboard's form of HTML, which names its parts by their bytes; other HTML as it is.
QByteArrayView pageOf(QByteArrayView bytes)
{
    constexpr qsizetype HeaderSize = 512;
    const QByteArray head = bytes.first(std::min(bytes.size(), HeaderSize)).toByteArray();
    if (!head.startsWith("Version:")) {
        return bytes;
    }
    const auto number = [&head](const char* key) {
        const qsizetype at = head.indexOf(key);
        const QByteArray rest = at < 0 ? QByteArray() : head.sliced(at + qstrlen(key));
        bool isNumber = false;
        const qsizetype end =
            std::find_if(rest.begin(), rest.end(), [](char c) { return c < '0' || c > '9'; }) - rest.begin();
        const qlonglong value = rest.first(end).toLongLong(&isNumber);
        return isNumber ? static_cast<qsizetype>(value) : qsizetype{-1};
    };
    const qsizetype start = number("StartHTML:");
    const qsizetype end = number("EndHTML:");
    const qsizetype markup = bytes.indexOf('<');
    if (start > 0 && start < end && end <= bytes.size()) {
        return bytes.sliced(start, end - start);
    }
    return markup < 0 ? bytes : bytes.sliced(markup);
}

Tables readText(QByteArrayView bytes, const RawOptions& options, ReadScope& scope,
                std::optional<SourceEncoding>& encoding)
{
    const Result<TextSource> text = openText(bytes, scope, options.encoding);
    if (!text) {
        return tl::make_unexpected(text.error());
    }
    encoding = text->encoding();
    Result<RawTable> table = readDelimited(*text, scope);
    if (!table) {
        return tl::make_unexpected(table.error());
    }
    if (!text->remark().isEmpty()) {
        table->remarks << text->remark();
    }
    std::vector<RawTable> tables;
    tables.push_back(std::move(*table));
    return tables;
}

Tables readPage(QByteArrayView bytes, const RawOptions& options, ReadScope& scope,
                std::optional<SourceEncoding>& encoding)
{
    if (bytes.size() > scope.limits().pageBytes) {
        return scope.refuseSize(bytes.size());
    }
    const Result<DecodedText> decoded =
        decodeText(pageOf(bytes), scope.file(), options.encoding, charsetOf(bytes));
    if (!decoded) {
        return tl::make_unexpected(decoded.error());
    }
    encoding = decoded->encoding;
    Tables tables = readHtml(decoded->text, scope);
    if (tables && !decoded->remark.isEmpty()) {
        for (RawTable& table : *tables) {
            table.remarks << decoded->remark;
        }
    }
    return tables;
}

/// What the parts of an archive say that it is, in the words of its own list of contents.
Result<QString> contentTypeOf(ZipArchive& zip, ReadScope& scope)
{
    const QString openDocument = u"mimetype"_s;
    const QString types = u"[Content_Types].xml"_s;
    if (!zip.has(types)) {
        const Result<QByteArray> name = zip.has(openDocument) ? zip.read(openDocument) : QByteArray();
        return name ? Result<QString>(QString::fromLatin1(name->left(200)))
                    : tl::make_unexpected(name.error());
    }
    QString found;
    XmlPart xml(zip, types, scope);
    if (xml.enterChild()) {
        while (xml.enterChild()) {
            const QString type = xml.attribute("ContentType"_L1);
            if (type.endsWith(".main+xml"_L1) || type.endsWith(".sheet.binary.macroEnabled.main"_L1)) {
                found = type;
            }
            xml.skip();
        }
    }
    const Result<void> read = xml.result();
    return read ? Result<QString>(found) : tl::make_unexpected(read.error());
}

Tables readArchive(QByteArrayView bytes, ReadScope& scope)
{
    Result<ZipArchive> zip = ZipArchive::open(bytes, scope);
    if (!zip) {
        return tl::make_unexpected(zip.error());
    }
    const Result<QString> type = contentTypeOf(*zip, scope);
    if (!type) {
        return tl::make_unexpected(type.error());
    }
    if (type->contains("spreadsheetml."_L1) || type->contains("ms-excel.sheet.macroEnabled"_L1) ||
        type->contains("ms-excel.template.macroEnabled"_L1)) {
        return readXlsx(*zip, scope);
    }
    if (type->contains("wordprocessingml."_L1) || type->contains("ms-word."_L1)) {
        return readDocx(*zip, scope);
    }
    if (type->startsWith("application/vnd.oasis.opendocument.spreadsheet"_L1)) {
        return readOds(*zip, scope);
    }
    if (type->isEmpty()) {
        return scope.refuse(QCoreApplication::translate(
            "Intake", "The file is an archive. Extract the list from it and import that file."));
    }
    return scope.refuse(QCoreApplication::translate(
        "Intake",
        "The file is an Office document of a kind that cannot be read. Save the list as .xlsx, .docx "
        "or .ods."));
}

/// Characters that were lost before the document was saved.
Result<void> checkCharacters(const std::vector<RawTable>& tables, const ReadScope& scope)
{
    int count = 0;
    SourcePlace first;
    for (const RawTable& table : tables) {
        for (const RawRow& row : table.rows) {
            for (const RawCell& cell : row.cells) {
                const auto lost = static_cast<int>(cell.text.count(QChar::ReplacementCharacter));
                if (lost > 0 && !cell.isRepeated) {
                    first = count == 0 ? table.placeOf(cell) : first;
                    count += lost;
                }
            }
        }
    }
    if (count > 0) {
        return scope.refuseAt(first, QCoreApplication::translate(
                                         "Intake",
                                         "A character was lost here before the file was saved (it shows �); "
                                         "the file has %n such place(s). Get the list from its source.",
                                         nullptr, count));
    }
    return {};
}

/// Whether the ending promises another format than the content is.
bool isMisnamed(DocumentFormat format, const QString& ending)
{
    const QStringList office{u"xlsx"_s, u"xlsm"_s, u"docx"_s, u"docm"_s, u"ods"_s};
    const QStringList others{u"xls"_s, u"doc"_s, u"wps"_s, u"et"_s, u"pdf"_s};
    const QStringList plain{u"txt"_s, u"csv"_s, u"tsv"_s, u"htm"_s, u"html"_s};
    return format == DocumentFormat::Zip ? plain.contains(ending) || others.contains(ending)
                                         : office.contains(ending) || others.contains(ending);
}

/// Takes away the apostrophes that an export put in front of cells, so that no spreadsheet runs them.
void removeFormulaGuards(std::vector<RawTable>& tables)
{
    for (RawTable& table : tables) {
        for (RawRow& row : table.rows) {
            for (RawCell& cell : row.cells) {
                cell.text = withoutFormulaGuard(cell.text);
            }
        }
    }
}

/// What text does not have: characters below 32 that are no white space.
bool hasControlCharacters(const RawTable& table)
{
    const auto isControl = [](QChar c) { return c.unicode() < u' ' && !c.isSpace(); };
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const RawRow& row) {
        return std::any_of(row.cells.begin(), row.cells.end(), [&](const RawCell& cell) {
            return std::any_of(cell.text.begin(), cell.text.end(), isControl);
        });
    });
}

Tables readTables(DocumentFormat format, QByteArrayView bytes, const RawOptions& options, ReadScope& scope,
                  std::optional<SourceEncoding>& encoding)
{
    const QString ending = endingOf(scope.file());
    switch (format) {
    case DocumentFormat::Html:
        return readPage(bytes, options, scope, encoding);
    case DocumentFormat::Zip:
        return readArchive(bytes, scope);
    case DocumentFormat::Pdf:
    case DocumentFormat::Refused:
        return scope.refuse(refusedFormat(bytes, scope.file()));
    case DocumentFormat::Text:
        break;
    }
    Tables tables = readText(bytes, options, scope, encoding);
    if (isMisnamed(format, ending) && (!tables || hasControlCharacters(tables->front())) &&
        !bytes.trimmed().isEmpty()) {
        return scope.refuse(
            QCoreApplication::translate("Intake", "The file is not what its name says (.%1): it is damaged, "
                                                  "or of another kind. Download or save it again.")
                .arg(ending));
    }
    return tables;
}

} // namespace

Result<RawDocument> readDocument(QByteArrayView bytes, const QString& fileName, const RawOptions& options)
{
    ReadScope scope(fileName, options.limits, options.stop);
    if (bytes.size() > options.limits.fileBytes) {
        return scope.refuseSize(bytes.size());
    }
    const DocumentFormat format = formatOf(bytes);
    if (format == DocumentFormat::Pdf) {
        PdfOptions pdf;
        pdf.stop = options.stop;
        Result<RawDocument> document =
            options.pdf ? options.pdf(bytes, fileName) : readPdf(bytes, fileName, pdf);
        if (document) {
            countContents(*document);
        }
        return document;
    }
    std::optional<SourceEncoding> encoding;
    Tables tables = readTables(format, bytes, options, scope, encoding);
    if (!tables) {
        return tl::make_unexpected(tables.error());
    }
    if (tables->empty()) {
        return scope.refuse(QCoreApplication::translate("Intake", "The file contains no table and no text."));
    }
    if (format == DocumentFormat::Text || format == DocumentFormat::Html) {
        removeFormulaGuards(*tables);
    }
    if (const Result<void> checked = checkCharacters(*tables, scope); !checked) {
        return tl::make_unexpected(checked.error());
    }
    if (const QString ending = endingOf(fileName); isMisnamed(format, ending)) {
        for (RawTable& table : *tables) {
            table.remarks << QCoreApplication::translate(
                                 "Intake", "The name of the file ends in .%1, but its content is of another "
                                           "kind; it was read as what it is.")
                                 .arg(ending);
        }
    }
    RawDocument document{.file = fileName, .tables = std::move(*tables), .encoding = encoding};
    leaveHiddenOut(document);
    countContents(document);
    return document;
}

} // namespace atlas
