// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/importflow.h"

#include "intake/rawdocument.h"
#include "ui/import/importdialog.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/whendone.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrentRun>

#include <memory>
#include <utility>

namespace atlas {
namespace {

/// The one file of a drop that lies on this machine; empty for none.
QString localFile(const QMimeData& data)
{
    return data.urls().size() == 1 ? data.urls().constFirst().toLocalFile() : QString();
}

} // namespace

ImportFlow::ImportFlow(BrowseContext& context, RegistrySession& session, Settings& settings, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
}

ImportFlow::~ImportFlow()
{
    m_stop.request_stop();
}

void ImportFlow::chooseFile()
{
    auto* dialog = new QFileDialog(
        m_window, tr("Read in a published list"), m_settings.folder(),
        tr("Lists (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setFolder(QFileInfo(path).absolutePath());
        readFile(path);
    });
    dialog->open();
}

void ImportFlow::readFile(const QString& path)
{
    QFile file(path);
    const ReadLimits limits;
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        const QString why = QFileInfo(path).isDir() ? tr("it is a folder") : file.errorString();
        Q_EMIT failed({ErrorCode::Io, tr("The file %1 cannot be read: %2.").arg(path, why),
                       tr("The registry was not changed.")});
        return;
    }
    // One byte more than is allowed is enough to be told that it is too large.
    read({file.read(limits.fileBytes + 1), QFileInfo(path).fileName(), std::nullopt});
}

void ImportFlow::readClipboard()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !canRead(*data)) {
        Q_EMIT failed({ErrorCode::BadInput, tr("The clipboard holds no table and no text."),
                       tr("Copy the rows of a list first, with their header row.")});
        return;
    }
    readMime(*data);
}

bool ImportFlow::canRead(const QMimeData& data)
{
    return !localFile(data).isEmpty() || data.hasHtml() || !data.text().trimmed().isEmpty();
}

void ImportFlow::readMime(const QMimeData& data)
{
    if (const QString file = localFile(data); !file.isEmpty()) {
        readFile(file);
    } else if (data.hasHtml()) {
        read({data.html().toUtf8(), tr("clipboard", "file name") + QStringLiteral(".html"),
              SourceEncoding::Utf8});
    } else {
        read({data.text().toUtf8(), tr("clipboard", "file name") + QStringLiteral(".txt"),
              SourceEncoding::Utf8});
    }
}

void ImportFlow::cancel()
{
    if (m_stop.request_stop()) {
        ++m_question;
        Q_EMIT reading({});
    }
}

void ImportFlow::read(const Source& source)
{
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_question;
    Q_EMIT reading(source.fileName);
    RawOptions options;
    options.encoding = source.encoding;
    options.stop = m_stop.get_token();
    using Answer = std::shared_ptr<Result<ListDraft>>;
    const auto work = [source, options, remembered = rememberedColumns()]() -> Answer {
        Result<RawDocument> document = readDocument(source.bytes, source.fileName, options);
        if (!document) {
            return std::make_shared<Result<ListDraft>>(tl::make_unexpected(document.error()));
        }
        return std::make_shared<Result<ListDraft>>(ListDraft(std::move(*document), remembered));
    };
    const SourceDigest digest(source.bytes);
    whenDone(QtConcurrent::run(work), this, [this, question, source, digest](const Answer& draft) {
        if (question != m_question) {
            return;
        }
        Q_EMIT reading({});
        if (!*draft) {
            Q_EMIT failed(draft->error());
        } else {
            show(std::move(**draft), source, digest);
        }
    });
}

std::vector<ColumnChoice> ImportFlow::rememberedColumns() const
{
    std::vector<ColumnChoice> choices;
    for (const ColumnMapping& mapping : m_session.columnMappings()) {
        if (auto choice = columnChoiceFromJson(mapping.shape, mapping.mapping)) {
            choices.push_back(std::move(*choice));
        }
    }
    return choices;
}

void ImportFlow::show(ListDraft draft, const Source& source, const SourceDigest& digest)
{
    auto* dialog = new ImportDialog(std::move(draft), digest.hex(), m_context.view()->snapshot,
                                    m_session.reference(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name = source.fileName] { accept(*dialog, name); });
    connect(dialog, &ImportDialog::encodingChosen, this, [this, dialog, source](SourceEncoding encoding) {
        dialog->close();
        read({source.bytes, source.fileName, encoding});
    });
    dialog->open();
}

void ImportFlow::accept(ImportDialog& dialog, const QString& fileName)
{
    if (const std::optional<ColumnChoice> choice = dialog.draft().choice()) {
        m_session.remember({choice->shape, columnChoiceJson(*choice)});
    }
    //: why the registry was changed; %1 a file
    m_session.accept(dialog.takeProposal(), tr("Import of %1").arg(fileName));
}

} // namespace atlas
