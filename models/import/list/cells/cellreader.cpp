// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/cellreader.h"

#include "domain/text/fold.h"
#include "import/list/cells/cellcutter.h"
#include "import/list/cells/celltext.h"
#include "import/list/cells/piecereader.h"
#include "import/list/rows/listlines.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// The names of a cell so far: a few, which are compared one by one, or very many.
class SeenNames final
{
public:
    /// False where the name is there already.
    bool insert(const QString& folded)
    {
        if (m_few.size() < Few) {
            const bool isNew = std::find(m_few.begin(), m_few.end(), folded) == m_few.end();
            m_few.push_back(folded);
            return isNew;
        }
        if (m_many.isEmpty()) {
            m_many = QSet<QString>(m_few.begin(), m_few.end());
        }
        const qsizetype before = m_many.size();
        m_many.insert(folded);
        return m_many.size() > before;
    }

private:
    static constexpr std::size_t Few = 32;
    std::vector<QString> m_few;
    QSet<QString> m_many;
};

/// Puts the pieces of a cell together: labels, verbs and tails hold for several of them.
class CellReader final
{
public:
    CellReader(const QString& cell, const OrganisationWords& words, const CellContext& context)
        : m_text(cell)
        , m_words(words)
        , m_rules(rulesFor(cell, context))
        , m_context{context.column, &m_rules}
        , m_brackets(m_text)
        , m_cuts(cutCell(m_text, m_brackets, words, context))
    {
    }

    /// Cut as the tokens are, whatever the separators say.
    void cutAs(const std::vector<MemberToken>& tokens)
    {
        m_byHand = &tokens;
        m_cuts.problems.clear();
        m_cuts.pieces.clear();
        qsizetype start = 0;
        for (const MemberToken& token : tokens) {
            const qsizetype end = start + token.text.size();
            m_cuts.pieces.push_back({start, end, end + token.separator.size()});
            start = end + token.separator.size();
        }
    }

    MemberCell read()
    {
        m_cell.column = m_context.column;
        m_cell.deniesOrder = deniesOrder(m_text);
        m_cell.problems = std::move(m_cuts.problems);
        addLonelyBrackets();
        PieceReader reader(m_text, m_brackets, m_words, m_cuts, m_context.rules);
        m_pieces.reserve(m_cuts.pieces.size());
        for (std::size_t i = 0; i < m_cuts.pieces.size(); ++i) {
            m_pieces.push_back(reader.read(i));
            keepByHand(i);
        }
        forgiveBullets();
        askBullets();
        takeCounts();
        takeLabels();
        forgiveLabels();
        takeVerbs();
        takeColumn();
        leadTogether();
        finish();
        addConflicts();
        checkCount();
        std::ranges::stable_sort(m_cell.problems, {}, &CellProblem::start);
        return std::move(m_cell);
    }

private:
    [[nodiscard]] static MemberRules rulesFor(const QString& cell, const CellContext& context)
    {
        MemberRules rules = context.rules == nullptr ? MemberRules() : *context.rules;
        readLegend(cell, rules);
        return rules;
    }

    [[nodiscard]] static bool isMember(const PieceReading& piece)
    {
        return !piece.isBlank && !piece.token.isNothing;
    }

    [[nodiscard]] QStringView separatorOf(std::size_t piece) const
    {
        const CellPiece& cut = m_cuts.pieces[piece];
        return m_text.sliced(cut.end, cut.next - cut.end);
    }

    [[nodiscard]] bool hasManyProblems() const { return m_cell.problems.size() >= MostProblems; }

    void add(CellIssue issue, qsizetype start, qsizetype length, const QString& sentence)
    {
        m_cell.problems.push_back({start, std::max<qsizetype>(1, length), sentence, issue, {}});
    }

    /// What a person said of a token stays.
    void keepByHand(std::size_t index)
    {
        const MemberToken* said = m_byHand == nullptr ? nullptr : &(*m_byHand)[index];
        if (said == nullptr || !said->isByHand) {
            return;
        }
        PieceReading& piece = m_pieces[index];
        piece.token.isByHand = true;
        piece.token.isNothing = said->isNothing;
        piece.token.role = said->role;
        piece.token.roleText = said->roleText;
        piece.token.industryText = said->industryText;
        piece.marksRole = true;
        piece.isBlank = piece.isBlank && !said->isNothing;
        std::erase_if(piece.problems, [&](const CellProblem& problem) {
            return said->isNothing || problem.issue == CellIssue::Mark || problem.issue == CellIssue::Residue;
        });
    }

    void addLonelyBrackets()
    {
        for (const qsizetype at : m_brackets.lonely) {
            if (hasManyProblems()) {
                return;
            }
            const bool isOfNumber = std::ranges::any_of(m_cuts.numbers, [at](const CellSpan& number) {
                return at >= number.start && at < number.end();
            });
            if (isOfNumber) { // 1）
                continue;
            }
            const qsizetype from = closesBracket(m_text[at]) ? std::max<qsizetype>(0, at - 12) : at;
            add(CellIssue::Bracket, at, 1,
                QCoreApplication::translate("Intake", "There is an unmatched bracket at “%1”.")
                    .arg(beginning(m_text.sliced(from))));
        }
    }

    /// A star in front of every member is a bullet.
    void forgiveBullets()
    {
        const auto members = std::ranges::count_if(m_pieces, isMember);
        const auto starred = std::ranges::count_if(
            m_pieces, [](const PieceReading& piece) { return isMember(piece) && piece.hasStar; });
        if (members < 2 || starred != members) {
            return;
        }
        for (PieceReading& piece : m_pieces) {
            const bool isStarMark = !piece.token.roleText.isEmpty() && isStar(piece.token.roleText.front());
            if (isStarMark) {
                piece.marksRole = false;
                piece.token.role = Role::Member;
                piece.token.roleText.clear();
                piece.token.isByHand = false;
            }
            std::erase_if(piece.problems, [](const CellProblem& problem) {
                return problem.issue == CellIssue::Mark && !problem.subject.isEmpty() &&
                       isStar(problem.subject.front());
            });
        }
    }

    /// 甲、√乙、丙: a bullet in front of some members only may mark them.
    void askBullets()
    {
        const auto members = std::ranges::count_if(m_pieces, isMember);
        const auto bulleted = std::ranges::count_if(
            m_pieces, [](const PieceReading& piece) { return isMember(piece) && isMarkLike(piece.bullet); });
        if (bulleted == 0 || bulleted == members ||
            std::ranges::any_of(m_pieces, [](const PieceReading& piece) { return piece.hasLabel; })) {
            return;
        }
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            PieceReading& piece = m_pieces[i];
            const QString mark(piece.bullet);
            if (!isMember(piece) || !isMarkLike(piece.bullet)) {
                continue;
            }
            if (m_rules.marks.contains(mark)) { // a legend, or a person, has said what it means
                if (const std::optional<Role> said = m_rules.marks.value(mark); said && !piece.marksRole) {
                    piece.token.role = *said;
                    piece.token.roleText = mark;
                    piece.marksRole = true;
                }
            } else {
                piece.problems.push_back(
                    {m_cuts.pieces[i].start, 1,
                     QCoreApplication::translate("Intake", "“%1” may mark the lead of this list.").arg(mark),
                     CellIssue::Mark, mark});
            }
        }
    }
    [[nodiscard]] static bool isMarkLike(QChar bullet)
    {
        return QStringView(u"●○■□◆◇▪▶►➢✓√").contains(bullet);
    }

    /// 1鞍钢、2北大: where every name begins with its number, that is no part of it.
    void takeCounts()
    {
        std::vector<std::pair<PieceReading*, qsizetype>> counted;
        for (PieceReading& piece : m_pieces) {
            if (!isMember(piece)) {
                continue;
            }
            const qsizetype length = countAtStart(piece.token.name, static_cast<int>(counted.size()) + 1);
            if (length == 0) {
                return;
            }
            counted.emplace_back(&piece, length);
        }
        if (counted.size() < 2) {
            return;
        }
        for (const auto& [piece, length] : counted) {
            piece->token.name = cleanName(QStringView(piece->token.name).sliced(length));
            std::erase_if(piece->problems,
                          [](const CellProblem& problem) { return problem.issue == CellIssue::Residue; });
        }
    }
    /// The length of 1, 01, No.1, 第1家, 成员1, 1- or a. in front of a name; 0 where it is another number.
    [[nodiscard]] static qsizetype countAtStart(const QString& name, int expected)
    {
        if (name.isEmpty() || (!name.front().isDigit() && name.front().unicode() >= 0x80 &&
                               !QStringView(u"第成单企").contains(name.front()))) {
            return 0; // nearly always
        }
        static const QRegularExpression count(
            u"^(?:(?:第|成员|单位|企业|[Nn][Oo]\\.?\\s*)?0?([0-9]{1,2})(?:家|个)?|([a-zA-Z])(?=[.)\\-\\s]))"
            u"[-.:：、)\\s]*(?=[^\\x00-\\x7f])"_s);
        const auto match = count.match(name);
        const int value =
            match.captured(1).isEmpty()
                ? match.captured(2).isEmpty() ? 0 : match.captured(2).front().toLower().unicode() - u'a' + 1
                : match.captured(1).toInt();
        return match.hasMatch() && value == expected ? match.capturedLength() : 0;
    }

    /// 理事长单位：甲；成员单位：乙 says who leads; 链主 does not.
    void forgiveLabels()
    {
        const bool hasMembers = std::ranges::any_of(m_pieces, [](const PieceReading& piece) {
            return piece.label && piece.label->isSure && piece.label->role == Role::Member;
        });
        for (PieceReading& piece : m_pieces) {
            if (hasMembers && piece.label && piece.label->role == Role::Lead &&
                !piece.labelWords.contains(u'链')) {
                std::erase_if(piece.problems, [&](const CellProblem& problem) {
                    return problem.issue == CellIssue::Mark && problem.subject == piece.labelWords;
                });
            }
        }
    }

    /// A label holds until the next one, or until ；.
    void takeLabels()
    {
        const PieceReading* label = nullptr;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            PieceReading& piece = m_pieces[i];
            label = piece.hasLabel ? &piece : label;
            const bool isEmpty = piece.hasLabel && piece.token.isNothing && !piece.isTail &&
                                 (i + 1 == m_pieces.size() || m_pieces[i + 1].hasLabel) &&
                                 piece.token.text.trimmed().endsWith(u'：');
            if (isEmpty) {
                add(CellIssue::Empty, m_cuts.pieces[i].start, m_cuts.pieces[i].end - m_cuts.pieces[i].start,
                    QCoreApplication::translate("Intake", "There is no name after “%1”.")
                        .arg(piece.labelWords));
            }
            if (label != nullptr && label->label && isMember(piece) && !piece.marksRole) {
                piece.token.role = label->label->role;
                piece.token.roleText = label->labelWords;
                piece.token.industryText = label->label->industry;
                piece.token.isLabelled = piece.token.role == Role::Lead;
                piece.marksRole = true;
                if (label != &piece && label->isBracketLabel && label->label->role != Role::Member) {
                    piece.problems.push_back(
                        {m_cuts.pieces[i].start,
                         m_cuts.pieces[i].end - m_cuts.pieces[i].start,
                         QCoreApplication::translate("Intake",
                                                     "“%1” stands in front of several members: does it "
                                                     "hold for all of them?")
                             .arg(label->labelWords),
                         CellIssue::Mark,
                         {}});
                }
            }
            if (separatorOf(i).contains(u'；') || separatorOf(i).contains(u';')) {
                label = nullptr;
            }
        }
    }

    /// 由甲、乙牵头，丙、丁参与: a verb holds for the members of its clause.
    void takeVerbs()
    {
        std::size_t first = 0;
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_pieces[i].token.text.trimmed().startsWith(u'由')) {
                first = i; // 甲、由乙牵头
            }
            if (m_pieces[i].verb) {
                for (std::size_t j = first; j <= i; ++j) {
                    takeVerb(m_pieces[j], m_pieces[i]);
                }
            }
            const QStringView separator = separatorOf(i);
            const bool endsClause = std::any_of(separator.begin(), separator.end(), [](QChar c) {
                return QStringView(u"，,；;。\n").contains(c);
            });
            first = endsClause || m_pieces[i].verb ? i + 1 : first;
        }
    }

    static void takeVerb(PieceReading& piece, const PieceReading& from)
    {
        if (isMember(piece) && !piece.marksRole) {
            piece.marksRole = true;
            piece.token.role = from.verb->role;
            piece.token.roleText = from.verbWords;
            piece.token.isLabelled = from.verb->role == Role::Lead;
        }
    }

    void takeColumn()
    {
        if (m_context.column == MemberColumn::Members) {
            return;
        }
        const bool isCoLead = m_context.column == MemberColumn::CoLeads;
        for (PieceReading& piece : m_pieces) {
            if (isMember(piece) && !piece.marksRole) {
                piece.token.role = isCoLead ? Role::CoLead : Role::Lead;
                piece.token.isLabelled = true;
                piece.marksRole = true;
            }
        }
    }

    /// 牵头单位：甲、乙 and two names in a column of leads: they lead together.
    void leadTogether()
    {
        const auto isLabelled = [](const PieceReading& piece) {
            return isMember(piece) && piece.token.isLabelled && piece.token.role == Role::Lead;
        };
        if (std::ranges::count_if(m_pieces, isLabelled) < 2) {
            return;
        }
        for (PieceReading& piece : m_pieces) {
            if (isLabelled(piece)) {
                piece.token.role = Role::CoLead;
            }
        }
    }

    void finish()
    {
        m_cell.tokens.reserve(m_pieces.size());
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            PieceReading& piece = m_pieces[i];
            m_cell.marksRole = m_cell.marksRole || (isMember(piece) && piece.marksRole);
            if (piece.isBlank && !(i == 0 && m_pieces.size() == 1) && !hasManyProblems()) {
                add(CellIssue::Empty, m_cuts.pieces[i].start, m_cuts.pieces[i].end - m_cuts.pieces[i].start,
                    QCoreApplication::translate("Intake",
                                                "A member is empty: there are two separators in a row, "
                                                "or one at the beginning or end."));
            }
            if (!hasManyProblems()) {
                m_cell.problems.insert(m_cell.problems.end(), piece.problems.begin(), piece.problems.end());
            }
            piece.token.separator = separatorOf(i).toString();
            m_cell.tokens.push_back(std::move(piece.token));
        }
    }

    /// What the members of one consortium must not have in common.
    void addConflicts()
    {
        const MemberToken* lead = nullptr;
        SeenNames seen;
        for (std::size_t i = 0; i < m_cell.tokens.size(); ++i) {
            MemberToken& token = m_cell.tokens[i];
            const qsizetype start = m_cuts.pieces[i].start;
            if (token.isNothing) {
                continue;
            }
            if (const QString folded = fold(token.name); !folded.isEmpty() && !seen.insert(folded)) {
                if (standsAmongMembers(i, folded)) {
                    token.isNothing = true;
                    continue;
                }
                if (hasManyProblems()) {
                    continue;
                }
                add(CellIssue::Duplicate, start, token.text.size(),
                    QCoreApplication::translate("Intake", "The member “%1” appears twice.").arg(token.name));
                token.isNothing =
                    !token.isByHand && token.role == Role::Member; // once, unless a person says so
            }
            if (token.role == Role::Lead && lead != nullptr && !hasManyProblems()) {
                add(CellIssue::Leads, start, token.text.size(),
                    QCoreApplication::translate(
                        "Intake", "Two members are marked 牵头, but only one is allowed: “%1” and “%2”.")
                        .arg(lead->name, token.name));
            }
            lead = token.role == Role::Lead ? &token : lead;
        }
    }

    /// 牵头单位：甲；成员单位：甲、乙: the lead is counted among the members, too, and is one member.
    [[nodiscard]] bool standsAmongMembers(std::size_t index, const QString& folded) const
    {
        const MemberToken& again = m_cell.tokens[index];
        const bool isOfMembers = again.role == Role::Member && !again.isByHand && !again.roleText.isEmpty();
        return isOfMembers &&
               std::any_of(m_cell.tokens.begin(), m_cell.tokens.begin() + static_cast<std::ptrdiff_t>(index),
                           [&](const MemberToken& token) {
                               return token.isLabelled && token.role != Role::Member &&
                                      fold(token.name) == folded;
                           });
    }

    /// 等5家单位 with three names.
    void checkCount()
    {
        const auto counted =
            std::ranges::find_if(m_pieces, [](const PieceReading& piece) { return piece.count.has_value(); });
        if (counted == m_pieces.end()) {
            return;
        }
        const auto named =
            std::ranges::count_if(m_cell.tokens, [](const MemberToken& token) { return !token.isNothing; });
        const auto index = static_cast<std::size_t>(counted - m_pieces.begin());
        // 参与单位：甲、乙等2家 counts those of its label.
        int ofLabel = 0;
        for (std::size_t i = index + 1; i-- > 0;) {
            ofLabel += m_cell.tokens[i].isNothing ? 0 : 1;
            if (m_pieces[i].hasLabel) {
                break;
            }
        }
        const auto led = std::ranges::count_if(m_cell.tokens, [](const MemberToken& token) {
            return !token.isNothing && token.role != Role::Member;
        });
        if (named != *counted->count && ofLabel != *counted->count &&
            !((counted->countsMembers || counted->verb) && named - led == *counted->count)) {
            const CellPiece& piece = m_cuts.pieces[index];
            add(CellIssue::Count, piece.start, piece.end - piece.start,
                QCoreApplication::translate("Intake", "The cell speaks of %1 organisations, and names %2.")
                    .arg(*counted->count)
                    .arg(named));
        }
    }

    /// Of one cell: whoever has answered these reads the others then.
    static constexpr std::size_t MostProblems = 100;

    QStringView m_text;
    const OrganisationWords& m_words;
    const MemberRules m_rules; ///< those of the list, and what a note in the cell says
    const CellContext m_context;
    BracketDepths m_brackets;
    CellCuts m_cuts;
    std::vector<PieceReading> m_pieces;
    const std::vector<MemberToken>* m_byHand = nullptr;
    MemberCell m_cell;
};

} // namespace

MemberCell readCellByRules(const QString& cell, const OrganisationWords& words, const CellContext& context,
                           const std::vector<MemberToken>* cut)
{
    CellReader reader(cell, words, context);
    if (cut != nullptr) {
        reader.cutAs(*cut);
    }
    return reader.read();
}

} // namespace atlas
