// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/facettree.h"

#include <QCollator>

#include <algorithm>
#include <optional>
#include <utility>

namespace atlas {
namespace {

bool isUnknown(Field field, std::size_t code)
{
    return code == 0 && hasUnknown(field);
}

/// Sorted as it reads: by pinyin where texts are Chinese.
QCollator nameCollator(Language language)
{
    QCollator collator(language == Language::Chinese
                           ? QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)
                           : QLocale(QLocale::English));
    collator.setNumericMode(true);
    return collator;
}

QString titleOfCode(const Snapshot& snapshot, Field field, std::size_t code, Language language)
{
    return snapshot.vocabulary.title(field, keyOfCode(snapshot, field, code), language);
}

void sortCodes(std::vector<std::size_t>& codes, const Snapshot& snapshot, Field field, FacetSort sort,
               const std::vector<UnitCounts>& counts, Unit unit, Language language)
{
    if (sort == FacetSort::Count) {
        std::ranges::stable_sort(
            codes, [&](std::size_t a, std::size_t b) { return counts[a][unit] > counts[b][unit]; });
    } else if (sort == FacetSort::Name) {
        const QCollator collator = nameCollator(language);
        std::vector<std::pair<QCollatorSortKey, std::size_t>> keyed;
        for (const std::size_t code : codes) {
            keyed.emplace_back(collator.sortKey(titleOfCode(snapshot, field, code, language)), code);
        }
        std::ranges::stable_sort(keyed, [](const auto& a, const auto& b) { return a.first < b.first; });
        std::ranges::transform(keyed, codes.begin(), [](const auto& entry) { return entry.second; });
    }
    std::stable_partition(codes.begin(), codes.end(),
                          [&](std::size_t code) { return !isUnknown(field, code); });
}

} // namespace

bool holdsField(const Snapshot& snapshot, Field field)
{
    switch (field) {
    case Field::State:
        return false; // no follow-up is recorded in a registry of this schema
    case Field::Programme:
        return !snapshot.programmes.info.empty();
    default:
        return true;
    }
}

std::vector<std::size_t> orderedCodes(const Snapshot& snapshot, Field field, FacetSort sort,
                                      const FacetCounts& whole, Unit unit, Language language)
{
    const auto& counts = whole[static_cast<std::size_t>(field)];
    std::vector<std::size_t> outer;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (!isPlace(field) || snapshot.regionParent[code] == 0) {
            outer.push_back(code);
        }
    }
    sortCodes(outer, snapshot, field, sort, counts, unit, language);
    if (!isPlace(field)) {
        return outer;
    }
    std::vector<std::vector<std::size_t>> inner(counts.size());
    for (std::size_t code = 1; code < counts.size(); ++code) {
        if (const quint16 parent = snapshot.regionParent[code]; parent != 0) {
            inner[parent].push_back(code);
        }
    }
    std::vector<std::size_t> codes;
    for (const std::size_t code : outer) {
        codes.push_back(code);
        sortCodes(inner[code], snapshot, field, sort, counts, unit, language);
        codes.insert(codes.end(), inner[code].begin(), inner[code].end());
    }
    return codes;
}

FacetTree::FacetTree(const Plan& plan)
    : nodes(1)
{
    for (const Field field : plan.layout.fields) {
        if (holdsField(plan.snapshot, field)) {
            addField(plan, field);
        }
    }
}

int FacetTree::add(int parent, Node node)
{
    const int index = static_cast<int>(nodes.size());
    auto& siblings = nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.rowInParent = static_cast<int>(siblings.size());
    siblings.push_back(index);
    nodes.push_back(std::move(node));
    return index;
}

void FacetTree::removeLast()
{
    nodes[static_cast<std::size_t>(nodes.back().parent)].children.pop_back();
    nodes.pop_back();
}

void FacetTree::addField(const Plan& plan, Field field)
{
    const auto& counts = plan.whole[static_cast<std::size_t>(field)];
    const auto& parents = plan.snapshot.regionParent;
    const auto codes =
        orderedCodes(plan.snapshot, field, plan.layout.sort(field), plan.whole, plan.unit, plan.language);
    std::vector<std::size_t> present;
    std::vector<std::size_t> absent;
    for (const std::size_t code : codes) {
        // A place stands where its province stands; one without records only below a province without any.
        const std::size_t province = isPlace(field) && parents[code] != 0 ? parents[code] : code;
        const bool isPresent = counts[code][plan.unit] > 0;
        if (isPresent) {
            present.push_back(code);
        } else if (province == code || counts[province][plan.unit] == 0) {
            absent.push_back(code);
        }
    }
    Node head;
    head.type = Node::Type::Field;
    head.field = field;
    const int parent = add(0, std::move(head));
    addValues(plan, parent, field, present);
    if (field == Field::Role) {
        addValues(plan, parent, field, absent);
    } else if (isPlace(field)) {
        std::erase(absent, std::size_t{0});
        Node rest;
        rest.type = Node::Type::Rest;
        rest.field = field;
        const int restNode = add(parent, std::move(rest));
        addValues(plan, restNode, field, absent);
        if (nodes[static_cast<std::size_t>(restNode)].children.empty()) {
            removeLast();
        }
    }
    if (plan.search && nodes[static_cast<std::size_t>(parent)].children.empty()) {
        removeLast(); // nothing of it was looked for
    }
}

void FacetTree::addValues(const Plan& plan, int parent, Field field, const std::vector<std::size_t>& codes)
{
    const auto nodeOf = [&](std::size_t code) {
        Node value;
        value.type = Node::Type::Value;
        value.field = field;
        value.code = code;
        value.key = keyOfCode(plan.snapshot, field, code);
        value.title = plan.snapshot.vocabulary.title(field, value.key, plan.language);
        value.depth = isPlace(field) && plan.snapshot.regionParent[code] != 0 ? 1 : 0;
        return value;
    };
    // A province is there for a place of it that was looked for, too.
    std::optional<Node> skipped;
    for (const std::size_t code : codes) {
        Node value = nodeOf(code);
        const bool isFound =
            !plan.search || plan.search(plan.snapshot.vocabulary, field, value.key, value.title);
        if (!isFound) {
            skipped = value.depth == 0 ? std::optional(std::move(value)) : std::move(skipped);
            continue;
        }
        if (value.depth == 0) {
            skipped.reset();
        } else if (skipped && skipped->code == plan.snapshot.regionParent[code]) {
            add(parent, *std::exchange(skipped, std::nullopt));
        }
        add(parent, std::move(value));
    }
}

} // namespace atlas
