// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/terms.h"

#include <QCoreApplication>

#include <span>

namespace atlas {
namespace {

template <typename Term>
struct Entry
{
    Term term;
    const char* key;
    const char* title; ///< English source text in the context "Terms"
};

constexpr Entry<Unit> Units[]{
    {Unit::Consortia, "consortia", QT_TRANSLATE_NOOP("Terms", "Consortia")},
    {Unit::Organisations, "organisations", QT_TRANSLATE_NOOP("Terms", "Organisations")},
    {Unit::Memberships, "memberships", QT_TRANSLATE_NOOP("Terms", "Memberships")},
};

constexpr Entry<Role> Roles[]{
    {Role::Lead, "lead", QT_TRANSLATE_NOOP("Terms", "Lead")},
    {Role::CoLead, "co_lead", QT_TRANSLATE_NOOP("Terms", "Co-lead")},
    {Role::IndustryLead, "industry_lead", QT_TRANSLATE_NOOP("Terms", "Industry lead")},
    {Role::Member, "member", QT_TRANSLATE_NOOP("Terms", "Member")},
};

constexpr Entry<OrganisationKind> Kinds[]{
    {OrganisationKind::Enterprise, "enterprise", QT_TRANSLATE_NOOP("Terms", "Enterprise")},
    {OrganisationKind::University, "university", QT_TRANSLATE_NOOP("Terms", "University")},
    {OrganisationKind::ResearchInstitute, "research_institute",
     QT_TRANSLATE_NOOP("Terms", "Research institute")},
    {OrganisationKind::PublicInstitution, "public_institution",
     QT_TRANSLATE_NOOP("Terms", "Public institution")},
    {OrganisationKind::Association, "association", QT_TRANSLATE_NOOP("Terms", "Association")},
    {OrganisationKind::Government, "government", QT_TRANSLATE_NOOP("Terms", "Government")},
    {OrganisationKind::Other, "other", QT_TRANSLATE_NOOP("Terms", "Other")},
    {OrganisationKind::Unknown, "unknown", QT_TRANSLATE_NOOP("Terms", "Unknown")},
};

constexpr Entry<LeadSubject> Subjects[]{
    {LeadSubject::KeyIndustryEnterprise, "key_industry_enterprise",
     QT_TRANSLATE_NOOP("Terms", "Key industry enterprise")},
    {LeadSubject::PlatformInstitution, "platform_institution",
     QT_TRANSLATE_NOOP("Terms", "Platform institution")},
    {LeadSubject::AdvancedCluster, "advanced_cluster",
     QT_TRANSLATE_NOOP("Terms", "Advanced manufacturing cluster")},
    {LeadSubject::SmePilotCity, "sme_pilot_city",
     QT_TRANSLATE_NOOP("Terms", "SME digitalisation pilot city")},
    {LeadSubject::Unknown, "unknown", QT_TRANSLATE_NOOP("Terms", "Unknown")},
};

constexpr Entry<Basis> Bases[]{
    {Basis::Published, "published", QT_TRANSLATE_NOOP("Terms", "as published")},
    {Basis::Name, "name", QT_TRANSLATE_NOOP("Terms", "read from the name")},
    {Basis::Reference, "reference", QT_TRANSLATE_NOOP("Terms", "from reference data")},
    {Basis::Order, "order", QT_TRANSLATE_NOOP("Terms", "from the order of the list")},
    {Basis::User, "user", QT_TRANSLATE_NOOP("Terms", "entered by a user")},
    {Basis::Unknown, "unknown", QT_TRANSLATE_NOOP("Terms", "not known")},
};

constexpr Entry<Field> FieldTerms[]{
    {Field::Seat, "seat", QT_TRANSLATE_NOOP("Terms", "Province (consortium seat)")},
    {Field::Home, "home", QT_TRANSLATE_NOOP("Terms", "Province (organisation home)")},
    {Field::Industry, "industry", QT_TRANSLATE_NOOP("Terms", "Industry")},
    {Field::Role, "role", QT_TRANSLATE_NOOP("Terms", "Role")},
    {Field::Kind, "kind", QT_TRANSLATE_NOOP("Terms", "Kind of organisation")},
    {Field::Subject, "subject", QT_TRANSLATE_NOOP("Terms", "Lead subject")},
    {Field::Programme, "programme", QT_TRANSLATE_NOOP("Terms", "Programme")},
    {Field::State, "state", QT_TRANSLATE_NOOP("Terms", "Follow-up state")},
};

template <typename Term>
const Entry<Term>& entryOf(std::span<const Entry<Term>> entries, Term term)
{
    for (const auto& entry : entries) {
        if (entry.term == term) {
            return entry;
        }
    }
    return entries.back();
}

template <typename Term>
std::optional<Term> termOf(std::span<const Entry<Term>> entries, QStringView key)
{
    for (const auto& entry : entries) {
        if (key == QLatin1StringView(entry.key)) {
            return entry.term;
        }
    }
    return std::nullopt;
}

QString translated(const char* source)
{
    return QCoreApplication::translate("Terms", source);
}

} // namespace

#define ATLAS_TERM(Type, entries)                                                                            \
    QLatin1StringView asciiKey(Type term)                                                                    \
    {                                                                                                        \
        return QLatin1StringView(entryOf<Type>(entries, term).key);                                          \
    }                                                                                                        \
    QString key(Type term)                                                                                   \
    {                                                                                                        \
        return asciiKey(term);                                                                               \
    }                                                                                                        \
    QString title(Type term)                                                                                 \
    {                                                                                                        \
        return translated(entryOf<Type>(entries, term).title);                                               \
    }                                                                                                        \
    template <>                                                                                              \
    std::optional<Type> fromKey<Type>(QStringView key)                                                       \
    {                                                                                                        \
        return termOf<Type>(entries, key);                                                                   \
    }

ATLAS_TERM(Unit, Units)
ATLAS_TERM(Role, Roles)
ATLAS_TERM(OrganisationKind, Kinds)
ATLAS_TERM(LeadSubject, Subjects)
ATLAS_TERM(Basis, Bases)
ATLAS_TERM(Field, FieldTerms)

#undef ATLAS_TERM

QString countText(qint64 count, Unit unit)
{
    const int n = static_cast<int>(count);
    switch (unit) {
    case Unit::Consortia:
        return QCoreApplication::translate("Terms", "%Ln consortia", "count with unit", n);
    case Unit::Organisations:
        return QCoreApplication::translate("Terms", "%Ln organisations", "count with unit", n);
    case Unit::Memberships:
        return QCoreApplication::translate("Terms", "%Ln memberships", "count with unit", n);
    }
    return {};
}

Language currentLanguage()
{
    //: Do not translate the meaning: the code of the language of this translation, "en" or "zh_CN".
    const QString code = QCoreApplication::translate("Terms", "en", "language code");
    return code.startsWith(u"zh") ? Language::Chinese : Language::English;
}

} // namespace atlas
