// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace atlas {

/// A name that nobody should have, and somebody will.
struct HostileName
{
    QByteArray label;
    QString name;
};

/// Nothing, marks without width, controls of every kind, noncharacters, halves of surrogate pairs, characters
/// that turn the text around them, escapes of every format, formulas, ideographs beyond the basic plane, and
/// names of 20,000 characters.
[[nodiscard]] const std::vector<HostileName>& hostileNames();

/// A registry whose every text is one of them: names of consortia and organisations, aliases, places, marks
/// of roles, titles of lists and programmes. Each name is a consortium and an organisation; each consortium
/// has the organisation of its name as its lead and the next two as members, so that all sit in several.
[[nodiscard]] SnapshotPtr hostileSnapshot(const std::vector<HostileName>& names = hostileNames());

/// Those of them that a registry takes: no two that fold to the same, and none that folds to nothing; each
/// short enough for a cell of a workbook that holds three of them.
[[nodiscard]] std::vector<HostileName> storableHostileNames();

} // namespace atlas
