// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/snapshot.h"

#include "domain/text/fold.h"
#include "domain/text/utf8text.h"
#include "snapshot/publishedfields.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

std::optional<Row> rowWithName(const NameColumn& column, QByteArrayView folded)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.foldedUtf8(row) == folded) {
            return static_cast<Row>(row);
        }
    }
    return std::nullopt;
}

std::optional<Row> rowWithText(const TextColumn& column, QByteArrayView utf8)
{
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (column.utf8(row) == utf8) {
            return static_cast<Row>(row);
        }
    }
    return std::nullopt;
}

QString unknownTitle()
{
    return QCoreApplication::translate("Terms", "Unknown");
}

} // namespace

std::size_t Snapshot::count(Unit unit) const
{
    switch (unit) {
    case Unit::Consortia:
        return consortiumCount();
    case Unit::Organisations:
        return organisationCount();
    case Unit::Memberships:
        return membershipCount();
    }
    return 0;
}

quint32 Snapshot::consortiaOf(Row organisation) const
{
    const quint32 all = organisations.memberships.length(organisation);
    if (organisations.repeated.empty()) {
        return all;
    }
    const auto at =
        std::ranges::lower_bound(organisations.repeated, organisation, {}, &std::pair<Row, quint32>::first);
    return at != organisations.repeated.end() && at->first == organisation ? all - at->second : all;
}

QString Snapshot::consortiumLabel(Row consortium, Language language) const
{
    const QString number = consortia.number.at(consortium);
    if (number.isEmpty()) {
        return consortia.name.at(consortium);
    }
    return hasSeveralLists() ? notices.shortName[consortia.notice[consortium]].title(language) + u' ' + number
                             : number;
}

bool Snapshot::isConsortiumLabel(Row consortium, std::string_view folded) const
{
    const QByteArrayView number = consortia.number.utf8(consortium);
    const auto isLike = [](char a, char b) { return (static_cast<unsigned char>(a ^ b) & ~0x20U) == 0; };
    if (number.isEmpty() || folded.empty() || !isLike(number.back(), folded.back())) {
        return false; // asked of every consortium with every key: hardly any passes
    }
    const auto means = [&](Language language) {
        return fold(consortiumLabel(consortium, language)).toUtf8() ==
               QByteArrayView(folded.data(), folded.size());
    };
    return means(Language::Chinese) || means(Language::English);
}

QString Snapshot::consortiumTitle(Row consortium, Language language) const
{
    const QString name = consortia.name.at(consortium);
    return consortia.number.isEmptyAt(consortium) ? name
                                                  : consortiumLabel(consortium, language) + u" · " + name;
}

std::optional<Row> Snapshot::consortiumWithId(qint64 id) const
{
    return consortia.id.rowOf(id);
}

std::optional<Row> Snapshot::organisationWithId(qint64 id) const
{
    return organisations.id.rowOf(id);
}

std::optional<Row> Snapshot::findConsortium(const QString& nameNumberOrId) const
{
    const QByteArray text = nameNumberOrId.trimmed().toUtf8();
    if (const auto byName = rowWithName(consortia.name, fold(nameNumberOrId).toUtf8())) {
        return byName;
    }
    if (const auto byNumber = rowWithText(consortia.number, text)) {
        return byNumber;
    }
    const std::string folded = fold(nameNumberOrId).toStdString();
    for (Row row = 0; hasSeveralLists() && row < consortiumCount(); ++row) {
        if (isConsortiumLabel(row, folded)) {
            return row;
        }
    }
    bool isNumber = false;
    const qint64 id = text.toLongLong(&isNumber);
    return isNumber ? consortiumWithId(id) : std::nullopt;
}

std::optional<Row> Snapshot::findOrganisation(const QString& nameAliasOrId) const
{
    const QByteArray folded = fold(nameAliasOrId).toUtf8();
    if (const auto byName = rowWithName(organisations.name, folded)) {
        return byName;
    }
    if (const auto alias = rowWithName(organisations.alias, folded)) {
        for (Row row = 0; row < organisationCount(); ++row) {
            const auto run = organisations.aliasesOf(row);
            if (std::ranges::find(run, *alias) != run.end()) {
                return row;
            }
        }
    }
    if (const QByteArray code = codeBeginning(nameAliasOrId); !code.isEmpty()) {
        if (const auto index = rowWithText(organisations.identifiers.values(), code)) {
            return organisations.identifiers.organisation(*index);
        }
    }
    bool isNumber = false;
    const qint64 id = nameAliasOrId.trimmed().toLongLong(&isNumber);
    return isNumber ? organisationWithId(id) : std::nullopt;
}

QString Snapshot::regionTitle(quint16 region, Language language) const
{
    if (region == 0) {
        return unknownTitle();
    }
    const Region& place = regions[region];
    return language == Language::Chinese ? place.shortName : place.nameEn;
}

QString Snapshot::industryTitle(quint16 industry, Language language) const
{
    if (industry == 0) {
        return unknownTitle();
    }
    const Industry& entry = industries[industry];
    return language == Language::Chinese ? entry.name : entry.nameEn;
}

QString Snapshot::basisTitle(const DerivationColumn& column, std::size_t row) const
{
    return rules[static_cast<qsizetype>(column.rule[row])] == u"recommending_authority"
               ? QCoreApplication::translate("Terms", "from the recommending authority")
               : title(column.basis[row]);
}

QString Snapshot::sourceText(Language language) const
{
    QStringList parts;
    for (const NoticeInfo& notice : notices.info) {
        const QString& title =
            language == Language::English && !notice.titleEn.isEmpty() ? notice.titleEn : notice.title;
        QStringList words;
        if (!notice.issuer.isEmpty()) {
            words << notice.issuer;
        }
        words << title;
        if (!notice.publishedOn.isEmpty()) {
            words << notice.publishedOn;
        }
        parts << words.join(language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
    }
    return parts.join(language == Language::Chinese ? QStringLiteral("；") : QStringLiteral("; "));
}

void Snapshot::rankNames(Collation collation) const
{
    static_cast<void>(nameRanks.of(NameRanks::Names::Consortia, collation, consortia.name));
    static_cast<void>(nameRanks.of(NameRanks::Names::Organisations, collation, organisations.name));
}

QString Snapshot::membersText(Row consortium) const
{
    const Row first = consortia.firstMembership[consortium];
    return textFromUtf8(consortia.memberCells.utf8(
        consortium, [&](std::size_t place) { return publishedName(first + static_cast<Row>(place)); }));
}

std::vector<PublishedField> Snapshot::furtherFields(Row consortium) const
{
    const QByteArrayView text = consortia.further.utf8(consortium);
    return text.isEmpty() ? std::vector<PublishedField>() : publishedFieldsFrom(text.toByteArray());
}

std::vector<KnownList> Snapshot::knownLists() const
{
    std::vector<KnownList> known;
    known.reserve(notices.info.size());
    for (std::size_t i = 0; i < notices.info.size(); ++i) {
        known.push_back({programmes.info[notices.programme[i]], notices.info[i]});
    }
    return known;
}

std::vector<MemberToken> Snapshot::memberTokens(Row consortium) const
{
    std::vector<MemberToken> tokens;
    const Row first = consortia.firstMembership[consortium];
    for (Row place = first; place < first + membersOf(consortium); ++place) {
        MemberToken token;
        token.name = textFromUtf8(publishedName(place));
        token.role = memberships.roleBasis[place] == Basis::Order
                         ? Role::Member
                         : static_cast<Role>(memberships.role[place]);
        token.roleText = memberships.roleText.at(place);
        tokens.push_back(std::move(token));
    }
    return tokens;
}

PublishedList Snapshot::publishedList(quint16 notice) const
{
    PublishedList list;
    list.title = notices.info[notice].title;
    for (Row row = 0; row < consortiumCount(); ++row) {
        if (consortia.notice[row] != notice) {
            continue;
        }
        PublishedRow published;
        published.id = consortia.id[row];
        published.number = consortia.number.at(row);
        published.name = consortia.name.at(row);
        published.place = consortia.placeText.at(row);
        published.members = membersText(row);
        published.lead = consortia.leadText.at(row);
        published.industry = consortia.industryText.at(row);
        published.section = consortia.section.at(row);
        published.recommending = consortia.recommending.at(row);
        published.further = furtherFields(row);
        published.tokenCount = membersOf(row);
        published.sources = {{.text = published.members, .tokens = memberTokens(row)}};
        list.rows.push_back(std::move(published));
    }
    return list;
}

} // namespace atlas
