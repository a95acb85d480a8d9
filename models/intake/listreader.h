// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/proposal.h"
#include "domain/publishedlist.h"
#include "intake/listheader.h"
#include "intake/rawdocument.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace atlas {

/// What a person says about a document that its words do not say.
struct ReadOptions
{
    /// Which of the document's tables, from 1; without a number, the first one with the header of a list.
    std::optional<int> table{};
    ColumnMap columns{}; ///< for columns with unusual heads, or without any
    RawOptions source{}; ///< encoding, limits, and what reads a PDF
};

/// Reads the list out of a document of any format that readDocument() knows (a page of other text around the
/// table does no harm). The table is found by the words of its
/// header row, its rows by their numbers; it ends where they stop. The title is the nearest line above the
/// header that is not empty and has one cell. Cells stay as published, letter for letter.
///
/// Fails with BadInput, which tells every problem with file, row and column: nothing is left out in silence,
/// so a numbered row that stands apart from the table is a problem, too.
[[nodiscard]] Result<PublishedList> readList(QByteArrayView bytes, const QString& fileName,
                                             const ReadOptions& options = {});

/// What the document itself tells of the notice: title, where it was read, and the SHA-256 of its bytes. A
/// list without a title is named after its file.
[[nodiscard]] NoticeInfo noticeOf(const PublishedList& list, QByteArrayView bytes, const QString& fileName);

} // namespace atlas
