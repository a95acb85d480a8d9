// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text in any encoding; the first byte says under which name.

#include "readanything.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    const QString names[] = {QStringLiteral("a.csv"), QStringLiteral("a.txt"), QStringLiteral("a.tsv"),
                             QString()};
    atlas::readAnything(bytes, names[data[0] % std::size(names)]);
    return 0;
}
