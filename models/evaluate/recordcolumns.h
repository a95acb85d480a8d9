// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"

#include <QVariant>

#include <array>
#include <atomic>
#include <mutex>
#include <span>
#include <vector>

namespace atlas {

enum class ColumnType : quint8 { Text, Number, Place, Term };

struct SortContext;

/// A column of consortia, organisations or memberships. One table of these feeds the tables on screen,
/// the command line, every export and the report: adding a column is one line in recordcolumns.cpp.
struct RecordColumn
{
    const char* key = nullptr;   ///< stable: in settings, exports, command line and tests
    const char* title = nullptr; ///< English source text in the context "Columns"
    ColumnType type = ColumnType::Text;
    bool shownAtFirst = true; ///< on screen; the rest is for the column chooser and exports
    /// Keys and plain numbers, as CSV and JSON carry them. A list is a QStringList.
    QVariant (*value)(const View& view, Row row) = nullptr;
    /// As people read it, in the given language. nullptr: the value as text, lists joined by 、.
    QString (*text)(const View& view, Row row, Language language) = nullptr;
    /// What sorts. Not known sorts last: NoSortKey. Of a column of lists nullptr, and listKey instead.
    quint32 (*sortKey)(const SortContext& context, Row row) = nullptr;
    /// A number for each place of a list of numbers that are compared one after the other, NoSortKey behind
    /// the last.
    quint32 (*listKey)(const SortContext& context, Row row, std::size_t place) = nullptr;
    bool isOfView = false;     ///< another filter gives the record another value
    const char* tip = nullptr; ///< what the numbers are, where the title does not say all; context "Columns"
    /// Of a count over the whole registry the same count of what matches the filter: the text says both, "1
    /// of 5".
    quint32 (*matching)(const View& view, Row row) = nullptr;
};

/// Sorts last, whatever the direction, where it stands first; elsewhere before everything.
inline constexpr quint32 NoSortKey = ~quint32{0};

[[nodiscard]] std::span<const RecordColumn> recordColumns(Unit unit);
/// nullptr where the unit has no such column.
[[nodiscard]] const RecordColumn* recordColumn(Unit unit, QStringView key);
[[nodiscard]] QString columnTitle(const RecordColumn& column);
/// Empty where the title says all.
[[nodiscard]] QString columnTip(const RecordColumn& column);
[[nodiscard]] QString columnText(const RecordColumn& column, const View& view, Row row, Language language);

/// What stands before the consortia of an organisation, and the members of a consortium, that match the
/// filter where others do not. With a no-break space, so that no line ends between the mark and what it
/// marks.
inline constexpr QStringView MatchMark{u"●\u00a0"};
/// The numbers of the consortia that an organisation is in, each once, with their lists where there are
/// several (see Snapshot::consortiumLabel()), and MatchMark before those that match where only some do. At
/// most so many, then "…".
[[nodiscard]] QStringList consortiumNumbers(const View& view, Row organisation, Language language,
                                            qsizetype most = -1);

/// What sort keys are taken from: names by their place in the collation, which is found when it is first
/// needed. For one thread.
struct SortContext
{
    const View& view;
    Collation collation = Collation::Pinyin;

    SortContext(const View& asked, Collation by)
        : view(asked)
        , collation(by)
    {
    }
    [[nodiscard]] quint32 consortiumName(Row consortium) const;
    [[nodiscard]] quint32 organisationName(Row organisation) const;
    [[nodiscard]] quint32 industry(quint16 industry) const;
    [[nodiscard]] quint32 notice(quint16 notice) const;
    [[nodiscard]] quint32 programme(quint16 programme) const;
    /// The first day that the list's date can mean; NoSortKey where it is not known.
    [[nodiscard]] quint32 publishedOn(quint16 notice) const;
    /// NoSortKey where the list has no mark.
    [[nodiscard]] quint32 roleText(Row membership) const;
    /// NoSortKey where the list names no authority.
    [[nodiscard]] quint32 recommending(Row consortium) const;
    /// By its index.
    [[nodiscard]] quint32 identifier(std::size_t index) const;

private:
    /// Made by the first that asks.
    struct Ranks
    {
        std::once_flag once;
        std::vector<quint32> own;
        std::atomic<const std::vector<quint32>*> ranks = nullptr;
    };
    template <typename Make>
    [[nodiscard]] static const std::vector<quint32>& made(Ranks& ranks, Make make)
    {
        if (const auto* known = ranks.ranks.load(std::memory_order_acquire)) { // asked millions of times
            return *known;
        }
        std::call_once(ranks.once, [&] { make(ranks); });
        return *ranks.ranks;
    }

    mutable std::array<Ranks, 9> m_ranks;
};

/// Sorts rows by an order: text by pinyin or by strokes, places by GB/T 2260 code, unknown last.
/// Stable, so equal rows keep the published order.
void sortRows(std::vector<Row>& rows, Unit unit, const SortOrder& order, const View& view);

} // namespace atlas
