// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace atlas {

/// The text of a piece without what stands around its name: marks in brackets, stars, dashes with a role.
[[nodiscard]] QStringView nameLike(QStringView text);

} // namespace atlas
