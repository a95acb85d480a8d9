// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/filledvalue.h"
#include "import/references/referencelist.h"
#include "import/references/referencewords.h"

#include <QSet>

#include <vector>

namespace atlas {

/// What a value of a reference list is to the registry.
enum class ReferenceCase : quint8 {
    Fills,       ///< the registry does not know it
    Contradicts, ///< the registry says otherwise: never taken without a tick
    Asked,       ///< rows of the list contradict each other: at most one of them is taken, with a tick
};
/// "fills", "contradicts" or "asked".
[[nodiscard]] QString key(ReferenceCase entry);
[[nodiscard]] QString title(ReferenceCase entry);

/// A value that a reference list has for an organisation of the registry.
struct ReferenceValue
{
    FilledValue value;
    ReferenceColumn field = ReferenceColumn::Home; ///< never Name
    ReferenceCase found = ReferenceCase::Fills;
    QString name;        ///< of the organisation, as the registry has it
    QString published{}; ///< the cell, as it stands in the list
    int home = 0;        ///< as the registry has it, like kind and code
    OrganisationKind kind = OrganisationKind::Unknown;
    QString code{};
    SourcePlace at{};
    bool isAccepted = false;
};

/// What a reference list would fill, before anything is written.
struct ReferenceProposal
{
    QString file;
    QString title;
    std::vector<ReferenceValue> values{}; ///< in the order of the list
    std::size_t organisations = 0;        ///< named by the list, each once
    std::size_t known = 0;                ///< of these in the registry
    std::size_t agreeing = 0;             ///< values that the registry has so already
    QStringList strangers{};              ///< names that the registry has not, in the order of the list
    ListAccount account{};
    QStringList remarks{};

    [[nodiscard]] std::size_t count(ReferenceCase found) const;
    /// Those with a tick.
    [[nodiscard]] std::vector<FilledValue> accepted() const;
    /// Ticks a value, or takes its tick away. Of several for one field of an organisation one has a tick.
    void accept(std::size_t index, bool isAccepted);
};

/// The folded names whose organisations proposeReferences() wants to know.
[[nodiscard]] QSet<QString> namesOf(const ReferenceList& list);

/// What the list fills: of each organisation that the registry has, an unknown home or kind, and a code where
/// it has none, with basis `reference`, rule `reference_list` and the place in the list. Values that fill
/// have their tick, others have not.
[[nodiscard]] ReferenceProposal proposeReferences(const ReferenceList& list, const KnownOrganisations& known);

/// A value, and what the registry has in its place, in words; "unknown" in words for nothing.
[[nodiscard]] QString valueText(const ReferenceValue& value, const Reference& reference);
[[nodiscard]] QString presentText(const ReferenceValue& value, const Reference& reference);

} // namespace atlas
