// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/cellcutter.h"

#include "import/list/cells/celllabels.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/namelike.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr auto Conjunctions = std::to_array<QStringView>({u"以及", u"和", u"与", u"及", u"暨"});
constexpr auto JoiningWords = std::to_array<QStringView>({u"of", u"and", u"for", u"the", u"in", u"de", u"&"});
constexpr auto Associations = std::to_array<QStringView>({u"联合会", u"促进会"});
constexpr qsizetype ShortestConjunct = 4;

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

enum class JointKind : quint8 { Break, Blank, Slash, Other, Conjunction };

/// A place that may or may not separate two members.
struct Joint
{
    qsizetype start = 0;
    qsizetype end = 0;
    JointKind kind = JointKind::Blank;
};

enum class Cut : quint8 { No, Yes, AskedNo, AskedYes };

class CellCutter final
{
public:
    CellCutter(QStringView cell, const BracketDepths& brackets, const OrganisationWords& words,
               const CellContext& context)
        : m_cell(cell)
        , m_brackets(brackets)
        , m_words(words)
        , m_context(context)
        , m_isJoint(endsJointly(cell))
    {
        m_found.numbers = numbering(cell, brackets, words);
    }

    CellCuts cut()
    {
        m_found.labels = findLabels(m_cell, m_brackets, m_found.numbers, m_words);
        cutAtSeparators();
        m_hasSeparators = std::ranges::any_of(m_cuts, [&](const CellSpan& cut) { return separates(cut); });
        cutBefore();
        std::ranges::sort(m_cuts, {}, &CellSpan::start);
        cutAtJoints();
        std::ranges::sort(m_cuts, {}, &CellSpan::start);
        makePieces();
        return std::move(m_found);
    }

private:
    [[nodiscard]] static bool endsJointly(QStringView cell)
    {
        const QStringView end = cell.trimmed();
        return end.endsWith(u"组建") || end.endsWith(u"组成") || end.endsWith(u"共建");
    }
    [[nodiscard]] bool isNumber(qsizetype at) const
    {
        return std::ranges::any_of(m_found.numbers,
                                   [&](const CellSpan& span) { return at >= span.start && at < span.end(); });
    }
    /// Siemens Ltd., China; Jiangsu University: where ； separates, or rows do, a comma between Latin words
    /// does not.
    [[nodiscard]] bool isLatinComma(qsizetype at) const
    {
        const auto isLatin = [](QChar c) { return c.unicode() < 0x250; };
        const QStringView after = m_cell.sliced(at + 1).trimmed();
        return m_found.keepsCommas && m_found.labels.empty() && at > 0 && isLatin(m_cell[at - 1]) &&
               !after.isEmpty() && isLatin(after.front());
    }
    [[nodiscard]] bool isOutside(qsizetype at) const { return m_brackets.isOutside(at) && !isNumber(at); }
    [[nodiscard]] bool hasText(qsizetype from, qsizetype to) const
    {
        return from < to && !m_cell.sliced(from, to - from).trimmed().isEmpty();
    }
    [[nodiscard]] QStringView text(qsizetype from, qsizetype to) const
    {
        return m_cell.sliced(from, to - from);
    }

    /// Separates more than the end of the cell or a label from what stands behind it.
    [[nodiscard]] bool separates(const CellSpan& cut) const
    {
        return cut.length > 0 && m_cell[cut.start] != u'\t' && hasText(0, cut.start) &&
               hasText(cut.end(), m_cell.size());
    }

    // Labels

    [[nodiscard]] const CellLabel* labelAt(qsizetype at) const
    {
        const auto label = std::ranges::find_if(
            m_found.labels, [&](const CellLabel& entry) { return entry.span.start == at; });
        return label == m_found.labels.end() ? nullptr : &*label;
    }

    // Separators that always separate

    void cutAtSeparators()
    {
        m_found.keepsCommas = m_context.isOne;
        for (qsizetype i = 0; i < m_cell.size() && !m_found.keepsCommas; ++i) {
            m_found.keepsCommas =
                (m_cell[i] == u'；' || (m_cell[i] == u';' && !endsReference(i))) && isOutside(i);
        }
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if (!isOutside(i)) {
                continue;
            }
            const QChar c = m_cell[i];
            const bool cuts = (isIn(u"、；;|｜\t︱¦", c) && !endsNumber(i) && !endsReference(i) &&
                               !(c == u'\t' && beginsWithRole(m_cell.sliced(i)))) ||
                              ((c == u'，' || c == u',') && isCommaCut(m_cell, i) && !isLatinComma(i)) ||
                              (c == u'。' && hasText(i + 1, m_cell.size()));
            if (cuts && c == u',') {
                askLatinComma(i);
            }
            if (cuts) {
                m_cuts.push_back({i, 1});
            }
        }
    }

    /// Kestrel, Moore & Sons Limited: a lone word in front of partners may be one of them.
    void askLatinComma(qsizetype at)
    {
        const QStringView left = text(m_cuts.empty() ? 0 : m_cuts.back().end(), at).trimmed();
        const qsizetype comma = m_cell.indexOf(u',', at + 1);
        const QStringView right = text(at + 1, comma < 0 ? m_cell.size() : comma).trimmed();
        const bool isWord = !left.isEmpty() && left.front().isUpper() &&
                            std::all_of(left.begin(), left.end(), [](QChar c) { return c.isLetter(); });
        const bool hasPartners = right.contains(u" & ") || right.contains(u" and ");
        if (isWord && left.back().isLower() && hasPartners && m_words.isWhole(right)) {
            ask({at, at + 1, JointKind::Other}, left, right);
        }
    }

    /// R&amp;D: what a page writes for a character, in a file that is no page.
    [[nodiscard]] bool endsReference(qsizetype at) const
    {
        return m_cell[at] == u';' && characterReferenceAt(m_cell, at) > 0;
    }

    /// 4、丁公司: the 、 behind a number that is not the next one separates nothing.
    [[nodiscard]] bool endsNumber(qsizetype at) const
    {
        const qsizetype from = m_cuts.empty() ? 0 : m_cuts.back().end();
        const QStringView piece = text(from, at).trimmed();
        return m_cell[at] == u'、' && !piece.isEmpty() && piece.size() <= 3 && at + 1 < m_cell.size() &&
               std::all_of(piece.begin(), piece.end(), [](QChar c) { return c.isDigit(); });
    }

    /// Numbers, labels and bullets begin a member.
    void cutBefore()
    {
        for (const CellSpan& number : m_found.numbers) {
            addCutBefore(number.start);
        }
        for (const CellLabel& label : m_found.labels) {
            addCutBefore(label.span.start);
        }
        const qsizetype first = firstText(m_cell);
        if (first == m_cell.size() || bulletAtStart(m_cell.sliced(first)) == 0) {
            return;
        }
        const QChar bullet = m_cell[first];
        const bool isPlain = isIn(u"-–—·∙‣", bullet); // may stand inside of a name
        for (qsizetype i = first + 1; i < m_cell.size(); ++i) {
            if (m_cell[i] == bullet && isOutside(i) && (!isPlain || isLineBreak(m_cell[i - 1]))) {
                addCutBefore(i);
            }
        }
    }

    /// The white space in front of it is the separator. Nothing where one is there already.
    void addCutBefore(qsizetype at)
    {
        qsizetype start = at;
        const bool isLabel = labelAt(at) != nullptr; // 牵头：甲 / 参与：乙
        while (start > 0 && (m_cell[start - 1].isSpace() || (isLabel && isIn(u"/／", m_cell[start - 1]))) &&
               !isNumber(start - 1)) {
            --start;
        }
        const bool isCut = std::ranges::any_of(m_cuts, [&](const CellSpan& cut) {
            return (cut.end() == start && cut.length > 0) || (cut.start == start && cut.end() >= at) ||
                   (cut.start >= start && cut.start < at);
        });
        // A number in front of a label: the label's own piece.
        const bool isInLabel = std::ranges::any_of(m_found.labels, [&](const CellLabel& label) {
            return at > label.span.start && at < label.span.end();
        });
        const bool isBehindLabel = std::ranges::any_of(m_found.labels, [&](const CellLabel& label) {
            return label.span.end() <= at && !hasText(label.span.end(), at);
        });
        if (start > 0 && hasText(0, start) && !isCut && !isInLabel && !isBehindLabel) {
            m_cuts.push_back({start, at - start});
        }
    }

    // Joints: what separates where both sides are organisations

    void cutAtJoints()
    {
        std::vector<CellSpan> bounds = m_cuts;
        bounds.push_back({m_cell.size(), 0});
        qsizetype from = 0;
        for (const CellSpan& bound : bounds) {
            cutRegion(from, bound.start);
            from = bound.end();
        }
    }

    /// Behind the number, the bullet and the label of a piece.
    [[nodiscard]] qsizetype nameStart(qsizetype from, qsizetype to) const
    {
        for (bool changed = true; changed && from < to;) {
            const qsizetype before = from;
            while (from < to && m_cell[from].isSpace()) {
                ++from;
            }
            const CellLabel* label = labelAt(from); // with its number
            from = label != nullptr ? label->span.end() : from;
            for (const CellSpan& number : m_found.numbers) {
                if (number.start == from) {
                    from = number.end();
                }
            }
            label = labelAt(from);
            from = label != nullptr ? label->span.end() : from;
            if (from < to && !isIn(u"-–—", m_cell[from])) {
                from += bulletAtStart(text(from, to));
            }
            changed = from != before;
        }
        return std::min(from, to);
    }

    [[nodiscard]] std::vector<Joint> jointsIn(qsizetype from, qsizetype to) const
    {
        std::vector<Joint> joints;
        for (qsizetype i = from; i < to; ++i) {
            if (!isOutside(i)) {
                continue;
            }
            if (m_cell[i].isSpace()) {
                qsizetype end = i;
                bool breaks = false;
                while (end < to && m_cell[end].isSpace()) {
                    breaks = breaks || isLineBreak(m_cell[end]);
                    ++end;
                }
                joints.push_back({i, end, breaks ? JointKind::Break : JointKind::Blank});
                i = end - 1;
            } else if (isIn(u"/／", m_cell[i])) {
                joints.push_back({i, i + 1, JointKind::Slash});
            } else if (isIn(u"&＆･・·•+＋", m_cell[i])) {
                joints.push_back({i, i + 1, JointKind::Other});
            } else if (const qsizetype length = conjunctionAt(i, to)) {
                joints.push_back({i, i + length, JointKind::Conjunction});
                i += length - 1;
            }
        }
        return joints;
    }

    [[nodiscard]] qsizetype conjunctionAt(qsizetype at, qsizetype to) const
    {
        // 甲公司联合乙大学共同组建
        if (m_isJoint && text(at, to).startsWith(u"联合") && at > 0) {
            return 2;
        }
        if (at > 0 && m_cell[at - 1] == u'参' && m_cell[at] == u'与') {
            return 0; // 参与
        }
        for (const QStringView conjunction : Conjunctions) {
            if (text(at, to).startsWith(conjunction)) {
                return conjunction.size();
            }
        }
        return 0;
    }

    void cutRegion(qsizetype from, qsizetype to)
    {
        const qsizetype start = nameStart(from, to);
        const std::vector<Joint> joints = jointsIn(start, to);
        qsizetype left = start;
        for (std::size_t i = 0; i < joints.size(); ++i) {
            const Joint& joint = joints[i];
            if (!hasText(left, joint.start) || !hasText(joint.end, to)) {
                continue;
            }
            const QStringView rest = restBehind(joints, i, to);
            const Cut cut = decide(joint, text(left, joint.start), rest, text(joint.end, to));
            if (cut == Cut::AskedNo || cut == Cut::AskedYes) {
                ask(joint, text(left, joint.start), rest);
            }
            if (cut == Cut::Yes || cut == Cut::AskedYes) {
                m_cuts.push_back({joint.start, joint.end - joint.start});
                left = nameStart(joint.end, to);
            }
        }
    }

    /// What stands behind a joint up to the first later one where it is a whole name; otherwise up to the
    /// next.
    [[nodiscard]] QStringView restBehind(const std::vector<Joint>& joints, std::size_t joint,
                                         qsizetype to) const
    {
        const qsizetype from = nameStart(joints[joint].end, to);
        constexpr std::size_t Farthest = 8; // joints in one name
        for (std::size_t i = joint + 1; i <= std::min(joints.size(), joint + Farthest); ++i) {
            const qsizetype end = i < joints.size() ? joints[i].start : to;
            if (end > from && m_words.isWhole(nameLike(text(from, end)))) {
                return text(from, end);
            }
        }
        return text(from, joint + 1 < joints.size() ? std::max(from, joints[joint + 1].start) : to);
    }

    [[nodiscard]] Cut decide(const Joint& joint, QStringView before, QStringView behind, QStringView all)
    {
        const QStringView left = nameLike(before);
        const QStringView right = nameLike(behind);
        const NameShape leftShape = m_words.shape(left);
        const NameShape rightShape = m_words.shape(right);
        const bool rightIsWhole = rightShape >= NameShape::Weak ||
                                  (rightShape == NameShape::Generic && m_words.beginsWithPlace(right));
        if (joint.kind == JointKind::Break) {
            return isMarkLine(all) ? Cut::No
                                   : decideBreak(before, left, right, leftShape, rightShape, rightIsWhole);
        }
        const bool bothWhole =
            leftShape >= NameShape::Weak && rightIsWhole && !OrganisationWords::isRest(right);
        if (joint.kind == JointKind::Slash && !bothWhole) {
            const QStringView to = all.trimmed();
            const bool named = !m_hasSeparators && left.size() >= ShortestConjunct &&
                               right.size() >= ShortestConjunct && isIdeograph(left.back()) &&
                               isIdeograph(to.front());
            return named ? Cut::AskedYes : Cut::No;
        }
        if (!bothWhole) {
            return Cut::No;
        }
        if (joint.kind == JointKind::Blank && beginsWithRole(all)) {
            return Cut::No; // 甲公司 牵头
        }
        if (joint.kind == JointKind::Blank) {
            const bool isLatin = left.back().unicode() < 0x80 && right.front().unicode() < 0x80;
            if (isLatin) {
                if (right.front().isLower()) {
                    return Cut::No; // Shanghai Institute of …
                }
                const bool areBoth = leftShape == NameShape::Complete && rightShape == NameShape::Complete;
                return areBoth ? Cut::AskedNo : Cut::No;
            }
            if (OrganisationWords::isPartOf(right, left)) {
                // A company has no college: 益阳船舶有限公司 湘中工学院.
                const bool isOther = left.endsWith(u"公司") && right.endsWith(u"学院");
                if (isOther) {
                    return Cut::AskedYes;
                }
                return !m_words.beginsWithPlace(right) ? Cut::No
                       : m_hasSeparators               ? Cut::AskedNo
                                                       : Cut::AskedYes;
            }
            return leftShape == NameShape::Complete ? Cut::Yes : Cut::AskedYes;
        }
        if (joint.kind == JointKind::Conjunction && joint.end - joint.start == 2 &&
            m_cell.sliced(joint.start).startsWith(u"联合")) {
            return leftShape == NameShape::Complete ? Cut::AskedYes : Cut::No;
        }
        if (joint.kind == JointKind::Conjunction) {
            const bool isJoint =
                right.contains(u"联合") || right.contains(u"共建") || right.contains(u"合作");
            if (left.size() < ShortestConjunct &&
                !(m_words.isKnownBody(left) && m_words.isKnownBody(right))) {
                return Cut::No;
            }
            // 中国石油和化学工业联合会
            const bool isField = m_words.isKnownBody(left) && !m_words.beginsWithPlace(right) &&
                                 isOneOf(right.last(std::min<qsizetype>(right.size(), 3)), Associations);
            if (isField) {
                return left.startsWith(u"中国") ? Cut::No : Cut::AskedNo;
            }
            const bool isCompany = left.endsWith(u"公司");
            return leftShape == NameShape::Weak ? Cut::AskedNo
                   : isJoint && !isCompany      ? Cut::AskedNo
                                                : Cut::Yes;
        }
        return Cut::Yes;
    }

    /// （牵头） on a line of its own, below the name that it marks.
    [[nodiscard]] static bool isMarkLine(QStringView behind)
    {
        behind = behind.trimmed();
        const auto end = std::find_if(behind.begin(), behind.end(), isLineBreak);
        const QStringView line = behind.first(end - behind.begin()).trimmed();
        return line.size() > 2 && opensBracket(line.front()) && closesBracket(line.back()) &&
               readRole(line.sliced(1).chopped(1)).has_value();
    }

    /// 牵头 / 参与, up to the next white space.
    [[nodiscard]] static bool beginsWithRole(QStringView text)
    {
        text = text.trimmed();
        const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
        const auto role = readRole(text.first(end - text.begin()));
        return role && role->isSure;
    }

    /// Names in Latin letters have no end that shows one: a line that begins with a small letter, or follows
    /// "of", goes on; another one is asked, unless a form of companies ends the line before it.
    [[nodiscard]] Cut decideLatinBreak(QStringView left, QStringView right, NameShape leftShape) const
    {
        if (m_context.rules != nullptr && m_context.rules->breaksSeparate) {
            return *m_context.rules->breaksSeparate ? Cut::Yes : Cut::No;
        }
        const QStringView last = left.sliced(left.lastIndexOf(u' ') + 1);
        const bool goesOn = !right.front().isUpper() || left.back() == u',' || left.back() == u'&' ||
                            isOneOf(last, JoiningWords);
        if (goesOn) {
            return Cut::No;
        }
        return leftShape == NameShape::Complete && !m_hasSeparators ? Cut::Yes : Cut::AskedYes;
    }

    [[nodiscard]] Cut decideBreak(QStringView before, QStringView left, QStringView right,
                                  NameShape leftShape, NameShape rightShape, bool rightIsWhole)
    {
        if (right.isEmpty() || OrganisationWords::isRest(right) || opensBracket(right.front()) ||
            readRole(right) || tailAtEnd(right).has_value()) {
            return Cut::No;
        }
        const bool leftIsWhole = leftShape >= NameShape::Weak ||
                                 (leftShape == NameShape::Generic && m_words.beginsWithPlace(left));
        if (!left.isEmpty() && left.back().unicode() < 0x250 && right.front().unicode() < 0x250) {
            return decideLatinBreak(left, right, leftShape);
        }
        if (leftIsWhole && rightIsWhole) {
            const bool isOther = isOfOtherPlace(left, right) || hasOwnUniversity(right); // no college of it
            const bool isOpen =
                leftShape == NameShape::Open || (OrganisationWords::isPartOf(right, left) && !isOther);
            if (m_context.rules != nullptr && m_context.rules->breaksSeparate) {
                return *m_context.rules->breaksSeparate ? Cut::Yes : Cut::No;
            }
            const bool isClosed = before.trimmed().size() != left.size() && !before.trimmed().endsWith(left);
            if (isClosed ||
                (!m_hasSeparators && !isOpen && (leftShape == NameShape::Complete || areLinesNames()))) {
                return Cut::Yes; // a mark behind the name ends it
            }
            const bool isGroup = m_hasSeparators && left.contains(u"集团"); // and an institute of it
            return isOpen || isGroup ? Cut::AskedNo : Cut::AskedYes;
        }
        if (!leftIsWhole && !rightIsWhole) {
            // Short names without the words of an organisation, a line each: 腾讯 / 华为.
            const bool areLines = !m_hasSeparators && leftShape == NameShape::None &&
                                  rightShape == NameShape::None && !m_words.isPlace(left);
            return areLines ? Cut::AskedYes : Cut::No;
        }
        if (leftIsWhole) {
            return rightShape == NameShape::Generic ? Cut::No : Cut::AskedYes;
        }
        const bool isOwnName = leftShape == NameShape::None && m_words.beginsWithPlace(right) &&
                               !m_words.isPlace(left) && left.size() > 2;
        return isOwnName ? Cut::AskedYes : Cut::No;
    }

    /// 湖北省生态环境科学研究院 is no part of 河海大学; 北京大学 北京… might be one.
    [[nodiscard]] bool isOfOtherPlace(QStringView left, QStringView right) const
    {
        constexpr qsizetype Shortest = 2;
        return m_words.beginsWithPlace(right) &&
               (left.endsWith(u"公司") || !right.startsWith(left.first(std::min(Shortest, left.size()))));
    }

    /// 清华大学环境学院 names its university: it is no part of what stands in front of it.
    [[nodiscard]] static bool hasOwnUniversity(QStringView name)
    {
        constexpr qsizetype Shortest = 2; // characters of a university's name
        return name.indexOf(u"大学") >= Shortest;
    }

    /// Every line is a whole name, and nothing else separates them: each is a member.
    [[nodiscard]] bool areLinesNames()
    {
        if (!m_areLinesNames) {
            m_areLinesNames = !m_hasSeparators && findLinesNames();
        }
        return *m_areLinesNames;
    }

    [[nodiscard]] bool findLinesNames() const
    {
        constexpr int Least = 3;
        int lines = 0;
        for (const QStringView line : m_cell.tokenize(u'\n', Qt::SkipEmptyParts)) {
            if (m_words.shape(nameLike(line)) < NameShape::Weak) {
                return false;
            }
            ++lines;
        }
        return lines >= Least;
    }

    void ask(const Joint& joint, QStringView before, QStringView behind)
    {
        constexpr std::size_t MostQuestions = 100; // of one cell
        if (m_found.problems.size() >= MostQuestions) {
            return;
        }
        const bool isBreak = joint.kind == JointKind::Break;
        const QString sentence =
            isBreak
                ? QCoreApplication::translate("Intake", "A line breaks between “%1” and “%2”: is it one name "
                                                        "that was wrapped, or are these two members?")
                : QCoreApplication::translate("Intake", "“%1” and “%2” may be two members, or one name.");
        m_found.problems.push_back(
            {joint.start, joint.end - joint.start, sentence.arg(beginning(before), beginning(behind)),
             isBreak ? CellIssue::Break : CellIssue::Joint, isBreak ? QStringLiteral("\n") : QString()});
    }

    // Pieces

    /// 甲公司；乙公司； ends with a separator that separates nothing; a 、 there may mean that one is
    /// missing.
    [[nodiscard]] bool isIdle(const CellSpan& cut) const
    {
        return cut.length > 0 && m_cell[cut.start] != u'、' && !hasText(cut.end(), m_cell.size());
    }

    void makePieces()
    {
        qsizetype from = 0;
        for (const CellSpan& cut : m_cuts) {
            if (cut.start < from) {
                continue;
            }
            if (isIdle(cut)) {
                m_found.pieces.push_back({from, cut.start, m_cell.size()});
                return;
            }
            m_found.pieces.push_back({from, cut.start, cut.end()});
            from = cut.end();
        }
        m_found.pieces.push_back({from, m_cell.size(), m_cell.size()});
    }

    QStringView m_cell;
    const BracketDepths& m_brackets;
    const OrganisationWords& m_words;
    const CellContext& m_context;
    CellCuts m_found;
    std::vector<CellSpan> m_cuts;
    bool m_hasSeparators = false;
    const bool m_isJoint;                ///< the cell ends with 共同组建, 共建
    std::optional<bool> m_areLinesNames; ///< nothing: nobody has asked
};

} // namespace

CellCuts cutCell(QStringView cell, const BracketDepths& brackets, const OrganisationWords& words,
                 const CellContext& context)
{
    return CellCutter(cell, brackets, words, context).cut();
}

} // namespace atlas
