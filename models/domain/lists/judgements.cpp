// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lists/judgements.h"

#include <algorithm>
#include <array>
#include <utility>

namespace atlas {
namespace {

constexpr std::array<std::pair<OpenQuestion, const char*>, 5> Questions{
    {{OpenQuestion::Home, "home"},
     {OpenQuestion::Kind, "kind"},
     {OpenQuestion::Misprint, "misprint"},
     {OpenQuestion::Pair, "pair"},
     {OpenQuestion::MemberTwice, "member_twice"}}};

} // namespace

QString key(LinkRelation relation)
{
    switch (relation) {
    case LinkRelation::Same:
        return QStringLiteral("same");
    case LinkRelation::Different:
        return QStringLiteral("different");
    case LinkRelation::BranchOf:
        return QStringLiteral("branch_of");
    case LinkRelation::Group:
        return QStringLiteral("group");
    }
    return {};
}

QString key(OpenQuestion question)
{
    const auto* const entry =
        std::ranges::find(Questions, question, &std::pair<OpenQuestion, const char*>::first);
    return QString::fromLatin1(entry->second);
}

template <>
std::optional<OpenQuestion> fromKey<OpenQuestion>(QStringView key)
{
    for (const auto& [question, text] : Questions) {
        if (key == QLatin1StringView(text)) {
            return question;
        }
    }
    return std::nullopt;
}

} // namespace atlas
