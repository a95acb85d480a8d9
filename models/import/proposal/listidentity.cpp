// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/listidentity.h"

#include "domain/text/fold.h"
#include "import/proposal/bundled.h"
#include "import/proposal/matchrows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

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

QString localLevel()
{
    return u"local"_s;
}

bool isOfPlace(const KnownList& list, const QStringList& places)
{
    return std::ranges::any_of(places, [&](const QString& place) {
        return list.programme.name.contains(place) || list.programme.authority.contains(place) ||
               list.notice.title.contains(place) || list.notice.issuer.contains(place);
    });
}

/// Whether a list of which that is guessed may belong to the programme of that one.
bool fits(const KnownList& list, const NoticeGuess& guess)
{
    return list.programme.level == guess.level.value &&
           (guess.level.value != localLevel() || isOfPlace(list, guess.places));
}

struct ProgrammeChoice
{
    ProgrammeInfo programme;
    QString basis;
    bool isKnown = false;
    QString levelBasis{};
};

ProgrammeChoice named(const QString& name, const std::vector<KnownList>& known, const NoticeGuess& guess)
{
    const auto owner =
        std::ranges::find_if(known, [&](const KnownList& list) { return isNamed(list.programme, name); });
    if (owner != known.end()) {
        return {owner->programme, {}, true};
    }
    static const QRegularExpression local(u"^\\s*[^\\s]{2,8}?(?:省|市|自治区)"_s); // 浙江省行动
    ProgrammeChoice choice;
    choice.programme.name = name.trimmed();
    if (guess.level.value.isEmpty() && local.match(name).hasMatch()) {
        choice.programme.level = localLevel();
        choice.levelBasis = QCoreApplication::translate("Intake", "from the programme’s name");
    }
    return choice;
}

ProgrammeChoice programmeOf(const ReadNotice& read, const std::vector<KnownList>& known,
                            std::optional<std::size_t> earlier)
{
    const NoticeGuess& guess = read.guess;
    if (!fold(read.programme).isEmpty()) {
        return named(read.programme, known, guess);
    }
    if (earlier && (guess.level.value.isEmpty() || fits(known[*earlier], guess))) {
        return {known[*earlier].programme,
                QCoreApplication::translate("Intake", "as of the earlier batch, by the title"), true};
    }
    if (!guess.programme.value.isEmpty()) {
        ProgrammeChoice choice = named(guess.programme.value, known, guess);
        // A province's own list may name the ministry's programme.
        const bool isOther =
            choice.isKnown && guess.level.value == localLevel() && choice.programme.level != localLevel();
        if (!isOther) {
            choice.basis = guess.programme.basis;
            return choice;
        }
    }
    const ProgrammeInfo* only = nullptr;
    for (const KnownList& list : known) {
        if (!fits(list, guess)) {
            continue;
        }
        if (only != nullptr && only->name != list.programme.name) {
            return {};
        }
        only = &list.programme;
    }
    if (only == nullptr) {
        return {};
    }
    return {*only,
            only->level == localLevel()
                ? QCoreApplication::translate("Intake", "the only one of that place in the registry")
                : QCoreApplication::translate("Intake", "the only national one in the registry"),
            true};
}

/// What is known of a notice stays; the rest is what the document says.
void fillFrom(const NoticeGuess& guess, ListIdentity& identity)
{
    if (identity.notice.issuer.isEmpty()) {
        identity.notice.issuer = guess.issuer.value;
        identity.basis.issuer = guess.issuer.basis;
    }
    if (identity.notice.publishedOn.isEmpty()) {
        identity.notice.publishedOn = guess.publishedOn.value;
        identity.basis.publishedOn = guess.publishedOn.basis;
    }
}

QString knownBasis()
{
    return QCoreApplication::translate("Intake", "as in the registry");
}

} // namespace

QString batchOf(const QString& title)
{
    return batchWords().match(title).captured(1);
}

ListIdentity identityOf(const ReadNotice& read, const std::vector<KnownList>& known)
{
    const bool isLocal = read.guess.level.value == localLevel();
    const auto same = std::ranges::find_if(known, [&](const KnownList& list) {
        return hasTitle(list, read.notice.title, read.programme) &&
               (!isLocal || list.programme.level == localLevel());
    });
    return same == known.end() ? asNewList(read, known)
                               : asEditionOf(read, known, static_cast<std::size_t>(same - known.begin()));
}

ListIdentity asEditionOf(const ReadNotice& read, const std::vector<KnownList>& known, std::size_t list)
{
    ListIdentity identity;
    identity.programme = known[list].programme;
    identity.notice = known[list].notice;
    identity.same = list;
    identity.isKnownProgramme = true;
    identity.isLevelKnown = true;
    identity.notice.digest = read.notice.digest;
    identity.basis.programme = knownBasis();
    identity.basis.level = knownBasis();
    identity.basis.issuer = identity.notice.issuer.isEmpty() ? QString() : knownBasis();
    identity.basis.publishedOn = identity.notice.publishedOn.isEmpty() ? QString() : knownBasis();
    fillFrom(read.guess, identity);
    return identity;
}

ListIdentity asNewList(const ReadNotice& read, const std::vector<KnownList>& known)
{
    ListIdentity identity;
    identity.notice = read.notice;
    const Result<BundledSource> bundled = bundledSource();
    const bool isLocal = read.guess.level.value == localLevel();
    if (bundled && !isLocal &&
        hasTitle({bundled->programme, bundled->notice}, read.notice.title, read.programme)) {
        identity.programme = bundled->programme;
        identity.notice = bundled->notice;
        identity.notice.digest = read.notice.digest;
        identity.isKnownProgramme = true;
        identity.isLevelKnown = true;
        const QString basis = QCoreApplication::translate("Intake", "the list that comes with the program");
        identity.basis = {basis, basis, basis, basis};
        return identity;
    }
    identity.furtherBatchOf = earlierBatch(read.notice.title, known);
    ProgrammeChoice choice = programmeOf(read, known, identity.furtherBatchOf);
    identity.programme = std::move(choice.programme);
    identity.isKnownProgramme = choice.isKnown;
    if (!choice.isKnown && choice.levelBasis.isEmpty() && !read.guess.level.value.isEmpty()) {
        identity.programme.level = read.guess.level.value;
    }
    identity.basis.programme = choice.basis;
    identity.basis.level = choice.isKnown                      ? knownBasis()
                           : !choice.levelBasis.isEmpty()      ? choice.levelBasis
                           : !read.guess.level.value.isEmpty() ? read.guess.level.basis
                                                               : QString();
    identity.isLevelKnown = !identity.basis.level.isEmpty();
    if (identity.notice.edition.isEmpty()) {
        identity.notice.edition = batchOf(read.notice.title);
    }
    fillFrom(read.guess, identity);
    return identity;
}

std::optional<SharedRows> mostShared(const PublishedList& list,
                                     const std::vector<const PublishedList*>& lists,
                                     const MemberGrammar& grammar, const std::stop_token& stop)
{
    const ComparedRows rows(list, grammar);
    std::optional<SharedRows> most;
    for (std::size_t i = 0; i < lists.size(); ++i) {
        if (lists[i] == nullptr) {
            continue;
        }
        const ComparedRows others(*lists[i], grammar);
        const auto matches = matchRows(rows, others, stop);
        if (stop.stop_requested()) {
            return std::nullopt;
        }
        SharedRows shared{i, 0, 0};
        for (std::size_t row = 0; row < matches.size(); ++row) {
            if (!matches[row]) {
                continue;
            }
            const PublishedRow& other = others.row(*matches[row]);
            const bool isEqual = fold(rows.row(row).name) == fold(other.name) &&
                                 fold(rows.row(row).number) == fold(other.number);
            ++shared.consortia;
            shared.equal += isEqual ? 1 : 0;
        }
        if (shared.consortia > (most ? most->consortia : 0)) {
            most = shared;
        }
    }
    return most;
}

bool isLikelyEdition(const SharedRows& shared, std::size_t rows, std::size_t others)
{
    return shared.consortia * 2 >= std::min(rows, others);
}

bool isSameList(const SharedRows& shared, std::size_t rows, std::size_t others)
{
    return shared.equal * 10 >= std::max(rows, others) * 9;
}

} // namespace atlas
