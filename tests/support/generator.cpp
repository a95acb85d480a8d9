// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/generator.h"

#include "domain/text/fold.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <random>

namespace atlas {
namespace {

using namespace Qt::StringLiterals;

struct Form
{
    QStringView text;
    OrganisationKind kind = OrganisationKind::Unknown;
};

constexpr std::array Syllables{u"恒", u"远", u"华", u"信", u"中", u"科", u"天", u"瑞", u"鑫", u"盛",
                               u"博", u"达", u"联", u"创", u"智", u"汇", u"宏", u"图", u"金", u"源",
                               u"海", u"川", u"东", u"方", u"长", u"虹", u"国", u"泰", u"正", u"安",
                               u"永", u"兴", u"光", u"明", u"新", u"辰", u"凯", u"旋", u"格", u"力"};
constexpr std::array Trades{u"钢铁",     u"有色金属", u"汽车",     u"石化",     u"机器人",   u"新材料",
                            u"电力装备", u"家用电器", u"矿山机械", u"工业软件", u"数据科技", u"智能制造"};
constexpr std::array Forms{Form{u"有限公司", OrganisationKind::Enterprise},
                           Form{u"股份有限公司", OrganisationKind::Enterprise},
                           Form{u"集团有限公司", OrganisationKind::Enterprise},
                           Form{u"研究院", OrganisationKind::ResearchInstitute},
                           Form{u"大学", OrganisationKind::University},
                           Form{u"协会", OrganisationKind::Association},
                           Form{u"促进中心", OrganisationKind::PublicInstitution}};
// Shares no factor with the number of names, so that neighbours in the list have different names, and every
// organisation its own.
constexpr quint64 Stride = 7'919'381;

// std::mt19937 gives the same numbers everywhere; the distributions of std do not.
class Dice
{
public:
    quint32 below(quint32 limit) { return static_cast<quint32>((quint64{m_engine()} * limit) >> 32); }
    // Small numbers far more often than large ones.
    quint32 skewedBelow(quint32 limit)
    {
        const double share = static_cast<double>(m_engine()) / 4294967296.0;
        return static_cast<quint32>(share * share * share * share * limit);
    }

private:
    std::mt19937 m_engine{20260413};
};

class Generator
{
public:
    Generator(const GeneratedSize& size, const Reference& reference);
    [[nodiscard]] SnapshotPtr generate();

private:
    struct NameParts
    {
        const Prefecture* place = nullptr;
        QStringView first;
        QStringView second;
        QStringView trade;
        Form form;
    };

    [[nodiscard]] NameParts partsOf(quint32 organisation) const;
    [[nodiscard]] QString nameOf(quint32 organisation) const;
    [[nodiscard]] quint32 membersOf(quint32 consortium) const;
    void addOrganisation(quint32 organisation);
    void addConsortium(quint32 consortium, const std::vector<quint32>& members);
    std::vector<quint32> chooseMembers(quint32 count);

    GeneratedSize m_size;
    const Reference& m_reference;
    std::vector<const Prefecture*> m_places;
    SnapshotBuilder m_builder;
    Dice m_dice;
    quint32 m_organisations = 0; ///< made so far
    quint64 m_memberships = 0;
};

Generator::Generator(const GeneratedSize& size, const Reference& reference)
    : m_size(size)
    , m_reference(reference)
{
    for (const Prefecture& prefecture : reference.prefectures) {
        if (!prefecture.shortName.isEmpty()) {
            m_places.push_back(&prefecture);
        }
    }
    for (const Region& region : reference.regions) {
        m_builder.addRegion(region);
    }
    for (const Industry& industry : reference.industries) {
        m_builder.addIndustry(industry);
    }
    ProgrammeInfo programme;
    programme.name = u"示例行动"_s;
    programme.nameEn = u"Example programme"_s;
    m_builder.addProgramme(programme);
    NoticeInfo notice;
    notice.title = u"示例名单"_s;
    notice.titleEn = u"Example list"_s;
    m_builder.addNotice(1, 0, notice);
}

Generator::NameParts Generator::partsOf(quint32 organisation) const
{
    const quint64 names =
        m_places.size() * Syllables.size() * Syllables.size() * Trades.size() * Forms.size();
    quint64 rest = organisation * Stride % names;
    const auto take = [&rest](std::size_t size) {
        const auto index = static_cast<std::size_t>(rest % size);
        rest /= size;
        return index;
    };
    NameParts parts;
    parts.place = m_places[take(m_places.size())];
    parts.first = Syllables[take(Syllables.size())];
    parts.second = Syllables[take(Syllables.size())];
    parts.trade = Trades[take(Trades.size())];
    parts.form = Forms[take(Forms.size())];
    return parts;
}

QString Generator::nameOf(quint32 organisation) const
{
    const NameParts parts = partsOf(organisation);
    return parts.place->shortName % parts.first % parts.second % parts.trade % parts.form.text;
}

// Pairs of consortia share out what two have on average, so that the sum is exact.
quint32 Generator::membersOf(quint32 consortium) const
{
    const auto upTo = [this](quint64 count) { return count * m_size.memberships / m_size.consortia; };
    const auto averageOf = [&](quint32 one) { return static_cast<quint32>(upTo(one + 1ULL) - upTo(one)); };
    const quint32 average = averageOf(consortium);
    const quint32 pair = consortium / 2;
    const quint32 least = std::min(averageOf(pair * 2), averageOf(pair * 2 + 1)); // the same for both
    if (pair * 2 + 1 >= m_size.consortia || least < 4) {
        return average;
    }
    const quint32 shift = pair * 2654435761U % (least - 2);
    return consortium % 2 == 0 ? average + shift : average - shift;
}

void Generator::addOrganisation(quint32 organisation)
{
    const NameParts parts = partsOf(organisation);
    SnapshotBuilder::OrganisationRecord record;
    record.id = organisation + 1;
    record.name = nameOf(organisation);
    record.folded = fold(record.name);
    record.kind = parts.form.kind;
    record.kindBasis = {.basis = Basis::Name, .rule = u"legal_form"_s, .words = parts.form.text.toString()};
    if (organisation % 5 != 0) {
        record.home = parts.place->region;
        record.homeBasis = {
            .basis = Basis::Name, .rule = u"leading_place"_s, .words = parts.place->shortName};
    }
    if (organisation % 50 == 0) {
        record.aliases << parts.place->shortName % parts.first % parts.second;
    }
    m_builder.addOrganisation(record);
}

// New organisations come evenly over the list, once there are enough to choose from, until each has come; the
// other places go to known ones.
std::vector<quint32> Generator::chooseMembers(quint32 count)
{
    std::vector<quint32> members;
    for (quint32 place = 0; place < count; ++place) {
        ++m_memberships;
        const auto due = static_cast<quint32>(
            (m_memberships * m_size.organisations + m_size.memberships - 1) / m_size.memberships);
        quint32 chosen = m_organisations;
        const bool areTooFew = m_organisations < std::min(count * 4, m_size.organisations);
        if (m_organisations < due || areTooFew) {
            addOrganisation(m_organisations++);
        } else {
            do {
                chosen = m_dice.skewedBelow(m_organisations);
            } while (m_organisations > count &&
                     std::find(members.cbegin(), members.cend(), chosen) != members.cend());
        }
        members.push_back(chosen);
    }
    return members;
}

void Generator::addConsortium(quint32 consortium, const std::vector<quint32>& members)
{
    const NameParts lead = partsOf(members.front());
    const Region& seat = m_reference.regions[m_dice.below(static_cast<quint32>(m_reference.regions.size()))];
    const auto& industries = m_reference.industries;

    SnapshotBuilder::ConsortiumRecord record;
    record.id = consortium + 1;
    record.number = QString::number(consortium + 1);
    record.name = lead.first % lead.second % lead.trade % u"行业数据联合体"_s % record.number;
    record.folded = fold(record.name);
    record.placeText = seat.name;
    record.seat = seat.code;
    record.seatBasis = {.basis = Basis::Published, .rule = {}, .words = seat.name};
    for (quint32 count = 1 + m_dice.below(2); count > 0 && !industries.empty(); --count) {
        const Industry& industry = industries[m_dice.below(static_cast<quint32>(industries.size()))];
        const bool isNew =
            std::none_of(record.industries.cbegin(), record.industries.cend(),
                         [&](const ProposedIndustry& known) { return known.key == industry.key; });
        if (isNew) {
            record.industries.push_back(
                {.key = industry.key,
                 .basis = {.basis = Basis::Name, .rule = u"word"_s, .words = industry.name}});
        }
    }
    QStringList names;
    for (const quint32 member : members) {
        names << nameOf(member);
    }
    names.front() += u"(牵头)"_s;
    record.membersText = names.join(u'、');
    m_builder.addConsortium(record);

    for (std::size_t i = 0; i < members.size(); ++i) {
        SnapshotBuilder::MembershipRecord membership;
        membership.consortium = record.id;
        membership.organisation = members[i] + 1;
        membership.order = static_cast<quint32>(i + 1);
        if (i == 0) {
            membership.role = Role::Lead;
            membership.roleText = u"牵头"_s;
        } else if (i == 1 && consortium % 4 == 0) {
            membership.role = Role::CoLead;
            membership.roleText = u"联合牵头"_s;
        }
        m_builder.addMembership(membership);
    }
}

SnapshotPtr Generator::generate()
{
    for (quint32 consortium = 0; consortium < m_size.consortia; ++consortium) {
        addConsortium(consortium, chooseMembers(membersOf(consortium)));
    }
    return m_builder.build();
}

} // namespace

SnapshotPtr generateSnapshot(const GeneratedSize& size, const Reference& reference)
{
    return Generator(size, reference).generate();
}

Proposal proposalOf(const Snapshot& snapshot)
{
    Proposal proposal;
    proposal.programme = snapshot.programmes.info.front();
    proposal.notice = snapshot.notices.info.front();
    const auto derivation = [&snapshot](const DerivationColumn& column, std::size_t row) {
        return Derivation{column.basis[row], snapshot.rules[column.rule[row]], column.words.at(row)};
    };
    const auto& organisations = snapshot.organisations;
    proposal.organisations.reserve(snapshot.organisationCount());
    for (Row row = 0; row < snapshot.organisationCount(); ++row) {
        proposal.organisations.push_back({organisations.name.at(row), organisations.name.foldedAt(row),
                                          derivation(organisations.kindBasis, row),
                                          derivation(organisations.homeBasis, row),
                                          snapshot.regions[organisations.home[row]].code,
                                          static_cast<OrganisationKind>(organisations.kind[row])});
    }
    const auto& consortia = snapshot.consortia;
    proposal.consortia.reserve(snapshot.consortiumCount());
    for (Row row = 0; row < snapshot.consortiumCount(); ++row) {
        ProposedConsortium consortium;
        consortium.row.number = consortia.number.at(row);
        consortium.row.name = consortia.name.at(row);
        consortium.row.place = consortia.placeText.at(row);
        consortium.row.members = snapshot.membersText(row);
        consortium.seat = snapshot.regions[consortia.seat[row]].code;
        consortium.seatBasis = derivation(consortia.seatBasis, row);
        for (quint32 i = consortia.industries.starts[row]; i < consortia.industries.starts[row + 1]; ++i) {
            consortium.industries.push_back({snapshot.industries[consortia.industries.values[i]].key,
                                             derivation(consortia.industryBasis, i)});
        }
        for (Row member = consortia.firstMembership[row]; member < consortia.firstMembership[row + 1];
             ++member) {
            ProposedMembership membership;
            membership.organisation = snapshot.memberships.organisation[member];
            membership.role = static_cast<Role>(snapshot.memberships.role[member]);
            membership.roleBasis = snapshot.memberships.roleBasis[member];
            MemberWords words;
            words.roleText = snapshot.memberships.roleText.at(member);
            membership.words = words;
            consortium.members.push_back(membership);
        }
        proposal.consortia.push_back(std::move(consortium));
    }
    return proposal;
}

} // namespace atlas
