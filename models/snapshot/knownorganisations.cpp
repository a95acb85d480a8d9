// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/knownorganisations.h"

namespace atlas {
namespace {

QStringList codesOf(const Identifiers& identifiers, Row organisation)
{
    QStringList codes;
    const Identifiers::Run run = identifiers.of(organisation);
    for (std::size_t index = run.first; index < run.first + run.count; ++index) {
        if (identifiers.scheme(index) == u"uscc") {
            codes << QString::fromUtf8(identifiers.value(index));
        }
    }
    return codes;
}

KnownOrganisation known(const Snapshot& snapshot, Row row)
{
    const Snapshot::Organisations& organisations = snapshot.organisations;
    return {.id = organisations.id[row],
            .name = organisations.name.at(row),
            .home = snapshot.regions[organisations.home[row]].code,
            .homeBasis = organisations.homeBasis.basis[row],
            .kind = static_cast<OrganisationKind>(organisations.kind[row]),
            .kindBasis = organisations.kindBasis.basis[row],
            .codes = codesOf(organisations.identifiers, row)};
}

QByteArray bytesOf(QByteArrayView folded)
{
    return QByteArray::fromRawData(folded.data(), folded.size());
}

} // namespace

KnownOrganisations knownOrganisations(const Snapshot& snapshot, const QSet<QString>& names)
{
    // Other names that mean one of them: what was said to be the same.
    QHash<QByteArray, QStringList> wanted;
    for (const QString& name : names) {
        wanted[name.toUtf8()] << name;
    }
    QHash<QByteArray, QStringList> same;
    for (const OrganisationLink& link : snapshot.links) {
        if (link.relation == LinkRelation::Same) {
            if (names.contains(link.a)) {
                same[link.b.toUtf8()] << link.a;
            }
            if (names.contains(link.b)) {
                same[link.a.toUtf8()] << link.b;
            }
        }
    }
    KnownOrganisations byName;
    KnownOrganisations byAlias;
    KnownOrganisations bySame;
    const auto add = [&](KnownOrganisations& found, const QHash<QByteArray, QStringList>& asked,
                         QByteArrayView folded, Row row) {
        for (const QString& name : asked.value(bytesOf(folded))) {
            found.insert(name, known(snapshot, row));
        }
    };
    const Snapshot::Organisations& organisations = snapshot.organisations;
    for (Row row = 0; row < static_cast<Row>(snapshot.organisationCount()); ++row) {
        const QByteArrayView folded = organisations.name.foldedUtf8(row);
        add(byName, wanted, folded, row);
        if (!same.isEmpty()) {
            add(bySame, same, folded, row);
        }
        for (const Row alias : organisations.aliasesOf(row)) {
            add(byAlias, wanted, organisations.alias.foldedUtf8(alias), row);
        }
    }
    for (const KnownOrganisations* further : {&byAlias, &bySame}) {
        for (auto entry = further->cbegin(); entry != further->cend(); ++entry) {
            if (!byName.contains(entry.key())) {
                byName.insert(entry.key(), entry.value());
            }
        }
    }
    return byName;
}

} // namespace atlas
