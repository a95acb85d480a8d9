// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/cellmarks.h"

#include "import/list/cells/celltext.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr QStringView Opening = u"（([［【〔〖〘《〈「『{｛";
constexpr QStringView Closing = u"）)]］】〕〗〙》〉」』}｝";
constexpr QStringView ChineseDigits = u"一二三四五六七八九";
constexpr auto Placeholders = std::to_array<QStringView>(
    {u"无",     u"暂无", u"没有", u"空",     u"N/A",  u"NA", u"n.a.",   u"nil",  u"none", u"null", u"待定",
     u"待补充", u"暂缺", u"缺",   u"（无）", u"(无)", u"略", u"（略）", u"(略)", u"tbc",  u"tbd"});
constexpr auto BrokenFormulas = std::to_array<QStringView>(
    {u"#N/A", u"#REF!", u"#VALUE!", u"#NAME?", u"#DIV/0!", u"#NULL!", u"#NUM!", u"#SPILL!", u"#CALC!",
     u"#GETTING_DATA", u"Err:502", u"Err:504", u"Err:508", u"Err:522"});
/// What a comma stands before in the forms of companies abroad.
constexpr auto ForeignForms =
    std::to_array<QStringView>({u"ltd", u"limited", u"inc", u"incorporated", u"llc", u"llp", u"lp", u"corp",
                                u"gmbh", u"s.a", u"plc", u"co."});
/// Short ones, which also begin names (AB Volvo): nothing stands behind them.
constexpr auto ShortForms = std::to_array<QStringView>(
    {u"lda",  u"spa", u"s.p.a", u"s.l", u"sl",  u"srl",   u"s.r.l",     u"s.r.o", u"a.s", u"as", u"a/s",
     u"aps",  u"ab",  u"oy",    u"oyj", u"oü",  u"ag",    u"kg",        u"bv",    u"b.v", u"nv", u"n.v",
     u"sarl", u"sas", u"sa",    u"se",  u"kft", u"d.o.o", u"sp. z o.o", u"pty",   u"pte", u"co"});
constexpr auto CountedNouns =
    std::to_array<QStringView>({u"成员单位", u"单位", u"企业", u"机构", u"成员", u"组织"});
constexpr auto CountWords =
    std::to_array<QStringView>({u"等共计", u"等共", u"等合计", u"等", u"共计", u"合计", u"总计", u"共"});

/// ( and （, [ and ［ may be mixed.
int bracketFamily(qsizetype index)
{
    constexpr std::array Families{0, 0, 1, 1, 2, 3, 4, 3, 5, 6, 7, 8, 9, 9};
    return Families.at(static_cast<std::size_t>(index));
}

int digitOf(QChar c)
{
    return c.unicode() >= u'0' && c.unicode() <= u'9'     ? c.unicode() - u'0'
           : c.unicode() >= u'０' && c.unicode() <= u'９' ? c.unicode() - u'０'
                                                          : -1;
}

struct Value
{
    int value = 0;
    qsizetype length = 0;
};

/// A number of one or two digits.
Value arabic(QStringView text)
{
    Value found;
    while (found.length < text.size() && found.length < 2 && digitOf(text[found.length]) >= 0) {
        found.value = found.value * 10 + digitOf(text[found.length]);
        ++found.length;
    }
    const bool goesOn = found.length < text.size() && digitOf(text[found.length]) >= 0;
    return goesOn ? Value{} : found;
}

/// 一 to 九十九.
Value chinese(QStringView text)
{
    Value found;
    const auto digit = [&](qsizetype at) {
        return at < text.size() ? static_cast<int>(ChineseDigits.indexOf(text[at])) + 1 : 0;
    };
    const int tens = digit(0);
    const qsizetype ten = tens > 0 ? 1 : 0;
    if (ten < text.size() && text[ten] == u'十') {
        const int ones = digit(ten + 1);
        found.value = std::max(tens, 1) * 10 + ones;
        found.length = ten + 1 + (ones > 0 ? 1 : 0);
    } else if (tens > 0) {
        found = {tens, 1};
    }
    return found;
}

/// Numbers that are one character: ① ⑴ ⒈ ❶ ➀ Ⅰ ⅰ ㈠ ㊀.
Value enclosed(QChar c)
{
    struct Range
    {
        char16_t first;
        char16_t count;
    };
    constexpr std::array Ranges{Range{u'①', 20}, Range{u'⑴', 20},  Range{u'⒈', 20},
                                Range{u'❶', 10}, Range{u'➀', 10},  Range{u'Ⅰ', 12},
                                Range{u'ⅰ', 12}, Range{u'㈠', 10}, Range{u'㊀', 10}};
    for (const auto& [first, count] : Ranges) {
        if (c.unicode() >= first && c.unicode() < first + count) {
            return {c.unicode() - first + 1, 1};
        }
    }
    return {};
}

enum class Style : quint8 {
    Arabic,
    Bracketed,
    HalfBracketed,
    Chinese,
    BracketedChinese,
    Enclosed,
    Spaced,
    Bare,
    Lettered,
    Ordinal
};

struct Marker
{
    CellSpan span;
    int value = 0;
    Style style = Style::Arabic;
    QChar dress;            ///< the character behind the number
    bool isDecimal = false; ///< 3.0: a number only where it is the next one
};

/// 第一：, 第2：
std::optional<Marker> ordinalAt(QStringView text, qsizetype at)
{
    const Value digits = arabic(text.sliced(1));
    const Value value = digits.length > 0 ? digits : chinese(text.sliced(1));
    const qsizetype colon = 1 + value.length;
    if (value.length == 0 || colon + 1 >= text.size() || !isIn(u":：", text[colon])) {
        return std::nullopt;
    }
    return Marker{{at, colon + 1}, value.value, Style::Ordinal, {}};
}

std::optional<Marker> markerAt(QStringView cell, qsizetype at)
{
    const QStringView text = cell.sliced(at);
    if (text.front() == u'第' && text.size() > 3) {
        return ordinalAt(text, at);
    }
    if (isCommonIdeograph(text.front()) && text.front() != u'十' && !ChineseDigits.contains(text.front())) {
        return std::nullopt; // nearly always
    }
    if (const Value value = enclosed(text.front()); value.length > 0) {
        const qsizetype length = text.size() > 1 && isIn(u".．、", text[1]) ? 2 : 1;
        return Marker{{at, length}, value.value, Style::Enclosed, text.front()};
    }
    // a) b) c)
    if (text.size() > 2 && text.front() >= u'a' && text.front() <= u'z' && isIn(u")）", text[1]) &&
        (at == 0 || !cell[at - 1].isLetterOrNumber())) {
        return Marker{{at, 2}, text.front().unicode() - u'a' + 1, Style::Lettered, {}};
    }
    const bool isBracketed = isIn(u"(（[【〔", text.front());
    const QStringView inner = text.sliced(isBracketed ? 1 : 0);
    const Value digits = arabic(inner);
    const Value value = digits.length > 0 ? digits : chinese(inner);
    if (value.length == 0 || value.length >= inner.size()) {
        return std::nullopt;
    }
    const QChar behind = inner[value.length];
    const bool isArabic = digits.length > 0;
    const qsizetype length = (isBracketed ? 1 : 0) + value.length + 1;
    if (isBracketed) {
        return isIn(u")）]】〕", behind)
                   ? std::optional(Marker{{at, length},
                                          value.value,
                                          isArabic ? Style::Bracketed : Style::BracketedChinese,
                                          {}})
                   : std::nullopt;
    }
    if (isArabic && isIn(u")）", behind)) {
        return Marker{{at, length}, value.value, Style::HalfBracketed, {}};
    }
    // 1 甲公司: only at the start of a line.
    if (isArabic && value.length <= 2 && (behind == u' ' || behind == u'\t' || behind == u'　') &&
        (at == 0 || isIn(u"\n\r", cell[at - 1]))) {
        return Marker{{at, length}, value.value, Style::Spaced, behind};
    }
    // 1甲公司: the same, where every line has one; see numbering().
    if (isArabic && value.length <= 2 && isCommonIdeograph(behind) &&
        (at == 0 || isIn(u"\n\r", cell[at - 1]))) {
        return Marker{{at, value.length}, value.value, Style::Bare, {}};
    }
    if (!isIn(isArabic ? QStringView(u".．、:：") : QStringView(u"、.．"), behind)) {
        return std::nullopt;
    }
    // 3.0版 is no third entry.
    const bool isDecimal = isArabic && isIn(u".．", behind) && value.length + 1 < inner.size() &&
                           digitOf(inner[value.length + 1]) >= 0;
    return Marker{{at, length},
                  value.value,
                  isArabic ? Style::Arabic : Style::Chinese,
                  behind == u'．' ? QChar(u'.') : behind,
                  isDecimal};
}

/// The start of the cell or of a line, or behind a colon.
bool isInitial(QStringView cell, qsizetype at)
{
    while (at > 0 && (cell[at - 1] == u' ' || cell[at - 1] == u'　' || cell[at - 1] == QChar::Nbsp)) {
        --at;
    }
    return at == 0 || isIn(u"\n\r:：", cell[at - 1]);
}

/// Whether a further number may stand here: behind white space, a separator, a bracket or a whole name.
bool mayFollow(QStringView cell, qsizetype from, qsizetype at, const OrganisationWords& words)
{
    const QChar before = cell[at - 1];
    return before.isSpace() || isIn(u"、；;，,。.|", before) || closesBracket(before) || isStar(before) ||
           words.isWhole(cell.sliced(from, at - from));
}

std::size_t countLines(QStringView cell)
{
    std::size_t lines = 0;
    for (const QStringView line : cell.tokenize(u'\n', Qt::SkipEmptyParts)) {
        lines += line.trimmed().isEmpty() ? 0 : 1;
    }
    return lines;
}

std::vector<CellSpan> sequence(QStringView cell, const std::vector<Marker>& markers, std::size_t first,
                               const OrganisationWords& words)
{
    std::vector<CellSpan> spans{markers[first].span};
    int next = 2;
    for (std::size_t i = first + 1; i < markers.size(); ++i) {
        const Marker& marker = markers[i];
        const CellSpan& last = spans.back();
        if (marker.style != markers[first].style || marker.span.start < last.end() ||
            (marker.style != Style::Enclosed && marker.dress != markers[first].dress)) {
            continue;
        }
        const QChar before = cell[marker.span.start - 1];
        if (marker.isDecimal && !before.isSpace() && !isIn(u"、；;，,", before) && !closesBracket(before)) {
            continue;
        }
        if (marker.value == next && mayFollow(cell, last.end(), marker.span.start, words)) {
            spans.push_back(marker.span);
            ++next;
        } else if (marker.value == 1 && isInitial(cell, marker.span.start)) {
            spans.push_back(marker.span); // counted anew behind a label
            next = 2;
        }
    }
    return spans;
}

template <std::size_t Size>
bool isOneOfAnyCase(QStringView text, const std::array<QStringView, Size>& words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) {
        return text.size() == word.size() && text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

/// A count in front of 家, 个 or 所, read from its end: 3, 三, 十二.
std::optional<Value> countAtEnd(QStringView text)
{
    qsizetype start = text.size();
    while (start > 0 && text.size() - start < 3 &&
           (digitOf(text[start - 1]) >= 0 || ChineseDigits.contains(text[start - 1]) ||
            text[start - 1] == u'十' || text[start - 1].isSpace())) {
        --start;
    }
    const QStringView digits = text.sliced(start).trimmed();
    const Value value = digits.isEmpty()               ? Value{}
                        : digitOf(digits.front()) >= 0 ? arabic(digits)
                                                       : chinese(digits);
    return value.length > 0 && value.length == digits.size()
               ? std::optional(Value{value.value, text.size() - start})
               : std::nullopt;
}

} // namespace

bool opensBracket(QChar c)
{
    return !isCommonIdeograph(c) && isIn(Opening, c);
}

bool closesBracket(QChar c)
{
    return !isCommonIdeograph(c) && isIn(Closing, c);
}

BracketDepths::BracketDepths(QStringView cell)
    : depths(static_cast<std::size_t>(cell.size()))
    , partners(static_cast<std::size_t>(cell.size()), -1)
{
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (opensBracket(cell[i])) {
            open.push_back(i);
        } else if (closesBracket(cell[i])) {
            const int family = bracketFamily(Closing.indexOf(cell[i]));
            if (!open.empty() && bracketFamily(Opening.indexOf(cell[open.back()])) == family) {
                partners[static_cast<std::size_t>(open.back())] = i;
                partners[static_cast<std::size_t>(i)] = open.back();
                open.pop_back();
            } else {
                lonely.push_back(i);
            }
        }
    }
    lonely.insert(lonely.end(), open.begin(), open.end());
    std::ranges::sort(lonely);
    int depth = 0;
    for (std::size_t i = 0; i < depths.size(); ++i) {
        const bool opens = partners[i] > static_cast<qsizetype>(i);
        const bool closes = partners[i] >= 0 && !opens;
        depth += opens ? 1 : 0;
        depths[i] = depth;
        depth -= closes ? 1 : 0;
    }
}

std::vector<CellSpan> numbering(QStringView cell, const BracketDepths& brackets,
                                const OrganisationWords& words)
{
    std::vector<Marker> markers;
    constexpr std::size_t MostMarkers = 256; // nobody writes so many
    for (qsizetype i = 0; i < cell.size() && markers.size() < MostMarkers; ++i) {
        const bool mayStand = brackets.isOutside(i) ||
                              (brackets.partner(i) > i && brackets.depths[static_cast<std::size_t>(i)] == 1);
        const bool isInsideNumber = i > 0 && digitOf(cell[i - 1]) >= 0 && digitOf(cell[i]) >= 0;
        if (!mayStand || isInsideNumber) {
            continue;
        }
        if (const auto marker = markerAt(cell, i)) {
            markers.push_back(*marker);
        }
    }
    std::vector<CellSpan> best;
    for (std::size_t first = 0; first < markers.size(); ++first) {
        if (markers[first].value != 1 || markers[first].isDecimal ||
            !isInitial(cell, markers[first].span.start)) {
            continue;
        }
        const std::vector<CellSpan> spans = sequence(cell, markers, first, words);
        if (markers[first].style == Style::Bare && (spans.size() < 2 || countLines(cell) != spans.size())) {
            continue; // 1药网
        }
        // One number alone numbers nothing, but it is no name either.
        if (spans.size() > best.size()) {
            best = spans;
        }
        if (best.size() > 1) {
            break;
        }
    }
    return best;
}

qsizetype numberAtStart(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    if (at == text.size()) {
        return 0;
    }
    const auto marker = markerAt(text, at);
    const bool isSure = marker && marker->style != Style::Chinese && marker->style != Style::Bare;
    return isSure && !marker->isDecimal ? marker->span.end() : 0;
}

qsizetype bulletAtStart(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    if (at == text.size() || !isIn(u"•●○■□◆◇▪▫▶►➢✓√‣⁃∙·-–—", text[at])) {
        return 0;
    }
    ++at;
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
    return at;
}

bool isStar(QChar c)
{
    return isIn(u"★*☆※＊▲△#＃✩✱", c);
}

bool isCommaCut(QStringView cell, qsizetype at)
{
    const QStringView before = cell.first(at).trimmed();
    const QStringView after = cell.sliced(at + 1).trimmed();
    const auto behind = [&](QStringView form) {
        return after.size() > form.size() ? after[form.size()] : QChar(u'.');
    };
    const bool isForeign =
        std::any_of(ForeignForms.begin(), ForeignForms.end(),
                    [&](QStringView form) {
                        return after.startsWith(form, Qt::CaseInsensitive) &&
                               (form.back() == u'.' || !behind(form).isLetterOrNumber());
                    }) ||
        std::any_of(ShortForms.begin(), ShortForms.end(), [&](QStringView form) {
            return after.startsWith(form, Qt::CaseInsensitive) && isIn(u".,;，；、)）", behind(form));
        });
    const bool isNumber = !before.isEmpty() && before.back().isDigit() && !after.isEmpty() &&
                          after.front().isDigit() && !cell[at + 1].isSpace();
    return !isForeign && !isNumber;
}

bool isPlaceholder(QStringView text)
{
    text = text.trimmed();
    while (text.endsWith(u'。')) {
        text.chop(1);
    }
    const bool isDashes = !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                                         [](QChar c) { return isIn(u"-—–－─/／\\＼_~", c); });
    return isDashes || isOneOfAnyCase(text, Placeholders);
}

bool isBrokenFormula(QStringView text)
{
    return isOneOfAnyCase(text.trimmed(), BrokenFormulas);
}

std::optional<CellTail> tailAtEnd(QStringView text)
{
    const qsizetype all = text.size();
    QStringView rest = text.trimmed();
    while (rest.endsWith(u'。') || rest.endsWith(u'.')) {
        rest = rest.chopped(1).trimmed();
    }
    QChar closing;
    if (!rest.isEmpty() && closesBracket(rest.back())) {
        closing = rest.back();
        rest = rest.chopped(1).trimmed();
    }
    for (const QStringView noun : CountedNouns) {
        if (rest.endsWith(noun)) {
            rest = rest.chopped(noun.size()).trimmed();
            break;
        }
    }
    CellTail tail;
    const bool hasMeasure = rest.endsWith(u'家') || rest.endsWith(u'个') || rest.endsWith(u'所');
    if (hasMeasure) {
        const QStringView number = rest.chopped(1);
        if (const auto count = countAtEnd(number)) {
            rest = number.chopped(count->length).trimmed();
            tail.count = count->value;
        } else if (number.endsWith(u'多') || number.endsWith(u'余') || number.endsWith(u'数')) {
            rest = number.chopped(1).trimmed();
            while (!rest.isEmpty() && (digitOf(rest.back()) >= 0 || rest.back() == u'十')) {
                rest.chop(1);
            }
        } else {
            return std::nullopt;
        }
    }
    for (const QStringView start : CountWords) {
        const bool isEtc = start.front() == u'等';
        if (!rest.endsWith(start) || (!isEtc && !tail.count)) {
            continue;
        }
        rest = rest.chopped(start.size());
        QStringView before = rest.trimmed();
        if (!closing.isNull()) {
            if (before.isEmpty() || !opensBracket(before.back())) {
                return std::nullopt;
            }
            rest = before.chopped(1);
        }
        tail.length = all - rest.size();
        return tail;
    }
    return std::nullopt;
}

} // namespace atlas
