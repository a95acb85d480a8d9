// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"
#include "tables/facetlayout.h"

#include <functional>
#include <vector>

namespace atlas {

/// The counts of every value of every field in all three units, as View::facets has them.
using FacetCounts = decltype(View::facets);

/// Whether a value is one of those looked for.
using ValueTest =
    std::function<bool(const Vocabulary& vocabulary, Field field, const QString& key, const QString& title)>;

/// The fields that a registry holds: follow-up states are no field of a registry that records none.
[[nodiscard]] bool holdsField(const Snapshot& snapshot, Field field);

/// The codes of a field in the order asked for, with the places in a province behind it; "unknown" last.
/// `whole` are the counts of the whole registry.
[[nodiscard]] std::vector<std::size_t> orderedCodes(const Snapshot& snapshot, Field field, FacetSort sort,
                                                    const FacetCounts& whole, Unit unit, Language language);

/// What FacetModel shows: fields, their values, and below a last child of places those that no record has.
struct FacetTree
{
    struct Node
    {
        enum class Type : quint8 { Root, Field, Value, Rest };
        Type type = Type::Root;
        int parent = 0;
        int rowInParent = 0;
        Field field = Field::Seat;
        std::size_t code = 0;
        QString key;
        QString title;
        int depth = 0;
        std::vector<int> children;
    };

    /// What the tree is made of.
    struct Plan
    {
        const Snapshot& snapshot;
        const FacetLayout& layout;
        const FacetCounts& whole;
        Unit unit = Unit::Consortia;
        Language language = Language::English;
        const ValueTest& search; ///< empty: all values
    };

    FacetTree()
        : nodes(1)
    {
    }
    explicit FacetTree(const Plan& plan);

    [[nodiscard]] const Node& at(int index) const { return nodes[static_cast<std::size_t>(index)]; }

    std::vector<Node> nodes; ///< [0] is the root

private:
    int add(int parent, Node node);
    void removeLast();
    void addField(const Plan& plan, Field field);
    void addValues(const Plan& plan, int parent, Field field, const std::vector<std::size_t>& codes);
};

} // namespace atlas
