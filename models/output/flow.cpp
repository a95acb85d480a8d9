// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/flow.h"

namespace atlas {
namespace {

class Paginator
{
public:
    Paginator(const std::vector<FlowPiece>& pieces, double pageHeight)
        : m_pieces(pieces)
        , m_pageHeight(pageHeight)
    {
    }

    std::vector<FlowPlacement> run()
    {
        for (std::size_t start = 0; start < m_pieces.size();) {
            const std::size_t end = chainEnd(start);
            if (m_pieces[start].startsPage && m_top > 0) {
                breakPage();
            }
            if (m_top > 0 && !fits(start, end)) {
                breakBefore(start);
            }
            for (std::size_t i = start; i < end; ++i) {
                // Only a chain that is longer than a page still breaks in here.
                if (m_top > 0 && !fits(i, smallestGroup(i, end))) {
                    breakBefore(i);
                }
                place(m_pieces[i]);
            }
            start = end;
        }
        return std::move(m_placements);
    }

private:
    /// One past the last piece that the piece at `start` must stay with.
    [[nodiscard]] std::size_t chainEnd(std::size_t start) const
    {
        std::size_t end = start;
        while (end + 1 < m_pieces.size() && m_pieces[end].keepWithNext && !m_pieces[end + 1].startsPage) {
            ++end;
        }
        return end + 1;
    }

    /// In a chain that is too long to be kept: a heading still stays with what follows.
    [[nodiscard]] std::size_t smallestGroup(std::size_t i, std::size_t end) const
    {
        const bool isHead = !m_pieces[i].outline.isEmpty();
        return std::min(end, i + (isHead ? 3 : 1));
    }

    [[nodiscard]] bool fits(std::size_t start, std::size_t end) const
    {
        double height = 0;
        for (std::size_t i = start; i < end; ++i) {
            height += m_pieces[i].height + (m_top + height > 0 ? m_pieces[i].gap : 0);
        }
        return m_top + height <= m_pageHeight;
    }

    void breakPage()
    {
        ++m_page;
        m_top = 0;
    }

    void breakBefore(std::size_t i)
    {
        breakPage();
        if (m_pieces[i].continuation) {
            place(*m_pieces[i].continuation);
        }
    }

    void place(const FlowPiece& piece)
    {
        m_top += m_top > 0 ? piece.gap : 0;
        m_placements.push_back({&piece, m_page, m_top});
        m_top += piece.height;
    }

    const std::vector<FlowPiece>& m_pieces;
    double m_pageHeight;
    std::vector<FlowPlacement> m_placements;
    int m_page = 0;
    double m_top = 0;
};

} // namespace

std::vector<FlowPlacement> paginate(const std::vector<FlowPiece>& pieces, double pageHeight)
{
    return Paginator(pieces, pageHeight).run();
}

} // namespace atlas
