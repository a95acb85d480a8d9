// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/filledvalue.h"
#include "domain/lists/judgements.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

namespace atlas {

/// Which column of a table was taken for which field.
struct ColumnMapping
{
    QString shape;      ///< what headers of the same form have in common; any text
    QByteArray mapping; ///< JSON, UTF-8; the store does not look into it

    friend bool operator==(const ColumnMapping&, const ColumnMapping&) = default;
};

/// Where an organisation is at home, said by a person.
struct HomeDecision
{
    qint64 organisation = 0; ///< id
    int region = 0;          ///< code

    friend bool operator==(const HomeDecision&, const HomeDecision&) = default;
};
/// What kind of organisation it is, said by a person.
struct KindDecision
{
    qint64 organisation = 0; ///< id
    OrganisationKind kind = OrganisationKind::Unknown;

    friend bool operator==(const KindDecision&, const KindDecision&) = default;
};
/// Two organisations are one; see RegistryStore::merge().
struct MergeDecision
{
    qint64 kept = 0;  ///< id
    qint64 other = 0; ///< id

    friend bool operator==(const MergeDecision&, const MergeDecision&) = default;
};
/// The organisation that had this name was none other after all: the merge that took it in is undone, alone.
struct SeparateDecision
{
    QString folded;

    friend bool operator==(const SeparateDecision&, const SeparateDecision&) = default;
};

/// What a person's own list says of organisations, as far as she took it: all of it is one change. What the
/// registry knows by now is left alone unless the value overrides it.
struct FillDecision
{
    std::vector<FilledValue> values;

    friend bool operator==(const FillDecision&, const FillDecision&) = default;
};

/// What a person decides about the registry's records; one decision is one change.
using Decision = std::variant<HomeDecision, KindDecision, Judgement, OrganisationLink, MergeDecision,
                              SeparateDecision, FillDecision>;

} // namespace atlas
