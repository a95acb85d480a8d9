// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/consoleoutput.h"

#include "domain/text/showntext.h"
#include "domain/text/utf8text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

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

namespace {

/// Whether a byte begins or goes on a character that is harmless, whatever follows: all but controls and the
/// beginnings under which there are characters that are not.
constexpr bool isPlain(quint8 byte)
{
    return (byte >= 0x20 && byte < 0x7f) || byte == '\n' || byte == '\t' ||
           (byte >= 0x80 && byte != 0xc2 && byte != 0xd8 && byte != 0xe2 && byte != 0xed && byte != 0xef &&
            byte < 0xf0);
}

/// Of the character, or of a line end of two, that begins with a byte that is not plain.
qsizetype lengthFrom(char first)
{
    const auto byte = static_cast<quint8>(first);
    return first == '\r' || byte == 0xc2 || byte == 0xd8 ? 2 : byte < 0xc2 ? 1 : byte < 0xf0 ? 3 : 4;
}

QByteArray harmless(QByteArrayView character)
{
    if (character == "\r\n") {
        return character.toByteArray();
    }
    return shownLine(textFromUtf8(character)).toUtf8();
}

} // namespace

QByteArray TerminalFilter::take(QByteArrayView utf8)
{
    const QByteArray all = m_begun + QByteArray(utf8.data(), utf8.size());
    m_begun.clear();
    QByteArray out;
    out.reserve(all.size());
    for (qsizetype at = 0; at < all.size();) {
        const auto end = std::find_if_not(all.begin() + at, all.end(), isPlain) - all.begin();
        out.append(all.constData() + at, end - at);
        if (end == all.size()) {
            break;
        }
        const qsizetype length = lengthFrom(all[end]);
        if (end + length > all.size()) {
            m_begun = all.sliced(end);
            break;
        }
        const bool isLoneReturn = all[end] == '\r' && all[end + 1] != '\n';
        const qsizetype own = isLoneReturn ? 1 : length;
        out += harmless(QByteArrayView(all).sliced(end, own));
        at = end + own;
    }
    return out;
}

QByteArray TerminalFilter::rest()
{
    return m_begun.isEmpty() ? QByteArray() : harmless(std::exchange(m_begun, {}));
}

ConsoleOutput::ConsoleOutput()
{
    open(QIODevice::WriteOnly);
}

ConsoleOutput::~ConsoleOutput() = default;

Result<bool> ConsoleOutput::finish()
{
    writeBytes(m_filter.rest());
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
        QCoreApplication::translate(
            "CommandLine", "The output is incomplete. Free some space, or write it somewhere else."));
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
    writeBytes(m_filter.take({data, static_cast<qsizetype>(size)}));
    return m_error == 0 || m_readerLeft ? size : -1;
}

void ConsoleOutput::writeBytes(const QByteArray& bytes)
{
    const auto length = static_cast<std::size_t>(bytes.size());
    errno = 0;
    if (m_error == 0 && !m_readerLeft && std::fwrite(bytes.constData(), 1, length, stdout) != length) {
        keepError();
    }
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
    TerminalFilter filter;
    QByteArray bytes = filter.take(text.toUtf8());
    bytes += filter.rest();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace atlas
