// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace atlas {

/// Runs the command that the arguments name, or opens the window where they name none; the exit status of
/// the process.
[[nodiscard]] int runCommandLine(int argc, char** argv);

} // namespace atlas
