// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"
#include "domain/filter/filter.h"

#include <QSize>
#include <QString>

#include <thread>

class QApplication;

namespace atlas {

struct StartOptions
{
    QString registry; ///< empty: the user's own, made on first use
    Language language = Language::English;
    /// False: the language that was chosen in the window counts before this one.
    bool languageAsked = false;
    QString view{}; ///< name or key of the view to show first; empty for none
};

/// Opens the main window and runs until it is closed; the process's exit status.
/// The thread that reads the system's fonts is waited for before the first of them is used.
[[nodiscard]] int runWindow(QApplication& application, const StartOptions& options, std::jthread& fonts);

/// What `render window` paints.
struct WindowPicture
{
    Filter filter;
    QSize size;   ///< of the window; invalid: the window's own first size
    QString file; ///< .svg, .png or .pdf; written whole or not at all
};
[[nodiscard]] Outcome<void> renderWindow(QApplication& application, const StartOptions& options,
                                         const WindowPicture& picture);

} // namespace atlas
