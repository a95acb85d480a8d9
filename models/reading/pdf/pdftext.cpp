// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdftext.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace atlas {
namespace {

/// Of the height of a line, for text without a Chinese character to measure.
constexpr double EmOfHeight = 0.75;
/// Gaps that are spaces, in ems.
constexpr double LatinSpace = 0.15;
constexpr double MixedSpace = 0.45;
constexpr double ChineseSpace = 0.5;
/// Lines overlap by this much of the lower one's height where they are one.
constexpr double SameLine = 0.5;

/// Chinese characters and punctuation, also that which Chinese and Latin text share (“ ” — …).
bool isWide(char32_t c)
{
    return c >= 0x2000;
}

bool isWide(QChar c)
{
    return isWide(char32_t{c.unicode()});
}

bool isSpace(QChar before, QChar behind, double ems)
{
    if (isWide(before) && isWide(behind)) {
        return ems > ChineseSpace;
    }
    return ems > (isWide(before) || isWide(behind) ? MixedSpace : LatinSpace);
}

/// Whether words that a line break parts had a space between them.
bool isSpaceAtBreak(QChar before, QChar behind)
{
    using namespace Qt::StringLiterals;
    const bool ends = before.isLetterOrNumber() || u".,;:!?)]%\"'"_s.contains(before);
    const bool begins = behind.isLetterOrNumber() || u"([\"'"_s.contains(behind);
    return !isWide(before) && !isWide(behind) && ends && begins;
}

double overlap(const PdfSpan& a, const PdfSpan& b)
{
    return std::min(a.to, b.to) - std::max(a.from, b.from);
}

bool isSameLine(const PdfText& a, const PdfText& b)
{
    return overlap(a.y, b.y) >= SameLine * std::min(a.y.length(), b.y.length()) &&
           a.isSideways == b.isSideways;
}

/// How wide the first part of a line is that could have stood on the line before.
double firstChunk(const PdfText& line, QChar before)
{
    const QString text = before + line.text;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    finder.setPosition(1);
    const qsizetype end = finder.toNextBoundary();
    const qsizetype size = end < 0 ? line.text.size() : std::max<qsizetype>(end - 1, 1);
    return line.x.length() * double(size) / double(std::max<qsizetype>(line.text.size(), 1));
}

} // namespace

std::vector<PdfText> cutWord(const PdfWord& word, const std::vector<double>& places)
{
    std::vector<PdfText> texts;
    const QList<uint> codes = word.text.toUcs4();
    auto lastSide = places.end();
    for (std::size_t i = 0; i < word.characters.size(); ++i) {
        const PdfSpan& span = word.characters[i];
        const auto side = std::upper_bound(places.begin(), places.end(), span.middle());
        if (texts.empty() || (side != lastSide && !word.isSideways)) {
            texts.push_back(
                {.text = {}, .x = span, .y = {word.top, word.bottom}, .isSideways = word.isSideways});
            lastSide = side;
        }
        PdfText& text = texts.back();
        const char32_t code = codes[static_cast<qsizetype>(i)];
        text.text += QStringView(QChar::fromUcs4(code));
        text.x = {std::min(text.x.from, span.from), std::max(text.x.to, span.to)};
        text.em = isWide(code) ? std::max(text.em, span.length()) : text.em;
    }
    for (PdfText& text : texts) {
        const double byHeight = text.y.length() * EmOfHeight;
        text.em = text.em > 0 && !text.isSideways ? text.em : byHeight;
    }
    return texts;
}

std::vector<PdfLine> linesOf(std::vector<PdfText> texts)
{
    std::stable_sort(texts.begin(), texts.end(),
                     [](const PdfText& a, const PdfText& b) { return a.y.middle() < b.y.middle(); });
    std::vector<PdfLine> lines;
    const PdfText* tallest = nullptr; // of the last line: a note's number beside it must not narrow it
    for (PdfText& text : texts) {
        if (tallest == nullptr || !isSameLine(*tallest, text)) {
            lines.emplace_back();
            tallest = nullptr;
        }
        const bool isTallest = tallest == nullptr || text.y.length() > tallest->y.length();
        const auto at = tallest == nullptr ? 0 : tallest - lines.back().data();
        lines.back().push_back(std::move(text));
        tallest = isTallest ? &lines.back().back() : lines.back().data() + at;
    }
    for (PdfLine& line : lines) {
        std::stable_sort(line.begin(), line.end(),
                         [](const PdfText& a, const PdfText& b) { return a.x.from < b.x.from; });
    }
    return lines;
}

PdfText joinedText(const PdfLine& line)
{
    PdfText all = line.front();
    for (auto text = line.begin() + 1; text != line.end(); ++text) {
        all.em = std::max(all.em, text->em);
        const double ems = (text->x.from - all.x.to) / std::max(all.em, 0.1);
        if (!all.text.isEmpty() && !text->text.isEmpty() &&
            isSpace(all.text.back(), text->text.front(), ems)) {
            all.text += u' ';
        }
        all.text += text->text;
        all.x.to = std::max(all.x.to, text->x.to);
        all.y = {std::min(all.y.from, text->y.from), std::max(all.y.to, text->y.to)};
    }
    return all;
}

PdfLine piecesOf(const PdfLine& line, double emsOfGap)
{
    PdfLine pieces;
    PdfLine together;
    double end = 0;
    for (const PdfText& text : line) {
        if (!together.empty() && text.x.from - end > emsOfGap * std::max(text.em, together.back().em)) {
            pieces.push_back(joinedText(together));
            together.clear();
        }
        end = together.empty() ? text.x.to : std::max(end, text.x.to);
        together.push_back(text);
    }
    pieces.push_back(joinedText(together));
    return pieces;
}

QString joinedLines(const std::vector<PdfText>& lines, double available)
{
    QString result;
    double leftmost = available;
    for (const PdfText& line : lines) {
        leftmost = &line == lines.data() ? line.x.from : std::min(leftmost, line.x.from);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PdfText& line = lines[i];
        if (i > 0 && !result.isEmpty() && !line.text.isEmpty()) {
            const QChar before = result.back();
            const PdfText& previous = lines[i - 1];
            const double used = std::max(previous.x.length(), previous.x.to - leftmost);
            const bool hadRoom = used + firstChunk(line, before) + previous.em < available;
            if (hadRoom || line.isSideways != previous.isSideways) {
                result += u'\n';
            } else if (isSpaceAtBreak(before, line.text.front())) {
                result += u' ';
            }
        }
        result += line.text;
    }
    return result;
}

} // namespace atlas
