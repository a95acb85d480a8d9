// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QVariant>

namespace atlas {

/// A text from outside as a part of HTML.
[[nodiscard]] QString htmlEscaped(const QString& text);

/// What HTML gets in the place of a picture or a style sheet that it names.
[[nodiscard]] QVariant emptyResource();

/// From now on no HTML in any widget of this program, nor in a tooltip, reads a file or an address: pictures
/// and style sheets that it names are empty. Escaping is what keeps such names out; this holds where it was
/// forgotten.
void forbidResourcesInHtml();

} // namespace atlas
