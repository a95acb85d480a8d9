// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/numberformat.h"

#include <QDate>
#include <QStringList>
#include <QTime>

#include <algorithm>
#include <cmath>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// Sections are parted by semicolons that are neither quoted nor escaped.
std::vector<QStringView> sectionsOf(QStringView code)
{
    std::vector<QStringView> sections;
    qsizetype start = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        if (code[i] == u'"') {
            isQuoted = !isQuoted;
        } else if (code[i] == u'\\' && !isQuoted) {
            ++i;
        } else if (code[i] == u';' && !isQuoted) {
            sections.push_back(code.sliced(start, i - start));
            start = i + 1;
        }
    }
    sections.push_back(code.sliced(start));
    return sections;
}

/// The code of a date without what is literal: letters that mean a part, in lower case; [h] stays as [.
QString dateLetters(QStringView code)
{
    QString letters;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i].toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QStringView inside = end < 0 ? QStringView() : code.sliced(i + 1, end - i - 1);
            const bool isElapsed =
                !inside.isEmpty() && std::all_of(inside.begin(), inside.end(),
                                                 [](QChar letter) { return u"hmsHMS"_s.contains(letter); });
            if (isElapsed) {
                letters += u'[' + inside.toString().toLower();
            }
            i = end < 0 ? code.size() : end;
        } else {
            letters += c;
        }
    }
    letters.remove(u"am/pm"_s).remove(u"a/p"_s);
    return letters;
}

QString grouped(const QString& digits)
{
    constexpr qsizetype GroupSize = 3;
    QString text = digits;
    for (qsizetype at = digits.size() - GroupSize; at > 0; at -= GroupSize) {
        text.insert(at, u',');
    }
    return text;
}

constexpr double MaxExact = 1e15; ///< above, a double does not know its last digits

/// Built-in codes that are not dates; the others of the table are.
QStringView builtInCode(int id)
{
    switch (id) {
    case 1:
        return u"0";
    case 2:
        return u"0.00";
    case 3:
    case 37:
    case 38:
        return u"#,##0";
    case 4:
    case 39:
    case 40:
        return u"#,##0.00";
    case 9:
        return u"0%";
    case 10:
        return u"0.00%";
    default:
        return {};
    }
}

QStringView builtInDate(int id)
{
    switch (id) {
    case 17:
    case 27:
    case 36:
    case 50:
    case 52:
    case 57:
        return u"yyyy m";
    case 18:
    case 20:
    case 32:
    case 34:
    case 55:
        return u"h:mm";
    case 19:
    case 21:
    case 33:
    case 35:
    case 56:
        return u"h:mm:ss";
    case 22:
        return u"yyyy-m-d h:mm";
    case 45:
        return u"mm:ss";
    case 46:
        return u"[h]:mm:ss";
    case 47:
        return u"mm:ss.0";
    default:
        return (id >= 14 && id <= 16) || (id >= 28 && id <= 31) || id == 51 || id == 53 || id == 54 ||
                       id == 58
                   ? QStringView(u"yyyy-m-d")
                   : QStringView();
    }
}

} // namespace

QString plainNumber(double value)
{
    if (!std::isfinite(value)) {
        return {};
    }
    if (std::abs(value) < MaxExact) {
        if (value == std::floor(value)) {
            return QString::number(static_cast<qint64>(value));
        }
        // Sums leave 0.30000000000000004, which no spreadsheet shows.
        constexpr int Digits = 15;
        return QString::number(value, 'g', Digits);
    }
    // A spreadsheet no longer knows the last digits, and shows it as 9.13301E+17.
    constexpr int Decimals = 5;
    QString text = QString::number(value, 'E', Decimals);
    qsizetype end = text.indexOf(u'E');
    while (text[end - 1] == u'0') {
        text.remove(--end, 1);
    }
    return text[end - 1] == u'.' ? text.remove(end - 1, 1) : text;
}

NumberFormat::NumberFormat(QStringView code)
{
    const std::vector<QStringView> sections = sectionsOf(code);
    if (code.isEmpty() || sections.front().compare(u"General", Qt::CaseInsensitive) == 0) {
        return;
    }
    if (readDate(sections.front())) {
        m_kind = Kind::Date;
        return;
    }
    constexpr std::size_t MostSections = 3; // the fourth is for texts
    for (std::size_t i = 0; i < std::min(sections.size(), MostSections); ++i) {
        Section section;
        if (!readSection(sections[i], section)) {
            m_sections.clear();
            return;
        }
        m_sections.push_back(section);
    }
    m_kind = Kind::Number;
}

NumberFormat NumberFormat::builtIn(int id)
{
    const QStringView date = builtInDate(id);
    return NumberFormat(date.isEmpty() ? builtInCode(id) : date);
}

bool NumberFormat::readDate(QStringView code)
{
    const QString letters = dateLetters(code);
    if (letters.contains(u'0') && !letters.contains(u's')) {
        return false;
    }
    QChar before;
    for (qsizetype i = 0; i < letters.size(); ++i) {
        const QChar c = letters[i];
        qsizetype end = i;
        while (end + 1 < letters.size() && letters[end + 1] == c) {
            ++end;
        }
        if (c == u'y' || c == u'e') {
            m_date.year = true;
        } else if (c == u'd' || c == u'a') {
            m_date.day = true;
        } else if (c == u'h' || c == u's') {
            m_date.time = true;
            m_date.seconds = m_date.seconds || c == u's';
        } else if (c == u'[') {
            m_date.isElapsed = true;
        } else if (c == u'm') {
            const auto next = std::find_if(letters.begin() + end + 1, letters.end(),
                                           [](QChar letter) { return u"ydhs"_s.contains(letter); });
            const bool isMinute = before == u'h' || (next != letters.end() && *next == u's');
            (isMinute ? m_date.time : m_date.month) = true;
        }
        if (u"ydhsm"_s.contains(c)) {
            before = c;
        }
        i = end;
    }
    return m_date.year || m_date.month || m_date.day || m_date.time;
}

bool NumberFormat::readSection(QStringView code, Section& section)
{
    bool isPastPoint = false;
    int commas = 0;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        QString& literal = section.hasDigits ? section.after : section.before;
        if (c == u'0' || c == u'#' || c == u'?') {
            if (!section.after.isEmpty()) {
                return false; // digits in two places: telephone numbers and the like
            }
            section.isGrouped = section.isGrouped || (commas > 0 && !isPastPoint);
            commas = 0;
            section.hasDigits = true;
            const int least = c == u'0' ? 1 : 0;
            if (isPastPoint) {
                ++section.mostDecimals;
                section.leastDecimals = least ? section.mostDecimals : section.leastDecimals;
            } else {
                section.digits += least;
            }
        } else if (c == u'.' && section.hasDigits) {
            isPastPoint = true;
        } else if (c == u',' && section.hasDigits) {
            ++commas;
        } else if (c == u'%') {
            ++section.percents;
            literal += c;
        } else if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            literal += code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\') {
            ++i;
            literal += i < code.size() ? QString(code[i]) : QString();
        } else if (c == u'_' || c == u'*') {
            ++i; // room as wide as a character, or filled with it
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i);
            const QStringView inside = end < 0 ? QStringView() : code.sliced(i + 1, end - i - 1);
            if (!inside.startsWith(u'$')) {
                return false;
            }
            literal += inside.sliced(1).toString().section(u'-', 0, 0);
            i = end;
        } else if (c == u'/' || c == u'@' || c.toLower() == u'e' || c.toLower() == u'g') {
            return false;
        } else {
            literal += c;
        }
    }
    section.thousands = commas;
    return true;
}

QString NumberFormat::numberText(const Section& section, double value)
{
    if (!section.hasDigits) {
        return section.before + section.after;
    }
    constexpr double Hundred = 100.0;
    constexpr double Thousand = 1000.0;
    const double scaled = value * std::pow(Hundred, section.percents) / std::pow(Thousand, section.thousands);
    // 1.005 is a hair below in binary, and is shown as 1.01 all the same: 15 digits count.
    constexpr double Hair = 1e-15;
    QString digits = QString::number(scaled * (1 + Hair), 'f', std::min(section.mostDecimals, 30));
    QString decimals = digits.section(u'.', 1);
    while (decimals.size() > section.leastDecimals && decimals.endsWith(u'0')) {
        decimals.chop(1);
    }
    QString whole = digits.section(u'.', 0, 0).rightJustified(section.digits, u'0');
    if (whole == u"0" && section.digits == 0 && !decimals.isEmpty()) {
        whole.clear();
    }
    if (section.isGrouped) {
        whole = grouped(whole);
    }
    return section.before + whole + (decimals.isEmpty() ? QString() : QString(u'.' + decimals)) +
           section.after;
}

QString NumberFormat::dateText(double value, bool isFrom1904) const
{
    constexpr double MaxSerial = 2'958'466; // 10000-01-01
    constexpr qint64 DaySeconds = 86'400;
    constexpr qint64 FebruaryEnd = 60; // the 1900-02-29 that never was, kept from older programs
    if (value < 0 || value >= MaxSerial) {
        return plainNumber(value);
    }
    const auto total = static_cast<qint64>(std::llround(value * static_cast<double>(DaySeconds)));
    qint64 days = total / DaySeconds;
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(total % DaySeconds));
    const QString timeText = time.toString(m_date.seconds ? u"HH:mm:ss"_s : u"HH:mm"_s);
    if (m_date.isElapsed) {
        const qint64 hours = total / (DaySeconds / 24);
        return QString::number(hours) + timeText.sliced(2);
    }
    if (!m_date.year && !m_date.month && !m_date.day) {
        return timeText;
    }
    if (!isFrom1904 && days < FebruaryEnd) {
        ++days;
    }
    const QDate date = (isFrom1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30)).addDays(days);
    const bool isMonth = m_date.year && m_date.month && !m_date.day;
    const QString dateText = date.toString(isMonth ? u"yyyy-MM"_s : u"yyyy-MM-dd"_s);
    return m_date.time ? QString(dateText + u' ' + timeText) : dateText;
}

QString NumberFormat::text(double value, bool isFrom1904) const
{
    if (!std::isfinite(value) || m_kind == Kind::General) {
        return plainNumber(value);
    }
    if (m_kind == Kind::Date) {
        return dateText(value, isFrom1904);
    }
    if (value == 0 && m_sections.size() > 2) {
        return numberText(m_sections[2], value);
    }
    if (value < 0) {
        return m_sections.size() > 1 ? numberText(m_sections[1], -value)
                                     : QString(u'-' + numberText(m_sections[0], -value));
    }
    return numberText(m_sections[0], value);
}

} // namespace atlas
