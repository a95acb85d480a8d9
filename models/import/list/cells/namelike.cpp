// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/cells/namelike.h"

#include "import/list/cells/cellmarks.h"
#include "import/list/cells/rolewords.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

/// The longest first.
constexpr auto RoleVerbs =
    std::to_array<QStringView>({u"作为牵头单位", u"作为成员单位", u"作为参与单位", u"为牵头单位",
                                u"为成员单位", u"为参与单位", u"联合牵头", u"共同牵头", u"共同参与",
                                u"联合参与", u"共同组建", u"联合组建", u"牵头", u"参与", u"主持", u"参加"});

} // namespace

QStringView nameLike(QStringView text)
{
    text = text.trimmed();
    for (bool changed = true; changed && !text.isEmpty();) {
        const qsizetype before = text.size();
        while (!text.isEmpty() && isStar(text.front())) {
            text = text.sliced(1).trimmed();
        }
        while (!text.isEmpty() && isStar(text.back())) {
            text = text.chopped(1).trimmed();
        }
        if (const qsizetype number = numberAtStart(text)) {
            text = text.sliced(number).trimmed();
        }
        if (!text.isEmpty() && (closesBracket(text.back()) || opensBracket(text.front()))) {
            const BracketDepths brackets(text);
            const qsizetype open = closesBracket(text.back()) ? brackets.partner(text.size() - 1) : -1;
            const qsizetype close = opensBracket(text.front()) ? brackets.partner(0) : -1;
            if (open > 0) {
                text = text.first(open).trimmed();
            } else if (close > 0 && close + 1 < text.size() && readRole(text.sliced(1, close - 1))) {
                text = text.sliced(close + 1).trimmed();
            }
        }
        const qsizetype dash = std::max(std::max(text.lastIndexOf(u'-'), text.lastIndexOf(u'－')),
                                        std::max(text.lastIndexOf(u'—'), text.lastIndexOf(u'–')));
        if (dash > 0 && readRole(text.sliced(dash + 1).trimmed())) {
            text = text.first(dash).trimmed();
            while (!text.isEmpty() && QStringView(u"-－—–―").contains(text.back())) {
                text = text.chopped(1).trimmed(); // 甲公司——牵头单位
            }
        }
        for (const QStringView verb : RoleVerbs) {
            if (text.size() > verb.size() + 2 && text.endsWith(verb)) {
                text = text.chopped(verb.size()).trimmed();
                break;
            }
        }
        changed = text.size() != before;
    }
    return text;
}

} // namespace atlas
