// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/picturesheet.h"
#include "app/window/window.h"
#include "output/reportfile.h"
#include "report/report.h"
#include "report/scopedcounts.h"
#include "ui/charts/reportpainter.h"

#include <QApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Above this a picture needs more memory than a page is worth.
constexpr int MostPixels = 10'000;
constexpr int FewestPixels = 100;

struct Request
{
    QString page;
    QString file;
    QString ending;
    QSize size; ///< empty where none was asked for
    Field place = Field::Seat;
    Unit unit = Unit::Consortia;
    MatrixChoice matrix;
};

Outcome<QSize> sizeOf(const Invocation& invocation)
{
    if (!invocation.has("size")) {
        return QSize();
    }
    const QString text = invocation.value("size");
    const QStringList parts = text.toLower().split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const QSize size(parts.value(0).toInt(&widthOk), parts.value(1).toInt(&heightOk));
    const auto fits = [](int pixels) { return pixels >= FewestPixels && pixels <= MostPixels; };
    if (parts.size() != 2 || !widthOk || !heightOk || !fits(size.width()) || !fits(size.height())) {
        return wrongUsage(
            CommandLineText::tr("“%1” is not a valid picture size.").arg(text),
            CommandLineText::tr("Give width x height in pixels, each from %1 to %2, for example 1200x800.")
                .arg(FewestPixels)
                .arg(MostPixels));
    }
    return size;
}

/// Organisations against consortia, or the two fields that are named.
Outcome<MatrixChoice> matrixOf(const Invocation& invocation, Unit unit)
{
    MatrixChoice choice;
    choice.unit = unit;
    if (invocation.has("cross")) {
        const QStringList names = invocation.value("cross").split(u',');
        const auto rows = fromKey<Field>(names.value(0).trimmed());
        const auto columns = fromKey<Field>(names.value(1).trimmed());
        if (names.size() != 2 || !rows || !columns) {
            return wrongUsage(
                CommandLineText::tr("“%1” does not name two fields.").arg(invocation.value("cross")),
                CommandLineText::tr("For example --cross industry,seat. Fields: seat, home, industry, role, "
                                    "kind, subject, programme, state."));
        }
        choice.shape = MatrixChoice::Shape::Counts;
        choice.rowField = *rows;
        choice.columnField = *columns;
    }
    if (invocation.has("at-least")) {
        if (invocation.has("cross")) {
            return wrongUsage(
                CommandLineText::tr("--at-least is for organisations and consortia, not for --cross."));
        }
        bool isNumber = false;
        choice.atLeast = invocation.value("at-least").toUInt(&isNumber);
        if (!isNumber || choice.atLeast == 0) {
            return wrongUsage(CommandLineText::tr("“%1” is not a number of consortia: 1 or more is needed.")
                                  .arg(invocation.value("at-least")));
        }
    }
    return choice;
}

Outcome<Request> requestOf(const Invocation& invocation)
{
    Request request;
    const Outcome<QString> page =
        oneOf(invocation.argument(0), {u"regions"_s, u"charts"_s, u"matrix"_s, u"window"_s}, u"render"_s);
    if (!page) {
        return tl::make_unexpected(page.error());
    }
    request.page = *page;
    request.file = invocation.argument(1);
    const Outcome<QString> ending = fileEnding(request.file, {u"svg"_s, u"png"_s, u"pdf"_s});
    if (!ending) {
        return tl::make_unexpected(ending.error());
    }
    request.ending = *ending;
    const Outcome<QSize> size = sizeOf(invocation);
    if (!size) {
        return tl::make_unexpected(size.error());
    }
    request.size = *size;
    const Outcome<QString> place = invocation.choice("by", {key(Field::Seat), key(Field::Home)});
    if (!place) {
        return tl::make_unexpected(place.error());
    }
    request.place = fromKey<Field>(*place).value_or(Field::Seat);
    const Unit usual = request.place == Field::Seat ? Unit::Consortia : Unit::Organisations;
    const Outcome<Unit> unit = invocation.unit("unit", usual);
    if (!unit) {
        return tl::make_unexpected(unit.error());
    }
    request.unit = *unit;
    const bool isMatrix = request.page == u"matrix";
    if (request.page != u"regions" && (invocation.has("by") || (invocation.has("unit") && !isMatrix))) {
        return wrongUsage(
            CommandLineText::tr("--by is only for regions, and --unit only for regions and matrix."));
    }
    if (isMatrix && invocation.has("unit") && !invocation.has("cross")) {
        return wrongUsage(
            CommandLineText::tr("The matrix of organisations and consortia has no --unit; use --cross."));
    }
    if (!isMatrix && (invocation.has("cross") || invocation.has("at-least"))) {
        return wrongUsage(CommandLineText::tr("--cross and --at-least are only for matrix."));
    }
    const Outcome<MatrixChoice> matrix = matrixOf(invocation, request.unit);
    if (!matrix) {
        return tl::make_unexpected(matrix.error());
    }
    request.matrix = *matrix;
    return request;
}

/// What one sheet shows readably; a larger matrix is painted in parts below each other.
constexpr QSizeF MatrixSheet(1000, 1400);

std::vector<PictureData> picturesOf(const Request& request, const ViewPtr& shown, Language language)
{
    std::vector<PictureData> pictures;
    const View& view = *shown;
    if (request.page == u"matrix") {
        const auto matrix = std::make_shared<const Matrix>(shown, request.matrix, language);
        for (MatrixPicture& part : matrixPictures(matrix, MatrixSheet)) {
            pictures.emplace_back(std::move(part));
        }
        return pictures;
    }
    if (request.page == u"regions") {
        pictures.emplace_back(regionGrid(view, request.place, request.unit, language));
        return pictures;
    }
    for (BarChart& chart : charts(view, language)) {
        pictures.emplace_back(std::move(chart));
    }
    return pictures;
}

/// Whether the picture would be its title and nothing else; a map has its tiles.
bool isWithoutMarks(const Request& request, const View& view)
{
    return request.page != u"regions" && view.of(Unit::Consortia).empty();
}

QString whyNothing(const View& view)
{
    return view.snapshot->consortiumCount() == 0
               ? CommandLineText::tr("The registry is empty: it has no list yet.")
               : CommandLineText::tr("Nothing matches the filter.");
}

/// On paper pictures flow over pages as they do in a report.
Result<void> writePaper(const Request& request, const ViewPtr& view, Language language,
                        PicturePainter& painter)
{
    if (request.page == u"matrix" && request.size.isEmpty()) {
        const auto matrix = std::make_shared<const Matrix>(view, request.matrix, language);
        return writeReport(request.file, matrixReport(*view, matrix, currentTime()), painter, reportPage());
    }
    Report report = pageFrame(*view, language, currentTime());
    if (isWithoutMarks(request, *view)) {
        report.blocks.emplace_back(block::Paragraph{whyNothing(*view), false});
        return writeReport(request.file, report, painter, reportPage());
    }
    for (PictureData& picture : picturesOf(request, view, language)) {
        report.blocks.emplace_back(block::Picture{std::move(picture), {}});
    }
    QPageLayout page = reportPage();
    if (!request.size.isEmpty()) {
        constexpr double pointsPerPixel = 0.75;
        page.setPageSize(
            QPageSize(QSizeF(request.size) * pointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
        page.setMinimumMargins({});
    }
    return writeReport(request.file, report, painter, page);
}

Outcome<void> renderPage(Invocation& invocation, const Request& request, const ViewPtr& all)
{
    const ViewPtr view = countedInScope(*all);
    const Language language = invocation.language();
    ReportPainter painter;
    Result<void> written;
    if (request.ending == u"pdf") {
        written = writePaper(request, view, language, painter);
    } else {
        PictureSheet sheet;
        sheet.size = request.size;
        if (isWithoutMarks(request, *view)) {
            sheet.note = whyNothing(*view);
        } else {
            sheet.pictures = picturesOf(request, view, language);
        }
        const QString source = sourceLine(*view->snapshot, language);
        if (!source.isEmpty()) {
            sheet.foot = scopeText(*view, language) + u" · "_s + source;
        } else if (sheet.note.isEmpty()) {
            sheet.foot = whyNothing(*view);
        }
        written = writeSheet(request.file, sheet, painter);
    }
    if (!written) {
        return failed(written.error());
    }
    return {};
}

} // namespace

Outcome<void> runRender(Invocation& invocation)
{
    const Outcome<Request> request = requestOf(invocation);
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
    Outcome<void> rendered;
    if (request->page == u"window") {
        auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
        rendered = renderWindow(*application, {invocation.registry().path(), invocation.language(), true},
                                {(*view)->filter, request->size, request->file});
    } else {
        rendered = renderPage(invocation, *request, *view);
    }
    if (rendered) {
        invocation.out().printLine(CommandLineText::tr("The picture was written to %1.").arg(request->file));
    }
    return rendered;
}

} // namespace atlas
