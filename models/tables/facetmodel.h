// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/facettree.h"
#include "tables/roles.h"

#include <QAbstractItemModel>

namespace atlas {

/// What the filter says of a facet value.
enum class FacetChoice : quint8 { Neutral, Included, Excluded };

/// The facets as a tree: fields, their values, and below a last child "n more" the values that no record
/// of the registry has. Values keep their places while the filter changes; a place inside a province stands
/// behind it. A filter changes data only: the tree is built anew for another snapshot, unit, language, layout
/// or search.
class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetModel)

public:
    explicit FacetModel(FacetLayout layout, QObject* parent = nullptr);
    ~FacetModel() override;

    /// `whole` are the counts without a filter, which order the values; the view's own will do until they are
    /// known.
    void setView(const ViewPtr& view, const FacetCounts& whole, Unit unit, Language language);
    [[nodiscard]] const FacetLayout& layout() const { return m_layout; }
    void setLayout(const FacetLayout& layout);
    /// Only values that pass are in the tree; an empty test lets all pass.
    void setSearch(ValueTest test);
    [[nodiscard]] bool isSearching() const { return static_cast<bool>(m_search); }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] bool isValue(const QModelIndex& index) const;
    /// Invalid where the field or the key is not in the tree.
    [[nodiscard]] QModelIndex indexOf(Field field, const QString& key) const;
    [[nodiscard]] QModelIndex indexOf(Field field) const;

private:
    using Node = FacetTree::Node;

    void rebuild();
    void announceCounts();
    void findLargest();
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] UnitCounts countsOf(const Node& node) const;
    [[nodiscard]] QString titleOf(const Node& node) const;
    [[nodiscard]] QString toolTipOf(const Node& node) const;
    [[nodiscard]] QString basisOf(const Node& node) const;
    [[nodiscard]] FacetChoice choiceOf(const Node& node) const;

    FacetLayout m_layout;
    ValueTest m_search;
    ViewPtr m_view;
    FacetCounts m_whole;
    Unit m_unit = Unit::Consortia;
    Language m_language = Language::English;
    FacetTree m_tree;
    std::array<quint32, FieldCount> m_largest{}; ///< the largest count of a value, by field
};

} // namespace atlas
