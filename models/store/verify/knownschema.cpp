// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/verify/knownschema.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <memory>

namespace atlas {
namespace {

/// Of a quoted word the index behind it.
qsizetype endOfQuoted(QByteArrayView sql, qsizetype start)
{
    const char quote = sql[start];
    qsizetype at = start + 1;
    while (at < sql.size() && (sql[at] != quote || (at + 1 < sql.size() && sql[at + 1] == quote))) {
        at += sql[at] == quote ? 2 : 1;
    }
    return std::min(at + 1, sql.size());
}

/// The statement without comments, with one blank between words, and with names as they are without quotes:
/// which of these SQLite keeps depends on its version.
QByteArray normalised(QByteArrayView sql)
{
    QByteArray result;
    bool isApart = false;
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
               c == '$' || static_cast<unsigned char>(c) >= 0x80;
    };
    const auto append = [&](QByteArrayView words) {
        if (isApart && !result.isEmpty() && !words.isEmpty() && isWord(result.back()) &&
            isWord(words.front())) {
            result += ' ';
        }
        isApart = false;
        result += words;
    };
    for (qsizetype at = 0; at < sql.size();) {
        const QByteArrayView rest = sql.sliced(at);
        if (rest.startsWith("--")) {
            const qsizetype end = sql.indexOf('\n', at);
            at = end < 0 ? sql.size() : end;
            isApart = true;
        } else if (rest.startsWith("/*")) {
            const qsizetype end = sql.indexOf("*/", at + 2);
            at = end < 0 ? sql.size() : end + 2;
            isApart = true;
        } else if (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\t' || rest[0] == '\r') {
            isApart = true;
            ++at;
        } else if (rest[0] == '\'' || rest[0] == '"') {
            const qsizetype end = endOfQuoted(sql, at);
            const QByteArrayView quoted = sql.sliced(at, end - at);
            // A name that needs its quotes keeps them.
            const bool isPlainName = quoted.size() > 2 && quoted.front() == '"' &&
                                     std::all_of(quoted.begin() + 1, quoted.end() - 1, isWord);
            append(isPlainName ? quoted.sliced(1, quoted.size() - 2) : quoted);
            at = end;
        } else {
            append(rest.first(1));
            ++at;
        }
    }
    return result;
}

/// Made by SQLite, and of no effect on what a statement means.
bool isInternal(QByteArrayView name)
{
    return name.startsWith("sqlite_stat") || name == "sqlite_sequence" ||
           name.startsWith("sqlite_autoindex_");
}

QMap<QString, QByteArray> objectsOf(sqlite3* handle)
{
    QMap<QString, QByteArray> objects;
    sqlite3_stmt* row = nullptr;
    const int prepared = sqlite3_prepare_v2(
        handle, "SELECT type, name, tbl_name, sql FROM main.sqlite_schema", -1, &row, nullptr);
    const std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> guard(row, &sqlite3_finalize);
    int code = prepared;
    while (prepared == SQLITE_OK && (code = sqlite3_step(row)) == SQLITE_ROW) {
        const auto column = [row](int index) {
            return QByteArray(reinterpret_cast<const char*>(sqlite3_column_text(row, index)),
                              sqlite3_column_bytes(row, index));
        };
        if (!isInternal(column(1))) {
            objects.insert(QString::fromUtf8(column(0) + ' ' + column(1)),
                           column(2) + ": " + normalised(column(3)));
        }
    }
    if (code != SQLITE_DONE) {
        throw SqlFailure(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
    }
    return objects;
}

} // namespace

KnownSchema::KnownSchema(const SchemaSteps& steps, int version)
    : m_version(version)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(":memory:", &handle);
    const std::unique_ptr<sqlite3, int (*)(sqlite3*)> guard(handle, &sqlite3_close);
    const auto check = [handle](int code) {
        if (code != SQLITE_OK) {
            throw SqlFailure(sqlite3_extended_errcode(handle), QString::fromUtf8(sqlite3_errmsg(handle)));
        }
    };
    check(opened);
    for (int step = 0; step < version; ++step) {
        check(sqlite3_exec(handle, steps.scripts[static_cast<std::size_t>(step)].constData(), nullptr,
                           nullptr, nullptr));
    }
    m_objects = objectsOf(handle);
}

void KnownSchema::refuseOther(const Connection& connection) const
{
    const QMap<QString, QByteArray> found = objectsOf(connection.handle());
    QStringList differences;
    for (auto object = found.cbegin(); object != found.cend(); ++object) {
        const auto known = m_objects.constFind(object.key());
        if (known == m_objects.cend()) {
            //: %1 a part of a database: "trigger membership_copy"
            differences << QCoreApplication::translate("Store", "%1 was added").arg(object.key());
        } else if (*known != *object) {
            //: %1 a part of a database: "table membership"
            differences << QCoreApplication::translate("Store", "%1 was changed").arg(object.key());
        }
    }
    for (auto known = m_objects.cbegin(); known != m_objects.cend(); ++known) {
        if (!found.contains(known.key())) {
            //: %1 a part of a database: "table membership"
            differences << QCoreApplication::translate("Store", "%1 is missing").arg(known.key());
        }
    }
    if (!differences.isEmpty()) {
        throw StoreFailure(foreignSchema(connection.path(), differences));
    }
}

} // namespace atlas
