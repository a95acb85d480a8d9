// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/invocation.h"
#include "app/cli/input/listinput.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/proposaltext.h"
#include "domain/text/fold.h"
#include "import/proposal/listidentity.h"
#include "import/proposal/propose.h"
#include "output/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// One list of either side: what the proposal is made of, and what it is compared with.
struct Side : KnownList
{
    PublishedList list;
};

/// SQLite's files begin with these words.
bool isRegistry(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && file.read(15) == "SQLite format 3";
}

Outcome<std::vector<Side>> listsOfRegistry(const QString& file)
{
    RegistryAccess registry(file);
    const Outcome<SnapshotPtr> snapshot = registry.load();
    if (!snapshot) {
        return tl::make_unexpected(snapshot.error());
    }
    const Snapshot& all = **snapshot;
    std::vector<Side> sides;
    for (const KnownList& known : all.knownLists()) {
        sides.push_back({known, all.publishedList(static_cast<quint16>(sides.size()))});
    }
    return sides;
}

Outcome<std::vector<Side>> listsOf(const QString& file, const MemberGrammar& grammar,
                                   const ReadOptions& options)
{
    if (isRegistry(file)) {
        return listsOfRegistry(file);
    }
    Outcome<ListInput> input = readListFile(file, grammar, options);
    if (!input) {
        return tl::make_unexpected(input.error());
    }
    return std::vector<Side>{{{{}, input->notice.notice}, std::move(input->list)}};
}

bool isSameNotice(const Side& a, const Side& b)
{
    const bool isSameProgramme = a.programme.name.isEmpty() || b.programme.name.isEmpty() ||
                                 fold(a.programme.name) == fold(b.programme.name);
    return isSameProgramme && fold(a.notice.title) == fold(b.notice.title) &&
           a.notice.edition == b.notice.edition;
}

/// The list that another one is an edition of: the one with its title, else the one that shares most of its
/// consortia.
std::optional<std::size_t> editionOf(const Side& side, const std::vector<Side>& others,
                                     const std::vector<bool>& isTaken, const MemberGrammar& grammar)
{
    std::vector<const PublishedList*> lists(others.size());
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (!isTaken[i] && isSameNotice(side, others[i])) {
            return i;
        }
        lists[i] = isTaken[i] ? nullptr : &others[i].list;
    }
    const std::optional<SharedRows> shared = mostShared(side.list, lists, grammar);
    return shared ? std::optional(shared->list) : std::nullopt;
}

Outcome<std::vector<Proposal>> differencesBetween(const std::vector<Side>& before,
                                                  const std::vector<Side>& after,
                                                  const MemberGrammar& grammar)
{
    std::vector<Proposal> proposals;
    std::vector<bool> isTaken(before.size());
    for (const Side& side : after) {
        const auto edition = editionOf(side, before, isTaken, grammar);
        const ProgrammeInfo& programme =
            side.programme.name.isEmpty() && edition ? before[*edition].programme : side.programme;
        Result<Proposal> proposal = propose(side.list, programme, side.notice, grammar.reference());
        if (!proposal) {
            return failed(proposal.error());
        }
        if (edition) {
            isTaken[*edition] = true;
            compare(*proposal, before[*edition].list, grammar);
        }
        proposals.push_back(std::move(*proposal));
    }
    // A list that is no longer there: all of it is gone.
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!isTaken[i]) {
            Proposal gone;
            gone.programme = before[i].programme;
            gone.notice = before[i].notice;
            compare(gone, before[i].list, grammar);
            proposals.push_back(std::move(gone));
        }
    }
    return proposals;
}

} // namespace

Outcome<void> runDiff(Invocation& invocation)
{
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    const Outcome<ReadOptions> options = readOptionsOf(invocation);
    if (!options) {
        return tl::make_unexpected(options.error());
    }
    const Outcome<const Reference*> reference = invocation.registry().reference();
    if (!reference) {
        return tl::make_unexpected(reference.error());
    }
    const MemberGrammar grammar(**reference);
    const Outcome<std::vector<Side>> before = listsOf(invocation.argument(0), grammar, *options);
    if (!before) {
        return tl::make_unexpected(before.error());
    }
    const Outcome<std::vector<Side>> after = listsOf(invocation.argument(1), grammar, *options);
    if (!after) {
        return tl::make_unexpected(after.error());
    }
    const Outcome<std::vector<Proposal>> proposals = differencesBetween(*before, *after, grammar);
    if (!proposals) {
        return tl::make_unexpected(proposals.error());
    }
    if (*format == u"json") {
        QJsonArray lists;
        for (const Proposal& proposal : *proposals) {
            lists.append(proposalJson(proposal));
        }
        invocation.out().write(jsonText(QJsonDocument(lists)));
        return {};
    }
    if (proposals->empty()) {
        invocation.out().printLine(CommandLineText::tr("There is nothing to compare: neither has a list."));
    }
    bool isFirst = true;
    for (const Proposal& proposal : *proposals) {
        if (!isFirst) {
            invocation.out().printLine();
        }
        printProposal(invocation.out(), proposal);
        isFirst = false;
    }
    return {};
}

} // namespace atlas
