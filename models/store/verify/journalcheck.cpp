// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/verify/journalcheck.h"

#include "store/journal/journalrows.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/datatables.h"
#include "store/thread/registrystore.h"

#include <QCoreApplication>
#include <QHash>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <memory>
#include <optional>

namespace atlas {
namespace {

/// A set of ids, mostly neighbours: a bit for each, in pieces that are made when they are needed.
class IdSet final
{
public:
    /// False where it was in it already.
    bool add(qint64 id)
    {
        Piece& piece = m_pieces[id / PieceSize];
        const auto bit = static_cast<std::size_t>(id % PieceSize);
        const bool isNew = !piece.test(bit);
        piece.set(bit);
        return isNew;
    }
    [[nodiscard]] qint64 countBetween(qint64 first, qint64 last) const
    {
        qint64 count = 0;
        for (auto piece = m_pieces.lower_bound(first / PieceSize);
             piece != m_pieces.end() && piece->first <= last / PieceSize; ++piece) {
            const qint64 start = piece->first * PieceSize;
            if (start >= first && start + PieceSize - 1 <= last) {
                count += static_cast<qint64>(piece->second.count());
                continue;
            }
            for (qint64 id = std::max(first, start); id <= std::min(last, start + PieceSize - 1); ++id) {
                count += piece->second.test(static_cast<std::size_t>(id - start)) ? 1 : 0;
            }
        }
        return count;
    }

private:
    static constexpr qint64 PieceSize = 4096;
    using Piece = std::bitset<PieceSize>;
    std::map<qint64, Piece> m_pieces;
};

QString shortened(const QString& text)
{
    constexpr qsizetype Most = 60;
    return text.size() <= Most ? text : text.first(Most) + u'…';
}

/// A long text from shortly before the first character in which it differs from another.
QString around(const QString& text, const QString& other)
{
    constexpr qsizetype Before = 20;
    const auto differs = std::ranges::mismatch(text, other).in1;
    const qsizetype start = std::max<qsizetype>(0, differs - text.begin() - Before);
    return start == 0 ? shortened(text) : u'…' + shortened(text.sliced(start));
}

bool isAsJournalled(JournalRows& rows, qint64 row, const std::optional<QByteArray>& values)
{
    return values ? rows.isAs(row, *values) : !rows.has(row);
}

/// One table of the journal's rows.
struct Table
{
    Table(const Connection& connection, QLatin1StringView name)
        : rows(connection, name)
    {
    }
    JournalRows rows;
    IdSet seen;
};

class JournalCheck final
{
    Q_DISABLE_COPY_MOVE(JournalCheck)

public:
    JournalCheck(Connection& connection, CheckReport& report)
        : m_connection(connection)
        , m_report(report)
    {
    }
    ~JournalCheck() = default;

    void run()
    {
        Statement entry(m_connection, "SELECT id, table_name, row_id, operation, after, "
                                      "iif(operation = 'insert' AND substr(after, 1, 9) = '{\"first\":' AND "
                                      "json_valid(after), ifnull(json_extract(after, '$.last'), 0), 0) "
                                      "FROM journal ORDER BY id DESC");
        while (entry.step()) {
            const auto known = std::ranges::find(DataTables, entry.text(1));
            if (known == DataTables.end()) {
                continue;
            }
            Table& table = tableOf(*known);
            const qint64 row = entry.number(2);
            if (const qint64 last = entry.number(5); last != 0) {
                m_report.notCompared += last - row + 1 - table.seen.countBetween(row, last);
            } else if (row >= 0 && table.seen.add(row)) {
                compare(*known, table.rows, row,
                        entry.isNull(4) ? std::nullopt : std::optional(entry.utf8(4)), entry.number(0));
            }
        }
        if (const int more = m_found - MostTold; more > 0) {
            m_report.problems << QCoreApplication::translate(
                "Store", "%n more row(s) differ from the journal.", nullptr, more);
        }
    }

private:
    static constexpr int MostTold = 20;

    Table& tableOf(QLatin1StringView name)
    {
        std::unique_ptr<Table>& table = m_tables[name];
        if (!table) {
            table = std::make_unique<Table>(m_connection, name);
        }
        return *table;
    }

    void compare(QLatin1StringView name, JournalRows& rows, qint64 row,
                 const std::optional<QByteArray>& values, qint64 entry)
    {
        const QString table(name);
        try {
            if (m_found >= MostTold) { // the words cost far more than the comparison
                m_found += isAsJournalled(rows, row, values) ? 0 : 1;
                return;
            }
            tell(differencesFromJournal(m_connection, rows, table, row, values));
        } catch (const SqlFailure& failure) {
            if (failure.code() != SQLITE_ERROR) { // what the JSON functions say of a text that is none
                throw;
            }
            tell({QCoreApplication::translate("Store", "Table %1, row %2: entry %3 of the journal cannot "
                                                       "be read.")
                      .arg(table)
                      .arg(row)
                      .arg(entry)});
        }
    }

    void tell(const QStringList& differences)
    {
        for (const QString& difference : differences) {
            if (++m_found <= MostTold) {
                m_report.problems << difference;
            }
        }
    }

    Connection& m_connection;
    CheckReport& m_report;
    std::map<QLatin1StringView, std::unique_ptr<Table>> m_tables;
    int m_found = 0;
};

} // namespace

QString differenceText(const QString& table, qint64 row, const QString& record,
                       const JournalRows::Difference& difference)
{
    //: %3 the name of the record, %4 of the column, %5 and %6 values
    return QCoreApplication::translate("Store", "Table %1, row %2 (%3), column %4: the row says “%5”, the "
                                                "journal “%6”.")
        .arg(table)
        .arg(row)
        .arg(shortened(record), difference.column, around(difference.inRow, difference.inJournal),
             around(difference.inJournal, difference.inRow));
}

QStringList differencesFromJournal(const Connection& connection, JournalRows& rows, const QString& table,
                                   qint64 row, const std::optional<QByteArray>& values)
{
    if (isAsJournalled(rows, row, values)) {
        return {};
    }
    if (!values) {
        return {QCoreApplication::translate(
                    "Store", "Table %1, row %2: it is there, but according to the journal it was "
                             "removed.")
                    .arg(table)
                    .arg(row)};
    }
    if (!rows.has(row)) {
        return {QCoreApplication::translate(
                    "Store", "Table %1, row %2: it is missing, but according to the journal it "
                             "should be there.")
                    .arg(table)
                    .arg(row)};
    }
    const QString record = recordName(connection, table, row, *values);
    QStringList differences;
    for (const JournalRows::Difference& difference : rows.differences(row, *values)) {
        differences << differenceText(table, row, record, difference);
    }
    return differences;
}

void checkRowCounts(Connection& connection, CheckReport& report)
{
    QHash<QString, qint64> added;
    Statement journalled(connection, QByteArray("SELECT table_name, sum(iif(operation = 'update', 0, "
                                                "iif(operation = 'insert', 1, -1) * ") +
                                         JournalledRows + ")) FROM journal GROUP BY table_name");
    while (journalled.step()) {
        added.insert(journalled.text(0), journalled.number(1));
    }
    Statement isThere(connection, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1");
    for (const QLatin1StringView table : DataTables) {
        const QString name(table);
        isThere.start(name);
        const bool isKnown = isThere.step(); // an older schema has fewer
        isThere.reset();
        const qint64 present =
            isKnown ? connection.number("SELECT count(*) FROM " + QByteArray(table.data(), table.size())) : 0;
        if (added.value(name) != present) {
            report.problems << QCoreApplication::translate(
                                   "Store", "Table %1 has %2 rows, but according to the journal "
                                            "it should have %3.")
                                   .arg(name)
                                   .arg(present)
                                   .arg(added.value(name));
        }
    }
}

void checkRowsByJournal(Connection& connection, CheckReport& report)
{
    JournalCheck(connection, report).run();
}

} // namespace atlas
