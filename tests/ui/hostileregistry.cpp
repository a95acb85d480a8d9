// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hostileregistry.h"

#include "domain/text/fold.h"

#include <QTextDocument>

#include <utility>

namespace atlas::test {

using namespace Qt::StringLiterals;

QString readOf(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().remove(QChar(0x200B)); // where a long word may be broken
}

/// Whether a text is shown as it is where Qt guesses what it is.
bool isPlain(const QString& tip)
{
    return !Qt::mightBeRichText(tip) ||
           (tip.startsWith(TipStart) && tip.endsWith(TipEnd) && tip.count(u'<') == 2);
}

/// A caption in which no letter of "A&B" is taken for a mark.
bool isPlainCaption(const QString& caption)
{
    return !QString(caption).replace(u"A&&B"_s, QString()).contains(u"A&B");
}

QString hostile(const QString& name, const FileTrap& trap)
{
    return name + trap.tag() + u"<b>A&B公司</b> &amp; %1 %2 %n [*] \u202Egnp.exe\u202C  x"_s;
}

Proposal hostileProposal(const FileTrap& trap)
{
    Proposal proposal;
    proposal.programme.name = hostile(u"行动"_s, trap);
    proposal.programme.nameEn = hostile(u"Programme"_s, trap);
    proposal.notice.title = hostile(u"名单"_s, trap);
    proposal.notice.titleEn = hostile(u"List"_s, trap);
    proposal.notice.issuer = hostile(u"部"_s, trap);
    proposal.notice.edition = hostile(u"第二批"_s, trap);
    proposal.notice.source = hostile(u"文件"_s, trap);
    QStringList names{hostile(u"甲"_s, trap), hostile(u"乙"_s, trap),      u"A&B公司"_s,
                      u"<b>丙</b>\n丁"_s,     u"戊\u2028\u2066己\u0007"_s, u"庚%1%2"_s};
    names << u"长"_s + QString(100'000, u'国') << u"long "_s + QString(5'000, u'<');
    for (const QString& name : std::as_const(names)) {
        ProposedOrganisation organisation;
        organisation.name = name;
        organisation.folded = fold(name);
        organisation.kindBasis = {Basis::Name, u"legal_form"_s, hostile(u"词"_s, trap)};
        proposal.organisations.push_back(organisation);
    }
    for (int number = 1; number <= 3; ++number) {
        ProposedConsortium consortium;
        consortium.row.number = QString::number(number) + u"<i>&"_s;
        consortium.row.name = hostile(u"联合体%1"_s.arg(number), trap);
        consortium.row.place = hostile(u"地方"_s, trap);
        consortium.row.section = hostile(u"节"_s, trap);
        consortium.row.lead = hostile(u"牵头"_s, trap);
        consortium.row.industry = hostile(u"行业"_s, trap);
        consortium.row.further = {{hostile(u"列"_s, trap), hostile(u"格"_s, trap)}};
        for (std::size_t at = 0; at < proposal.organisations.size(); ++at) {
            ProposedMembership membership;
            membership.organisation = at;
            membership.role = at == 0 ? Role::Lead : at == 1 ? Role::IndustryLead : Role::Member;
            MemberWords words;
            words.roleText = hostile(u"角色"_s, trap);
            words.industryText = membership.role == Role::IndustryLead ? hostile(u"领"_s, trap) : QString();
            membership.words = words;
            consortium.members.push_back(membership);
        }
        consortium.row.members = names.join(u'、');
        proposal.consortia.push_back(std::move(consortium));
    }
    return proposal;
}

} // namespace atlas::test
