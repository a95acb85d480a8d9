// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/flows/referenceflow.h"

#include "reading/rawdocument.h"
#include "reading/sourcefile.h"
#include "snapshot/knownorganisations.h"
#include "ui/context/browsecontext.h"
#include "ui/context/registrychange.h"
#include "ui/context/whendone.h"
#include "ui/references/referencedialog.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace atlas {

ReferenceFlow::ReferenceFlow(BrowseContext& context, RegistrySession& session, Settings& settings,
                             QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_settings(settings)
    , m_window(window)
{
}

ReferenceFlow::~ReferenceFlow()
{
    m_stop.request_stop();
}

void ReferenceFlow::chooseFile()
{
    if (m_session.tellsObstacle()) {
        return;
    }
    auto* dialog = new QFileDialog(
        m_window, tr("Fill from a reference list"), m_settings.folder(),
        tr("Lists (*.pdf *.docx *.xlsx *.ods *.csv *.tsv *.txt *.html *.htm);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_settings.setFolder(QFileInfo(path).absolutePath());
        readFile(path);
    });
    dialog->open();
}

void ReferenceFlow::cancel()
{
    if (m_stop.request_stop()) {
        ++m_question;
        Q_EMIT reading({});
    }
}

/// Called in a worker thread.
Result<ReferenceProposal> ReferenceFlow::proposalFor(const QString& path, const SnapshotPtr& snapshot,
                                                     const Reference& reference, const std::stop_token& stop)
{
    RawOptions options;
    options.stop = stop;
    const Result<QByteArray> bytes = readSourceFile(path, options.limits, stop);
    if (!bytes) {
        return tl::make_unexpected(bytes.error());
    }
    const QString name = QFileInfo(path).fileName();
    const Result<RawDocument> document = readDocument(*bytes, name, options);
    if (!document) {
        return tl::make_unexpected(document.error());
    }
    const MemberGrammar grammar(reference);
    const std::optional<ReferenceList> list = readReferenceList(*document, grammar, stop);
    if (!list) {
        return failure(
            ErrorCode::BadInput,
            tr("“%1” is not a list of organisations with homes, kinds or codes.").arg(name),
            tr("Nothing was changed. A reference list has a row for each organisation, a column with "
               "its name, and a column for the home, the kind or the credit code. A list of consortia "
               "is imported with File > Import a list."));
    }
    return proposeReferences(*list, knownOrganisations(*snapshot, namesOf(*list)));
}

void ReferenceFlow::readFile(const QString& path)
{
    if (m_session.tellsObstacle()) {
        return;
    }
    m_stop.request_stop();
    m_stop = std::stop_source();
    const quint64 question = ++m_question;
    Q_EMIT reading(QFileInfo(path).fileName());
    using Shared = std::shared_ptr<Result<ReferenceProposal>>;
    const auto work = [path, stop = m_stop.get_token(), snapshot = m_context.view()->snapshot,
                       reference = &m_session.reference()] {
        return std::make_shared<Result<ReferenceProposal>>(proposalFor(path, snapshot, *reference, stop));
    };
    whenDone(QtConcurrent::run(work), this, [this, question](const Shared& answer) {
        if (question != m_question) {
            return;
        }
        Q_EMIT reading({});
        if (!*answer) {
            Q_EMIT failed(answer->error());
        } else {
            show(std::move(**answer));
        }
    });
}

void ReferenceFlow::show(ReferenceProposal proposal)
{
    auto* dialog = new ReferenceDialog(std::move(proposal), m_session.reference(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { accept(dialog->proposal()); });
    dialog->open();
}

void ReferenceFlow::accept(const ReferenceProposal& proposal)
{
    FillDecision decision{proposal.accepted()};
    const int count = static_cast<int>(decision.values.size());
    //: why the registry was changed; %1 a file
    const QString why = tr("Filled from the reference list %1").arg(proposal.file);
    RegistryChange change;
    change.message = tr("Filled from %1: %n value(s).", nullptr, count).arg(proposal.file);
    change.ask = [decision = std::move(decision), why](RegistryStore& store) {
        return store.decide(decision, why, QDateTime::currentDateTime());
    };
    m_session.change(change);
}

} // namespace atlas
