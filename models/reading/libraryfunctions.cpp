// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/libraryfunctions.h"

#include <QCoreApplication>

namespace atlas {

LibraryFunctions::LibraryFunctions(const char* file)
    : m_library(QString::fromLatin1(file))
    , m_isWhole(m_library.load())
{
}

tl::unexpected<Error> LibraryFunctions::missing() const
{
    return failure(
        ErrorCode::Io,
        QCoreApplication::translate("Intake", "The library that reads such files is missing: %1.")
            .arg(m_library.errorString()),
        QCoreApplication::translate("Intake", "Nothing was changed. Text and CSV files need no library."));
}

} // namespace atlas
