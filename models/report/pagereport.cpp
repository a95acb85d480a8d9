// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportparts.h"

#include <QCoreApplication>

namespace atlas {
namespace {

constexpr std::size_t MostUprightColumns = 7; ///< more have no room beside each other on upright paper

} // namespace

Report pageFrame(const View& view, Language language, const QDateTime& made)
{
    Report report = part::frame(view, language, made);
    report.blocks.emplace_back(part::scope(view, report));
    return report;
}

Report tableReport(const ViewPtr& view, Unit unit, const QStringList& columns, Language language,
                   const QDateTime& made)
{
    Report report = pageFrame(*view, language, made);
    report.blocks.emplace_back(block::Heading{title(unit), 1});
    if (view->of(unit).empty()) {
        report.blocks.emplace_back(part::nothingToReport(*view));
    } else {
        const auto table = recordTable(view, unit, language, columns);
        report.landscape = table->columns().size() > MostUprightColumns;
        report.blocks.emplace_back(block::Table{{}, table});
    }
    part::appendClosing(report);
    return report;
}

void appendPicture(Report& report, PictureData data, const QString& caption, bool asTable)
{
    if (!asTable) {
        report.blocks.emplace_back(block::Picture{std::move(data), caption});
        return;
    }
    std::visit(
        [&](const auto& picture) {
            report.blocks.emplace_back(block::Heading{picture.title, 1});
            report.blocks.emplace_back(
                block::Table{{}, std::make_shared<const MemoryTable>(picture.table())});
        },
        data);
    report.blocks.emplace_back(block::Paragraph{caption, true});
}

} // namespace atlas
