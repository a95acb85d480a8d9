// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/importflow.h"

#include "intake/rawdocument.h"
#include "intake/sourcefile.h"
#include "ui/import/importdialog.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/whendone.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QClipboard>
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
    if (m_session.tellsObstacle()) {
        return;
    }
    auto* dialog = new QFileDialog(
        m_window, tr("Import a published list"), m_settings.folder(),
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
    read({.path = path, .bytes = {}, .fileName = QFileInfo(path).fileName()});
}

void ImportFlow::readClipboard()
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    if (data == nullptr || !canRead(*data)) {
        Q_EMIT failed({ErrorCode::BadInput, tr("The clipboard contains no table and no text."),
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
        read({.path = {},
              .bytes = data.html().toUtf8(),
              .fileName = tr("clipboard", "file name") + QStringLiteral(".html"),
              .encoding = SourceEncoding::Utf8});
    } else {
        read({.path = {},
              .bytes = data.text().toUtf8(),
              .fileName = tr("clipboard", "file name") + QStringLiteral(".txt"),
              .encoding = SourceEncoding::Utf8});
    }
}

void ImportFlow::cancel()
{
    if (m_stop.request_stop()) {
        ++m_question;
        Q_EMIT reading({});
    }
}

/// Called in a worker thread.
Result<ImportFlow::Answer> ImportFlow::answerFor(const Source& source, const std::stop_token& stop,
                                                 const std::vector<ColumnChoice>& remembered,
                                                 const Reference& reference)
{
    RawOptions options;
    options.encoding = source.encoding;
    options.stop = stop;
    Result<QByteArray> bytes =
        source.path.isEmpty() ? source.bytes : readSourceFile(source.path, options.limits, stop);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    SourceDigest digest(*bytes, stop);
    Result<RawDocument> document = readDocument(*bytes, source.fileName, options);
    if (!document) {
        return tl::make_unexpected(document.error());
    }
    bytes->clear();
    return Answer{
        ListDraft(std::move(*document), std::make_shared<const MemberGrammar>(reference), remembered, stop),
        std::move(digest)};
}

void ImportFlow::read(const Source& source)
{
    if (m_session.tellsObstacle()) { // nobody settles the questions of a list that cannot be written
        return;
    }
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_question;
    Q_EMIT reading(source.fileName);
    using Shared = std::shared_ptr<Result<Answer>>;
    const auto work = [source, stop = m_stop.get_token(), remembered = rememberedColumns(),
                       reference = &m_session.reference()] {
        return std::make_shared<Result<Answer>>(answerFor(source, stop, remembered, *reference));
    };
    whenDone(QtConcurrent::run(work), this, [this, question, source](const Shared& answer) {
        if (question != m_question) {
            return;
        }
        Q_EMIT reading({});
        if (!*answer) {
            Q_EMIT failed(answer->error());
        } else {
            show(std::move(**answer), source);
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

void ImportFlow::show(Answer answer, const Source& source)
{
    auto* dialog = new ImportDialog(std::move(answer.draft), answer.digest.hex(), m_context.view()->snapshot,
                                    m_session.reference(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name = source.fileName] { accept(*dialog, name); });
    connect(dialog, &ImportDialog::encodingChosen, this, [this, dialog, source](SourceEncoding encoding) {
        dialog->close();
        Source again = source;
        again.encoding = encoding;
        read(again);
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
