// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace atlas {

/// What a run of the program left.
struct Run
{
    int status = -1; ///< exit status; -1 where it crashed
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString errorText() const { return QString::fromUtf8(err); }
};

/// The built program with a home of its own and no display.
class Program final
{
public:
    Program();

    /// Runs with these arguments and waits for the end.
    [[nodiscard]] Run run(const QStringList& arguments) const;
    /// Runs a line of sh, in which $ATLAS is the program.
    [[nodiscard]] Run shell(const QString& line) const;

    /// Runs as a user whom folders without write permission stop, even where the test runs as root.
    [[nodiscard]] Run runAsOrdinaryUser(const QStringList& arguments) const;

    [[nodiscard]] bool isValid() const { return m_home.isValid(); }
    /// A path in the home.
    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }
    [[nodiscard]] QString ownRegistry() const;
    /// Writes a file into the home; its path.
    QString write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] static QByteArray read(const QString& path);
    /// Paths of the home written as $HOME, so that output can be compared.
    [[nodiscard]] QString withoutHome(QString text) const;

private:
    [[nodiscard]] Run start(const QString& program, const QStringList& arguments,
                            bool asOrdinaryUser = false) const;

    QTemporaryDir m_home;
};

/// Compares with tests/golden/cli/<name>, which ATLAS_UPDATE_GOLDEN=1 rewrites. Empty where they are the
/// same, else the first line that differs.
[[nodiscard]] QString goldenDifference(const QString& name, const QString& text);

} // namespace atlas
