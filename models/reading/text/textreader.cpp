// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/textreader.h"

#include "reading/problems.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace atlas {

CellCutter::CellCutter(QChar separator, bool hasQuotes, const QString& file, const ReadLimits& limits,
                       Receiver receiver)
    : m_separator(separator)
    , m_hasQuotes(hasQuotes)
    , m_file(file)
    , m_limits(limits)
    , m_receiver(std::move(receiver))
{
}

bool CellCutter::take(QStringView piece)
{
    for (qsizetype at = 0; at < piece.size() && !m_error;) {
        // Most of a text is the inside of cells, which is taken as a whole.
        const auto from = piece.begin() + at;
        auto end = from;
        if (m_in == In::Quoted && !m_wasInnerReturn) {
            end = std::find_if(from, piece.end(),
                               [](QChar c) { return c == u'"' || c == u'\n' || c == u'\r'; });
        } else if (m_in == In::Plain) {
            end = std::find_if(from, piece.end(), [this](QChar c) { return isBoundary(c); });
        }
        append({from, end});
        at += end - from;
        if (at < piece.size()) {
            step(piece[at++]);
        }
    }
    return !m_error;
}

void CellCutter::step(QChar c)
{
    if (m_in == In::Quoted) {
        if (c == u'"') {
            m_wasInnerReturn = false;
            m_in = In::AfterQuote;
            return;
        }
        countLine(c);
        append(QStringView(&c, 1));
        return;
    }
    if (m_in == In::AfterQuote && c == u'"') {
        append(QStringView(&c, 1));
        m_in = In::Quoted;
        return;
    }
    if (m_in == In::AfterQuote && !isBoundary(c)) {
        fail(QCoreApplication::translate("Intake", "Text follows the quotation mark that ends the cell."));
        return;
    }
    if (std::exchange(m_wasReturn, false) && c == u'\n') {
        return;
    }
    if (!m_isInRecord) {
        m_isInRecord = true;
        m_record.cells.reserve(m_lastWidth);
        m_cell = {{}, m_row, 1};
    }
    if (c == m_separator) {
        endCell();
    } else if (c == u'\n' || c == u'\r') {
        endRecord();
        ++m_row;
        m_wasReturn = c == u'\r';
    } else if (m_hasQuotes && c == u'"' && m_in == In::Start) {
        m_in = In::Quoted;
    } else {
        m_in = In::Plain;
        append(QStringView(&c, 1));
    }
}

/// CR LF within a cell is one line end.
void CellCutter::countLine(QChar c)
{
    m_row += c == u'\r' || (c == u'\n' && !m_wasInnerReturn) ? 1 : 0;
    m_wasInnerReturn = c == u'\r';
}

void CellCutter::append(QStringView text)
{
    if (text.isEmpty()) {
        return;
    }
    m_length += text.size();
    // What is too long is refused at its end, with its length: it may as well be a quote that is never
    // closed.
    if (m_cell.text.isEmpty()) {
        m_cell.text = text.first(std::min(text.size(), m_limits.cellCharacters)).toString();
    } else if (m_length <= m_limits.cellCharacters) {
        m_cell.text += text;
        m_hasGrown = true;
    }
}

void CellCutter::endCell()
{
    if (m_length > m_limits.cellCharacters) {
        fail(QCoreApplication::translate("Intake", "The cell is longer than in any real list: %1 characters.")
                 .arg(m_length));
        return;
    }
    if (static_cast<int>(m_record.cells.size()) >= m_limits.columns) {
        fail(QCoreApplication::translate("Intake", "The row has more cells than a sheet can have: %1.")
                 .arg(m_limits.columns));
        return;
    }
    if (std::exchange(m_hasGrown, false)) {
        m_cell.text.squeeze();
    }
    const int column = m_cell.column + 1;
    m_record.cells.push_back(std::exchange(m_cell, {{}, m_row, column}));
    m_length = 0;
    m_in = In::Start;
}

void CellCutter::endRecord()
{
    endCell();
    if (m_error) {
        return;
    }
    m_lastWidth = m_record.cells.size();
    m_isInRecord = false;
    if (const Result<void> received = m_receiver(std::exchange(m_record, {})); !received) {
        m_error = received.error();
    }
}

Result<void> CellCutter::finish()
{
    if (!m_error && m_in == In::Quoted) {
        fail(QCoreApplication::translate("Intake", "A quotation mark is never closed."));
    }
    if (!m_error && m_isInRecord) {
        endRecord();
    }
    return m_error ? Result<void>(tl::make_unexpected(*m_error)) : Result<void>();
}

void CellCutter::fail(const QString& sentence)
{
    if (!m_error) {
        m_error = badInput({.file = m_file, .part = {}, .row = m_cell.row, .column = m_cell.column}, sentence)
                      .value();
    }
}

namespace {

Result<RawTable> split(QStringView text, QChar separator, bool hasQuotes, const QString& fileName)
{
    ReadLimits limits;
    limits.cellCharacters = std::numeric_limits<qsizetype>::max();
    limits.columns = std::numeric_limits<int>::max();
    RawTable table{fileName, {}};
    CellCutter cutter(separator, hasQuotes, fileName, limits, [&table](RawRow row) -> Result<void> {
        table.rows.push_back(std::move(row));
        return {};
    });
    cutter.take(text);
    const Result<void> cut = cutter.finish();
    return cut ? Result<RawTable>(std::move(table)) : tl::make_unexpected(cut.error());
}

} // namespace

RawTable splitTabbed(QStringView text, const QString& fileName)
{
    return *split(text, u'\t', false, fileName);
}

Result<RawTable> splitCsv(QStringView text, QChar separator, const QString& fileName)
{
    return split(text, separator, true, fileName);
}

} // namespace atlas
