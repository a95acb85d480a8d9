// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/flows/fileflow.h"

#include "output/reportfile.h"
#include "output/tableexport.h"
#include "report/report.h"
#include "ui/context/browsecontext.h"
#include "ui/look/page.h"
#include "ui/print/printreport.h"
#include "ui/shell/dialogs/exportdialog.h"
#include "ui/shell/dialogs/newregistrydialog.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>

namespace atlas {
namespace {

QString pdfFilter()
{
    return FileFlow::tr("PDF (*.pdf)");
}

} // namespace

FileFlow::FileFlow(BrowseContext& context, RegistrySession& session, Settings& settings,
                   PicturePainter& pictures, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_settings(settings)
    , m_pictures(pictures)
    , m_window(window)
{
}

FileFlow::~FileFlow() = default;

void FileFlow::watchFile(MessageBar& messages)
{
    connect(&m_session, &RegistrySession::fileTroubled, &messages,
            [this, &messages](const FileNews& news) { showTrouble(messages, news); });
    connect(&m_session, &RegistrySession::fileSettled, &messages, [this, &messages] {
        messages.showNote(tr("%1 is back, unchanged.").arg(QFileInfo(m_session.path()).fileName()));
    });
    connect(&m_session, &RegistrySession::changedOutside, &messages,
            [&messages](const OutsideChanges& changes) { messages.showNote(outsideText(changes)); });
    connect(&m_session, &RegistrySession::opened, &messages,
            [this, &messages](const OpenedRegistry& registry) {
                if (m_session.isDiskFull()) {
                    showFailure(messages, whyReadOnly(registry));
                }
            });
    connect(&m_session, &RegistrySession::failed, &messages,
            [this, &messages](const Error& error) { showFailure(messages, error); });
    connect(&m_session, &RegistrySession::reloaded, &messages,
            [this, &messages](const SnapshotPtr& before, const SnapshotPtr& now, bool isSame) {
                messages.showNote(reloadText(*before, *now, isSame));
            });
    connect(&m_session, &RegistrySession::backedUp, &messages,
            [this, &messages](const CopyOutcome& copy) { showCopy(messages, copy); });
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_session,
            [this](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive) {
                    m_session.lookAtFile();
                }
            });
}

void FileFlow::showTrouble(MessageBar& messages, const FileNews& news)
{
    Error told = news.error;
    std::vector<MessageBar::Choice> choices;
    if (news.isFileThere) {
        told.detail += u' ' + tr("Until you reload the file, nothing can be changed.");
        choices.push_back({tr("Reload", "the file as it is now"), [this] { m_session.reopen(); }});
    } else {
        told.detail += u' ' + tr("Until the file is back, nothing can be changed.");
    }
    choices.push_back({tr("Save a copy…"), [this] { saveBackup(); }});
    choices.push_back({tr("Keep browsing", "at what is shown, without changing it"), nullptr});
    messages.showChoices(told, choices);
}

/// With the ways on, where there are any in this window.
void FileFlow::showFailure(MessageBar& messages, const Error& error)
{
    std::vector<MessageBar::Choice> choices;
    if (error.code == ErrorCode::Damaged && !m_session.path().isEmpty()) {
        choices.push_back({tr("Check the registry"), [this] { m_session.check(); }});
        choices.push_back({tr("Save a copy…"), [this] { saveBackup(); }});
    } else if (error.code == ErrorCode::ReadOnly && m_session.isDiskFull()) {
        choices.push_back({tr("Reload", "the file as it is now"), [this] { m_session.reopen(); }});
    }
    messages.showChoices(error, choices);
}

void FileFlow::showCopy(MessageBar& messages, const CopyOutcome& copy)
{
    const QString text = tr("Saved a copy of the registry: %1").arg(copy.path);
    if (!copy.damage.isEmpty()) {
        messages.showError({ErrorCode::Damaged, text,
                            tr("The registry is damaged, and so is this copy of it: continue with an earlier "
                               "backup that is sound.") +
                                u' ' + copy.damage});
    } else if (m_session.isTroubled()) {
        messages.showOffer(text, tr("Open the copy"),
                           [this, path = copy.path] { m_session.open(path, false); });
    } else {
        messages.showNote(text);
    }
}

QString FileFlow::reloadText(const Snapshot& before, const Snapshot& now, bool isSame) const
{
    const QString name = QFileInfo(m_session.path()).fileName();
    if (isSame) {
        //: %1 a file
        return tr("Reloaded %1: nothing has changed.").arg(name);
    }
    QStringList changed;
    QStringList counts;
    for (const Unit unit : AllUnits) {
        const auto rows = static_cast<qint64>(now.count(unit));
        counts << countText(rows, unit);
        if (const auto old = static_cast<qint64>(before.count(unit)); old != rows) {
            //: %1 a number before, %2 the number now with its unit: "14 → 16 consortia"
            changed << tr("%1 → %2").arg(QLocale().toString(old), countText(rows, unit));
        }
    }
    const QString separator = tr(", ", "between parts of a sentence");
    if (changed.isEmpty()) {
        //: %1 a file, %2 counts
        return tr("Reloaded %1: as many as before (%2), but not the same.").arg(name, counts.join(separator));
    }
    //: %1 a file, %2 "14 → 16 consortia, 150 → 160 organisations"
    return tr("Reloaded %1: %2.").arg(name, changed.join(separator));
}

QString FileFlow::outsideText(const OutsideChanges& changes)
{
    QStringList parts;
    const auto add = [&parts](qint64 rows, const char* text) {
        if (rows > 0) {
            parts << tr(text, nullptr, static_cast<int>(rows));
        }
    };
    add(changes.consortiaAdded, QT_TR_N_NOOP("%n consortium(s) added"));
    add(changes.consortiaRemoved, QT_TR_N_NOOP("%n consortium(s) removed"));
    add(changes.organisationsAdded, QT_TR_N_NOOP("%n organisation(s) added"));
    add(changes.organisationsRemoved, QT_TR_N_NOOP("%n organisation(s) removed"));
    add(changes.membershipsAdded, QT_TR_N_NOOP("%n membership(s) added"));
    add(changes.membershipsRemoved, QT_TR_N_NOOP("%n membership(s) removed"));
    add(changes.otherRows, QT_TR_N_NOOP("%n other record(s) changed"));
    if (!changes.reason.isEmpty()) {
        parts.prepend(changes.reason);
    }
    //: by another program or person: %1 why, and how many of what
    return tr("Changed outside: %1").arg(parts.join(tr(", ", "between parts of a sentence")));
}

void FileFlow::askForFile(const QString& title, const QString& name, const QString& filter,
                          const std::function<void(const QString&)>& use)
{
    auto* dialog = new QFileDialog(m_window, title, m_settings.folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, use](const QString& path) {
        m_settings.setFolder(QFileInfo(path).absolutePath());
        use(path);
    });
    dialog->open();
}

void FileFlow::openRegistry(bool readOnly)
{
    auto* dialog =
        new QFileDialog(m_window, readOnly ? tr("Open a registry read-only") : tr("Open a registry"),
                        m_settings.folder(), tr("Registries (*.sqlite *.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, readOnly](const QString& path) {
        m_settings.setFolder(QFileInfo(path).absolutePath());
        m_session.open(path, readOnly);
    });
    dialog->open();
}

void FileFlow::newRegistry(const QString& proposedPath)
{
    const QString proposed =
        proposedPath.isEmpty()
            ? QDir(m_settings.folder())
                  .absoluteFilePath(tr("registry", "file name") + QStringLiteral(".sqlite"))
            : proposedPath;
    auto* dialog = new NewRegistryDialog(proposed, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings.setFolder(QFileInfo(dialog->path()).absolutePath());
        m_session.create(dialog->path(), dialog->hasBundledList());
    });
    connect(dialog, &NewRegistryDialog::openAsked, this,
            [this](const QString& path) { m_session.open(path, false); });
    dialog->open();
}

void FileFlow::saveBackup()
{
    askForFile(tr("Save a copy of the registry"),
               tr("registry copy", "file name") + QStringLiteral(".sqlite"), tr("Registries (*.sqlite *.db)"),
               [this](const QString& path) { m_session.backup(path); });
}

void FileFlow::exportTo(const QString& path, const TableExport& options, const std::optional<PageTable>& page)
{
    TableExport now = options;
    now.made = QDateTime::currentDateTime();
    const auto written =
        page ? exportTable(path, {page->title, page->table}, page->note, *m_context.view(), now)
             : atlas::exportTables(path, m_context.view(), now);
    if (!written) {
        Q_EMIT failed(written.error());
    } else {
        Q_EMIT done(tr("Exported to %1").arg(path));
    }
}

void FileFlow::exportTables(const Page* page)
{
    const std::optional<PageTable> table = page != nullptr ? page->pageTable() : std::nullopt;
    auto* dialog = new ExportDialog(scopeText(*m_context.view(), m_context.language()), m_window);
    if (table) {
        dialog->offerPage(table->title);
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, table] {
        TableExport options = dialog->options();
        options.language = m_context.language();
        const QString ending = dialog->ending();
        const std::optional<PageTable> chosen = dialog->isPageChosen() ? table : std::nullopt;
        askForFile(tr("Export tables"), dialog->proposedName() + QLatin1Char('.') + ending,
                   QStringLiteral("*.") + ending,
                   [this, options, chosen](const QString& path) { exportTo(path, options, chosen); });
    });
    dialog->open();
}

void FileFlow::saveReport(const QString& ending)
{
    const QString filter = ending == u"pdf" ? pdfFilter() : tr("HTML (*.html)");
    askForFile(tr("Save the full report"), tr("Consortia report", "file name") + QLatin1Char('.') + ending,
               filter, [this](const QString& path) {
                   QGuiApplication::setOverrideCursor(Qt::WaitCursor);
                   const Report report =
                       fullReport(m_context.view(), m_context.language(), QDateTime::currentDateTime());
                   const auto written = writeReport(path, report, m_pictures);
                   QGuiApplication::restoreOverrideCursor();
                   if (!written) {
                       Q_EMIT failed(written.error());
                   } else {
                       Q_EMIT done(tr("Saved the report: %1").arg(path));
                   }
               });
}

void FileFlow::previewReport()
{
    showPrintPreview(m_window,
                     fullReport(m_context.view(), m_context.language(), QDateTime::currentDateTime()),
                     m_pictures);
}

void FileFlow::printReportNow()
{
    printReport(m_window, fullReport(m_context.view(), m_context.language(), QDateTime::currentDateTime()),
                m_pictures);
}

std::optional<Report> FileFlow::reportOf(const Page* page)
{
    if (page == nullptr) {
        return {};
    }
    std::optional<Report> report = page->report(QDateTime::currentDateTime());
    if (!report) {
        Q_EMIT done(page->nothingToPrint());
    }
    return report;
}

void FileFlow::previewPage(const Page* page)
{
    if (const std::optional<Report> report = reportOf(page)) {
        showPrintPreview(m_window, *report, m_pictures);
    }
}

void FileFlow::printPage(const Page* page)
{
    if (const std::optional<Report> report = reportOf(page)) {
        printReport(m_window, *report, m_pictures);
    }
}

} // namespace atlas
