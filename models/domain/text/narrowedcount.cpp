// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/narrowedcount.h"

#include <QCoreApplication>

namespace atlas {

QString narrowedCount(quint32 matching, quint32 all)
{
    //: a narrowed count: how many match the filter, of how many in all
    return matching == all ? QString::number(all)
                           : QCoreApplication::translate("Terms", "%1 of %2").arg(matching).arg(all);
}

} // namespace atlas
