// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reportflow.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace atlas {
namespace {

constexpr TextStyle TableTitleStyle{10.5, true, ink::Text, false};
constexpr TextStyle CellStyle{8.5, false, ink::Text, false};
constexpr TextStyle HeadStyle{8, false, ink::Quiet, false};

constexpr double Gutter = 10;     // points between columns
constexpr double CellPadding = 2; // points above and below a row's text
constexpr std::size_t RowsOfSample = 200;
/// A row with more lines breaks across pages.
constexpr int LinesTogether = 20;

TextStyle aligned(TextStyle style, bool right)
{
    style.alignRight = right;
    return style;
}

/// The longest piece of a head that is not broken.
double headWidth(const Typesetter& type, const QString& head)
{
    double widest = 0;
    const QStringList words = head.split(u' ');
    for (const QString& word : words) {
        widest = std::max(widest, type.naturalWidth(word, HeadStyle));
    }
    return widest;
}

/// The width that no column may pass so that all fit: narrow ones keep what they want, wide ones share the
/// rest.
double widestAllowed(std::vector<double> wanted, double available)
{
    std::ranges::sort(wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const double share = available / static_cast<double>(wanted.size() - i);
        if (wanted[i] > share) {
            return share;
        }
        available -= wanted[i];
    }
    return wanted.empty() ? 0 : wanted.back();
}

/// Widths that add up to `available`; what is left over goes by weight.
std::vector<double> fitted(const std::vector<double>& wanted, const std::vector<int>& weights,
                           double available)
{
    const double most = widestAllowed(wanted, available);
    std::vector<double> widths;
    for (const double width : wanted) {
        widths.push_back(std::min(width, most));
    }
    const double rest = available - std::accumulate(widths.begin(), widths.end(), 0.0);
    const int weightSum = std::accumulate(weights.begin(), weights.end(), 0);
    for (std::size_t i = 0; weightSum > 0 && rest > 0 && i < widths.size(); ++i) {
        widths[i] += rest * weights[i] / weightSum;
    }
    return widths;
}

} // namespace

struct ReportFlow::ColumnPlan
{
    const TableSource* table = nullptr;
    std::vector<double> lefts;
    std::vector<double> widths;

    [[nodiscard]] Typesetter::Block cell(std::size_t row, std::size_t column) const
    {
        const bool right = table->columns()[column].number;
        return {table->text(row, column), aligned(CellStyle, right), widths[column], {}};
    }
    [[nodiscard]] Typesetter::Block title(std::size_t column) const
    {
        const TableColumn& entry = table->columns()[column];
        return {entry.title, aligned(HeadStyle, entry.number), widths[column], {}};
    }
};

std::shared_ptr<const ReportFlow::ColumnPlan> ReportFlow::planColumns(const TableSource& table) const
{
    const std::size_t count = table.columns().size();
    std::vector<double> wanted(count);
    std::vector<int> weights(count);
    for (std::size_t column = 0; column < count; ++column) {
        const TableColumn& entry = table.columns()[column];
        double widest = headWidth(m_type, entry.title);
        for (std::size_t row = 0; row < std::min(table.rowCount(), RowsOfSample); ++row) {
            widest = std::max(widest, m_type.naturalWidth(table.text(row, column), CellStyle));
        }
        // A hair more, so that what was measured does not break for rounding.
        wanted[column] = widest + pt(1);
        weights[column] = entry.number ? 0 : entry.weight;
    }
    auto plan = std::make_shared<ColumnPlan>();
    plan->table = &table;
    const double gutters = count > 1 ? pt(Gutter) * static_cast<double>(count - 1) : 0;
    plan->widths = fitted(wanted, weights, m_page.width() - gutters);
    double left = 0;
    for (const double width : plan->widths) {
        plan->lefts.push_back(left);
        left += width + pt(Gutter);
    }
    return plan;
}

FlowPiece ReportFlow::tableHead(const std::shared_ptr<const ColumnPlan>& plan) const
{
    double height = 0;
    for (std::size_t column = 0; column < plan->widths.size(); ++column) {
        height = std::max(height, m_type.height(plan->title(column)));
    }
    FlowPiece piece;
    piece.gap = pt(8);
    piece.height = height + pt(CellPadding + 1.5);
    piece.keepWithNext = true;
    piece.paint = [&type = m_type, plan, height, width = m_page.width()](QPainter& painter, QPointF at) {
        for (std::size_t column = 0; column < plan->widths.size(); ++column) {
            const Typesetter::Block title = plan->title(column);
            // Heads stand at the bottom, on the rule.
            type.paint(painter, at + QPointF(plan->lefts[column], height - type.height(title)), title);
        }
        painter.fillRect(
            QRectF(at.x(), at.y() + height + CellPadding * type.unit(), width, 0.8 * type.unit()),
            QColor::fromRgb(ink::Rule));
    };
    return piece;
}

void ReportFlow::appendRow(const std::shared_ptr<const ColumnPlan>& plan, std::size_t row,
                           const std::shared_ptr<const FlowPiece>& head)
{
    int lines = 1;
    for (std::size_t column = 0; column < plan->widths.size(); ++column) {
        lines = std::max(lines, m_type.lineCount(plan->cell(row, column)));
    }
    for (int first = 0; first < lines; first += LinesTogether) {
        const int count = std::min(LinesTogether, lines - first);
        FlowPiece piece;
        piece.height = count * m_type.lineHeight(CellStyle) + pt(2 * CellPadding);
        piece.continuation = head;
        piece.paint = [&type = m_type, plan, row, first, count, width = m_page.width(),
                       height = piece.height](QPainter& painter, QPointF at) {
            const double unit = type.unit();
            for (std::size_t column = 0; column < plan->widths.size(); ++column) {
                type.paint(painter, at + QPointF(plan->lefts[column], CellPadding * unit),
                           plan->cell(row, column), first, count);
            }
            painter.fillRect(QRectF(at.x(), at.y() + height - 0.4 * unit, width, 0.4 * unit),
                             QColor::fromRgb(ink::Hairline));
        };
        push(std::move(piece));
    }
}

void ReportFlow::appendBlock(const block::Table& table)
{
    if (!table.title.isEmpty()) {
        appendText({table.title, TableTitleStyle, m_page.width(), {}}, pt(12), true);
    }
    const auto plan = planColumns(*table.source);
    const auto head = std::make_shared<const FlowPiece>(tableHead(plan));
    push(*head);
    for (std::size_t row = 0; row < table.source->rowCount(); ++row) {
        appendRow(plan, row, head);
    }
}

} // namespace atlas
