// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/facetmodel.h"

#include <algorithm>

namespace atlas {

FacetModel::FacetModel(std::vector<Field> fields, QObject* parent)
    : QAbstractItemModel(parent)
    , m_fields(std::move(fields))
    , m_nodes(1)
{
}

FacetModel::~FacetModel() = default;

void FacetModel::setView(const ViewPtr& view, Unit unit, Language language)
{
    const bool sameTree =
        m_view != nullptr && m_view->snapshot == view->snapshot && m_unit == unit && m_language == language;
    if (!sameTree) {
        beginResetModel();
        m_view = view;
        m_unit = unit;
        m_language = language;
        rebuild();
        endResetModel();
        return;
    }
    m_view = view;
    for (int field = 0; field < rowCount(); ++field) {
        const QModelIndex parent = index(field, 0);
        Q_EMIT dataChanged(parent, parent);
        const int values = rowCount(parent);
        if (values > 0) {
            Q_EMIT dataChanged(index(0, 0, parent), index(values - 1, 0, parent));
        }
    }
}

void FacetModel::rebuild()
{
    m_nodes.assign(1, Node{});
    for (const Field field : m_fields) {
        addField(field);
    }
}

int FacetModel::addNode(int parent, Node node)
{
    const int index = static_cast<int>(m_nodes.size());
    auto& siblings = m_nodes[static_cast<std::size_t>(parent)].children;
    node.parent = parent;
    node.rowInParent = static_cast<int>(siblings.size());
    siblings.push_back(index);
    m_nodes.push_back(std::move(node));
    return index;
}

void FacetModel::addField(Field field)
{
    const Snapshot& snapshot = *m_view->snapshot;
    const ViewPtr whole = evaluate(m_view->snapshot, {});
    const auto& counts = whole->facets[static_cast<std::size_t>(field)];
    const bool hasPlaces = field == Field::Seat || field == Field::Home;
    Node head;
    head.type = Node::Type::Field;
    head.field = field;
    const int parent = addNode(0, std::move(head));

    std::vector<std::size_t> present;
    std::vector<std::size_t> absent;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        const bool isInner = hasPlaces && snapshot.regionParent[code] != 0;
        if (isInner) {
            continue;
        }
        (counts[code][m_unit] > 0 ? present : absent).push_back(code);
    }
    // Roles have an order of their own; other values stand by count, "unknown" last.
    if (field != Field::Role) {
        const bool zeroIsUnknown = field != Field::Programme;
        std::ranges::stable_sort(present, [&](std::size_t a, std::size_t b) {
            if (zeroIsUnknown && (a == 0) != (b == 0)) {
                return b == 0;
            }
            return counts[a][m_unit] > counts[b][m_unit];
        });
    }
    const auto addWithInner = [&](int to, std::size_t code) {
        addValue(to, field, code);
        for (std::size_t inner = 1; hasPlaces && code != 0 && inner < counts.size(); ++inner) {
            if (snapshot.regionParent[inner] == code && (to != parent || counts[inner][m_unit] > 0)) {
                addValue(to, field, inner);
            }
        }
    };
    for (const std::size_t code : present) {
        addWithInner(parent, code);
    }
    if (!absent.empty() && hasPlaces) {
        Node rest;
        rest.type = Node::Type::Rest;
        rest.field = field;
        const int restNode = addNode(parent, std::move(rest));
        for (const std::size_t code : absent) {
            if (code != 0) {
                addWithInner(restNode, code);
            }
        }
    } else if (field == Field::Role) {
        for (const std::size_t code : absent) {
            addValue(parent, field, code);
        }
    }
}

void FacetModel::addValue(int parent, Field field, std::size_t code)
{
    const Snapshot& snapshot = *m_view->snapshot;
    Node value;
    value.type = Node::Type::Value;
    value.field = field;
    value.key = keyOfCode(snapshot, field, code);
    value.title = snapshot.vocabulary.title(field, value.key, m_language);
    const bool hasPlaces = field == Field::Seat || field == Field::Home;
    value.depth = hasPlaces && snapshot.regionParent[code] != 0 ? 1 : 0;
    addNode(parent, std::move(value));
}

const FacetModel::Node& FacetModel::node(const QModelIndex& index) const
{
    return m_nodes[index.isValid() ? static_cast<std::size_t>(index.internalId()) : 0];
}

QModelIndex FacetModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const int child = node(parent).children[static_cast<std::size_t>(row)];
    return createIndex(row, column, static_cast<quintptr>(child));
}

QModelIndex FacetModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const int parent = node(child).parent;
    if (parent == 0) {
        return {};
    }
    return createIndex(m_nodes[static_cast<std::size_t>(parent)].rowInParent, 0,
                       static_cast<quintptr>(parent));
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int FacetModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

quint32 FacetModel::countOf(const Node& node) const
{
    return node.type == Node::Type::Value ? m_view->facet(node.field, node.key)[m_unit] : 0;
}

quint32 FacetModel::largestIn(Field field) const
{
    quint32 largest = 0;
    for (const UnitCounts& counts : m_view->facets[static_cast<std::size_t>(field)]) {
        largest = std::max(largest, counts[m_unit]);
    }
    return largest;
}

QString FacetModel::titleOf(const Node& node) const
{
    switch (node.type) {
    case Node::Type::Field:
        return atlas::title(node.field);
    case Node::Type::Rest: {
        int provinces = 0;
        for (const int child : node.children) {
            provinces += m_nodes[static_cast<std::size_t>(child)].depth == 0 ? 1 : 0;
        }
        return tr("%n more provinces", "provinces without any record", provinces);
    }
    case Node::Type::Value:
        return node.title;
    case Node::Type::Root:
        break;
    }
    return {};
}

QVariant FacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node& item = node(index);
    const bool isValueNode = item.type == Node::Type::Value;
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(item);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        //: a facet value and its count: "Zhejiang: 2 consortia"
        return isValueNode ? tr("%1: %2").arg(item.title, countText(countOf(item), m_unit)) : titleOf(item);
    case FieldRole:
        return static_cast<int>(item.field);
    case ValueKeyRole:
        return isValueNode ? QVariant(item.key) : QVariant();
    case CountRole:
        return isValueNode || item.type == Node::Type::Rest ? QVariant(qulonglong{countOf(item)})
                                                            : QVariant();
    case ShareRole: {
        const quint32 largest = largestIn(item.field);
        return isValueNode && largest > 0 ? static_cast<double>(countOf(item)) / largest : 0.0;
    }
    case ChoiceRole: {
        const Filter& filter = m_view->filter;
        const FacetChoice choice = !isValueNode                              ? FacetChoice::Neutral
                                   : filter.isIncluded(item.field, item.key) ? FacetChoice::Included
                                   : filter.isExcluded(item.field, item.key) ? FacetChoice::Excluded
                                                                             : FacetChoice::Neutral;
        return static_cast<int>(choice);
    }
    case DepthRole:
        return item.depth;
    default:
        return {};
    }
}

bool FacetModel::isValue(const QModelIndex& index) const
{
    return index.isValid() && node(index).type == Node::Type::Value;
}

QModelIndex FacetModel::indexOf(Field field, const QString& key) const
{
    for (std::size_t i = 1; i < m_nodes.size(); ++i) {
        const Node& candidate = m_nodes[i];
        if (candidate.type == Node::Type::Value && candidate.field == field && candidate.key == key) {
            return createIndex(candidate.rowInParent, 0, static_cast<quintptr>(i));
        }
    }
    return {};
}

} // namespace atlas
