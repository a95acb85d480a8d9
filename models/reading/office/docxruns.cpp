// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/docxruns.h"

namespace atlas {

using namespace Qt::StringLiterals;

DocxNumber readDocxNumber(XmlPart& xml)
{
    DocxNumber number;
    while (xml.enterChild()) {
        if (xml.is("numId"_L1)) {
            number.list = xml.attribute("val"_L1).toInt();
        } else if (xml.is("ilvl"_L1)) {
            number.level = xml.attribute("val"_L1).toInt();
        }
        xml.skip();
    }
    return number;
}

void DocxRuns::readStyles(XmlPart& xml, int mostStyles)
{
    while (xml.enterChild()) {
        if (!xml.is("style"_L1)) {
            xml.skip();
            continue;
        }
        const QString name = xml.attribute("styleId"_L1);
        while (xml.enterChild()) {
            if (xml.is("pPr"_L1)) {
                readParagraphs(xml, name, mostStyles);
            } else if (!xml.is("rPr"_L1)) {
                xml.skip();
            } else if (const auto mark = readProperties(xml); mark && m_styles.size() < mostStyles) {
                m_styles.insert(name, *mark);
            }
        }
    }
}

void DocxRuns::readParagraphs(XmlPart& xml, const QString& style, int mostStyles)
{
    while (xml.enterChild()) {
        if (!xml.is("numPr"_L1)) {
            xml.skip();
        } else if (const DocxNumber number = readDocxNumber(xml);
                   number.list > 0 && m_numbers.size() < mostStyles) {
            m_numbers.insert(style, number);
        }
    }
}

std::optional<TextMark> DocxRuns::ofStyle(const QString& name) const
{
    const auto found = m_styles.constFind(name);
    return found == m_styles.cend() ? std::nullopt : std::optional(*found);
}

std::optional<TextMark> DocxRuns::readProperties(XmlPart& xml, std::optional<TextMark> paragraph) const
{
    std::optional<bool> isStruck;
    std::optional<bool> isHidden;
    std::optional<bool> isRaised;
    std::optional<TextMark> style = paragraph;
    while (xml.enterChild()) {
        if (xml.is("rStyle"_L1)) {
            const auto own = ofStyle(xml.attribute("val"_L1));
            style = own ? own : paragraph;
        } else if (xml.is("vanish"_L1)) {
            isHidden = isDocxOn(xml);
        } else if (xml.is("strike"_L1) || xml.is("dstrike"_L1)) {
            isStruck = isStruck.value_or(false) || isDocxOn(xml);
        } else if (xml.is("vertAlign"_L1)) {
            isRaised = xml.attribute("val"_L1) == u"superscript";
        }
        xml.skip();
    }
    if (isHidden.value_or(style == TextMark::Hidden)) {
        return TextMark::Hidden;
    }
    if (isStruck.value_or(style == TextMark::StruckOut)) {
        return TextMark::StruckOut;
    }
    return isRaised.value_or(style == TextMark::Raised) ? std::optional(TextMark::Raised) : std::nullopt;
}

bool isDocxOn(const XmlPart& xml)
{
    const QString value = xml.attribute("val"_L1);
    return value.isEmpty() || isXmlTrue(value);
}

QString docxWords(XmlPart& xml)
{
    QString text;
    while (xml.enterChild()) {
        text += xml.is("t"_L1) || xml.is("delText"_L1) ? xml.text() : docxWords(xml);
        if (text.size() > xml.mostCharacters()) {
            xml.refuseLongText();
        }
    }
    return text;
}

} // namespace atlas
