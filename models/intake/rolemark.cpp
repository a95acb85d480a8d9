// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/rolemark.h"

#include "naming/brackets.h"

#include <algorithm>
#include <array>

namespace atlas {
namespace {

constexpr qsizetype LongestLabel = 16;

/// What a mark may be dressed in: 联合体牵头单位, 牵头方.
constexpr std::array<QStringView, 6> Subjects{u"联合体", u"项目", u"课题", u"任务", u"申报", u"案例"};
constexpr std::array<QStringView, 8> Bodies{u"单位",     u"企业", u"机构", u"人",
                                            u"单位名称", u"方",   u"院校", u"者"};

constexpr std::array<QStringView, 6> LeadWords{u"牵头", u"主牵头", u"总牵头", u"第一牵头", u"牵引", u"lead"};
constexpr std::array<QStringView, 6> CoLeadWords{u"联合牵头", u"共同牵头", u"并列牵头",
                                                 u"副牵头",   u"协同牵头", u"co-lead"};
constexpr std::array<QStringView, 10> MemberWords{u"参与", u"成员", u"参加",   u"参建",   u"协作",
                                                  u"配合", u"协办", u"成员方", u"member", u"partner"};

template <std::size_t Size>
bool isOneOf(const std::array<QStringView, Size>& words, QStringView word)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView entry) { return entry.compare(word, Qt::CaseInsensitive) == 0; });
}

QStringView withoutDress(QStringView words)
{
    for (const QStringView subject : Subjects) {
        if (words.size() > subject.size() && words.startsWith(subject)) {
            words = words.sliced(subject.size()).trimmed();
            break;
        }
    }
    const auto longest = std::max_element(Bodies.begin(), Bodies.end(), [&](QStringView a, QStringView b) {
        const auto length = [&](QStringView body) { return words.endsWith(body) ? body.size() : 0; };
        return length(a) < length(b);
    });
    if (words.endsWith(*longest) && words.size() > longest->size()) {
        words.chop(longest->size());
    }
    return words.trimmed();
}

bool isColon(QChar c)
{
    return c == u':' || c == u'：';
}

} // namespace

std::optional<RoleMark> roleMark(QStringView words)
{
    const QStringView core = withoutDress(words.trimmed());
    if (isOneOf(LeadWords, core)) {
        return RoleMark{Role::Lead, {}};
    }
    if (isOneOf(CoLeadWords, core)) {
        return RoleMark{Role::CoLead, {}};
    }
    if (isOneOf(MemberWords, core)) {
        return RoleMark{Role::Member, {}};
    }
    constexpr QStringView Ending = u"行业牵头";
    if (core.endsWith(Ending) && core.size() > Ending.size()) {
        return RoleMark{Role::IndustryLead, core.chopped(Ending.size()).trimmed().toString()};
    }
    return std::nullopt;
}

qsizetype behindListNumber(QStringView text)
{
    qsizetype at = 0;
    const auto skipSpace = [&] {
        while (at < text.size() && text[at].isSpace()) {
            ++at;
        }
    };
    skipSpace();
    const qsizetype start = at;
    const bool isBracketed = at < text.size() && isOpeningBracket(text[at]);
    at += isBracketed ? 1 : 0;
    const qsizetype digits = at;
    while (at < text.size() && at - digits < 3 && text[at] >= u'0' && text[at] <= u'9') {
        ++at;
    }
    const bool ends = at < text.size() && (isBracketed ? isClosingBracket(text[at])
                                                       : QStringView(u".．、)）").contains(text[at]));
    if (at == digits || !ends) {
        return start;
    }
    ++at;
    // 3.0版 is no third entry.
    if (at < text.size() && text[at].isDigit()) {
        return start;
    }
    skipSpace();
    return at;
}

std::optional<RoleLabel> roleLabel(QStringView text)
{
    const qsizetype start = behindListNumber(text);
    const QStringView rest = text.sliced(start);
    const auto colon =
        std::find_if(rest.begin(), rest.begin() + std::min(rest.size(), LongestLabel), isColon);
    const qsizetype length = colon - rest.begin();
    if (length >= rest.size() || !isColon(rest[length])) {
        return std::nullopt;
    }
    const QStringView words = rest.first(length).trimmed();
    const auto mark = roleMark(words);
    return mark ? std::optional(RoleLabel{*mark, words.toString(), start + length + 1}) : std::nullopt;
}

} // namespace atlas
