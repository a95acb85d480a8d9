// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/judgementrows.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {
namespace {

bool hasOther(OpenQuestion question)
{
    return question == OpenQuestion::Pair || question == OpenQuestion::MemberTwice;
}

} // namespace

std::vector<Judgement> loadJudgements(Connection& connection)
{
    std::vector<Judgement> judgements;
    Statement row(connection, "SELECT question, subject, other, said FROM judgement ORDER BY id");
    while (row.step()) {
        if (const auto question = fromKey<OpenQuestion>(row.text(0))) { // the schema lets no other in
            judgements.push_back({*question, row.text(1), row.text(2), row.text(3)});
        }
    }
    return judgements;
}

Judgement inStoredForm(const Judgement& judgement)
{
    const bool isPair = judgement.question == OpenQuestion::Pair;
    const bool isWhole = !judgement.subject.isEmpty() &&
                         judgement.other.isEmpty() != hasOther(judgement.question) &&
                         (!isPair || judgement.subject != judgement.other);
    if (!isWhole) {
        throw StoreFailure(
            {ErrorCode::BadInput,
             QCoreApplication::translate("Store", "It does not say which records the answer is about."),
             nothingChanged()});
    }
    Judgement stored = judgement;
    if (isPair) {
        stored.said.clear();
        if (stored.other.toUtf8() < stored.subject.toUtf8()) {
            std::swap(stored.subject, stored.other);
        }
    }
    return stored;
}

bool isJudged(Connection& connection, const Judgement& judgement)
{
    Statement read(connection, "SELECT 1 FROM judgement WHERE question = ?1 AND subject = ?2 AND other = ?3 "
                               "AND said = ?4");
    read.start(key(judgement.question), judgement.subject, judgement.other, judgement.said);
    return read.step();
}

void writeJudgement(Connection& connection, const Judgement& judgement)
{
    Statement(connection, "INSERT INTO judgement (question, subject, other, said) VALUES (?1, ?2, ?3, ?4) "
                          "ON CONFLICT (question, subject, other) DO UPDATE SET said = ?4")
        .run(key(judgement.question), judgement.subject, judgement.other, judgement.said);
}

SaidOfOrganisations::SaidOfOrganisations(Connection& connection)
{
    Statement home(connection, "SELECT subject, said FROM judgement WHERE question = 'home' AND said <> ''");
    while (home.step()) {
        m_homes.insert(home.text(0), home.text(1).toInt());
    }
    Statement kind(connection, "SELECT subject, said FROM judgement WHERE question = 'kind' AND said <> ''");
    while (kind.step()) {
        if (const auto term = fromKey<OrganisationKind>(kind.text(1))) {
            m_kinds.insert(kind.text(0), *term);
        }
    }
}

std::optional<ProposedOrganisation>
SaidOfOrganisations::applied(const ProposedOrganisation& organisation) const
{
    const auto home = m_homes.constFind(organisation.folded);
    const auto kind = m_kinds.constFind(organisation.folded);
    if (home == m_homes.cend() && kind == m_kinds.cend()) {
        return std::nullopt;
    }
    ProposedOrganisation said = organisation;
    if (home != m_homes.cend()) {
        said.home = *home;
        said.homeBasis = {Basis::User, {}, {}};
    }
    if (kind != m_kinds.cend()) {
        said.kind = *kind;
        said.kindBasis = {Basis::User, {}, {}};
    }
    return said;
}

} // namespace atlas
