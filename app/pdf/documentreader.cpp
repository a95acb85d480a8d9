// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documentreader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace atlas::pdf {
namespace {

/// After so many pages that could not be drawn, no further one is tried: a document made to do harm has many.
constexpr int MostUndrawn = 2;

/// Of a document without any word so many pages are drawn to see whether it is scanned.
constexpr int MostLookedAt = 5;

/// Of a document: a hundred pages of small print.
constexpr int MostWords = 500'000;

/// Of a page, in points: seven times what other programs take (ISO 32000-1, annex C.2).
constexpr double LargestPage = 100'000;

bool hasWords(const QJsonObject& record)
{
    return !record.value("words"_L1).toArray().isEmpty();
}

} // namespace

DocumentReader::DocumentReader(const Poppler::Document& document, const PageLimits& limits,
                               WorkBudget& budget)
    : m_document(document)
    , m_count(document.numPages())
    , m_limits(limits)
    , m_budget(budget)
{
}

std::optional<Refusal> DocumentReader::read(int mostPages)
{
    if (m_count < 1) {
        return Refusal{"empty", "the document has no page"};
    }
    if (m_count > mostPages) {
        return Refusal{"too-large", "the document has too many pages"};
    }
    std::fputs("{\"pages\":[", stdout);
    for (int page = 0; page < m_count; ++page) {
        if (const auto refusal = readPage(page)) {
            return refusal;
        }
        m_budget.finishPage();
        if (m_written > page) {
            tell(page);
        }
    }
    writeWaiting(m_count);
    std::fputs("]}\n", stdout);
    return std::nullopt;
}

std::optional<Refusal> DocumentReader::readPage(int page)
{
    const std::unique_ptr<Poppler::Page> read = m_document.page(page);
    if (read == nullptr) {
        return Refusal{"damaged", "a page cannot be read"};
    }
    if (const QSizeF size = read->pageSizeF(); std::max(size.width(), size.height()) > LargestPage) {
        return Refusal{"huge", "a page is larger than any paper"};
    }
    PageLimits limits = m_limits;
    limits.isDrawnWithoutWords = m_hasWords;
    limits.mustBeDrawn = m_undrawn < MostUndrawn;
    const auto record = pageRecord(*read, limits);
    if (!record) {
        return Refusal{"too-large", "a page has too many words"};
    }
    if (!m_hasWords && !hasWords(*record)) {
        return std::nullopt;
    }
    m_hasWords = true;
    m_words += static_cast<int>(record->value("words"_L1).toArray().size());
    if (m_words > MostWords) {
        return Refusal{"too-large", "the document has too many words"};
    }
    writeWaiting(page);
    write(*record);
    return std::nullopt;
}

/// The pages without a word that were left for later.
void DocumentReader::writeWaiting(int before)
{
    bool isScanned = false; // known to be, or looked at long enough
    while (m_written < before) {
        const std::unique_ptr<Poppler::Page> page = m_document.page(m_written);
        PageLimits limits = m_limits;
        limits.mustBeDrawn = m_undrawn < MostUndrawn && !isScanned;
        const auto record = page == nullptr ? std::nullopt : pageRecord(*page, limits);
        const bool isPicture = record && record->value("picture"_L1).toBool();
        isScanned = !m_hasWords && (isScanned || isPicture || m_written + 1 >= MostLookedAt);
        write(record.value_or(QJsonObject()));
        tell(m_written - 1);
    }
}

void DocumentReader::tell(int page) const
{
    std::fprintf(stderr, "page %d of %d\n", page + 1, m_count);
}

void DocumentReader::write(const QJsonObject& record)
{
    m_undrawn += record.contains("undrawn"_L1) ? 1 : 0;
    const QByteArray json = QJsonDocument(record).toJson(QJsonDocument::Compact);
    if (m_written++ > 0) {
        std::fputs(",\n", stdout);
    }
    std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout);
}

} // namespace atlas::pdf
