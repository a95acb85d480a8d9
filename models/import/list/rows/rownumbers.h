// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "reading/rawdocument.h"

#include <QHash>

#include <optional>

namespace atlas {

/// The published numbers of the consortia of a list, each once in the list, or in its section where each
/// section counts anew.
class RowNumbers final
{
public:
    /// The next row is the first one of a section.
    void startSection() { m_isStart = true; }

    /// Takes the number of a row out of its cell; 1.0 and '1, which a spreadsheet made of 1, are kept below
    /// the head of the column as well. Says what is wrong with it, as a whole sentence.
    [[nodiscard]] std::optional<QString> take(PublishedRow& row, const RawCell& cell, const QString& head);

private:
    QHash<QString, int> m_rowOf; ///< row of the file, by folded number
    bool m_isStart = false;
};

} // namespace atlas
