// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/savedview.h"
#include "domain/filter/vocabulary.h"
#include "domain/lists/judgements.h"
#include "domain/lists/proposal.h"
#include "domain/reference.h"
#include "snapshot/codebits.h"
#include "snapshot/columns/codedtextcolumn.h"
#include "snapshot/columns/idcolumn.h"
#include "snapshot/columns/identifiers.h"
#include "snapshot/columns/membercells.h"
#include "snapshot/columns/nameranks.h"
#include "snapshot/columns/runindex.h"
#include "snapshot/columns/textcolumn.h"
#include "snapshot/listnames.h"

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace atlas {

/// Index of a record in its columns. Valid for the snapshot it came from only.
using Row = quint32;

/// For each key of a parent table a run of values: run(i) is values[starts[i] .. starts[i + 1]).
template <typename T>
struct Runs
{
    std::vector<quint32> starts{0};
    std::vector<T> values;

    [[nodiscard]] std::span<const T> run(std::size_t i) const
    {
        return {values.data() + starts[i], values.data() + starts[i + 1]};
    }
    [[nodiscard]] quint32 length(std::size_t i) const { return starts[i + 1] - starts[i]; }
    void close() { starts.push_back(static_cast<quint32>(values.size())); }
};

/// The columns of a Derivation; rules are few, so they are indices into Snapshot::rules.
struct DerivationColumn
{
    std::vector<Basis> basis;
    CodeColumn rule;
    CodedTextColumn words;
};

/// An immutable picture of a registry in memory. Filled by SnapshotBuilder, then only handed out as
/// shared_ptr<const Snapshot>. Index 0 of every code table below means "unknown".
struct Snapshot
{
    struct Programmes
    {
        std::vector<ProgrammeInfo> info;
    };
    struct Notices
    {
        std::vector<qint64> id;
        std::vector<quint16> programme; ///< index into programmes.info
        std::vector<NoticeInfo> info;
        std::vector<ListAccount> account; ///< of the file; empty where it is not known
        std::vector<ListName> shortName;  ///< see shortListNames()
    };
    /// In published order: by notice, then by place in the list.
    struct Consortia
    {
        IdColumn id;
        std::vector<quint16> notice;
        TextColumn number;
        NameColumn name;
        CodedTextColumn placeText;
        MemberCells memberCells;       ///< see Snapshot::membersText()
        SparseTextColumn leadText;     ///< of a column of its own
        SparseTextColumn industryText; ///< of a column of its own
        SparseTextColumn section;      ///< the row above that divides the list
        CodedTextColumn recommending;  ///< the authority, as published; stands in `further` as well
        SparseTextColumn further;      ///< see publishedFieldsText(); empty for none
        SparseTextColumn meant;        ///< what a misprinted name was probably meant to be, as a person said
        std::vector<quint16> seat;     ///< index into regions
        DerivationColumn seatBasis;
        Runs<quint16> industries;                ///< indices into industries; an empty run is "unknown"
        DerivationColumn industryBasis;          ///< parallel to industries.values
        std::vector<quint8> subject;             ///< LeadSubject
        std::vector<quint32> firstMembership{0}; ///< memberships of i: firstMembership[i] .. [i + 1]
    };
    /// In order of first appearance in the lists.
    struct Organisations
    {
        IdColumn id;
        NameColumn name;
        std::vector<quint8> kind; ///< OrganisationKind
        DerivationColumn kindBasis;
        std::vector<quint16> home; ///< index into regions
        DerivationColumn homeBasis;
        Runs<Row> aliases; ///< indices into alias; see aliasesOf()
        NameColumn alias;
        Identifiers identifiers;
        Runs<Row> memberships; ///< in order of the consortia
        /// Memberships in a consortium that names the organisation before already, by organisation: hardly
        /// any.
        std::vector<std::pair<Row, quint32>> repeated;
        SparseTextColumn meant; ///< as of consortia

        /// Where nobody has one, not even empty runs are kept.
        [[nodiscard]] std::span<const Row> aliasesOf(Row organisation) const
        {
            return aliases.values.empty() ? std::span<const Row>() : aliases.run(organisation);
        }
    };
    /// By consortium, then in published order.
    struct Memberships
    {
        RunIndex consortium; ///< see consortiumOf()
        std::vector<Row> organisation;
        std::vector<quint8> role; ///< Role
        std::vector<Basis> roleBasis;
        /// How many memberships have a role, by what it rests on: [Role][Basis].
        std::array<std::array<quint32, AllBases.size()>, AllRoles.size()> roleBases{};
        SparseTextColumn roleText;
        SparseTextColumn publishedName; ///< empty where it is the organisation's name
        CodeColumn industryLed;         ///< index into industries
        std::vector<quint32> order;     ///< empty where the places count up from 1; see orderOf()
    };

    Programmes programmes;
    Notices notices;
    std::vector<Region> regions;       ///< [0] is unknown; by code, places of a province behind it
    std::vector<quint16> regionParent; ///< index of the province a place lies in; 0 for none
    std::vector<Industry> industries;  ///< [0] is unknown
    QStringList rules;                 ///< [0] is empty
    Consortia consortia;
    Organisations organisations;
    Memberships memberships;
    Vocabulary vocabulary;
    CodeBits codes;                      ///< made of the columns above, for evaluate()
    NameRanks nameRanks;                 ///< made of the names when a table is first sorted by them
    std::vector<OrganisationLink> links; ///< what was said of pairs, by folded names
    std::vector<Judgement> judgements;   ///< what was answered to open questions, by folded names
    std::vector<SavedView> savedViews;   ///< in their order
    QString source;                      ///< path of the registry; empty for one in memory
    bool readOnly = false;

    [[nodiscard]] std::size_t consortiumCount() const { return consortia.id.size(); }
    [[nodiscard]] std::size_t organisationCount() const { return organisations.id.size(); }
    [[nodiscard]] std::size_t membershipCount() const { return memberships.organisation.size(); }
    [[nodiscard]] std::size_t count(Unit unit) const;

    [[nodiscard]] quint32 membersOf(Row consortium) const
    {
        return consortia.firstMembership[consortium + 1] - consortia.firstMembership[consortium];
    }
    [[nodiscard]] Row consortiumOf(Row membership) const
    {
        return memberships.consortium.runOf(consortia.firstMembership, membership);
    }
    /// How many consortia an organisation is in, each once, whatever the filter.
    [[nodiscard]] quint32 consortiaOf(Row organisation) const;
    /// Whether the consortia come from several lists, so that a number alone does not say which one is meant.
    [[nodiscard]] bool hasSeveralLists() const
    {
        return !consortia.notice.empty() && consortia.notice.front() != consortia.notice.back();
    }
    /// The number of a consortium as published, with the short name of its list where there are several:
    /// 浙江 3. The name of the consortium where it has no number.
    [[nodiscard]] QString consortiumLabel(Row consortium, Language language) const;
    /// Whether a folded text is that label in either language.
    [[nodiscard]] bool isConsortiumLabel(Row consortium, std::string_view folded) const;
    /// "1 · name"; the name alone where there is no number.
    [[nodiscard]] QString consortiumTitle(Row consortium, Language language) const;
    /// The place of a membership in the published order of its consortium, from 1.
    [[nodiscard]] quint32 orderOf(Row membership) const
    {
        return memberships.order.empty()
                   ? membership - consortia.firstMembership[consortiumOf(membership)] + 1
                   : memberships.order[membership];
    }
    /// The name under which the list has the member.
    [[nodiscard]] QByteArrayView publishedName(Row membership) const
    {
        const QByteArrayView own = memberships.publishedName.utf8(membership);
        return own.isEmpty() ? organisations.name.utf8(memberships.organisation[membership]) : own;
    }
    /// Finds the places of all names in the collation, which sorting by them needs; a third of a second for a
    /// million names, once.
    void rankNames(Collation collation) const;
    /// The published cell of members, letter for letter.
    [[nodiscard]] QString membersText(Row consortium) const;
    [[nodiscard]] std::optional<Row> consortiumWithId(qint64 id) const;
    [[nodiscard]] std::optional<Row> organisationWithId(qint64 id) const;
    /// By id, by number (consortium), alone or with its list, by name, exactly after folding, or by a whole
    /// code.
    [[nodiscard]] std::optional<Row> findConsortium(const QString& nameNumberOrId) const;
    [[nodiscard]] std::optional<Row> findOrganisation(const QString& nameAliasOrId) const;

    /// The place in the language: 浙江 / Zhejiang; "unknown" in words for index 0.
    [[nodiscard]] QString regionTitle(quint16 region, Language language) const;
    [[nodiscard]] QString industryTitle(quint16 industry, Language language) const;
    /// What a derived value rests on, in words: "read from the name", "from the recommending authority".
    [[nodiscard]] QString basisTitle(const DerivationColumn& column, std::size_t row) const;
    /// Notice title and date, as the status line and every export say it.
    [[nodiscard]] QString sourceText(Language language) const;

    /// The published cells of a consortium that are none of our fields, in the order of their columns.
    [[nodiscard]] std::vector<PublishedField> furtherFields(Row consortium) const;

    /// The lists in the order of their notices.
    [[nodiscard]] std::vector<KnownList> knownLists() const;

    /// The published rows of a notice again, with their ids, letter for letter, to compare another
    /// edition with.
    [[nodiscard]] PublishedList publishedList(quint16 notice) const;
    /// The members of a consortium as a list would say them; a lead by order is a member there.
    [[nodiscard]] std::vector<MemberToken> memberTokens(Row consortium) const;
};

using SnapshotPtr = std::shared_ptr<const Snapshot>;

/// Fills a snapshot record by record, in the order that the columns document, and links it at the end.
class SnapshotBuilder
{
public:
    SnapshotBuilder();

    void addRegion(const Region& region); ///< before the records that name it
    void addIndustry(const Industry& industry);
    void addProgramme(const ProgrammeInfo& programme);
    void addNotice(qint64 id, quint16 programme, const NoticeInfo& notice, ListAccount account = {});

    struct ConsortiumRecord
    {
        qint64 id = 0;
        quint16 notice = 0;
        QString number, name, folded, placeText, membersText;
        int seat = 0; ///< region code
        Derivation seatBasis;
        std::vector<ProposedIndustry> industries;
        LeadSubject subject = LeadSubject::Unknown;
        QString leadText{}, industryText{}, section{};
        QByteArray further{}; ///< see publishedFieldsText()
        QString recommending{};
    };
    void addConsortium(const ConsortiumRecord& record);

    struct OrganisationRecord
    {
        qint64 id = 0;
        QString name, folded;
        OrganisationKind kind = OrganisationKind::Unknown;
        Derivation kindBasis;
        int home = 0; ///< region code
        Derivation homeBasis;
        QStringList aliases;
    };
    void addOrganisation(const OrganisationRecord& record);

    struct MembershipRecord
    {
        qint64 consortium = 0;   ///< id; rows come grouped by consortium in the consortia's order
        qint64 organisation = 0; ///< id
        quint32 order = 0;
        Role role = Role::Member;
        Basis roleBasis = Basis::Published;
        QString roleText, publishedName, industryLed; ///< industryLed: key
    };
    void addMembership(const MembershipRecord& record);

    /// In any order, after their organisations.
    void addIdentifier(Row organisation, const IdentifierText& identifier)
    {
        m_snapshot->organisations.identifiers.append(organisation, identifier);
    }

    /// The same for a registry of millions: texts in UTF-8 that need to live for the call only, and records
    /// by their rows. Room for so many records is made at once.
    struct DerivationText
    {
        Basis basis = Basis::Unknown;
        QByteArrayView rule;
        QByteArrayView words;
    };
    struct OrganisationText
    {
        qint64 id = 0;
        QByteArrayView name, folded;
        OrganisationKind kind = OrganisationKind::Unknown;
        DerivationText kindBasis;
        int home = 0;
        DerivationText homeBasis;
        QStringList aliases;
    };
    struct MembershipText
    {
        Row consortium = 0;
        Row organisation = 0;
        quint32 order = 0;
        Role role = Role::Member;
        Basis roleBasis = Basis::Published;
        QByteArrayView roleText, publishedName, industryLed;
    };
    void reserve(std::size_t consortia, std::size_t organisations, std::size_t memberships);
    void addOrganisation(const OrganisationText& record);
    void addMembership(const MembershipText& record);
    /// Takes all memberships out again: they did not come in the order of the lists.
    void dropMemberships();
    /// After all other records: links the columns, then takes the published cells of members, consortium by
    /// consortium; a record that has its cell already does not need this.
    void linkMemberships();
    void addMembersText(QByteArrayView cell);

    void setSource(const QString& path, bool readOnly);
    void setSavedViews(std::vector<SavedView> views) { m_snapshot->savedViews = std::move(views); }
    void setSaid(std::vector<OrganisationLink> links, std::vector<Judgement> judgements);

    /// Links the columns and gives the snapshot away; the builder is empty afterwards.
    [[nodiscard]] SnapshotPtr build();

private:
    [[nodiscard]] quint16 regionIndex(int code) const;
    [[nodiscard]] quint16 industryIndex(QByteArrayView key) const;
    [[nodiscard]] quint32 ruleIndex(QByteArrayView rule);
    void append(DerivationColumn& column, const Derivation& derivation);
    void append(DerivationColumn& column, const DerivationText& derivation);
    void setRepeated(std::vector<Row> organisations);
    void closeColumns();
    void fillVocabulary();
    void fillMeant();

    std::shared_ptr<Snapshot> m_snapshot;
    QHash<int, quint16> m_regionByCode;
    QHash<QByteArray, quint16> m_industryByKey;
    QHash<QByteArray, quint32> m_ruleByKey;
    std::vector<QByteArray> m_membersText; ///< of records that bring it
    bool m_isLinked = false;
    bool m_countsUp = true;  ///< every order so far
    quint32 m_nextOrder = 0; ///< that would count up
    QHash<qint64, Row> m_consortiumById;
    QHash<qint64, Row> m_organisationById;
};

/// A snapshot of a proposal that is in no registry yet: what a registry would hold after accepting it into
/// an empty one. Ids count from 1.
[[nodiscard]] SnapshotPtr snapshotOf(const Proposal& proposal, const Reference& reference);

} // namespace atlas
