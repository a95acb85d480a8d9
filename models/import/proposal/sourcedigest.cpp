// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/sourcedigest.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr qsizetype Long = 1'000'000; ///< bytes: some milliseconds of work

} // namespace

SourceDigest::SourceDigest(const QByteArray& bytes, const std::stop_token& stop)
    : m_hex(std::async(bytes.size() < Long ? std::launch::deferred : std::launch::async, [held = QByteArray(
                                                                                              bytes),
                                                                                          stop]() mutable {
                // The bytes go when they are no longer needed, not with the digest.
                const QByteArray taken = std::exchange(held, {});
                QCryptographicHash hash(QCryptographicHash::Sha256);
                for (qsizetype at = 0; at < taken.size() && !stop.stop_requested(); at += Long) {
                    hash.addData(QByteArrayView(taken).sliced(at, std::min(Long, taken.size() - at)));
                }
                return QString::fromLatin1(hash.result().toHex());
            }).share())
{
}

} // namespace atlas
