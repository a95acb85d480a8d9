// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/journal/history.h"

#include <QCoreApplication>

namespace atlas {

QString changeTitle(const QString& kind)
{
    if (kind == u"create") {
        return QCoreApplication::translate("History", "Created", "a change of the registry");
    }
    if (kind == u"accept") {
        return QCoreApplication::translate("History", "Import", "a change of the registry");
    }
    if (kind == u"undo") {
        return QCoreApplication::translate("History", "Undo", "a change of the registry");
    }
    if (kind == u"merge") {
        return QCoreApplication::translate("History", "Merge",
                                           "a change of the registry: two organisations are one");
    }
    if (kind == u"link") {
        return QCoreApplication::translate(
            "History", "Decision", "a change of the registry: what two organisations are to each other");
    }
    if (kind == u"mapping") {
        return QCoreApplication::translate("History", "Columns",
                                           "a change of the registry: which column of a list is which field");
    }
    if (kind == u"edit") {
        return QCoreApplication::translate("History", "Correction",
                                           "a change of the registry: home or kind of an organisation");
    }
    if (kind == u"fill") {
        return QCoreApplication::translate("History", "Reference list",
                                           "a change of the registry: homes, kinds and codes from a list");
    }
    if (kind == u"judgement") {
        return QCoreApplication::translate("History", "Answer",
                                           "a change of the registry: to a question that was open");
    }
    if (kind == u"view") {
        return QCoreApplication::translate("History", "View",
                                           "a change of the registry: of the views kept under a name");
    }
    return kind;
}

} // namespace atlas
