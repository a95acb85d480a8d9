// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/fieldcodes.h"

namespace atlas {

std::size_t codeCount(const Snapshot& snapshot, Field field)
{
    switch (field) {
    case Field::Seat:
    case Field::Home:
        return snapshot.regions.size();
    case Field::Industry:
        return snapshot.industries.size();
    case Field::Role:
        return AllRoles.size();
    case Field::Kind:
        return AllKinds.size();
    case Field::Subject:
        return AllSubjects.size();
    case Field::Programme:
        return snapshot.programmes.info.size();
    case Field::State:
        return 1; // no follow-up is recorded in a registry of this schema
    }
    return 0;
}

QString keyOfCode(const Snapshot& snapshot, Field field, std::size_t code)
{
    switch (field) {
    case Field::Seat:
    case Field::Home:
        return code == 0 ? QString(UnknownKey) : QString::number(snapshot.regions[code].code);
    case Field::Industry:
        return code == 0 ? QString(UnknownKey) : snapshot.industries[code].key;
    case Field::Role:
        return key(static_cast<Role>(code));
    case Field::Kind:
        return key(static_cast<OrganisationKind>(code));
    case Field::Subject:
        return key(static_cast<LeadSubject>(code));
    case Field::Programme:
        return snapshot.programmes.info[code].name;
    case Field::State:
        return UnknownKey;
    }
    return {};
}

std::optional<std::size_t> codeOfKey(const Snapshot& snapshot, Field field, const QString& key)
{
    const std::size_t codes = codeCount(snapshot, field);
    for (std::size_t code = 0; code < codes; ++code) {
        if (keyOfCode(snapshot, field, code) == key) {
            return code;
        }
    }
    return std::nullopt;
}

} // namespace atlas
