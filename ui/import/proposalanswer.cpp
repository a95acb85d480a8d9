// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/proposalanswer.h"

#include "import/proposal/propose.h"

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

std::optional<SharedRows> likelyEdition(const ProposalQuestion& question, const MemberGrammar& grammar)
{
    const std::size_t count = question.snapshot->notices.info.size();
    std::vector<PublishedList> lists;
    std::vector<const PublishedList*> pointers;
    lists.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        lists.push_back(question.snapshot->publishedList(static_cast<quint16>(i)));
        pointers.push_back(&lists.back());
    }
    const auto& rows = question.reading->list.rows;
    const std::optional<SharedRows> shared = mostShared(question.reading->list, pointers, grammar);
    const bool isLikely = shared && isLikelyEdition(*shared, rows.size(), lists[shared->list].rows.size());
    return isLikely ? shared : std::nullopt;
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

ProposalAnswer answerTo(const ProposalQuestion& question)
{
    ProposalAnswer answer;
    const MemberGrammar grammar(*question.reference);
    const std::vector<KnownList> known = question.snapshot->knownLists();
    answer.identity = identityOf(question.notice, known, question.programme);
    answer.hasTitle = answer.identity.same.has_value();
    if (!answer.hasTitle) {
        answer.shared = likelyEdition(question, grammar);
    }
    const auto edition = question.choice ? question.choice->editionOf
                         : answer.shared ? std::optional(answer.shared->list)
                                         : std::nullopt;
    if (edition && *edition < known.size()) {
        answer.identity = asEditionOf(question.notice, known, *edition);
    }
    Result<Proposal> proposal = propose(question.reading->list, answer.identity.programme,
                                        answer.identity.notice, *question.reference);
    if (!proposal) {
        return answer;
    }
    if (answer.identity.same) {
        compare(*proposal, question.snapshot->publishedList(static_cast<quint16>(*answer.identity.same)),
                grammar);
    }
    answer.blocked = blockedRows(*question.reading);
    answer.proposal = std::move(*proposal);
    return answer;
}

} // namespace atlas
