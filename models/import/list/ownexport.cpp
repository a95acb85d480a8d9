// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/ownexport.h"

#include "domain/text/fold.h"
#include "import/list/cells/rolewords.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace atlas {
namespace {

/// Keys that stand beside each other in exports of this program only.
constexpr auto Consortia =
    std::to_array<QStringView>({u"id", u"number", u"name", u"seat", u"industries", u"members"});
constexpr auto Memberships =
    std::to_array<QStringView>({u"consortium", u"organisation", u"role", u"role_basis"});
/// Of exported memberships: read from names again, or read together with the role.
constexpr auto Derived = std::to_array<QStringView>(
    {u"order", u"role_text", u"role_basis", u"industry_led", u"home", u"home_basis", u"kind", u"list"});
constexpr auto Organisations = std::to_array<QStringView>({u"id", u"name", u"kind", u"home", u"consortia"});

template <std::size_t Size>
bool hasAll(const QSet<QString>& heads, const std::array<QStringView, Size>& keys)
{
    return std::all_of(keys.begin(), keys.end(),
                       [&](QStringView word) { return heads.contains(word.toString()); });
}

} // namespace

std::optional<Error> refuseOwnExport(const RawDocument& document)
{
    for (const RawTable& table : document.tables) {
        const auto row =
            std::ranges::find_if(table.rows, [](const RawRow& r) { return r.filledCells() > 1; });
        if (row == table.rows.end()) {
            continue;
        }
        QSet<QString> heads;
        for (const RawCell& cell : row->cells) {
            heads.insert(fold(cell.text));
        }
        if (hasAll(heads, Consortia) || hasAll(heads, Organisations)) {
            return Error{
                ErrorCode::BadInput,
                QCoreApplication::translate(
                    "Intake", "%1: This table was exported by this program, and does not say who is a "
                              "member of which consortium.")
                    .arg(table.placeOf(*row).toString()),
                QCoreApplication::translate(
                    "Intake", "Nothing was changed. Export the memberships instead (--what memberships), "
                              "or open the registry itself.")};
        }
    }
    return std::nullopt;
}

OwnColumns ownColumns(const ListHeader& header)
{
    std::vector<QString> heads;
    for (const ColumnUse& use : header.uses) {
        heads.push_back(fold(use.head));
    }
    OwnColumns own;
    own.isDerived.resize(heads.size());
    if (!hasAll(QSet<QString>(heads.begin(), heads.end()), Memberships)) {
        return own;
    }
    for (std::size_t column = 0; column < heads.size(); ++column) {
        const auto isHead = [&](QStringView word) { return heads[column] == word; };
        own.roleText = isHead(u"role_text") ? column : own.roleText;
        own.roleBasis = isHead(u"role_basis") ? column : own.roleBasis;
        own.isDerived[column] = !header.uses[column].field && std::ranges::any_of(Derived, isHead);
    }
    return own;
}

void takeOwnRole(MemberSource& source, const QString& basis, const QString& published)
{
    const auto role = readRole(source.roleText);
    source.leadsByOrder = basis == key(Basis::Order) && role && role->role == Role::Lead;
    if (!published.trimmed().isEmpty() || source.leadsByOrder || (role && role->role == Role::Member)) {
        source.roleText = published.trimmed();
    }
}

} // namespace atlas
