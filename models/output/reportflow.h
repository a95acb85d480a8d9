// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "output/flow.h"
#include "output/typesetter.h"

namespace atlas {

class PicturePainter;

/// Turns the blocks of a report into pieces for pages of one size. The pieces refer to the report and to the
/// painter of pictures, which must outlive them.
class ReportFlow
{
public:
    /// Width and height of a page's contents, in device units.
    ReportFlow(const Report& report, const Typesetter& type, PicturePainter& pictures, QSizeF page);

    /// Title and subtitle at the top of the first page.
    void appendTitle();
    void append(const Block& block);
    [[nodiscard]] const std::vector<FlowPiece>& pieces() const { return m_pieces; }

private:
    void appendBlock(const block::Heading& heading);
    void appendBlock(const block::Paragraph& paragraph);
    void appendBlock(const block::Figures& figures);
    void appendBlock(const block::Facts& facts);
    void appendBlock(const block::Table& table);
    void appendBlock(const block::Picture& picture);
    void appendBlock(const block::Record& record);
    void appendBlock(const block::PageBreak& pageBreak);

    struct ColumnPlan;
    void appendRow(const std::shared_ptr<const ColumnPlan>& plan, std::size_t row,
                   const std::shared_ptr<const FlowPiece>& head);
    [[nodiscard]] std::shared_ptr<const ColumnPlan> planColumns(const TableSource& table) const;
    [[nodiscard]] FlowPiece tableHead(const std::shared_ptr<const ColumnPlan>& plan) const;
    [[nodiscard]] std::shared_ptr<const FlowPiece> recordHead(const block::Record& record) const;
    void appendGroup(const block::Record::Group& group, const std::shared_ptr<const FlowPiece>& head);

    /// In points.
    [[nodiscard]] QSizeF pictureSize(const block::Picture& picture) const;
    /// The height that is left of the page that the last piece stands on, if all pieces since its start fit
    /// it.
    [[nodiscard]] double restOfPage() const;
    /// A text over the whole width as pieces of at most a few lines, so that it can break.
    void appendText(const Typesetter::Block& text, double gap, bool keepWithNext = false);
    [[nodiscard]] FlowPiece textPiece(const Typesetter::Block& text, int first, int count) const;
    void push(FlowPiece piece);
    [[nodiscard]] double pt(double points) const { return points * m_type.unit(); }

    const Report& m_report;
    const Typesetter& m_type;
    PicturePainter& m_pictures;
    QSizeF m_page;
    bool m_startsPage = false;
    std::vector<FlowPiece> m_pieces;
};

} // namespace atlas
