// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/input/listinput.h"
#include "app/cli/input/referenceimport.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/importoutcome.h"
#include "domain/text/fold.h"
#include "import/proposal/listidentity.h"
#include "import/proposal/propose.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

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

/// What the list is, and what a person should know of how that was found.
struct Identity
{
    ListIdentity identity;
    QStringList remarks;
};

/// The list of the registry that this one shares most of its consortia with, and how many; nothing where
/// these are few.
struct LikelyList
{
    SharedRows shared;
    bool isSame = false; ///< for certain, where no title says otherwise
};
std::optional<LikelyList> likelyList(const PublishedList& list, const Snapshot& snapshot,
                                     const MemberGrammar& grammar)
{
    std::vector<PublishedList> lists;
    std::vector<const PublishedList*> others;
    for (std::size_t i = 0; i < snapshot.notices.info.size(); ++i) {
        lists.push_back(snapshot.publishedList(static_cast<quint16>(i)));
    }
    for (const PublishedList& other : lists) {
        others.push_back(&other);
    }
    const std::optional<SharedRows> shared = mostShared(list, others, grammar);
    if (!shared || !isLikelyEdition(*shared, list.rows.size(), lists[shared->list].rows.size())) {
        return std::nullopt;
    }
    return LikelyList{*shared, isSameList(*shared, list.rows.size(), lists[shared->list].rows.size())};
}

/// Only a person can say whether a list under another title is the same list again.
tl::unexpected<Failure> isOrIsNot(const PublishedList& list, const SharedRows& shared, const QString& title)
{
    return wrongUsage(
        CommandLineText::tr("The registry already has %1 of the %2 consortia of this list, in “%3”.")
            .arg(shared.consortia)
            .arg(list.rows.size())
            .arg(title),
        CommandLineText::tr("Use --edition-of %1 if this is another edition of that list, or --new-list if "
                            "it is a different list.")
            .arg(shellQuoted(title)));
}

Outcome<ListIdentity> saidEdition(const ReadNotice& read, const std::vector<KnownList>& known,
                                  const QString& title)
{
    const auto list = std::ranges::find_if(
        known, [&](const KnownList& entry) { return fold(entry.notice.title) == fold(title); });
    if (list == known.end()) {
        return wrongUsage(CommandLineText::tr("The registry has no list “%1”.").arg(title),
                          CommandLineText::tr("“consortium-atlas list notices” shows their titles."));
    }
    return asEditionOf(read, known, static_cast<std::size_t>(list - known.begin()));
}

/// What the list is, by its title, by its consortia, or by what was said.
Outcome<Identity> identify(const Invocation& invocation, const ListInput& input, const Snapshot& snapshot,
                           const MemberGrammar& grammar)
{
    const std::vector<KnownList> known = snapshot.knownLists();
    if (const QString title = invocation.value("edition-of"); !title.isEmpty()) {
        Outcome<ListIdentity> said = saidEdition(input.notice, known, title);
        return said ? Outcome<Identity>(Identity{std::move(*said), {}}) : tl::make_unexpected(said.error());
    }
    ReadNotice read = input.notice;
    read.programme = invocation.value("programme");
    ListIdentity identity = identityOf(read, known);
    if (!identity.same && !invocation.has("new-list")) {
        const std::optional<LikelyList> likely = likelyList(input.list, snapshot, grammar);
        const QString title = likely ? known[likely->shared.list].notice.title : QString();
        if (likely && likely->isSame && input.list.title.isEmpty() && read.programme.isEmpty()) {
            return Identity{asEditionOf(read, known, likely->shared.list),
                            {CommandLineText::tr("The list has no title. It is taken for “%1”, which has the "
                                                 "same consortia (--new-list imports it beside that one).")
                                 .arg(title)}};
        }
        if (likely) {
            return isOrIsNot(input.list, likely->shared, title);
        }
    }
    if (identity.programme.name.isEmpty()) {
        return programmeMissing(known);
    }
    if (const QString level = invocation.value("level"); !identity.isKnownProgramme && !level.isEmpty()) {
        identity.programme.level = level;
        identity.basis.level.clear();
    } else if (!identity.isKnownProgramme && identity.basis.level.isEmpty()) {
        identity.basis.level =
            CommandLineText::tr("nothing in the file says so; --level local says otherwise");
    }
    return Identity{std::move(identity), {}};
}

/// A proposal, and what a person should know before she trusts it.
struct Reading
{
    Proposal proposal;
    IdentityBasis basis;
    QStringList remarks;
    bool isDone = false; ///< it was no list of consortia, and what it fills was told
};

/// The list as a proposal, compared with what the registry has; nothing is written.
Outcome<Reading> readProposal(Invocation& invocation, const Snapshot& snapshot)
{
    const Outcome<ReadOptions> options = readOptionsOf(invocation);
    if (!options) {
        return tl::make_unexpected(options.error());
    }
    const Outcome<const Reference*> reference = invocation.registry().reference();
    if (!reference) {
        return tl::make_unexpected(reference.error());
    }
    const MemberGrammar grammar(**reference);
    Outcome<ListInput> input = readListFile(invocation.argument(0), grammar, *options);
    if (!input) {
        // A list of organisations alone has no consortia, but it fills what is not known of them.
        const bool isOther = options->columns.isEmpty() && options->table == 0;
        const Outcome<bool> filled = isOther ? importReferences(invocation, grammar, *options) : false;
        if (filled && *filled) {
            return Reading{.proposal = {}, .basis = {}, .remarks = {}, .isDone = true};
        }
        return tl::make_unexpected(filled ? input.error() : filled.error());
    }
    const Outcome<Identity> found = identify(invocation, *input, snapshot, grammar);
    if (!found) {
        return tl::make_unexpected(found.error());
    }
    const ListIdentity& identity = found->identity;
    const QStringList remarks = input->list.remarks + found->remarks;
    Result<Proposal> proposal =
        propose(std::move(input->list), identity.programme, identity.notice, **reference);
    if (!proposal) {
        return failed(proposal.error());
    }
    if (identity.same) {
        compare(*proposal, snapshot.publishedList(static_cast<quint16>(*identity.same)), grammar);
    }
    return Reading{.proposal = std::move(*proposal), .basis = identity.basis, .remarks = remarks};
}

Outcome<AcceptOutcome> write(Invocation& invocation, const std::shared_ptr<const Proposal>& proposal)
{
    const QString why = CommandLineText::tr("Import of %1").arg(QFileInfo(invocation.argument(0)).fileName());
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadWrite);
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
    if (invocation.has("level")) {
        const Outcome<QString> level = invocation.choice("level", {u"national"_s, u"local"_s});
        if (!level) {
            return tl::make_unexpected(level.error());
        }
    }
    const Outcome<SnapshotPtr> snapshot = invocation.registry().load();
    if (!snapshot) {
        return tl::make_unexpected(snapshot.error());
    }
    Outcome<Reading> reading = readProposal(invocation, **snapshot);
    if (!reading) {
        return tl::make_unexpected(reading.error());
    }
    if (reading->isDone) {
        return {};
    }
    const auto proposal = std::make_shared<const Proposal>(std::move(reading->proposal));
    ImportOutcome outcome{*proposal, reading->basis, reading->remarks, invocation.registry().path(), {}};
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
