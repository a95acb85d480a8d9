// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <sys/inotify.h>
#include <unistd.h>

#include <array>

namespace atlas::test {

/// A picture that nobody may open: a text that names it is only a text.
class FileTrap final
{
    Q_DISABLE_COPY_MOVE(FileTrap)

public:
    FileTrap()
    {
        QImage picture(8, 8, QImage::Format_RGB32);
        picture.fill(Qt::red);
        picture.save(path());
        inotify_add_watch(m_watch, path().toLocal8Bit().constData(), IN_OPEN | IN_ACCESS);
    }
    ~FileTrap() { ::close(m_watch); }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("p.png")); }
    [[nodiscard]] QString url() const { return QUrl::fromLocalFile(path()).toString(); }
    /// HTML that shows the picture.
    [[nodiscard]] QString tag() const { return QStringLiteral("<img src=\"%1\">").arg(url()); }

    /// Whether it was opened since it was asked last.
    [[nodiscard]] bool isSprung() const
    {
        std::array<char, 4096> events{};
        return ::read(m_watch, events.data(), events.size()) > 0;
    }

private:
    QTemporaryDir m_folder;
    int m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
};

} // namespace atlas::test
