// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reportpages.h"

#include "domain/text/showntext.h"
#include "output/reportflow.h"
#include "output/reporttext.h"
#include "output/wholefile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle FootStyle{7.5, false, ink::Quiet, false};
constexpr TextStyle PageNumberStyle{7.5, false, ink::Quiet, true};
constexpr double FootHeight = 26; // points
constexpr double FootGap = 5;
constexpr double PageNumberWidth = 90;
constexpr int PdfResolution = 1200;

tl::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, QCoreApplication::translate("Output", "The report was cancelled."),
                   QCoreApplication::translate("Output", "Nothing was written."));
}

bool goesOn(const Progress& progress, std::size_t done, std::size_t total)
{
    return !progress || progress(static_cast<int>(done), static_cast<int>(total));
}

void paintFoot(QPainter& painter, const Typesetter& type, const Report& report, QSizeF paper, int page,
               int pages)
{
    const double unit = type.unit();
    const double top = paper.height() - (FootHeight - 10) * unit;
    const double numberWidth = PageNumberWidth * unit;
    painter.fillRect(QRectF(0, top, paper.width(), 0.4 * unit), QColor::fromRgb(ink::Rule));
    type.paintLine(painter, {0, top + FootGap * unit}, report.foot, FootStyle,
                   paper.width() - numberWidth - 12 * unit);
    //: foot of a printed page
    const QString number = QCoreApplication::translate("Output", "Page %1 of %2").arg(page + 1).arg(pages);
    type.paintLine(painter, {paper.width() - numberWidth, top + FootGap * unit}, number, PageNumberStyle,
                   numberWidth);
}

/// From the lower edge of the sheet, as an outline counts.
double outlineTop(const FlowPlacement& placement, const QPagedPaintDevice& device, double unit)
{
    const QRectF contents = device.pageLayout().paintRectPoints();
    const double sheet = device.pageLayout().fullRectPoints().height();
    return sheet - contents.top() - placement.top / unit + 8;
}

/// The second pass: everything has its place, and the number of pages is known.
class PagePainter
{
public:
    PagePainter(const Report& report, QPagedPaintDevice& device, const Typesetter& type,
                const GlyphSheet* sheet)
        : m_report(report)
        , m_device(device)
        , m_type(type)
        , m_sheet(sheet)
    {
    }

    Result<std::vector<OutlineEntry>> run(const std::vector<FlowPlacement>& placements,
                                          const Progress& progress, std::size_t stepsBefore)
    {
        const int pages = placements.empty() ? 1 : placements.back().page + 1;
        const QSizeF paper(m_device.width(), m_device.height());
        QPainter painter;
        if (!painter.begin(&m_device)) {
            return failure(ErrorCode::Io,
                           QCoreApplication::translate("Output", "The printer or file cannot be drawn on."));
        }
        std::vector<OutlineEntry> outline;
        auto at = placements.begin();
        bool isFirst = true;
        for (int page = 0; page < pages; ++page) {
            const bool wanted = m_device.pageRanges().isEmpty() || m_device.pageRanges().contains(page + 1);
            if (wanted && !isFirst && !m_device.newPage()) {
                return failure(ErrorCode::Io,
                               QCoreApplication::translate("Output", "A page could not be written."));
            }
            isFirst = isFirst && !wanted;
            for (; at != placements.end() && at->page == page; ++at) {
                if (wanted) {
                    at->piece->paint(painter, {0, at->top});
                }
                if (!at->piece->outline.isEmpty()) {
                    outline.push_back({at->piece->outline, at->piece->outlineLevel, page,
                                       outlineTop(*at, m_device, m_type.unit())});
                }
            }
            if (wanted) {
                paintFoot(painter, m_type, m_report, paper, page, pages);
            }
            const auto done = stepsBefore + static_cast<std::size_t>(page) + 1;
            if (!goesOn(progress, done, stepsBefore + static_cast<std::size_t>(pages))) {
                return cancelled();
            }
        }
        if (m_sheet != nullptr && !m_sheet->isEmpty() && m_device.newPage()) {
            m_sheet->paint(painter);
        }
        if (!painter.end()) {
            return failure(ErrorCode::Io,
                           QCoreApplication::translate("Output", "The last page could not be written."));
        }
        return outline;
    }

private:
    const Report& m_report;
    QPagedPaintDevice& m_device;
    const Typesetter& m_type;
    const GlyphSheet* m_sheet; ///< may be null
};

} // namespace

Result<std::vector<OutlineEntry>> paintReport(const Report& report, QPagedPaintDevice& device,
                                              PicturePainter& pictures, const Progress& progress,
                                              const GlyphSheet* sheet)
{
    const Typesetter type(device);
    const QSizeF contents(device.width(), device.height() - FootHeight * type.unit());
    ReportFlow flow(report, type, pictures, contents);
    flow.appendTitle();
    const std::size_t blocks = report.blocks.size();
    for (std::size_t i = 0; i < blocks; ++i) {
        // How many pages there will be is not known yet; about one for each five blocks.
        if (!goesOn(progress, i, blocks + blocks / 5 + 1)) {
            return cancelled();
        }
        flow.append(report.blocks[i]);
    }
    return PagePainter(report, device, type, sheet)
        .run(paginate(flow.pieces(), contents.height()), progress, blocks);
}

QPageLayout reportPage()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 17, 18, 12),
            QPageLayout::Millimeter};
}

QPageLayout turnedFor(const Report& report, QPageLayout page)
{
    if (report.landscape) {
        page.setOrientation(QPageLayout::Landscape);
    }
    return page;
}

Result<void> writePdf(QIODevice& device, const Report& report, PicturePainter& pictures,
                      const QPageLayout& page, const Progress& progress)
{
    const auto paint = [&](QBuffer& buffer, const GlyphSheet* sheet) {
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(PdfResolution);
        writer.setPageLayout(turnedFor(report, page));
        writer.setTitle(shownText(report.title).simplified());
        writer.setCreator(u"Consortium Atlas"_s);
        return paintReport(report, writer, pictures, progress, sheet);
    };
    const QList<QFont> fonts{Typesetter::font({}), Typesetter::font({.bold = true})};
    const QString text = reportText(report);
    const WrittenText written{GlyphTwins(text, fonts), GlyphSheet(text, fonts)};
    QBuffer buffer;
    const auto outline = paint(buffer, &written.sheet);
    if (!outline) {
        return tl::make_unexpected(outline.error());
    }
    std::optional<QByteArray> bytes = finishPdf(buffer.data(), report.made, written, *outline);
    if (!bytes) {
        // Another version of Qt: the file is as good as without finishing, and must not end with the sheet.
        QBuffer plain;
        if (const auto painted = paint(plain, nullptr); !painted) {
            return tl::make_unexpected(painted.error());
        }
        bytes = plain.data();
    }
    if (device.write(*bytes) != bytes->size()) {
        return writeFailure(device);
    }
    return {};
}

} // namespace atlas
