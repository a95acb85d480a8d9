// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/membercutter.h"

#include "intake/rolemark.h"
#include "naming/brackets.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

/// What a comma stands before in the forms of companies abroad.
constexpr std::array<QStringView, 12> ForeignForms{u"ltd",  u"limited", u"inc", u"incorporated",
                                                   u"llc",  u"llp",     u"lp",  u"corp",
                                                   u"gmbh", u"s.a",     u"plc", u"co."};
constexpr qsizetype ShortestNameAtSlash = 4;

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

bool isLineBreak(QChar c)
{
    return c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Which characters stand outside of brackets that have a partner.
std::vector<bool> outsideOfBrackets(QStringView cell)
{
    const std::vector<qsizetype> lonely = lonelyBrackets(cell);
    std::vector<bool> outside(static_cast<std::size_t>(cell.size()));
    int depth = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool counts = !std::binary_search(lonely.begin(), lonely.end(), i);
        if (counts && isOpeningBracket(cell[i])) {
            ++depth;
        }
        outside[static_cast<std::size_t>(i)] = depth == 0;
        if (counts && isClosingBracket(cell[i])) {
            --depth;
        }
    }
    return outside;
}

/// 1、甲公司: the 、 behind a list number separates nothing.
bool endsListNumber(QStringView piece)
{
    const QStringView digits = piece.trimmed();
    return !digits.isEmpty() && digits.size() <= 3 &&
           std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isAsciiCommaCut(QStringView cell, qsizetype at)
{
    const QStringView before = cell.first(at).trimmed();
    const QStringView after = cell.sliced(at + 1).trimmed();
    const bool foreign = std::any_of(ForeignForms.begin(), ForeignForms.end(), [&](QStringView form) {
        return after.startsWith(form, Qt::CaseInsensitive);
    });
    // 1,000吨 is a number.
    const bool number = !before.isEmpty() && before.back().isDigit() && !after.isEmpty() &&
                        after.front().isDigit() && !cell[at + 1].isSpace();
    return !foreign && !number;
}

class Cutter final
{
public:
    explicit Cutter(QStringView cell)
        : m_cell(cell)
        , m_outside(outsideOfBrackets(cell))
    {
    }

    std::vector<MemberCut> cuts()
    {
        cutAtMarks();
        const bool hasMarks = !m_cuts.empty();
        cutAtLineBreaks(hasMarks);
        if (m_cuts.empty()) {
            cutAtSlashes();
        }
        std::sort(m_cuts.begin(), m_cuts.end(),
                  [](const MemberCut& a, const MemberCut& b) { return a.at < b.at; });
        return std::move(m_cuts);
    }

private:
    [[nodiscard]] bool isOutside(qsizetype at) const { return m_outside[static_cast<std::size_t>(at)]; }

    void cutAtMarks()
    {
        qsizetype start = 0;
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if (!isOutside(i)) {
                continue;
            }
            const QChar c = m_cell[i];
            const bool cut = (c == u'、' && !endsListNumber(m_cell.sliced(start, i - start))) || c == u'；' ||
                             c == u';' || c == u'，' || (c == u',' && isAsciiCommaCut(m_cell, i));
            if (cut) {
                m_cuts.push_back({i, 1});
                start = i + 1;
            }
        }
    }

    [[nodiscard]] bool hasText(qsizetype from, qsizetype to) const
    {
        return !m_cell.sliced(from, to - from).trimmed().isEmpty();
    }

    /// Whether a mark separates here already: then the line break beside it says nothing new.
    [[nodiscard]] bool isBesideMark(qsizetype from, qsizetype to) const
    {
        return std::any_of(m_marks.begin(), m_marks.end(), [&](const MemberCut& mark) {
            return mark.at < from ? !hasText(mark.at + 1, from) : mark.at >= to && !hasText(to, mark.at);
        });
    }

    void cutAtLineBreaks(bool hasMarks)
    {
        m_marks = m_cuts;
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if (!isLineBreak(m_cell[i]) || !isOutside(i)) {
                continue;
            }
            qsizetype end = i;
            while (end < m_cell.size() && m_cell[end].isSpace()) {
                ++end;
            }
            const bool labelFollows = roleLabel(m_cell.sliced(end)).has_value();
            const bool isInside = hasText(0, i) && end < m_cell.size();
            const bool behindLabel = isInside && isBehindLabel(i);
            if (isInside && !behindLabel && (labelFollows || !hasMarks) && !isBesideMark(i, end)) {
                m_cuts.push_back({i, end - i});
            }
            i = end - 1;
        }
    }

    /// 牵头单位： stands on a line of its own, its members on the next.
    [[nodiscard]] bool isBehindLabel(qsizetype at) const
    {
        qsizetype start = 0;
        for (const MemberCut& cut : m_cuts) {
            start = cut.at < at ? std::max(start, cut.at + cut.length) : start;
        }
        const QStringView piece = m_cell.sliced(start, at - start);
        const auto label = roleLabel(piece);
        return label && piece.sliced(label->end).trimmed().isEmpty();
    }

    void cutAtSlashes()
    {
        qsizetype start = 0;
        for (qsizetype i = 0; i < m_cell.size(); ++i) {
            if ((m_cell[i] != u'/' && m_cell[i] != u'／') || !isOutside(i)) {
                continue;
            }
            const QStringView before = m_cell.sliced(start, i - start).trimmed();
            const QStringView after = m_cell.sliced(i + 1).trimmed();
            const bool named = before.size() >= ShortestNameAtSlash && after.size() >= ShortestNameAtSlash &&
                               isIdeograph(before.back()) && isIdeograph(after.front());
            if (named) {
                m_cuts.push_back({i, 1});
                start = i + 1;
            }
        }
    }

    QStringView m_cell;
    std::vector<bool> m_outside;
    std::vector<MemberCut> m_cuts;
    std::vector<MemberCut> m_marks; ///< the cuts at separators, without line breaks
};

} // namespace

std::vector<qsizetype> lonelyBrackets(QStringView cell)
{
    std::vector<qsizetype> lonely;
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (isOpeningBracket(cell[i])) {
            open.push_back(i);
        } else if (isClosingBracket(cell[i])) {
            if (open.empty()) {
                lonely.push_back(i);
            } else {
                open.pop_back();
            }
        }
    }
    lonely.insert(lonely.end(), open.begin(), open.end());
    std::sort(lonely.begin(), lonely.end());
    return lonely;
}

std::vector<MemberCut> memberCuts(QStringView cell)
{
    return Cutter(cell).cuts();
}

} // namespace atlas
