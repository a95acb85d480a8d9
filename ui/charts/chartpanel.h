// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "report/chart.h"

#include <QWidget>

class QPushButton;

namespace atlas {

class PlainLabel;
class ChartView;
class CountTable;

/// A chart with its title, what it counts, and the table behind it.
class ChartPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChartPanel)

public:
    explicit ChartPanel(QWidget* parent = nullptr);
    ~ChartPanel() override;

    void setChart(const BarChart& chart);
    [[nodiscard]] const BarChart& chart() const;
    void setTableShown(bool shown);
    [[nodiscard]] bool isTableShown() const { return m_isTableShown; }
    [[nodiscard]] ChartView* view() const { return m_view; }
    [[nodiscard]] CountTable* table() const { return m_table; }
    void retranslate();

Q_SIGNALS:
    void categoryActivated(const QString& key, bool keepOthers);
    /// Of a category the number of one series, or of all of them: -1.
    void numberActivated(const QString& key, int series);

private:
    void fillTable();
    void showTexts();

    PlainLabel* m_title;
    PlainLabel* m_note;
    QPushButton* m_toggle;
    ChartView* m_view;
    CountTable* m_table = nullptr; ///< made when it is first asked for
    bool m_isTableShown = false;
};

} // namespace atlas
