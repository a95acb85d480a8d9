// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static (the macros of the benchmark library make them)

// What the Matrix and Compare pages ask of a made-up registry with as many memberships as the benchmark's
// argument says.

#include "analysis/comparison.h"
#include "analysis/crosstab.h"
#include "analysis/membermatrix.h"
#include "analysis/sharedchain.h"
#include "snapshot/namesearch.h"
#include "support/generator.h"

#include <benchmark/benchmark.h>

#include <map>

using namespace Qt::StringLiterals;

namespace {

using namespace atlas;

const ViewPtr& whole(qint64 memberships)
{
    static std::map<qint64, ViewPtr> made;
    ViewPtr& view = made[memberships];
    if (!view) {
        const auto reference = loadReference();
        const auto count = static_cast<quint32>(memberships);
        view = evaluate(
            generateSnapshot({.consortia = count / 10, .organisations = count / 2, .memberships = count},
                             reference.value()),
            {});
    }
    return view;
}

void count(benchmark::State& state, Field rows, Field columns, Unit unit)
{
    const ViewPtr& view = whole(state.range(0));
    for (auto _ : state) {
        const CrossTab table = crossTab(*view, rows, columns, unit);
        benchmark::DoNotOptimize(table.total);
    }
}

void industryByProvinceConsortia(benchmark::State& state)
{
    count(state, Field::Industry, Field::Seat, Unit::Consortia);
}

void industryByProvinceOrganisations(benchmark::State& state)
{
    count(state, Field::Industry, Field::Seat, Unit::Organisations);
}

void kindByRoleMemberships(benchmark::State& state)
{
    count(state, Field::Kind, Field::Role, Unit::Memberships);
}

void homeBySeatConsortia(benchmark::State& state)
{
    count(state, Field::Home, Field::Seat, Unit::Consortia);
}

void homeBySeatOrganisations(benchmark::State& state)
{
    count(state, Field::Home, Field::Seat, Unit::Organisations);
}

void homeBySeatMemberships(benchmark::State& state)
{
    count(state, Field::Home, Field::Seat, Unit::Memberships);
}

void inSeveralConsortia(benchmark::State& state)
{
    const ViewPtr& view = whole(state.range(0));
    for (auto _ : state) {
        const MemberMatrix matrix = memberMatrix(*view, 2);
        benchmark::DoNotOptimize(matrix.organisations.data());
        state.counters["rows"] = static_cast<double>(matrix.organisations.size());
    }
}

void longestWay(benchmark::State& state)
{
    const Snapshot& snapshot = *whole(state.range(0))->snapshot;
    const auto last = static_cast<Row>(snapshot.organisationCount() - 1);
    for (auto _ : state) {
        const auto chain = sharedChain(snapshot, 0, last);
        benchmark::DoNotOptimize(chain.has_value());
        state.counters["steps"] = chain ? static_cast<double>(chain->consortia.size()) : -1;
    }
}

void twoFilters(benchmark::State& state)
{
    const SnapshotPtr& snapshot = whole(state.range(0))->snapshot;
    Filter zhejiang;
    zhejiang.include(Field::Seat, u"330000"_s);
    Filter leads;
    leads.include(Field::Role, u"lead"_s);
    const ViewPtr a = evaluate(snapshot, zhejiang);
    const ViewPtr b = evaluate(snapshot, leads);
    for (auto _ : state) {
        const Overlap overlap = overlapOf(*a, *b);
        benchmark::DoNotOptimize(overlap.rows.data());
    }
}

void completion(benchmark::State& state)
{
    const Snapshot& snapshot = *whole(state.range(0))->snapshot;
    for (auto _ : state) {
        const auto rows = findNames(snapshot, Unit::Organisations, u"科技"_s, 50);
        benchmark::DoNotOptimize(rows.data());
    }
}

void sizes(benchmark::internal::Benchmark* benchmark)
{
    benchmark->Arg(20'000)->Arg(LargeRegistry.memberships)->Unit(benchmark::kMillisecond);
}

BENCHMARK(industryByProvinceConsortia)->Apply(sizes);
BENCHMARK(industryByProvinceOrganisations)->Apply(sizes);
BENCHMARK(kindByRoleMemberships)->Apply(sizes);
BENCHMARK(homeBySeatConsortia)->Apply(sizes);
BENCHMARK(homeBySeatOrganisations)->Apply(sizes);
BENCHMARK(homeBySeatMemberships)->Apply(sizes);
BENCHMARK(inSeveralConsortia)->Apply(sizes);
BENCHMARK(longestWay)->Apply(sizes);
BENCHMARK(twoFilters)->Apply(sizes);
BENCHMARK(completion)->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
