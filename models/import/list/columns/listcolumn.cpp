// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/columns/listcolumn.h"

#include <QCoreApplication>

namespace atlas {
namespace {
constexpr std::array<const char*, ListColumnCount + 1> Keys{
    "number", "name", "place", "members", "lead", "industry", "recommending", "role", "code", "kept"};
}

QString key(ListColumn column)
{
    return QString::fromLatin1(Keys[static_cast<std::size_t>(column)]);
}

std::optional<ListColumn> listColumnFromKey(QStringView key)
{
    for (const ListColumn column : AllListColumns) {
        if (key == QLatin1StringView(Keys[static_cast<std::size_t>(column)])) {
            return column;
        }
    }
    return key == QLatin1StringView(Keys.back()) ? std::optional(ListColumn::Kept) : std::nullopt;
}

QString title(ListColumn column)
{
    switch (column) {
    case ListColumn::Number:
        return QCoreApplication::translate("Intake", "Number");
    case ListColumn::Name:
        return QCoreApplication::translate("Intake", "Name of the consortium");
    case ListColumn::Place:
        return QCoreApplication::translate("Intake", "Place");
    case ListColumn::Members:
        return QCoreApplication::translate("Intake", "Members");
    case ListColumn::Lead:
        return QCoreApplication::translate("Intake", "Lead");
    case ListColumn::Industry:
        return QCoreApplication::translate("Intake", "Industry");
    case ListColumn::Recommending:
        return QCoreApplication::translate("Intake", "Recommending authority");
    case ListColumn::Role:
        return QCoreApplication::translate("Intake", "Role of the organisation");
    case ListColumn::Code:
        return QCoreApplication::translate("Intake", "Credit code of the organisation");
    case ListColumn::Kept:
        return QCoreApplication::translate("Intake", "further field");
    }
    return {};
}

} // namespace atlas
