// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/proposal.h"
#include "import/list/cells/membergrammar.h"
#include "import/proposal/noticeguess.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace atlas {

/// What the values of an identity rest on, phrases in the user's language; empty where a value is not known,
/// or is what a person said.
struct IdentityBasis
{
    QString programme;
    QString level;
    QString issuer;
    QString publishedOn;
};

/// What a list is: an edition of one that the registry has, or a new one.
struct ListIdentity
{
    ProgrammeInfo programme; ///< without a name where it has to be asked for
    NoticeInfo notice;
    std::optional<std::size_t> same; ///< index of the known list that it is another edition of
    /// Index of a known list whose title differs in the batch alone: this one is a further batch of it.
    std::optional<std::size_t> furtherBatchOf;
    bool isKnownProgramme = false; ///< the registry has it, or the program comes with it
    bool isLevelKnown = false;     ///< false: ProgrammeInfo::level is a mere default
    IdentityBasis basis{};
};

/// The words of a title that number its batch (第二批); empty where it has none.
[[nodiscard]] QString batchOf(const QString& title);

/// What a document says of its notice, and what a person says of it beside.
struct ReadNotice
{
    NoticeInfo notice; ///< title, source and digest
    NoticeGuess guess{};
    QString programme{}; ///< said by a person; empty for nothing
};

/// Tells a list by its title (folded), among the lists of the programme where one is named: then it is an
/// edition of the list of the registry with that title. Otherwise, and where the guess makes it a local list
/// and that one is national, it is a new one.
[[nodiscard]] ListIdentity identityOf(const ReadNotice& read, const std::vector<KnownList>& known);

/// An edition of that list, whatever its title: programme and notice are those that are known, with the
/// digest of what was read; what is not known of the notice is taken from the guess.
[[nodiscard]] ListIdentity asEditionOf(const ReadNotice& read, const std::vector<KnownList>& known,
                                       std::size_t list);

/// A new list: what the program knows of it where it is the bundled one; otherwise of the programme that a
/// person names, that of its earlier batch, one that the title names, or the only one of the registry that
/// fits: of its level, and of its place where it is local. Where nothing says its level there is none, and
/// the programme has to be asked for. NoticeInfo::edition is its batch.
[[nodiscard]] ListIdentity asNewList(const ReadNotice& read, const std::vector<KnownList>& known);

/// The one of the lists that shares the most consortia with this one (see matchRows()), and how many. Lists
/// that are null are passed over; nothing where none shares any, and once `stop` is requested.
struct SharedRows
{
    std::size_t list = 0;
    std::size_t consortia = 0;
    std::size_t equal = 0; ///< of these: under the same number and name (folded)
};
[[nodiscard]] std::optional<SharedRows> mostShared(const PublishedList& list,
                                                   const std::vector<const PublishedList*>& lists,
                                                   const MemberGrammar& grammar,
                                                   const std::stop_token& stop = {});

/// Whether so many shared consortia mean that two lists are editions of one: half of either at least.
[[nodiscard]] bool isLikelyEdition(const SharedRows& shared, std::size_t rows, std::size_t others);
/// Whether they mean it for certain, where the list has no title that says otherwise: nine of ten of the
/// longer one under the same number and name.
[[nodiscard]] bool isSameList(const SharedRows& shared, std::size_t rows, std::size_t others);

} // namespace atlas
