// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/rowbatch.h"

#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype BlockSize = qsizetype{1} << 16;

} // namespace

RowBatch::RowBatch(const Connection& connection, const QByteArray& table, const QByteArray& columns,
                   const QByteArray& onConflict)
    : m_handle(connection.handle())
    // FAIL: with the usual ABORT SQLite copies every page that the statement touches, so that it could take
    // the rows before the refused one back. Here the whole transaction is taken back.
    , m_insert("INSERT OR FAIL INTO " + table + " (" + columns + ") VALUES ")
    , m_row('(' + QByteArray("?, ").repeated(columns.count(',')) + "?)")
    , m_onConflict(onConflict)
{
}

RowBatch::~RowBatch()
{
    sqlite3_finalize(m_full);
}

void RowBatch::writeTogether(std::size_t rows)
{
    write();
    sqlite3_finalize(m_full);
    m_full = nullptr;
    m_most = rows;
}

QByteArray RowBatch::sql(std::size_t rows) const
{
    const QByteArray more = ", " + m_row;
    return m_insert + m_row + more.repeated(static_cast<qsizetype>(rows) - 1) + ' ' + m_onConflict;
}

void RowBatch::write()
{
    if (m_origins.empty()) {
        return;
    }
    const bool isFull = m_origins.size() == m_most;
    sqlite3_stmt* statement = isFull ? m_full : nullptr;
    if (statement == nullptr) {
        const unsigned flags = isFull ? SQLITE_PREPARE_PERSISTENT : 0;
        if (sqlite3_prepare_v3(m_handle, sql(m_origins.size()).constData(), -1, flags, &statement, nullptr) !=
            SQLITE_OK) {
            throw SqlFailure(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)));
        }
    }
    if (isFull) {
        m_full = statement;
        run(statement);
        return;
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> rest(statement, sqlite3_finalize);
    run(rest.get());
}

void RowBatch::run(sqlite3_stmt* statement)
{
    int index = 0;
    for (const Value& value : m_values) {
        ++index;
        if (value.size >= 0) {
            sqlite3_bind_text64(statement, index, value.text, static_cast<sqlite3_uint64>(value.size),
                                SQLITE_STATIC, SQLITE_UTF8);
        } else if (value.isNull) {
            sqlite3_bind_null(statement, index);
        } else {
            sqlite3_bind_int64(statement, index, value.number);
        }
    }
    std::optional<SqlFailure> failure;
    if (sqlite3_step(statement) != SQLITE_DONE) {
        const auto refused = static_cast<std::size_t>(sqlite3_changes64(m_handle));
        failure.emplace(sqlite3_extended_errcode(m_handle), QString::fromUtf8(sqlite3_errmsg(m_handle)),
                        m_origins[std::min(refused, m_origins.size() - 1)]);
    }
    sqlite3_reset(statement);
    m_values.clear();
    m_origins.clear();
    m_blocks.resize(std::min<std::size_t>(m_blocks.size(), 1));
    m_size = m_blocks.empty() ? 0 : BlockSize;
    m_used = 0;
    if (failure) {
        throw SqlFailure(*failure);
    }
}

char* RowBatch::room(qsizetype size)
{
    if (m_blocks.empty() || m_size - m_used < size) {
        m_size = std::max(size, BlockSize);
        m_used = 0;
        m_blocks.push_back(std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(m_size)));
    }
    return m_blocks.back().get() + m_used;
}

void RowBatch::put(QStringView text)
{
    if (text.isEmpty()) {
        put(QLatin1StringView(""));
        return;
    }
    if (text.data() == m_lastText.data() && text.size() == m_lastText.size()) {
        m_values.push_back(m_lastValue);
        return;
    }
    char* const start = room(m_encoder.requiredSpace(text.size()));
    const char* const end = m_encoder.appendToBuffer(start, text);
    m_used += end - start;
    m_lastText = text;
    m_lastValue = {.text = start, .size = end - start};
    m_values.push_back(m_lastValue);
}

void RowBatch::put(const QByteArray& utf8)
{
    char* const start = room(utf8.size());
    std::copy(utf8.begin(), utf8.end(), start);
    m_used += utf8.size();
    m_values.push_back({.text = start, .size = utf8.size()});
}

} // namespace atlas
