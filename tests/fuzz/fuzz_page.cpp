// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Web pages and the clipboard's form of them, in any encoding.

#include "readanything.h"

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    // A page that does not begin like one would be read as text.
    const bool isClipboard = bytes.startsWith("Version:");
    atlas::readAnything(isClipboard ? bytes : QByteArray("<html>") + bytes, QStringLiteral("a.html"));
    return 0;
}
