// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/membercell.h"

#include "domain/fold.h"
#include "intake/problems.h"
#include "naming/brackets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <optional>

namespace atlas {
namespace {

constexpr QChar Separator = u'、';

struct RoleMark
{
    Role role = Role::Member;
    QString industry;
};

std::optional<RoleMark> roleIn(QStringView words)
{
    if (words.endsWith(u"单位")) {
        words.chop(2);
    }
    if (words == u"牵头") {
        return RoleMark{Role::Lead, {}};
    }
    if (words == u"联合牵头") {
        return RoleMark{Role::CoLead, {}};
    }
    constexpr QStringView Ending = u"行业牵头";
    if (words.endsWith(Ending) && words.size() > Ending.size()) {
        return RoleMark{Role::IndustryLead, words.chopped(Ending.size()).trimmed().toString()};
    }
    return std::nullopt;
}

/// A name without what the layout of a cell put into it.
QString nameOf(QStringView text)
{
    QString name = text.trimmed().toString();
    name.remove(u'\r');
    name.remove(u'\n');
    return name;
}

/// The first few characters, for a message.
QString beginning(QStringView text)
{
    constexpr qsizetype Most = 20;
    return text.size() <= Most ? text.toString() : text.first(Most).toString() + u'…';
}

/// Where the brackets of a cell do not match; the rest of the cell from there.
std::optional<QStringView> unbalancedPart(QStringView cell)
{
    std::vector<qsizetype> open;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (isOpeningBracket(cell[i])) {
            open.push_back(i);
        } else if (isClosingBracket(cell[i])) {
            if (open.empty()) {
                return cell.sliced(std::max<qsizetype>(0, i - 12));
            }
            open.pop_back();
        }
    }
    return open.empty() ? std::nullopt : std::optional(cell.sliced(open.front()));
}

/// Cuts a cell with balanced brackets; names and roles come later.
std::vector<MemberToken> cutCell(QStringView cell)
{
    std::vector<MemberToken> tokens;
    int depth = 0;
    qsizetype start = 0;
    const auto add = [&](qsizetype end, const QString& separator) {
        MemberToken token;
        token.text = cell.sliced(start, end - start).toString();
        token.separator = separator;
        tokens.push_back(std::move(token));
    };
    for (qsizetype i = 0; i < cell.size(); ++i) {
        if (isOpeningBracket(cell[i])) {
            ++depth;
        } else if (isClosingBracket(cell[i])) {
            --depth;
        } else if (cell[i] == Separator && depth == 0) {
            add(i, Separator);
            start = i + 1;
        }
    }
    add(cell.size(), {});
    return tokens;
}

/// Reads name and role of a token; gives back what is wrong with it.
QString readToken(MemberToken& token)
{
    const QStringView text = QStringView(token.text).trimmed();
    if (text.isEmpty()) {
        return QCoreApplication::translate("Intake",
                                           "A member is empty: two 、 stand together, or one at an end.");
    }
    QStringView name = text;
    for (const Bracketed& part : bracketedParts(text)) {
        const auto mark = roleIn(part.content);
        if (!mark) {
            continue;
        }
        if (part.start + part.whole.size() != text.size()) {
            return QCoreApplication::translate(
                       "Intake", "A role stands inside the member “%1”: a 、 may be missing behind it.")
                .arg(beginning(text));
        }
        name = text.first(part.start);
        token.role = mark->role;
        token.roleText = part.content.toString();
        token.industryText = mark->industry;
    }
    // Most members are nothing but their name; then both share one text.
    token.name = name.size() == token.text.size() && !name.contains(u'\n') && !name.contains(u'\r')
                     ? token.text
                     : nameOf(name);
    return {};
}

/// Members without a name, and what the members of one consortium must not have in common.
QString conflictIn(const std::vector<MemberToken>& tokens)
{
    const MemberToken* lead = nullptr;
    QSet<QString> names;
    names.reserve(static_cast<qsizetype>(tokens.size()));
    for (const MemberToken& token : tokens) {
        const QString folded = fold(token.name);
        if (folded.isEmpty()) {
            return QCoreApplication::translate("Intake", "The member “%1” has no name.")
                .arg(beginning(token.text));
        }
        if (names.contains(folded)) {
            return QCoreApplication::translate("Intake", "The member “%1” stands twice.").arg(token.name);
        }
        names.insert(folded);
        if (token.role == Role::Lead && lead != nullptr) {
            return QCoreApplication::translate(
                       "Intake", "Two members are marked 牵头, where one is allowed: “%1” and “%2”.")
                .arg(lead->name, token.name);
        }
        lead = token.role == Role::Lead ? &token : lead;
    }
    return {};
}

} // namespace

Result<std::vector<MemberToken>> splitMembers(const QString& cell, const SourcePlace& at)
{
    if (QStringView(cell).trimmed().isEmpty()) {
        return badInput(at, QCoreApplication::translate("Intake", "The cell of the members is empty."));
    }
    if (const auto part = unbalancedPart(cell)) {
        return badInput(at, QCoreApplication::translate("Intake", "A bracket has no partner, at “%1”.")
                                .arg(beginning(*part)));
    }
    std::vector<MemberToken> tokens = cutCell(cell);
    for (MemberToken& token : tokens) {
        if (const QString problem = readToken(token); !problem.isEmpty()) {
            return badInput(at, problem);
        }
    }
    if (const QString problem = conflictIn(tokens); !problem.isEmpty()) {
        return badInput(at, problem);
    }
    return tokens;
}

} // namespace atlas
