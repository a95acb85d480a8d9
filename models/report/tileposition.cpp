// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/tileposition.h"

#include <algorithm>
#include <iterator>

namespace atlas {
namespace {

struct Entry
{
    int code = 0;
    TilePosition position;
};

/// Divisions that share a boundary touch here, by a side or a corner, wherever a square grid allows it:
///
///          0   1   2   3   4   5   6   7
///      0                              黑
///      1                  内  京  辽  吉
///      2  新  甘  宁  陕  晋  冀  津
///      3  藏  青  川  渝  豫  鲁
///      4      滇  黔  鄂  皖  苏  沪
///      5          桂  湘  赣  浙
///      6              粤  闽  台
///      7          琼  澳  港
constexpr Entry Positions[]{
    {110000, {5, 1}}, {120000, {6, 2}}, {130000, {5, 2}}, {140000, {4, 2}}, {150000, {4, 1}},
    {210000, {6, 1}}, {220000, {7, 1}}, {230000, {7, 0}}, {310000, {6, 4}}, {320000, {5, 4}},
    {330000, {5, 5}}, {340000, {4, 4}}, {350000, {4, 6}}, {360000, {4, 5}}, {370000, {5, 3}},
    {410000, {4, 3}}, {420000, {3, 4}}, {430000, {3, 5}}, {440000, {3, 6}}, {450000, {2, 5}},
    {460000, {2, 7}}, {500000, {3, 3}}, {510000, {2, 3}}, {520000, {2, 4}}, {530000, {1, 4}},
    {540000, {0, 3}}, {610000, {3, 2}}, {620000, {1, 2}}, {630000, {1, 3}}, {640000, {2, 2}},
    {650000, {0, 2}}, {710000, {5, 6}}, {810000, {4, 7}}, {820000, {3, 7}},
};

} // namespace

std::optional<TilePosition> tilePosition(int regionCode)
{
    const auto* const found =
        std::ranges::find_if(Positions, [=](const Entry& entry) { return entry.code == regionCode; });
    if (found == std::end(Positions)) {
        return std::nullopt;
    }
    return found->position;
}

} // namespace atlas
