// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/fold.h"
#include "snapshot/fieldcodes.h"
#include "snapshot/recordcolumns.h"
#include "snapshot/view.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>

namespace atlas {
namespace {

/// One bit for each thing that can keep a membership out: a field's choice, or the rest of the filter.
using FailMask = quint16;
constexpr FailMask RestBit = FailMask{1} << FieldCount;

constexpr FailMask bitOf(Field field)
{
    return static_cast<FailMask>(FailMask{1} << static_cast<unsigned>(field));
}

constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

constexpr std::array ConsortiumFields{Field::Seat, Field::Industry, Field::Subject, Field::Programme,
                                      Field::State};
constexpr std::array OrganisationFields{Field::Home, Field::Kind};

/// A field's choice compiled to a verdict for each code.
struct Verdicts
{
    enum class Verdict : quint8 { Neutral, Included, Excluded };

    bool asksForSome = false;
    bool isActive = false;
    std::vector<Verdict> byCode;

    /// Feeds the codes of one record, then tells whether the record passes.
    struct Test
    {
        const Verdicts& verdicts;
        bool included = false;
        bool excluded = false;

        void operator()(quint16 code)
        {
            included |= verdicts.byCode[code] == Verdict::Included;
            excluded |= verdicts.byCode[code] == Verdict::Excluded;
        }
        [[nodiscard]] bool passes() const { return !excluded && (included || !verdicts.asksForSome); }
    };
};

Verdicts compile(const Snapshot& snapshot, Field field, const Choice& choice)
{
    Verdicts verdicts;
    verdicts.isActive = !choice.isEmpty();
    if (!verdicts.isActive) {
        return verdicts;
    }
    verdicts.asksForSome = !choice.included.isEmpty();
    verdicts.byCode.assign(codeCount(snapshot, field), Verdicts::Verdict::Neutral);
    for (const QString& key : choice.included) {
        if (const auto code = codeOfKey(snapshot, field, key)) {
            verdicts.byCode[*code] = Verdicts::Verdict::Included;
        }
    }
    for (const QString& key : choice.excluded) {
        if (const auto code = codeOfKey(snapshot, field, key)) {
            verdicts.byCode[*code] = Verdicts::Verdict::Excluded;
        }
    }
    return verdicts;
}

std::vector<quint8> rowsHolding(const TextColumn& column, QByteArrayView needle)
{
    std::vector<quint8> hits(column.size(), 0);
    const std::string_view wanted(needle.data(), static_cast<std::size_t>(needle.size()));
    for (std::size_t row = 0; row < column.size(); ++row) {
        const QByteArrayView text = column.utf8(row);
        const std::string_view hay(text.data(), static_cast<std::size_t>(text.size()));
        hits[row] = hay.find(wanted) != std::string_view::npos ? 1 : 0;
    }
    return hits;
}

/// Where a text term holds, by consortium and by organisation.
struct TextHits
{
    bool excluded = false;
    std::vector<quint8> consortia;
    std::vector<quint8> organisations;
};

TextHits findText(const Snapshot& snapshot, const TextTerm& term)
{
    const QByteArray needle = fold(term.text).toUtf8();
    TextHits hits{term.excluded, rowsHolding(snapshot.consortia.folded, needle),
                  rowsHolding(snapshot.organisations.folded, needle)};
    const std::vector<quint8> aliases = rowsHolding(snapshot.organisations.aliasFolded, needle);
    for (Row row = 0; row < snapshot.organisationCount(); ++row) {
        for (const Row alias : snapshot.organisations.aliases.run(row)) {
            hits.organisations[row] |= aliases[alias];
        }
    }
    // A misprinted name is found by what it was meant to be as well; few names are.
    const auto addMeant = [&](const SparseTextColumn& meant, std::vector<quint8>& rows) {
        for (const Row row : meant.rows()) {
            rows[row] |= static_cast<quint8>(fold(meant.at(row)).toUtf8().contains(needle));
        }
    };
    addMeant(snapshot.consortia.meant, hits.consortia);
    addMeant(snapshot.organisations.meant, hits.organisations);
    return hits;
}

/// Works out, for each membership, what keeps it out, then counts.
class Evaluation
{
public:
    Evaluation(const SnapshotPtr& snapshot, const Filter& filter, View& view)
        : m_snapshot(*snapshot)
        , m_filter(filter)
        , m_view(view)
    {
        for (const Field field : AllFields) {
            m_verdicts[indexOf(field)] = compile(m_snapshot, field, filter.choice(field));
            m_view.facets[indexOf(field)].resize(codeCount(m_snapshot, field));
        }
        for (const TextTerm& term : filter.texts()) {
            m_texts.push_back(findText(m_snapshot, term));
        }
    }

    void run()
    {
        findFailures();
        countByConsortium();
        countByOrganisation();
    }

private:
    template <typename VisitCodes>
    [[nodiscard]] bool passes(Field field, VisitCodes visitCodes) const
    {
        const Verdicts& verdicts = m_verdicts[indexOf(field)];
        if (!verdicts.isActive) {
            return true;
        }
        Verdicts::Test test{verdicts};
        visitCodes(test);
        return test.passes();
    }

    [[nodiscard]] FailMask consortiumFailures(Row row) const
    {
        FailMask mask = 0;
        for (const Field field : ConsortiumFields) {
            if (!passes(field,
                        [&](auto& test) { visitConsortiumCodes(m_snapshot, field, row, std::ref(test)); })) {
                mask |= bitOf(field);
            }
        }
        for (const CountCondition& condition : m_filter.counts()) {
            if (condition.field == CountField::Members && !condition.holds(m_snapshot.membersOf(row))) {
                mask |= RestBit;
            }
        }
        return mask;
    }

    [[nodiscard]] FailMask organisationFailures(Row row) const
    {
        FailMask mask = 0;
        for (const Field field : OrganisationFields) {
            if (!passes(field, [&](auto& test) {
                    visitOrganisationCodes(m_snapshot, field, row, std::ref(test));
                })) {
                mask |= bitOf(field);
            }
        }
        for (const CountCondition& condition : m_filter.counts()) {
            if (condition.field == CountField::Consortia &&
                !condition.holds(m_snapshot.organisations.memberships.length(row))) {
                mask |= RestBit;
            }
        }
        return mask;
    }

    [[nodiscard]] bool textHolds(Row consortium, Row organisation) const
    {
        return std::ranges::all_of(m_texts, [&](const TextHits& hits) {
            const bool holds = (hits.consortia[consortium] | hits.organisations[organisation]) != 0;
            return holds != hits.excluded;
        });
    }

    void findFailures()
    {
        std::vector<FailMask> organisations(m_snapshot.organisationCount());
        for (Row row = 0; row < organisations.size(); ++row) {
            organisations[row] = organisationFailures(row);
        }
        const auto& memberships = m_snapshot.memberships;
        std::array<FailMask, AllRoles.size()> roles{};
        for (const Role role : AllRoles) {
            const auto code = static_cast<quint16>(role);
            if (!passes(Field::Role, [&](auto& test) { test(code); })) {
                roles[code] = bitOf(Field::Role);
            }
        }
        m_failures.resize(m_snapshot.membershipCount());
        for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
            const FailMask own = consortiumFailures(consortium);
            const Row end = m_snapshot.consortia.firstMembership[consortium + 1];
            for (Row row = m_snapshot.consortia.firstMembership[consortium]; row < end; ++row) {
                const Row organisation = memberships.organisation[row];
                FailMask mask = own | organisations[organisation] | roles[memberships.role[row]];
                if (!m_texts.empty() && !textHolds(consortium, organisation)) {
                    mask |= RestBit;
                }
                m_failures[row] = mask;
            }
        }
    }

    /// A membership counts for the values of a field when nothing, or only that field, keeps it out.
    [[nodiscard]] bool counts(Row membership, Field field) const
    {
        return (m_failures[membership] & ~bitOf(field)) == 0;
    }

    [[nodiscard]] UnitCounts& tally(Field field, quint16 code) { return m_view.facets[indexOf(field)][code]; }

    void countByConsortium();
    void countByOrganisation();

    const Snapshot& m_snapshot;
    const Filter& m_filter;
    View& m_view;
    std::array<Verdicts, FieldCount> m_verdicts;
    std::vector<TextHits> m_texts;
    std::vector<FailMask> m_failures;
};

/// Counts a value once for each owner (a consortium, then an organisation), however many of the owner's
/// memberships have it: the owners come in order, so remembering the last one is enough.
class OncePerOwner
{
public:
    explicit OncePerOwner(std::size_t codes)
        : m_last(codes, ~Row{0})
    {
    }
    bool isFirst(quint16 code, Row owner) { return std::exchange(m_last[code], owner) != owner; }

private:
    std::vector<Row> m_last;
};

/// Counts memberships of every field, consortia of every field, and the consortia in the view.
void Evaluation::countByConsortium()
{
    const auto& memberships = m_snapshot.memberships;
    std::vector<OncePerOwner> once;
    for (const Field field : AllFields) {
        once.emplace_back(codeCount(m_snapshot, field));
    }
    for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
        std::array<quint32, FieldCount> hits{};
        const Row end = m_snapshot.consortia.firstMembership[consortium + 1];
        for (Row row = m_snapshot.consortia.firstMembership[consortium]; row < end; ++row) {
            const FailMask failures = m_failures[row];
            if (failures != 0 && !std::has_single_bit(failures)) {
                continue;
            }
            if (failures == 0) {
                m_view.inView[row] = 1;
                ++m_view.consortiumMatches[consortium];
                ++m_view.organisationMatches[memberships.organisation[row]];
                m_view.rows[static_cast<std::size_t>(Unit::Memberships)].push_back(row);
            }
            const auto count = [&](Field field, quint16 code) {
                UnitCounts& counts = tally(field, code);
                ++counts[Unit::Memberships];
                if (once[indexOf(field)].isFirst(code, consortium)) {
                    ++counts[Unit::Consortia];
                }
            };
            for (const Field field : ConsortiumFields) {
                hits[indexOf(field)] += counts(row, field) ? 1 : 0;
            }
            for (const Field field : OrganisationFields) {
                if (counts(row, field)) {
                    visitOrganisationCodes(m_snapshot, field, memberships.organisation[row],
                                           [&](quint16 code) { count(field, code); });
                }
            }
            if (counts(row, Field::Role)) {
                count(Field::Role, memberships.role[row]);
            }
        }
        for (const Field field : ConsortiumFields) {
            const quint32 found = hits[indexOf(field)];
            if (found > 0) {
                visitConsortiumCodes(m_snapshot, field, consortium, [&](quint16 code) {
                    UnitCounts& counts = tally(field, code);
                    counts[Unit::Memberships] += found;
                    ++counts[Unit::Consortia];
                });
            }
        }
        if (m_view.consortiumMatches[consortium] > 0) {
            m_view.rows[static_cast<std::size_t>(Unit::Consortia)].push_back(consortium);
        }
    }
}

/// Counts organisations of every field, and the organisations in the view.
void Evaluation::countByOrganisation()
{
    const auto& memberships = m_snapshot.memberships;
    std::vector<OncePerOwner> once;
    for (const Field field : AllFields) {
        once.emplace_back(codeCount(m_snapshot, field));
    }
    for (Row organisation = 0; organisation < m_snapshot.organisationCount(); ++organisation) {
        std::array<bool, FieldCount> hit{};
        for (const Row row : m_snapshot.organisations.memberships.run(organisation)) {
            const FailMask failures = m_failures[row];
            if (failures != 0 && !std::has_single_bit(failures)) {
                continue;
            }
            const auto count = [&](Field field, quint16 code) {
                if (once[indexOf(field)].isFirst(code, organisation)) {
                    ++tally(field, code)[Unit::Organisations];
                }
            };
            for (const Field field : ConsortiumFields) {
                if (counts(row, field)) {
                    visitConsortiumCodes(m_snapshot, field, memberships.consortium[row],
                                         [&](quint16 code) { count(field, code); });
                }
            }
            for (const Field field : OrganisationFields) {
                hit[indexOf(field)] = hit[indexOf(field)] || counts(row, field);
            }
            if (counts(row, Field::Role)) {
                count(Field::Role, memberships.role[row]);
            }
        }
        for (const Field field : OrganisationFields) {
            if (hit[indexOf(field)]) {
                visitOrganisationCodes(m_snapshot, field, organisation,
                                       [&](quint16 code) { ++tally(field, code)[Unit::Organisations]; });
            }
        }
        if (m_view.organisationMatches[organisation] > 0) {
            m_view.rows[static_cast<std::size_t>(Unit::Organisations)].push_back(organisation);
        }
    }
}

} // namespace

UnitCounts View::totals() const
{
    UnitCounts counts;
    for (const Unit unit : AllUnits) {
        counts[unit] = static_cast<quint32>(of(unit).size());
    }
    return counts;
}

UnitCounts View::facet(Field field, const QString& key) const
{
    const auto code = codeOfKey(*snapshot, field, key);
    return code ? facets[static_cast<std::size_t>(field)][*code] : UnitCounts{};
}

ViewPtr evaluate(const SnapshotPtr& snapshot, const Filter& filter, const SortOrders& orders)
{
    auto view = std::make_shared<View>();
    view->snapshot = snapshot;
    view->filter = filter;
    view->orders = orders;
    view->consortiumMatches.resize(snapshot->consortiumCount());
    view->organisationMatches.resize(snapshot->organisationCount());
    view->inView.resize(snapshot->membershipCount());
    Evaluation(snapshot, filter, *view).run();
    for (const Unit unit : AllUnits) {
        const auto index = static_cast<std::size_t>(unit);
        sortRows(view->rows[index], unit, orders[index], *view);
    }
    return view;
}

} // namespace atlas
