// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/recordcolumns.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>

namespace atlas {
namespace {

qlonglong number(std::size_t value)
{
    return static_cast<qlonglong>(value);
}

/// Places are short names in files, whatever the language.
QVariant placeValue(const View& view, quint16 region)
{
    return region == 0 ? QString(UnknownKey) : view.snapshot->regions[region].shortName;
}

quint16 seatOf(const View& view, Row row)
{
    return view.snapshot->consortia.seat[row];
}

quint16 homeOf(const View& view, Row row)
{
    return view.snapshot->organisations.home[row];
}

Row consortiumOf(const View& view, Row membership)
{
    return view.snapshot->consortiumOf(membership);
}

Row organisationOf(const View& view, Row membership)
{
    return view.snapshot->memberships.organisation[membership];
}

OrganisationKind kindOf(const View& view, Row organisation)
{
    return static_cast<OrganisationKind>(view.snapshot->organisations.kind[organisation]);
}

Role roleOf(const View& view, Row membership)
{
    return static_cast<Role>(view.snapshot->memberships.role[membership]);
}

/// A list's numbers are figures in all known lists; text where one is not.
QVariant consortiumNumber(const View& view, Row consortium)
{
    const QString text = view.snapshot->consortia.number.at(consortium);
    bool isNumber = false;
    const qlonglong value = text.toLongLong(&isNumber);
    return isNumber ? QVariant(value) : QVariant(text);
}

QStringList industriesOf(const View& view, Row consortium, Language language)
{
    QStringList titles;
    for (const quint16 industry : view.snapshot->consortia.industries.run(consortium)) {
        titles << view.snapshot->industryTitle(industry, language);
    }
    return titles;
}

QStringList leadsOf(const View& view, Row consortium)
{
    const Snapshot& snapshot = *view.snapshot;
    QStringList names;
    for (Row row = snapshot.consortia.firstMembership[consortium];
         row < snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        if (roleOf(view, row) != Role::Member) {
            names << snapshot.organisations.name.at(snapshot.memberships.organisation[row]);
        }
    }
    return names;
}

/// The consortia in which an organisation has a role that leads, whatever the filter.
std::size_t leadsByOrganisation(const View& view, Row organisation)
{
    std::size_t leads = 0;
    for (const Row row : view.snapshot->organisations.memberships.run(organisation)) {
        leads += roleOf(view, row) == Role::Member ? 0U : 1U;
    }
    return leads;
}

QStringList consortiumNumbersOf(const View& view, Row organisation)
{
    QStringList numbers;
    for (const Row row : view.snapshot->organisations.memberships.run(organisation)) {
        numbers << view.snapshot->consortia.number.at(consortiumOf(view, row));
    }
    return numbers;
}

QString joined(const QStringList& texts, Language language)
{
    return texts.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString noticeTitle(const View& view, Row consortium, Language language)
{
    const NoticeInfo& notice = view.snapshot->notices.info[view.snapshot->consortia.notice[consortium]];
    return language == Language::English && !notice.titleEn.isEmpty() ? notice.titleEn : notice.title;
}

/// ISO 8601, as precise as it is known; empty where it is not.
const QString& publishedOn(const View& view, Row consortium)
{
    return view.snapshot->notices.info[view.snapshot->consortia.notice[consortium]].publishedOn;
}

LeadSubject subjectOf(const View& view, Row consortium)
{
    return static_cast<LeadSubject>(view.snapshot->consortia.subject[consortium]);
}

const ProgrammeInfo& programmeOf(const View& view, Row consortium)
{
    const Snapshot& snapshot = *view.snapshot;
    return snapshot.programmes.info[snapshot.notices.programme[snapshot.consortia.notice[consortium]]];
}

quint32 idKey(qint64 id)
{
    return static_cast<quint32>(std::clamp<qint64>(id, 0, NoSortKey - 2));
}

/// Codes are in the order in which they sort, and 0 is unknown.
quint32 codeKey(quint32 code)
{
    return code == 0 ? NoSortKey : code;
}

/// Regions stand by code, but for those of a province, which stand behind it: by code they stand there too.
quint32 placeKey(const SortContext& context, quint16 region)
{
    return region == 0 ? NoSortKey : static_cast<quint32>(context.view.snapshot->regions[region].code);
}

/// Numbers first, by their value, then what is none, which hardly occurs, in published order.
quint32 numberKey(const SortContext& context, Row consortium)
{
    const QByteArrayView text = context.view.snapshot->consortia.number.utf8(consortium);
    quint32 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    // The sort raises keys by one, and puts what has none behind the largest: both must have room.
    return error == std::errc() && end == text.end() ? std::min(value, NoSortKey - 3) : NoSortKey - 2;
}

/// The names of those who lead, one after the other.
quint32 leadKey(const SortContext& context, Row consortium, std::size_t place)
{
    const Snapshot& snapshot = *context.view.snapshot;
    for (Row row = snapshot.consortia.firstMembership[consortium];
         row < snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        if (snapshot.memberships.role[row] != static_cast<quint8>(Role::Member) && place-- == 0) {
            return context.organisationName(snapshot.memberships.organisation[row]);
        }
    }
    return NoSortKey;
}

quint32 consortiumNumbersKey(const SortContext& context, Row organisation, std::size_t place)
{
    const Snapshot& snapshot = *context.view.snapshot;
    const auto run = snapshot.organisations.memberships.run(organisation);
    return place < run.size() ? numberKey(context, snapshot.consortiumOf(run[place])) : NoSortKey;
}

quint32 industriesKey(const SortContext& context, Row consortium, std::size_t place)
{
    const auto run = context.view.snapshot->consortia.industries.run(consortium);
    return place < run.size() ? context.industry(run[place]) : NoSortKey;
}

// clang-format off
constexpr RecordColumn ConsortiumColumns[]{
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.id[r]; },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return idKey(c.view.snapshot->consortia.id[r]); }},
    {"number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return numberKey(c, r); }},
    {"programme", QT_TRANSLATE_NOOP("Columns", "Programme"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return programmeOf(v, r).name; },
     [](const View& v, Row r, Language l) { const ProgrammeInfo& p = programmeOf(v, r);
         return l == Language::English && !p.nameEn.isEmpty() ? p.nameEn : p.name; },
     [](const SortContext& c, Row r) -> quint32 { return c.programme(c.view.snapshot->notices.programme[c.view.snapshot->consortia.notice[r]]); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.consortiumName(r); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, r), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, seatOf(c.view, r)); }},
    {"industries", QT_TRANSLATE_NOOP("Columns", "Industries"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return industriesOf(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return joined(industriesOf(v, r, l), l); },
     nullptr, industriesKey},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return leadsOf(v, r); },
     nullptr, nullptr, leadKey},
    {"members", QT_TRANSLATE_NOOP("Columns", "Members"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->membersOf(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->membersOf(r); }},
    {"matches", QT_TRANSLATE_NOOP("Columns", "Members in the selection"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return number(v.matchesOfConsortium(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.matchesOfConsortium(r); }, nullptr, true},
    {"notice", QT_TRANSLATE_NOOP("Columns", "List"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return noticeTitle(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return noticeTitle(v, r, l); },
     [](const SortContext& c, Row r) -> quint32 { return c.notice(c.view.snapshot->consortia.notice[r]); }},
    {"published_on", QT_TRANSLATE_NOOP("Columns", "List published"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { const QString& day = publishedOn(v, r); return day.isEmpty() ? QString(UnknownKey) : day; },
     [](const View& v, Row r, Language) { const QString& day = publishedOn(v, r); return day.isEmpty() ? title(LeadSubject::Unknown) : day; },
     [](const SortContext& c, Row r) -> quint32 { return c.publishedOn(c.view.snapshot->consortia.notice[r]); }},
    {"subject", QT_TRANSLATE_NOOP("Columns", "Lead subject"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(subjectOf(v, r)); },
     [](const View& v, Row r, Language) { return title(subjectOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->consortia.subject[r]); }},
};

constexpr RecordColumn OrganisationColumns[]{
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.id[r]; },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return idKey(c.view.snapshot->organisations.id[r]); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.organisationName(r); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, r)); },
     [](const View& v, Row r, Language) { return title(kindOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[r]); }},
    {"kind_basis", QT_TRANSLATE_NOOP("Columns", "Basis of kind"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.kindBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.kindBasis.basis[r]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.kindBasis.basis[r]); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, r), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, homeOf(c.view, r)); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[r]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[r]); }},
    {"consortia", QT_TRANSLATE_NOOP("Columns", "Consortia"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->organisations.memberships.length(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->organisations.memberships.length(r); }},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads in"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(leadsByOrganisation(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(leadsByOrganisation(c.view, r)); }},
    {"consortium_numbers", QT_TRANSLATE_NOOP("Columns", "Consortium numbers"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumbersOf(v, r); },
     nullptr, nullptr, consortiumNumbersKey},
};

constexpr RecordColumn MembershipColumns[]{
    {"consortium_number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, consortiumOf(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return numberKey(c, consortiumOf(c.view, r)); }},
    {"consortium", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(consortiumOf(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.consortiumName(consortiumOf(c.view, r)); }},
    {"order", QT_TRANSLATE_NOOP("Columns", "Place in the list"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->orderOf(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->orderOf(r); }},
    {"organisation", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(organisationOf(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.organisationName(organisationOf(c.view, r)); }},
    {"role", QT_TRANSLATE_NOOP("Columns", "Role"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(roleOf(v, r)); },
     [](const View& v, Row r, Language) { return title(roleOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->memberships.role[r]; }},
    {"role_text", QT_TRANSLATE_NOOP("Columns", "Role as published"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->memberships.roleText.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.roleText(r); }},
    {"industry_led", QT_TRANSLATE_NOOP("Columns", "Industry led"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industries[i].key; },
     [](const View& v, Row r, Language l) { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industryTitle(i, l); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->memberships.industryLed[r]); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, false,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, consortiumOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, consortiumOf(v, r)), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, seatOf(c.view, consortiumOf(c.view, r))); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, organisationOf(v, r)), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, homeOf(c.view, organisationOf(c.view, r))); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[organisationOf(c.view, r)]); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language) { return title(kindOf(v, organisationOf(v, r))); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[organisationOf(c.view, r)]); }},
};
// clang-format on

constexpr bool sorts(const RecordColumn& column)
{
    return (column.sortKey != nullptr) != (column.listKey != nullptr);
}
static_assert(std::ranges::all_of(ConsortiumColumns, sorts));
static_assert(std::ranges::all_of(OrganisationColumns, sorts));
static_assert(std::ranges::all_of(MembershipColumns, sorts));

} // namespace

std::span<const RecordColumn> recordColumns(Unit unit)
{
    switch (unit) {
    case Unit::Consortia:
        return ConsortiumColumns;
    case Unit::Organisations:
        return OrganisationColumns;
    case Unit::Memberships:
        return MembershipColumns;
    }
    return {};
}

const RecordColumn* recordColumn(Unit unit, QStringView key)
{
    for (const RecordColumn& column : recordColumns(unit)) {
        if (key == QLatin1StringView(column.key)) {
            return &column;
        }
    }
    return nullptr;
}

QString columnTitle(const RecordColumn& column)
{
    return QCoreApplication::translate("Columns", column.title);
}

QString columnText(const RecordColumn& column, const View& view, Row row, Language language)
{
    if (column.text != nullptr) {
        return column.text(view, row, language);
    }
    const QVariant value = column.value(view, row);
    return value.typeId() == QMetaType::QStringList ? joined(value.toStringList(), language)
                                                    : value.toString();
}

} // namespace atlas
