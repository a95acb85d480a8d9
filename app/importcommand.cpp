// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include "clock.h"
#include "consoleoutput.h"
#include "importoutcome.h"
#include "intake/listidentity.h"
#include "intake/propose.h"
#include "invocation.h"
#include "listinput.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <memory>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct CommandLineText
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

tl::unexpected<Failure> programmeMissing(const std::vector<KnownList>& known)
{
    QStringList names;
    for (const KnownList& list : known) {
        if (!names.contains(list.programme.name)) {
            names << list.programme.name;
        }
    }
    return wrongUsage(
        CommandLineText::tr("Which programme does the list belong to?"),
        names.empty()
            ? CommandLineText::tr("Name it with --programme.")
            : CommandLineText::tr("Name it with --programme; the registry has %1.").arg(names.join(u"、"_s)));
}

/// The list as a proposal, compared with what the registry has; nothing is written. No snapshot: the
/// registry is still to be made.
Outcome<Proposal> proposalOf(Invocation& invocation, const SnapshotPtr& snapshot)
{
    const Outcome<ReadOptions> options = readOptionsOf(invocation);
    if (!options) {
        return tl::make_unexpected(options.error());
    }
    Outcome<ListInput> input = readListFile(invocation.argument(0), *options);
    if (!input) {
        return tl::make_unexpected(input.error());
    }
    const std::vector<KnownList> known =
        snapshot == nullptr ? std::vector<KnownList>{} : snapshot->knownLists();
    const ListIdentity identity = identityOf(input->notice, known, invocation.value("programme"));
    if (identity.programme.name.isEmpty()) {
        return programmeMissing(known);
    }
    const Outcome<const Reference*> reference = invocation.registry().reference();
    if (!reference) {
        return tl::make_unexpected(reference.error());
    }
    Result<Proposal> proposal =
        propose(std::move(input->list), identity.programme, identity.notice, **reference);
    if (!proposal) {
        return failed(proposal.error());
    }
    if (identity.same) {
        compare(*proposal, snapshot->publishedList(static_cast<quint16>(*identity.same)));
    }
    return std::move(*proposal);
}

Outcome<AcceptOutcome> write(Invocation& invocation, const std::shared_ptr<const Proposal>& proposal)
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
        outcome.added = static_cast<int>(proposal->consortia.size());
        outcome.organisationsAdded = static_cast<int>(proposal->organisations.size());
        outcome.membershipsAdded = static_cast<int>(proposal->membershipCount());
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
    Outcome<Proposal> read = proposalOf(invocation, snapshot);
    if (!read) {
        return tl::make_unexpected(read.error());
    }
    const auto proposal = std::make_shared<const Proposal>(std::move(*read));
    ImportOutcome outcome{*proposal, invocation.registry().path(), {}};
    if (!invocation.has("dry-run")) {
        const Outcome<AcceptOutcome> written = write(invocation, proposal);
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
