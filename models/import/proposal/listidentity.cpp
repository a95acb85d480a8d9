// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/listidentity.h"

#include "domain/fold.h"
#include "import/proposal/bundled.h"
#include "import/proposal/matchrows.h"

#include <QRegularExpression>

#include <algorithm>

namespace atlas {
namespace {

const QRegularExpression& batchWords()
{
    // In brackets or not: （第二批）, 第2批, 第十一批次
    static const QRegularExpression words(
        QStringLiteral("[(（]?(第[0-9０-９一二三四五六七八九十百]+批)次?[)）]?"));
    return words;
}

bool isNamed(const ProgrammeInfo& programme, const QString& named)
{
    const QString folded = fold(named);
    return !folded.isEmpty() && (fold(programme.name) == folded || fold(programme.nameEn) == folded);
}

bool hasTitle(const KnownList& list, const QString& title, const QString& programme)
{
    return fold(list.notice.title) == fold(title) &&
           (fold(programme).isEmpty() || isNamed(list.programme, programme));
}

std::optional<std::size_t> earlierBatch(const QString& title, const std::vector<KnownList>& known)
{
    const auto withoutBatch = [](QString text) { return fold(text.remove(batchWords())); };
    if (batchOf(title).isEmpty()) {
        return std::nullopt;
    }
    const QString rest = withoutBatch(title);
    const auto found = std::ranges::find_if(
        known, [&](const KnownList& list) { return withoutBatch(list.notice.title) == rest; });
    return found == known.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(found - known.begin()));
}

ProgrammeInfo programmeOf(const std::vector<KnownList>& known, const QString& named,
                          std::optional<std::size_t> earlier)
{
    const auto owner =
        std::ranges::find_if(known, [&](const KnownList& list) { return isNamed(list.programme, named); });
    if (owner != known.end()) {
        return owner->programme;
    }
    ProgrammeInfo programme;
    if (!fold(named).isEmpty()) {
        programme.name = named.trimmed();
        return programme;
    }
    const bool hasOne = !known.empty() && std::ranges::all_of(known, [&](const KnownList& list) {
        return list.programme.name == known.front().programme.name;
    });
    return earlier ? known[*earlier].programme : hasOne ? known.front().programme : programme;
}

} // namespace

QString batchOf(const QString& title)
{
    return batchWords().match(title).captured(1);
}

ListIdentity identityOf(const NoticeInfo& read, const std::vector<KnownList>& known, const QString& programme)
{
    const auto same = std::ranges::find_if(
        known, [&](const KnownList& list) { return hasTitle(list, read.title, programme); });
    return same == known.end() ? asNewList(read, known, programme)
                               : asEditionOf(read, known, static_cast<std::size_t>(same - known.begin()));
}

ListIdentity asEditionOf(const NoticeInfo& read, const std::vector<KnownList>& known, std::size_t list)
{
    ListIdentity identity{known[list].programme, known[list].notice, list, std::nullopt};
    identity.notice.digest = read.digest;
    return identity;
}

ListIdentity asNewList(const NoticeInfo& read, const std::vector<KnownList>& known, const QString& programme)
{
    ListIdentity identity{{}, read, std::nullopt, std::nullopt};
    const Result<BundledSource> bundled = bundledSource();
    if (bundled && hasTitle({bundled->programme, bundled->notice}, read.title, programme)) {
        identity.programme = bundled->programme;
        identity.notice = bundled->notice;
        identity.notice.digest = read.digest;
        return identity;
    }
    identity.furtherBatchOf = earlierBatch(read.title, known);
    identity.programme = programmeOf(known, programme, identity.furtherBatchOf);
    if (identity.notice.edition.isEmpty()) {
        identity.notice.edition = batchOf(read.title);
    }
    return identity;
}

std::optional<SharedRows> mostShared(const PublishedList& list,
                                     const std::vector<const PublishedList*>& lists,
                                     const MemberGrammar& grammar)
{
    const std::vector<ComparedRow> rows = comparedRows(list, grammar);
    std::optional<SharedRows> most;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i] == nullptr) {
            continue;
        }
        const auto matches = matchRows(rows, comparedRows(*lists[i], grammar));
        const auto shared = static_cast<std::size_t>(
            std::ranges::count_if(matches, [](const auto& match) { return match.has_value(); }));
        if (shared > (most ? most->consortia : 0)) {
            most = SharedRows{i, shared};
        }
    }
    return most;
}

bool isLikelyEdition(const SharedRows& shared, std::size_t rows, std::size_t others)
{
    return shared.consortia * 2 >= std::min(rows, others);
}

} // namespace atlas
