// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

struct sqlite3;

namespace atlas {

/// A file as SQLite alone sees it: what another program would do to a registry, and what a test looks at.
class RawFile final
{
    Q_DISABLE_COPY_MOVE(RawFile)

public:
    explicit RawFile(const QString& path);
    ~RawFile();

    /// Runs a script; gives SQLite's words where it refuses, otherwise nothing.
    [[nodiscard]] QString execute(const QByteArray& script);
    /// The rows, their columns joined by |.
    [[nodiscard]] QStringList rows(const QByteArray& sql);
    [[nodiscard]] QString value(const QByteArray& sql) { return rows(sql).value(0); }

private:
    sqlite3* m_handle = nullptr;
};

[[nodiscard]] QByteArray bytesOf(const QString& path);
void writeBytes(const QString& path, const QByteArray& bytes);

/// Every file of a folder by its name.
[[nodiscard]] QMap<QString, QByteArray> filesIn(const QString& folder);

/// What the registry holds, table by table, as text: equal for equal content.
[[nodiscard]] QStringList contentOf(const QString& path);

/// The same without its history: changes, journal, ids that were given, readings.
[[nodiscard]] QStringList dataOf(const QString& path);

} // namespace atlas
