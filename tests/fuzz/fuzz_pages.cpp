// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The grids and tables of a PDF, made of words and lines anywhere on its pages: each seven bytes of the input
// are one of them, with its place in quarters of a point, or the start of the next page.

#include "readanything.h"

#include "reading/pdf/pdftable.h"

#include <array>
#include <utility>

using namespace atlas;

namespace {

constexpr std::size_t RecordSize = 7;
constexpr double Quarter = 0.25;
constexpr int MostRecords = 400; ///< of an input: larger ones find nothing else, later

/// Words that lists are made of, and some that break things.
QString wordOf(int number)
{
    static const std::array<const char16_t*, 12> words{u"序号",  u"联合体名称",     u"成员单位", u"1",
                                                       u"2",     u"甲公司(牵头)、", u"乙",       u"、",
                                                       u"第1页", u"名单",           u" ",        u"\u2F00"};
    return QString::fromUtf16(words[static_cast<std::size_t>(number) % words.size()]);
}

PdfWord wordAt(double x, double y, int number, int size)
{
    PdfWord word;
    word.text = wordOf(number);
    word.top = y;
    word.bottom = y + 4 + size % 16;
    const double step = size % 5 == 0 ? 0 : word.bottom - word.top;
    for (qsizetype i = 0; i < word.text.size(); ++i) {
        word.characters.push_back({x, x + step});
        x += step;
    }
    word.isSideways = size >= 240;
    return word;
}

PdfPage emptyPage()
{
    PdfPage page;
    page.width = 595;
    page.height = 842;
    return page;
}

} // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, std::size_t size)
{
    std::vector<PdfPage> pages{emptyPage()};
    int records = 0;
    for (; size >= RecordSize && records < MostRecords; data += RecordSize, size -= RecordSize, ++records) {
        const double x = (data[1] + 256 * (data[2] % 16)) * Quarter;
        const double y = (data[3] + 256 * (data[4] % 16)) * Quarter;
        const double length = data[5] * Quarter * 10;
        switch (data[0] % 8) {
        case 0:
            pages.push_back(emptyPage());
            break;
        case 1:
        case 2:
            pages.back().horizontal.push_back({y, {x, x + length}});
            break;
        case 3:
        case 4:
            pages.back().vertical.push_back({x, {y, y + length}});
            break;
        default:
            pages.back().words.push_back(wordAt(x, y, data[5], data[6]));
        }
    }
    const Result<RawDocument> document = tablesOf(std::move(pages), QStringLiteral("a.pdf"));
    if (document) {
        constexpr qint64 MostCells = 1'000'000;
        checkDocument(*document, MostCells, MostCells);
    }
    return 0;
}
