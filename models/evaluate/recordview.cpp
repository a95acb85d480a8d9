// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/recordview.h"

#include "domain/text/fold.h"
#include "evaluate/leads.h"
#include "snapshot/textsearch.h"

#include <optional>

namespace atlas {
namespace {

constexpr qsizetype MostRuledOut = 8; ///< nobody reads a filter of more names than these

void narrow(Filter& filter, Field field, const QString& value)
{
    const QStringList excluded = filter.choice(field).excluded;
    filter.clear(field);
    filter.include(field, value);
    for (const QString& other : excluded) {
        filter.exclude(field, other);
    }
}

class RecordQuestion final
{
public:
    RecordQuestion(SnapshotPtr snapshot, Unit unit, Row row, const SortOrders& orders)
        : m_snapshot(std::move(snapshot))
        , m_isConsortium(unit == Unit::Consortia)
        , m_row(row)
        , m_orders(orders)
        , m_name(m_isConsortium ? m_snapshot->consortia.name.at(row) : m_snapshot->organisations.name.at(row))
        , m_pattern(m_name)
    {
    }

    [[nodiscard]] ViewPtr answer(const Filter& base)
    {
        m_wanted = base.isEmpty() ? wholeCount() : countIn(*evaluate(m_snapshot, base));
        if (m_wanted == 0) {
            return nullptr;
        }
        Filter named = base;
        named.addText({m_name});
        if (const ViewPtr view = firstExact(named)) {
            return view;
        }
        narrowToOwn(named);
        return firstExact(named);
    }

private:
    /// The filter as it is, or with the names ruled out that hold this one's.
    [[nodiscard]] ViewPtr firstExact(const Filter& filter) const
    {
        const ViewPtr view = evaluate(m_snapshot, filter, m_orders);
        if (isExact(*view)) {
            return view;
        }
        const std::optional<QStringList> others = otherNames(*view);
        if (!others) {
            return nullptr;
        }
        Filter without = filter;
        for (const QString& name : *others) {
            without.addText({name, true});
        }
        const ViewPtr rest = evaluate(m_snapshot, without, m_orders);
        return isExact(*rest) ? rest : nullptr;
    }

    [[nodiscard]] quint32 wholeCount() const
    {
        return m_isConsortium ? m_snapshot->membersOf(m_row)
                              : m_snapshot->organisations.memberships.length(m_row);
    }

    [[nodiscard]] quint32 countIn(const View& view) const
    {
        return m_isConsortium ? view.matchesOfConsortium(m_row) : view.matchesOfOrganisation(m_row);
    }

    [[nodiscard]] bool isExact(const View& view) const
    {
        return countIn(view) == m_wanted && view.totals()[Unit::Memberships] == m_wanted;
    }

    /// Of the memberships in the view that are not the record's; nullopt for too many.
    [[nodiscard]] std::optional<QStringList> otherNames(const View& view) const
    {
        const auto& memberships = m_snapshot->memberships;
        QStringList names;
        for (Row row = 0; row < m_snapshot->membershipCount(); ++row) {
            const Row own = m_isConsortium ? m_snapshot->consortiumOf(row) : memberships.organisation[row];
            if (own == m_row || !view.contains(row)) {
                continue;
            }
            const QString name = nameBehind(m_snapshot->consortiumOf(row), memberships.organisation[row]);
            if (!names.contains(name)) {
                names << name;
            }
            if (names.size() > MostRuledOut) {
                return std::nullopt;
            }
        }
        return names;
    }

    /// Of the two names of a membership the one that holds the record's; an alias stands for its
    /// organisation.
    [[nodiscard]] QString nameBehind(Row consortium, Row organisation) const
    {
        const QString one = m_snapshot->consortia.name.at(consortium);
        const QString other = m_snapshot->organisations.name.at(organisation);
        if (m_isConsortium) {
            return holds(one) ? one : other;
        }
        return holds(other) || !holds(one) ? other : one;
    }

    [[nodiscard]] bool holds(const QString& name) const { return m_pattern.isIn(fold(name).toUtf8()); }

    void narrowToOwn(Filter& filter) const
    {
        const auto own = [&](Field field, std::size_t code) {
            narrow(filter, field, keyOfCode(*m_snapshot, field, code));
        };
        const auto exactly = [&](CountField field, quint32 count) {
            filter.addCount({field, Comparison::Equal, static_cast<int>(count)});
        };
        if (m_isConsortium) {
            own(Field::Seat, m_snapshot->consortia.seat[m_row]);
            own(Field::Programme, m_snapshot->notices.programme[m_snapshot->consortia.notice[m_row]]);
            exactly(CountField::Members, m_snapshot->membersOf(m_row));
            exactly(CountField::Leads, leadsOf(*m_snapshot, m_row));
        } else {
            own(Field::Home, m_snapshot->organisations.home[m_row]);
            own(Field::Kind, m_snapshot->organisations.kind[m_row]);
            exactly(CountField::Consortia, m_snapshot->consortiaOf(m_row));
        }
    }

    const SnapshotPtr m_snapshot;
    const bool m_isConsortium;
    const Row m_row;
    const SortOrders& m_orders;
    const QString m_name;
    const TextPattern m_pattern;
    quint32 m_wanted = 0; ///< memberships
};

} // namespace

ViewPtr recordView(const SnapshotPtr& snapshot, Unit unit, Row row, const Filter& base,
                   const SortOrders& orders)
{
    return RecordQuestion(snapshot, unit, row, orders).answer(base);
}

} // namespace atlas
