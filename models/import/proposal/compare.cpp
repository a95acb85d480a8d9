// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "import/proposal/matchrows.h"
#include "import/proposal/propose.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace atlas {
namespace {

using Tokens = std::vector<MemberToken>;

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

QStringList furtherDifferences(const std::vector<PublishedField>& before,
                               const std::vector<PublishedField>& after)
{
    const auto textOf = [](const std::vector<PublishedField>& fields, const QString& title) {
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [&](const PublishedField& entry) { return entry.title == title; });
        return field == fields.end() ? QString() : field->text;
    };
    QStringList titles;
    for (const auto* fields : {&before, &after}) {
        for (const PublishedField& field : *fields) {
            titles << field.title;
        }
    }
    titles.removeDuplicates();
    QStringList differences;
    for (const QString& title : titles) {
        if (const QString text = textOf(before, title); text != textOf(after, title)) {
            //: %1 the head of a column, %2 the text of its cell
            differences << QCoreApplication::translate("Intake", "%1 was “%2”").arg(title, text);
        }
    }
    return differences;
}

/// Two rows that are the same consortium, each of its edition.
struct RowPair
{
    const ComparedRows& earlier;
    std::size_t before;
    const ComparedRows& later;
    std::size_t after;
};

QStringList differencesBetween(const RowPair& pair)
{
    const PublishedRow& before = pair.earlier.row(pair.before);
    const PublishedRow& after = pair.later.row(pair.after);
    QStringList differences;
    if (before.name != after.name) {
        differences << QCoreApplication::translate("Intake", "the name was “%1”").arg(before.name);
    }
    if (before.place != after.place) {
        differences << QCoreApplication::translate("Intake", "the place was %1").arg(before.place);
    }
    if (before.members != after.members || before.lead != after.lead) {
        const QStringList members =
            memberDifferences(pair.earlier.members(pair.before), pair.later.members(pair.after));
        differences << (members.isEmpty()
                            ? QStringList{QCoreApplication::translate(
                                  "Intake", "the members are in a different order, or spelled differently")}
                            : members);
    }
    if (before.industry != after.industry) {
        differences << QCoreApplication::translate("Intake", "the industry was “%1”").arg(before.industry);
    }
    if (before.section != after.section) {
        differences << QCoreApplication::translate("Intake", "the section was “%1”").arg(before.section);
    }
    differences << furtherDifferences(before.further, after.further);
    // A number may be written otherwise (full-width digits); then nothing else need differ.
    if (fold(before.number) != fold(after.number)) {
        differences << QCoreApplication::translate("Intake", "the number was %1").arg(before.number);
    } else if (before.number != after.number) {
        differences << QCoreApplication::translate("Intake", "the number was written %1").arg(before.number);
    }
    return differences;
}

} // namespace

void compare(Proposal& proposal, const PublishedList& current, const MemberGrammar& grammar,
             const std::stop_token& stop)
{
    const ComparedRows rows(proposal);
    const ComparedRows others(current, grammar);
    const auto matches = matchRows(rows, others, stop);
    std::vector<bool> isListed(current.rows.size());
    for (std::size_t i = 0; i < matches.size() && !stop.stop_requested(); ++i) {
        ProposedConsortium& consortium = proposal.consortia[i];
        consortium.differences.clear();
        consortium.present = 0;
        consortium.change = ChangeKind::New;
        if (!matches[i]) {
            continue;
        }
        const PublishedRow& before = current.rows[*matches[i]];
        isListed[*matches[i]] = true;
        consortium.present = before.id;
        consortium.differences = differencesBetween({others, *matches[i], rows, i});
        consortium.change = consortium.differences.isEmpty()                 ? ChangeKind::Unchanged
                            : fold(before.name) != fold(consortium.row.name) ? ChangeKind::Renamed
                                                                             : ChangeKind::Changed;
    }
    proposal.gone.clear();
    for (std::size_t i = 0; i < current.rows.size() && !stop.stop_requested(); ++i) {
        if (!isListed[i]) {
            proposal.gone.push_back({current.rows[i], true});
        }
    }
}

} // namespace atlas
