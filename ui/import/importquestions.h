// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/listdraft.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace atlas {

/// Something that a person says of a list.
using DraftChange = std::function<void(ListDraft&)>;

/// An answer to a question, ready to be given.
struct ImportAnswer
{
    QString text; ///< a phrase; names in it are from outside
    DraftChange apply;
};

/// Something that is asked of a list: what a column holds, or what stands in a row.
struct ImportQuestion
{
    std::optional<std::size_t> column; ///< index into ListHeader::uses; nothing: it is of a row
    std::size_t problem = 0;           ///< index into ListReading::problems
    std::optional<std::size_t> row{};  ///< of the list; nothing where the problem is of none of its rows
};

/// Those of the columns first, then those of the rows, in their order.
[[nodiscard]] std::size_t questionCount(const ListDraft& draft);
/// index < questionCount()
[[nodiscard]] ImportQuestion questionAt(const ListDraft& draft, std::size_t index);
/// The first question of a row of the list; nothing where none is open.
[[nodiscard]] std::optional<std::size_t> questionOfRow(const ListDraft& draft, std::size_t row);
/// The row of the list that a problem is of.
[[nodiscard]] std::optional<std::size_t> rowOf(const ListReading& reading, const ListProblem& problem);

/// With the place, a whole sentence in the user's language.
[[nodiscard]] QString sentenceOf(const ListDraft& draft, const ImportQuestion& question);

/// The answers that settle the question, the best guess first. Those to marks and line breaks hold for the
/// whole list. None where the file has to be corrected (a number that stands twice).
[[nodiscard]] std::vector<ImportAnswer> answersTo(const ListDraft& draft, const ImportQuestion& question);

} // namespace atlas
