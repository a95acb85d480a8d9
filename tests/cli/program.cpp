// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>

#include <unistd.h>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

Program::Program() = default;

QString Program::ownRegistry() const
{
    return path(u"data/consortium-atlas/registry.sqlite"_s);
}

Run Program::start(const QString& program, const QStringList& arguments, bool asOrdinaryUser) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LANG"_s,
                                u"LANGUAGE"_s, u"LC_ALL"_s, u"LC_CTYPE"_s, u"LC_MESSAGES"_s}) {
        environment.remove(name);
    }
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_DATA_HOME"_s, path(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"SOURCE_DATE_EPOCH"_s, u"1775000000"_s);
    environment.insert(u"ATLAS"_s, QStringLiteral(ATLAS_PROGRAM));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    if (asOrdinaryUser && ::geteuid() == 0) {
        process.setChildProcessModifier([] {
            constexpr uid_t nobody = 65534;
            if (::setgid(nobody) != 0 || ::setuid(nobody) != 0) {
                ::_exit(99);
            }
        });
    }
    process.start(program, arguments);
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Run Program::run(const QStringList& arguments) const
{
    return start(QStringLiteral(ATLAS_PROGRAM), arguments);
}

Run Program::runAsOrdinaryUser(const QStringList& arguments) const
{
    return start(QStringLiteral(ATLAS_PROGRAM), arguments, true);
}

Run Program::shell(const QString& line) const
{
    return start(u"/bin/sh"_s, {u"-c"_s, line});
}

QString Program::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    QDir().mkpath(QFileInfo(file).absolutePath());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("A file of the test cannot be written: %s", qUtf8Printable(file.fileName()));
    }
    return file.fileName();
}

QByteArray Program::read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString Program::withoutHome(QString text) const
{
    return text.replace(m_home.path(), u"$HOME"_s);
}

QString goldenDifference(const QString& name, const QString& text)
{
    const QString path = QStringLiteral(ATLAS_TEST_DATA) + u"/golden/cli/"_s + name;
    if (qEnvironmentVariableIntValue("ATLAS_UPDATE_GOLDEN") == 1) {
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            return u"%1 cannot be written"_s.arg(path);
        }
        return {};
    }
    const QStringList expected = QString::fromUtf8(Program::read(path)).split(u'\n');
    const QStringList actual = text.split(u'\n');
    for (qsizetype line = 0; line < std::max(expected.size(), actual.size()); ++line) {
        if (expected.value(line) != actual.value(line) || (line >= expected.size()) ||
            (line >= actual.size())) {
            return u"%1, line %2\nexpected: %3\nactual:   %4"_s.arg(name).arg(line + 1).arg(
                expected.value(line), actual.value(line));
        }
    }
    return {};
}

} // namespace atlas
