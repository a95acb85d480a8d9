// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/columncontents.h"

#include "domain/text/fold.h"
#include "import/list/cells/cellmarks.h"
#include "import/list/cells/rolewords.h"
#include "naming/industry.h"
#include "naming/kind.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRows = 240;
constexpr qsizetype LongestShort = 40; ///< of a place, a role, a number
constexpr qsizetype MostOfCell = 400;  ///< characters of a cell that are looked at for organisations
constexpr auto ConsortiumEndings =
    std::to_array<QStringView>({u"联合体", u"共同体", u"联盟", u"项目", u"案例", u"平台", u"专班", u"工程",
                                u"集群", u"计划", u"consortium", u"alliance"});

/// 一 … 九十九
std::optional<int> chineseNumber(QStringView text)
{
    constexpr QStringView Digits = u"零一二三四五六七八九";
    if (text.isEmpty() || text.size() > 3) {
        return std::nullopt;
    }
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0) {
        const qsizetype digit = text.size() == 1 ? Digits.indexOf(text.front()) : -1;
        return digit > 0 ? std::optional<int>(static_cast<int>(digit)) : std::nullopt;
    }
    const auto digitAt = [&](qsizetype from, qsizetype size) -> int {
        return size == 0 ? 0 : size == 1 ? static_cast<int>(Digits.indexOf(text[from])) : -1;
    };
    const int tens = ten == 0 ? 1 : digitAt(0, ten);
    const int ones = digitAt(ten + 1, text.size() - ten - 1);
    return tens > 0 && ones >= 0 ? std::optional<int>(tens * 10 + ones) : std::nullopt;
}

constexpr auto Ticks =
    std::to_array<QStringView>({u"√", u"✓", u"✔", u"☑", u"●", u"■", u"是", u"yes", u"y", u"x", u"v", u"1"});
constexpr auto Crosses = std::to_array<QStringView>({u"×", u"✗", u"✘", u"□", u"☐", u"否", u"no", u"n", u"0"});

bool isCross(QStringView text)
{
    return std::any_of(Crosses.begin(), Crosses.end(),
                       [&](QStringView cross) { return text.compare(cross, Qt::CaseInsensitive) == 0; });
}

/// Nordhavn Magnetics GmbH, Hale & Moor Instruments: two words or more in Latin letters, each with a capital.
bool isLatinBody(QStringView text)
{
    int words = 0;
    for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
        const QChar first = word.front();
        if (first.unicode() >= 0x250 || (first.isLetter() && first.isLower() && word.size() > 3)) {
            return false;
        }
        words += first.isLetter() ? 1 : 0;
    }
    return words > 1;
}

/// How many organisations the text names, as far as separators tell, and how many words only look like some.
struct NamesInCell
{
    int sure = 0;
    int latin = 0;
};

/// The grammar is not asked, as every column of a long list is looked at.
NamesInCell organisationsIn(QStringView cell, const OrganisationWords& words)
{
    NamesInCell found;
    qsizetype start = 0;
    cell = cell.first(std::min(cell.size(), MostOfCell));
    const auto takePiece = [&](QStringView piece) {
        piece = piece.trimmed();
        while (!piece.isEmpty() && (isStar(piece.front()) || piece.front() == u'·')) {
            piece = piece.sliced(1).trimmed();
        }
        piece = piece.sliced(numberAtStart(piece)).trimmed();
        if (const qsizetype colon = std::max(piece.lastIndexOf(u'：'), piece.lastIndexOf(u':')); colon >= 0) {
            piece = piece.sliced(colon + 1).trimmed();
        }
        QStringView bare = piece;
        while (!bare.isEmpty() && closesBracket(bare.back())) {
            const BracketDepths brackets(bare);
            const qsizetype open = brackets.partner(bare.size() - 1);
            if (open <= 0) {
                break;
            }
            bare = bare.first(open).trimmed();
        }
        while (!bare.isEmpty() && isStar(bare.back())) {
            bare = bare.chopped(1).trimmed();
        }
        if (!bare.isEmpty() && (words.isWhole(bare) || words.isWhole(piece))) {
            ++found.sure;
        } else if (!bare.isEmpty() && isLatinBody(bare)) {
            ++found.latin;
        }
    };
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        if (i == cell.size() || QStringView(u"、；;，,|\n\t&／/。").contains(cell[i])) {
            takePiece(cell.sliced(start, i - start));
            start = i + 1;
        }
    }
    if (found.sure + found.latin == 0) {
        for (const QStringView piece : cell.tokenize(u' ', Qt::SkipEmptyParts)) {
            takePiece(piece);
        }
    }
    return found;
}

class ContentsReader final
{
public:
    ContentsReader(const MemberGrammar& grammar)
        : m_grammar(grammar)
    {
    }

    void add(const RawCell& cell)
    {
        ++m_contents.rows;
        const QStringView text = QStringView(cell.text).trimmed();
        if (text.isEmpty() || isPlaceholder(text)) {
            m_number.reset();
            return;
        }
        ++m_contents.filled;
        if (cell.isRepeated || (m_contents.filled > 1 && cell.text == m_last)) {
            ++m_contents.repeats;
        }
        m_last = cell.text;
        addNumber(text);
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); })) {
            ++m_contents.texts;
        }
        constexpr qsizetype LongestRole = 10;
        m_contents.shorts += text.size() <= LongestRole ? 1 : 0;
        m_contents.leads += hasRoleStem(text) ? 1 : 0;
        m_contents.ticks += isTick(text) ? 1 : 0;
        m_contents.circles += isCircle(text) ? 1 : 0;
        m_contents.crosses += isCross(text) ? 1 : 0;
        if (text.size() <= LongestShort) {
            addShort(text);
        }
        const NamesInCell names = organisationsIn(text, m_grammar.words());
        const int count = names.sure + names.latin;
        const bool isParted = text.contains(u'、') || text.contains(u'；') || text.contains(u';');
        m_contents.organisations += count > 0 ? 1 : 0;
        m_contents.latin += count > 0 && names.sure == 0 ? 1 : 0;
        m_contents.several += count > 1 || isParted ? 1 : 0;
        const QString folded = fold(text.last(std::min<qsizetype>(text.size(), 12)));
        m_contents.consortia += std::any_of(ConsortiumEndings.begin(), ConsortiumEndings.end(),
                                            [&](QStringView ending) { return folded.endsWith(ending); })
                                    ? 1
                                    : 0;
    }

    [[nodiscard]] const ColumnContents& contents() const { return m_contents; }

private:
    void addNumber(QStringView text)
    {
        const std::optional<int> number = numberOf(text);
        m_contents.numbers += number ? 1 : 0;
        m_contents.rising += number && (!m_number || *number == *m_number + 1) ? 1 : 0;
        m_number = number;
        m_contents.identifiers += !number && isIdentifier(text) ? 1 : 0;
        m_contents.destroyedCodes += isDestroyedCode(text) ? 1 : 0;
        m_contents.codes += isCreditCode(text) ? 1 : 0;
    }

    void addShort(QStringView text)
    {
        const Reference& reference = m_grammar.reference();
        const QString words = text.toString();
        if (reference.regionNamed(text) != nullptr || reference.placeWord(text) != nullptr) {
            ++m_contents.places;
            return;
        }
        const PlaceWord* start = reference.placeAtStart(text);
        const bool isPlace = start != nullptr && m_grammar.words().isPlace(text.sliced(start->word.size()));
        m_contents.places += isPlace ? 1 : 0;
        m_contents.authorities += readKind(words, reference).kind == OrganisationKind::Government ? 1 : 0;
        m_contents.roles += readRole(text) ? 1 : 0;
        m_contents.industries += readIndustries(words, {}, reference).empty() ? 0 : 1;
    }

    const MemberGrammar& m_grammar;
    ColumnContents m_contents;
    QString m_last;
    std::optional<int> m_number;
};

} // namespace

std::optional<int> numberOf(QStringView cell)
{
    constexpr qsizetype MostDigits = 9;
    QString text = fold(cell.trimmed());
    while (text.startsWith(u'\'') || text.startsWith(u'’')) {
        text.remove(0, 1);
    }
    if (text.size() > MostDigits + 4 || text.isEmpty()) {
        return std::nullopt;
    }
    static const QRegularExpression plain(
        u"^[(\\[]?(?:no\\.?|第)?\\s*([0-9]{1,9})(?:\\.0+)?\\s*[.)\\]、号]?$"_s);
    if (const auto match = plain.match(text); match.hasMatch()) {
        return match.captured(1).toInt();
    }
    QStringView bare(text);
    if (bare.size() > 2 && bare.front() == u'(' && bare.back() == u')') {
        bare = bare.sliced(1, bare.size() - 2);
    }
    return chineseNumber(bare.endsWith(u'、') ? bare.chopped(1) : bare);
}

bool isIdentifier(QStringView cell)
{
    constexpr qsizetype Longest = 40;
    const QStringView text = cell.trimmed();
    const auto isPart = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
               QStringView(u"-_/.–—〔〕[]()（）").contains(c) || c == u'第' || c == u'号';
    };
    // 滇联备2025-01: the short name of who keeps the record, in front.
    constexpr qsizetype MostInFront = 6;
    const auto front =
        std::find_if(text.begin(), text.end(), [](QChar c) { return c.script() != QChar::Script_Han; });
    const qsizetype named = front - text.begin();
    const QStringView number = named > 0 && named <= MostInFront ? text.sliced(named) : text;
    return !number.isEmpty() && text.size() <= Longest && std::all_of(number.begin(), number.end(), isPart) &&
           std::any_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isTick(QStringView cell)
{
    const QStringView text = cell.trimmed();
    return std::any_of(Ticks.begin(), Ticks.end(),
                       [&](QStringView tick) { return text.compare(tick, Qt::CaseInsensitive) == 0; });
}

bool isCircle(QStringView cell)
{
    const QStringView text = cell.trimmed();
    return text == u"○" || text == u"〇" || text == u"◯";
}

bool isDestroyedCode(QStringView cell)
{
    static const QRegularExpression code(u"^[0-9](?:\\.[0-9]+)?[eE]\\+1[5-9]$"_s);
    return code.match(cell.trimmed().toString()).hasMatch();
}

ColumnContents columnContents(const RawTable& table, std::size_t from, std::size_t to, std::size_t column,
                              const MemberGrammar& grammar)
{
    ContentsReader reader(grammar);
    int taken = 0;
    const std::size_t step = to > from ? std::max<std::size_t>(1, (to - from) / (2 * MostRows)) : 1;
    for (std::size_t row = from; row < to && taken < MostRows; row += taken < MostRows / 2 ? 1 : step) {
        // Lines of their own say nothing of columns.
        const RawRow& raw = table.rows[row];
        if (column < raw.cells.size() && raw.filledCells() > 1) {
            reader.add(raw.cells[column]);
            ++taken;
        }
    }
    return reader.contents();
}

} // namespace atlas
