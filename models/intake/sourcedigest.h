// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <future>

namespace atlas {

/// The SHA-256 of a source. That of a long one is made in a thread of its own, while the source is read.
class SourceDigest final
{
public:
    explicit SourceDigest(const QByteArray& bytes);

    /// Hexadecimal; waits for it.
    [[nodiscard]] QString hex() const { return m_hex.get(); }

private:
    std::shared_future<QString> m_hex;
};

} // namespace atlas
