// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static (the macros of the benchmark library make them)

// What a click on a facet and a keystroke in the search box cost: evaluate() over a made-up registry with as
// many memberships as the benchmark's argument says.

#include "evaluate/recordcolumns.h"
#include "evaluate/view.h"
#include "snapshot/columns/nameranks.h"
#include "support/generator.h"

#include <benchmark/benchmark.h>

#include <map>

using namespace Qt::StringLiterals;

namespace {

using namespace atlas;

const SnapshotPtr& registry(qint64 memberships)
{
    static std::map<qint64, SnapshotPtr> made;
    SnapshotPtr& snapshot = made[memberships];
    if (!snapshot) {
        const auto reference = loadReference();
        const auto count = static_cast<quint32>(memberships);
        snapshot = generateSnapshot(
            {.consortia = count / 10, .organisations = count / 2, .memberships = count}, reference.value());
    }
    return snapshot;
}

void evaluateFilter(benchmark::State& state, const Filter& filter, const SortOrders& orders = {},
                    const ViewPtr& former = {})
{
    const SnapshotPtr& snapshot = registry(state.range(0));
    UnitCounts totals;
    for (auto _ : state) {
        const ViewPtr view = evaluate(snapshot, filter, orders, former);
        totals = view->totals();
        benchmark::DoNotOptimize(totals);
    }
    state.counters["consortia"] = totals[Unit::Consortia];
    state.counters["organisations"] = totals[Unit::Organisations];
    state.counters["memberships"] = totals[Unit::Memberships];
    state.counters["profiles"] = double(snapshot->codes.consortiumProfileCount());
}

void everything(benchmark::State& state)
{
    evaluateFilter(state, {});
}

void oneProvince(benchmark::State& state)
{
    Filter filter;
    filter.include(Field::Seat, u"330000"_s);
    evaluateFilter(state, filter);
}

/// What a click in the window costs: the view before it is there.
void oneProvinceAfterAll(benchmark::State& state)
{
    Filter filter;
    filter.include(Field::Seat, u"330000"_s);
    evaluateFilter(state, filter, {}, evaluate(registry(state.range(0)), {}));
}

void leadsOfAnIndustryElsewhere(benchmark::State& state)
{
    Filter filter;
    filter.include(Field::Industry, u"steel"_s);
    filter.include(Field::Role, u"lead"_s);
    filter.exclude(Field::Seat, u"110000"_s);
    evaluateFilter(state, filter);
}

void oneCharacter(benchmark::State& state)
{
    Filter filter;
    filter.addText({.text = u"钢"_s});
    evaluateFilter(state, filter);
}

void aNameInAProvince(benchmark::State& state)
{
    Filter filter;
    filter.include(Field::Seat, u"330000"_s);
    filter.addText({.text = u"长虹"_s});
    evaluateFilter(state, filter);
}

void oneProvinceByName(benchmark::State& state)
{
    Filter filter;
    filter.include(Field::Seat, u"330000"_s);
    SortOrders orders;
    orders[static_cast<std::size_t>(Unit::Consortia)] = {{.column = u"name"_s}};
    evaluateFilter(state, filter, orders);
}

/// A click on a head: of a view that has its rows, in another order. The names' places in the collation are
/// found once for a registry.
void sortBy(benchmark::State& state, Unit unit, const QString& column)
{
    const ViewPtr view = evaluate(registry(state.range(0)), {});
    const std::vector<Row>& rows = view->of(unit);
    for (auto _ : state) {
        std::vector<Row> sorted = rows;
        sortRows(sorted, unit, {{.column = column, .descending = true}}, *view);
        benchmark::DoNotOptimize(sorted);
    }
    state.counters["rows"] = static_cast<double>(rows.size());
}

void ranksOfNames(benchmark::State& state)
{
    const SnapshotPtr& snapshot = registry(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(ranksOf(snapshot->organisations.name.names(), Collation::Pinyin));
    }
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->Arg(20'000)->Arg(LargeRegistry.memberships)->Unit(benchmark::kMillisecond);
}

BENCHMARK(everything)->Apply(sizes);
BENCHMARK(oneProvince)->Apply(sizes);
BENCHMARK(oneProvinceAfterAll)->Apply(sizes);
BENCHMARK(leadsOfAnIndustryElsewhere)->Apply(sizes);
BENCHMARK(oneCharacter)->Apply(sizes);
BENCHMARK(aNameInAProvince)->Apply(sizes);
BENCHMARK(oneProvinceByName)->Apply(sizes);
BENCHMARK(ranksOfNames)->Apply(sizes);

/// Every column of every table.
void addSorts()
{
    for (const Unit unit : AllUnits) {
        for (const RecordColumn& column : recordColumns(unit)) {
            const QString key = QString::fromLatin1(column.key);
            const std::string name = (u"sort_%1_by_%2"_s.arg(atlas::key(unit), key)).toStdString();
            benchmark::RegisterBenchmark(name.c_str(), [unit, key](benchmark::State& state) {
                sortBy(state, unit, key);
            })->Apply(sizes);
        }
    }
}

} // namespace

int main(int argc, char** argv)
{
    addSorts();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
