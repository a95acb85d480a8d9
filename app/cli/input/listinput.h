// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"
#include "import/list/listreader.h"
#include "import/proposal/listidentity.h"

namespace atlas {

class Invocation;

/// What --table, --map and --encoding say.
[[nodiscard]] Outcome<ReadOptions> readOptionsOf(const Invocation& invocation);

/// A list, read as the options say, and the bytes that it was read from.
struct ListInput
{
    PublishedList list;
    ReadNotice notice; ///< as the document tells it
};
[[nodiscard]] Outcome<ListInput> readListFile(const QString& file, const MemberGrammar& grammar,
                                              const ReadOptions& options);

} // namespace atlas
