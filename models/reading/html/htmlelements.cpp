// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/html/htmlelements.h"

#include <QByteArrayView>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

int spanOf(const QString& value, int most)
{
    // 0 means: to the end of the table.
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    return !isNumber || number < 0 ? 1 : number == 0 ? most : std::min(number, most);
}

/// The largest spans of the HTML standard, 4.9.11.
constexpr int MostColumns = 1'000;
constexpr int MostRows = 65'534;

} // namespace

HtmlElement htmlElement(QLatin1StringView name)
{
    static constexpr QLatin1StringView Blocks[] = {
        "p"_L1,       "div"_L1,    "h1"_L1,   "h2"_L1,      "h3"_L1,     "h4"_L1,      "h5"_L1,
        "h6"_L1,      "li"_L1,     "ul"_L1,   "ol"_L1,      "dl"_L1,     "dt"_L1,      "dd"_L1,
        "hr"_L1,      "center"_L1, "form"_L1, "section"_L1, "header"_L1, "footer"_L1,  "article"_L1,
        "address"_L1, "nav"_L1,    "main"_L1, "aside"_L1,   "body"_L1,   "fieldset"_L1};
    static constexpr QLatin1StringView LeftOut[] = {"script"_L1,   "style"_L1,    "head"_L1,  "title"_L1,
                                                    "noscript"_L1, "template"_L1, "rt"_L1,    "rp"_L1,
                                                    "select"_L1,   "textarea"_L1, "object"_L1};
    if (name == "table"_L1) {
        return HtmlElement::Table;
    }
    if (name == "tr"_L1) {
        return HtmlElement::Row;
    }
    if (name == "td"_L1 || name == "th"_L1) {
        return HtmlElement::Cell;
    }
    if (name == "br"_L1) {
        return HtmlElement::Break;
    }
    if (name == "caption"_L1) {
        return HtmlElement::Caption;
    }
    if (name == "pre"_L1) {
        return HtmlElement::Preformatted;
    }
    if (std::find(std::begin(LeftOut), std::end(LeftOut), name) != std::end(LeftOut)) {
        return HtmlElement::LeftOut;
    }
    return std::find(std::begin(Blocks), std::end(Blocks), name) != std::end(Blocks) ? HtmlElement::Block
                                                                                     : HtmlElement::Other;
}

bool strikesOut(QLatin1StringView name)
{
    return name == "s"_L1 || name == "strike"_L1 || name == "del"_L1;
}

HtmlAttributes htmlAttributes(const xmlChar** list)
{
    HtmlAttributes found;
    for (; list != nullptr && list[0] != nullptr; list += 2) {
        const QByteArrayView name(reinterpret_cast<const char*>(list[0]));
        const QString value =
            list[1] == nullptr ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(list[1]));
        if (name == "colspan") {
            found.columns = std::max(1, spanOf(value, MostColumns));
        } else if (name == "rowspan") {
            found.rows = spanOf(value, MostRows);
        } else if (name == "hidden") {
            found.isHidden = true;
        } else if (name == "style") {
            QString style = value.toLower();
            style.removeIf([](QChar c) { return c.isSpace(); });
            found.isHidden = found.isHidden || style.contains("display:none"_L1) ||
                             style.contains("visibility:hidden"_L1) ||
                             style.contains("visibility:collapse"_L1) || style.contains("mso-hide:all"_L1);
            const bool hasLine =
                style.contains("text-decoration:"_L1) || style.contains("text-decoration-line:"_L1);
            found.isStruckOut = hasLine && style.contains("line-through"_L1);
            found.isRaised = style.contains("vertical-align:super"_L1);
        }
    }
    return found;
}

} // namespace atlas
