// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/flows/importflow.h"

#include "domain/text/showntext.h"
#include "import/proposal/sourcedigest.h"
#include "reading/rawdocument.h"
#include "reading/sourcefile.h"
#include "ui/context/browsecontext.h"
#include "ui/context/whendone.h"
#include "ui/import/importdialog.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>
#include <memory>
#include <utility>

namespace atlas {
namespace {

constexpr qsizetype LongestTitle = 60; ///< in a message

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
    connect(&session, &RegistrySession::accepted, this, &ImportFlow::tell);
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
    const SourceDigest digest(*bytes, stop);
    Result<RawDocument> document = readDocument(*bytes, source.fileName, options);
    if (!document) {
        return tl::make_unexpected(document.error());
    }
    bytes->clear();
    ListDraft draft(std::move(*document), std::make_shared<const MemberGrammar>(reference), remembered, stop);
    return Answer{std::move(draft), digest.hex()};
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
    auto* dialog = new ImportDialog(std::move(answer.draft), answer.digest, m_context.view()->snapshot,
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
    m_leftOut = dialog.leftOut();
    Proposal proposal = dialog.takeProposal();
    m_written = {proposal.programme, proposal.notice};
    //: why the registry was changed; %1 a file
    m_session.accept(std::move(proposal), tr("Import of %1").arg(fileName));
}

QString ImportFlow::textOf(const AcceptOutcome& outcome) const
{
    if (!outcome.wroteAnything()) {
        return tr("Nothing was written: the registry already has all of it.");
    }
    QStringList sentences{
        //: %1 the title of a list, %2 to %4 counts of consortia
        tr("Imported “%1”. Consortia: %2 new, %3 changed, %4 removed.")
            .arg(shortened(m_written.notice.title, LongestTitle), QString::number(outcome.added),
                 QString::number(outcome.changed), QString::number(outcome.gone)),
        tr("Memberships: %1 added, %2 removed.")
            .arg(outcome.membershipsAdded)
            .arg(outcome.membershipsRemoved)};
    if (m_leftOut.unticked > 0) {
        sentences << tr("%n row(s) that you unticked were left as they were.", nullptr, m_leftOut.unticked);
    }
    if (m_leftOut.open > 0) {
        sentences << tr("%n row(s) with open questions were left out.", nullptr, m_leftOut.open);
    }
    if (outcome.completed > 0) {
        sentences << tr("Recommending authority added to %n consortium(s).", nullptr, outcome.completed);
    }
    if (outcome.identifiersAdded + outcome.aliasesAdded > 0) {
        sentences << tr("Codes of organisations: %1 added. Former and short names: %2 added.")
                         .arg(outcome.identifiersAdded)
                         .arg(outcome.aliasesAdded);
    }
    sentences << outcome.aliasesRefused;
    return sentences.join(QLatin1Char(' '));
}

void ImportFlow::tell(const AcceptOutcome& outcome)
{
    const QString text = textOf(outcome);
    if (!outcome.wroteAnything()) {
        Q_EMIT imported(text, 0);
        return;
    }
    m_session.askHistory(this, [this, text](const std::vector<ChangeRecord>& history) {
        const auto change = std::ranges::find(history, QStringLiteral("accept"), &ChangeRecord::kind);
        Q_EMIT imported(text, change == history.end() ? 0 : change->id);
    });
}

/// By its programme, where there are several; the first of its consortia is chosen.
void ImportFlow::showList()
{
    const Snapshot& snapshot = m_context.snapshot();
    const std::vector<KnownList> known = snapshot.knownLists();
    const auto at = std::ranges::find_if(known, [this](const KnownList& list) {
        return list.programme.name == m_written.programme.name &&
               list.notice.title == m_written.notice.title && list.notice.edition == m_written.notice.edition;
    });
    if (at == known.end()) {
        return;
    }
    Filter filter;
    if (snapshot.programmes.info.size() > 1) {
        filter.include(Field::Programme, at->programme.name);
    }
    m_context.showRows(Unit::Consortia, filter);
    const auto list = static_cast<quint16>(at - known.begin());
    const auto first = std::ranges::find(snapshot.consortia.notice, list);
    if (first != snapshot.consortia.notice.end()) {
        const auto row = static_cast<std::size_t>(first - snapshot.consortia.notice.begin());
        m_context.select({Selection::Kind::Consortium, snapshot.consortia.id[row]});
    }
}

} // namespace atlas
