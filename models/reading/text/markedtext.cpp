// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/text/markedtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t FirstMark = 0xFDD0; ///< begins a part; those of the other marks follow
constexpr char16_t LastMark = 0xFDD3;
constexpr QChar PartEnd(u'\uFDD4');
constexpr QChar NestedBegin(u'\uFDD5');
constexpr QChar NestedMiddle(u'\uFDD6');
constexpr QChar NestedEnd(u'\uFDD7');

bool isMarkCharacter(QChar c)
{
    return c.unicode() >= FirstMark && c <= NestedEnd;
}

bool beginsPart(QChar c)
{
    return c.unicode() >= FirstMark && c.unicode() <= LastMark;
}

bool isSeparator(QChar c)
{
    return u"、，,；;/／|｜&＆·･\n\t"_s.contains(c);
}

bool isBlank(QChar c)
{
    return c.isSpace() && !isSeparator(c);
}

/// More blanks than this are not looked through, so that a cell of nothing else takes no time.
constexpr int MostBlanks = 64;

QStringView withoutBlanksBehind(QStringView text)
{
    for (int i = 0; i < MostBlanks && !text.isEmpty() && isBlank(text.back()); ++i) {
        text.chop(1);
    }
    return text;
}

QStringView withoutBlanksBefore(QStringView text)
{
    for (int i = 0; i < MostBlanks && !text.isEmpty() && isBlank(text.front()); ++i) {
        text = text.sliced(1);
    }
    return text;
}

/// One stretch of a text.
struct Run
{
    std::optional<TextMark> mark;
    QString text;
};

std::vector<Run> runsOf(const QString& text)
{
    std::vector<Run> runs;
    std::optional<TextMark> mark;
    for (const QChar c : text) {
        if (beginsPart(c)) {
            mark = static_cast<TextMark>(c.unicode() - FirstMark);
        } else if (c == PartEnd) {
            mark.reset();
        } else if (!runs.empty() && runs.back().mark == mark) {
            runs.back().text += c;
        } else {
            runs.push_back({mark, QString(c)});
        }
    }
    return runs;
}

/// A number, a letter or a sign, in brackets or not. Stars are how lists mark who leads, raised or not; they
/// stay, and are asked about where the members are read.
bool isFootnoteMark(QStringView raised, QStringView before)
{
    static const QRegularExpression shape(
        u"^[\\[(（〔【]?(注?[0-9０-９]{1,3}|注|[\\x{2460}-\\x{24FF}\\x{2776}-\\x{2793}†‡§¶#※]|[A-Za-z])"
        "([,，、](([0-9]{1,3})|[A-Za-z]))*[\\])）〕】]?$"_s);
    const QStringView text = raised.trimmed();
    if (!shape.match(text).hasMatch()) {
        return false;
    }
    // m², 10³ and xⁿ mean a power; a word of Latin letters with a number is a name with a note.
    constexpr qsizetype LongestUnit = 2;
    constexpr qsizetype FarEnough = 80;
    const QStringView near = before.last(std::min(before.size(), FarEnough));
    const QStringView word = withoutBlanksBehind(near);
    const auto isLatin = [](QChar c) { return c.unicode() < 0x80 && c.isLetter(); };
    const auto end = std::find_if_not(word.crbegin(), word.crend(), isLatin);
    const qsizetype latin = end - word.crbegin();
    const bool isBehindUnit = latin > 0 && (latin <= LongestUnit || text.front().isLetter());
    const bool isBehindDigit = !word.isEmpty() && word.back().unicode() < 0x80 && word.back().isDigit();
    const bool isPower =
        text.front().isLetterOrNumber() && word.size() == near.size() && (isBehindUnit || isBehindDigit);
    return !isPower;
}

/// Takes one separator out where the part between left and right is gone and two are left, or one at an end.
void closeGap(QString& left, QStringView part, QString& right)
{
    const QStringView before = withoutBlanksBehind(left);
    const QStringView behind = withoutBlanksBefore(right);
    const bool isAfterSeparator = !before.isEmpty() && isSeparator(before.back());
    const bool isBeforeSeparator = !behind.isEmpty() && isSeparator(behind.front());
    const bool isAtStart = before.isEmpty() || u"：:（(【["_s.contains(before.back());
    const bool isAtEnd = behind.isEmpty() || u"。．）)】]"_s.contains(behind.front());
    if (isBeforeSeparator && (isAfterSeparator || isAtStart)) {
        right = withoutBlanksBefore(behind.sliced(1)).toString();
    } else if (isAfterSeparator && isAtEnd) {
        left.truncate(withoutBlanksBehind(before.chopped(1)).size());
        right = behind.toString();
    } else if (isAtStart && isAtEnd && !before.isEmpty() && !behind.isEmpty() &&
               (before.endsWith(u'(') || before.endsWith(u'（') || before.endsWith(u'[') ||
                before.endsWith(u'【'))) {
        left.truncate(before.size() - 1);
        right = behind.sliced(1).toString();
        closeGap(left, {}, right);
    } else if (!isAfterSeparator && !isBeforeSeparator && !isAtStart && !isAtEnd && !part.isEmpty()) {
        const QStringView words = withoutBlanksBehind(withoutBlanksBefore(part));
        // The part took the separators of both sides with it; without one, two names would be one.
        if (!words.isEmpty() && isSeparator(words.front()) && isSeparator(words.back())) {
            left += words.front();
        } else if (before.size() < left.size()) {
            right = behind.toString();
        }
    }
}

QString bareWords(QStringView part)
{
    const auto isEdge = [](QChar c) { return c.isSpace() || isSeparator(c); };
    QStringView words = part;
    while (!words.isEmpty() && isEdge(words.front())) {
        words = words.sliced(1);
    }
    while (!words.isEmpty() && isEdge(words.back())) {
        words.chop(1);
    }
    return words.isEmpty() ? part.trimmed().toString() : words.toString();
}

bool isLeftOut(const Run& run)
{
    return run.mark.has_value();
}

/// Decides which raised runs are footnote marks; what is no part of its own becomes plain text.
void settleRaised(std::vector<Run>& runs)
{
    const bool hasText = std::any_of(runs.begin(), runs.end(), [](const Run& run) {
        return run.mark != TextMark::Raised && !QStringView(run.text).trimmed().isEmpty();
    });
    QString before;
    for (Run& run : runs) {
        const bool isNothing = run.mark && QStringView(run.text).trimmed().isEmpty();
        if (isNothing || (run.mark == TextMark::Raised && (!hasText || !isFootnoteMark(run.text, before)))) {
            run.mark.reset();
        }
        if (!isLeftOut(run)) {
            before += run.text;
        }
    }
}

} // namespace

QString marked(QStringView text, TextMark mark)
{
    if (text.isEmpty()) {
        return {};
    }
    QString plain = text.toString();
    plain.removeIf(isMarkCharacter);
    return QChar(static_cast<char16_t>(FirstMark + static_cast<int>(mark))) + plain + PartEnd;
}

QString withoutMarkCharacters(const QString& text)
{
    if (std::none_of(text.begin(), text.end(), isMarkCharacter)) {
        return text;
    }
    QString plain = text;
    std::replace_if(plain.begin(), plain.end(), isMarkCharacter, QChar(QChar::ReplacementCharacter));
    return plain;
}

std::vector<MarkedPart> takeMarkedParts(QString& text)
{
    if (std::none_of(text.cbegin(), text.cend(), beginsPart)) {
        return {};
    }
    std::vector<Run> runs = runsOf(text);
    settleRaised(runs);
    std::vector<MarkedPart> parts;
    QString kept;
    for (std::size_t i = 0; i < runs.size();) {
        if (!isLeftOut(runs[i])) {
            kept += runs[i++].text;
            continue;
        }
        QString gone; // without the marks, which nothing separates from its name
        for (; i < runs.size() && isLeftOut(runs[i]); ++i) {
            parts.push_back({*runs[i].mark, bareWords(runs[i].text)});
            gone += runs[i].mark == TextMark::Raised ? QString() : runs[i].text;
        }
        QString none;
        if (!gone.isEmpty()) {
            closeGap(kept, gone, i < runs.size() ? runs[i].text : none);
        }
    }
    text = kept;
    return parts;
}

QString MarkedPart::sentence() const
{
    constexpr qsizetype Longest = 200;
    const QString words = text.size() > Longest ? QString(text.left(Longest) + u'…') : text;
    switch (mark) {
    case TextMark::StruckOut:
        return QCoreApplication::translate("Intake", "The struck-out text “%1” is left out.").arg(words);
    case TextMark::Deleted:
        return QCoreApplication::translate("Intake",
                                           "The text “%1”, which a tracked change deletes, is left out.")
            .arg(words);
    case TextMark::Hidden:
        return QCoreApplication::translate("Intake", "The hidden text “%1” is left out.").arg(words);
    case TextMark::Raised:
        break;
    }
    return QCoreApplication::translate("Intake", "The footnote mark “%1” is left out.").arg(words);
}

QString nestedTable(std::size_t index, const QString& text)
{
    return NestedBegin + QString::number(index) + NestedMiddle + text + NestedEnd;
}

std::optional<NestedTable> findNestedTable(const QString& text, qsizetype from)
{
    const qsizetype begin = text.indexOf(NestedBegin, from);
    const qsizetype middle = begin < 0 ? -1 : text.indexOf(NestedMiddle, begin);
    const qsizetype end = middle < 0 ? -1 : text.indexOf(NestedEnd, middle);
    if (end < 0) {
        return std::nullopt;
    }
    return NestedTable{.begin = begin,
                       .end = end + 1,
                       .index =
                           static_cast<std::size_t>(text.sliced(begin + 1, middle - begin - 1).toULongLong()),
                       .text = text.sliced(middle + 1, end - middle - 1)};
}

} // namespace atlas
