// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/textreader.h"

#include "intake/problems.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace atlas {
namespace {

/// What the first bytes say a file is, where it is no text at all.
std::optional<QString> foreignFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("%PDF-")) {
        return QCoreApplication::translate("Intake", "The file is a PDF document, which cannot be read yet.");
    }
    if (bytes.startsWith("PK\x03\x04")) {
        return QCoreApplication::translate(
            "Intake", "The file is an Office document or an archive, which cannot be read yet.");
    }
    if (bytes.startsWith("\xD0\xCF\x11\xE0")) {
        return QCoreApplication::translate("Intake",
                                           "The file is an old Office document, which cannot be read.");
    }
    return std::nullopt;
}

/// The row that ends with the text, counted from 1.
int rowAtEndOf(QStringView text)
{
    int row = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i] == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n';
        if ((text[i] == u'\n' || text[i] == u'\r') && !isPair) {
            ++row;
        }
    }
    return row;
}

/// The first character that is none: a zero, a decoder's sign for what it cannot read, half a pair.
qsizetype firstDamage(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        } else if (c.isNull() || c == QChar::ReplacementCharacter || c.isSurrogate()) {
            return i;
        }
    }
    return -1;
}

/// Where the text stops to be text.
std::optional<Error> damageIn(QStringView text, bool wasUtf16, const QString& fileName)
{
    const qsizetype at = firstDamage(text);
    if (at < 0) {
        return std::nullopt;
    }
    const SourcePlace place{.file = fileName, .part = {}, .row = rowAtEndOf(text.first(at)), .column = 0};
    Problems problems;
    if (text[at].isNull()) {
        problems.add(place,
                     QCoreApplication::translate(
                         "Intake", "This is no text: it holds a zero byte. Save the list as UTF-8 text."));
    } else if (wasUtf16) {
        problems.add(place, QCoreApplication::translate("Intake", "A character here is damaged."));
    } else {
        problems.add(place,
                     QCoreApplication::translate(
                         "Intake", "This is not UTF-8 text, or a character was lost in it before. "
                                   "Other encodings (GB18030) cannot be read yet: save the list as UTF-8."));
    }
    return problems.error();
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// Steps over one line end (LF, CR LF or CR).
qsizetype afterLineEnd(QStringView text, qsizetype at)
{
    return text.sliced(at).startsWith(u"\r\n") ? at + 2 : at + 1;
}

/// Reads a CSV text field by field.
class CsvCutter
{
public:
    CsvCutter(QStringView text, QChar separator, const QString& fileName)
        : m_text(text)
        , m_separator(separator)
        , m_table{fileName, {}}
    {
    }

    Result<RawTable> cut()
    {
        while (m_at < m_text.size()) {
            if (const Result<void> done = readRecord(); !done) {
                return tl::make_unexpected(done.error());
            }
        }
        return std::move(m_table);
    }

private:
    Result<void> readRecord()
    {
        RawRow record;
        for (;;) {
            RawCell cell{{}, m_row, static_cast<int>(record.cells.size()) + 1};
            const bool isQuoted = m_at < m_text.size() && m_text[m_at] == u'"';
            const Result<void> done = isQuoted ? readQuoted(cell) : readPlain(cell);
            if (!done) {
                return done;
            }
            record.cells.push_back(std::move(cell));
            if (m_at >= m_text.size() || m_text[m_at] != m_separator) {
                break;
            }
            ++m_at;
        }
        if (m_at < m_text.size()) {
            m_at = afterLineEnd(m_text, m_at);
            ++m_row;
        }
        m_table.rows.push_back(std::move(record));
        return {};
    }

    Result<void> readPlain(RawCell& cell)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
            ++m_at;
        }
        cell.text = m_text.sliced(start, m_at - start).toString();
        return {};
    }

    Result<void> readQuoted(RawCell& cell)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') {
                    break;
                }
                ++m_at;
            } else if (isLineEnd(c) && !m_text.sliced(m_at).startsWith(u"\r\n")) {
                ++m_row;
            }
            cell.text += c;
        }
        if (m_at >= m_text.size()) {
            return badInput(m_table.placeOf(cell),
                            QCoreApplication::translate("Intake", "A quotation mark is never closed."));
        }
        ++m_at;
        if (m_at < m_text.size() && m_text[m_at] != m_separator && !isLineEnd(m_text[m_at])) {
            return badInput(
                m_table.placeOf(cell),
                QCoreApplication::translate("Intake", "Text follows the quotation mark that ends the cell."));
        }
        return {};
    }

    QStringView m_text;
    QChar m_separator;
    RawTable m_table;
    qsizetype m_at = 0;
    int m_row = 1;
};

} // namespace

Result<QString> decodeText(QByteArrayView bytes, const QString& fileName)
{
    const SourcePlace file{.file = fileName, .part = {}};
    if (const auto format = foreignFormat(bytes)) {
        return badInput(file, *format);
    }
    const auto marked = QStringConverter::encodingForData(bytes);
    const bool isUtf16 = marked == QStringConverter::Utf16LE || marked == QStringConverter::Utf16BE;
    // Stateless: the bytes are all there are, so half a character at their end is damage, not a beginning.
    QStringDecoder decoder(isUtf16 ? QStringConverter::Utf16 : QStringConverter::Utf8,
                           QStringConverter::Flag::Stateless);
    QString text = decoder.decode(bytes);
    if (const auto damage = damageIn(text, isUtf16, fileName)) {
        return tl::make_unexpected(*damage);
    }
    // An odd byte at the end of UTF-16 gives no character to find.
    if (decoder.hasError() || (isUtf16 && bytes.size() % 2 != 0)) {
        return badInput({.file = fileName, .part = {}, .row = rowAtEndOf(text)},
                        QCoreApplication::translate("Intake", "The file is cut off inside a character."));
    }
    if (QStringView(text).trimmed().isEmpty()) {
        return badInput(file, QCoreApplication::translate("Intake", "The file is empty."));
    }
    return text;
}

RawTable splitTabbed(QStringView text, const QString& fileName)
{
    RawTable table{fileName, {}};
    int number = 0;
    for (qsizetype at = 0; at < text.size();) {
        const auto end = std::find_if(text.begin() + at, text.end(), isLineEnd) - text.begin();
        RawRow row;
        ++number;
        for (const QStringView field : text.sliced(at, end - at).split(u'\t')) {
            row.cells.push_back({field.toString(), number, static_cast<int>(row.cells.size()) + 1});
        }
        table.rows.push_back(std::move(row));
        at = end < text.size() ? afterLineEnd(text, end) : end;
    }
    return table;
}

Result<RawTable> splitCsv(QStringView text, QChar separator, const QString& fileName)
{
    return CsvCutter(text, separator, fileName).cut();
}

} // namespace atlas
