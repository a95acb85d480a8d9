// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/docxnumbering.h"

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostLevels = 9;

/// Up to 99, as lists are numbered: 十, 十一, 二十, 二十一.
QString chineseNumber(int number)
{
    constexpr int Ten = 10;
    const QString digits = u"〇一二三四五六七八九"_s;
    if (number < 0 || number >= Ten * Ten) {
        return QString::number(number);
    }
    if (number < Ten) {
        return digits.mid(number, 1);
    }
    const QString tens = number / Ten > 1 ? digits.mid(number / Ten, 1) : QString();
    const QString ones = number % Ten > 0 ? digits.mid(number % Ten, 1) : QString();
    return tens + u'十' + ones;
}

QString romanNumber(int number)
{
    struct Step
    {
        int value = 0;
        QLatin1StringView text;
    };
    constexpr int Most = 4000;
    static constexpr Step Steps[] = {{1000, "M"_L1}, {900, "CM"_L1}, {500, "D"_L1}, {400, "CD"_L1},
                                     {100, "C"_L1},  {90, "XC"_L1},  {50, "L"_L1},  {40, "XL"_L1},
                                     {10, "X"_L1},   {9, "IX"_L1},   {5, "V"_L1},   {4, "IV"_L1},
                                     {1, "I"_L1}};
    if (number < 1 || number >= Most) {
        return QString::number(number);
    }
    QString text;
    for (const Step& step : Steps) {
        for (; number >= step.value; number -= step.value) {
            text += step.text;
        }
    }
    return text;
}

/// a … z, then aa, bb …, as word processors count.
QString letterNumber(int number)
{
    constexpr int Letters = 26;
    constexpr int Most = Letters * 10;
    if (number < 1 || number > Most) {
        return QString::number(number);
    }
    return QString((number - 1) / Letters + 1, QChar(u'a' + (number - 1) % Letters));
}

} // namespace

QString numberInFormat(int number, const QString& format)
{
    constexpr int Circled = 20;
    if (format.startsWith("chinese"_L1) || format.startsWith("ideographDigital"_L1) ||
        format == u"japaneseCounting" || format == u"taiwaneseCountingThousand") {
        return chineseNumber(number);
    }
    if (format == u"decimalZero") {
        return QString::number(number).rightJustified(2, u'0');
    }
    if (format == u"upperRoman" || format == u"lowerRoman") {
        return format == u"upperRoman" ? romanNumber(number) : romanNumber(number).toLower();
    }
    if (format == u"upperLetter" || format == u"lowerLetter") {
        return format == u"upperLetter" ? letterNumber(number).toUpper() : letterNumber(number);
    }
    if (format.startsWith("decimalEnclosedCircle"_L1) && number >= 1 && number <= Circled) {
        return QChar(u'①' + number - 1);
    }
    if (format == u"decimalFullWidth") {
        QString digits = QString::number(number);
        for (QChar& digit : digits) {
            digit = digit == u'-' ? digit : QChar(digit.unicode() - u'0' + u'０');
        }
        return digits;
    }
    return QString::number(number);
}

void DocxNumbering::readLevel(XmlPart& xml, Level& level)
{
    while (xml.enterChild()) {
        const QString value = xml.attribute("val"_L1);
        if (xml.is("start"_L1)) {
            level.start = value.toInt();
        } else if (xml.is("numFmt"_L1)) {
            level.format = value;
        } else if (xml.is("lvlText"_L1)) {
            level.text = value;
        }
        xml.skip();
    }
}

void DocxNumbering::read(XmlPart& xml, const ReadLimits& limits)
{
    while (!m_isTooLarge && xml.enterChild()) {
        m_isTooLarge = m_abstract.size() + m_lists.size() + m_starts.size() > limits.numberings;
        if (xml.is("abstractNum"_L1)) {
            Levels levels(MostLevels);
            const QString id = xml.attribute("abstractNumId"_L1);
            while (xml.enterChild()) {
                const int level = xml.attribute("ilvl"_L1).toInt();
                if (xml.is("lvl"_L1) && level >= 0 && level < MostLevels) {
                    readLevel(xml, levels[static_cast<std::size_t>(level)]);
                } else {
                    xml.skip();
                }
            }
            m_abstract.insert(id, levels);
        } else if (xml.is("num"_L1)) {
            const int id = xml.attribute("numId"_L1).toInt();
            while (xml.enterChild()) {
                if (xml.is("abstractNumId"_L1)) {
                    m_lists.insert(id, xml.attribute("val"_L1));
                    xml.skip();
                } else if (xml.is("lvlOverride"_L1)) {
                    const int level = xml.attribute("ilvl"_L1).toInt();
                    while (xml.enterChild()) {
                        if (xml.is("startOverride"_L1)) {
                            m_starts[id][level] = xml.attribute("val"_L1).toInt();
                        }
                        xml.skip();
                    }
                } else {
                    xml.skip();
                }
            }
        } else {
            xml.skip();
        }
    }
}

QString DocxNumbering::next(int list, int level)
{
    const auto levels = m_abstract.find(m_lists.value(list));
    if (!m_lists.contains(list) || levels == m_abstract.end() || level < 0 || level >= MostLevels) {
        return {};
    }
    Level& own = (*levels)[static_cast<std::size_t>(level)];
    if (own.format == u"bullet" || own.format == u"none") {
        return {};
    }
    // Lists that share their definition go on counting, unless one says where it starts.
    QHash<int, int>& starts = m_starts[list];
    if (const auto start = starts.constFind(level); start != starts.cend()) {
        own.count = *start;
        starts.erase(start);
    } else {
        own.count = own.count ? std::min(*own.count, 1'000'000'000) + 1 : own.start;
    }
    for (std::size_t below = static_cast<std::size_t>(level) + 1; below < MostLevels; ++below) {
        (*levels)[below].count.reset();
    }
    QString label;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        const bool isPlace = own.text[i] == u'%' && i + 1 < own.text.size() && own.text[i + 1] >= u'1' &&
                             own.text[i + 1] <= u'9';
        if (!isPlace) {
            label += own.text[i];
            continue;
        }
        const Level& shown = (*levels)[own.text[i + 1].unicode() - u'1'];
        label += numberInFormat(shown.count.value_or(shown.start), shown.format);
        ++i;
    }
    return label;
}

} // namespace atlas
