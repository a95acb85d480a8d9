// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "analysis/comparison.h"
#include "ui/context/latestanswer.h"
#include "ui/pages/compare/comparepart.h"

#include <QTimer>

#include <array>
#include <memory>

class QLineEdit;
class QPushButton;
class QTableView;

namespace atlas {

class PlainLabel;
class BrowseContext;
class CountTable;
class NameListModel;

/// What two filters have in common, and what only one of them has, in all three units.
class FiltersPart final : public ComparePart
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FiltersPart)

public:
    explicit FiltersPart(BrowseContext& context, QWidget* parent = nullptr);
    ~FiltersPart() override;

    void retranslate() override;
    void refresh() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] std::optional<PageTable> pageTable() const override;

    [[nodiscard]] QLineEdit* filterField(int which) const { return m_sides[which].text; } ///< 0: A, 1: B
    [[nodiscard]] CountTable* counts() const { return m_counts; }
    [[nodiscard]] QTableView* list() const { return m_list; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Answer
    {
        ViewPtr a;
        ViewPtr b;
        Overlap overlap;
    };
    using AnswerPtr = std::shared_ptr<const Answer>;
    struct Side
    {
        PlainLabel* label = nullptr;
        QLineEdit* text = nullptr;
        QPushButton* keep = nullptr;
        Filter filter;
        QString problem;
    };

    QWidget* makeSide(int which);
    void makeAnswer();
    void showFilters();
    void keepFilter(int which);
    void read(int which);
    void take(const AnswerPtr& answer);
    void showRows(int part, int column);

    BrowseContext& m_context;
    LatestAnswer m_answerer;
    QTimer m_pause;
    std::array<Side, 2> m_sides;
    PlainLabel* m_problem = nullptr;
    CountTable* m_counts = nullptr;
    PlainLabel* m_which = nullptr;
    NameListModel* m_names = nullptr;
    QTableView* m_list = nullptr;
    AnswerPtr m_answer;
    int m_part = 1;
    int m_column = 0; ///< of the unit that is listed; 0 before one was chosen
    bool m_isFirst = true;
};

} // namespace atlas
