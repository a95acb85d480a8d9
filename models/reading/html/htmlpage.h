// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/readscope.h"

#include <QByteArray>

namespace atlas {

/// Takes out of a page, in UTF-8, what a reader of tables does not need and a parser can stumble over:
/// comments, declarations (Word writes <![if …]> around texts for other programs, which the parser would take
/// for text), instructions, scripts and style sheets. What is left is tags and text.
///
/// BadInput where an element has more attributes than ReadLimits allow: the parser compares each with every
/// other. Tags are cut as libxml2 2.9 cuts them, so that it meets none that was not counted.
[[nodiscard]] Result<void> reduceToTags(QByteArray& page, const ReadScope& scope);

} // namespace atlas
