// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consoleoutput.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace atlas {

void guardStandardStreams()
{
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
            // open() takes the lowest free number, which is this one. For reading only: what is written
            // to a stream that was closed has to fail, not to vanish.
            static_cast<void>(::open("/dev/null", O_RDONLY));
        }
    }
    std::signal(SIGPIPE, SIG_IGN);
#endif
}

ConsoleOutput::ConsoleOutput()
{
    open(QIODevice::WriteOnly);
}

ConsoleOutput::~ConsoleOutput() = default;

Result<bool> ConsoleOutput::finish()
{
    errno = 0;
    if (std::fflush(stdout) != 0) {
        keepError();
    }
    if (m_error == 0) {
        return true;
    }
    return failure(
        ErrorCode::Io,
        QCoreApplication::translate("CommandLine", "Standard output cannot be written: %1.")
            .arg(qt_error_string(m_error)),
        QCoreApplication::translate("CommandLine",
                                    "What was printed is incomplete. Make room, or send it somewhere else."));
}

qint64 ConsoleOutput::readData(char* data, qint64 size)
{
    Q_UNUSED(data)
    Q_UNUSED(size)
    return -1;
}

qint64 ConsoleOutput::writeData(const char* data, qint64 size)
{
    if (m_readerLeft) {
        return size;
    }
    errno = 0;
    const auto length = static_cast<std::size_t>(size);
    if (m_error == 0 && std::fwrite(data, 1, length, stdout) != length) {
        keepError();
    }
    return m_error == 0 ? size : -1;
}

void ConsoleOutput::keepError()
{
    if (errno == EPIPE) {
        m_readerLeft = true;
    } else if (m_error == 0) {
        m_error = errno == 0 ? EIO : errno;
        setErrorString(qt_error_string(m_error));
    }
}

void printError(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace atlas
