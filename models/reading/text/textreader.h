// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/rawtable.h"
#include "reading/readscope.h"

#include <QString>

#include <functional>
#include <optional>

namespace atlas {

/// Cuts text into records and cells. It comes in pieces of any size, so that a long one need not be in
/// memory; each record is given away as soon as it is whole. Line ends may be LF, CR LF or CR.
///
/// With quotes, records are those of RFC 4180: a field in quotes may hold separators, line breaks and doubled
/// quotes. Without, each character stays as it is.
///
/// Fails where a quote is not closed or is followed by something else than a separator, where a cell or a
/// record is larger than the limits allow, and where the receiver fails.
class CellCutter final
{
    Q_DISABLE_COPY_MOVE(CellCutter)

public:
    using Receiver = std::function<Result<void>(RawRow row)>;

    CellCutter(QChar separator, bool hasQuotes, const QString& file, const ReadLimits& limits,
               Receiver receiver);
    ~CellCutter() = default;

    /// False where it has failed: nothing more need be given, and finish() says why.
    bool take(QStringView piece);
    /// The text is at its end.
    [[nodiscard]] Result<void> finish();

private:
    /// What comes next: a cell, more of one, or what may follow a quotation mark in one.
    enum class In : quint8 { Start, Plain, Quoted, AfterQuote };

    void step(QChar c);
    void append(QStringView text);
    void endCell();
    void endRecord();
    void countLine(QChar c);
    void fail(const QString& sentence);
    [[nodiscard]] bool isBoundary(QChar c) const { return c == m_separator || c == u'\n' || c == u'\r'; }

    QChar m_separator;
    bool m_hasQuotes;
    QString m_file;
    ReadLimits m_limits;
    Receiver m_receiver;
    std::optional<Error> m_error;
    RawRow m_record;
    RawCell m_cell;
    qsizetype m_length = 0;  ///< of the cell, also of what was too long to be kept
    bool m_hasGrown = false; ///< the text of the cell has room for more than it holds
    std::size_t m_lastWidth = 0;
    In m_in = In::Start;
    bool m_isInRecord = false;
    bool m_wasReturn = false; ///< the last character was a CR that ended a record: its LF belongs to it
    bool m_wasInnerReturn = false;
    int m_row = 1;
};

/// Lines cut at tabs, each character as it is.
[[nodiscard]] RawTable splitTabbed(QStringView text, const QString& fileName);

/// Records as RFC 4180 describes them.
[[nodiscard]] Result<RawTable> splitCsv(QStringView text, QChar separator, const QString& fileName);

} // namespace atlas
