// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/textreader.h"

#include "intake/problems.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

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
        record.cells.reserve(m_table.rows.empty() ? 0 : m_table.rows.back().cells.size());
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
