// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace atlas {

class BrowseContext;
class EmptyState;
class Page;

/// A page of the window: made when it is first shown.
struct PageEntry
{
    QString key;
    std::function<QString()> title;
    std::function<Page*(QWidget* parent)> make;
    bool worksWithoutRecords = false; ///< has something to offer in an empty registry
};

/// The tabs and the page below them; follows the context's page and changes it.
class PageStack final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageStack)

public:
    PageStack(BrowseContext& context, std::vector<PageEntry> entries, QWidget* parent = nullptr);
    ~PageStack() override;

    void retranslate();
    [[nodiscard]] const std::vector<PageEntry>& entries() const { return m_entries; }
    /// nullptr before the first one is shown, and where the empty state is.
    [[nodiscard]] Page* currentPage() const;
    /// The page can be open without a tab.
    void setTabShown(const QString& key, bool shown);
    /// What stands in the place of every page, or of those that cannot work without records.
    struct Emptiness
    {
        QString reason; ///< empty: the pages are shown
        QString action;
        bool isOfEveryPage = false;
    };
    void setEmptyState(const Emptiness& emptiness);
    /// nullptr where the page was not made yet.
    [[nodiscard]] Page* madePage(const QString& key) const;

Q_SIGNALS:
    /// What the selection of the page in sight comes to; empty where it has nothing to say.
    void selectionTextChanged(const QString& text);
    void emptyActionTriggered();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showPage();
    void fitTabs();
    void setTabsNarrow(bool narrow);
    void announceSelection();

    BrowseContext& m_context;
    std::vector<PageEntry> m_entries;
    std::vector<Page*> m_pages;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    Emptiness m_emptiness;
};

} // namespace atlas
