// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/page.h"

#include <QStringList>

#include <vector>

class QHBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace atlas {

class BrowseContext;
class ChartPanel;
class EmptyState;
struct BarChart;

/// The charts of the view: two columns where there is room. Nothing is counted or made before the page is
/// shown.
class ChartsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartsPage)

public:
    explicit ChartsPage(BrowseContext& context, QWidget* parent = nullptr);
    ~ChartsPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("charts"); }
    [[nodiscard]] QString title() const override { return tr("Charts"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;

    /// In reading order; empty before the page is shown.
    [[nodiscard]] const std::vector<ChartPanel*>& panels() const { return m_panels; }

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshSoon();
    void refresh();
    void makePanels(const std::vector<BarChart>& charts);
    void arrange();
    void activate(const BarChart& chart, const QString& key, bool keepOthers);
    void showRows(const BarChart& chart, const QString& key, int series);

    BrowseContext& m_context;
    QStackedLayout* m_stack;
    QScrollArea* m_scroll;
    EmptyState* m_empty;
    std::vector<QVBoxLayout*> m_columns;
    std::vector<ChartPanel*> m_panels;
    QStringList m_ids; ///< of the charts that the panels show
    int m_columnCount = 0;
    bool m_isStale = true;
};

} // namespace atlas
