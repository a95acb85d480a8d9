// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/cells/membergrammar.h"

#include <memory>

namespace atlas {

/// The grammar over the bundled reference data.
inline std::shared_ptr<const MemberGrammar> bundledGrammar()
{
    static const Reference reference = loadReference().value();
    static const auto grammar = std::make_shared<const MemberGrammar>(reference);
    return grammar;
}

} // namespace atlas
