// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include "clock.h"
#include "consoleoutput.h"
#include "domain/fold.h"
#include "importoutcome.h"
#include "intake/bundled.h"
#include "intake/propose.h"
#include "invocation.h"
#include "listinput.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What the list is, where the document does not say: what the registry has under the same title, else what
/// the program knows of it, else the programme that was named.
struct Identity
{
    ProgrammeInfo programme;
    NoticeInfo notice;
    std::optional<quint16> sameNotice; ///< of the snapshot
};

std::optional<quint16> noticeWithTitle(const Snapshot& snapshot, const QString& title,
                                       const QString& programme)
{
    for (std::size_t i = 0; i < snapshot.notices.info.size(); ++i) {
        const ProgrammeInfo& owner = snapshot.programmes.info[snapshot.notices.programme[i]];
        if (fold(snapshot.notices.info[i].title) == fold(title) &&
            (programme.isEmpty() || fold(owner.name) == fold(programme))) {
            return static_cast<quint16>(i);
        }
    }
    return std::nullopt;
}

Outcome<ProgrammeInfo> programmeOf(const Snapshot* snapshot, const QString& named)
{
    const std::vector<ProgrammeInfo> known =
        snapshot == nullptr ? std::vector<ProgrammeInfo>{} : snapshot->programmes.info;
    QStringList names;
    for (const ProgrammeInfo& programme : known) {
        names << programme.name;
        if (!named.isEmpty() &&
            (fold(programme.name) == fold(named) || fold(programme.nameEn) == fold(named))) {
            return programme;
        }
    }
    if (!named.isEmpty()) {
        ProgrammeInfo programme;
        programme.name = named;
        return programme;
    }
    if (known.size() == 1) {
        return known.front();
    }
    return wrongUsage(
        CommandLineText::tr("Which programme does the list belong to?"),
        known.empty()
            ? CommandLineText::tr("Name it with --programme.")
            : CommandLineText::tr("Name it with --programme; the registry has %1.").arg(names.join(u"、"_s)));
}

Outcome<Identity> identify(const Snapshot* snapshot, const NoticeInfo& read, const QString& programme)
{
    Identity identity{{}, read, {}};
    if (snapshot != nullptr) {
        identity.sameNotice = noticeWithTitle(*snapshot, read.title, programme);
    }
    if (identity.sameNotice) {
        identity.programme = snapshot->programmes.info[snapshot->notices.programme[*identity.sameNotice]];
        identity.notice = snapshot->notices.info[*identity.sameNotice];
        return identity;
    }
    const Result<BundledSource> bundled = bundledSource();
    if (bundled && fold(bundled->notice.title) == fold(read.title) &&
        (programme.isEmpty() || fold(bundled->programme.name) == fold(programme))) {
        identity.programme = bundled->programme;
        identity.notice = bundled->notice;
        identity.notice.digest = read.digest;
        return identity;
    }
    Outcome<ProgrammeInfo> owner = programmeOf(snapshot, programme);
    if (!owner) {
        return tl::make_unexpected(owner.error());
    }
    identity.programme = *owner;
    return identity;
}

/// The list as a proposal, compared with what the registry has; nothing is written. No snapshot: the
/// registry is still to be made.
Outcome<Proposal> proposalOf(Invocation& invocation, const SnapshotPtr& snapshot)
{
    const Outcome<ReadOptions> options = readOptionsOf(invocation);
    if (!options) {
        return tl::make_unexpected(options.error());
    }
    const Outcome<ListInput> input = readListFile(invocation.argument(0), *options);
    if (!input) {
        return tl::make_unexpected(input.error());
    }
    const Outcome<Identity> identity = identify(snapshot.get(), input->notice, invocation.value("programme"));
    if (!identity) {
        return tl::make_unexpected(identity.error());
    }
    const Outcome<const Reference*> reference = invocation.registry().reference();
    if (!reference) {
        return tl::make_unexpected(reference.error());
    }
    Result<Proposal> proposal = propose(input->list, identity->programme, identity->notice, **reference);
    if (!proposal) {
        return failed(proposal.error());
    }
    if (identity->sameNotice) {
        compare(*proposal, snapshot->publishedList(*identity->sameNotice));
    }
    return std::move(*proposal);
}

Outcome<AcceptOutcome> write(Invocation& invocation, const Proposal& proposal)
{
    const QString why = CommandLineText::tr("Import of %1").arg(QFileInfo(invocation.argument(0)).fileName());
    RegistryAccess& registry = invocation.registry();
    if (registry.isMissing()) {
        const Outcome<RegistryStore*> store = registry.store();
        if (!store) {
            return tl::make_unexpected(store.error());
        }
        const auto made = (*store)->create(registry.path(), proposal, why, currentTime()).result();
        if (!made) {
            return failed(made.error());
        }
        AcceptOutcome outcome;
        outcome.added = static_cast<int>(proposal.consortia.size());
        outcome.organisationsAdded = static_cast<int>(proposal.organisations.size());
        outcome.membershipsAdded = static_cast<int>(proposal.membershipCount());
        return outcome;
    }
    const Outcome<RegistryStore*> store = registry.open(OpenMode::ReadWrite);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    Result<AcceptOutcome> accepted = (*store)->accept(proposal, why, currentTime()).result();
    if (!accepted) {
        return failed(accepted.error());
    }
    return std::move(*accepted);
}

} // namespace

Outcome<void> runImport(Invocation& invocation)
{
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    SnapshotPtr snapshot;
    if (!invocation.registry().isMissing()) {
        const Outcome<SnapshotPtr> loaded = invocation.registry().load();
        if (!loaded) {
            return tl::make_unexpected(loaded.error());
        }
        snapshot = *loaded;
    }
    const Outcome<Proposal> proposal = proposalOf(invocation, snapshot);
    if (!proposal) {
        return tl::make_unexpected(proposal.error());
    }
    ImportOutcome outcome{*proposal, invocation.registry().path(), {}};
    if (!invocation.has("dry-run")) {
        const Outcome<AcceptOutcome> written = write(invocation, *proposal);
        if (!written) {
            return tl::make_unexpected(written.error());
        }
        outcome.accepted = *written;
    }
    if (*format == u"json") {
        invocation.out().write(outcome.json());
    } else {
        outcome.print(invocation.out());
    }
    return {};
}

} // namespace atlas
