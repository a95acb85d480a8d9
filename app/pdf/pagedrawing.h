// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

#include <functional>
#include <optional>

namespace atlas::pdf {

/// What drawing a page gives, worked out in a copy of this process: Poppler ends the process where memory is
/// not enough, and the words of the page are still to be told. Nothing where the copy came to its end before
/// it had done, by the limit of memory or of time, or by a defect.
[[nodiscard]] std::optional<QJsonObject> drawApart(const std::function<QJsonObject()>& draw);

} // namespace atlas::pdf
