// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "ui/shell/settings.h"

#include <QMainWindow>

#include <functional>
#include <utility>
#include <vector>

class QMenu;
class QSplitter;

namespace atlas {

class ActionTable;
class BrowseContext;
class FacetPanel;
class FileFlow;
class ImportFlow;
class ReferenceFlow;
class Inspector;
class MessageBar;
class PageStack;
class PicturePainter;
class RegistrySession;
class StatusLine;
class TopBar;
class ViewFlow;
struct ActionEntry;
struct PageEntry;
struct StartJob;

/// What the window works with; made and owned by app/.
struct ShellServices
{
    BrowseContext& context;
    RegistrySession& session;
    Settings& settings;
    PicturePainter& pictures;
    std::function<void(Language)> installLanguage; ///< installs the translators
};

/// The frame: bar, panels, pages and foot, the actions, and what is remembered between starts.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(const ShellServices& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Gives window, panels and pages the state of the last time.
    void restoreState();
    /// Shows a view of the registry by its name, or a built in one by its key; told where there is none.
    void openView(const QString& name);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] std::vector<ActionEntry> fileActions();
    [[nodiscard]] std::vector<ActionEntry> editActions();
    [[nodiscard]] std::vector<ActionEntry> viewActions();
    [[nodiscard]] std::vector<ActionEntry> otherActions();
    [[nodiscard]] std::vector<ActionEntry> viewListActions();
    void makeActions();
    void makeMenus();
    [[nodiscard]] static QList<std::pair<QString, QString>> menuTitles();
    void makePanels();
    [[nodiscard]] std::vector<StartJob> startJobs();
    void addStartPage(std::vector<PageEntry>& pages);
    void showStartTab();
    void connectViews();
    void showEmptyState();
    void connectEmptyState();
    void makeConnections();
    void connectSession();
    void connectChanges();
    void retranslate();
    void saveState() const;
    void setLanguage(Language language);
    void setAppearance(Appearance appearance);
    void tellImport(const QString& text, qint64 change);
    void fillRecentFiles();
    void copyWithoutHeads() const;
    void chooseColumns();
    void showTitle();
    void followTrouble();
    void updateChecks();

    ShellServices m_services;
    ActionTable* m_actions = nullptr;
    QHash<QString, QMenu*> m_menus;
    QMenu* m_recent = nullptr;
    QMenu* m_report = nullptr;
    FileFlow* m_files = nullptr;
    ImportFlow* m_import = nullptr;
    ReferenceFlow* m_references = nullptr;
    ViewFlow* m_views = nullptr;
    TopBar* m_top = nullptr;
    QSplitter* m_splitter = nullptr;
    bool m_panelsAreSized = false; ///< by the user, now or in an earlier run
    FacetPanel* m_facets = nullptr;
    PageStack* m_pages = nullptr;
    Inspector* m_inspector = nullptr;
    MessageBar* m_message = nullptr;
    StatusLine* m_status = nullptr;
};

} // namespace atlas
