// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/delimitedreader.h"

#include "intake/documentformat.h"
#include "intake/textreader.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// How well a separator cuts a text.
struct Fit
{
    qsizetype rows = 0;   ///< that have the most usual number of cells
    qsizetype filled = 0; ///< rows that are not blank
};

/// Counts the cells of each record without keeping them; quotes hide separators and line ends.
Fit fitOf(QStringView text, QChar separator)
{
    QHash<qsizetype, qsizetype> rowsByCells;
    Fit fit;
    qsizetype cells = 1;
    bool isQuoted = false;
    bool isAtStart = true;
    bool isBlank = true;
    const auto endRow = [&] {
        if (!isBlank) {
            ++fit.filled;
            ++rowsByCells[cells];
        }
        cells = 1;
        isBlank = true;
    };
    for (const QChar c : text) {
        if (c == u'"') {
            isQuoted = isQuoted ? false : isAtStart;
        } else if (!isQuoted && c == separator) {
            ++cells;
        } else if (!isQuoted && (c == u'\n' || c == u'\r')) {
            endRow();
        }
        isBlank = isBlank && (c.isSpace() || c == separator);
        isAtStart = c == separator || c == u'\n' || c == u'\r';
    }
    endRow();
    for (auto entry = rowsByCells.cbegin(); entry != rowsByCells.cend(); ++entry) {
        if (entry.key() > 1) {
            fit.rows = std::max(fit.rows, entry.value());
        }
    }
    return fit;
}

/// The separator that the text is cut with; nothing where it has none.
std::optional<QChar> separatorOf(const QString& text, const QString& ending)
{
    const bool isCsv = ending == u"csv";
    std::vector<QChar> candidates{u'\t', u',', u';', u'|'};
    if (isCsv) {
        std::swap(candidates[0], candidates[1]);
    }
    std::optional<QChar> best;
    qsizetype most = 0;
    for (const QChar candidate : candidates) {
        if (!text.contains(candidate)) {
            continue;
        }
        const Fit fit = fitOf(text, candidate);
        // Prose has commas, too. A table of which the file name says nothing is made of most of its lines.
        const bool isSure = isCsv || candidate == u'\t' || (fit.rows > 1 && fit.rows * 2 >= fit.filled);
        if (isSure && fit.rows > most) {
            most = fit.rows;
            best = candidate;
        }
    }
    return best;
}

/// Whether a spreadsheet quoted the cells: each quoted cell has something in it that needs the quotes.
bool isQuotedAsNeeded(QStringView text)
{
    bool isQuoted = false;
    bool isAtStart = true;
    bool isNeeded = false;
    bool hasQuotedCell = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (!isQuoted && isAtStart && c == u'"') {
            isQuoted = true;
            isNeeded = false;
        } else if (isQuoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            isNeeded = true;
            ++i;
        } else if (isQuoted && c == u'"') {
            if (!isNeeded) {
                return false;
            }
            isQuoted = false;
            hasQuotedCell = true;
        } else if (isQuoted) {
            isNeeded = isNeeded || c == u'\t' || c == u'\n' || c == u'\r';
        }
        isAtStart = !isQuoted && (c == u'\t' || c == u'\n' || c == u'\r');
    }
    return hasQuotedCell;
}

/// Line breaks in cells are LF, as in other sources, and nothing is larger than it may be.
Result<RawTable> withinLimits(RawTable table, ReadScope& scope)
{
    const ReadLimits& limits = scope.limits();
    for (RawRow& row : table.rows) {
        qint64 characters = 0;
        for (RawCell& cell : row.cells) {
            if (cell.text.size() > limits.cellCharacters) {
                return scope.refuseAt(table.placeOf(cell),
                                      QCoreApplication::translate(
                                          "Intake", "The cell is longer than any list has: %1 characters.")
                                          .arg(cell.text.size()));
            }
            if (cell.text.contains(u'\r')) {
                cell.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
            }
            characters += cell.text.size();
        }
        const auto count = static_cast<qint64>(row.cells.size());
        if (count > limits.columns || !scope.spend(count, characters)) {
            return scope.refuseTooLarge();
        }
        if (scope.isStopped()) {
            return scope.cancelled();
        }
    }
    return table;
}

} // namespace

Result<RawTable> readDelimited(const QString& text, ReadScope& scope)
{
    const QString ending = endingOf(scope.file());
    std::optional<QChar> separator;
    QString body = text;
    if (text.size() > 5 && text.startsWith("sep="_L1) && (text[5] == u'\n' || text[5] == u'\r')) {
        separator = text[4];
        // The line stays as an empty one, so that rows keep their numbers.
        body = text.sliced(5);
    } else {
        separator = separatorOf(text, ending);
    }
    const qint64 breaks = body.count(u'\n') + body.count(u'\r');
    const qint64 cells = breaks + (separator ? body.count(*separator) : 0);
    // Counted before a cell is made: an empty cell costs a byte in the file and a hundred in memory.
    if (cells > scope.limits().cells) {
        return scope.refuseTooLarge();
    }
    const bool isTabbed = !separator || *separator == u'\t';
    const bool isCsv = ending == u"csv" || ending == u"tsv";
    if (isTabbed && !isCsv && !isQuotedAsNeeded(body)) {
        return withinLimits(splitTabbed(body, scope.file()), scope);
    }
    Result<RawTable> table = splitCsv(body, separator.value_or(u','), scope.file());
    if (!table) {
        return isTabbed && !isCsv ? withinLimits(splitTabbed(body, scope.file()), scope) : table;
    }
    return withinLimits(std::move(*table), scope);
}

} // namespace atlas
