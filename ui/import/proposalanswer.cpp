// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/proposalanswer.h"

#include "import/proposal/propose.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

/// The list of the registry that shares the most consortia, where these are many.
void findShared(const ProposalQuestion& question, const std::stop_token& stop, ProposalAnswer& answer)
{
    const std::size_t count = question.snapshot->notices.info.size();
    std::vector<PublishedList> lists;
    std::vector<const PublishedList*> pointers;
    lists.reserve(count);
    for (std::size_t i = 0; i < count && !stop.stop_requested(); ++i) {
        lists.push_back(question.snapshot->publishedList(static_cast<quint16>(i)));
        pointers.push_back(&lists.back());
    }
    const PublishedList& list = question.reading->list;
    const std::optional<SharedRows> shared = mostShared(list, pointers, *question.grammar, stop);
    if (!shared || !isLikelyEdition(*shared, list.rows.size(), lists[shared->list].rows.size())) {
        return;
    }
    answer.shared = shared;
    answer.isSame = list.title.isEmpty() && question.title.isEmpty() && question.programme.isEmpty() &&
                    isSameList(*shared, list.rows.size(), lists[shared->list].rows.size());
}

/// What the document says, with what a person says.
ReadNotice readNotice(const ProposalQuestion& question, ProposalAnswer& answer)
{
    const PublishedList& list = question.reading->list;
    ReadNotice read{question.notice,
                    guessNotice(list, question.reading->titles.lines, question.notice.source,
                                question.grammar->reference()),
                    question.programme};
    answer.title = !question.title.isEmpty() ? question.title
                   : list.title.isEmpty()    ? question.notice.source
                                             : list.title;
    if (question.title.isEmpty() && list.title.isEmpty()) {
        answer.titleBasis =
            QCoreApplication::translate("ImportQuestions", "the file’s name: the list has no title");
    }
    read.notice.title = answer.title;
    return read;
}

/// Rows of the list that have a problem, in their order.
std::vector<std::size_t> blockedRows(const ListReading& reading)
{
    std::vector<std::size_t> raw;
    for (const ListProblem& problem : reading.problems) {
        raw.push_back(problem.row);
    }
    std::ranges::sort(raw);
    std::vector<std::size_t> blocked;
    const auto isWrong = [&](std::size_t row) { return std::ranges::binary_search(raw, row); };
    for (std::size_t i = 0; i < reading.rawRows.size(); ++i) {
        const auto& sources = reading.list.rows[i].sources;
        if (isWrong(reading.rawRows[i]) ||
            std::ranges::any_of(sources, [&](const MemberSource& source) { return isWrong(source.row); })) {
            blocked.push_back(i);
        }
    }
    return blocked;
}

} // namespace

ProposalAnswer answerTo(const ProposalQuestion& question, const std::stop_token& stop)
{
    ProposalAnswer answer;
    const std::vector<KnownList> known = question.snapshot->knownLists();
    const ReadNotice read = readNotice(question, answer);
    answer.identity = identityOf(read, known);
    answer.hasTitle = answer.identity.same.has_value();
    if (!answer.hasTitle) {
        findShared(question, stop, answer);
    }
    const auto edition = question.choice ? question.choice->editionOf
                         : answer.shared ? std::optional(answer.shared->list)
                                         : std::nullopt;
    if (edition && *edition < known.size()) {
        answer.identity = asEditionOf(read, known, *edition);
    }
    Result<Proposal> proposal =
        propose(question.reading->list, answer.identity.programme, answer.identity.notice,
                question.grammar->reference(), {.stop = stop});
    if (!proposal || stop.stop_requested()) {
        return answer;
    }
    if (answer.identity.same) {
        compare(*proposal, question.snapshot->publishedList(static_cast<quint16>(*answer.identity.same)),
                *question.grammar, stop);
    }
    answer.blocked = blockedRows(*question.reading);
    answer.proposal = std::move(*proposal);
    return answer;
}

} // namespace atlas
