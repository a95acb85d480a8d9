// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/links.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <optional>

namespace atlas {
namespace {

constexpr std::array AllRelations{LinkRelation::Same, LinkRelation::Different, LinkRelation::BranchOf,
                                  LinkRelation::Group};

LinkRelation relationOf(const QString& text)
{
    const auto found = std::ranges::find(AllRelations, text, [](LinkRelation entry) { return key(entry); });
    if (found == AllRelations.end()) {
        throw StoreFailure(internalError(QStringLiteral("unknown relation %1").arg(text)));
    }
    return *found;
}

OrganisationLink linkAt(const Statement& row)
{
    return {row.text(0), row.text(1), relationOf(row.text(2)), row.text(3),
            fromKey<Basis>(row.text(4)).value_or(Basis::User)};
}

/// What is said of the two now, whichever way round.
std::optional<OrganisationLink> saidOf(Connection& connection, const OrganisationLink& link)
{
    Statement read(connection, "SELECT a, b, relation, why, basis FROM organisation_link "
                               "WHERE min(a, b) = min(?1, ?2) AND max(a, b) = max(?1, ?2)");
    read.start(link.a, link.b);
    return read.step() ? std::optional(linkAt(read)) : std::nullopt;
}

} // namespace

OrganisationLink inStoredForm(const OrganisationLink& link)
{
    if (link.a.isEmpty() || link.b.isEmpty() || link.a == link.b) {
        throw StoreFailure({ErrorCode::BadInput,
                            QCoreApplication::translate(
                                "Store", "Two names are needed to say how two organisations are related."),
                            nothingChanged()});
    }
    OrganisationLink stored = link;
    // As SQLite compares them: by their bytes.
    if (link.relation != LinkRelation::BranchOf && link.b.toUtf8() < link.a.toUtf8()) {
        std::swap(stored.a, stored.b);
    }
    return stored;
}

std::vector<OrganisationLink> loadLinks(Connection& connection)
{
    std::vector<OrganisationLink> links;
    Statement row(connection, "SELECT a, b, relation, why, basis FROM organisation_link ORDER BY id");
    while (row.step()) {
        links.push_back(linkAt(row));
    }
    return links;
}

bool isSaid(Connection& connection, const OrganisationLink& link)
{
    return saidOf(connection, link) == link;
}

void writeLink(Connection& connection, const OrganisationLink& link)
{
    const char* const sql =
        saidOf(connection, link)
            ? "UPDATE organisation_link SET a = ?1, b = ?2, relation = ?3, why = ?4, basis = ?5 "
              "WHERE min(a, b) = min(?1, ?2) AND max(a, b) = max(?1, ?2)"
            : "INSERT INTO organisation_link (a, b, relation, why, basis) VALUES (?1, ?2, ?3, ?4, ?5)";
    Statement(connection, sql).run(link.a, link.b, key(link.relation), link.why, key(link.basis));
}

std::vector<ColumnMapping> loadMappings(Connection& connection)
{
    std::vector<ColumnMapping> mappings;
    Statement row(connection, "SELECT shape, mapping FROM column_mapping ORDER BY id");
    while (row.step()) {
        mappings.push_back({row.text(0), row.utf8(1)});
    }
    return mappings;
}

bool isRemembered(Connection& connection, const ColumnMapping& mapping)
{
    Statement read(connection, "SELECT 1 FROM column_mapping WHERE shape = ?1 AND mapping = ?2");
    read.start(mapping.shape, mapping.mapping);
    return read.step();
}

void refuseNoMapping(const ColumnMapping& mapping)
{
    if (mapping.shape.isEmpty() || QJsonDocument::fromJson(mapping.mapping).isNull()) {
        throw StoreFailure(internalError(QStringLiteral("a column mapping that is no JSON")));
    }
}

void writeMapping(Connection& connection, const ColumnMapping& mapping)
{
    Statement(connection, "INSERT INTO column_mapping (shape, mapping) VALUES (?1, ?2) "
                          "ON CONFLICT (shape) DO UPDATE SET mapping = ?2")
        .run(mapping.shape, mapping.mapping);
}

SameNames::SameNames(const Connection& connection)
{
    Statement row(connection, "SELECT a, b FROM organisation_link WHERE relation = 'same' ORDER BY id DESC");
    while (row.step()) {
        m_same.insert(row.text(0), row.text(1));
        m_same.insert(row.text(1), row.text(0));
    }
}

QStringList SameNames::of(const QString& folded) const
{
    QStringList names{folded};
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QStringList next = m_same.values(names.at(i));
        for (const QString& name : next) {
            if (!names.contains(name)) {
                names << name;
            }
        }
    }
    names.removeFirst();
    return names;
}

} // namespace atlas
