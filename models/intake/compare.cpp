// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/fold.h"
#include "intake/membercell.h"
#include "intake/propose.h"

#include <QCoreApplication>
#include <QHash>

namespace atlas {
namespace {

using Tokens = std::vector<MemberToken>;

/// A row of the registry may come without its tokens; what it holds was split once already.
Tokens tokensOf(const PublishedRow& row)
{
    return row.tokens.empty() ? splitMembers(row.members, row.at).value_or(Tokens{}) : row.tokens;
}

QHash<QString, const MemberToken*> byName(const Tokens& tokens)
{
    QHash<QString, const MemberToken*> found;
    for (const MemberToken& token : tokens) {
        found.insert(fold(token.name), &token);
    }
    return found;
}

/// The role as published; members without a mark as the program calls them.
QString roleText(const MemberToken& token)
{
    return token.roleText.isEmpty() ? title(token.role) : token.roleText;
}

QStringList memberDifferences(const Tokens& before, const Tokens& after)
{
    const auto earlier = byName(before);
    const auto later = byName(after);
    QStringList joined, left, differences;
    for (const MemberToken& token : after) {
        const MemberToken* same = earlier.value(fold(token.name));
        if (same == nullptr) {
            joined << token.name;
        } else if (same->roleText != token.roleText) {
            differences << QCoreApplication::translate("Intake", "%1: the role was %2, now it is %3")
                               .arg(token.name, roleText(*same), roleText(token));
        }
    }
    for (const MemberToken& token : before) {
        if (!later.contains(fold(token.name))) {
            left << token.name;
        }
    }
    if (const int count = static_cast<int>(left.size()); count > 0) {
        differences.prepend(QCoreApplication::translate("Intake", "%n member(s) left: %1", nullptr, count)
                                .arg(left.join(u'、')));
    }
    if (const int count = static_cast<int>(joined.size()); count > 0) {
        differences.prepend(QCoreApplication::translate("Intake", "%n member(s) joined: %1", nullptr, count)
                                .arg(joined.join(u'、')));
    }
    return differences;
}

QStringList differencesBetween(const PublishedRow& before, const PublishedRow& after)
{
    QStringList differences;
    if (before.name != after.name) {
        differences << QCoreApplication::translate("Intake", "the name was “%1”").arg(before.name);
    }
    if (before.place != after.place) {
        differences << QCoreApplication::translate("Intake", "the place was %1").arg(before.place);
    }
    if (before.members != after.members) {
        const QStringList members = memberDifferences(tokensOf(before), tokensOf(after));
        differences << (members.isEmpty()
                            ? QStringList{QCoreApplication::translate(
                                  "Intake", "the members stand in another order, or are spelled otherwise")}
                            : members);
    }
    // A number may be written otherwise (full-width digits); then nothing else need differ.
    if (before.number != after.number) {
        differences << QCoreApplication::translate("Intake", "the number was written %1").arg(before.number);
    }
    return differences;
}

} // namespace

void compare(Proposal& proposal, const PublishedList& current)
{
    QHash<QString, const PublishedRow*> byNumber;
    for (const PublishedRow& row : current.rows) {
        byNumber.insert(fold(row.number), &row);
    }
    for (ProposedConsortium& consortium : proposal.consortia) {
        const PublishedRow* before = byNumber.take(fold(consortium.row.number));
        consortium.differences =
            before == nullptr ? QStringList() : differencesBetween(*before, consortium.row);
        if (before == nullptr) {
            consortium.change = ChangeKind::New;
        } else {
            consortium.change =
                consortium.differences.isEmpty() ? ChangeKind::Unchanged : ChangeKind::Changed;
        }
    }
    proposal.gone.clear();
    for (const PublishedRow& row : current.rows) {
        if (byNumber.contains(fold(row.number))) {
            proposal.gone.push_back(row);
        }
    }
}

} // namespace atlas
