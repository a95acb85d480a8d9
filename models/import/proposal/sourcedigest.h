// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <future>
#include <stop_token>

namespace atlas {

/// The SHA-256 of a source. That of a long one is made in a thread of its own, while the source is read.
class SourceDigest final
{
public:
    /// Once `stop` is requested it is of no use, and done soon.
    explicit SourceDigest(const QByteArray& bytes, const std::stop_token& stop = {});

    /// Hexadecimal; waits for it.
    [[nodiscard]] QString hex() const { return m_hex.get(); }

private:
    std::shared_future<QString> m_hex;
};

} // namespace atlas
