// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>

namespace atlas {

/// The style sheet of an HTML report: the colours and measures of the paper, a dark palette, and print.
extern const QLatin1StringView HtmlStyle;

} // namespace atlas
