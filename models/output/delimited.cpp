// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/delimited.h"

#include "domain/text/formulaguard.h"
#include "domain/text/showntext.h"
#include "output/wholefile.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QStringEncoder>

#include <optional>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype DelimitedBlock = 1 << 16;

class DelimitedWriter
{
public:
    DelimitedWriter(QIODevice& device, const TableSource& table, const DelimitedOptions& options)
        : m_device(device)
        , m_table(table)
        , m_options(options)
        , m_lineEnd(options.separator == u',' ? u"\r\n"_s : u"\n"_s)
    {
        if (options.encoding == TextEncoding::Gb18030) {
            m_encoder.emplace("GB18030");
        }
    }

    Result<void> run()
    {
        if (m_encoder && !m_encoder->isValid()) {
            return failure(ErrorCode::Internal, QCoreApplication::translate(
                                                    "Output", "GB 18030 cannot be written on this system."));
        }
        if (m_options.encoding == TextEncoding::Utf8Bom) {
            m_block.append("\xEF\xBB\xBF");
        }
        if (m_options.header) {
            if (auto done = writeHeader(); !done) {
                return done;
            }
        }
        for (std::size_t row = 0; row < m_table.rowCount(); ++row) {
            if (auto done = writeRow(row); !done) {
                return done;
            }
        }
        return flush();
    }

private:
    Result<void> writeHeader()
    {
        QString line;
        for (const TableColumn& column : m_table.columns()) {
            appendCell(line, cellText(m_options.displayText ? column.title : column.key));
        }
        return endLine(line, std::nullopt);
    }

    Result<void> writeRow(std::size_t row)
    {
        m_line.resize(0);
        for (std::size_t column = 0; column < m_table.columns().size(); ++column) {
            const QVariant value = m_table.value(row, column);
            const QString text = m_options.displayText ? m_table.text(row, column) : plainText(value);
            appendCell(m_line, isNumber(value) ? text : cellText(text));
        }
        return endLine(m_line, row);
    }

    [[nodiscard]] QString cellText(const QString& text) const
    {
        QString cell = withoutFormula(m_options.visible ? shownText(text) : text);
        // Where a NUL stands most programs see the end of the file, or only a part of the cell.
        return cell.contains(QChar::Null) ? cell.replace(QChar::Null, QChar::ReplacementCharacter) : cell;
    }

    void appendCell(QString& line, const QString& text)
    {
        if (!m_atLineStart) {
            line += m_options.separator;
        }
        m_atLineStart = false;
        if (!needsQuotes(text)) {
            line += text;
            return;
        }
        QString quoted = text;
        quoted.replace(u'"', "\"\""_L1);
        line += u'"' + quoted + u'"';
    }

    [[nodiscard]] bool needsQuotes(const QString& text) const
    {
        for (const QChar c : text) {
            if (c == u'"' || c == u'\n' || c == u'\r' || c == m_options.separator) {
                return true;
            }
        }
        // Readers drop spaces at the ends of a bare cell.
        return !text.isEmpty() && (text.front().isSpace() || text.back().isSpace());
    }

    Result<void> endLine(const QString& line, std::optional<std::size_t> row)
    {
        m_atLineStart = true;
        if (!appendEncoded(line + m_lineEnd)) {
            return failure(ErrorCode::BadInput, unencodable(row),
                           QCoreApplication::translate(
                               "Output", "Nothing was written. Choose UTF-8, or correct the text."));
        }
        return m_block.size() < DelimitedBlock ? Result<void>{} : flush();
    }

    [[nodiscard]] bool appendEncoded(const QString& text)
    {
        // Half of a surrogate pair has no encoding anywhere.
        if (!text.isValidUtf16()) {
            return false;
        }
        if (!m_encoder) {
            m_block.append(text.toUtf8());
            return true;
        }
        m_block.append(QByteArray(m_encoder->encode(text)));
        return !m_encoder->hasError();
    }

    /// Finds the cell again that made its line fail.
    [[nodiscard]] QString unencodable(std::optional<std::size_t> row)
    {
        const QString encoding = m_encoder ? u"GB 18030"_s : u"UTF-8"_s;
        std::size_t column = 0;
        for (; row && column + 1 < m_table.columns().size(); ++column) {
            const QString text =
                m_options.displayText ? m_table.text(*row, column) : plainText(m_table.value(*row, column));
            if (!appendEncoded(text)) {
                break;
            }
        }
        return QCoreApplication::translate("Output",
                                           "Row %1, column %2: a character cannot be written in %3.")
            .arg(QString::number(row ? *row + 1 : 0), m_table.columns()[column].title, encoding);
    }

    Result<void> flush()
    {
        if (m_device.write(m_block) != m_block.size()) {
            return writeFailure(m_device);
        }
        m_block.resize(0);
        return {};
    }

    QIODevice& m_device;
    const TableSource& m_table;
    DelimitedOptions m_options;
    QString m_lineEnd;
    std::optional<QStringEncoder> m_encoder;
    QByteArray m_block;
    QString m_line;
    bool m_atLineStart = true;
};

} // namespace

std::optional<TextEncoding> textEncodingFromKey(QStringView key)
{
    if (key == "utf-8-bom"_L1) {
        return TextEncoding::Utf8Bom;
    }
    if (key == "utf-8"_L1) {
        return TextEncoding::Utf8;
    }
    if (key == "gb18030"_L1) {
        return TextEncoding::Gb18030;
    }
    return std::nullopt;
}

bool isNumber(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
        return true;
    default:
        return false;
    }
}

QString plainText(const QVariant& value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u'、') : value.toString();
}

Result<void> writeDelimited(QIODevice& device, const TableSource& table, const DelimitedOptions& options)
{
    return DelimitedWriter(device, table, options).run();
}

} // namespace atlas
