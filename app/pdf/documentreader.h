// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagerecord.h"
#include "workbudget.h"

#include <optional>

namespace atlas::pdf {

/// Why a document cannot be read.
struct Refusal
{
    const char* word;     ///< for the caller
    const char* sentence; ///< for a person who starts the program by hand
};

/// Writes the records of all pages to standard output, in their order and one by one, so that a long document
/// never stands in memory as a whole; and to standard error, after each page, how many are done.
/// Pages without a word wait until one has words: of a document without any word only as many are drawn as
/// show that it is a picture, which answers for a scanned book at once.
class DocumentReader final
{
public:
    DocumentReader(const Poppler::Document& document, const PageLimits& limits, WorkBudget& budget);

    [[nodiscard]] std::optional<Refusal> read(int mostPages);

private:
    [[nodiscard]] std::optional<Refusal> readPage(int page);
    void write(const QJsonObject& record);
    void writeWaiting(int before);
    void tell(int page) const;

    const Poppler::Document& m_document;
    const int m_count;
    PageLimits m_limits;
    WorkBudget& m_budget;
    int m_written = 0;
    int m_undrawn = 0;
    int m_words = 0;
    bool m_hasWords = false;
};

} // namespace atlas::pdf
