// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/file/keptfile.h"

#include "store/sqlite/storeerror.h"

#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>
#include <vector>

namespace atlas {

KeptFile::~KeptFile()
{
    if (isHeld()) {
        ::close(m_descriptor);
    }
}

KeptFile::KeptFile(KeptFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

KeptFile& KeptFile::operator=(KeptFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

KeptFile KeptFile::among(const FileState& opened)
{
    KeptFile kept;
    const QDir own(QStringLiteral("/proc/self/fd"));
    const QStringList names = own.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names) {
        const QByteArray path = QFile::encodeName(own.filePath(name));
        struct stat found = {};
        if (::stat(path.constData(), &found) == 0 && found.st_dev == opened.device &&
            found.st_ino == opened.inode) {
            kept.m_descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC);
            break;
        }
    }
    return kept;
}

void KeptFile::writeTo(const QString& path) const
{
    const auto fail = [&path](int error) {
        if (error == ENOSPC || error == EDQUOT) {
            throw SqlFailure(SQLITE_FULL, {});
        }
        throw StoreFailure(cannotWrite(path, QString::fromStdString(std::generic_category().message(error))));
    };
    QFile target(path);
    if (!target.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        throw StoreFailure(cannotWrite(path, target.errorString()));
    }
    constexpr std::size_t PieceSize = 1 << 20;
    std::vector<char> piece(PieceSize);
    off_t at = 0;
    for (;;) {
        const ssize_t got = ::pread(m_descriptor, piece.data(), piece.size(), at);
        if (got < 0) {
            fail(errno);
        }
        if (got == 0) {
            break;
        }
        if (target.write(piece.data(), got) != got) {
            fail(target.error() == QFileDevice::ResourceError ? ENOSPC : errno);
        }
        at += got;
    }
    if (::fsync(target.handle()) != 0) {
        fail(errno);
    }
}

} // namespace atlas
