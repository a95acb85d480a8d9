// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/file/filestate.h"

#include <QString>

namespace atlas {

/// A file that has lost its name, or whose name another file has now, while it is open in this process: held
/// by a descriptor of our own, so that it can still be copied when SQLite has let go of it.
class KeptFile final
{
    Q_DISABLE_COPY(KeptFile)

public:
    KeptFile() = default;
    ~KeptFile();
    KeptFile(KeptFile&& other) noexcept;
    KeptFile& operator=(KeptFile&& other) noexcept;

    /// Finds the open file of that device and inode among those of this process (Linux); holds nothing
    /// where there is none.
    [[nodiscard]] static KeptFile among(const FileState& opened);

    [[nodiscard]] bool isHeld() const { return m_descriptor >= 0; }
    /// Writes its bytes to a new file. Throws SqlFailure (full) or StoreFailure.
    void writeTo(const QString& path) const;

private:
    int m_descriptor = -1;
};

} // namespace atlas
