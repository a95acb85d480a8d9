// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagedrawing.h"

#include "confinement.h"
#include "workbudget.h"

#include <QByteArray>
#include <QJsonDocument>

#include <array>
#include <cerrno>
#include <exception>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace atlas::pdf {
namespace {

/// An ordinary page takes a tenth of this.
constexpr WorkBudget::Duration MostTime = std::chrono::milliseconds(1500);
/// Of what the copy says: some thousand ruling lines.
constexpr qsizetype MostBytes = qsizetype{1} << 20;

bool writeAll(int to, const QByteArray& bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count =
            write(to, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (count < 0 && errno != EINTR) {
            return false;
        }
        done += std::max<ssize_t>(0, count);
    }
    return true;
}

/// The life of the copy. It leaves without the farewells of a program: what it holds is its parent's, too.
[[noreturn]] void beCopy(const std::function<QJsonObject()>& draw, qint64 parent, int to)
{
    // Its last words are none for the caller.
    if (const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC); nowhere >= 0) {
        dup2(nowhere, STDERR_FILENO);
    }
    if (!endWithParent(parent)) {
        _exit(1);
    }
    WorkBudget::endAfter(MostTime);
    bool isDone = false;
    try {
        isDone = writeAll(to, QJsonDocument(draw()).toJson(QJsonDocument::Compact));
    } catch (const std::exception&) {
        isDone = false;
    }
    _exit(isDone ? 0 : 1);
}

QByteArray readAll(int from)
{
    constexpr std::size_t Chunk = std::size_t{1} << 16;
    std::array<char, Chunk> buffer{};
    QByteArray bytes;
    for (;;) {
        const ssize_t count = read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0 || bytes.size() > MostBytes) {
            return bytes;
        }
        bytes.append(buffer.data(), count);
    }
}

} // namespace

std::optional<QJsonObject> drawApart(const std::function<QJsonObject()>& draw)
{
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) {
        return std::nullopt;
    }
    const pid_t own = getpid();
    const pid_t copy = fork();
    if (copy == 0) {
        close(ends[0]);
        beCopy(draw, own, ends[1]);
    }
    close(ends[1]);
    const QByteArray answer = copy < 0 ? QByteArray() : readAll(ends[0]);
    close(ends[0]);
    int status = 1;
    while (copy > 0 && waitpid(copy, &status, 0) < 0 && errno == EINTR) {
    }
    if (status != 0) {
        return std::nullopt;
    }
    return QJsonDocument::fromJson(answer).object();
}

} // namespace atlas::pdf
