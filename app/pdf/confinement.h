// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace atlas::pdf {

/// What the process may use: a file from outside decides how much work it makes.
struct Confinement
{
    quint64 memoryBytes = 0; ///< of its own: heap and stacks, not the libraries
    quint64 cpuSeconds = 0;
    quint64 outputBytes = 0; ///< where the output is a file
};

/// Holds the process to it for the rest of its life: no more memory, time or output, no core dump,
/// no further rights, not even through a program that it might be made to start. False where the system
/// refuses.
[[nodiscard]] bool confine(const Confinement& to);

/// Ends this process as soon as the parent does, however that ends; false where it has ended already.
[[nodiscard]] bool endWithParent(qint64 parent);

} // namespace atlas::pdf
