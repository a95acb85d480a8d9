// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

/// The closed vocabularies of the program. Each has a stable key (used in files, filters, JSON and the
/// command line) and a title in the user's language.
namespace atlas {

/// The three units that are counted; every number says which.
enum class Unit : quint8 { Consortia, Organisations, Memberships };
inline constexpr std::array AllUnits{Unit::Consortia, Unit::Organisations, Unit::Memberships};

/// The role of an organisation in one consortium, as the list marks it.
enum class Role : quint8 {
    Lead,         ///< 牵头
    CoLead,       ///< 联合牵头
    IndustryLead, ///< X行业牵头单位: leads one industry of the consortium
    Member,       ///< no mark
};
inline constexpr std::array AllRoles{Role::Lead, Role::CoLead, Role::IndustryLead, Role::Member};

enum class OrganisationKind : quint8 {
    Unknown,
    Enterprise,
    University,
    ResearchInstitute,
    PublicInstitution,
    Association,
    Government,
    Other,
};
inline constexpr std::array AllKinds{OrganisationKind::Enterprise,
                                     OrganisationKind::University,
                                     OrganisationKind::ResearchInstitute,
                                     OrganisationKind::PublicInstitution,
                                     OrganisationKind::Association,
                                     OrganisationKind::Government,
                                     OrganisationKind::Other,
                                     OrganisationKind::Unknown};

/// The four kinds of body that the programme relies on (依托主体).
enum class LeadSubject : quint8 {
    Unknown,
    KeyIndustryEnterprise,
    PlatformInstitution,
    AdvancedCluster,
    SmePilotCity,
};
inline constexpr std::array AllSubjects{LeadSubject::KeyIndustryEnterprise, LeadSubject::PlatformInstitution,
                                        LeadSubject::AdvancedCluster, LeadSubject::SmePilotCity,
                                        LeadSubject::Unknown};

/// What a value rests on. Published values are the list's own; everything else is derived and says how.
enum class Basis : quint8 {
    Unknown,
    Published, ///< the list says so
    Name,      ///< a rule read it from a name; the rule and the words it matched go with it
    Reference, ///< a row of our reference data
    Order,     ///< the list's order, where it marks no lead
    User,      ///< a person said so
};
inline constexpr std::array AllBases{Basis::Unknown,   Basis::Published, Basis::Name,
                                     Basis::Reference, Basis::Order,     Basis::User};

/// The fields that can be filtered and counted.
enum class Field : quint8 { Seat, Home, Industry, Role, Kind, Subject, Programme, State };
inline constexpr std::array AllFields{Field::Seat, Field::Home,    Field::Industry,  Field::Role,
                                      Field::Kind, Field::Subject, Field::Programme, Field::State};
inline constexpr std::size_t FieldCount = AllFields.size();

/// Whether the values of a field are places, of which some lie in others.
[[nodiscard]] constexpr bool isPlace(Field field)
{
    return field == Field::Seat || field == Field::Home;
}
/// Whether records can be without a value of a field, which code 0 says; otherwise each has one.
[[nodiscard]] constexpr bool hasUnknown(Field field)
{
    return field != Field::Role && field != Field::Programme;
}

/// How Chinese text is ordered, as CLDR has it. Numbers inside a text count as numbers in both.
enum class Collation : quint8 { Pinyin, Strokes };

/// The language of the user interface and of what the program writes.
enum class Language : quint8 { English, Chinese };

[[nodiscard]] QString key(Unit);
[[nodiscard]] QString key(Role);
[[nodiscard]] QString key(OrganisationKind);
[[nodiscard]] QString key(LeadSubject);
[[nodiscard]] QString key(Basis);
[[nodiscard]] QString key(Field);
/// The same without a copy.
[[nodiscard]] QLatin1StringView asciiKey(Unit);
[[nodiscard]] QLatin1StringView asciiKey(Role);
[[nodiscard]] QLatin1StringView asciiKey(OrganisationKind);
[[nodiscard]] QLatin1StringView asciiKey(LeadSubject);
[[nodiscard]] QLatin1StringView asciiKey(Basis);
[[nodiscard]] QLatin1StringView asciiKey(Field);

/// The term for a key; empty where the key is none of ours.
template <typename Term>
[[nodiscard]] std::optional<Term> fromKey(QStringView key) = delete;
template <>
std::optional<Unit> fromKey<Unit>(QStringView key);
template <>
std::optional<Role> fromKey<Role>(QStringView key);
template <>
std::optional<OrganisationKind> fromKey<OrganisationKind>(QStringView key);
template <>
std::optional<LeadSubject> fromKey<LeadSubject>(QStringView key);
template <>
std::optional<Basis> fromKey<Basis>(QStringView key);
template <>
std::optional<Field> fromKey<Field>(QStringView key);

/// In the language of the user interface (QTranslator).
[[nodiscard]] QString title(Unit);
[[nodiscard]] QString title(Role);
[[nodiscard]] QString title(OrganisationKind);
[[nodiscard]] QString title(LeadSubject);
[[nodiscard]] QString title(Basis);
[[nodiscard]] QString title(Field);

/// "9 consortia", "1 organisation": a count with its unit, in the language of the user interface.
[[nodiscard]] QString countText(qint64 count, Unit unit);

/// The language that the installed translator speaks.
[[nodiscard]] Language currentLanguage();

/// The key of the value "not known" in every field.
inline constexpr QLatin1StringView UnknownKey{"unknown"};

} // namespace atlas
