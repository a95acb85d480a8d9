// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reportflow.h"

#include "output/picturepainter.h"

#include <QPainter>

#include <algorithm>

namespace atlas {
namespace {

constexpr TextStyle TitleStyle{17, true, ink::Text, false};
constexpr TextStyle SubtitleStyle{10, false, ink::Quiet, false};
constexpr TextStyle SectionStyle{13.5, true, ink::Accent, false};
constexpr TextStyle PartStyle{10.5, true, ink::Text, false};
constexpr TextStyle BodyStyle{9.5, false, ink::Text, false};
constexpr TextStyle NoteStyle{8, false, ink::Quiet, false};
constexpr TextStyle NameStyle{8.5, false, ink::Quiet, false};
constexpr TextStyle FigureStyle{23, true, ink::Accent, false};
constexpr TextStyle FigureLabelStyle{8.5, false, ink::Text, false};
constexpr TextStyle FigureNoteStyle{7.5, false, ink::Quiet, false};

constexpr double FactNameWidth = 76;
/// A region view takes no more of a page's height, so that a chart stands below it.
constexpr double MostGridHeight = 0.5;
constexpr int LinesTogether = 3; ///< a longer text may break after so many lines

void drawRule(QPainter& painter, QPointF from, double width, double thickness, QRgb color)
{
    painter.fillRect(QRectF(from.x(), from.y(), width, thickness), QColor::fromRgb(color));
}

} // namespace

ReportFlow::ReportFlow(const Report& report, const Typesetter& type, PicturePainter& pictures, QSizeF page)
    : m_report(report)
    , m_type(type)
    , m_pictures(pictures)
    , m_page(page)
{
}

void ReportFlow::append(const Block& block)
{
    std::visit([this](const auto& content) { appendBlock(content); }, block);
}

void ReportFlow::push(FlowPiece piece)
{
    piece.startsPage = piece.startsPage || m_startsPage;
    m_startsPage = false;
    m_pieces.push_back(std::move(piece));
}

FlowPiece ReportFlow::textPiece(const Typesetter::Block& text, int first, int count) const
{
    FlowPiece piece;
    piece.height = count * m_type.lineHeight(text.style);
    piece.paint = [&type = m_type, text, first, count](QPainter& painter, QPointF at) {
        type.paint(painter, at, text, first, count);
    };
    return piece;
}

void ReportFlow::appendText(const Typesetter::Block& text, double gap, bool keepWithNext)
{
    const int lines = m_type.lineCount(text);
    for (int first = 0; first < lines; first += LinesTogether) {
        FlowPiece piece = textPiece(text, first, std::min(LinesTogether, lines - first));
        piece.gap = first == 0 ? gap : 0;
        piece.keepWithNext = keepWithNext;
        push(std::move(piece));
    }
}

void ReportFlow::appendTitle()
{
    appendText({m_report.title, TitleStyle, m_page.width(), {}}, 0, true);
    if (!m_report.subtitle.isEmpty()) {
        appendText({m_report.subtitle, SubtitleStyle, m_page.width(), {}}, pt(3), true);
    }
    FlowPiece rule;
    rule.gap = pt(8);
    rule.height = pt(1.2);
    rule.paint = [width = m_page.width(), unit = pt(1)](QPainter& painter, QPointF at) {
        drawRule(painter, at, width, 1.2 * unit, ink::Accent);
    };
    push(std::move(rule));
}

void ReportFlow::appendBlock(const block::Heading& heading)
{
    const bool isSection = heading.level == 1;
    const Typesetter::Block text{heading.text, isSection ? SectionStyle : PartStyle, m_page.width(), {}};
    FlowPiece piece = textPiece(text, 0, m_type.lineCount(text));
    piece.gap = isSection ? pt(22) : pt(14);
    piece.keepWithNext = true;
    piece.outline = heading.text;
    piece.outlineLevel = heading.level;
    push(std::move(piece));
}

void ReportFlow::appendBlock(const block::Paragraph& paragraph)
{
    appendText({paragraph.text, paragraph.small ? NoteStyle : BodyStyle, m_page.width(), {}},
               paragraph.small ? pt(10) : pt(6));
}

void ReportFlow::appendBlock(const block::Figures& figures)
{
    if (figures.figures.empty()) {
        return;
    }
    const auto count = static_cast<double>(figures.figures.size());
    const double gutter = pt(10);
    const double width = (m_page.width() - gutter * (count - 1)) / count;
    const double valueHeight = m_type.lineHeight(FigureStyle);
    double labelHeight = 0;
    double noteHeight = 0;
    for (const auto& figure : figures.figures) {
        labelHeight = std::max(labelHeight, m_type.height({figure.label, FigureLabelStyle, width, {}}));
        if (!figure.note.isEmpty()) {
            noteHeight = std::max(noteHeight, m_type.height({figure.note, FigureNoteStyle, width, {}}));
        }
    }
    FlowPiece piece;
    piece.gap = pt(16);
    piece.height = valueHeight + labelHeight + noteHeight;
    piece.paint = [&type = m_type, &figures, width, gutter, valueHeight](QPainter& painter, QPointF at) {
        double left = at.x();
        for (const auto& figure : figures.figures) {
            const Typesetter::Block label{figure.label, FigureLabelStyle, width, {}};
            type.paintLine(painter, {left, at.y()}, figure.value, FigureStyle, width);
            type.paint(painter, {left, at.y() + valueHeight}, label);
            const double noteTop = at.y() + valueHeight + type.height(label);
            type.paint(painter, {left, noteTop}, {figure.note, FigureNoteStyle, width, {}});
            left += width + gutter;
        }
    };
    push(std::move(piece));
}

void ReportFlow::appendBlock(const block::Facts& facts)
{
    const double nameWidth = pt(FactNameWidth);
    for (std::size_t i = 0; i < facts.facts.size(); ++i) {
        const auto& fact = facts.facts[i];
        const Typesetter::Block name{fact.name, NameStyle, nameWidth - pt(8), {}};
        const Typesetter::Block value{fact.value, BodyStyle, m_page.width() - nameWidth, {}};
        FlowPiece piece;
        piece.gap = i == 0 ? pt(8) : pt(2);
        piece.height = std::max(m_type.height(name), m_type.height(value));
        // The smaller name stands on the line of the value.
        const double drop = (m_type.lineHeight(BodyStyle) - m_type.lineHeight(NameStyle)) / 2 + pt(0.35);
        piece.paint = [&type = m_type, name, value, nameWidth, drop](QPainter& painter, QPointF at) {
            type.paint(painter, at + QPointF(0, drop), name);
            type.paint(painter, at + QPointF(nameWidth, 0), value);
        };
        push(std::move(piece));
    }
}

QSizeF ReportFlow::pictureSize(const block::Picture& picture) const
{
    const QSizeF page = m_page / m_type.unit();
    const QSizeF size = std::visit(
        [&](const auto& data) { return m_pictures.preferredSize(data, page.width()); }, picture.data);
    const auto* const grid = std::get_if<RegionGrid>(&picture.data);
    const double most = MostGridHeight * page.height();
    if (grid == nullptr || size.height() <= most) {
        return size;
    }
    return m_pictures.preferredSize(*grid, size.width() * most / size.height());
}

double ReportFlow::restOfPage() const
{
    double used = 0;
    for (const FlowPiece& piece : m_pieces) {
        used = (piece.startsPage ? 0 : used + piece.gap) + piece.height;
    }
    const double rest = m_page.height() - used;
    // Too little to be worth it: the picture goes to the next page.
    return m_startsPage || rest < m_page.height() / 3 ? m_page.height() : rest;
}

void ReportFlow::appendBlock(const block::Picture& picture)
{
    const double room = picture.fitsRest ? restOfPage() : m_page.height();
    const QString& title =
        std::visit([](const auto& data) -> const QString& { return data.title; }, picture.data);
    appendText({title, PartStyle, m_page.width(), {}}, pt(14), true);

    const double unit = m_type.unit();
    const Typesetter::Block caption{picture.caption, NoteStyle, m_page.width(), {}};
    const double around = pt(PartStyle.size * 4) + m_type.height(caption);
    const QSizeF wanted = pictureSize(picture);
    const double scale =
        std::min({1.0, m_page.width() / (wanted.width() * unit), (room - around) / (wanted.height() * unit)});
    FlowPiece piece;
    piece.gap = pt(4);
    piece.height = wanted.height() * unit * scale;
    piece.keepWithNext = !picture.caption.isEmpty();
    piece.paint = [&pictures = m_pictures, &picture, wanted, factor = unit * scale](QPainter& painter,
                                                                                    QPointF at) {
        painter.save();
        painter.translate(at);
        painter.scale(factor, factor);
        const QRectF rect({0, 0}, wanted);
        std::visit([&](const auto& data) { pictures.paint(painter, rect, data); }, picture.data);
        painter.restore();
    };
    push(std::move(piece));
    if (!picture.caption.isEmpty()) {
        appendText(caption, pt(3));
    }
}

void ReportFlow::appendBlock(const block::PageBreak& /*pageBreak*/)
{
    m_startsPage = true;
}

} // namespace atlas
