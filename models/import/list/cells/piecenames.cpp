// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is left of a piece when its marks are taken off: a name, or something unexplained.

#include "import/list/cells/celltext.h"
#include "import/list/cells/piecereader.h"
#include "naming/brackets.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace atlas {
namespace {

/// What may stand in brackets at the end of a name as a part of it.
constexpr auto NameParts =
    std::to_array<QStringView>({u"集团", u"控股", u"中国", u"筹", u"总部", u"国际", u"亚洲", u"亚太",
                                u"大中华区", u"华东", u"华南", u"华北", u"华中", u"西南", u"西北", u"东北"});
constexpr auto NamePartEnds =
    std::to_array<QStringView>({u"校区",   u"分校",   u"分院", u"分公司", u"园区", u"院区", u"总部", u"分所",
                                u"合伙",   u"控股",   u"集团", u"省",     u"市",   u"区",   u"县",   u"旗",
                                u"自治州", u"事业部", u"独资", u"工商户", u"普通", u"基地"});

/// Words that no name holds: what has them is a sentence, a note or a person to be asked.
constexpr auto SentenceWords = std::to_array<QStringView>(
    {u"详见",     u"见附件",   u"附件",     u"负责",      u"联系人",   u"电话",   u"同上",
     u"以上",     u"若干",     u"主要单位", u"另有",      u"包括",     u"其中",   u"未定",
     u"待补",     u"拟邀",     u"等等",     u"上述",      u"注：",     u"备注",   u"排名不分先后",
     u"不分先后", u"名单",     u"如下",     u"分别",      u"承担了",   u"提供",   u"待定",
     u"待确定",   u"待落实",   u"其子公司", u"其下属",    u"其所属",   u"其控股", u"相关企业",
     u"相关单位", u"相关高校", u"相关机构", u"有关企业",  u"有关单位", u"上下游", u"其他单位",
     u"其他企业", u"其余单位", u"部分企业", u"各成员单位"});

bool isLatinName(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x250 && (c.isLetterOrNumber() || isIn(u" .,&-'", c));
    });
}

/// 清华大学\北京大学, ☐清华大学, 南开大学②, 同济大学…, 北京大学[1], 天津大学3: what no
/// name holds.
bool hasOddMark(QStringView name)
{
    const bool isOdd = std::any_of(name.begin(), name.end(), [](QChar c) {
        return isIn(u"\\☐☑☒□■√✓✔…⋯", c) || (c.unicode() >= 0x2460 && c.unicode() <= 0x24ff);
    });
    if (isOdd || name.size() < 3) {
        return isOdd;
    }
    if (name.back() == u']' || name.back() == u'］') {
        const qsizetype open = std::max(name.lastIndexOf(u'['), name.lastIndexOf(u'［'));
        const QStringView note = open > 0 ? name.sliced(open + 1).chopped(1) : QStringView();
        return !note.isEmpty() && std::all_of(note.begin(), note.end(), [](QChar c) { return c.isDigit(); });
    }
    return name.back().isDigit() && (name.chopped(1).endsWith(u"大学") || name.chopped(1).endsWith(u"学院") ||
                                     name.chopped(1).endsWith(u"公司") || name.chopped(1).endsWith(u"院"));
}

/// The blocks of radicals, of which cleanName() makes characters.
bool isRadical(QChar c)
{
    return c.unicode() >= 0x2e80 && c.unicode() <= 0x2fdf;
}

/// Letters, figures, brackets and quotation marks begin and end a name; what else does is a mark: 清华大学†,
/// ♦清华大学, 清华大学!, 🏆.
bool isNameEdge(QStringView name, qsizetype at)
{
    const QChar c = name[at];
    if (c.isSurrogate()) {
        const qsizetype high = c.isLowSurrogate() ? at - 1 : at;
        return high >= 0 && high + 1 < name.size() && name[high].isHighSurrogate() &&
               QChar::isLetter(QChar::surrogateToUcs4(name[high], name[high + 1]));
    }
    return c.isLetter() || c.isDigit() || isRadical(c) || opensBracket(c) || closesBracket(c) ||
           isIn(u"“”\"'‘’.<>", c);
}

/// Arrows, tildes and other signs, which part names or mark them; K+M and A&B are names.
bool isSign(QChar c)
{
    const QChar::Category category = c.category();
    const bool isSymbol = category == QChar::Symbol_Other || category == QChar::Symbol_Math ||
                          category == QChar::Symbol_Modifier || category == QChar::Symbol_Currency;
    return (isSymbol && !isRadical(c) && !isIn(u"+＋<>=|", c)) || isIn(u"†‡", c);
}

/// 已退出北京科技大学, 拟增补清华大学, 原南京大学: words of who is not, not yet, or no longer a member.
constexpr auto NotMembers =
    std::to_array<QStringView>({u"已退出", u"退出", u"已撤销", u"不含", u"不包括", u"除", u"拟增补", u"拟",
                                u"待定", u"暂定", u"新增", u"增补", u"候补", u"备选", u"参与", u"参加"});

/// 1.3M中国有限公司: a number in front of a name that begins with one.
bool beginsWithTwoNumbers(QStringView name)
{
    qsizetype at = 0;
    while (at < name.size() && name[at].isDigit()) {
        ++at;
    }
    return at > 0 && at + 1 < name.size() && isIn(u".．、", name[at]) && name[at + 1].isDigit();
}

/// 技术攻关：清华大学: a label that nobody knows.
bool hasUnknownLabel(QStringView name)
{
    const auto colon =
        std::find_if(name.begin(), name.end(), [](QChar c) { return c == u':' || c == u'：'; });
    return colon != name.end() &&
           std::all_of(name.begin(), colon, [](QChar c) { return isCommonIdeograph(c) || c.isDigit(); });
}

/// 冷水江锑材料与: no name ends with a conjunction.
bool endsOpen(QStringView name)
{
    constexpr qsizetype Shortest = 5;
    return name.size() >= Shortest && isIn(u"与和及或暨、", name.back());
}

} // namespace

void PieceReader::finishName()
{
    trim();
    while (m_from < m_to && isIn(u"、，；", m_cell[m_from])) { // of two tokens that a person joined
        ++m_from;
        trim();
    }
    // A bracket without its partner is asked; it is hardly a part of the name.
    takeLonelyRole();
    while (m_to - m_from > 1 && opensBracket(m_cell[m_to - 1]) && m_brackets.partner(m_to - 1) < 0) {
        --m_to;
        trim();
    }
    m_read.token.name = cleanName(rest());
    checkName();
}

/// 甲公司（牵头: the bracket is asked; what stands behind it is a role all the same.
void PieceReader::takeLonelyRole()
{
    for (qsizetype at = m_to - 1; at > m_from; --at) {
        if (opensBracket(m_cell[at]) && m_brackets.partner(at) < 0) {
            const QStringView words = m_cell.sliced(at + 1, m_to - at - 1);
            if (const auto role = readRole(words)) {
                takeRole(*role, words, at + 1);
                m_to = at;
                trim();
            }
            return;
        }
    }
}

void PieceReader::checkName()
{
    const QStringView name = rest();
    const bool hasLetters =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    if (!hasLetters) {
        add(CellIssue::Empty, m_from, m_to - m_from,
            QCoreApplication::translate("Intake", "The member “%1” has no name.")
                .arg(beginning(m_read.token.text)));
        return;
    }
    if (hasForbiddenCharacter(name)) {
        add(CellIssue::Character, m_from, m_to - m_from,
            QCoreApplication::translate("Intake", "The name “%1” holds a character that cannot be seen.")
                .arg(beginning(m_read.token.name)));
    }
    checkWhole(name);
}

/// 甲公司（拟牵头）, 乙大学（课题一牵头）, 丙公司（牵头，已退出）: a bracket behind the name that speaks of a
/// role, and of more.
bool PieceReader::takeRoleLike(QStringView name)
{
    const qsizetype open = closesBracket(name.back()) ? m_brackets.partner(m_to - 1) : -1;
    if (open <= m_from || hasRoleStem(m_cell.sliced(m_from, open - m_from))) {
        return false;
    }
    const QStringView content = m_cell.sliced(open + 1, m_to - 2 - open).trimmed();
    QStringView first = content;
    for (qsizetype at = 0; at < first.size(); ++at) {
        if (isIn(u"，,、；;", first[at])) {
            first = first.first(at);
        }
    }
    const auto role = readRole(first.startsWith(u'拟') ? first.sliced(1) : first);
    m_read.token.name = cleanName(m_cell.sliced(m_from, open - m_from));
    m_read.token.role = role ? role->role : Role::Member;
    m_read.token.roleText = content.toString();
    m_read.marksRole = true;
    add(CellIssue::Mark, open, m_to - open,
        QCoreApplication::translate("Intake", "“%1” may mean a role.").arg(content), content.toString());
    return true;
}

/// Skelder Robotics Ltd (Coordinator, UK)
bool PieceReader::endsWithRoleAndMore(QStringView name) const
{
    const qsizetype open = closesBracket(name.back()) ? m_brackets.partner(m_to - 1) : -1;
    if (open <= m_from) {
        return false;
    }
    const QStringView content = m_cell.sliced(open + 1, m_to - 2 - open).trimmed();
    const auto end =
        std::find_if(content.begin(), content.end(), [](QChar c) { return isIn(u"，,、；;", c); });
    const auto role = readRole(content.first(end - content.begin()).trimmed());
    return end != content.end() && role && role->isSure;
}

/// 上海 and 广东分公司 of 中国电信北京、上海、广东分公司; 第二 of 第一、第二医院.
bool PieceReader::isPartAlone(QStringView name) const
{
    constexpr qsizetype Longest = 12;
    if (name.size() > Longest) {
        return false;
    }
    const bool isOrdinal = name.size() <= 3 && name.startsWith(u'第');
    const QStringView before = name.endsWith(u"分公司") ? name.chopped(3) : QStringView();
    const bool isBranch = name == u"分公司" || (!before.isEmpty() && m_words.isPlace(before));
    return isOrdinal || isBranch || m_words.isPlace(name);
}

/// Siemens AG and BASF SE; ThyssenKrupp AG, Johnson & Johnson, Inc., where ; separates other names.
bool PieceReader::isSeveralLatin(QStringView name) const
{
    if (!isLatinName(name)) {
        return false;
    }
    int whole = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= name.size(); ++i) {
        const bool isAnd = name.sliced(i).startsWith(u" and ");
        if (i < name.size() && name[i] != u',' && !isAnd) {
            continue;
        }
        const QStringView part = name.sliced(from, i - from).trimmed();
        const bool isBody = part.contains(u' ') && m_words.shape(part) == NameShape::Complete;
        whole += isBody || part.startsWith(u"University of ") ? 1 : 0;
        from = i + (isAnd ? QStringView(u" and ").size() : 1);
        i = isAnd ? from - 1 : i;
    }
    return whole > 1;
}

/// 甲公司（副牵头）乙公司: a bracket inside the name says a role.
bool PieceReader::hasRoleInBrackets(QStringView name)
{
    return std::ranges::any_of(bracketedParts(name), [](const Bracketed& part) {
        return hasRoleStem(part.content) && readRole(part.content).has_value();
    });
}

/// What a bracket behind a name may say as a part of it: a place, a branch, another name of the whole.
bool PieceReader::isPartOfName(QStringView content) const
{
    constexpr qsizetype LongestPlace = 8;
    if (content.startsWith(u'现') || content.startsWith(u"更名")) { // 现更名为…
        return false;
    }
    const bool isPlaceIn = content.size() <= LongestPlace && m_words.beginsWithPlace(content) &&
                           std::all_of(content.begin(), content.end(), isCommonIdeograph); // 深圳福田
    const bool isOne =
        std::none_of(content.begin(), content.end(), [](QChar c) { return isIn(u"、，,；;：:", c); });
    const bool isLatin = isLatinName(content) && std::count_if(content.begin(), content.end(),
                                                               [](QChar c) { return c.isLetter(); }) > 1;
    return m_words.isPlace(content) || isPlaceIn || isOneOf(content, NameParts) ||
           !endOf(content, NamePartEnds).isEmpty() || (isOne && m_words.isWhole(content)) || isLatin;
}

/// A bracket behind the name that is none of its parts: taken off, and asked.
bool PieceReader::takeUnknownBracket(QStringView name)
{
    constexpr qsizetype LongestOffice = 6;
    const qsizetype open = closesBracket(name.back()) ? m_brackets.partner(m_to - 1) : -1;
    if (open <= m_from) {
        return false;
    }
    const QStringView content = m_cell.sliced(open + 1, m_to - 2 - open).trimmed();
    if (isPartOfName(content)) {
        return false;
    }
    m_read.token.name = cleanName(m_cell.sliced(m_from, open - m_from));
    if (content.size() <= LongestOffice && (content.endsWith(u"单位") || content.endsWith(u"方"))) {
        m_read.token.roleText = content.toString();
        add(CellIssue::Mark, open, m_to - open,
            QCoreApplication::translate("Intake", "“%1” may mean a role.").arg(content), content.toString());
    } else {
        add(CellIssue::Residue, open, m_to - open,
            QCoreApplication::translate("Intake", "“%1” is in brackets behind the name: is it a part of it?")
                .arg(content),
            content.toString());
    }
    return true;
}

/// 鞍钢集团有限公司-北京科技大学, 鞍钢集团有限公司北京科技大学: whole names without a separator.
bool PieceReader::isSeveral(QStringView name) const
{
    constexpr auto Ends =
        std::to_array<QStringView>({u"大学", u"有限公司", u"协会", u"联合会", u"职业技术学院"});
    constexpr QStringView Company = u"有限公司";
    const auto isOther = [&](QStringView text) {
        return text.size() > Company.size() && !endOf(text, Ends).isEmpty() && m_words.isWhole(text);
    };
    for (qsizetype at = 2; at + 2 < name.size(); ++at) {
        if (isIn(u"-－–—", name[at]) && m_brackets.isOutside(m_from + at) &&
            m_words.shape(name.first(at)) == NameShape::Complete && isOther(name.sliced(at + 1))) {
            return true;
        }
    }
    const qsizetype company = name.indexOf(Company);
    return company > 2 && isOther(name.sliced(company + Company.size()));
}

/// 10北京科技大学: a number in front of what is a whole name without it.
bool PieceReader::beginsWithCount(QStringView name) const
{
    constexpr qsizetype MostDigits = 2;
    qsizetype at = 0;
    while (at < name.size() && name[at].isDigit()) {
        ++at;
    }
    const bool isCount = at > 0 && at <= MostDigits;
    const qsizetype from = isCount && at < name.size() && name[at] == u'_' ? at + 1 : at;
    return isCount && m_words.beginsWithPlace(name.sliced(from)) && m_words.isWhole(name.sliced(from));
}

bool PieceReader::isNoMember(QStringView name) const
{
    const QStringView word = startOf(name, NotMembers);
    if (!word.isEmpty()) {
        const QStringView rest = name.sliced(word.size());
        const bool isOut = word == u"除" ? rest.endsWith(u'外') : m_words.isWhole(rest);
        return isOut && (word.size() > 1 || word == u"拟" || word == u"除");
    }
    constexpr auto Categories =
        std::to_array<QStringView>({u"等高校", u"等企业", u"等院所", u"等机构", u"等公司"});
    if (name.startsWith(u"依托")) { // 依托甲公司建设
        return true;
    }
    const bool isFormer = name.startsWith(u'原') && m_words.beginsWithPlace(name.sliced(1)); // 原子 is a word
    return isFormer || !endOf(name, Categories).isEmpty();
}

/// Has what no name has, or nothing that shows a name.
bool PieceReader::isUnlikeName(QStringView name) const
{
    constexpr qsizetype LongestName = 60;
    constexpr qsizetype LongestLatin = 160;
    constexpr auto Countries =
        std::to_array<QStringView>({u"china", u"germany", u"japan", u"france", u"usa", u"uk", u"korea",
                                    u"singapore", u"asia", u"europe", u"hongkong", u"taiwan"});
    const auto digits = std::count_if(name.begin(), name.end(), [](QChar c) { return c.isDigit(); });
    const bool hasOdd =
        std::any_of(name.begin(), name.end(), [](QChar c) { return isIn(u":：；;。？！?!=<>@\\\"“”", c); });
    const bool hasBlank = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); }) &&
                          name.front().script() == QChar::Script_Han;
    if (hasOdd || hasBlank || digits > name.size() / 2) {
        return true;
    }
    if (!isLatinName(name)) {
        return name.size() > LongestName;
    }
    // Names in Latin letters have no end that shows one; a comma in one may separate: Siemens Ltd., China.
    const bool isCountry = std::any_of(Countries.begin(), Countries.end(), [&](QStringView country) {
        return name.compare(country, Qt::CaseInsensitive) == 0;
    });
    return isCountry || (name.contains(u',') && !m_cuts.keepsCommas) || name.front().isLower() ||
           name.size() < 3 || name.size() > LongestLatin;
}

/// What is to be asked of a name without roles and brackets; nothing where it is one.
const char* PieceReader::doubtOf(QStringView name) const
{
    if (isPartAlone(name)) {
        return QT_TRANSLATE_NOOP(
            "Intake", "“%1” alone names no organisation: does it go on with the name in front of it?");
    }
    if (hasOddMark(name) || hasUnknownLabel(name) || beginsWithTwoNumbers(name) || beginsWithCount(name) ||
        !isNameEdge(name, 0) || !isNameEdge(name, name.size() - 1) ||
        std::any_of(name.begin(), name.end(), isSign)) {
        return QT_TRANSLATE_NOOP("Intake", "“%1” does not read as the name of an organisation.");
    }
    if (isSeveralLatin(name) || isSeveral(name)) {
        return QT_TRANSLATE_NOOP("Intake", "“%1” may be several organisations.");
    }
    if (isNoMember(name)) {
        return QT_TRANSLATE_NOOP("Intake", "“%1” does not read as a member: is it one?");
    }
    if (m_words.isWhole(name)) {
        return nullptr;
    }
    if (endsOpen(name)) {
        return QT_TRANSLATE_NOOP("Intake", "“%1” seems to be cut off: what stands behind it?");
    }
    return isUnlikeName(name)
               ? QT_TRANSLATE_NOOP("Intake", "“%1” does not read as the name of an organisation.")
               : nullptr;
}

/// What is left is a name, or something of it is unexplained.
void PieceReader::checkWhole(QStringView name)
{
    static const WordFinder sentenceWords(SentenceWords);
    const auto ask = [&](const char* sentence) {
        add(CellIssue::Residue, m_from, m_to - m_from,
            QCoreApplication::translate("Intake", sentence).arg(beginning(name)));
    };
    constexpr const char* RoleInside = QT_TRANSLATE_NOOP(
        "Intake", "There is a role inside the member “%1”: a separator may be missing after it.");
    if (m_brackets.hasLonelyIn(m_from, m_to)) {
        return; // asked already
    }
    if (hasRoleStem(name) || endsWithRoleAndMore(name)) {
        if (!takeRoleLike(name)) {
            ask(RoleInside);
        }
        return;
    }
    if (const qsizetype end = name.indexOf(u';'); end > 0 && characterReferenceAt(name, end) > 0) {
        ask(QT_TRANSLATE_NOOP(
            "Intake", "“%1” holds what a page writes for a character: is it the name of an organisation?"));
        return;
    }
    if (sentenceWords.isFoundIn(name)) {
        ask(QT_TRANSLATE_NOOP("Intake", "“%1” does not read as the name of an organisation."));
        m_read.token.isNothing = name.startsWith(u'其') || !m_words.isWhole(name);
        return;
    }
    if (hasRoleInBrackets(name)) {
        ask(RoleInside);
        return;
    }
    if (takeUnknownBracket(name)) {
        return;
    }
    if (const char* doubt = doubtOf(name)) {
        ask(doubt);
    }
}

} // namespace atlas
