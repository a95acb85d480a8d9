// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/tableexport.h"

#include "output/json.h"
#include "output/wholefile.h"
#include "output/workbook.h"
#include "report/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

namespace atlas {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(TableExport)
};

std::shared_ptr<const TableSource> tableOf(const ViewPtr& view, Unit unit, Language language)
{
    return recordTable(view, unit, language, allColumnKeys(unit));
}

/// The separator of a delimited file; a null character for an ending that is none.
QChar separatorOf(const QString& ending)
{
    return ending == u"csv" ? u',' : ending == u"tsv" ? u'\t' : QChar();
}

Result<void> writeDelimitedFile(const QString& path, const TableSource& table, QChar separator,
                                TextEncoding encoding)
{
    DelimitedOptions delimited;
    delimited.separator = separator;
    delimited.encoding = encoding;
    return writeFile(path, [&](QIODevice& device) { return writeDelimited(device, table, delimited); });
}

Result<void> writeJsonTables(QIODevice& device, const ViewPtr& view, const TableExport& options)
{
    if (options.units.size() == 1) {
        return writeJson(device, *tableOf(view, options.units.front(), options.language));
    }
    QByteArray before = "{";
    for (const Unit unit : options.units) {
        const QByteArray head = before + "\n" + jsonValue(key(unit)) + ": ";
        if (device.write(head) != head.size()) {
            return writeFailure(device);
        }
        if (auto written = writeJson(device, *tableOf(view, unit, options.language)); !written) {
            return written;
        }
        before = ",";
    }
    return device.write("}\n") == 2 ? Result<void>{} : writeFailure(device);
}

Result<void> writeWorkbook(const QString& path, const ViewPtr& view, const TableExport& options)
{
    std::vector<WorkbookSheet> sheets;
    for (const Unit unit : options.units) {
        sheets.push_back({title(unit), tableOf(view, unit, options.language)});
    }
    return writeXlsx(path, workbookInfo(*view, options.language, options.made), sheets);
}

tl::unexpected<Error> wrongEnding(const QString& ending)
{
    return failure(
        ErrorCode::BadInput, Text::tr("Tables cannot be written as “%1”.").arg(ending),
        Text::tr("Nothing was written. Use one of: %1.").arg(tableEndings().join(QStringLiteral(", "))));
}

} // namespace

QStringList tableEndings()
{
    return {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("xlsx"), QStringLiteral("json")};
}

Result<void> exportTables(const QString& path, const ViewPtr& view, const TableExport& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const QChar separator = separatorOf(ending); !separator.isNull()) {
        if (options.units.size() != 1) {
            return failure(
                ErrorCode::BadInput,
                Text::tr("A CSV or TSV file holds one table: consortia, organisations or memberships."),
                Text::tr("Nothing was written. Choose one of them, or write an .xlsx or .json file."));
        }
        return writeDelimitedFile(path, *tableOf(view, options.units.front(), options.language), separator,
                                  options.encoding);
    }
    if (ending == u"json") {
        return writeFile(path, [&](QIODevice& device) { return writeJsonTables(device, view, options); });
    }
    if (ending == u"xlsx") {
        return writeWorkbook(path, view, options);
    }
    return wrongEnding(ending);
}

Result<void> exportTable(const QString& path, const WorkbookSheet& sheet, const QString& note,
                         const View& view, const TableExport& options)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (const QChar separator = separatorOf(ending); !separator.isNull()) {
        return writeDelimitedFile(path, *sheet.table, separator, options.encoding);
    }
    if (ending == u"json") {
        return writeFile(path, [&](QIODevice& device) { return writeJson(device, *sheet.table); });
    }
    if (ending == u"xlsx") {
        WorkbookInfo info = workbookInfo(view, options.language, options.made);
        info.facts.push_back({Text::tr("This table"), note});
        return writeXlsx(path, info, {sheet});
    }
    return wrongEnding(ending);
}

} // namespace atlas
