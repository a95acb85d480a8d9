// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace atlas {

/// What kind of thing went wrong; callers branch on it, people read Error::message.
enum class ErrorCode {
    Io,           ///< the file system refused
    NotARegistry, ///< a file that is no registry of this program
    NewerSchema,  ///< a registry written by a newer version
    OlderSchema,  ///< one written by an older version, which cannot be brought up to date as it is opened
    ReadOnly,     ///< a change was asked of a registry that is open for reading
    Locked,       ///< another program holds the file
    Damaged,      ///< the file fails its own integrity check
    DiskFull,
    BadInput,  ///< a list, filter or argument that cannot be understood
    NotFound,  ///< no record of that name or number
    Ambiguous, ///< a file that can be read in several ways: a person is to say which
    Cancelled, ///< the user stopped the work
    Internal,  ///< a defect of the program
};

/// Where in a source something stands. Rows and columns count from 1; 0 means "not known".
struct SourcePlace
{
    QString file;
    QString part; ///< sheet, page or table; empty where the file has one part
    int row = 0;
    int column = 0;

    /// "list.txt, row 3, column 4", in the language of the user interface.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const SourcePlace&, const SourcePlace&) = default;
};

/// An error as a value. The message is a whole sentence in the user's language that says what happened;
/// the detail says what was not changed and what to do, or carries the words of the part that failed.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, const QString& message,
                                                   const QString& detail = {})
{
    return tl::make_unexpected(Error{code, message, detail});
}

} // namespace atlas
