// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace atlas {

/// A device that takes so many bytes and then is full.
class FullDevice final : public QIODevice
{
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        setErrorString(QStringLiteral("No space left on device"));
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char* /*data*/, qint64 /*size*/) override { return -1; }
    qint64 writeData(const char* /*data*/, qint64 size) override
    {
        const qint64 taken = qMin(size, m_room);
        m_room -= taken;
        setErrorString(QStringLiteral("No space left on device"));
        return taken < size ? -1 : size;
    }

private:
    qint64 m_room;
};

} // namespace atlas
