// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawfile.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

namespace atlas {

RawFile::RawFile(const QString& path)
{
    sqlite3_open(path.toUtf8().constData(), &m_handle);
}

RawFile::~RawFile()
{
    sqlite3_close(m_handle);
}

QString RawFile::execute(const QByteArray& script)
{
    const int code = sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(m_handle));
}

QStringList RawFile::rows(const QByteArray& sql)
{
    QStringList rows;
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
    while (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        QStringList columns;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const unsigned char* text = sqlite3_column_text(statement, i);
            columns << (text == nullptr ? QStringLiteral("null")
                                        : QString::fromUtf8(reinterpret_cast<const char*>(text)));
        }
        rows << columns.join(u'|');
    }
    code = sqlite3_finalize(statement);
    if (code != SQLITE_OK) {
        rows << QStringLiteral("error: ") + QString::fromUtf8(sqlite3_errmsg(m_handle));
    }
    return rows;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write %s", qPrintable(path));
    }
}

QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files | QDir::Hidden);
    for (const QString& name : names) {
        files.insert(name, bytesOf(dir.filePath(name)));
    }
    return files;
}

namespace {

QStringList tablesOf(RawFile& file, const QByteArray& condition)
{
    QStringList content;
    const QStringList tables =
        file.rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND " + condition + " ORDER BY name");
    for (const QString& table : tables) {
        content << QStringLiteral("-- ") + table
                << file.rows("SELECT * FROM \"" + table.toUtf8() + "\" ORDER BY 1");
    }
    return content;
}

} // namespace

QStringList dataOf(const QString& path)
{
    RawFile file(path);
    return tablesOf(file, "name NOT IN ('change', 'journal', 'sqlite_sequence', 'pinyin')");
}

QStringList contentOf(const QString& path)
{
    RawFile file(path);
    QStringList content = tablesOf(file, "true");
    return content << file.rows("SELECT sql FROM sqlite_schema ORDER BY name")
                   << file.value("PRAGMA user_version") << file.value("PRAGMA application_id");
}

} // namespace atlas
