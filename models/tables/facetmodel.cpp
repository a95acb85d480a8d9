// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/facetmodel.h"

#include "domain/text/showntext.h"

#include <algorithm>
#include <utility>

namespace atlas {

FacetModel::FacetModel(FacetLayout layout, QObject* parent)
    : QAbstractItemModel(parent)
    , m_layout(std::move(layout))
{
}

FacetModel::~FacetModel() = default;

void FacetModel::setView(const ViewPtr& view, const FacetCounts& whole, Unit unit, Language language)
{
    const bool sameTree = m_view != nullptr && m_view->snapshot == view->snapshot && m_unit == unit &&
                          m_language == language && m_whole == whole;
    m_view = view;
    m_unit = unit;
    findLargest();
    if (sameTree) {
        announceCounts();
        return;
    }
    m_whole = whole;
    m_language = language;
    rebuild();
}

void FacetModel::setLayout(const FacetLayout& layout)
{
    if (layout != m_layout) {
        m_layout = layout;
        rebuild();
    }
}

void FacetModel::setSearch(ValueTest test)
{
    if (test || m_search) {
        m_search = std::move(test);
        rebuild();
    }
}

void FacetModel::rebuild()
{
    beginResetModel();
    m_tree = m_view == nullptr
                 ? FacetTree()
                 : FacetTree({*m_view->snapshot, m_layout, m_whole, m_unit, m_language, m_search});
    endResetModel();
}

void FacetModel::announceCounts()
{
    for (int field = 0; field < rowCount(); ++field) {
        const QModelIndex parent = index(field, 0);
        Q_EMIT dataChanged(parent, parent);
        const int values = rowCount(parent);
        if (values > 0) {
            Q_EMIT dataChanged(index(0, 0, parent), index(values - 1, 0, parent));
        }
    }
}

void FacetModel::findLargest()
{
    for (const Field field : AllFields) {
        quint32 largest = 0;
        for (const UnitCounts& counts : m_view->facets[static_cast<std::size_t>(field)]) {
            largest = std::max(largest, counts[m_unit]);
        }
        m_largest[static_cast<std::size_t>(field)] = largest;
    }
}

const FacetModel::Node& FacetModel::node(const QModelIndex& index) const
{
    return m_tree.at(index.isValid() ? static_cast<int>(index.internalId()) : 0);
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
    return parent == 0 ? QModelIndex()
                       : createIndex(m_tree.at(parent).rowInParent, 0, static_cast<quintptr>(parent));
}

int FacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent).children.size());
}

int FacetModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1;
}

UnitCounts FacetModel::countsOf(const Node& node) const
{
    const auto& counts = m_view->facets[static_cast<std::size_t>(node.field)];
    return node.type == Node::Type::Value && node.code < counts.size() ? counts[node.code] : UnitCounts{};
}

QString FacetModel::titleOf(const Node& node) const
{
    switch (node.type) {
    case Node::Type::Field:
        return atlas::title(node.field);
    case Node::Type::Rest: {
        const int provinces = static_cast<int>(
            std::ranges::count_if(node.children, [this](int child) { return m_tree.at(child).depth == 0; }));
        const bool followsOthers = std::ranges::any_of(m_tree.at(node.parent).children, [this](int sibling) {
            return m_tree.at(sibling).type == Node::Type::Value && m_tree.at(sibling).code != 0;
        });
        return followsOthers ? tr("%n more provinces", "provinces without any record", provinces)
                             : tr("%n provinces", "none of them has a record", provinces);
    }
    case Node::Type::Value:
        return node.title;
    case Node::Type::Root:
        break;
    }
    return {};
}

QString FacetModel::toolTipOf(const Node& node) const
{
    if (node.type != Node::Type::Value) {
        return titleOf(node);
    }
    QStringList parts;
    const UnitCounts counts = countsOf(node);
    for (const Unit unit : AllUnits) {
        parts << countText(counts[unit], unit);
    }
    //: a facet value and its counts: "Zhejiang: 2 consortia · 19 organisations · 19 memberships"
    return tr("%1: %2").arg(node.title, parts.join(QStringLiteral(" · "))) + basisOf(node);
}

/// What a role rests on, in the whole registry: of a list that marks no lead, on its order.
QString FacetModel::basisOf(const Node& node) const
{
    QStringList parts;
    if (const auto role = fromKey<Role>(node.key); role && node.field == Field::Role) {
        const auto& counts = m_view->snapshot->memberships.roleBases[static_cast<std::size_t>(*role)];
        for (const Basis basis : AllBases) {
            if (const quint32 count = counts[static_cast<std::size_t>(basis)]; count > 0) {
                //: a count of memberships and what their role rests on: "2 memberships from the order of the
                //: list"
                parts << tr("%1 %2").arg(countText(count, Unit::Memberships), atlas::title(basis));
            }
        }
    }
    //: %1: "12 memberships as published · 2 memberships from the order of the list"
    return parts.isEmpty() ? QString()
                           : u'\n' + tr("In the whole registry: %1").arg(parts.join(QStringLiteral(" · ")));
}

FacetChoice FacetModel::choiceOf(const Node& node) const
{
    const Filter& filter = m_view->filter;
    if (node.type != Node::Type::Value) {
        return FacetChoice::Neutral;
    }
    return filter.isIncluded(node.field, node.key)   ? FacetChoice::Included
           : filter.isExcluded(node.field, node.key) ? FacetChoice::Excluded
                                                     : FacetChoice::Neutral;
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
        return plainToolTip(toolTipOf(item));
    case Qt::AccessibleTextRole:
        //: a facet value and its count: "Zhejiang: 2 consortia"
        return isValueNode ? tr("%1: %2").arg(item.title, countText(countsOf(item)[m_unit], m_unit))
                           : titleOf(item);
    case FieldRole:
        return static_cast<int>(item.field);
    case ValueKeyRole:
        return isValueNode ? QVariant(item.key) : QVariant();
    case CountRole:
        return isValueNode || item.type == Node::Type::Rest ? QVariant(qulonglong{countsOf(item)[m_unit]})
                                                            : QVariant();
    case ShareRole: {
        const quint32 largest = m_largest[static_cast<std::size_t>(item.field)];
        return isValueNode && largest > 0 ? static_cast<double>(countsOf(item)[m_unit]) / largest : 0.0;
    }
    case ChoiceRole:
        return static_cast<int>(choiceOf(item));
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
    for (std::size_t i = 1; i < m_tree.nodes.size(); ++i) {
        const Node& candidate = m_tree.nodes[i];
        if (candidate.type == Node::Type::Value && candidate.field == field && candidate.key == key) {
            return createIndex(candidate.rowInParent, 0, static_cast<quintptr>(i));
        }
    }
    return {};
}

QModelIndex FacetModel::indexOf(Field field) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex head = index(row, 0);
        if (node(head).field == field) {
            return head;
        }
    }
    return {};
}

} // namespace atlas
