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

#define VERIFY_DONE(result) QVERIFY2((result).has_value(), atlas::wordsOf(result).constData())

/// Refused with that code, in a whole sentence that names what must be named.
#define VERIFY_REFUSED(result, expectedCode, named)                                                          \
    do {                                                                                                     \
        QVERIFY(!(result).has_value());                                                                      \
        QVERIFY2((result).error().code == (expectedCode), atlas::wordsOf(result).constData());               \
        QVERIFY2((result).error().message.contains(named), atlas::wordsOf(result).constData());              \
        QVERIFY2((result).error().message.endsWith(u'.'), atlas::wordsOf(result).constData());               \
        QVERIFY2(!(result).error().detail.isEmpty(), atlas::wordsOf(result).constData());                    \
    } while (false)
