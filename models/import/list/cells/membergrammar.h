// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "import/list/cells/organisationwords.h"
#include "import/list/cells/rolewords.h"

#include <vector>

namespace atlas {

/// What kind of thing is to be looked at in a cell.
enum class CellIssue : quint8 {
    Residue,    ///< text that is no name, mark, separator, numbering, tail or placeholder
    Mark,       ///< a mark that may mean a role: ★, 链主, 副理事长单位
    Break,      ///< a line break between two whole names: wrapped, or two members
    Joint,      ///< a blank, a conjunction or a slash that may or may not separate
    Count,      ///< 等5家单位 with three names
    Bracket,    ///< a bracket without its partner
    Empty,      ///< a member without a name
    Duplicate,  ///< an organisation that stands twice
    Leads,      ///< two leads, where one is allowed
    Numbering,  ///< a number that is not the next one
    Character,  ///< U+FEFF, a control character or a noncharacter inside a name
    Formula,    ///< told, not asked: #REF!, #N/A where a member stood
    More,       ///< told, not asked: 等 behind the names says that there are others
    CreditCode, ///< told, not asked: a credit code whose check character is another
};

/// What is wrong or open in a cell, and where: offsets into its text.
struct CellProblem
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString sentence; ///< whole, in the user's language
    CellIssue issue = CellIssue::Residue;
    QString subject{}; ///< the mark or words that an answer can be given for in the whole list: ★, 链主

    /// Asked: nothing is written before somebody has answered. Otherwise it is only told.
    [[nodiscard]] bool isQuestion() const
    {
        return issue != CellIssue::Formula && issue != CellIssue::More && issue != CellIssue::CreditCode;
    }
    friend bool operator==(const CellProblem&, const CellProblem&) = default;
};

/// A cell of members, cut into tokens; what cannot be understood is a token with a problem, never lost.
struct MemberCell
{
    std::vector<MemberToken> tokens;
    std::vector<CellProblem> problems;
    bool deniesOrder = false; ///< 排名不分先后 in the cell
    bool marksRole = false;   ///< some member is marked: then nobody leads by order
    MemberColumn column = MemberColumn::Members;

    /// text + separator of all tokens: the cell letter for letter.
    [[nodiscard]] QString text() const;
    /// Where a token begins in the cell.
    [[nodiscard]] qsizetype startOf(std::size_t token) const;
    /// Whether anything is asked.
    [[nodiscard]] bool hasQuestions() const;
};

/// What is known of a cell beside its text.
struct CellContext
{
    MemberColumn column = MemberColumn::Members;
    const MemberRules* rules = nullptr;
    bool isOne = false; ///< the list has a row for each organisation
};

/// Reads cells of members by a grammar: numbering and bullets, names, marks of a role in brackets of any
/// kind, behind a dash, as a star, as a label (牵头单位：…) or in a sentence (由…牵头，…参与), separators,
/// conjunctions where both sides are organisations, tails (等3家单位), placeholders (无, /), former names,
/// credit codes. Each character belongs to one of these; what does not is a problem at its place, with the
/// best guess set.
///
/// A role in a bracket holds for its own member only; a label holds until the next label or ；. May be used
/// by several threads.
class MemberGrammar final
{
public:
    explicit MemberGrammar(const Reference& reference);

    /// A longer cell is no list of members: it is one problem, and is not cut.
    static constexpr qsizetype MostCharacters = 16'384;

    [[nodiscard]] MemberCell read(const QString& cell, const CellContext& context = {}) const;
    /// The same, for a cell of at most MostCharacters, by the rules alone, however plain the cell is.
    [[nodiscard]] MemberCell readByRules(const QString& cell, const CellContext& context = {}) const;

    // What a person changes by hand. The text of the cell stays, letter for letter; problems are found anew.

    /// Cuts a token in two before that character of its text; nothing where one of them would be empty.
    void splitToken(MemberCell& cell, std::size_t token, qsizetype at) const;
    /// Joins a token with the one behind it, the separator between them becoming part of the name.
    void joinTokens(MemberCell& cell, std::size_t token) const;
    /// Says what a token's role is. The industry counts for an industry lead only.
    void relabelToken(MemberCell& cell, std::size_t token, Role role, const QString& industry = {}) const;
    /// Says that a token is no member.
    void ignoreToken(MemberCell& cell, std::size_t token) const;

    [[nodiscard]] const OrganisationWords& words() const { return m_words; }
    [[nodiscard]] const Reference& reference() const { return m_reference; }

private:
    void readAgain(MemberCell& cell) const;

    const Reference& m_reference;
    OrganisationWords m_words;
};

/// A name as it is kept: radicals of the CJK blocks as the characters that they stand for, without white
/// space and invisible characters at its ends, line breaks taken out. Full-width brackets and digits stay.
[[nodiscard]] QString cleanName(QStringView text);
/// Whether a text holds U+FEFF, a control character or a noncharacter, which no name has.
[[nodiscard]] bool hasForbiddenCharacter(QStringView text);

} // namespace atlas
