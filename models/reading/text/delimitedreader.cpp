// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/delimitedreader.h"

#include "reading/documentformat.h"
#include "reading/text/textreader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// How well a separator cuts a text: counts the cells of each record without keeping them; quotes hide
/// separators and line ends.
class Fit final
{
public:
    explicit Fit(QChar separator)
        : m_separator(separator)
    {
    }

    void take(QStringView piece)
    {
        for (qsizetype i = 0; i < piece.size(); ++i) {
            const QChar c = piece[i];
            if (c == u'"') {
                takeQuote((i > 0 ? piece[i - 1] : m_previous) == u'"');
            } else if (!m_isQuoted && c == m_separator) {
                ++m_cells;
            } else if (!m_isQuoted && (c == u'\n' || c == u'\r')) {
                endRow();
            }
            m_isBlank = m_isBlank && (c.isSpace() || c == m_separator);
            m_isAtStart = c == m_separator || c == u'\n' || c == u'\r';
        }
        m_previous = piece.isEmpty() ? m_previous : piece.back();
    }

    /// isCutOff: the text goes on, maybe inside of quotes.
    void finish(bool isCutOff)
    {
        m_isQuoted = m_isQuoted && !isCutOff;
        endRow();
        for (auto entry = m_rowsByCells.cbegin(); entry != m_rowsByCells.cend(); ++entry) {
            if (entry.key() > 1) {
                m_rows = std::max(m_rows, entry.value());
            }
        }
    }

    [[nodiscard]] QChar separator() const { return m_separator; }
    /// That have the most usual number of cells.
    [[nodiscard]] qsizetype rows() const { return m_rows; }
    /// Rows that are not blank.
    [[nodiscard]] qsizetype filled() const { return m_filled; }
    /// Whether each quotation mark begins or ends a cell, or is doubled inside of one.
    [[nodiscard]] bool areQuotesSound() const { return m_areQuotesSound && !m_isQuoted; }

private:
    void takeQuote(bool isBehindQuote)
    {
        const bool opens = m_isAtStart || isBehindQuote; // "" inside of quotes is one mark
        m_areQuotesSound = m_areQuotesSound && (m_isQuoted || opens);
        m_isQuoted = !m_isQuoted && opens;
    }

    void endRow()
    {
        if (!m_isBlank) {
            ++m_filled;
            ++m_rowsByCells[m_cells];
        }
        m_cells = 1;
        m_isBlank = true;
    }

    QChar m_separator;
    QHash<qsizetype, qsizetype> m_rowsByCells;
    qsizetype m_rows = 0;
    qsizetype m_filled = 0;
    qsizetype m_cells = 1;
    bool m_isQuoted = false;
    QChar m_previous; ///< the last character of the piece before
    bool m_areQuotesSound = true;
    bool m_isAtStart = true;
    bool m_isBlank = true;
};

/// Whether a spreadsheet quoted the cells between tabs: each quoted cell has something in it that needs the
/// quotes.
class QuoteUse final
{
public:
    void take(QStringView piece)
    {
        for (qsizetype i = 0; i < piece.size() && !m_isNeedless; ++i) {
            const QChar c = piece[i];
            if (std::exchange(m_isAfterQuote, false)) {
                if (c == u'"') {
                    m_isNeeded = true;
                    continue;
                }
                endCell();
            }
            if (m_isQuoted) {
                m_isAfterQuote = c == u'"';
                m_isNeeded = m_isNeeded || c == u'\t' || c == u'\n' || c == u'\r';
            } else if (m_isAtStart && c == u'"') {
                m_isQuoted = true;
                m_isNeeded = false;
            }
            m_isAtStart = !m_isQuoted && (c == u'\t' || c == u'\n' || c == u'\r');
        }
    }

    void finish()
    {
        if (m_isAfterQuote) {
            endCell();
        }
    }

    [[nodiscard]] bool isAsNeeded() const { return m_hasQuotedCell && !m_isNeedless; }

private:
    void endCell()
    {
        m_isNeedless = m_isNeedless || !m_isNeeded;
        m_isQuoted = false;
        m_hasQuotedCell = true;
    }

    bool m_isQuoted = false;
    bool m_isAfterQuote = false;
    bool m_isAtStart = true;
    bool m_isNeeded = false;
    bool m_isNeedless = false;
    bool m_hasQuotedCell = false;
};

/// How a text is to be cut.
struct Cut
{
    std::optional<QChar> separator; ///< nothing where it has none
    bool areQuotesNeeded = false;   ///< between tabs
    qsizetype skipped = 0;          ///< characters at the beginning that are no part of it
};

/// The separator that a first line of "sep=;" says.
void readSaidSeparator(const TextSource& text, Cut& cut)
{
    constexpr qsizetype Length = 5;
    text.forEachPiece([&cut](QStringView piece) {
        if (piece.size() > Length && piece.startsWith("sep="_L1) &&
            (piece[Length] == u'\n' || piece[Length] == u'\r')) {
            cut.separator = piece[Length - 1];
            // The line stays as an empty one, so that rows keep their numbers.
            cut.skipped = Length;
        }
        return false;
    });
}

/// The separator that gives the most rows the same number of cells, unless the text says it. One that leaves
/// quotation marks inside of cells is none where another does not.
Cut cutOf(const TextSource& text, const ReadScope& scope)
{
    const bool isCsv = endingOf(scope.file()) == u"csv";
    std::vector<Fit> candidates{Fit(u'\t'), Fit(u','), Fit(u';'), Fit(u'|')};
    if (isCsv) {
        std::swap(candidates[0], candidates[1]);
    }
    QuoteUse quotes;
    constexpr qsizetype Sample = 8'000'000; // characters: a long list is as it begins
    qsizetype taken = 0;
    text.forEachPiece([&](QStringView piece) {
        if (taken < Sample) {
            for (Fit& fit : candidates) {
                fit.take(piece);
            }
        }
        taken += piece.size();
        quotes.take(piece);
        return !scope.isStopped();
    });
    quotes.finish();
    Cut best;
    best.areQuotesNeeded = quotes.isAsNeeded();
    qsizetype most = 0;
    bool isBestSound = false;
    for (Fit& fit : candidates) {
        fit.finish(taken >= Sample);
        // Prose has commas, too. A table of which the file name says nothing is made of most of its lines.
        const bool isSure =
            isCsv || fit.separator() == u'\t' || (fit.rows() > 1 && fit.rows() * 2 >= fit.filled());
        const bool isSound = fit.areQuotesSound();
        if (isSure && fit.rows() > 0 && (isSound == isBestSound ? fit.rows() > most : isSound)) {
            most = fit.rows();
            isBestSound = isSound;
            best.separator = fit.separator();
        }
    }
    readSaidSeparator(text, best);
    return best;
}

/// Gives short texts that stand in many cells, such as places, one block of memory.
class RepeatedTexts final
{
public:
    void unite(QString& text)
    {
        constexpr qsizetype Longest = 24;
        if (text.isEmpty() || text.size() > Longest) {
            return;
        }
        QString& known = m_texts[qHash(text) % m_texts.size()];
        if (known == text) {
            text = known;
        } else {
            known = text;
        }
    }

private:
    std::array<QString, 1024> m_texts; ///< the last one of each hash
};

/// ="007" is how a spreadsheet is told that a cell is text: it shows 007.
void takeOutOfFormula(QString& text)
{
    constexpr qsizetype Shortest = 4;
    if (text.size() >= Shortest && text.startsWith("=\""_L1) && text.endsWith(u'"') &&
        text.indexOf(u'"', 2) == text.size() - 1) {
        text = text.sliced(2).chopped(1);
    }
}

/// Line breaks in cells are LF, as in other sources, and nothing is larger than it may be.
Result<RawTable> readCells(const TextSource& text, const Cut& cut, bool hasQuotes, ReadScope& scope)
{
    RawTable table{.file = scope.file()};
    const auto repeated = std::make_unique<RepeatedTexts>();
    CellCutter cutter(cut.separator.value_or(hasQuotes ? u',' : u'\t'), hasQuotes, scope.file(),
                      scope.limits(), [&](RawRow row) -> Result<void> {
                          qint64 characters = 0;
                          for (RawCell& cell : row.cells) {
                              if (cell.text.contains(u'\r')) {
                                  cell.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
                              }
                              takeOutOfFormula(cell.text);
                              characters += cell.text.size();
                              repeated->unite(cell.text);
                          }
                          if (!scope.spend(static_cast<qint64>(row.cells.size()), characters)) {
                              return scope.refuseTooLarge();
                          }
                          table.rows.push_back(std::move(row));
                          return {};
                      });
    qsizetype skipped = cut.skipped;
    text.forEachPiece([&](QStringView piece) {
        return cutter.take(piece.sliced(std::exchange(skipped, 0))) && !scope.isStopped();
    });
    if (scope.isStopped()) {
        return scope.cancelled();
    }
    if (const Result<void> done = cutter.finish(); !done) {
        return tl::make_unexpected(done.error());
    }
    return table;
}

} // namespace

Result<RawTable> readDelimited(const TextSource& text, ReadScope& scope)
{
    const QString ending = endingOf(scope.file());
    const Cut cut = cutOf(text, scope);
    const bool isTabbed = !cut.separator || *cut.separator == u'\t';
    const bool isCsv = ending == u"csv" || ending == u"tsv";
    if (isTabbed && !isCsv && !cut.areQuotesNeeded) {
        return readCells(text, cut, false, scope);
    }
    ReadScope attempt = scope;
    Result<RawTable> table = readCells(text, cut, true, attempt);
    if (!table && isTabbed && !isCsv && table.error().code == ErrorCode::BadInput) {
        return readCells(text, cut, false, scope);
    }
    scope = attempt;
    return table;
}

} // namespace atlas
