// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>
#include <QPalette>

#include <array>

namespace atlas {

/// The strokes of resources/icons, one file each.
enum class Icon : quint8 {
    Back,
    Forward,
    Search,
    Export,
    Report,
    Print,
    Open,
    Close,
    Clear,
    Copy,
    Columns,
    Facets,
    Inspector,
    Consortia,
    Organisations,
    Regions,
    Charts,
    Unknown,
    Settings,
    Dim,
};
inline constexpr int IconCount = static_cast<int>(Icon::Dim) + 1;

/// A stroke in a colour of the palette, sharp at every scale. The colour is looked up when it is painted, so
/// the icon follows a change from light to dark. BrightText is for filled buttons.
[[nodiscard]] QIcon icon(Icon icon, QPalette::ColorRole role = QPalette::ButtonText);

/// The program's own icon.
[[nodiscard]] QIcon applicationIcon();

} // namespace atlas
