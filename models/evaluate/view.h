// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filter.h"
#include "evaluate/rowset.h"
#include "snapshot/snapshot.h"

#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace atlas {

/// A count in each of the three units.
struct UnitCounts
{
    std::array<quint32, 3> values{};

    [[nodiscard]] quint32 operator[](Unit unit) const { return values[static_cast<std::size_t>(unit)]; }
    quint32& operator[](Unit unit) { return values[static_cast<std::size_t>(unit)]; }
    friend bool operator==(const UnitCounts&, const UnitCounts&) = default;
};

/// The order of one table: the first column decides, later ones break ties, published order is last.
struct SortColumn
{
    QString column; ///< key of a record column
    bool descending = false;
    Collation collation = Collation::Pinyin; ///< of text columns

    friend bool operator==(const SortColumn&, const SortColumn&) = default;
};
using SortOrder = std::vector<SortColumn>;
using SortOrders = std::array<SortOrder, 3>; ///< by Unit

/// The answer to a filter: what is in it, in order, and the counts of every value of every field.
struct View
{
    SnapshotPtr snapshot;
    Filter filter;
    SortOrders orders;

    UnitCounts counted;   ///< the records in the view
    RowSet consortia;     ///< those in the view
    RowSet organisations; ///< those in the view
    /// By Field, then by code (index into the snapshot's code tables, or the enum's value).
    /// A field's own choice does not shrink its own counts. A place's count includes the places in it.
    std::array<std::vector<UnitCounts>, FieldCount> facets;
    /// Set where the facets count nothing but what is in the view; see countedInScope().
    bool countsOnlyScope = false;
    /// Whether the counts of a field hold values that the filter leaves out: by its choice in that field.
    [[nodiscard]] bool countsOutside(Field field) const
    {
        return !countsOnlyScope && !filter.choice(field).isEmpty();
    }

    /// The rows in the view, in the order asked for. They are put together when they are first asked for,
    /// because a page shows one unit of three; safe to call from several threads.
    [[nodiscard]] const std::vector<Row>& of(Unit unit) const;
    /// Whether of() needs no more than to look at each row once, even where all are asked for.
    [[nodiscard]] bool isInOrder(Unit unit) const;
    [[nodiscard]] const UnitCounts& totals() const { return counted; }
    /// Counts of a value by its key; zero where no record has it.
    [[nodiscard]] UnitCounts facet(Field field, const QString& key) const;
    /// Whether a membership is in the view.
    [[nodiscard]] bool contains(Row membership) const { return slots[membership] == 0; }
    /// Whether a record of a unit is in the view.
    [[nodiscard]] bool contains(Unit unit, Row row) const;
    /// Memberships of a consortium / an organisation that are in the view; counted each time.
    [[nodiscard]] quint32 matchesOfConsortium(Row consortium) const;
    [[nodiscard]] quint32 matchesOfOrganisation(Row organisation) const;
    /// Consortia that an organisation is in by a membership in the view, each once.
    [[nodiscard]] quint32 consortiaOf(Row organisation) const;

    /// By membership row: 0 in the view, more for others. What they say of those, only the counting knows.
    std::vector<quint8> slots;

    /// To be called once when the orders are known. A former view of the same snapshot, or null, gives what
    /// has been put in the same order.
    void makeOrders(const View* former);

private:
    /// All consortia or organisations in an order. The views of a snapshot share it, since a filter changes
    /// none: that of most of them is then no sorting.
    struct WholeOrder
    {
        SortOrder order;
        std::once_flag once;
        std::atomic<bool> isThere = false;
        std::vector<Row> rows;
    };
    /// The last order of each unit.
    struct WholeOrders
    {
        std::mutex mutex;
        std::array<std::shared_ptr<WholeOrder>, 3> last;
    };
    [[nodiscard]] WholeOrder* wholeOrder(Unit unit) const;
    [[nodiscard]] const std::vector<Row>& inOrder(WholeOrder& whole, Unit unit) const;
    [[nodiscard]] std::vector<Row> chosen(const std::vector<Row>& from, Unit unit) const;
    [[nodiscard]] std::vector<Row> collected(Unit unit) const;

    /// What of() has put together. A copy of a view puts its rows together itself.
    struct Collected
    {
        std::array<std::once_flag, 3> once;
        std::array<std::vector<Row>, 3> rows;

        Collected() = default;
        ~Collected() = default;
        Collected(const Collected& /*other*/) {}
        Collected& operator=(const Collected&) = delete;
        Collected(Collected&&) = delete;
        Collected& operator=(Collected&&) = delete;
    };
    mutable Collected m_collected;
    std::shared_ptr<WholeOrders> m_known;
    std::array<std::shared_ptr<WholeOrder>, 3> m_wholeOrders; ///< by Unit; null where none serves
};

using ViewPtr = std::shared_ptr<const View>;

/// Asks the snapshot. Pure: the same snapshot, filter and orders give the same view. Text is compared after
/// fold(). Never fails: a key that the snapshot does not know holds nowhere. A former view spares work where
/// the choice in one field is all that has changed, as with a click: that field's own counts stay.
[[nodiscard]] ViewPtr evaluate(const SnapshotPtr& snapshot, const Filter& filter,
                               const SortOrders& orders = {}, const ViewPtr& former = {});

/// The key of a code in a field, as filters and JSON write it; "unknown" for code 0 of the fields that
/// have one.
[[nodiscard]] QString keyOfCode(const Snapshot& snapshot, Field field, std::size_t code);
[[nodiscard]] std::optional<std::size_t> codeOfKey(const Snapshot& snapshot, Field field, const QString& key);

} // namespace atlas
