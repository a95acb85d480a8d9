// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QLibrary>

namespace atlas {

/// Takes the functions of one library, and remembers whether one was missing.
class LibraryFunctions final
{
public:
    explicit LibraryFunctions(const char* file);

    template <typename Function>
    void take(Function*& function, const char* name)
    {
        function = reinterpret_cast<Function*>(m_library.resolve(name));
        m_isWhole = m_isWhole && function != nullptr;
    }

    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// ErrorCode::Io: the system has no such library, or another version.
    [[nodiscard]] tl::unexpected<Error> missing() const;

private:
    QLibrary m_library;
    bool m_isWhole = false;
};

} // namespace atlas
