// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reportflow.h"

#include "domain/text/showntext.h"

#include <QPainter>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr TextStyle RecordTitleStyle{10.5, true, ink::Text, false};
constexpr TextStyle FactStyle{8.5, false, ink::Text, false};
constexpr TextStyle FactNameStyle{8.5, false, ink::Quiet, false};
constexpr TextStyle GroupStyle{8.5, false, ink::Quiet, false};
constexpr TextStyle ItemStyle{9, false, ink::Text, false};

constexpr double GroupWidth = 76; // points for the title of a group
constexpr double ItemGutter = 12; // points between the columns of items
constexpr double ItemWidth = 150; // points that a column of items needs at least
constexpr int MostColumns = 3;

/// All facts in one running text, names in grey.
Typesetter::Block factsLine(const std::vector<block::Facts::Fact>& facts, double width)
{
    Typesetter::Block text{{}, FactStyle, width, {}};
    for (const auto& fact : facts) {
        if (!text.text.isEmpty()) {
            text.text += u"\u2003"_s; // a wide gap between facts, where a line may break
        }
        const QString name = shownText(fact.name); // the span counts its characters as they are set
        text.spans.push_back({text.text.size(), name.size(), FactNameStyle});
        text.text += name + u' ' + shownText(fact.value);
    }
    return text;
}

} // namespace

std::shared_ptr<const FlowPiece> ReportFlow::recordHead(const block::Record& record) const
{
    const Typesetter::Block title{record.title, RecordTitleStyle, m_page.width(), {}};
    FlowPiece piece;
    piece.gap = pt(11);
    piece.height = pt(5) + m_type.height(title);
    piece.keepWithNext = true;
    piece.paint = [&type = m_type, title](QPainter& painter, QPointF at) {
        painter.fillRect(QRectF(at.x(), at.y(), title.width, 0.6 * type.unit()), QColor::fromRgb(ink::Rule));
        type.paint(painter, at + QPointF(0, 5 * type.unit()), title);
    };
    return std::make_shared<const FlowPiece>(std::move(piece));
}

void ReportFlow::appendGroup(const block::Record::Group& group, const std::shared_ptr<const FlowPiece>& head)
{
    const double left = pt(GroupWidth);
    const double room = m_page.width() - left;
    const auto columns = static_cast<qsizetype>(
        std::clamp(static_cast<int>((room + pt(ItemGutter)) / pt(ItemWidth + ItemGutter)), 1, MostColumns));
    const double width =
        (room - pt(ItemGutter) * static_cast<double>(columns - 1)) / static_cast<double>(columns);
    for (qsizetype first = 0; first < group.items.size(); first += columns) {
        std::vector<Typesetter::Block> items;
        double height = m_type.lineHeight(ItemStyle);
        for (qsizetype i = first; i < std::min(first + columns, group.items.size()); ++i) {
            items.push_back({group.items[i], ItemStyle, width, {}});
            height = std::max(height, m_type.height(items.back()));
        }
        FlowPiece piece;
        piece.gap = first == 0 ? pt(2.5) : 0;
        piece.height = height;
        piece.keepWithNext = true;
        piece.continuation = head;
        const QString title = first == 0 ? group.title : QString();
        piece.paint = [&type = m_type, items, title, left, step = width + pt(ItemGutter)](QPainter& painter,
                                                                                          QPointF at) {
            const double unit = type.unit();
            type.paintLine(painter, at + QPointF(0, 0.5 * unit), title, GroupStyle, left - 6 * unit);
            for (std::size_t i = 0; i < items.size(); ++i) {
                type.paint(painter, at + QPointF(left + static_cast<double>(i) * step, 0), items[i]);
            }
        };
        push(std::move(piece));
    }
}

void ReportFlow::appendBlock(const block::Record& record)
{
    const auto head = recordHead(record);
    FlowPiece title = *head;
    title.outline = record.title;
    title.outlineLevel = 2;
    push(std::move(title));
    appendText(factsLine(record.facts, m_page.width()), pt(1), true);
    for (const auto& group : record.groups) {
        appendGroup(group, head);
    }
    m_pieces.back().keepWithNext = false;
}

} // namespace atlas
