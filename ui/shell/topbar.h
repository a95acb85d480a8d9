// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace atlas {

class PlainLabel;
class BrowseContext;
class ChipBar;
class SearchBox;
class ViewButton;
class ViewFlow;

/// The bar above the pages: back, forward, search, chips, export, report.
class TopBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TopBar)

public:
    struct Actions
    {
        QAction* back = nullptr;
        QAction* forward = nullptr;
        QAction* exportTables = nullptr;
        QMenu* report = nullptr;
        ViewFlow* views = nullptr;
    };

    TopBar(BrowseContext& context, const Actions& actions, QWidget* parent = nullptr);
    ~TopBar() override;

    void retranslate();
    [[nodiscard]] ViewButton& views() { return *m_views; }
    [[nodiscard]] SearchBox& search() { return *m_search; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    ViewButton* m_views = nullptr;
    SearchBox* m_search = nullptr;
    ChipBar* m_chips = nullptr;
    PlainLabel* m_problem = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_report = nullptr;
};

} // namespace atlas
