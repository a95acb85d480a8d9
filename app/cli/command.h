// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"

#include <span>

namespace atlas {

class Invocation;

/// Texts are English source texts in the context "CommandLine".
struct OptionInfo
{
    const char* name;
    const char* value; ///< what stands for the value in the help; nullptr for a switch
    const char* text;
};

struct Command
{
    const char* name;
    const char* arguments; ///< as the help writes them
    int fewestArguments;
    int mostArguments;
    const char* summary;
    std::span<const OptionInfo> options;
    bool paints; ///< needs fonts and painters, but never a display
    Outcome<void> (*run)(Invocation& invocation);
};

/// In the order of the help.
[[nodiscard]] std::span<const Command> commands();

// One file for each; the files' names say which.
[[nodiscard]] Outcome<void> runList(Invocation& invocation);
[[nodiscard]] Outcome<void> runShow(Invocation& invocation);
[[nodiscard]] Outcome<void> runStats(Invocation& invocation);
[[nodiscard]] Outcome<void> runNew(Invocation& invocation);
[[nodiscard]] Outcome<void> runImport(Invocation& invocation);
[[nodiscard]] Outcome<void> runExport(Invocation& invocation);
[[nodiscard]] Outcome<void> runReport(Invocation& invocation);
[[nodiscard]] Outcome<void> runRender(Invocation& invocation);
[[nodiscard]] Outcome<void> runDiff(Invocation& invocation);
[[nodiscard]] Outcome<void> runCheck(Invocation& invocation);
[[nodiscard]] Outcome<void> runBackup(Invocation& invocation);
[[nodiscard]] Outcome<void> runHistory(Invocation& invocation);
[[nodiscard]] Outcome<void> runUndo(Invocation& invocation);

} // namespace atlas
