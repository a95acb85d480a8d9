// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naivecounts.h"

#include "domain/text/fold.h"

#include <algorithm>

namespace atlas {
namespace {

bool isLead(quint8 role)
{
    return static_cast<Role>(role) != Role::Member;
}

QStringList placeKeys(const Snapshot& snapshot, quint16 place)
{
    if (place == 0) {
        return {QString(UnknownKey)};
    }
    QStringList keys{QString::number(snapshot.regions[place].code)};
    if (snapshot.regions[place].parent != 0) {
        keys << QString::number(snapshot.regions[place].parent);
    }
    return keys;
}

bool compares(Comparison comparison, qsizetype count, int value)
{
    switch (comparison) {
    case Comparison::Less:
        return count < value;
    case Comparison::LessOrEqual:
        return count <= value;
    case Comparison::Equal:
        return count == value;
    case Comparison::GreaterOrEqual:
        return count >= value;
    case Comparison::Greater:
        return count > value;
    }
    return false;
}

} // namespace

NaiveCounts::NaiveCounts(const Snapshot& snapshot, const Filter& filter)
    : m_snapshot(snapshot)
{
    for (Row consortium = 0; consortium < snapshot.consortiumCount(); ++consortium) {
        for (Row row = snapshot.consortia.firstMembership[consortium];
             row < snapshot.consortia.firstMembership[consortium + 1]; ++row) {
            m_consortiumOf.push_back(consortium);
        }
    }
    const auto eachMembership = [&](auto visit) {
        for (Row row = 0; row < m_consortiumOf.size(); ++row) {
            const Row consortium = m_consortiumOf[row];
            const Row organisation = snapshot.memberships.organisation[row];
            const int leads = isLead(snapshot.memberships.role[row]) ? 1 : 0;
            visit(consortia[consortium], row, organisation, leads);
            visit(organisations[organisation], row, consortium, leads);
        }
    };
    eachMembership([](Record& record, Row row, Row other, int leads) {
        record.all.insert(row);
        record.others.insert(other);
        record.leads += leads;
    });
    for (Row row = 0; row < m_consortiumOf.size(); ++row) {
        if (holds(filter, row)) {
            memberships.insert(row);
        }
    }
    eachMembership([this](Record& record, Row row, Row other, int leads) {
        if (memberships.contains(row)) {
            record.matching.insert(row);
            record.othersHere.insert(other);
            record.leadsHere += leads;
        }
    });
}

QSet<Row> NaiveCounts::recordsHere(const QMap<Row, Record>& records)
{
    QSet<Row> here;
    for (auto at = records.begin(); at != records.end(); ++at) {
        if (!at->matching.isEmpty()) {
            here.insert(at.key());
        }
    }
    return here;
}

QStringList NaiveCounts::keysOf(Field field, Row membership) const
{
    const Row consortium = m_consortiumOf[membership];
    const Row organisation = m_snapshot.memberships.organisation[membership];
    switch (field) {
    case Field::Seat:
        return placeKeys(m_snapshot, m_snapshot.consortia.seat[consortium]);
    case Field::Home:
        return placeKeys(m_snapshot, m_snapshot.organisations.home[organisation]);
    case Field::Industry: {
        QStringList keys;
        for (const quint16 industry : m_snapshot.consortia.industries.run(consortium)) {
            keys << m_snapshot.industries[industry].key;
        }
        return keys.isEmpty() ? QStringList(QString(UnknownKey)) : keys;
    }
    case Field::Role:
        return {key(static_cast<Role>(m_snapshot.memberships.role[membership]))};
    case Field::Kind:
        return {key(static_cast<OrganisationKind>(m_snapshot.organisations.kind[organisation]))};
    case Field::Subject:
        return {key(static_cast<LeadSubject>(m_snapshot.consortia.subject[consortium]))};
    case Field::Programme:
        return {
            m_snapshot.programmes.info[m_snapshot.notices.programme[m_snapshot.consortia.notice[consortium]]]
                .name};
    case Field::State:
        break;
    }
    return {QString(UnknownKey)};
}

bool NaiveCounts::holds(const CountCondition& condition, Row membership) const
{
    const Record& consortium = consortia[m_consortiumOf[membership]];
    switch (condition.field) {
    case CountField::Members:
        return compares(condition.comparison, consortium.all.size(), condition.value);
    case CountField::Consortia:
        return compares(condition.comparison,
                        organisations[m_snapshot.memberships.organisation[membership]].others.size(),
                        condition.value);
    case CountField::Leads:
        break;
    }
    const auto leads = std::ranges::count_if(consortium.all, [&](Row row) {
        const auto role = static_cast<Role>(m_snapshot.memberships.role[row]);
        return role == Role::Lead || role == Role::CoLead;
    });
    return compares(condition.comparison, leads, condition.value);
}

bool NaiveCounts::holds(const TextTerm& term, Row membership) const
{
    const QString wanted = fold(term.text);
    const Row organisation = m_snapshot.memberships.organisation[membership];
    QStringList names{m_snapshot.consortia.name.at(m_consortiumOf[membership]),
                      m_snapshot.organisations.name.at(organisation)};
    for (const Row alias : m_snapshot.organisations.aliasesOf(organisation)) {
        names << m_snapshot.organisations.alias.at(alias);
    }
    const bool isThere =
        std::ranges::any_of(names, [&](const QString& name) { return fold(name).contains(wanted); });
    return isThere != term.excluded;
}

bool NaiveCounts::holds(const Filter& filter, Row membership) const
{
    for (const Field field : AllFields) {
        const Choice& choice = filter.choice(field);
        const QStringList keys = keysOf(field, membership);
        const auto isIn = [&](const QStringList& chosen) {
            return std::ranges::any_of(keys, [&](const QString& key) { return chosen.contains(key); });
        };
        if (isIn(choice.excluded) || (!choice.included.isEmpty() && !isIn(choice.included))) {
            return false;
        }
    }
    const NoticeInfo& notice =
        m_snapshot.notices.info[m_snapshot.consortia.notice[m_consortiumOf[membership]]];
    // The test asks for whole years only.
    const bool isOfThatYear = std::ranges::all_of(filter.dates(), [&](const DateCondition& date) {
        return (notice.publishedOn.left(4) == date.date.iso()) != date.excluded;
    });
    return isOfThatYear &&
           std::ranges::all_of(filter.texts(),
                               [&](const TextTerm& term) { return holds(term, membership); }) &&
           std::ranges::all_of(filter.counts(),
                               [&](const CountCondition& count) { return holds(count, membership); });
}

qsizetype NaiveCounts::count(Field field, const QString& key, Unit unit) const
{
    QSet<Row> records;
    for (const Row row : memberships) {
        if (keysOf(field, row).contains(key)) {
            records.insert(unit == Unit::Consortia       ? m_consortiumOf[row]
                           : unit == Unit::Organisations ? m_snapshot.memberships.organisation[row]
                                                         : row);
        }
    }
    return records.size();
}

QSet<QString> NaiveCounts::keys(Field field) const
{
    QSet<QString> keys;
    for (const Row row : memberships) {
        for (const QString& own : keysOf(field, row)) {
            keys.insert(own);
        }
    }
    return keys;
}

} // namespace atlas
