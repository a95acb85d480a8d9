// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include "report/scopedcounts.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

void appendTable(Report& report, const ViewPtr& view, Unit unit)
{
    report.blocks.emplace_back(block::Heading{title(unit), 1});
    if (view->of(unit).empty()) {
        report.blocks.emplace_back(part::nothingToReport(*view));
        return;
    }
    report.blocks.emplace_back(block::Table{{}, recordTable(view, unit, report.language)});
}

} // namespace

Report pageReport(const ViewPtr& view, const QString& pageKey, Language language, const QDateTime& made)
{
    if (pageKey == u"matrix"_s) {
        return matrixReport(std::make_shared<const Matrix>(view, MatrixChoice{}, language), made);
    }
    const ViewPtr scoped = countedInScope(*view);
    Report report = part::frame(*scoped, language, made);
    report.blocks.emplace_back(part::scope(*scoped, report));
    if (pageKey == u"organisations"_s) {
        appendTable(report, view, Unit::Organisations);
    } else if (pageKey == u"memberships"_s) {
        appendTable(report, view, Unit::Memberships);
    } else if (pageKey == u"regions"_s) {
        part::appendRegions(report, *scoped);
    } else if (pageKey == u"charts"_s) {
        part::appendCharts(report, *scoped);
    } else {
        appendTable(report, view, Unit::Consortia);
    }
    part::appendClosing(report);
    return report;
}

} // namespace atlas
