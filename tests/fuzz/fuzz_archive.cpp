// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Archives as they are: their directory, their parts, their compression.

#include "readanything.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    atlas::readAnything(bytes, QStringLiteral("a.xlsx"));
    return 0;
}
