// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/accept.h"
#include "store/connection.h"
#include "store/registrystore.h"
#include "store/schema.h"

#include <memory>

namespace atlas {

struct OpenFile
{
    std::unique_ptr<Connection> connection;
    OpenedRegistry opened;
};

/// Looks at the file's own header before SQLite does, so that a file that is none of ours is never touched;
/// then opens it and takes the schema steps that are missing, after a backup beside it. `held` is the path of
/// the registry that is open already, which is known to be one. Throws.
[[nodiscard]] OpenFile openRegistry(const OpenRequest& request, const SchemaSteps& steps,
                                    const QDateTime& now, const QString& held = {});

/// Makes a whole registry under another name beside the path, then gives it its name, which nobody else may
/// have. Throws: then nothing is there.
void createRegistry(const QString& path, const AcceptTask& task, const SchemaSteps& steps);

} // namespace atlas
