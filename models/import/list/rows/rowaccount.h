// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/listreader.h"

#include <QMap>
#include <QStringList>

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
    /// Words that stood for members and name none. May be called by several threads.
    void countNobody(const QStringList& words);

    /// A cell that names an industry which is not known.
    void countUnread(const QString& industry) { ++m_unread[industry]; }
    /// An organisation of whose role the list says nothing.
    void countWithoutRole() { ++m_withoutRole; }

    /// The whole account of the table. numbersAreOurs: the list has none of consortia.
    [[nodiscard]] ListAccount make(const ListReading& reading, bool numbersAreOurs) const;

private:
    void addNobody(ListAccount& account) const;
    void addUnread(ListAccount& account) const;
    void addLeads(const ListReading& reading, ListAccount& account) const;
    [[nodiscard]] QString columnName(std::size_t column) const;
    [[nodiscard]] AccountEntry entryOf(std::size_t column) const;

    const RawTable& m_table;
    const ListHeader& m_header;
    ListAccount m_told;
    std::mutex m_mutex;
    int m_headersAgain = 0;
    int m_withoutRole = 0;
    QMap<QString, int> m_unread; ///< how often each industry stands
    QMap<QString, int> m_nobody; ///< how often each word stood for a member
};

} // namespace atlas
