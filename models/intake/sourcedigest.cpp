// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/sourcedigest.h"

#include <QCryptographicHash>

namespace atlas {
namespace {

constexpr qsizetype Long = 1'000'000; ///< bytes: some milliseconds of work

} // namespace

SourceDigest::SourceDigest(const QByteArray& bytes)
    : m_hex(std::async(bytes.size() < Long ? std::launch::deferred : std::launch::async, [bytes] {
                return QString::fromLatin1(
                    QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
            }).share())
{
}

} // namespace atlas
