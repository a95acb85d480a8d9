// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/lists/listaccount.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

QString key(AccountUse use)
{
    switch (use) {
    case AccountUse::Used:
        return u"used"_s;
    case AccountUse::Kept:
        return u"kept"_s;
    case AccountUse::LeftOut:
        return u"left_out"_s;
    }
    return {};
}

QString title(AccountUse use)
{
    switch (use) {
    case AccountUse::Used:
        return QCoreApplication::translate("Intake", "Used");
    case AccountUse::Kept:
        return QCoreApplication::translate("Intake", "Kept");
    case AccountUse::LeftOut:
        return QCoreApplication::translate("Intake", "Left out");
    }
    return {};
}

} // namespace atlas
