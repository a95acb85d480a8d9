// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QStringEncoder>
#include <QUtf8StringView>

#include <memory>
#include <optional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace atlas {

class Connection;

/// Rows of one statement where many are added: more of them are no quicker.
inline constexpr std::size_t RowsAtOnce = 64;

/// Adds rows to a table, several with one statement: what SQLite does once for a statement (opening the
/// cursors, counting AUTOINCREMENT on) costs more than adding a row. Rows that are waiting are in no table
/// yet.
class RowBatch final
{
    Q_DISABLE_COPY_MOVE(RowBatch)

public:
    /// `columns` is a list with commas; `onConflict` a clause for the end of the statement.
    RowBatch(const Connection& connection, const QByteArray& table, const QByteArray& columns,
             const QByteArray& onConflict = {});
    ~RowBatch();

    /// From now on so many rows are written together; 1 at first, which writes each row at once.
    void writeTogether(std::size_t rows);

    /// The values of a row in the order of the columns. `origin` says to the one who catches SqlFailure which
    /// of the rows was refused.
    template <typename... Values>
    void add(std::size_t origin, const Values&... values)
    {
        m_lastText = {};
        (put(values), ...);
        m_origins.push_back(origin);
        if (m_origins.size() == m_most) {
            write();
        }
    }
    /// Writes the rows that are waiting. Throws SqlFailure; the rows before the refused one are written then.
    void write();

private:
    /// A number, a text in UTF-8, or null (a text without address).
    struct Value
    {
        qint64 number = 0;
        const char* text = nullptr;
        qsizetype size = -1; ///< of the text; negative: a number, or null where isNull
        bool isNull = false;
    };

    void put(qint64 number) { m_values.push_back({.number = number}); }
    void put(int number) { put(qint64{number}); }
    void put(QStringView text);
    void put(const QString& text) { put(QStringView(text)); }
    void put(const QByteArray& utf8);
    /// ASCII, or UTF-8, that stays where it is until it is written.
    void put(QLatin1StringView text) { m_values.push_back({.text = text.data(), .size = text.size()}); }
    void put(QUtf8StringView text) { m_values.push_back({.text = text.data(), .size = text.size()}); }
    void put(std::nullopt_t) { m_values.push_back({.isNull = true}); }
    template <typename T>
    void put(const std::optional<T>& value)
    {
        value ? put(*value) : put(std::nullopt);
    }
    [[nodiscard]] char* room(qsizetype size);
    [[nodiscard]] QByteArray sql(std::size_t rows) const;
    void run(sqlite3_stmt* statement);

    sqlite3* m_handle;
    QByteArray m_insert;
    QByteArray m_row; ///< (?, ?, …)
    QByteArray m_onConflict;
    std::size_t m_most = 1;
    sqlite3_stmt* m_full = nullptr; ///< for m_most rows
    std::vector<Value> m_values;
    std::vector<std::size_t> m_origins;
    // Texts of the waiting rows; each block stays where it is.
    std::vector<std::unique_ptr<char[]>> m_blocks;
    qsizetype m_used = 0; ///< of the last block
    qsizetype m_size = 0; ///< of the last block
    /// Of the row that is being added: a name is often its folded form too, and shares its characters.
    QStringView m_lastText;
    Value m_lastValue;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
};

} // namespace atlas
