// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/findings.h"

#include "domain/text/fold.h"
#include "naming/kind.h"
#include "naming/misprint.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

/// What was answered, by question and names.
class Answered
{
public:
    explicit Answered(const Snapshot& snapshot)
    {
        for (const Judgement& judgement : snapshot.judgements) {
            m_answers.insert(keyOf(judgement.question, judgement.subject, judgement.other));
        }
        for (const OrganisationLink& link : snapshot.links) {
            m_answers.insert(keyOf(OpenQuestion::Pair, link.a, link.b));
        }
    }

    [[nodiscard]] bool has(OpenQuestion question, const QString& subject, const QString& other = {}) const
    {
        return !m_answers.isEmpty() && m_answers.contains(keyOf(question, subject, other));
    }

private:
    static QString keyOf(OpenQuestion question, const QString& subject, const QString& other)
    {
        const bool isTurned = question == OpenQuestion::Pair && other < subject;
        return QString::number(static_cast<int>(question)) + u'\n' + (isTurned ? other : subject) + u'\n' +
               (isTurned ? subject : other);
    }

    QSet<QString> m_answers;
};

class Finder
{
public:
    Finder(const Snapshot& snapshot, const Reference& reference, const PinyinTable& readings,
           const std::stop_token& stop)
        : m_snapshot(snapshot)
        , m_reference(reference)
        , m_readings(readings)
        , m_stop(stop)
        , m_answered(snapshot)
    {
    }

    std::vector<Finding> run()
    {
        findHomes();
        findKinds();
        findMisprints(m_snapshot.consortia.name, true);
        findMisprints(m_snapshot.organisations.name, false);
        if (!m_stop.stop_requested()) {
            findPairs();
        }
        findMembersTwice();
        std::ranges::stable_sort(m_found, {}, &Finding::list);
        return std::move(m_found);
    }

private:
    [[nodiscard]] QString folded(Row organisation) const
    {
        return m_snapshot.organisations.name.foldedAt(organisation);
    }

    void add(FindingList list, Row organisation, const QString& reason = {})
    {
        Finding finding;
        finding.list = list;
        finding.record = organisation;
        finding.reason = reason;
        m_found.push_back(std::move(finding));
    }

    void findHomes()
    {
        const auto& table = m_snapshot.organisations;
        for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
            if (table.home[row] == 0 && !m_answered.has(OpenQuestion::Home, folded(row))) {
                add(FindingList::Home, row);
            }
        }
    }

    void findKinds()
    {
        const auto& table = m_snapshot.organisations;
        for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
            const QString& rule = m_snapshot.rules[table.kindBasis.rule[row]];
            const bool isDoubtful = table.kind[row] == static_cast<quint8>(OrganisationKind::Unknown) ||
                                    (table.kindBasis.basis[row] == Basis::Name && isWeakKindRule(rule));
            if (isDoubtful && !m_answered.has(OpenQuestion::Kind, folded(row))) {
                add(FindingList::Kind, row, rule);
            }
        }
    }

    void findMisprints(const NameColumn& names, bool areConsortia)
    {
        for (Row row = 0; row < names.size() && !m_stop.stop_requested(); ++row) {
            const QString name = names.at(row);
            const std::vector<LikelyMisprint> misprints = likelyMisprints(name, m_readings);
            if (misprints.empty() || m_answered.has(OpenQuestion::Misprint, names.foldedAt(row))) {
                continue;
            }
            Finding finding;
            finding.list = FindingList::Misprint;
            finding.isConsortium = areConsortia;
            finding.record = row;
            finding.meant = name;
            QStringList words;
            for (const LikelyMisprint& misprint : misprints) {
                words << QString(misprint.words + u'/' + misprint.usual);
                finding.meant.replace(misprint.at, misprint.words.size(), misprint.usual);
            }
            finding.words = words.join(u'、');
            m_found.push_back(std::move(finding));
        }
    }

    [[nodiscard]] std::vector<OrganisationNames> organisationNames() const
    {
        const auto& table = m_snapshot.organisations;
        std::vector<OrganisationNames> names;
        names.reserve(m_snapshot.organisationCount());
        for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
            OrganisationNames entry{table.name.at(row), {}};
            for (const Row alias : table.aliasesOf(row)) {
                entry.aliases << table.alias.at(alias);
            }
            names.push_back(std::move(entry));
        }
        return names;
    }

    void findPairs()
    {
        for (SameSuggestion& pair : suggestSame(organisationNames(), m_reference, 0, m_stop)) {
            const auto a = static_cast<Row>(pair.a);
            const auto b = static_cast<Row>(pair.b);
            if (m_answered.has(OpenQuestion::Pair, folded(a), folded(b)) || isListedAsTwo(pair)) {
                continue;
            }
            Finding finding;
            finding.list = pair.relation == SameRelation::Group ? FindingList::Group : FindingList::Same;
            finding.record = a;
            finding.other = b;
            finding.relation = pair.relation;
            finding.reason = std::move(pair.reason);
            finding.words = std::move(pair.words);
            m_found.push_back(std::move(finding));
        }
    }

    /// A list that names two members side by side means two, unless one may have been typed for the other.
    [[nodiscard]] bool isListedAsTwo(const SameSuggestion& pair) const
    {
        if (pair.relation != SameRelation::Near ||
            !shareConsortium(static_cast<Row>(pair.a), static_cast<Row>(pair.b))) {
            return false;
        }
        const QString one = pair.words.section(u'/', 0, 0);
        const QString other = pair.words.section(u'/', 1);
        return one.size() != 1 || other.size() != 1 || !soundAlike(one.front(), other.front(), m_readings);
    }

    [[nodiscard]] bool shareConsortium(Row a, Row b) const
    {
        const auto consortiumOf = [this](Row membership) { return m_snapshot.consortiumOf(membership); };
        const auto ofA = m_snapshot.organisations.memberships.run(a);
        const auto ofB = m_snapshot.organisations.memberships.run(b);
        return std::ranges::any_of(ofA, [&](Row membership) {
            return std::ranges::find(ofB, consortiumOf(membership), consortiumOf) != ofB.end();
        });
    }

    [[nodiscard]] QString publishedName(Row membership) const
    {
        const QString own = m_snapshot.memberships.publishedName.at(membership);
        return own.isEmpty()
                   ? m_snapshot.organisations.name.at(m_snapshot.memberships.organisation[membership])
                   : own;
    }

    void findMembersTwice()
    {
        QHash<Row, Row> first; // organisation, the membership where the consortium has it first
        for (Row consortium = 0; consortium < m_snapshot.consortiumCount(); ++consortium) {
            first.clear();
            const Row end = m_snapshot.consortia.firstMembership[consortium + 1];
            for (Row member = m_snapshot.consortia.firstMembership[consortium]; member < end; ++member) {
                const Row organisation = m_snapshot.memberships.organisation[member];
                const auto known = first.constFind(organisation);
                if (known == first.cend()) {
                    first.insert(organisation, member);
                } else {
                    addMemberTwice(consortium, organisation, *known, member);
                }
            }
        }
    }

    void addMemberTwice(Row consortium, Row organisation, Row one, Row again)
    {
        const QString subject = folded(organisation);
        if (m_answered.has(OpenQuestion::MemberTwice, subject,
                           m_snapshot.consortia.name.foldedAt(consortium))) {
            return;
        }
        Finding finding;
        finding.list = FindingList::MemberTwice;
        finding.record = organisation;
        finding.other = consortium;
        // Of the two names the one that the organisation has by a merge.
        const QString name = publishedName(again);
        finding.meant = fold(name) == subject ? publishedName(one) : name;
        finding.reason =
            fold(finding.meant) == subject ? QStringLiteral("same_name") : QStringLiteral("alias");
        m_found.push_back(std::move(finding));
    }

    const Snapshot& m_snapshot;
    const Reference& m_reference;
    const PinyinTable& m_readings;
    const std::stop_token& m_stop;
    Answered m_answered;
    std::vector<Finding> m_found;
};

} // namespace

OpenQuestion Finding::question() const
{
    switch (list) {
    case FindingList::Home:
        return OpenQuestion::Home;
    case FindingList::Kind:
        return OpenQuestion::Kind;
    case FindingList::Misprint:
        return OpenQuestion::Misprint;
    case FindingList::Same:
    case FindingList::Group:
        return OpenQuestion::Pair;
    case FindingList::MemberTwice:
        break;
    }
    return OpenQuestion::MemberTwice;
}

std::vector<Fix> Finding::fixes() const
{
    switch (list) {
    case FindingList::Home:
        return {Fix::SetHome, Fix::Leave};
    case FindingList::Kind:
        return {Fix::SetKind, Fix::Leave};
    case FindingList::Misprint:
        return {Fix::Meant, Fix::AsPublished};
    case FindingList::MemberTwice:
        return reason == u"alias" ? std::vector{Fix::AsPublished, Fix::Separate}
                                  : std::vector{Fix::AsPublished};
    case FindingList::Same:
    case FindingList::Group:
        break;
    }
    std::vector pair{Fix::Same, Fix::BranchOf, Fix::ParentOf, Fix::Group, Fix::Different, Fix::Leave};
    const auto likeliest = std::ranges::find(pair, relation == SameRelation::BranchOf ? Fix::BranchOf
                                                   : relation == SameRelation::Group  ? Fix::Group
                                                                                      : Fix::Same);
    std::rotate(pair.begin(), likeliest, likeliest + 1);
    return pair;
}

std::vector<Finding> findings(const Snapshot& snapshot, const Reference& reference,
                              const PinyinTable& readings, const std::stop_token& stop)
{
    return Finder(snapshot, reference, readings, stop).run();
}

QString subjectOf(const Snapshot& snapshot, const Finding& finding)
{
    return finding.isConsortium ? snapshot.consortia.name.foldedAt(finding.record)
                                : snapshot.organisations.name.foldedAt(finding.record);
}

Judgement judgementOf(const Snapshot& snapshot, const Finding& finding, const QString& said)
{
    Judgement judgement{finding.question(), subjectOf(snapshot, finding), {}, said};
    if (finding.isPair()) {
        judgement.other = snapshot.organisations.name.foldedAt(finding.other);
    } else if (finding.list == FindingList::MemberTwice) {
        judgement.other = snapshot.consortia.name.foldedAt(finding.other);
    }
    return judgement;
}

OrganisationLink linkOf(const Snapshot& snapshot, const Finding& finding, Fix fix)
{
    OrganisationLink link{subjectOf(snapshot, finding), snapshot.organisations.name.foldedAt(finding.other),
                          LinkRelation::Same, finding.reason, Basis::User};
    if (fix == Fix::ParentOf) {
        std::swap(link.a, link.b);
    }
    if (fix == Fix::BranchOf || fix == Fix::ParentOf) {
        link.relation = LinkRelation::BranchOf;
    } else if (fix == Fix::Group) {
        link.relation = LinkRelation::Group;
    } else if (fix == Fix::Different) {
        link.relation = LinkRelation::Different;
    }
    return link;
}

} // namespace atlas
