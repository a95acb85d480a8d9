// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/fold.h"
#include "snapshot/publishedfields.h"
#include "snapshot/snapshot.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace atlas {
namespace {

/// Chinese titles belong to filter texts and to people alike; the enums' English titles are their terms.
struct TermWords
{
    const char* key;
    const char* en;
    const char16_t* zh;
};

constexpr TermWords RoleWords[]{{"lead", "Lead", u"牵头"},
                                {"co_lead", "Co-lead", u"联合牵头"},
                                {"industry_lead", "Industry lead", u"行业牵头"},
                                {"member", "Member", u"成员"}};
constexpr TermWords KindWords[]{{"enterprise", "Enterprise", u"企业"},
                                {"university", "University", u"高校"},
                                {"research_institute", "Research institute", u"科研院所"},
                                {"public_institution", "Public institution", u"事业单位"},
                                {"association", "Association", u"社会团体"},
                                {"government", "Government", u"政府部门"},
                                {"other", "Other", u"其他"},
                                {"unknown", "Unknown", u"未知"}};
constexpr TermWords SubjectWords[]{
    {"key_industry_enterprise", "Key industry enterprise", u"重点行业企业"},
    {"platform_institution", "Platform institution", u"平台机构"},
    {"advanced_cluster", "Advanced manufacturing cluster", u"先进制造业集群"},
    {"sme_pilot_city", "SME digitalisation pilot city", u"中小企业数字化转型城市试点"},
    {"unknown", "Unknown", u"未知"}};
constexpr TermWords StateWords[]{{"unknown", "None recorded", u"未记录"}};

FieldValue fieldValue(const TermWords& words)
{
    return {QString::fromLatin1(words.key), QString::fromUtf16(words.zh), QString::fromLatin1(words.en), {}};
}

FieldValue unknownValue()
{
    return {QString(UnknownKey), QStringLiteral("未知"), QStringLiteral("Unknown"), {}};
}

} // namespace

SnapshotBuilder::SnapshotBuilder()
    : m_snapshot(std::make_shared<Snapshot>())
{
    m_snapshot->regions.emplace_back();
    m_snapshot->regionParent.push_back(0);
    m_snapshot->industries.emplace_back();
    m_snapshot->rules << QString();
    m_ruleByKey.insert(QByteArray(), 0);
}

void SnapshotBuilder::addRegion(const Region& region)
{
    const auto index = static_cast<quint16>(m_snapshot->regions.size());
    m_regionByCode.insert(region.code, index);
    m_snapshot->regions.push_back(region);
    m_snapshot->regionParent.push_back(regionIndex(region.parent));
}

void SnapshotBuilder::addIndustry(const Industry& industry)
{
    m_industryByKey.insert(industry.key.toUtf8(), static_cast<quint16>(m_snapshot->industries.size()));
    m_snapshot->industries.push_back(industry);
}

void SnapshotBuilder::addProgramme(const ProgrammeInfo& programme)
{
    m_snapshot->programmes.info.push_back(programme);
}

void SnapshotBuilder::addNotice(qint64 id, quint16 programme, const NoticeInfo& notice, ListAccount account)
{
    m_snapshot->notices.id.push_back(id);
    m_snapshot->notices.programme.push_back(programme);
    m_snapshot->notices.info.push_back(notice);
    m_snapshot->notices.account.push_back(std::move(account));
}

void SnapshotBuilder::addConsortium(const ConsortiumRecord& record)
{
    auto& table = m_snapshot->consortia;
    m_consortiumById.insert(record.id, static_cast<Row>(table.id.size()));
    table.id.push_back(record.id);
    table.notice.push_back(record.notice);
    table.number.append(record.number);
    table.name.append(record.name.toUtf8(), record.folded.toUtf8());
    table.placeText.append(record.placeText);
    m_membersText.push_back(record.membersText.toUtf8());
    table.leadText.append(record.leadText);
    table.industryText.append(record.industryText);
    table.section.append(record.section);
    table.recommending.append(record.recommending);
    table.further.append(record.further == "[]" ? QByteArrayView() : QByteArrayView(record.further));
    table.seat.push_back(regionIndex(record.seat));
    append(table.seatBasis, record.seatBasis);
    for (const ProposedIndustry& industry : record.industries) {
        if (const quint16 index = industryIndex(industry.key.toUtf8()); index != 0) {
            table.industries.values.push_back(index);
            append(table.industryBasis, industry.basis);
        }
    }
    table.industries.close();
    table.subject.push_back(static_cast<quint8>(record.subject));
}

void SnapshotBuilder::addOrganisation(const OrganisationRecord& record)
{
    m_organisationById.insert(record.id, static_cast<Row>(m_snapshot->organisationCount()));
    const QByteArray name = record.name.toUtf8();
    const QByteArray folded = record.folded.toUtf8();
    const QByteArray kindWords = record.kindBasis.words.toUtf8();
    const QByteArray homeWords = record.homeBasis.words.toUtf8();
    const QByteArray kindRule = record.kindBasis.rule.toUtf8();
    const QByteArray homeRule = record.homeBasis.rule.toUtf8();
    addOrganisation(OrganisationText{record.id,
                                     name,
                                     folded,
                                     record.kind,
                                     {record.kindBasis.basis, kindRule, kindWords},
                                     record.home,
                                     {record.homeBasis.basis, homeRule, homeWords},
                                     record.aliases});
}

void SnapshotBuilder::addOrganisation(const OrganisationText& record)
{
    auto& table = m_snapshot->organisations;
    table.id.push_back(record.id);
    table.name.append(record.name, record.folded);
    table.kind.push_back(static_cast<quint8>(record.kind));
    append(table.kindBasis, record.kindBasis);
    table.home.push_back(regionIndex(record.home));
    append(table.homeBasis, record.homeBasis);
    for (const QString& alias : record.aliases) {
        table.aliases.values.push_back(static_cast<Row>(table.alias.size()));
        table.alias.append(alias.toUtf8(), fold(alias).toUtf8());
    }
    table.aliases.close();
}

void SnapshotBuilder::addMembership(const MembershipRecord& record)
{
    const QByteArray roleText = record.roleText.toUtf8();
    const QByteArray publishedName = record.publishedName.toUtf8();
    const QByteArray industryLed = record.industryLed.toUtf8();
    addMembership(MembershipText{m_consortiumById.value(record.consortium),
                                 m_organisationById.value(record.organisation), record.order, record.role,
                                 record.roleBasis, roleText, publishedName, industryLed});
}

void SnapshotBuilder::addMembership(const MembershipText& record)
{
    auto& table = m_snapshot->memberships;
    std::vector<quint32>& first = m_snapshot->consortia.firstMembership;
    const auto row = static_cast<Row>(table.organisation.size());
    m_nextOrder = record.consortium >= first.size() || row == 0 ? 1 : m_nextOrder + 1;
    first.resize(std::max<std::size_t>(first.size(), record.consortium + 1), row);
    if (record.order != m_nextOrder && table.order.empty()) { // from here on the places have to be kept
        for (std::size_t consortium = 0; consortium < first.size(); ++consortium) {
            const quint32 end = consortium + 1 < first.size() ? first[consortium + 1] : row;
            for (quint32 before = first[consortium]; before < end; ++before) {
                table.order.push_back(before - first[consortium] + 1);
            }
        }
        m_countsUp = false;
    }
    if (!m_countsUp) {
        table.order.push_back(record.order);
    }
    table.organisation.push_back(record.organisation);
    table.role.push_back(static_cast<quint8>(record.role));
    table.roleBasis.push_back(record.roleBasis);
    table.roleText.append(record.roleText);
    table.publishedName.append(record.publishedName);
    table.industryLed.push_back(industryIndex(record.industryLed));
}

void SnapshotBuilder::reserve(std::size_t consortia, std::size_t organisations, std::size_t memberships)
{
    auto& ofOrganisations = m_snapshot->organisations;
    m_consortiumById.reserve(static_cast<qsizetype>(consortia));
    ofOrganisations.kind.reserve(organisations);
    ofOrganisations.home.reserve(organisations);
    for (DerivationColumn* column : {&ofOrganisations.kindBasis, &ofOrganisations.homeBasis}) {
        column->basis.reserve(organisations);
        column->rule.reserve(organisations);
        column->words.reserve(organisations);
    }
    ofOrganisations.aliases.starts.reserve(organisations + 1);
    auto& ofMemberships = m_snapshot->memberships;
    ofMemberships.organisation.reserve(memberships);
    ofMemberships.role.reserve(memberships);
    ofMemberships.roleBasis.reserve(memberships);
    ofMemberships.industryLed.reserve(memberships);
}

void SnapshotBuilder::dropMemberships()
{
    m_snapshot->memberships = {};
    m_snapshot->consortia.firstMembership = {0};
    m_countsUp = true;
    m_nextOrder = 0;
}

void SnapshotBuilder::setSource(const QString& path, bool readOnly)
{
    m_snapshot->source = path;
    m_snapshot->readOnly = readOnly;
}

void SnapshotBuilder::setSaid(std::vector<OrganisationLink> links, std::vector<Judgement> judgements)
{
    m_snapshot->links = std::move(links);
    m_snapshot->judgements = std::move(judgements);
}

SnapshotPtr SnapshotBuilder::build()
{
    fillMeant();
    if (m_snapshot->organisations.aliases.values.empty()) {
        m_snapshot->organisations.aliases = {};
    }
    linkMemberships();
    const bool cellsCame = m_snapshot->consortia.memberCells.size() != 0;
    for (Row row = 0; !cellsCame && row < m_snapshot->consortiumCount(); ++row) {
        addMembersText(m_membersText[row]);
    }
    closeColumns();
    fillVocabulary();
    m_snapshot->notices.shortName = shortListNames(*m_snapshot);
    m_snapshot->codes = CodeBits::of(*m_snapshot);
    return std::exchange(m_snapshot, nullptr);
}

quint16 SnapshotBuilder::regionIndex(int code) const
{
    return m_regionByCode.value(code, 0);
}

quint16 SnapshotBuilder::industryIndex(QByteArrayView key) const
{
    return key.isEmpty() ? quint16{0}
                         : m_industryByKey.value(QByteArray::fromRawData(key.data(), key.size()), 0);
}

quint32 SnapshotBuilder::ruleIndex(QByteArrayView rule)
{
    const auto known = m_ruleByKey.constFind(QByteArray::fromRawData(rule.data(), rule.size()));
    if (known != m_ruleByKey.cend()) {
        return *known;
    }
    const auto index = static_cast<quint32>(m_snapshot->rules.size());
    m_ruleByKey.insert(rule.toByteArray(), index);
    m_snapshot->rules << QString::fromUtf8(rule);
    return index;
}

void SnapshotBuilder::append(DerivationColumn& column, const Derivation& derivation)
{
    const QByteArray rule = derivation.rule.toUtf8();
    const QByteArray words = derivation.words.toUtf8();
    append(column, DerivationText{derivation.basis, rule, words});
}

void SnapshotBuilder::append(DerivationColumn& column, const DerivationText& derivation)
{
    column.basis.push_back(derivation.basis);
    column.rule.push_back(ruleIndex(derivation.rule));
    column.words.append(derivation.words);
}

void SnapshotBuilder::linkMemberships()
{
    if (std::exchange(m_isLinked, true)) {
        return;
    }
    auto& memberships = m_snapshot->memberships;
    const std::vector<Row>& organisationOf = memberships.organisation;
    auto& first = m_snapshot->consortia.firstMembership;
    first.resize(m_snapshot->consortiumCount() + 1, static_cast<quint32>(organisationOf.size()));
    memberships.consortium = RunIndex(first);
    for (std::size_t row = 0; row < organisationOf.size(); ++row) {
        ++memberships.roleBases[memberships.role[row]][static_cast<std::size_t>(memberships.roleBasis[row])];
    }
    auto& byOrganisation = m_snapshot->organisations.memberships;
    byOrganisation.starts.assign(m_snapshot->organisationCount() + 1, 0);
    for (const Row organisation : organisationOf) {
        ++byOrganisation.starts[organisation + 1];
    }
    for (std::size_t i = 1; i < byOrganisation.starts.size(); ++i) {
        byOrganisation.starts[i] += byOrganisation.starts[i - 1];
    }
    byOrganisation.values.resize(organisationOf.size());
    std::vector<quint32> next(byOrganisation.starts.begin(), byOrganisation.starts.end());
    std::vector<Row> repeated;
    for (Row consortium = 0; consortium < m_snapshot->consortiumCount(); ++consortium) {
        for (Row row = first[consortium]; row < first[consortium + 1]; ++row) {
            const Row organisation = organisationOf[row];
            const quint32 at = next[organisation]++;
            byOrganisation.values[at] = row;
            if (at > byOrganisation.starts[organisation] &&
                byOrganisation.values[at - 1] >= first[consortium]) {
                repeated.push_back(organisation);
            }
        }
    }
    setRepeated(std::move(repeated));
}

void SnapshotBuilder::setRepeated(std::vector<Row> organisations)
{
    std::ranges::sort(organisations);
    auto& repeated = m_snapshot->organisations.repeated;
    for (const Row organisation : organisations) {
        if (repeated.empty() || repeated.back().first != organisation) {
            repeated.emplace_back(organisation, 0);
        }
        ++repeated.back().second;
    }
}

void SnapshotBuilder::addMembersText(QByteArrayView cell)
{
    auto& table = m_snapshot->consortia;
    const auto row = static_cast<Row>(table.memberCells.size());
    const Row first = table.firstMembership[row];
    table.memberCells.append(cell, m_snapshot->membersOf(row), [&](std::size_t place) {
        return m_snapshot->publishedName(first + static_cast<Row>(place));
    });
}

void SnapshotBuilder::closeColumns()
{
    auto& consortia = m_snapshot->consortia;
    consortia.placeText.close();
    consortia.recommending.close();
    consortia.memberCells.shrink();
    auto& organisations = m_snapshot->organisations;
    consortia.name.shrink();
    organisations.name.shrink();
    organisations.alias.shrink();
    organisations.identifiers.close();
    for (DerivationColumn* column : {&consortia.seatBasis, &consortia.industryBasis, &organisations.kindBasis,
                                     &organisations.homeBasis}) {
        column->basis.shrink_to_fit();
        column->rule.shrink_to_fit();
        column->words.close();
    }
    m_snapshot->memberships.roleText.shrink();
    m_snapshot->memberships.publishedName.shrink();
}

void SnapshotBuilder::fillMeant()
{
    QHash<QByteArray, QString> meant;
    for (const Judgement& judgement : m_snapshot->judgements) {
        if (judgement.question == OpenQuestion::Misprint && !judgement.said.isEmpty()) {
            meant.insert(judgement.subject.toUtf8(), judgement.said);
        }
    }
    if (meant.isEmpty()) {
        return;
    }
    const auto fill = [&meant](const NameColumn& names, SparseTextColumn& column) {
        for (std::size_t row = 0; row < names.size(); ++row) {
            const QByteArrayView name = names.foldedUtf8(row);
            column.append(meant.value(QByteArray::fromRawData(name.data(), name.size())));
        }
    };
    fill(m_snapshot->consortia.name, m_snapshot->consortia.meant);
    fill(m_snapshot->organisations.name, m_snapshot->organisations.meant);
}

void SnapshotBuilder::fillVocabulary()
{
    Vocabulary& vocabulary = m_snapshot->vocabulary;
    for (const Field field : {Field::Seat, Field::Home}) {
        for (std::size_t i = 1; i < m_snapshot->regions.size(); ++i) {
            const Region& region = m_snapshot->regions[i];
            QStringList forms = region.forms;
            forms << region.name;
            vocabulary.add(field, {QString::number(region.code), region.shortName, region.nameEn, forms});
        }
        vocabulary.add(field, unknownValue());
    }
    for (std::size_t i = 1; i < m_snapshot->industries.size(); ++i) {
        const Industry& industry = m_snapshot->industries[i];
        vocabulary.add(Field::Industry, {industry.key, industry.name, industry.nameEn, industry.words});
    }
    vocabulary.add(Field::Industry, unknownValue());
    for (const TermWords& words : RoleWords) {
        vocabulary.add(Field::Role, fieldValue(words));
    }
    for (const TermWords& words : KindWords) {
        vocabulary.add(Field::Kind, fieldValue(words));
    }
    for (const TermWords& words : SubjectWords) {
        vocabulary.add(Field::Subject, fieldValue(words));
    }
    for (const ProgrammeInfo& programme : m_snapshot->programmes.info) {
        const QString& english = programme.nameEn.isEmpty() ? programme.name : programme.nameEn;
        vocabulary.add(Field::Programme, {programme.name, programme.name, english, {}});
    }
    for (const TermWords& words : StateWords) {
        vocabulary.add(Field::State, fieldValue(words));
    }
}

} // namespace atlas
