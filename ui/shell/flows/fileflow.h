// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"
#include "output/tableexport.h"
#include "snapshot/snapshot.h"
#include "store/thread/filenews.h"
#include "ui/look/page.h"

#include <QObject>

#include <functional>

class QWidget;

namespace atlas {

class BrowseContext;
class MessageBar;
class PicturePainter;
class RegistrySession;
class Settings;
struct CopyOutcome;

/// Opening, saving, exporting and printing: asks for files and passes the work on. What comes of it is told
/// by signals, so that the window shows it in its own place. What others do to the open file is told in the
/// message bar, with the ways on.
class FileFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FileFlow)

public:
    FileFlow(BrowseContext& context, RegistrySession& session, Settings& settings, PicturePainter& pictures,
             QWidget* window);
    ~FileFlow() override;

    /// Tells there from now on what became of the file.
    void watchFile(MessageBar& messages);

public Q_SLOTS:
    void openRegistry(bool readOnly);
    /// Asks where; with a path, that one is proposed.
    void newRegistry(const QString& proposedPath = {});
    void saveBackup();
    /// The registry's tables, or what the page shows where it has a table of its own.
    void exportTables(const atlas::Page* page);
    void saveReport(const QString& ending); ///< pdf or html
    void previewReport();
    void printReportNow();
    void previewPage(const atlas::Page* page);
    void printPage(const atlas::Page* page);

Q_SIGNALS:
    void failed(const atlas::Error& error);
    void done(const QString& text);

private:
    void showTrouble(MessageBar& messages, const FileNews& news);
    void showFailure(MessageBar& messages, const Error& error);
    void showCopy(MessageBar& messages, const CopyOutcome& copy);
    [[nodiscard]] QString reloadText(const Snapshot& before, const Snapshot& now, bool isSame) const;
    [[nodiscard]] static QString outsideText(const OutsideChanges& changes);
    [[nodiscard]] std::optional<Report> reportOf(const atlas::Page* page);
    void exportTo(const QString& path, const TableExport& options, const std::optional<PageTable>& page);
    /// Asks for a file to write, with that name proposed, and goes on when one is chosen.
    void askForFile(const QString& title, const QString& name, const QString& filter,
                    const std::function<void(const QString&)>& use);

    BrowseContext& m_context;
    RegistrySession& m_session;
    Settings& m_settings;
    PicturePainter& m_pictures;
    QWidget* m_window;
};

} // namespace atlas
