// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rulings.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace atlas::pdf {
namespace {

/// Steps of grey that make an edge; less is the noise of a scanned background.
constexpr int Step = 10;
/// Of a stroke, what may lie inside words: more is a dash or a row of box-like characters.
constexpr double MostInWords = 0.8;

/// What the mask of the words says of a pixel.
constexpr uchar Border = 1; ///< in the highest or lowest part of a word's box, where a ruling line may run
constexpr uchar Inside = 2;
constexpr double BorderShare = 0.15;

/// Grey values and the places of words, line by line.
struct Raster
{
    int width = 0;
    int height = 0;
    std::vector<uchar> grey;
    std::vector<uchar> isWord;

    [[nodiscard]] std::span<const uchar> greyLine(int y) const { return line(grey, y); }
    [[nodiscard]] std::span<const uchar> wordLine(int y) const { return line(isWord, y); }

    [[nodiscard]] Raster transposed() const
    {
        Raster result{height, width, std::vector<uchar>(grey.size()), std::vector<uchar>(grey.size())};
        for (int y = 0; y < height; ++y) {
            for (int x = 0; x < width; ++x) {
                result.grey[index(x, y, height)] = grey[index(y, x, width)];
                result.isWord[index(x, y, height)] = isWord[index(y, x, width)];
            }
        }
        return result;
    }

private:
    [[nodiscard]] static std::size_t index(int line, int at, int stride)
    {
        return static_cast<std::size_t>(line) * static_cast<std::size_t>(stride) +
               static_cast<std::size_t>(at);
    }
    [[nodiscard]] std::span<const uchar> line(const std::vector<uchar>& all, int y) const
    {
        return {all.data() + index(y, 0, width), static_cast<std::size_t>(width)};
    }
};

Raster rasterOf(const QImage& page, const std::vector<QRect>& words)
{
    Raster raster{page.width(), page.height(), {}, {}};
    const auto size = static_cast<std::size_t>(page.width()) * static_cast<std::size_t>(page.height());
    raster.grey.reserve(size);
    for (int y = 0; y < page.height(); ++y) {
        const uchar* line = page.constScanLine(y);
        raster.grey.insert(raster.grey.end(), line, line + page.width());
    }
    raster.isWord.resize(size);
    for (const QRect& word : words) {
        const QRect inside = word.intersected(page.rect());
        const int border = static_cast<int>(std::ceil(word.height() * BorderShare));
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            const bool isBorder = y < word.top() + border || y > word.bottom() - border;
            const auto first = raster.isWord.begin() + std::ptrdiff_t{y} * raster.width + inside.left();
            std::fill(first, first + std::max(0, inside.width()), isBorder ? Border : Inside);
        }
    }
    return raster;
}

/// Times the shortest length.
constexpr int Long = 4;

/// Follows the edge between two neighbouring lines of pixels.
class EdgeTracer final
{
public:
    EdgeTracer(int shortest, int bridge)
        : m_shortest(shortest)
        , m_bridge(bridge)
    {
    }

    void trace(const Raster& raster, int y, std::vector<Stroke>& found)
    {
        const auto above = raster.greyLine(y - 1);
        const auto below = raster.greyLine(y);
        const auto words = raster.wordLine(y);
        start(0);
        for (std::size_t x = 0; x < below.size(); ++x) {
            const int step = int{below[x]} - int{above[x]};
            const int sign = step >= Step ? 1 : (step <= -Step ? -1 : 0);
            const bool isInWord = words[x] != 0;
            const bool isGap = sign != m_sign;
            if (m_sign != 0 && (isGap ? isInWord || ++m_gap > m_bridge : false)) {
                finish(y, found);
                start(0);
            }
            if (sign != 0 && m_sign == 0) {
                start(sign);
                m_from = static_cast<int>(x);
            }
            if (sign != 0 && sign == m_sign) {
                m_gap = 0;
                m_to = static_cast<int>(x) + 1;
                m_inWords += words[x] == Inside ? 1 : 0;
                m_atWords += isInWord ? 1 : 0;
            }
        }
        finish(y, found);
    }

private:
    void start(int sign)
    {
        m_sign = sign;
        m_gap = 0;
        m_inWords = 0;
        m_atWords = 0;
    }

    void finish(int y, std::vector<Stroke>& found) const
    {
        const int length = m_to - m_from;
        // A few characters with strokes at one height make a short edge; only a long one may run along a
        // word.
        const int inWords = length < Long * m_shortest ? m_atWords : m_inWords;
        if (m_sign != 0 && length >= m_shortest && inWords <= MostInWords * length) {
            found.push_back({double(y), double(m_from), double(m_to)});
        }
    }

    int m_shortest;
    int m_bridge; ///< gaps of dashed lines, in pixels
    int m_sign = 0;
    int m_from = 0;
    int m_to = 0;
    int m_gap = 0;
    int m_inWords = 0;
    int m_atWords = 0;
};

/// Edges that lie over each other within the thickness of a line become one stroke. The edges come in the
/// order of their lines.
std::vector<Stroke> merged(const std::vector<Stroke>& edges, int thickest)
{
    struct Group
    {
        Stroke stroke;
        double first;
        double last;
    };
    std::vector<Group> groups;
    std::size_t open = 0; // groups before this one are too far away from what follows
    for (const Stroke& edge : edges) {
        while (open < groups.size() && groups[open].first + thickest < edge.at) {
            ++open;
        }
        const auto same = std::find_if(
            groups.begin() + static_cast<std::ptrdiff_t>(open), groups.end(), [&](const Group& g) {
                return edge.at - g.first <= thickest && edge.from <= g.stroke.to && g.stroke.from <= edge.to;
            });
        if (same == groups.end()) {
            groups.push_back({edge, edge.at, edge.at});
            continue;
        }
        same->last = edge.at;
        same->stroke.from = std::min(same->stroke.from, edge.from);
        same->stroke.to = std::max(same->stroke.to, edge.to);
    }
    std::vector<Stroke> strokes;
    strokes.reserve(groups.size());
    for (const Group& group : groups) {
        strokes.push_back({(group.first + group.last) / 2, group.stroke.from, group.stroke.to});
    }
    return strokes;
}

std::vector<Stroke> horizontalStrokes(const Raster& raster, int shortest, int thickest)
{
    std::vector<Stroke> edges;
    EdgeTracer tracer(shortest, std::max(1, thickest));
    for (int y = 1; y < raster.height; ++y) {
        tracer.trace(raster, y, edges);
    }
    return merged(edges, thickest);
}

} // namespace

Strokes findStrokes(const QImage& page, const std::vector<QRect>& words, int shortest, int thickest)
{
    const Raster raster = rasterOf(page, words);
    return {horizontalStrokes(raster, shortest, thickest),
            horizontalStrokes(raster.transposed(), shortest, thickest)};
}

} // namespace atlas::pdf
