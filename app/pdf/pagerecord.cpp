// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagerecord.h"

#include "pagedrawing.h"
#include "rulings.h"

#include <QImage>
#include <QJsonArray>
#include <QList>

#include <array>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace atlas::pdf {
namespace {

using Words = std::vector<std::unique_ptr<Poppler::TextBox>>;

constexpr double PointsPerInch = 72;
constexpr double FinestResolution = 150;
/// Below this a thin line may vanish between the pixels.
constexpr double CoarsestResolution = 60;
/// In points: a ruling line is longer than a character is wide.
constexpr double ShortestRuling = 12;
constexpr double ThickestRuling = 2.5;
/// A page with more strokes than this is a drawing.
constexpr std::size_t MostStrokes = 4000;

/// How tall the box of a word is at most, in ems.
constexpr double TallestBox = 1.3;

/// The clockwise turns of 90 degrees that a word is away from being read; -1 where one character says
/// nothing.
int directionOf(const Poppler::TextBox& word)
{
    const int last = static_cast<int>(word.text().toUcs4().size()) - 1;
    if (last < 1) {
        return -1;
    }
    const QPointF way = word.charBoundingBox(last).center() - word.charBoundingBox(0).center();
    if (std::abs(way.x()) >= std::abs(way.y())) {
        return way.x() >= 0 ? 0 : 2;
    }
    return way.y() >= 0 ? 1 : 3;
}

/// Where most of the text runs.
int directionOf(const Words& words)
{
    std::array<qsizetype, 4> votes{};
    for (const auto& word : words) {
        if (const int direction = directionOf(*word); direction >= 0) {
            votes[static_cast<std::size_t>(direction)] += word->text().size();
        }
    }
    return static_cast<int>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

/// Hundredths of a point are finer than any printer, and keep the record short.
double rounded(double points)
{
    return std::round(points * 100) / 100;
}

/// The box of a word, not taller than its text: Poppler takes the height from what the font says of all its
/// characters together, which for Chinese fonts reaches far over the lines above and below.
QRectF boxOf(const Poppler::TextBox& word)
{
    QRectF box = word.boundingBox();
    const QList<uint> codes = word.text().toUcs4();
    double widest = 0;
    for (int i = 0; i < codes.size(); ++i) {
        // Chinese characters are one em wide, figures and Latin letters half of that on average.
        constexpr uint FirstWide = 0x2000;
        const double ems = codes[i] < FirstWide ? 0.5 : 1;
        widest = std::max(widest, word.charBoundingBox(i).width() / ems);
    }
    if (const double tallest = TallestBox * widest;
        directionOf(word) <= 0 && tallest > 0 && tallest < box.height()) {
        const double excess = (box.height() - tallest) / 2;
        box.adjust(0, excess, 0, -excess);
    }
    return box;
}

QJsonObject wordRecord(const Poppler::TextBox& word)
{
    const QRectF box = boxOf(word);
    const auto count = word.text().toUcs4().size();
    QJsonArray x;
    for (int i = 0; i < count; ++i) {
        const QRectF character = word.charBoundingBox(i);
        x << rounded(character.left()) << rounded(character.right());
    }
    QJsonObject record{
        {u"t"_s, word.text()}, {u"x"_s, x}, {u"y"_s, QJsonArray{rounded(box.top()), rounded(box.bottom())}}};
    if (directionOf(word) > 0) {
        record.insert(u"v"_s, true);
    }
    return record;
}

QJsonArray strokeRecords(const std::vector<Stroke>& strokes, double pointsPerPixel)
{
    QJsonArray records;
    for (const Stroke& stroke : strokes) {
        records.append(QJsonArray{rounded(stroke.at * pointsPerPixel), rounded(stroke.from * pointsPerPixel),
                                  rounded(stroke.to * pointsPerPixel)});
    }
    return records;
}

/// The boxes of words in pixels.
std::vector<QRect> wordBoxes(const Words& words, double pixelsPerPoint)
{
    std::vector<QRect> boxes;
    boxes.reserve(words.size());
    for (const auto& word : words) {
        const QRectF box = boxOf(*word);
        boxes.push_back(QRectF(box.topLeft() * pixelsPerPoint, box.size() * pixelsPerPoint).toAlignedRect());
    }
    return boxes;
}

bool hasInk(const QImage& picture)
{
    const uchar paper = picture.constScanLine(0)[0];
    for (int y = 0; y < picture.height(); ++y) {
        const uchar* line = picture.constScanLine(y);
        if (std::any_of(line, line + picture.width(),
                        [paper](uchar grey) { return std::abs(grey - paper) > 64; })) {
            return true;
        }
    }
    return false;
}

/// What is to be seen of the page at that resolution, beside its words.
QJsonObject drawingRecord(const Poppler::Page& page, Poppler::Page::Rotation rotation, double resolution,
                          const Words& words)
{
    QJsonObject record;
    const QImage picture = page.renderToImage(resolution, resolution, -1, -1, -1, -1, rotation)
                               .convertToFormat(QImage::Format_Grayscale8);
    if (picture.isNull()) {
        record.insert(u"undrawn"_s, true);
        return record;
    }
    if (words.empty()) {
        record.insert(u"picture"_s, hasInk(picture));
        return record;
    }
    const double pixelsPerPoint = resolution / PointsPerInch;
    const Strokes strokes =
        findStrokes(picture, wordBoxes(words, pixelsPerPoint), qRound(ShortestRuling * pixelsPerPoint),
                    qRound(ThickestRuling * pixelsPerPoint));
    if (strokes.horizontal.size() + strokes.vertical.size() <= MostStrokes) {
        record.insert(u"h"_s, strokeRecords(strokes.horizontal, 1 / pixelsPerPoint));
        record.insert(u"v"_s, strokeRecords(strokes.vertical, 1 / pixelsPerPoint));
    }
    return record;
}

} // namespace

std::optional<QJsonObject> pageRecord(const Poppler::Page& page, const PageLimits& limits)
{
    Words words = page.textList();
    const int direction = directionOf(words);
    // Text that runs down the page (1) is turned back three quarters clockwise, and so on.
    const auto rotation = static_cast<Poppler::Page::Rotation>((4 - direction) % 4);
    if (rotation != Poppler::Page::Rotate0) {
        words = page.textList(rotation);
    }
    if (words.size() > static_cast<std::size_t>(limits.words)) {
        return std::nullopt;
    }
    QSizeF size = page.pageSizeF();
    if (rotation % 2 != 0) {
        size.transpose();
    }
    QJsonArray wordRecords;
    for (const auto& word : words) {
        if (!word->text().isEmpty()) {
            wordRecords.append(wordRecord(*word));
        }
    }
    QJsonObject record{{u"width"_s, rounded(size.width())},
                       {u"height"_s, rounded(size.height())},
                       {u"rotation"_s, static_cast<int>(rotation) * 90},
                       {u"words"_s, wordRecords}};

    const double squareInches = size.width() * size.height() / (PointsPerInch * PointsPerInch);
    const double resolution =
        squareInches > 0 ? std::min(FinestResolution, std::sqrt(double(limits.pixels) / squareInches)) : 0;
    std::optional<QJsonObject> drawing;
    const bool isWanted = limits.mustBeDrawn && (limits.isDrawnWithoutWords || !wordRecords.isEmpty());
    if (isWanted && resolution >= CoarsestResolution) {
        drawing = drawApart([&] { return drawingRecord(page, rotation, resolution, words); });
    }
    if (!drawing) {
        record.insert(u"undrawn"_s, true);
        return record;
    }
    for (auto field = drawing->constBegin(); field != drawing->constEnd(); ++field) {
        record.insert(field.key(), field.value());
    }
    return record;
}

} // namespace atlas::pdf
