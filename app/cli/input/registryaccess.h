// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/outcome.h"
#include "domain/reference.h"
#include "snapshot/snapshot.h"
#include "store/thread/registrystore.h"

#include <QString>

#include <memory>
#include <optional>

namespace atlas {

/// Where the user's own registry is: the platform's data folder.
[[nodiscard]] QString userRegistryPath();

/// Makes a registry of the bundled list at that path, and its folder, unless there is a file already. The
/// store has nothing open afterwards.
[[nodiscard]] Result<bool> makeUserRegistry(RegistryStore& store, const Reference& reference,
                                            const QString& path);

/// What is said of a registry that was named and is not there: where it was looked for, and how to make one.
[[nodiscard]] Failure missingRegistry(const QString& path);

/// The registry that a command works on, opened when it is first asked for.
class RegistryAccess final
{
    Q_DISABLE_COPY_MOVE(RegistryAccess)

public:
    /// An empty path: the user's own registry, which is made of the bundled list on first use.
    explicit RegistryAccess(const QString& chosen);
    ~RegistryAccess();

    /// Absolute.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] Outcome<const Reference*> reference();
    /// The open registry. Opening for reading changes nothing in or beside the file, but for the user's own
    /// where an older version wrote it: that is brought up to date first, with a backup, and it is said so.
    [[nodiscard]] Outcome<RegistryStore*> open(OpenMode mode);
    /// The registry, opened for reading.
    [[nodiscard]] Outcome<SnapshotPtr> load();
    /// A store that has nothing open, to make a registry with.
    [[nodiscard]] Outcome<RegistryStore*> store();

private:
    /// Whether a registry was named and there is none.
    [[nodiscard]] bool isMissing() const;
    [[nodiscard]] Result<OpenedRegistry> openBroughtUpToDate(const OpenRequest& request);

    const QString m_path;
    const bool m_isUsersOwn;
    std::optional<Reference> m_reference;
    std::unique_ptr<RegistryStore> m_store;
};

} // namespace atlas
