// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"
#include "app/cli/output/consoleoutput.h"

int main(int argc, char** argv)
{
    atlas::guardStandardStreams();
    return atlas::runCommandLine(argc, argv);
}
