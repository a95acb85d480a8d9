// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

namespace atlas {

/// A text from outside as a part of HTML.
[[nodiscard]] QString htmlEscaped(const QString& text);

/// HTML of our own as it is; as a text where it names a picture, a style sheet or a background, which Qt
/// would read from wherever it is. Ours names none: a name from outside was not escaped.
[[nodiscard]] QString withoutResources(const QString& html);

/// What a browser of text gives instead of a picture or a style sheet that its HTML names.
[[nodiscard]] QVariant emptyResource();

} // namespace atlas
