// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

namespace atlas {

/// What the process says to the one that started it.
enum class ExitStatus {
    Done = 0,
    Failed = 1,     ///< the work failed; what it would have changed is as it was
    WrongUsage = 2, ///< the command line makes no sense; nothing was begun
};

struct Failure
{
    ExitStatus status = ExitStatus::Failed;
    Error error;
};

/// A value, or why there is none and the exit status that goes with it.
template <typename T>
using Outcome = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> failed(const Error& error)
{
    return tl::make_unexpected(Failure{ExitStatus::Failed, error});
}

[[nodiscard]] inline tl::unexpected<Failure> failed(ErrorCode code, const QString& message,
                                                    const QString& detail = {})
{
    return failed(Error{code, message, detail});
}

[[nodiscard]] inline tl::unexpected<Failure> wrongUsage(const QString& message, const QString& detail = {})
{
    return tl::make_unexpected(Failure{ExitStatus::WrongUsage, Error{ErrorCode::BadInput, message, detail}});
}

} // namespace atlas
