// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshotdump.h"

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

QString text(const Snapshot& snapshot, const DerivationColumn& column, std::size_t row)
{
    return u"[%1 %2 %3]"_s.arg(key(column.basis[row]), snapshot.rules[column.rule[row]],
                               column.words.at(row));
}

QString consortiumLine(const Snapshot& s, Row row)
{
    const auto& table = s.consortia;
    QStringList parts{u"consortium"_s,
                      s.notices.info[table.notice[row]].title,
                      table.number.at(row),
                      table.name.at(row),
                      table.name.foldedAt(row),
                      table.placeText.at(row),
                      s.membersText(row),
                      table.leadText.at(row),
                      table.industryText.at(row),
                      table.section.at(row),
                      QString::fromUtf8(table.further.utf8(row)),
                      s.regions[table.seat[row]].name,
                      text(s, table.seatBasis, row),
                      key(static_cast<LeadSubject>(table.subject[row])),
                      QString::number(s.membersOf(row)),
                      table.recommending.at(row)};
    for (quint32 i = table.industries.starts[row]; i < table.industries.starts[row + 1]; ++i) {
        parts << s.industries[table.industries.values[i]].key + text(s, table.industryBasis, i);
    }
    return parts.join(u'|');
}

QString organisationLine(const Snapshot& s, Row row)
{
    const auto& table = s.organisations;
    QStringList parts{u"organisation"_s,
                      table.name.at(row),
                      table.name.foldedAt(row),
                      key(static_cast<OrganisationKind>(table.kind[row])),
                      text(s, table.kindBasis, row),
                      s.regions[table.home[row]].name,
                      text(s, table.homeBasis, row),
                      QString::number(table.memberships.length(row))};
    for (const Row alias : table.aliasesOf(row)) {
        parts << table.alias.at(alias);
    }
    const Identifiers::Run run = table.identifiers.of(row);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        parts << u"%1:%2[%3 %4 %5]"_s
                     .arg(table.identifiers.scheme(i), textFromUtf8(table.identifiers.value(i)),
                          key(table.identifiers.basis(i)), table.identifiers.words(i))
                     .arg(table.identifiers.notice(i));
    }
    return parts.join(u'|');
}

QString membershipLine(const Snapshot& s, Row row)
{
    const auto& table = s.memberships;
    return QStringList{u"membership"_s,
                       s.consortia.name.at(s.consortiumOf(row)),
                       s.organisations.name.at(table.organisation[row]),
                       QString::number(s.orderOf(row)),
                       key(static_cast<Role>(table.role[row])),
                       key(table.roleBasis[row]),
                       table.roleText.at(row),
                       table.publishedName.at(row),
                       s.industries[table.industryLed[row]].key}
        .join(u'|');
}

} // namespace

QStringList dump(const Snapshot& s)
{
    QStringList lines;
    for (const Region& region : s.regions) {
        lines << QStringList{u"region"_s,
                             QString::number(region.code),
                             QString::number(region.parent),
                             region.name,
                             region.shortName,
                             region.nameEn,
                             region.forms.join(u','),
                             QString::number(static_cast<int>(region.level))}
                     .join(u'|');
    }
    for (const Industry& industry : s.industries) {
        lines << QStringList{u"industry"_s,
                             industry.key,
                             industry.name,
                             industry.nameEn,
                             industry.divisions.join(u','),
                             industry.words.join(u',')}
                     .join(u'|');
    }
    for (const ProgrammeInfo& info : s.programmes.info) {
        lines << QStringList{u"programme"_s, info.name, info.nameEn, info.level, info.authority, info.summary}
                     .join(u'|');
    }
    for (const NoticeInfo& info : s.notices.info) {
        lines << QStringList{u"notice"_s, info.title,       info.titleEn, info.edition,
                             info.issuer, info.publishedOn, info.source,  info.digest}
                     .join(u'|');
    }
    for (const ListAccount& account : s.notices.account) {
        for (const AccountEntry& entry : account) {
            lines << QStringList{u"account"_s, key(entry.use), entry.part, entry.why, entry.at.toString()}
                         .join(u'|');
        }
    }
    for (Row row = 0; row < s.consortiumCount(); ++row) {
        lines << consortiumLine(s, row);
    }
    for (Row row = 0; row < s.organisationCount(); ++row) {
        lines << organisationLine(s, row);
    }
    for (Row row = 0; row < s.membershipCount(); ++row) {
        lines << membershipLine(s, row);
    }
    return lines;
}

} // namespace atlas
