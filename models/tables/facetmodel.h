// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/view.h"
#include "tables/roles.h"

#include <QAbstractItemModel>

#include <vector>

namespace atlas {

/// What the filter says of a facet value.
enum class FacetChoice : quint8 { Neutral, Included, Excluded };

/// The facets as a tree: fields, their values, and below a last child "n more" the values that no record
/// of the registry has. Values are ordered by their counts in the whole registry, so that they stay in
/// their places while the filter changes; a place inside a province stands behind it.
class FacetModel final : public QAbstractItemModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetModel)

public:
    explicit FacetModel(std::vector<Field> fields, QObject* parent = nullptr);
    ~FacetModel() override;

    /// Counts follow the view and the unit; the tree is only built anew for another snapshot, unit or
    /// language.
    void setView(const ViewPtr& view, Unit unit, Language language);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    [[nodiscard]] bool isValue(const QModelIndex& index) const;
    /// Invalid where the field or the key is not in the tree.
    [[nodiscard]] QModelIndex indexOf(Field field, const QString& key) const;

private:
    struct Node
    {
        enum class Type : quint8 { Root, Field, Value, Rest };
        Type type = Type::Root;
        int parent = 0;
        int rowInParent = 0;
        Field field = Field::Seat;
        QString key;
        QString title;
        int depth = 0;
        std::vector<int> children;
    };

    void rebuild();
    int addNode(int parent, Node node);
    void addField(Field field);
    void addValue(int parent, Field field, std::size_t code);
    [[nodiscard]] const Node& node(const QModelIndex& index) const;
    [[nodiscard]] quint32 countOf(const Node& node) const;
    [[nodiscard]] QString titleOf(const Node& node) const;
    [[nodiscard]] quint32 largestIn(Field field) const;

    std::vector<Field> m_fields;
    ViewPtr m_view;
    Unit m_unit = Unit::Consortia;
    Language m_language = Language::English;
    std::vector<Node> m_nodes;
};

} // namespace atlas
