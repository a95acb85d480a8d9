// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/publishedlist.h"
#include "domain/terms.h"
#include "domain/text/raretext.h"

#include <QExplicitlySharedDataPointer>
#include <QSharedData>
#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <vector>

namespace atlas {

/// What a derived value rests on: the rule and the words that it matched.
struct Derivation
{
    Basis basis = Basis::Unknown;
    QString rule;  ///< stable key of the rule: bracketed_place, legal_form, … empty for unknown
    QString words; ///< the words in the source that it matched

    friend bool operator==(const Derivation&, const Derivation&) = default;
};

/// A derivation that many records have in common, at 8 bytes for each.
class SharedDerivation
{
public:
    SharedDerivation() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a Derivation
    SharedDerivation(const Derivation& derivation)
        : m_shared(derivation == Derivation() ? nullptr : new Shared(derivation))
    {
    }
    SharedDerivation(Basis basis, const QString& rule, const QString& words)
        : SharedDerivation(Derivation{basis, rule, words})
    {
    }

    // NOLINTNEXTLINE(google-explicit-constructor): it stands for a Derivation
    operator const Derivation&() const { return **this; }
    [[nodiscard]] const Derivation& operator*() const;
    [[nodiscard]] const Derivation* operator->() const { return &**this; }

private:
    struct Shared : QSharedData
    {
        explicit Shared(const Derivation& derivation)
            : derivation(derivation)
        {
        }
        Derivation derivation;
    };
    QExplicitlySharedDataPointer<Shared> m_shared; ///< null: unknown
};

struct ProgrammeInfo
{
    QString name;                               ///< 工业数据筑基行动
    QString nameEn;                             ///< for the English user interface; may be empty
    QString level = QStringLiteral("national"); ///< national or local
    QString authority;                          ///< who runs it; empty where not known
    QString summary;                            ///< in our own words, Chinese; may be empty
    QString summaryEn;

    friend bool operator==(const ProgrammeInfo&, const ProgrammeInfo&) = default;
};

/// A published document with a list (公告 / 名单).
struct NoticeInfo
{
    QString title;
    QString titleEn;     ///< for the English user interface; may be empty
    QString edition;     ///< batch; empty where the list has one only
    QString issuer;      ///< empty where not known
    QString publishedOn; ///< ISO 8601, as precise as known: 2026 or 2026-04-13; empty where not known
    QString source;      ///< where it was read: a title, a file name
    QString digest;      ///< SHA-256 of the bytes that were read, hexadecimal

    friend bool operator==(const NoticeInfo&, const NoticeInfo&) = default;
};

/// A list that a registry has, or that the program comes with.
struct KnownList
{
    ProgrammeInfo programme;
    NoticeInfo notice;
};

/// An organisation that a list names, with what is derived from its name.
struct ProposedOrganisation
{
    RareText name;   ///< as first published
    RareText folded; ///< fold(name): equal for the same organisation
    SharedDerivation kindBasis;
    SharedDerivation homeBasis;
    int home = 0; ///< region code; 0 unknown
    OrganisationKind kind = OrganisationKind::Unknown;
};

/// The scheme of unified social credit codes (统一社会信用代码, GB 32100): 18 characters in upper case, kept
/// where the check character is wrong as well.
inline constexpr QLatin1StringView CreditCodeScheme{"uscc"};

/// A code that a list has for an organisation. Lists of a million organisations may have one for each.
struct ProposedIdentifier
{
    std::uint32_t organisation = 0; ///< index into Proposal::organisations
    QLatin1StringView scheme = CreditCodeScheme;
    RareText value; ///< in the form of the scheme
};

/// A former or short name that a list tells of an organisation.
struct ProposedAlias
{
    std::uint32_t organisation = 0; ///< index into Proposal::organisations
    QString name;                   ///< as published
};

struct ProposedIndustry
{
    QString key;
    Derivation basis;

    friend bool operator==(const ProposedIndustry&, const ProposedIndustry&) = default;
};

/// What a cell says of a member beside its name.
struct MemberWords
{
    QString publishedName; ///< as in this cell, without the role mark; empty where it is the organisation's
    QString roleText;
    QString industryText;
    QString industry; ///< key of the industry that an industry lead leads; empty for none or not known

    friend bool operator==(const MemberWords&, const MemberWords&) = default;
};

/// The words that many members have in common, or that nearly none has, at 8 bytes for each.
class SharedWords
{
public:
    SharedWords() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): it stands for MemberWords
    SharedWords(const MemberWords& words)
        : m_shared(words == MemberWords() ? nullptr : new Shared(words))
    {
    }

    [[nodiscard]] const MemberWords& operator*() const;
    [[nodiscard]] const MemberWords* operator->() const { return &**this; }

private:
    struct Shared : QSharedData
    {
        explicit Shared(const MemberWords& words)
            : words(words)
        {
        }
        MemberWords words;
    };
    QExplicitlySharedDataPointer<Shared> m_shared; ///< null: no words
};

struct ProposedMembership
{
    std::uint32_t organisation = 0; ///< index into Proposal::organisations
    Role role = Role::Member;
    Basis roleBasis = Basis::Published;
    SharedWords words;
};

/// What accepting a row does to the registry.
enum class ChangeKind : quint8 {
    New,
    Renamed, ///< the registry has it under another name; more may have changed
    Changed,
    Gone, ///< in the registry's edition, but not in this one
    Unchanged,
};
inline constexpr std::array AllChangeKinds{ChangeKind::New, ChangeKind::Renamed, ChangeKind::Changed,
                                           ChangeKind::Gone, ChangeKind::Unchanged};
[[nodiscard]] QString key(ChangeKind);
[[nodiscard]] QString title(ChangeKind);

struct ProposedConsortium
{
    PublishedRow row;
    int seat = 0; ///< region code; 0 unknown
    SharedDerivation seatBasis;
    std::vector<ProposedIndustry> industries;
    std::vector<ProposedMembership> members; ///< in published order
    ChangeKind change = ChangeKind::New;
    qint64 present = 0;      ///< id of the consortium in the registry that this is; 0 for a new one
    QStringList differences; ///< whole phrases in the user's language; empty unless Renamed or Changed
    bool isAccepted = true;  ///< false: the user unticked it, and the registry keeps what it has
};

/// A consortium that the registry's edition has, and this one has not.
struct GoneConsortium
{
    PublishedRow row;       ///< with its id
    bool isAccepted = true; ///< false: it stays in the registry
};

/// A list read, split and derived: what the user sees before anything is written.
struct Proposal
{
    ProgrammeInfo programme;
    NoticeInfo notice;
    std::vector<ProposedOrganisation> organisations; ///< each once, in order of first appearance
    std::vector<ProposedConsortium> consortia;       ///< in published order
    std::vector<GoneConsortium> gone;                ///< in the registry's order
    ListAccount account;                             ///< what became of each part of the file
    // What hardly any organisation has; each once, by organisation:
    std::vector<ProposedIdentifier> identifiers;
    std::vector<ProposedAlias> aliases;

    [[nodiscard]] std::size_t count(ChangeKind kind) const;
    [[nodiscard]] std::size_t membershipCount() const;
    /// As in its cell, also where that is the name of the organisation.
    [[nodiscard]] QString publishedName(const ProposedMembership& membership) const;
};

} // namespace atlas
