// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/crosstab.h"

#include "snapshot/fieldcodes.h"

#include <algorithm>
#include <span>
#include <utility>

namespace atlas {
namespace {

using Codes = std::span<const quint16>;

/// The codes of every record in one field, without a branch on the field for each record: a column of small
/// numbers, and for each number its codes.
class Axis
{
public:
    enum class Level : quint8 { Consortium, Organisation, Membership };

    Axis(const Snapshot& snapshot, Field field)
        : m_industries(snapshot.consortia.industries)
    {
        switch (field) {
        case Field::Seat:
            setPlaces(snapshot, snapshot.consortia.seat, Level::Consortium);
            break;
        case Field::Home:
            setPlaces(snapshot, snapshot.organisations.home, Level::Organisation);
            break;
        case Field::Industry:
            m_isIndustry = true;
            break;
        case Field::Role:
            setTerms(snapshot.memberships.role.data(), AllRoles.size(), Level::Membership);
            break;
        case Field::Kind:
            setTerms(snapshot.organisations.kind.data(), AllKinds.size(), Level::Organisation);
            break;
        case Field::Subject:
            setTerms(snapshot.consortia.subject.data(), AllSubjects.size(), Level::Consortium);
            break;
        case Field::Programme:
            m_wide = snapshot.consortia.notice.data();
            for (const quint16 programme : snapshot.notices.programme) {
                m_codes.push_back({{programme, 0}, 1});
            }
            break;
        case Field::State:
            m_codes.push_back({{0, 0}, 1}); // no follow-up is recorded in a registry of this schema
            break;
        }
    }

    [[nodiscard]] Level level() const { return m_level; }
    /// Of a record of its own level.
    [[nodiscard]] Codes of(Row row) const
    {
        if (m_isIndustry) {
            const Codes run = m_industries.run(row);
            return run.empty() ? Codes(Unknown) : run;
        }
        const std::size_t at = m_wide != nullptr ? m_wide[row] : m_narrow != nullptr ? m_narrow[row] : 0U;
        const Entry& entry = m_codes[at];
        return {entry.codes.data(), entry.count};
    }

private:
    struct Entry
    {
        std::array<quint16, 2> codes{};
        std::size_t count = 1;
    };
    static constexpr std::array<quint16, 1> Unknown{0};

    void setPlaces(const Snapshot& snapshot, const std::vector<quint16>& column, Level level)
    {
        m_wide = column.data();
        m_level = level;
        for (std::size_t region = 0; region < snapshot.regions.size(); ++region) {
            const quint16 parent = snapshot.regionParent[region];
            m_codes.push_back({{static_cast<quint16>(region), parent}, parent == 0 ? 1U : 2U});
        }
    }
    void setTerms(const quint8* column, std::size_t count, Level level)
    {
        m_narrow = column;
        m_level = level;
        for (std::size_t code = 0; code < count; ++code) {
            m_codes.push_back({{static_cast<quint16>(code), 0}, 1});
        }
    }

    const Runs<quint16>& m_industries;
    bool m_isIndustry = false;
    Level m_level = Level::Consortium;
    const quint16* m_wide = nullptr;
    const quint8* m_narrow = nullptr;
    std::vector<Entry> m_codes;
};

/// Counters of which each is raised once for an owner, whose records come one after the other.
class OnceCounters
{
public:
    explicit OnceCounters(std::size_t size)
        : m_counts(size)
        , m_last(size, ~Row{0})
    {
    }
    void add(std::size_t at, Row owner)
    {
        m_counts[at] += std::exchange(m_last[at], owner) != owner ? 1U : 0U;
    }
    void addAlways(std::size_t at) { ++m_counts[at]; }
    void addMany(std::size_t at, quint32 count) { m_counts[at] += count; }
    [[nodiscard]] std::vector<quint32>& counts() { return m_counts; }

private:
    std::vector<quint32> m_counts;
    std::vector<Row> m_last;
};

/// The whole table by code, with codes that nothing has.
class Tally
{
public:
    Tally(const View& view, Field rowField, Field columnField)
        : m_view(view)
        , m_snapshot(*view.snapshot)
        , m_rowAxis(m_snapshot, rowField)
        , m_columnAxis(m_snapshot, columnField)
        , m_width(codeCount(m_snapshot, columnField))
        , m_cells(codeCount(m_snapshot, rowField) * m_width)
        , m_rows(codeCount(m_snapshot, rowField))
        , m_columns(m_width)
    {
    }

    void count(Unit unit)
    {
        using Level = Axis::Level;
        if (m_rowAxis.level() == Level::Consortium && m_columnAxis.level() == Level::Consortium &&
            unit != Unit::Organisations) {
            countWholeConsortia(unit);
        } else if (unit == Unit::Organisations) {
            countOrganisations();
        } else {
            countMemberships(unit);
        }
    }

    [[nodiscard]] CrossTab table() &&
    {
        CrossTab table;
        table.rows = usedCodes(m_rows.counts());
        table.columns = usedCodes(m_columns.counts());
        for (const quint16 row : table.rows) {
            table.rowTotals.push_back(m_rows.counts()[row]);
            for (const quint16 column : table.columns) {
                table.counts.push_back(m_cells.counts()[row * m_width + column]);
            }
        }
        for (const quint16 column : table.columns) {
            table.columnTotals.push_back(m_columns.counts()[column]);
        }
        return table;
    }

private:
    [[nodiscard]] static std::vector<quint16> usedCodes(const std::vector<quint32>& counts)
    {
        std::vector<quint16> codes;
        for (std::size_t code = 0; code < counts.size(); ++code) {
            if (counts[code] > 0) {
                codes.push_back(static_cast<quint16>(code));
            }
        }
        return codes;
    }

    template <typename Add>
    void visit(Codes rows, Codes columns, Add add)
    {
        for (const quint16 row : rows) {
            for (const quint16 column : columns) {
                add(m_cells, row * m_width + column);
            }
            add(m_rows, row);
        }
        for (const quint16 column : columns) {
            add(m_columns, column);
        }
    }

    [[nodiscard]] static Codes codes(const Axis& axis, Row membership, Row consortium, Row organisation)
    {
        switch (axis.level()) {
        case Axis::Level::Consortium:
            return axis.of(consortium);
        case Axis::Level::Organisation:
            return axis.of(organisation);
        case Axis::Level::Membership:
            break;
        }
        return axis.of(membership);
    }

    /// Both values are the consortium's own: its memberships need not be looked at.
    void countWholeConsortia(Unit unit)
    {
        for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
            const quint32 matches = m_view.matchesOfConsortium(consortium);
            if (matches > 0) {
                const quint32 count = unit == Unit::Consortia ? 1 : matches;
                visit(m_rowAxis.of(consortium), m_columnAxis.of(consortium),
                      [&](OnceCounters& counters, std::size_t at) { counters.addMany(at, count); });
            }
        }
    }

    void countMemberships(Unit unit)
    {
        const auto& first = m_snapshot.consortia.firstMembership;
        for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
            if (!m_view.consortia.contains(consortium)) {
                continue;
            }
            for (Row row = first[consortium]; row < first[consortium + 1]; ++row) {
                if (!m_view.contains(row)) {
                    continue;
                }
                const Row organisation = m_snapshot.memberships.organisation[row];
                const Codes rows = codes(m_rowAxis, row, consortium, organisation);
                const Codes columns = codes(m_columnAxis, row, consortium, organisation);
                if (unit == Unit::Memberships) {
                    visit(rows, columns,
                          [](OnceCounters& counters, std::size_t at) { counters.addAlways(at); });
                } else {
                    visit(rows, columns, [consortium](OnceCounters& counters, std::size_t at) {
                        counters.add(at, consortium);
                    });
                }
            }
        }
    }

    /// In the order of the organisations, so that their own values are in memory one behind the other; only
    /// the consortium of a membership is looked up far away, and early enough to be there when it is needed.
    void countOrganisations()
    {
        constexpr std::size_t Ahead = 24;
        const auto& all = m_snapshot.organisations.memberships;
        const std::vector<Row> consortia = consortiaOfMemberships();
        for (Row organisation = 0; organisation < m_snapshot.organisationCount(); ++organisation) {
            const quint32 matches = m_view.matchesOfOrganisation(organisation);
            if (matches == 0) {
                continue;
            }
            const bool isWhole = matches == all.length(organisation);
            for (std::size_t at = all.starts[organisation]; at < all.starts[organisation + 1]; ++at) {
                if (at + Ahead < all.values.size()) {
                    __builtin_prefetch(consortia.data() + all.values[at + Ahead]);
                }
                const Row row = all.values[at];
                if (!isWhole && !m_view.contains(row)) {
                    continue;
                }
                const Codes rows = codes(m_rowAxis, row, consortia[row], organisation);
                const Codes columns = codes(m_columnAxis, row, consortia[row], organisation);
                if (matches == 1) {
                    visit(rows, columns,
                          [](OnceCounters& counters, std::size_t cell) { counters.addAlways(cell); });
                } else {
                    visit(rows, columns, [organisation](OnceCounters& counters, std::size_t cell) {
                        counters.add(cell, organisation);
                    });
                }
            }
        }
    }

    /// Made once for all, since looking them up one by one would take longer.
    [[nodiscard]] std::vector<Row> consortiaOfMemberships() const
    {
        std::vector<Row> consortia;
        consortia.reserve(m_snapshot.membershipCount());
        for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
            consortia.insert(consortia.end(), m_snapshot.membersOf(consortium), consortium);
        }
        return consortia;
    }

    const View& m_view;
    const Snapshot& m_snapshot;
    Axis m_rowAxis;
    Axis m_columnAxis;
    std::size_t m_width;
    OnceCounters m_cells;
    OnceCounters m_rows;
    OnceCounters m_columns;
};

/// Moves row 0 of the code table behind the others, where it is "unknown".
void putUnknownLast(CrossTab& table)
{
    if (hasUnknown(table.rowField) && !table.rows.empty() && table.rows.front() == 0) {
        const auto width = static_cast<std::ptrdiff_t>(table.columns.size());
        std::rotate(table.rows.begin(), table.rows.begin() + 1, table.rows.end());
        std::rotate(table.rowTotals.begin(), table.rowTotals.begin() + 1, table.rowTotals.end());
        std::rotate(table.counts.begin(), table.counts.begin() + width, table.counts.end());
    }
    if (hasUnknown(table.columnField) && !table.columns.empty() && table.columns.front() == 0) {
        std::rotate(table.columns.begin(), table.columns.begin() + 1, table.columns.end());
        std::rotate(table.columnTotals.begin(), table.columnTotals.begin() + 1, table.columnTotals.end());
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const auto from = table.counts.begin() + static_cast<std::ptrdiff_t>(row * table.columns.size());
            std::rotate(from, from + 1, from + static_cast<std::ptrdiff_t>(table.columns.size()));
        }
    }
}

} // namespace

CrossTab crossTab(const View& view, Field rowField, Field columnField, Unit unit)
{
    Tally tally(view, rowField, columnField);
    tally.count(unit);
    CrossTab table = std::move(tally).table();
    table.rowField = rowField;
    table.columnField = columnField;
    table.unit = unit;
    table.total = view.totals()[unit];
    putUnknownLast(table);
    return table;
}

} // namespace atlas
