// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "import/list/membergrammar.h"

#include <optional>
#include <vector>

namespace atlas {

/// What a list is: an edition of one that the registry has, or a new one.
struct ListIdentity
{
    ProgrammeInfo programme; ///< without a name where it has to be asked for
    NoticeInfo notice;
    std::optional<std::size_t> same; ///< index of the known list that it is another edition of
    /// Index of a known list whose title differs in the batch alone: this one is a further batch of it.
    std::optional<std::size_t> furtherBatchOf;
};

/// The words of a title that number its batch (第二批); empty where it has none.
[[nodiscard]] QString batchOf(const QString& title);

/// Tells a list by its title (folded), among the lists of the programme where one is named: then it is an
/// edition of the list of the registry with that title. Otherwise it is a new one.
[[nodiscard]] ListIdentity identityOf(const NoticeInfo& read, const std::vector<KnownList>& known,
                                      const QString& programme = {});

/// An edition of that list, whatever its title: programme and notice are those that are known, with the
/// digest of what was read.
[[nodiscard]] ListIdentity asEditionOf(const NoticeInfo& read, const std::vector<KnownList>& known,
                                       std::size_t list);

/// A new list: what the program knows of it where it is the bundled one; otherwise of the programme that is
/// named, or of the only one that the registry has, or of that of its earlier batch; NoticeInfo::edition is
/// its batch.
[[nodiscard]] ListIdentity asNewList(const NoticeInfo& read, const std::vector<KnownList>& known,
                                     const QString& programme = {});

/// The one of the lists that shares the most consortia with this one (see matchRows()), and how many. Lists
/// that are null are passed over; nothing where none shares any.
struct SharedRows
{
    std::size_t list = 0;
    std::size_t consortia = 0;
};
[[nodiscard]] std::optional<SharedRows> mostShared(const PublishedList& list,
                                                   const std::vector<const PublishedList*>& lists,
                                                   const MemberGrammar& grammar);

/// Whether so many shared consortia mean that two lists are editions of one: half of either at least.
[[nodiscard]] bool isLikelyEdition(const SharedRows& shared, std::size_t rows, std::size_t others);

} // namespace atlas
