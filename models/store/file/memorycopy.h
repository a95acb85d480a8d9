// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"
#include "store/thread/registrystore.h"

#include <QDateTime>

namespace atlas {

class Connection;

/// Fills a new registry with what a snapshot shows: lists, decisions and views, under their ids. The history
/// begins anew with one change; the words with which a list marks industry leads are those of their roles.
/// Throws SqlFailure.
void fillFromSnapshot(Connection& connection, const Snapshot& snapshot, const QString& why,
                      const QDateTime& at, const PinyinOf& pinyinOf);

} // namespace atlas
