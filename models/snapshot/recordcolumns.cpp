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

/// What has no value sorts last, which an invalid QVariant says.
QVariant placeOrder(const View& view, quint16 region)
{
    return region == 0 ? QVariant() : QVariant(view.snapshot->regions[region].code);
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
    return view.snapshot->memberships.consortium[membership];
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

/// The places of an organisation in the view's consortia, lead roles only or all.
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

const ProgrammeInfo& programmeOf(const View& view, Row consortium)
{
    const Snapshot& snapshot = *view.snapshot;
    return snapshot.programmes.info[snapshot.notices.programme[snapshot.consortia.notice[consortium]]];
}

/// A key for columns of one key; what comes behind it is nothing.
quint32 onlyKey(std::size_t place, quint32 key)
{
    return place == 0 ? key : NoSortKey;
}

quint32 idKey(qint64 id, std::size_t place)
{
    return onlyKey(place, static_cast<quint32>(std::clamp<qint64>(id, 0, NoSortKey - 1)));
}

/// Codes are in the order in which they sort, and 0 is unknown.
quint32 codeKey(quint32 code, std::size_t place)
{
    return onlyKey(place, code == 0 ? NoSortKey : code);
}

/// Regions stand by code, but for those of a province, which stand behind it: by code they stand there too.
quint32 placeKey(const SortContext& context, quint16 region, std::size_t place)
{
    return onlyKey(place, region == 0 ? NoSortKey
                                      : static_cast<quint32>(context.view.snapshot->regions[region].code));
}

/// Numbers first, by their value, then what is none, which hardly occurs, in published order.
quint32 numberKey(const SortContext& context, Row consortium)
{
    const QByteArrayView text = context.view.snapshot->consortia.number.utf8(consortium);
    quint32 value = 0;
    const auto [end, error] = std::from_chars(text.begin(), text.end(), value);
    return error == std::errc() && end == text.end() ? std::min(value, NoSortKey - 2) : NoSortKey - 1;
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
    return place < run.size() ? numberKey(context, snapshot.memberships.consortium[run[place]]) : NoSortKey;
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
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return idKey(c.view.snapshot->consortia.id[r], p); }},
    {"number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, r); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, numberKey(c, r)); }},
    {"programme", QT_TRANSLATE_NOOP("Columns", "Programme"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return programmeOf(v, r).name; },
     [](const View& v, Row r, Language l) { const ProgrammeInfo& p = programmeOf(v, r);
         return l == Language::English && !p.nameEn.isEmpty() ? p.nameEn : p.name; },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.programme(c.view.snapshot->notices.programme[c.view.snapshot->consortia.notice[r]])); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(r); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.consortiumName(r)); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, r), l); },
     [](const View& v, Row r) { return placeOrder(v, seatOf(v, r)); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return placeKey(c, seatOf(c.view, r), p); }},
    {"industries", QT_TRANSLATE_NOOP("Columns", "Industries"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return industriesOf(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return joined(industriesOf(v, r, l), l); },
     nullptr, industriesKey},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return leadsOf(v, r); },
     nullptr, nullptr, leadKey},
    {"members", QT_TRANSLATE_NOOP("Columns", "Members"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->membersOf(r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.view.snapshot->membersOf(r)); }},
    {"matches", QT_TRANSLATE_NOOP("Columns", "Members in the selection"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return number(v.consortiumMatches[r]); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.view.consortiumMatches[r]); }},
    {"notice", QT_TRANSLATE_NOOP("Columns", "List"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return noticeTitle(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return noticeTitle(v, r, l); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.notice(c.view.snapshot->consortia.notice[r])); }},
};

constexpr RecordColumn OrganisationColumns[]{
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.id[r]; },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return idKey(c.view.snapshot->organisations.id[r], p); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(r); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.organisationName(r)); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, r)); },
     [](const View& v, Row r, Language) { return title(kindOf(v, r)); },
     [](const View& v, Row r) { return kindOf(v, r) == OrganisationKind::Unknown
         ? QVariant() : QVariant(static_cast<int>(kindOf(v, r))); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[r], p); }},
    {"kind_basis", QT_TRANSLATE_NOOP("Columns", "Basis of kind"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.kindBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.kindBasis.basis[r]); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, static_cast<quint32>(c.view.snapshot->organisations.kindBasis.basis[r])); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, r), l); },
     [](const View& v, Row r) { return placeOrder(v, homeOf(v, r)); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return placeKey(c, homeOf(c.view, r), p); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[r]); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[r])); }},
    {"consortia", QT_TRANSLATE_NOOP("Columns", "Consortia"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->organisations.memberships.length(r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.view.snapshot->organisations.memberships.length(r)); }},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads in"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(leadsByOrganisation(v, r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, static_cast<quint32>(leadsByOrganisation(c.view, r))); }},
    {"consortium_numbers", QT_TRANSLATE_NOOP("Columns", "Consortium numbers"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumbersOf(v, r); },
     nullptr, nullptr, consortiumNumbersKey},
};

constexpr RecordColumn MembershipColumns[]{
    {"consortium_number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, consortiumOf(v, r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, numberKey(c, consortiumOf(c.view, r))); }},
    {"consortium", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(consortiumOf(v, r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.consortiumName(consortiumOf(c.view, r))); }},
    {"order", QT_TRANSLATE_NOOP("Columns", "Place in the list"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->orderOf(r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.view.snapshot->orderOf(r)); }},
    {"organisation", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(organisationOf(v, r)); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.organisationName(organisationOf(c.view, r))); }},
    {"role", QT_TRANSLATE_NOOP("Columns", "Role"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(roleOf(v, r)); },
     [](const View& v, Row r, Language) { return title(roleOf(v, r)); },
     [](const View& v, Row r) -> QVariant { return static_cast<int>(roleOf(v, r)); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.view.snapshot->memberships.role[r]); }},
    {"role_text", QT_TRANSLATE_NOOP("Columns", "Role as published"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->memberships.roleText.at(r); },
     nullptr, nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, c.roleText(r)); }},
    {"industry_led", QT_TRANSLATE_NOOP("Columns", "Industry led"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industries[i].key; },
     [](const View& v, Row r, Language l) { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industryTitle(i, l); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return codeKey(c.view.snapshot->memberships.industryLed[r], p); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, false,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, consortiumOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, consortiumOf(v, r)), l); },
     [](const View& v, Row r) { return placeOrder(v, seatOf(v, consortiumOf(v, r))); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return placeKey(c, seatOf(c.view, consortiumOf(c.view, r)), p); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, organisationOf(v, r)), l); },
     [](const View& v, Row r) { return placeOrder(v, homeOf(v, organisationOf(v, r))); },
     [](const SortContext& c, Row r, std::size_t p) -> quint32 { return placeKey(c, homeOf(c.view, organisationOf(c.view, r)), p); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return onlyKey(p, static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[organisationOf(c.view, r)])); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language) { return title(kindOf(v, organisationOf(v, r))); },
     nullptr, [](const SortContext& c, Row r, std::size_t p) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[organisationOf(c.view, r)], p); }},
};
// clang-format on

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
