// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QTest>

namespace atlas {

/// Waits for the answer; the store thread needs no event loop of this one.
template <typename T>
[[nodiscard]] Result<T> answer(const QFuture<Result<T>>& future)
{
    return future.result();
}

template <typename T>
[[nodiscard]] QByteArray wordsOf(const Result<T>& result)
{
    return result ? QByteArray("done") : (result.error().message + u'\n' + result.error().detail).toUtf8();
}

} // namespace atlas

/// Asks once, whatever comes of it.
#define VERIFY_DONE(result)                                                                                  \
    do {                                                                                                     \
        const auto& asked = (result);                                                                        \
        QVERIFY2(asked.has_value(), atlas::wordsOf(asked).constData());                                      \
    } while (false)

/// Refused with that code, in a whole sentence that names what must be named.
#define VERIFY_REFUSED(result, expectedCode, named)                                                          \
    do {                                                                                                     \
        const auto& asked = (result);                                                                        \
        QVERIFY(!asked.has_value());                                                                         \
        QVERIFY2(asked.error().code == (expectedCode), atlas::wordsOf(asked).constData());                   \
        QVERIFY2(asked.error().message.contains(named), atlas::wordsOf(asked).constData());                  \
        QVERIFY2(asked.error().message.endsWith(u'.'), atlas::wordsOf(asked).constData());                   \
        QVERIFY2(!asked.error().detail.isEmpty(), atlas::wordsOf(asked).constData());                        \
    } while (false)
