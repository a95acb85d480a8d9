// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/gridbuilder.h"

#include "reading/text/markedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QStringView text)
{
    return text.trimmed().isEmpty();
}

QString withPlainLineEnds(const QString& text)
{
    if (!text.contains(u'\r')) {
        return text;
    }
    QString plain = text;
    plain.replace(u"\r\n"_s, u"\n"_s);
    plain.replace(u'\r', u'\n');
    return plain;
}

/// Without one line feed at its beginning and one at its end.
QString withoutOuterBreaks(const QString& text)
{
    const qsizetype from = text.startsWith(u'\n') ? 1 : 0;
    const qsizetype to = text.size() > from && text.endsWith(u'\n') ? text.size() - 1 : text.size();
    return text.sliced(from, to - from);
}

} // namespace

QString numberRanges(const std::vector<int>& numbers)
{
    constexpr qsizetype MostParts = 12;
    QStringList parts;
    for (std::size_t i = 0; i < numbers.size();) {
        if (parts.size() == MostParts) {
            parts << u"…"_s;
            break;
        }
        std::size_t last = i;
        while (last + 1 < numbers.size() && numbers[last + 1] <= numbers[last] + 1) {
            ++last;
        }
        const QString first = QString::number(numbers[i]);
        parts << (numbers[last] == numbers[i] ? first : first + u'–' + QString::number(numbers[last]));
        i = last + 1;
    }
    return parts.join(u", "_s);
}

GridBuilder::GridBuilder(ReadScope& scope, QString part)
    : m_scope(scope)
    , m_part(std::move(part))
{
}

void GridBuilder::fail(const Error& error)
{
    if (!m_error) {
        m_error = error;
    }
}

void GridBuilder::place(int row, int column, const QString& text)
{
    if (m_error || isBlank(text)) {
        return;
    }
    const SourcePlace at{.file = {}, .part = m_part, .row = row, .column = column};
    const ReadLimits& limits = m_scope.limits();
    checkLength(at, text.size());
    if (m_error) {
        return;
    }
    if (row > limits.rows || column > limits.columns || !m_scope.spend(1, text.size())) {
        fail(m_scope.refuseTooLarge().value());
        return;
    }
    if (m_scope.isStopped()) {
        fail(m_scope.cancelled().value());
        return;
    }
    QString plain = withPlainLineEnds(text);
    for (const MarkedPart& part : takeMarkedParts(plain)) {
        leaveOut({at, part.sentence()});
    }
    if (m_error || isBlank(plain)) {
        return;
    }
    // Rows come in their order from nearly every source.
    Row& to = m_rows.try_emplace(m_rows.end(), row)->second;
    to.cells.push_back({.text = plain, .row = row, .column = column});
    m_width = std::max(m_width, column);
}

void GridBuilder::leaveOut(const LeftOut& part)
{
    if (m_error) {
        return;
    }
    if (!m_scope.spend(1, part.what.size())) {
        fail(m_scope.refuseTooLarge().value());
        return;
    }
    m_leftOut.push_back(part);
    m_leftOut.back().at.file = m_scope.file();
    m_leftOut.back().at.part = m_part;
}

void GridBuilder::leaveOutComment(int row, int column, const QString& comment)
{
    constexpr qsizetype Longest = 200;
    const QString words = comment.simplified();
    if (!words.isEmpty()) {
        const QString sentence = QCoreApplication::translate("Intake", "The comment “%1” is left out.");
        leaveOut({{.file = {}, .part = {}, .row = row, .column = column},
                  sentence.arg(words.size() > Longest ? QString(words.left(Longest) + u'…') : words)});
    }
}

bool GridBuilder::isList() const
{
    return std::count_if(m_rows.begin(), m_rows.end(),
                         [](const auto& row) { return row.second.cells.size() > 1; }) > 1;
}

void GridBuilder::settleNested(const std::function<bool(std::size_t index)>& isKept)
{
    for (auto row = m_rows.begin(); row != m_rows.end();) {
        for (RawCell& cell : row->second.cells) {
            QStringList lines;
            qsizetype done = 0;
            for (auto nested = findNestedTable(cell.text, 0); nested;
                 nested = findNestedTable(cell.text, done)) {
                lines << cell.text.sliced(done, nested->begin - done);
                if (isKept(nested->index)) {
                    lines << nested->text;
                }
                done = nested->end;
            }
            if (done > 0) {
                lines << cell.text.sliced(done);
                for (QString& line : lines) {
                    line = withoutOuterBreaks(line);
                }
                lines.removeIf([](const QString& line) { return isBlank(line); });
                cell.text = lines.join(u'\n');
            }
        }
        std::erase_if(row->second.cells, [](const RawCell& cell) { return cell.isBlank(); });
        row = row->second.cells.empty() ? m_rows.erase(row) : std::next(row);
    }
    m_width = 0;
    for (const auto& row : m_rows) {
        for (const RawCell& cell : row.second.cells) {
            m_width = std::max(m_width, cell.column);
        }
    }
}

void GridBuilder::checkLength(const SourcePlace& at, qsizetype characters)
{
    if (characters > m_scope.limits().cellCharacters) {
        const QString sentence =
            QCoreApplication::translate("Intake", "The cell is longer than in any real list: %1 characters.");
        fail(m_scope.refuseAt(at, sentence.arg(characters)).value());
    }
}

void GridBuilder::merge(const GridSpan& span)
{
    if (m_error || (span.rows <= 1 && span.columns <= 1)) {
        return;
    }
    if (static_cast<qint64>(m_spans.size()) >= m_scope.limits().cells) {
        fail(m_scope.refuseTooLarge().value());
        return;
    }
    m_spans.push_back(span);
}

void GridBuilder::repeatRow(int row, int rows)
{
    const auto found = m_rows.find(row);
    if (found == m_rows.end()) {
        return;
    }
    const std::vector<RawCell> cells = found->second.cells;
    const bool isHidden = !m_hiddenRows.empty() && m_hiddenRows.back() == row;
    for (int next = row + 1; next < row + rows && !m_error; ++next) {
        for (const RawCell& cell : cells) {
            place(next, cell.column, cell.text);
        }
        if (isHidden) {
            hideRow(next);
        }
    }
}

void GridBuilder::hideRow(int row)
{
    if (static_cast<int>(m_hiddenRows.size()) >= m_scope.limits().rows) {
        fail(m_scope.refuseTooLarge().value());
    } else if (m_hiddenRows.empty() || m_hiddenRows.back() != row) {
        m_hiddenRows.push_back(row);
    }
}

void GridBuilder::hideColumns(int first, int last)
{
    if (++m_hidings > m_scope.limits().columns) {
        fail(m_scope.refuseTooLarge().value());
        return;
    }
    m_hiddenColumns.resize(static_cast<std::size_t>(m_scope.limits().columns));
    const int end = std::min(last, m_scope.limits().columns);
    for (int column = std::max(1, first); column <= end; ++column) {
        m_hiddenColumns[static_cast<std::size_t>(column) - 1] = true;
    }
}

void GridBuilder::remark(const QString& sentence)
{
    if (!m_remarks.contains(sentence)) {
        m_remarks << sentence;
    }
}

/// A cell for each column, so that an index is a place.
void GridBuilder::spread(Row& row, int number)
{
    std::vector<RawCell> cells(static_cast<std::size_t>(m_width));
    for (int column = 1; column <= m_width; ++column) {
        RawCell& cell = cells[static_cast<std::size_t>(column) - 1];
        cell.row = number;
        cell.column = column;
    }
    for (RawCell& cell : row.cells) {
        RawCell& to = cells[static_cast<std::size_t>(cell.column) - 1];
        // A source that names a place twice means both texts.
        if (to.text.isEmpty()) {
            to.text = cell.text;
        } else {
            to.text += u'\n';
            to.text += cell.text;
            checkLength({.file = {}, .part = m_part, .row = number, .column = cell.column}, to.text.size());
        }
    }
    row.cells = std::move(cells);
}

/// Writes the text of a merged cell into the other places that it covers; true where there was one. Rows
/// that have nothing of their own are no rows of the list, and stay out.
bool GridBuilder::fill(const GridSpan& span)
{
    const auto origin = m_rows.find(span.row);
    if (origin == m_rows.end() || span.column < 1 || span.column > m_width) {
        return false;
    }
    const auto firstIndex = static_cast<std::size_t>(span.column) - 1;
    const auto endIndex =
        static_cast<std::size_t>(std::min<qint64>(qint64{span.column} - 1 + span.columns, m_width));
    const QString text = origin->second.cells[firstIndex].text;
    if (isBlank(text) || origin->second.cells[firstIndex].isRepeated) {
        return false;
    }
    bool hasFilled = false;
    const qint64 endRow = qint64{span.row} + span.rows;
    for (auto row = origin; row != m_rows.end() && row->first < endRow; ++row) {
        m_merged += static_cast<qint64>(endIndex - firstIndex);
        if (m_merged > m_scope.limits().merged) {
            fail(m_scope
                     .refuseAt({.file = {}, .part = m_part, .row = span.row, .column = span.column},
                               QCoreApplication::translate("Intake",
                                                           "The merged cells overlap and cover more cells "
                                                           "than a sheet has; the file may be malicious."))
                     .value());
            return hasFilled;
        }
        for (std::size_t index = firstIndex; index < endIndex; ++index) {
            RawCell& cell = row->second.cells[index];
            if ((row == origin && index == firstIndex) || !isBlank(cell.text)) {
                continue;
            }
            cell.text = text;
            cell.isRepeated = true;
            hasFilled = true;
            if (!m_scope.spend(0, text.size())) {
                fail(m_scope.refuseTooLarge().value());
                return hasFilled;
            }
        }
    }
    return hasFilled;
}

void GridBuilder::reduceToLine(const GridSpan& span)
{
    const auto found = m_rows.find(span.row);
    if (span.columns < 2 || found == m_rows.end()) {
        return;
    }
    std::vector<RawCell>& cells = found->second.cells;
    const auto isOwn = [](const RawCell& cell) { return !cell.isBlank() && !cell.isRepeated; };
    const auto own = std::find_if(cells.begin(), cells.end(), isOwn);
    const bool isAlone = own != cells.end() && own->column == span.column &&
                         std::none_of(own + 1, cells.end(), isOwn) &&
                         std::none_of(cells.begin(), cells.end(), [&](const RawCell& cell) {
                             return cell.isRepeated &&
                                    (cell.column < span.column || cell.column >= span.column + span.columns);
                         });
    if (isAlone) {
        const RawCell line = *own;
        cells.assign(1, line);
    }
}

void GridBuilder::addRemarks(RawTable& table, int filled) const
{
    if (filled > 0) {
        table.remarks << QCoreApplication::translate(
            "Intake", "%n merged cell(s) were filled: their text was repeated in every cell that they cover.",
            nullptr, filled);
    }
    std::vector<int> hidden;
    for (const RawRow& row : table.rows) {
        if (row.isHidden && (hidden.empty() || hidden.back() != row.number())) {
            hidden.push_back(row.number());
        }
    }
    if (!hidden.empty()) {
        const QString sentence =
            QCoreApplication::translate("Intake", "Rows that the file hides were read as well: %1.");
        table.remarks << sentence.arg(numberRanges(hidden));
    }
    table.remarks << m_remarks;
}

Result<RawTable> GridBuilder::take()
{
    if (!m_error && !m_scope.spend(static_cast<qint64>(m_rows.size()) * m_width, 0)) {
        fail(m_scope.refuseTooLarge().value());
    }
    if (m_error) {
        return tl::make_unexpected(*m_error);
    }
    for (auto& [number, row] : m_rows) {
        spread(row, number);
        if (m_scope.isStopped()) {
            fail(m_scope.cancelled().value());
        }
        if (m_error) {
            return tl::make_unexpected(*m_error);
        }
    }
    for (const int number : m_hiddenRows) {
        if (const auto row = m_rows.find(number); row != m_rows.end()) {
            row->second.isHidden = true;
        }
    }
    std::vector<GridSpan> filled;
    for (const GridSpan& span : m_spans) {
        if (fill(span)) {
            filled.push_back(span);
        }
        if (m_error) {
            return tl::make_unexpected(*m_error);
        }
    }
    for (const GridSpan& span : filled) {
        reduceToLine(span);
    }
    const auto fills = std::count_if(filled.begin(), filled.end(), [&](const GridSpan& span) {
        return span.rows > 1 || m_rows.at(span.row).cells.size() > 1;
    });
    RawTable table{.file = m_scope.file(), .part = m_part};
    table.rows.reserve(m_rows.size());
    for (auto& entry : m_rows) {
        table.rows.push_back({.cells = std::move(entry.second.cells), .isHidden = entry.second.isHidden});
    }
    addRemarks(table, static_cast<int>(fills));
    for (std::size_t i = 0; i < std::min(m_hiddenColumns.size(), static_cast<std::size_t>(m_width)); ++i) {
        if (m_hiddenColumns[i]) {
            table.hiddenColumns.push_back(static_cast<int>(i) + 1);
        }
    }
    table.isHidden = m_isHidden;
    table.leftOut = std::move(m_leftOut);
    return table;
}

} // namespace atlas
