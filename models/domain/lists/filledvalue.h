// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace atlas {

/// What a registry says of an organisation where a list of a person's own can say more.
struct KnownOrganisation
{
    qint64 id = 0;
    QString name;
    int home = 0; ///< region code; 0 unknown
    Basis homeBasis = Basis::Unknown;
    OrganisationKind kind = OrganisationKind::Unknown;
    Basis kindBasis = Basis::Unknown;
    QStringList codes{}; ///< unified social credit codes
};
/// By fold() of the names that were asked for; an alias, or a name said to be the same, gives its
/// organisation.
using KnownOrganisations = QHash<QString, KnownOrganisation>;

/// A value of an organisation that a person's own list says: one of home, kind and code.
struct FilledValue
{
    qint64 organisation = 0;                           ///< id
    int home = 0;                                      ///< region code; 0: it is not the home
    OrganisationKind kind = OrganisationKind::Unknown; ///< Unknown: it is not the kind
    QString code{};                                    ///< 18 characters; empty: it is not the code
    Derivation basis{};                                ///< reference; the rule, and the place in the list
    /// A person ticked it though the registry says otherwise; without it only what is unknown is filled.
    bool overrides = false;

    friend bool operator==(const FilledValue&, const FilledValue&) = default;
};

} // namespace atlas
