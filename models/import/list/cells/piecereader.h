// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/cellcutter.h"

#include <optional>

namespace atlas {

/// One piece of a cell, read for itself.
struct PieceReading
{
    MemberToken token; ///< without separator; its role only where the piece itself marks one
    bool marksRole = false;
    bool isBlank = false;             ///< nothing but white space
    bool isTail = false;              ///< nothing but 等3家单位
    std::optional<int> count;         ///< of its tail
    bool countsMembers = false;       ///< 等2家成员单位: the lead is another one
    std::optional<RoleReading> label; ///< a label in front of it
    bool hasLabel = false;            ///< also one that says no role: 企业：
    QString labelWords;
    bool isBracketLabel = false;
    std::optional<RoleReading> verb; ///< 甲、乙牵头: holds for the clause in front of it, too
    QString verbWords;
    bool hasStar = false; ///< in front of its name
    QChar bullet{};       ///< in front of its name
    std::vector<CellProblem> problems;
};

class PieceReader final
{
public:
    PieceReader(QStringView cell, const BracketDepths& brackets, const OrganisationWords& words,
                const CellCuts& cuts, const MemberRules* rules)
        : m_cell(cell)
        , m_brackets(brackets)
        , m_words(words)
        , m_cuts(cuts)
        , m_rules(rules)
    {
    }

    [[nodiscard]] PieceReading read(std::size_t piece);

private:
    void takeFront();
    void takeLabel();
    void takeTail();
    void takeMarks();
    bool takeEndBracket();
    bool takeFrontBracket();
    bool takeStar();
    void takeMark(const QString& mark, qsizetype at, qsizetype length);
    [[nodiscard]] bool endsWithRoleAndMore(QStringView name) const;
    [[nodiscard]] bool isPartAlone(QStringView name) const;
    [[nodiscard]] bool isSeveralLatin(QStringView name) const;
    void takeCode(QStringView code, qsizetype at, qsizetype length);
    bool takeEndCode();
    bool takeEndWords();
    bool takeFrontWords();
    bool takeBracket(QStringView content, qsizetype at);
    bool takeBracketPart(QStringView part, qsizetype at);
    void takeRole(const RoleReading& role, QStringView words, qsizetype at);
    void takeLeadIn(std::size_t piece);
    void finishName();
    void takeLonelyRole();
    [[nodiscard]] bool takeRoleLike(QStringView name);
    void checkName();
    void checkWhole(QStringView name);
    [[nodiscard]] static bool hasRoleInBrackets(QStringView name);
    [[nodiscard]] bool isPartOfName(QStringView content) const;
    [[nodiscard]] bool takeUnknownBracket(QStringView name);
    [[nodiscard]] bool isUnlikeName(QStringView name) const;
    [[nodiscard]] bool isSeveral(QStringView name) const;
    [[nodiscard]] bool isNoMember(QStringView name) const;
    [[nodiscard]] bool beginsWithCount(QStringView name) const;
    bool takeFrontCode();
    [[nodiscard]] const char* doubtOf(QStringView name) const;
    void add(CellIssue issue, qsizetype start, qsizetype length, const QString& sentence,
             const QString& subject = {});
    [[nodiscard]] QStringView rest() const { return m_cell.sliced(m_from, m_to - m_from); }
    void trim();

    QStringView m_cell;
    const BracketDepths& m_brackets;
    const OrganisationWords& m_words;
    const CellCuts& m_cuts;
    const MemberRules* m_rules;
    PieceReading m_read;
    qsizetype m_from = 0; ///< what is not yet explained, as offsets into the cell
    qsizetype m_to = 0;
};

} // namespace atlas
