// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace atlas {

/// What the program is, its version and licence.
void showAboutBox(QWidget* parent);
/// What the three units are, and what published and derived mean.
void showCountingBox(QWidget* parent);

} // namespace atlas
