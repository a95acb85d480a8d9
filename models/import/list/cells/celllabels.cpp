// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/celllabels.h"

#include "import/list/cells/celltext.h"
#include "import/list/cells/namelike.h"

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype LongestLabel = 20;

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

/// 单位1, 成员单位二, 单位A
QStringView withoutCount(QStringView label)
{
    label = label.trimmed();
    const QStringView whole = label;
    while (!label.isEmpty() &&
           (label.back().isDigit() || isIn(u"一二三四五六七八九十ABCDEFG", label.back()))) {
        label = label.chopped(1).trimmed();
    }
    return label.size() > 1 ? label : whole;
}

/// 共4家单位
bool isCount(QStringView label)
{
    const auto tail = tailAtEnd(label);
    return tail && tail->count && tail->length >= label.trimmed().size();
}

class LabelFinder final
{
public:
    LabelFinder(QStringView cell, const BracketDepths& brackets, const std::vector<CellSpan>& numbers,
                const OrganisationWords& words)
        : m_cell(cell)
        , m_brackets(brackets)
        , m_numbers(numbers)
        , m_words(words)
    {
    }

    std::vector<CellLabel> find()
    {
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if (isColon(m_cell[i]) && isOutside(i)) {
                findLabel(i);
            } else if (isIn(u"-–—", m_cell[i]) && isOutside(i) && i > 1 && m_cell[i - 1].isSpace()) {
                findDashLabel(i); // Lead partner – Yuchai
            }
        }
        findHeadings();
        findBracketLabels();
        return std::move(m_labels);
    }

private:
    [[nodiscard]] bool isOutside(qsizetype at) const
    {
        return m_brackets.isOutside(at) && std::ranges::none_of(m_numbers, [&](const CellSpan& span) {
                   return at >= span.start && at < span.end();
               });
    }
    [[nodiscard]] QStringView text(qsizetype from, qsizetype to) const
    {
        return m_cell.sliced(from, to - from);
    }
    [[nodiscard]] bool hasText(qsizetype from, qsizetype to) const
    {
        return from < to && !text(from, to).trimmed().isEmpty();
    }

    /// 一、牵头单位, on a line of its own above its members.
    void findHeadings()
    {
        qsizetype start = 0;
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if (!isLineBreak(m_cell[i])) {
                continue;
            }
            qsizetype from = start;
            while (from < i && m_cell[from].isSpace()) {
                ++from;
            }
            for (const CellSpan& number : m_numbers) {
                from = number.start == from ? std::min(i, number.end()) : from;
            }
            const QStringView words = text(from + bulletAtStart(text(from, i)), i).trimmed();
            const auto role = readRole(words);
            if (role && role->isSure && hasText(i + 1, m_cell.size())) {
                addLabel(from, i, words, role);
            }
            start = i + 1;
        }
    }

    /// 【牵头单位】甲、乙【成员单位】丙: where the cell begins with a role in brackets, each such bracket is
    /// a label.
    void findBracketLabels()
    {
        const qsizetype first = firstText(m_cell);
        std::vector<CellLabel> labels;
        for (qsizetype i = first; i < m_cell.size(); ++i) {
            const qsizetype close = opensBracket(m_cell[i]) ? m_brackets.partner(i) : -1;
            if (close < 0 || m_brackets.depths[static_cast<std::size_t>(i)] != 1 ||
                m_cell[i] != m_cell[first]) {
                continue;
            }
            const QStringView words = text(i + 1, close);
            const auto role = readRole(words);
            if ((role || isMemberCategory(words)) && hasText(close + 1, m_cell.size())) {
                labels.push_back({{i, close + 1 - i}, words.trimmed().toString(), role, true});
            } else if (i == first) {
                return;
            }
            i = close;
        }
        if (labels.size() > 1 && labels.front().span.start == first) {
            m_labels.insert(m_labels.end(), labels.begin(), labels.end());
        }
    }

    void findLabel(qsizetype colon)
    {
        // 成员单位（共2家）：
        qsizetype end = colon;
        if (end > 0 && closesBracket(m_cell[end - 1]) && m_brackets.partner(end - 1) >= 0) {
            end = m_brackets.partner(end - 1);
        }
        qsizetype from = end;
        while (from > 0 && end - from < LongestLabel && isOutside(from - 1) &&
               !isLineBreak(m_cell[from - 1]) && !isIn(u"、；;，,。|\t:：", m_cell[from - 1])) {
            --from;
        }
        const QStringView words = text(from, end);
        for (qsizetype at = 0; at < words.size(); ++at) {
            const QStringView label = words.sliced(at);
            if (label.trimmed().isEmpty() || label.front().isSpace()) {
                continue;
            }
            const auto role = readRole(withoutCount(label));
            if (!role && !isMemberCategory(withoutCount(label)) && !isCount(label)) {
                continue;
            }
            // 甲公司成员单位：乙 has a name in front of its label; another word there makes it no label.
            const QStringView before = words.first(at).trimmed();
            if (before.isEmpty() || words[std::max<qsizetype>(0, at - 1)].isSpace() ||
                m_words.isWhole(nameLike(before))) {
                addLabel(from + at, colon, label, role);
                return;
            }
        }
    }

    void findDashLabel(qsizetype dash)
    {
        qsizetype from = dash - 1;
        while (from > 0 && dash - from < LongestLabel && !isIn(u"；;\n", m_cell[from - 1])) {
            --from;
        }
        const QStringView words = text(from, dash).trimmed();
        if (const auto role = readRole(words); role && hasText(dash + 1, m_cell.size())) {
            while (m_cell[from].isSpace()) {
                ++from;
            }
            addLabel(from, dash, words, role);
        }
    }

    void addLabel(qsizetype start, qsizetype colon, QStringView words, const std::optional<RoleReading>& role)
    {
        if (m_labels.size() == 256) {
            return; // nobody writes so many: what is left is asked as text
        }
        for (const CellSpan& number : m_numbers) {
            if (number.end() <= start && !hasText(number.end(), start)) {
                start = number.start;
            }
        }
        m_labels.push_back({{start, colon + 1 - start}, words.trimmed().toString(), role, false});
    }

    QStringView m_cell;
    const BracketDepths& m_brackets;
    const std::vector<CellSpan>& m_numbers;
    const OrganisationWords& m_words;
    std::vector<CellLabel> m_labels;
};

} // namespace

std::vector<CellLabel> findLabels(QStringView cell, const BracketDepths& brackets,
                                  const std::vector<CellSpan>& numbers, const OrganisationWords& words)
{
    return LabelFinder(cell, brackets, numbers, words).find();
}

} // namespace atlas
