// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/documentformat.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Beginning = 4096; ///< bytes in which a format shows itself

bool startsWithAny(QByteArrayView bytes, std::initializer_list<QByteArrayView> marks)
{
    return std::any_of(marks.begin(), marks.end(),
                       [&](QByteArrayView mark) { return bytes.startsWith(mark); });
}

bool isOldOffice(QByteArrayView bytes)
{
    return bytes.startsWith("\xD0\xCF\x11\xE0"); // a compound file, [MS-CFB] 2.2
}

bool isPicture(QByteArrayView bytes)
{
    return startsWithAny(bytes, {"\x89PNG", "\xFF\xD8\xFF", "GIF8", "BM6", "II*", "MM\0*", "RIFF"}) ||
           (bytes.size() > 11 && bytes.sliced(4).startsWith("ftyp"));
}

/// The beginning in lower case as far as it is ASCII, without zero bytes (UTF-16) and leading white space.
QByteArray beginningOf(QByteArrayView bytes)
{
    QByteArray text;
    for (const char c : bytes.first(std::min(bytes.size(), Beginning))) {
        if (c != '\0' && static_cast<uchar>(c) < 0x80) {
            text += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        }
    }
    return text.trimmed();
}

bool isHtml(const QByteArray& text)
{
    // The clipboard's form of HTML begins with the places of its parts.
    if (text.startsWith("version:") && text.contains("starthtml:")) {
        return true;
    }
    QByteArrayView rest = text;
    for (;;) {
        rest = rest.trimmed();
        const bool isComment = rest.startsWith("<!--");
        if (!isComment && !rest.startsWith("<?xml")) {
            break;
        }
        const QByteArrayView mark = isComment ? QByteArrayView("-->") : QByteArrayView("?>");
        const qsizetype end = rest.indexOf(mark);
        if (end < 0) {
            return isComment;
        }
        rest = rest.sliced(end + mark.size());
    }
    return startsWithAny(rest, {"<html", "<!doctype html", "<table", "<head", "<body", "<div", "<meta", "<p>",
                                "<p ", "<span", "<title", "<style", "<tr", "<h1", "<h2", "<center"});
}

bool isOtherXml(const QByteArray& text)
{
    return text.startsWith("<?xml") || text.startsWith("<workbook") || text.startsWith("<office:");
}

} // namespace

QString endingOf(const QString& fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot < 0 ? QString() : fileName.sliced(dot + 1).toLower();
}

DocumentFormat formatOf(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-")) {
        return DocumentFormat::Pdf;
    }
    if (startsWithAny(bytes, {"PK\x03\x04", "PK\x05\x06"})) {
        return DocumentFormat::Zip;
    }
    const QByteArray text = beginningOf(bytes);
    if (isOldOffice(bytes) || isPicture(bytes) || text.startsWith("{\\rtf") ||
        startsWithAny(bytes, {"7z\xBC\xAF", "Rar!", "\x1F\x8B", "SQLite format 3"}) ||
        (text.startsWith("mime-version:") || (text.startsWith("from:") && text.contains("multipart/")))) {
        return DocumentFormat::Refused;
    }
    if (isHtml(text)) {
        return DocumentFormat::Html;
    }
    return isOtherXml(text) ? DocumentFormat::Refused : DocumentFormat::Text;
}

QString refusedFormat(QByteArrayView bytes, const QString& fileName)
{
    const QString ending = endingOf(fileName);
    if (isOldOffice(bytes)) {
        // Office encrypts its new formats inside of an old one ([MS-OFFCRYPTO] 2.3.4).
        static constexpr char Encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
        if (bytes.indexOf(QByteArrayView(Encrypted, sizeof(Encrypted) - 1)) >= 0) {
            return QCoreApplication::translate(
                "Intake", "The file is protected by a password. Open it in the program that it was made "
                          "with, save it without the password, then import it again.");
        }
        if (ending == u"doc" || ending == u"wps" || ending == u"dot") {
            return QCoreApplication::translate("Intake",
                                               "The file is an old Word or WPS document, which cannot be "
                                               "read. Open it in Word or WPS and save it as .docx.");
        }
        return QCoreApplication::translate(
            "Intake", "The file is an old Office document (.xls, .doc) or a WPS document (.et, .wps), which "
                      "cannot be read. Open it in Office or WPS and save it as .xlsx or .docx.");
    }
    if (isPicture(bytes)) {
        return QCoreApplication::translate(
            "Intake", "The file is a picture. Pictures of text cannot be read; ask for the list as text.");
    }
    const QByteArray text = beginningOf(bytes);
    if (text.startsWith("{\\rtf")) {
        return QCoreApplication::translate(
            "Intake", "The file is RTF text, which cannot be read. Open it and save it as .docx.");
    }
    if (text.startsWith("mime-version:") || text.startsWith("from:")) {
        return QCoreApplication::translate(
            "Intake", "The file is a web page saved as one file (.mht), which cannot be read. Save the page "
                      "as HTML.");
    }
    if (isOtherXml(text)) {
        return QCoreApplication::translate(
            "Intake", "The file is XML of a kind that cannot be read. Open it in a spreadsheet or word "
                      "program and save it as .xlsx or .docx.");
    }
    return QCoreApplication::translate(
        "Intake", "The file is an archive or a database. Extract the list from it and import that file.");
}

} // namespace atlas
