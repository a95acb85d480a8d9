// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace atlas {

/// UTF-8 as a text, with a U+FEFF at its start, which QString::fromUtf8() takes for a byte order mark.
[[nodiscard]] QString textFromUtf8(QByteArrayView utf8);

} // namespace atlas
