// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QModelIndex;
class QTreeView;

namespace atlas {

class BrowseContext;
class FacetModel;
class SegmentedSwitch;

/// The panel at the left: what is counted, and the facets. A value is clicked to include it, again to
/// exclude it, again to clear it; Ctrl keeps the field's other values.
class FacetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FacetPanel)

public:
    explicit FacetPanel(BrowseContext& context, QWidget* parent = nullptr);
    ~FacetPanel() override;

    void retranslate();
    /// Keys of the fields whose values are folded away, for the settings.
    [[nodiscard]] QStringList foldedFields() const;
    void setFoldedFields(const QStringList& keys);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeUnitSwitch();
    void makeTree();
    void refresh();
    void activate(const QModelIndex& index, bool keepOthers);
    void showMenu(const QPoint& point);
    void copyCounts(const QModelIndex& field) const;
    void applyFolding();

    BrowseContext& m_context;
    FacetModel* m_model = nullptr;
    QTreeView* m_tree = nullptr;
    SegmentedSwitch* m_units = nullptr;
    QStringList m_folded;
};

} // namespace atlas
