// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/piecereader.h"

#include "import/list/cells/celltext.h"
#include "import/list/rows/listlines.h"
#include "naming/brackets.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace atlas {
namespace {

bool isInvisible(QChar c)
{
    const char16_t unit = c.unicode();
    return c.isSpace() || unit == 0xfeff || (unit >= 0x200b && unit <= 0x200f) || unit == 0x2060 ||
           unit == 0x00ad;
}

constexpr auto FormerMarks = std::to_array<QStringView>(
    {u"曾用名", u"原名称", u"原名", u"前身为", u"前身", u"原", u"更名前", u"原称"});
constexpr auto ShortMarks = std::to_array<QStringView>({u"以下简称", u"简称", u"英文名", u"又称", u"别名"});
constexpr auto CodeMarks =
    std::to_array<QStringView>({u"统一社会信用代码", u"社会信用代码", u"信用代码", u"代码"});

/// 牵头 as a verb at the end of a clause, the longest first.
constexpr auto LeadVerbs = std::to_array<QStringView>(
    {u"发起并牵头",   u"负责并牵头",   u"作为牵头单位", u"为牵头单位", u"任牵头单位", u"担任牵头单位",
     u"担任组长单位", u"作为组长单位", u"为组长单位",   u"联合牵头",   u"共同牵头",   u"牵头组建",
     u"牵头建设",     u"牵头承担",     u"牵头负责",     u"负责牵头",   u"牵头实施",   u"牵头",
     u"主持",         u"主导",         u"领衔组建",     u"领衔"});
constexpr auto MemberVerbs = std::to_array<QStringView>(
    {u"作为成员单位", u"为成员单位", u"作为参与单位", u"为参与单位", u"共同参与建设", u"共同参与",
     u"联合参与",     u"参与建设",   u"参与实施",     u"共同参加",   u"共同组建",     u"联合组建",
     u"共同组成",     u"联合组成",   u"共同建设",     u"联合建设",   u"共同承担",     u"共同实施",
     u"联合实施",     u"参与",       u"参加",         u"组成",       u"共建",         u"组建",
     u"协作",         u"配合"});
constexpr auto LeadIns =
    std::to_array<QStringView>({u"以及", u"由", u"以", u"及", u"会同", u"协同", u"携手", u"联手", u"还有",
                                u"并由", u"并", u"联合", u"与", u"和"});

/// A name behind its mark: 原上海数联有限公司, 曾用名：…
QStringView behindMark(QStringView text, QStringView mark)
{
    QStringView name = text.sliced(mark.size()).trimmed();
    while (!name.isEmpty() && isIn(u":：为，,“”\"", name.front())) {
        name = name.sliced(1).trimmed();
    }
    while (!name.isEmpty() && isIn(u"“”\"", name.back())) {
        name = name.chopped(1).trimmed();
    }
    return name;
}

} // namespace

void PieceReader::add(CellIssue issue, qsizetype start, qsizetype length, const QString& sentence,
                      const QString& subject)
{
    m_read.problems.push_back({start, std::max<qsizetype>(1, length), sentence, issue, subject});
}

void PieceReader::trim()
{
    while (m_from < m_to && isInvisible(m_cell[m_from])) {
        ++m_from;
    }
    while (m_to > m_from && (isInvisible(m_cell[m_to - 1]) || isIn(u"。", m_cell[m_to - 1]))) {
        --m_to;
    }
}

PieceReading PieceReader::read(std::size_t index)
{
    const CellPiece& piece = m_cuts.pieces[index];
    m_read = {};
    m_from = piece.start;
    m_to = piece.end;
    m_read.token.text = m_cell.sliced(piece.start, piece.end - piece.start).toString();
    trim();
    if (m_from == m_to) {
        m_read.isBlank = true;
        return std::move(m_read);
    }
    takeFront();
    if (m_from == m_to) {
        m_read.isBlank = !m_read.hasLabel;
        m_read.token.isNothing = m_read.hasLabel;
        return std::move(m_read);
    }
    const bool isFormula = isBrokenFormula(rest());
    if (isFormula || isPlaceholder(rest())) {
        m_read.token.isNothing = true;
        if (isFormula) {
            add(CellIssue::Formula, m_from, m_to - m_from,
                QCoreApplication::translate("Intake", "There is a broken formula (%1) in place of a member.")
                    .arg(rest()));
        }
        return std::move(m_read);
    }
    takeTail();
    if (m_read.isTail) {
        m_read.token.isNothing = true;
        return std::move(m_read);
    }
    takeMarks();
    takeTail(); // 乙大学等3家参与
    takeLeadIn(index);
    finishName();
    return std::move(m_read);
}

/// Numbering, bullets and labels.
void PieceReader::takeFront()
{
    for (bool changed = true; changed && m_from < m_to;) {
        const qsizetype before = m_from;
        trim();
        for (const CellSpan& number : m_cuts.numbers) {
            if (number.start == m_from) {
                m_from = std::min(number.end(), m_to);
            }
        }
        takeLabel();
        trim();
        if (m_from < m_to && !isPlaceholder(rest())) {
            const qsizetype length = std::min(bulletAtStart(rest()), m_to - m_from);
            m_read.bullet = length > 0 ? rest().trimmed().front() : m_read.bullet;
            m_from += length;
        }
        changed = m_from != before;
    }
    const qsizetype number = m_from < m_to ? numberAtStart(rest()) : 0;
    if (number > 0 && m_from + number < m_to) {
        add(CellIssue::Numbering, m_from, number,
            QCoreApplication::translate("Intake",
                                        "The number in front of “%1” is not the next one: a member may "
                                        "be missing.")
                .arg(beginning(rest().sliced(number))));
        m_from += number;
        trim();
    }
}

void PieceReader::takeLabel()
{
    const auto label = std::ranges::find_if(m_cuts.labels, [&](const CellLabel& entry) {
        return entry.span.start <= m_from && m_from < entry.span.end();
    });
    if (label == m_cuts.labels.end()) {
        return;
    }
    m_read.hasLabel = true;
    if (const auto count = tailAtEnd(label->words); count && count->count) { // 共4家：
        m_read.count = count->count;
    }
    m_read.label = label->role;
    m_read.labelWords = label->words;
    m_read.isBracketLabel = label->isBracket;
    if (label->role && !label->role->isSure) {
        add(CellIssue::Mark, label->span.start, label->span.length,
            QCoreApplication::translate("Intake", "“%1” may mean a role.").arg(label->words), label->words);
    }
    m_from = std::min(label->span.end(), m_to);
}

void PieceReader::takeTail()
{
    const auto tail = tailAtEnd(rest());
    if (!tail) {
        return;
    }
    const QStringView before = rest().chopped(tail->length);
    const bool isBare = before.trimmed().isEmpty();
    if (isBare || m_words.isWhole(before) || tail->count || before.size() > 4) {
        m_read.count = tail->count;
        m_read.countsMembers = rest().last(tail->length).contains(u"成员");
        m_read.isTail = isBare;
        if (!tail->count) {
            add(CellIssue::More, m_to - tail->length, tail->length,
                QCoreApplication::translate("Intake", "“%1” says that there are more members than are named.")
                    .arg(rest().last(tail->length).trimmed()));
        }
        m_to -= tail->length;
        trim();
    }
}

/// Marks of a role, former names and codes, at either end, in any order.
void PieceReader::takeMarks()
{
    for (bool changed = true; changed && m_from < m_to;) {
        changed = takeEndCode() || takeFrontCode() || takeEndBracket() || takeFrontBracket() || takeStar() ||
                  takeEndWords() || takeFrontWords();
        trim();
    }
}

void PieceReader::takeRole(const RoleReading& role, QStringView words, qsizetype at)
{
    const QString text = words.trimmed().toString();
    if (m_read.marksRole && m_read.token.role != role.role) {
        add(CellIssue::Mark, at, words.size(),
            QCoreApplication::translate("Intake", "The member has two marks of a role: “%1” and “%2”.")
                .arg(m_read.token.roleText, text));
        return;
    }
    RoleReading meant = role;
    if (!role.isSure) {
        if (m_rules != nullptr && m_rules->marks.contains(text)) {
            const std::optional<Role> said = m_rules->marks.value(text);
            meant.role = said.value_or(Role::Member);
            m_read.token.isByHand = said.has_value();
        } else {
            add(CellIssue::Mark, at, words.size(),
                QCoreApplication::translate("Intake", "“%1” may mean a role.").arg(text), text);
        }
    }
    m_read.marksRole = true;
    m_read.token.role = meant.role;
    m_read.token.roleText = text;
    m_read.token.industryText = meant.industry;
}

bool PieceReader::takeStar()
{
    const bool isFront = isStar(m_cell[m_from]);
    if (!isFront && !isStar(m_cell[m_to - 1])) {
        return false;
    }
    qsizetype length = 1;
    const QChar star = isFront ? m_cell[m_from] : m_cell[m_to - 1];
    while (length < m_to - m_from &&
           (isFront ? m_cell[m_from + length] : m_cell[m_to - 1 - length]) == star) {
        ++length;
    }
    const qsizetype at = isFront ? m_from : m_to - length;
    const QString mark = m_cell.sliced(at, length).toString();
    (isFront ? m_from : m_to) += isFront ? length : -length;
    m_read.hasStar = isFront;
    takeMark(mark, at, length);
    return true;
}

/// A star means what a legend or a person says; otherwise it is asked.
void PieceReader::takeMark(const QString& mark, qsizetype at, qsizetype length)
{
    if (m_rules != nullptr && m_rules->marks.contains(mark)) {
        if (const std::optional<Role> said = m_rules->marks.value(mark)) {
            m_read.marksRole = true;
            m_read.token.role = *said;
            m_read.token.roleText = mark;
        }
        return;
    }
    m_read.marksRole = true;
    m_read.token.role = Role::Lead;
    m_read.token.roleText = mark;
    add(CellIssue::Mark, at, length,
        QCoreApplication::translate("Intake", "“%1” may mark the lead of this list.").arg(mark), mark);
}

bool PieceReader::takeEndBracket()
{
    if (!closesBracket(m_cell[m_to - 1])) {
        return false;
    }
    const qsizetype open = m_brackets.partner(m_to - 1);
    if (open < m_from || open + 1 > m_to - 1) {
        return false;
    }
    const QStringView content = m_cell.sliced(open + 1, m_to - 2 - open);
    if (!takeBracket(content, open + 1)) {
        return false;
    }
    m_to = open;
    return true;
}

bool PieceReader::takeFrontBracket()
{
    if (!opensBracket(m_cell[m_from])) {
        return false;
    }
    const qsizetype close = m_brackets.partner(m_from);
    if (close < 0 || close >= m_to - 1) {
        return false;
    }
    const QStringView content = m_cell.sliced(m_from + 1, close - m_from - 1);
    const auto role = readRole(content);
    const auto tail = tailAtEnd(m_cell.sliced(m_from, close + 1 - m_from)); // （共4家）
    if (!role && tail && tail->length == close + 1 - m_from) {
        m_read.count = tail->count;
        m_from = close + 1;
        return true;
    }
    if (!role) {
        return false;
    }
    takeRole(*role, content, m_from + 1);
    m_from = close + 1;
    return true;
}

/// Several things may stand in one bracket: （牵头，91330206MA2AAAAA1A）. All or none of them.
bool PieceReader::takeBracket(QStringView content, qsizetype at)
{
    if (takeBracketPart(content, at)) {
        return true;
    }
    std::vector<CellSpan> parts;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= content.size(); ++i) {
        if (i == content.size() || isIn(u"，,、；;", content[i])) {
            parts.push_back({start, i - start});
            start = i + 1;
        }
    }
    if (parts.size() < 2) {
        return false;
    }
    const auto isKnown = [&](const CellSpan& span) {
        const QStringView part = content.sliced(span.start, span.length).trimmed();
        return readRole(part) || isCreditCode(part) || !startOf(part, FormerMarks).isEmpty();
    };
    if (!std::ranges::all_of(parts, isKnown)) {
        return false;
    }
    for (const CellSpan& span : parts) {
        takeBracketPart(content.sliced(span.start, span.length), at + span.start);
    }
    return true;
}

bool PieceReader::takeBracketPart(QStringView part, qsizetype at)
{
    const QStringView words = part.trimmed();
    if (!words.isEmpty() && std::all_of(words.begin(), words.end(), isStar)) {
        takeMark(words.toString(), at, part.size());
        return true;
    }
    if (deniesOrder(words) || saysLegend(words)) {
        return true; // a note to the whole cell
    }
    if (const auto role = readRole(words)) {
        takeRole(*role, words, at);
        return true;
    }
    if (const QStringView mark = startOf(words, FormerMarks); !mark.isEmpty()) {
        const QStringView name = behindMark(words, mark);
        // 原子能, 原材料 are words.
        const bool isName = m_words.shape(name) != NameShape::None && name.size() > 3;
        if (isName || (mark.size() > 1 && name.size() > 1)) {
            m_read.token.aliases << cleanName(name);
            return true;
        }
    }
    if (const QStringView mark = startOf(words, ShortMarks); !mark.isEmpty() && words.size() > mark.size()) {
        m_read.token.aliases << cleanName(behindMark(words, mark));
        return true;
    }
    QStringView code = words;
    if (const QStringView mark = startOf(words, CodeMarks); !mark.isEmpty()) {
        code = behindMark(words, mark);
    }
    if (isCreditCode(code)) {
        takeCode(code, at, part.size());
        return true;
    }
    return false;
}

void PieceReader::takeCode(QStringView code, qsizetype at, qsizetype length)
{
    m_read.token.code = creditCodeOf(code);
    if (const QChar right = creditCheckCharacter(m_read.token.code); right != m_read.token.code.back()) {
        add(CellIssue::CreditCode, at, length,
            QCoreApplication::translate("Intake", "The credit code %1 has a wrong check character: it should "
                                                  "end with %2.")
                .arg(code)
                .arg(right));
    }
}

/// 甲公司91430300MA0000003N: a code right behind the name.
bool PieceReader::takeEndCode()
{
    constexpr qsizetype Length = 18;
    const QStringView text = rest();
    if (text.size() <= Length || !isCreditCode(text.last(Length)) ||
        (text[text.size() - Length - 1].unicode() < 0x80 &&
         text[text.size() - Length - 1].isLetterOrNumber())) {
        return false;
    }
    takeCode(text.last(Length), m_to - Length, Length);
    m_to -= Length;
    trim();
    while (m_to > m_from && isIn(u":：", m_cell[m_to - 1])) {
        --m_to;
        trim();
    }
    return true;
}

/// 91430300MA0000003N甲公司
bool PieceReader::takeFrontCode()
{
    constexpr qsizetype Length = 18;
    const QStringView text = rest();
    if (text.size() <= Length || !text.front().isDigit() || !isCreditCode(text.first(Length)) ||
        (text[Length].unicode() < 0x80 && text[Length].isLetterOrNumber())) {
        return false;
    }
    takeCode(text.first(Length), m_from, Length);
    m_from += Length;
    while (m_from < m_to && isIn(u":： \t-", m_cell[m_from])) {
        ++m_from;
    }
    return true;
}

/// 甲公司－牵头, 甲公司：牵头, 甲公司 牵头单位, 甲公司牵头.
bool PieceReader::takeEndWords()
{
    const QStringView text = rest();
    for (qsizetype i = text.size() - 1; i > 0 && text.size() - i < 14; --i) {
        const bool isDash = isIn(u"-－–—―:：", text[i]);
        if (!isDash && !text[i].isSpace()) {
            continue;
        }
        const QStringView words = text.sliced(i + 1).trimmed();
        qsizetype end = i;
        while (end > 0 && (isIn(u"-－–—―:：", text[end - 1]) || text[end - 1].isSpace())) {
            --end;
        }
        if (const auto role = readRole(words); role && end > 0) {
            takeRole(*role, words, m_from + i + 1);
            m_to = m_from + end;
            return true;
        }
    }
    // 甲公司<牵头>
    if (text.endsWith(u'>') || text.endsWith(u'＞')) {
        const qsizetype open = std::max(text.lastIndexOf(u'<'), text.lastIndexOf(u'＜'));
        const auto role = open > 0 ? readRole(text.sliced(open + 1).chopped(1)) : std::nullopt;
        if (role) {
            takeRole(*role, text.sliced(open + 1).chopped(1), m_from + open + 1);
            m_to = m_from + open;
            return true;
        }
    }
    const QStringView leadVerb = endOf(text, LeadVerbs);
    const QStringView memberVerb = endOf(text, MemberVerbs);
    const QStringView verb = leadVerb.isEmpty() ? memberVerb : leadVerb;
    if (verb.isEmpty() || verb.size() == text.size() || m_read.verb) {
        return false;
    }
    QStringView before = text.chopped(verb.size());
    if (const auto tail = tailAtEnd(before)) { // 乙大学等2家单位共同组建
        before = before.chopped(tail->length);
    }
    if (!m_words.isWhole(before)) {
        return false;
    }
    const bool isCoLead = verb.startsWith(u"联合牵头") || verb.startsWith(u"共同牵头");
    m_read.verb = RoleReading{leadVerb.isEmpty() ? Role::Member
                              : isCoLead         ? Role::CoLead
                                                 : Role::Lead,
                              {},
                              true};
    m_read.verbWords = verb.toString();
    m_to -= verb.size();
    return true;
}

/// 牵头单位甲公司, 牵头单位 甲公司.
bool PieceReader::takeFrontWords()
{
    constexpr qsizetype Longest = 10;
    const QStringView text = rest();
    const QStringView front = text.first(std::min(Longest, text.size()));
    if (!hasRoleStem(front) && !front.contains(u"单位") && !front.contains(u'方') &&
        !front.contains(u"成员")) {
        return false; // nearly always
    }
    for (qsizetype length = std::min(Longest, text.size() - 1); length >= 2; --length) {
        const QStringView words = text.first(length);
        const auto role = readRole(words);
        // 联合汽车电子有限公司 is a name.
        const bool isPlain = words.size() == 2 && !hasRoleStem(words);
        QStringView name = text.sliced(length).trimmed();
        qsizetype from = text.size() - name.size();
        bool hasVerb = false;
        // 牵头单位为甲公司, 成员单位包括乙大学
        for (const QStringView verb : {u"包括", u"包含", u"分别为", u"有", u"为", u"是", u"系"}) {
            if (name.startsWith(verb) && m_words.isWhole(name.sliced(verb.size()))) {
                name = name.sliced(verb.size());
                from += verb.size();
                hasVerb = true;
                break;
            }
        }
        if (role && (!isPlain || hasVerb) && m_words.isWhole(name) &&
            (hasVerb || hasRoleStem(words) || words.endsWith(u"单位") || words.endsWith(u"方"))) {
            takeRole(*role, words, m_from);
            m_from += from;
            return true;
        }
    }
    return false;
}

/// 由甲公司牵头; 、以及乙大学.
void PieceReader::takeLeadIn(std::size_t piece)
{
    if (piece > 0 && rest().startsWith(u"and ", Qt::CaseInsensitive)) {
        m_from += QStringView(u"and ").size();
        trim();
    }
    const QStringView text = rest();
    const QStringView word = startOf(text, LeadIns);
    if (word.isEmpty() || word.size() == text.size()) {
        return;
    }
    const QStringView name = text.sliced(word.size()).trimmed();
    const bool isWord = word.size() > 1 && word != u"联合"; // 以及, 会同: no name begins so
    const bool isSentence = word == u"由" || word == u"并由" || word == u"联合" || word == u"并";
    if (!m_words.isWhole(name)) {
        return;
    }
    const bool isPlace = m_words.beginsWithPlace(name);
    const bool isBehindOther = piece > 0;
    // 由甲公司牵头，联合乙大学
    const bool isJoined = word == u"联合" && isBehindOther && m_cell.trimmed().startsWith(u'由');
    if (isWord || isJoined || (isSentence && (isPlace || m_read.verb || word == u"由")) ||
        (word == u"以" && m_read.verb) || (isBehindOther && isPlace)) {
        m_from += word.size();
        trim();
    }
}

} // namespace atlas
