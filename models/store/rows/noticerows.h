// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

namespace atlas {

class Connection;
struct Proposal;

/// The id of the programme and of the notice of a proposal; 0 where the registry does not have it.
struct NoticeIds
{
    qint64 programme = 0;
    qint64 notice = 0;
};
[[nodiscard]] NoticeIds findNotice(Connection& connection, const Proposal& proposal);

/// Adds programme and notice where they are missing. A notice that is there takes the proposal's values
/// where these say something.
[[nodiscard]] NoticeIds writeNotice(Connection& connection, const Proposal& proposal, const QDateTime& at);

} // namespace atlas
