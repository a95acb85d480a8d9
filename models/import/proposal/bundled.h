// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "domain/reference.h"
#include "domain/result.h"

#include <QByteArray>

namespace atlas {

/// The list that comes with the program (resources/registry/), before it is read.
struct BundledSource
{
    QByteArray bytes; ///< consortia.txt: title, header and rows as published
    QString fileName;
    ProgrammeInfo programme;
    NoticeInfo notice; ///< with the digest of the bytes
};

/// Fails with ErrorCode::Internal where the program was built without its data, which a test rules out.
[[nodiscard]] Result<BundledSource> bundledSource();

/// The bundled list as a proposal, read in the same way as any other list.
[[nodiscard]] Result<Proposal> bundledProposal(const Reference& reference);

} // namespace atlas
