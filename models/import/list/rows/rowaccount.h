// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/listreader.h"

#include <QSet>

#include <mutex>

namespace atlas {

/// What became of the columns and rows of a table, gathered while it is read.
class RowAccount final
{
public:
    RowAccount(const RawTable& table, const ListHeader& header)
        : m_table(table)
        , m_header(header)
    {
    }

    /// May be called by several threads.
    void tell(AccountUse use, const QString& part, const QString& why, const SourcePlace& at);
    /// A row that is no consortium.
    void leaveOut(std::size_t row, const QString& why);
    void countHeader() { ++m_headersAgain; }
    /// Rows of one consortium say different things of it.
    void addDiffering(ListColumn field) { m_differing.insert(field); }

    /// The whole account of the table. numbersAreOurs: the list has none of consortia.
    [[nodiscard]] ListAccount make(const ListReading& reading, bool numbersAreOurs) const;

private:
    [[nodiscard]] QString columnName(std::size_t column) const;
    [[nodiscard]] AccountEntry entryOf(std::size_t column) const;

    const RawTable& m_table;
    const ListHeader& m_header;
    ListAccount m_told;
    std::mutex m_mutex;
    int m_headersAgain = 0;
    QSet<ListColumn> m_differing;
};

} // namespace atlas
