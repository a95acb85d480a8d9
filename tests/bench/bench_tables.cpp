// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a filter costs the window besides evaluate(): the tables and the facets of a large registry,
// offscreen. bench_tables [MEMBERSHIPS] [ROUNDS]; by itself the registry that the targets speak of.

#include "support/generator.h"
#include "tables/facetmodel.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/look/theme.h"
#include "ui/tables/recordtable.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace atlas;

namespace {

void measure(const QByteArray& what, int rounds, const std::function<void(int)>& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        QElapsedTimer timer;
        timer.start();
        work(round);
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(times);
    std::printf("%-58s median %8.2f ms  worst %8.2f ms\n", what.constData(), times[times.size() / 2],
                times.back());
}

/// Lays out and paints what is due, as the window does before the next event.
void paintNow(QWidget& widget)
{
    QCoreApplication::processEvents(); // a view lays out its items before it paints them
    widget.update();
    QCoreApplication::processEvents();
}

void measureTable(BrowseContext& context, Unit unit, int rounds, const ViewPtr& all, const ViewPtr& some)
{
    const QByteArray name = key(unit).toLatin1();
    RecordModel model(unit);
    measure("model of " + name, rounds,
            [&](int round) { model.setView(round % 2 == 0 ? all : some, Language::Chinese); });
    RecordTable table(context, unit);
    table.resize(900, 700);
    table.setVisible(true);
    QCoreApplication::processEvents();
    auto* shown = static_cast<RecordModel*>(table.view()->model());
    measure("another view in the table, " + name, rounds,
            [&](int round) { shown->setView(round % 2 == 0 ? all : some, Language::Chinese); });
    measure("columns laid out and painted, " + name, rounds, [&](int round) {
        ColumnState columns = table.columnState();
        columns.pinned = round % 2; // the same ones again would be nothing to do
        table.setColumnState(columns);
        paintNow(*table.view()->viewport());
    });
    measure("painting, " + name, rounds, [&](int) { paintNow(*table.view()->viewport()); });
    QScrollBar* bar = table.view()->verticalScrollBar();
    measure("scrolling by pages, " + name, rounds, [&](int round) {
        bar->setValue(bar->maximum() / rounds * round);
        paintNow(*table.view()->viewport());
    });
    measure("select all and what is said at once, " + name, rounds, [&](int) {
        table.view()->selectAll();
        paintNow(*table.view()->viewport());
    });
    const QString column = unit == Unit::Consortia ? QStringLiteral("members") : QStringLiteral("consortia");
    measure("the sum of all rows, in another thread, " + name, rounds, [&](int) {
        static_cast<void>(summarise(*all, unit, column, {{0, static_cast<int>(all->of(unit).size()) - 1}}));
    });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyAppearance(application, Appearance::Light);
    const auto memberships = static_cast<quint32>(argc > 1 ? QByteArray(argv[1]).toUInt() : 2'000'000);
    const int rounds = argc > 2 ? QByteArray(argv[2]).toInt() : 20;
    const auto reference = loadReference();
    if (!reference || memberships < 20 || rounds < 1) {
        return 2;
    }
    const SnapshotPtr snapshot =
        generateSnapshot({memberships / 10, memberships / 2, memberships}, *reference);
    Filter filter;
    filter.include(Field::Seat, QStringLiteral("330000"));
    const ViewPtr all = evaluate(snapshot, {});
    const ViewPtr some = evaluate(snapshot, filter);
    BrowseContext context;
    context.setSnapshot(snapshot);

    FacetModel model(FacetLayout::standard());
    measure("facets: the tree made", rounds, [&](int round) {
        model.setView(all, all->facets, round % 2 == 0 ? Unit::Consortia : Unit::Organisations,
                      Language::Chinese);
    });
    FacetPanel panel(context);
    panel.resize(224, 800);
    panel.setVisible(true);
    QCoreApplication::processEvents();
    auto* tree = panel.findChild<QTreeView*>();
    auto* shown = static_cast<FacetModel*>(tree->model());
    measure("facets: counts changed and painted", rounds, [&](int round) {
        shown->setView(round % 2 == 0 ? all : some, all->facets, Unit::Consortia, Language::English);
        paintNow(*tree->viewport());
    });
    auto* search = panel.findChild<QLineEdit*>();
    measure("facets: a keystroke in the search, painted", rounds, [&](int round) {
        search->setText(round % 2 == 0 ? QStringLiteral("z") : QStringLiteral("zj"));
        paintNow(*tree->viewport());
    });
    for (const Unit unit : AllUnits) {
        measureTable(context, unit, rounds, all, some);
    }
    return 0;
}
