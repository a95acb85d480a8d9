// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/thread/registrystore.h"

#include <QMultiHash>

namespace atlas {

class Connection;

/// In the order in which they were first said. Throws, like every function here.
[[nodiscard]] std::vector<OrganisationLink> loadLinks(Connection& connection);

/// Whether exactly this was said already.
[[nodiscard]] bool isSaid(Connection& connection, const OrganisationLink& link);

/// Writes what a link in stored form says, in the place of what was said about the two before. Within a
/// RunningChange.
void writeLink(Connection& connection, const OrganisationLink& link);

/// In the form that is stored: the two of a symmetric pair in the order of their bytes. Throws
/// StoreFailure where they are one, or one has no name.
[[nodiscard]] OrganisationLink inStoredForm(const OrganisationLink& link);

[[nodiscard]] std::vector<ColumnMapping> loadMappings(Connection& connection);
[[nodiscard]] bool isRemembered(Connection& connection, const ColumnMapping& mapping);
/// Throws StoreFailure where the mapping is none.
void refuseNoMapping(const ColumnMapping& mapping);
/// In the place of the one that the shape has. Within a RunningChange.
void writeMapping(Connection& connection, const ColumnMapping& mapping);

/// Names that the user said are of one organisation.
class SameNames final
{
public:
    explicit SameNames(const Connection& connection);

    /// All other names of the organisation that has this one, the nearest first; folded.
    [[nodiscard]] QStringList of(const QString& folded) const;
    [[nodiscard]] bool isEmpty() const { return m_same.isEmpty(); }

private:
    QMultiHash<QString, QString> m_same; ///< both ways
};

} // namespace atlas
