// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>

#ifdef Q_OS_LINUX
#include <sys/fsuid.h>
#include <unistd.h>
#endif

namespace atlas {

/// While it lives, this thread and those it starts meet the permissions of files as an ordinary user does,
/// also where the tests are run by root, for whom they mean nothing.
class OrdinaryUser final
{
    Q_DISABLE_COPY_MOVE(OrdinaryUser)

public:
#ifdef Q_OS_LINUX
    OrdinaryUser()
    {
        if (geteuid() == 0) {
            setfsuid(Nobody);
        }
    }
    ~OrdinaryUser()
    {
        setfsuid(geteuid());
    }
#else
    OrdinaryUser() = default;
    ~OrdinaryUser() = default;
#endif

    /// False where even so a protected folder can be written to: then a test of it says nothing.
    [[nodiscard]] static bool isKeptOutOf(const QString& folder)
    {
        QFile probe(folder + QStringLiteral("/probe"));
        if (!probe.open(QIODevice::WriteOnly)) {
            return true;
        }
        probe.remove();
        return false;
    }

private:
    static constexpr unsigned Nobody = 65534;
};

} // namespace atlas
