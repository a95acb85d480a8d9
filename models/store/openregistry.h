// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/changes/accept.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/schema.h"
#include "store/thread/registrystore.h"
#include "store/verify/knownschema.h"

#include <functional>
#include <memory>

namespace atlas {

struct OpenFile
{
    std::unique_ptr<Connection> connection;
    OpenedRegistry opened;
    std::shared_ptr<const KnownSchema> schema; ///< that the file was found to have
};

/// Looks at the file's own header before SQLite does, so that a file that is none of ours is never touched;
/// then opens it, holds its schema to the known one before anything else is read from it, and takes the
/// schema steps that are missing, after a backup beside it. `held` is the path of the registry that is open
/// already, which is known to be one. Throws.
[[nodiscard]] OpenFile openRegistry(const OpenRequest& request, const SchemaSteps& steps,
                                    const QDateTime& now, const QString& held = {});

/// Opens a registry again that openRegistry() has opened before, without a look at its header and its schema.
/// Throws.
[[nodiscard]] std::unique_ptr<Connection> openAgain(const OpenedRegistry& opened, int waitForLock);

/// Makes a whole registry under another name beside the path, then gives it its name, which nobody else may
/// have. Throws: then nothing is there.
void createRegistry(const QString& path, const AcceptTask& task, const SchemaSteps& steps);

/// Makes a registry under exactly that name, with what `fill` writes. Throws: then remove what is there.
void makeRegistry(const QString& partial, const SchemaSteps& steps,
                  const std::function<void(Connection&)>& fill);

} // namespace atlas
