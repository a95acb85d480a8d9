// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"
#include "ui/look/page.h"

class QBoxLayout;
class QPushButton;
class QStackedLayout;

namespace atlas {

class PlainLabel;
class BrowseContext;
class CountTable;
class EmptyState;
class RegionView;
class SegmentedSwitch;
struct RegionGrid;

/// Who is where: the tile grid by the consortium's seat or by the organisation's home, or the table behind
/// it.
class RegionsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RegionsPage)

public:
    explicit RegionsPage(BrowseContext& context, QWidget* parent = nullptr);
    ~RegionsPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("regions"); }
    [[nodiscard]] QString title() const override { return tr("Regions"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;

    /// Seat or Home.
    [[nodiscard]] Field field() const;
    void setTableShown(bool shown);
    [[nodiscard]] RegionView* regionView() const { return m_view; }
    [[nodiscard]] CountTable* table() const { return m_table; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeHead();
    void refreshSoon();
    void refresh();
    void fillTable(const RegionGrid& grid);
    void fitHead();
    void activate(const QString& key, bool keepOthers);
    void showRows(const QString& key);

    BrowseContext& m_context;
    QBoxLayout* m_head = nullptr;
    PlainLabel* m_title = nullptr;
    SegmentedSwitch* m_switch = nullptr;
    QPushButton* m_toggle = nullptr;
    QStackedLayout* m_stack = nullptr;
    RegionView* m_view = nullptr;
    CountTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_isTableShown = false;
    bool m_isStale = true;
};

} // namespace atlas
