// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/accounttext.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "domain/text/showntext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QJsonArray entriesOf(const ListAccount& account, AccountUse use)
{
    QJsonArray entries;
    for (const AccountEntry& entry : account) {
        if (entry.use == use) {
            QJsonObject object{{u"part"_s, entry.part}, {u"why"_s, entry.why}};
            if (entry.at.row > 0) {
                object.insert(u"row"_s, entry.at.row);
            }
            if (entry.at.column > 0) {
                object.insert(u"column"_s, entry.at.column);
            }
            if (!entry.at.part.isEmpty()) {
                object.insert(u"table"_s, entry.at.part);
            }
            entries.append(object);
        }
    }
    return entries;
}

/// A sentence about a cell says where the cell is; a row or a column is named by its own words.
QString placed(const AccountEntry& entry)
{
    const bool isCell = entry.at.row > 0 && entry.at.column > 0;
    return isCell ? CommandLineText::tr("%1: %2").arg(entry.at.toString(), entry.part) : entry.part;
}

} // namespace

void printAccount(ConsoleOutput& out, const ListAccount& account)
{
    constexpr qsizetype Most = 40; // lines of a kind
    for (const AccountUse use : AllAccountUses) {
        QStringList lines;
        for (const AccountEntry& entry : account) {
            if (entry.use == use) {
                lines << (entry.why.isEmpty()
                              ? u"  "_s + placed(entry)
                              //: a part of a file, and what became of it
                              : u"  "_s + CommandLineText::tr("%1: %2").arg(entry.part, entry.why));
            }
        }
        if (lines.isEmpty()) {
            continue;
        }
        out.printLine(CommandLineText::tr("%1 of the file:").arg(title(use)));
        for (const QString& line : std::as_const(lines).first(std::min(lines.size(), Most))) {
            out.printLine(shownLine(line));
        }
        if (const int more = static_cast<int>(lines.size() - Most); more > 0) {
            out.printLine(u"  "_s + CommandLineText::tr("and %n more", nullptr, more));
        }
    }
    out.printLine();
}

void addAccount(QJsonObject& object, const ListAccount& account)
{
    for (const AccountUse use : AllAccountUses) {
        object.insert(key(use), entriesOf(account, use));
    }
}

} // namespace atlas
