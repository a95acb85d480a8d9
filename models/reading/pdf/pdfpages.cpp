// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/pdf/pdfpages.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// A page may be 200 inches wide (ISO 32000-1, annex C.2); text may stand beyond its border.
constexpr double Farthest = 100'000;

std::optional<double> numberOf(const QJsonValue& value)
{
    if (!value.isDouble() || !(std::abs(value.toDouble()) <= Farthest)) {
        return std::nullopt;
    }
    return value.toDouble();
}

/// Numbers from `first` on, two and two.
std::optional<std::vector<PdfSpan>> spansOf(const QJsonArray& values, qsizetype first = 0)
{
    std::vector<PdfSpan> spans;
    if ((values.size() - first) % 2 != 0) {
        return std::nullopt;
    }
    for (qsizetype i = first; i < values.size(); i += 2) {
        const auto from = numberOf(values[i]);
        const auto to = numberOf(values[i + 1]);
        if (!from || !to) {
            return std::nullopt;
        }
        spans.push_back({std::min(*from, *to), std::max(*from, *to)});
    }
    return spans;
}

std::optional<PdfWord> wordOf(const QJsonObject& record)
{
    const auto vertical = spansOf(record.value("y"_L1).toArray());
    const auto characters = spansOf(record.value("x"_L1).toArray());
    PdfWord word{.text = record.value("t"_L1).toString(), .top = 0, .bottom = 0, .characters = {}};
    if (!vertical || vertical->size() != 1 || !characters || characters->empty() ||
        static_cast<std::size_t>(word.text.toUcs4().size()) != characters->size()) {
        return std::nullopt;
    }
    word.top = vertical->front().from;
    word.bottom = vertical->front().to;
    word.characters = *characters;
    word.isSideways = record.value("v"_L1).toBool();
    return word;
}

std::optional<std::vector<PdfRuling>> rulingsOf(const QJsonArray& records)
{
    std::vector<PdfRuling> rulings;
    for (const auto& record : records) {
        const QJsonArray numbers = record.toArray();
        const auto at = numberOf(numbers.at(0));
        const auto span = spansOf(numbers, 1);
        if (!at || !span || span->size() != 1) {
            return std::nullopt;
        }
        rulings.push_back({*at, span->front()});
    }
    return rulings;
}

std::optional<PdfPage> pageOf(const QJsonObject& record)
{
    const auto width = numberOf(record.value("width"_L1));
    const auto height = numberOf(record.value("height"_L1));
    const auto horizontal = rulingsOf(record.value("h"_L1).toArray());
    const auto vertical = rulingsOf(record.value("v"_L1).toArray());
    if (!width || !height || *width < 0 || *height < 0 || !horizontal || !vertical ||
        !record.value("words"_L1).isArray()) {
        return std::nullopt;
    }
    PdfPage page{.width = *width,
                 .height = *height,
                 .rotation = record.value("rotation"_L1).toInt(),
                 .isPicture = record.value("picture"_L1).toBool(),
                 .isUndrawn = record.value("undrawn"_L1).toBool(),
                 .words = {},
                 .horizontal = *horizontal,
                 .vertical = *vertical};
    const QJsonArray words = record.value("words"_L1).toArray();
    for (const auto& value : words) {
        std::optional<PdfWord> word = wordOf(value.toObject());
        if (!word) {
            return std::nullopt;
        }
        page.words.push_back(std::move(*word));
    }
    return page;
}

tl::unexpected<Error> notUnderstood(const QString& why)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate("Intake", "The PDF reader gave an unintelligible answer."),
                   why);
}

} // namespace

Result<std::vector<PdfPage>> readPdfPages(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    const QJsonValue list = document.object().value("pages"_L1);
    if (!list.isArray()) {
        return notUnderstood(problem.errorString());
    }
    std::vector<PdfPage> pages;
    const QJsonArray records = list.toArray();
    for (const auto& value : records) {
        std::optional<PdfPage> page = pageOf(value.toObject());
        if (!page) {
            return notUnderstood(
                QCoreApplication::translate("Intake", "Its page %1 is damaged.").arg(pages.size() + 1));
        }
        pages.push_back(std::move(*page));
    }
    return pages;
}

} // namespace atlas
