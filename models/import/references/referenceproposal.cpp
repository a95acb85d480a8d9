// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/references/referenceproposal.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr std::array FilledColumns{ReferenceColumn::Home, ReferenceColumn::Kind, ReferenceColumn::Code};

/// The same whichever field it is of, to tell values from each other; empty where the row does not say it.
QString saidText(const ReferenceRow& row, ReferenceColumn field)
{
    switch (field) {
    case ReferenceColumn::Home:
        return row.home == 0 ? QString() : QString::number(row.home);
    case ReferenceColumn::Kind:
        return row.kind == OrganisationKind::Unknown ? QString() : key(row.kind);
    case ReferenceColumn::Code:
        return row.code;
    case ReferenceColumn::Name:
        break;
    }
    return {};
}

bool isUnknown(const KnownOrganisation& known, ReferenceColumn field)
{
    switch (field) {
    case ReferenceColumn::Home:
        return known.home == 0;
    case ReferenceColumn::Kind:
        return known.kind == OrganisationKind::Unknown;
    default:
        return known.codes.isEmpty();
    }
}

bool saysTheSame(const KnownOrganisation& known, const ReferenceRow& row, ReferenceColumn field)
{
    switch (field) {
    case ReferenceColumn::Home:
        return known.home == row.home;
    case ReferenceColumn::Kind:
        return known.kind == row.kind;
    default:
        return known.codes.contains(row.code);
    }
}

ReferenceValue valueOf(const KnownOrganisation& known, const ReferenceRow& row, ReferenceColumn field,
                       const QString& title)
{
    ReferenceValue value{.value = {.organisation = known.id},
                         .field = field,
                         .name = known.name,
                         .home = known.home,
                         .kind = known.kind,
                         .code = known.codes.join(u' '),
                         .at = row.at};
    const QString place = row.at.toString();
    value.value.basis = {Basis::Reference, u"reference_list"_s,
                         title.isEmpty() ? place : QString(title + u" · "_s + place)};
    switch (field) {
    case ReferenceColumn::Home:
        value.value.home = row.home;
        value.published = row.homeText;
        break;
    case ReferenceColumn::Kind:
        value.value.kind = row.kind;
        value.published = row.kindText;
        break;
    default:
        value.value.code = row.code;
        value.published = row.code;
        break;
    }
    return value;
}

QString homeText(int region, const Reference& reference)
{
    const Region* place = reference.region(region);
    const bool isChinese = currentLanguage() == Language::Chinese;
    return place == nullptr ? QString() : isChinese ? place->shortName : place->nameEn;
}

QString shownValue(ReferenceColumn field, int home, OrganisationKind kind, const QString& code,
                   const Reference& reference)
{
    const QString unknown =
        QCoreApplication::translate("References", "unknown", "a value of an organisation");
    switch (field) {
    case ReferenceColumn::Home:
        return home == 0 ? unknown : homeText(home, reference);
    case ReferenceColumn::Kind:
        return kind == OrganisationKind::Unknown ? unknown : title(kind);
    default:
        return code.isEmpty() ? unknown : code;
    }
}

} // namespace

QString key(ReferenceCase entry)
{
    switch (entry) {
    case ReferenceCase::Contradicts:
        return u"contradicts"_s;
    case ReferenceCase::Asked:
        return u"asked"_s;
    case ReferenceCase::Fills:
        break;
    }
    return u"fills"_s;
}

QString title(ReferenceCase entry)
{
    switch (entry) {
    case ReferenceCase::Contradicts:
        return QCoreApplication::translate("References", "Differs from the registry");
    case ReferenceCase::Asked:
        return QCoreApplication::translate("References", "The list contradicts itself");
    case ReferenceCase::Fills:
        break;
    }
    return QCoreApplication::translate("References", "Fills a gap");
}

std::size_t ReferenceProposal::count(ReferenceCase found) const
{
    return static_cast<std::size_t>(std::ranges::count(values, found, &ReferenceValue::found));
}

std::vector<FilledValue> ReferenceProposal::accepted() const
{
    std::vector<FilledValue> taken;
    for (const ReferenceValue& value : values) {
        if (value.isAccepted) {
            taken.push_back(value.value);
            const bool isKnown = value.field == ReferenceColumn::Home ? value.home != 0
                                 : value.field == ReferenceColumn::Kind
                                     ? value.kind != OrganisationKind::Unknown
                                     : !value.code.isEmpty();
            taken.back().overrides = isKnown;
        }
    }
    return taken;
}

void ReferenceProposal::accept(std::size_t index, bool isAccepted)
{
    if (index >= values.size()) {
        return;
    }
    const ReferenceValue& chosen = values[index];
    for (ReferenceValue& other : values) {
        if (isAccepted && other.value.organisation == chosen.value.organisation &&
            other.field == chosen.field) {
            other.isAccepted = false;
        }
    }
    values[index].isAccepted = isAccepted;
}

QSet<QString> namesOf(const ReferenceList& list)
{
    QSet<QString> names;
    for (const ReferenceRow& row : list.rows) {
        names.insert(row.folded);
    }
    return names;
}

ReferenceProposal proposeReferences(const ReferenceList& list, const KnownOrganisations& known)
{
    ReferenceProposal proposal{.file = list.file, .title = list.title};
    proposal.account = list.account;
    proposal.remarks = list.remarks;
    QSet<QString> named;
    QSet<qint64> found;
    // What the list says of a field of an organisation, by both.
    QHash<std::pair<qint64, int>, QSet<QString>> said;
    const auto fieldOf = [](qint64 id, ReferenceColumn field) {
        return std::pair(id, static_cast<int>(field));
    };
    for (const ReferenceRow& row : list.rows) {
        const auto organisation = known.constFind(row.folded);
        if (!named.contains(row.folded) && organisation == known.cend()) {
            proposal.strangers << row.name;
        }
        named.insert(row.folded);
        if (organisation == known.cend()) {
            continue;
        }
        found.insert(organisation->id);
        for (const ReferenceColumn field : FilledColumns) {
            if (const QString text = saidText(row, field); !text.isEmpty()) {
                said[fieldOf(organisation->id, field)].insert(text);
            }
        }
    }
    proposal.organisations = static_cast<std::size_t>(named.size());
    proposal.known = static_cast<std::size_t>(found.size());
    QSet<QString> taken; // rows that say the same again add nothing
    for (const ReferenceRow& row : list.rows) {
        const auto organisation = known.constFind(row.folded);
        if (organisation == known.cend()) {
            continue;
        }
        for (const ReferenceColumn field : FilledColumns) {
            const QString text = saidText(row, field);
            const QString once = u"%1 %2 %3"_s.arg(organisation->id).arg(static_cast<int>(field)).arg(text);
            if (text.isEmpty() || taken.contains(once)) {
                continue;
            }
            taken.insert(once);
            const bool isAsked = said.value(fieldOf(organisation->id, field)).size() > 1;
            if (!isAsked && saysTheSame(*organisation, row, field)) {
                ++proposal.agreeing;
                continue;
            }
            ReferenceValue value = valueOf(*organisation, row, field, list.title);
            value.found = isAsked                           ? ReferenceCase::Asked
                          : isUnknown(*organisation, field) ? ReferenceCase::Fills
                                                            : ReferenceCase::Contradicts;
            value.isAccepted = value.found == ReferenceCase::Fills;
            proposal.values.push_back(std::move(value));
        }
    }
    return proposal;
}

QString valueText(const ReferenceValue& value, const Reference& reference)
{
    return shownValue(value.field, value.value.home, value.value.kind, value.value.code, reference);
}

QString presentText(const ReferenceValue& value, const Reference& reference)
{
    return shownValue(value.field, value.home, value.kind, value.code, reference);
}

} // namespace atlas
