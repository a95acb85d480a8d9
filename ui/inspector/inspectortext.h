// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/browsecontext.h"

namespace atlas {

struct Theme;

/// The record chosen, as rich text: facts with their basis, members by role, links both ways, and what
/// was published, letter for letter; of a list what became of its file. Links are atlas:consortium/<id>,
/// atlas:organisation/<id>, atlas:notice/<id>, atlas:seat/<key> and atlas:home/<key>, and numbers are links
/// to the rows that they count: see ui/tables/numberlinks.h. Everything from outside is escaped. Empty where
/// nothing is chosen.
[[nodiscard]] QString inspectorText(const View& view, const Selection& selection, Language language,
                                    const Theme& theme);

/// The anchor of the list of members or consortia.
inline const QString InspectorList = QStringLiteral("list");

} // namespace atlas
