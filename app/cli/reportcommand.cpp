// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "output/reportfile.h"
#include "ui/charts/reportpainter.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

Outcome<QPageLayout> paperOf(const Invocation& invocation, const QString& ending)
{
    QPageLayout page = reportPage();
    const Outcome<QString> paper = invocation.choice("paper", {u"A4"_s, u"A3"_s, u"A5"_s, u"Letter"_s});
    if (!paper) {
        return tl::make_unexpected(paper.error());
    }
    if (invocation.has("paper") && ending != u"pdf") {
        return wrongUsage(CommandLineText::tr("--paper is for pdf; %1 has no pages.").arg(ending));
    }
    const QPageSize::PageSizeId size = *paper == u"A3"       ? QPageSize::A3
                                       : *paper == u"A5"     ? QPageSize::A5
                                       : *paper == u"Letter" ? QPageSize::Letter
                                                             : QPageSize::A4;
    const QMarginsF margins = page.margins();
    page.setPageSize(QPageSize(size));
    page.setMargins(margins);
    return page;
}

} // namespace

Outcome<void> runReport(Invocation& invocation)
{
    const QString file = invocation.argument(1);
    const Outcome<QString> reportName = oneOf(invocation.argument(0), {u"full"_s}, u"report"_s);
    if (!reportName) {
        return tl::make_unexpected(reportName.error());
    }
    const Outcome<QString> ending = fileEnding(file, {u"pdf"_s, u"html"_s});
    if (!ending) {
        return tl::make_unexpected(ending.error());
    }
    if (const Outcome<QString> style = invocation.choice("style", {u"plain"_s}); !style) {
        return tl::make_unexpected(style.error());
    }
    const Outcome<QPageLayout> page = paperOf(invocation, *ending);
    if (!page) {
        return tl::make_unexpected(page.error());
    }
    if (const auto target = invocation.checkTarget(file); !target) {
        return target;
    }
    const Outcome<ViewPtr> view = invocation.view();
    if (!view) {
        return tl::make_unexpected(view.error());
    }
    ReportPainter pictures;
    const Report report = fullReport(*view, invocation.language(), currentTime());
    if (const auto written = writeReport(file, report, pictures, *page); !written) {
        return failed(written.error());
    }
    invocation.out().printLine(
        CommandLineText::tr("The report of %1 was written to %2.")
            .arg(countText((*view)->totals()[Unit::Consortia], Unit::Consortia), file));
    return {};
}

} // namespace atlas
