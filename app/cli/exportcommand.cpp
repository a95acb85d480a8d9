// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "output/tableexport.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

struct Export
{
    QString file;
    std::vector<Unit> units;
    TextEncoding encoding = TextEncoding::Utf8Bom;
};

Outcome<std::vector<Unit>> unitsOf(const Invocation& invocation, const QString& ending)
{
    QStringList allowed{u"consortia"_s, u"organisations"_s, u"memberships"_s, u"all"_s};
    // A workbook has a sheet for each; people who open one expect to find everything.
    if (ending == u"xlsx") {
        allowed.move(3, 0);
    }
    const Outcome<QString> what = invocation.choice("what", allowed);
    if (!what) {
        return tl::make_unexpected(what.error());
    }
    if (const auto unit = fromKey<Unit>(*what)) {
        return std::vector{*unit};
    }
    if (ending == u"csv" || ending == u"tsv") {
        return wrongUsage(
            CommandLineText::tr("A %1 file holds only one table.").arg(ending),
            CommandLineText::tr(
                "Use --what consortia, organisations or memberships, or export to xlsx or json."));
    }
    return std::vector(AllUnits.begin(), AllUnits.end());
}

Outcome<Export> exportOf(const Invocation& invocation)
{
    Export request;
    request.file = invocation.argument(0);
    const Outcome<QString> ending = fileEnding(request.file, tableEndings());
    if (!ending) {
        return tl::make_unexpected(ending.error());
    }
    const Outcome<std::vector<Unit>> units = unitsOf(invocation, *ending);
    if (!units) {
        return tl::make_unexpected(units.error());
    }
    request.units = *units;
    const bool text = *ending == u"csv" || *ending == u"tsv";
    const Outcome<QString> encoding =
        invocation.choice("encoding", {u"utf-8-bom"_s, u"utf-8"_s, u"gb18030"_s});
    if (!encoding) {
        return tl::make_unexpected(encoding.error());
    }
    if (invocation.has("encoding") && !text) {
        return wrongUsage(
            CommandLineText::tr("--encoding is for csv and tsv; the encoding of %1 is fixed.").arg(*ending));
    }
    request.encoding = textEncodingFromKey(*encoding).value_or(TextEncoding::Utf8Bom);
    return request;
}

} // namespace

Outcome<void> runExport(Invocation& invocation)
{
    const Outcome<Export> request = exportOf(invocation);
    if (!request) {
        return tl::make_unexpected(request.error());
    }
    if (const auto target = invocation.checkTarget(request->file); !target) {
        return target;
    }
    const Outcome<ViewPtr> view = invocation.view();
    if (!view) {
        return tl::make_unexpected(view.error());
    }
    const TableExport options{request->units, request->encoding, invocation.language(), currentTime()};
    if (const auto written = exportTables(request->file, *view, options); !written) {
        return failed(written.error());
    }
    QStringList counts;
    for (const Unit unit : request->units) {
        counts << countText((*view)->totals()[unit], unit);
    }
    //: list of counts with their units, then a file
    invocation.out().printLine(
        CommandLineText::tr("%1 written to %2.")
            .arg(counts.join(QCoreApplication::translate("SourcePlace", ", ")), request->file));
    return {};
}

} // namespace atlas
