// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "tables/facetlayout.h"

#include <QModelIndex>
#include <QWidget>

class QKeyEvent;
class QLineEdit;
class QMenu;
class QMouseEvent;
class QTreeView;

namespace atlas {

class BrowseContext;
class FacetModel;
class SegmentedSwitch;
class ValueIndex;

/// The panel at the left: what is counted, a line to find values, and the facets. A value is clicked to
/// include it, again to exclude it, again to clear it; Ctrl keeps the field's other values, Shift includes
/// all from the last one on. A click on a count shows the records that it counts.
class FacetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetPanel)

public:
    explicit FacetPanel(BrowseContext& context, QWidget* parent = nullptr);
    ~FacetPanel() override;

    void retranslate();
    /// Keys of the fields whose values are folded away, for the settings.
    [[nodiscard]] QStringList foldedFields() const { return m_folded; }
    void setFoldedFields(const QStringList& keys);
    /// The fields from the top down and the order of their values, for the settings.
    [[nodiscard]] const FacetLayout& facetLayout() const;
    void setFacetLayout(const FacetLayout& layout);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeUnitSwitch();
    void makeSearch();
    void makeTree();
    void connectTree();
    void refresh();
    void search(const QString& typed);
    void clicked(const QMouseEvent& event);
    bool treeKey(const QKeyEvent& event);
    bool searchKey(const QKeyEvent& event);
    void activate(const QModelIndex& index, bool keepOthers);
    void includeUpTo(const QModelIndex& index);
    void exclude(const QModelIndex& index);
    void showRecords(const QModelIndex& index);
    void addValueActions(QMenu& menu, const QModelIndex& index);
    void addFieldActions(QMenu& menu, Field field);
    void showMenu(const QModelIndex& index, const QPoint& globalPoint);
    void moveField(Field field, int by);
    void setSort(Field field, FacetSort sort);
    void copyCounts(const std::vector<Field>& fields) const;
    void applyFolding();
    void rememberFolding(const QModelIndex& index, bool isFolded);
    void rememberCurrent();
    void restoreCurrent();
    [[nodiscard]] QModelIndex firstValue() const;

    BrowseContext& m_context;
    ValueIndex& m_values;
    FacetModel* m_model = nullptr;
    SegmentedSwitch* m_units = nullptr;
    QLineEdit* m_search = nullptr;
    QTreeView* m_tree = nullptr;
    QStringList m_folded;
    QPersistentModelIndex m_anchor;     ///< the value that was chosen last, from which Shift counts
    Field m_currentField = Field::Seat; ///< of the current row, while the tree is built anew
    QString m_currentKey;
    bool m_hadCurrent = false;
    bool m_isFolding = false; ///< rows fold by the program, not by the user
};

} // namespace atlas
