// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/list/missinglist.h"

#include "import/list/columns/columncontents.h"
#include "import/list/columns/headwords.h"
#include "import/list/columns/listheader.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// From this share of its cells on a column names organisations.
constexpr double HalfOfNames = 0.5;

/// A class, since the extraction of strings does not see through a function.
struct MissingListText
{
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

std::size_t widthOf(const RawTable& table)
{
    std::size_t width = 0;
    for (const RawRow& row : table.rows) {
        width = std::max(width, row.filledCells() > 1 ? row.cells.size() : 0);
    }
    return width;
}

/// What the first row of several cells says, as it would be named to a colleague.
QString headsOf(const RawTable& table)
{
    constexpr qsizetype Most = 60;
    for (const RawRow& row : table.rows) {
        if (row.filledCells() > 1) {
            QStringList heads;
            for (const RawCell& cell : row.cells) {
                if (!cell.isBlank() && !cell.isRepeated) {
                    heads << cell.text.simplified();
                }
            }
            const QString all = heads.join(u"、"_s);
            return all.size() <= Most ? all : QString(all.first(Most) + u'…');
        }
    }
    return {};
}

QString contentsOf(const RawDocument& document)
{
    if (document.tablesWithColumns > 0) {
        return MissingListText::tr("The file has %n table(s), but none of their columns names organisations.",
                                   nullptr, document.tablesWithColumns);
    }
    return document.pages > 0
               ? MissingListText::tr("The file has %n page(s) of text and no table with organisations.",
                                     nullptr, document.pages)
               : MissingListText::tr("The file has %n line(s) of text and no table with organisations.",
                                     nullptr, document.textLines);
}

/// What may be why: sheets that the file hides, pages that could not be read.
QStringList causes(const RawDocument& document)
{
    QStringList sentences;
    for (const LeftOut& part : document.leftOut) {
        sentences << MissingListText::tr("%1 If it is the list, unhide it and save the file.").arg(part.what);
    }
    for (const RawTable& table : document.tables) {
        for (const QString& remark : table.remarks) {
            if (!sentences.contains(remark)) {
                sentences << remark;
            }
        }
    }
    constexpr qsizetype Most = 6;
    return sentences.first(std::min(sentences.size(), Most));
}

/// A header that names consortia for certain: what it lacks says more than what its cells hold.
bool hasHeaderOfConsortia(const RawTable& table)
{
    constexpr double Certain = 0.9;
    return std::ranges::any_of(table.rows, [](const RawRow& row) {
        return row.filledCells() > 1 && std::ranges::any_of(row.cells, [](const RawCell& cell) {
                   if (!cell.text.contains(u"联合体")) {
                       return false; // nearly always
                   }
                   const std::vector<HeadMeaning> meanings = readHead(cell.text);
                   return !meanings.empty() && meanings.front().field == ListColumn::Name &&
                          meanings.front().strength >= Certain;
               });
    });
}

/// Two rows that look like one header, as “rows 2 and 3”; empty where there is one, or none.
QString twoRowsOf(const RawTable& table)
{
    constexpr std::size_t Above = 20;
    const auto countHeads = [](const RawRow& row) {
        return std::ranges::count_if(row.cells, [](const RawCell& cell) {
            return !cell.isBlank() && !cell.isRepeated && !readHead(cell.text).empty();
        });
    };
    for (std::size_t i = 0; i + 1 < std::min(Above, table.rows.size()); ++i) {
        const RawRow& upper = table.rows[i];
        const RawRow& lower = table.rows[i + 1];
        const bool isWide = std::max(upper.filledCells(), lower.filledCells()) > MostHeads;
        if (!isWide && upper.filledCells() > 1 && countHeads(upper) > 0 && countHeads(lower) > 1) {
            return MissingListText::tr("Rows %1 and %2 look like two header rows. Put the words of both into "
                                       "one row, if the columns are not recognised.")
                .arg(upper.number())
                .arg(lower.number());
        }
    }
    return {};
}

} // namespace

std::optional<std::size_t> organisationColumn(const RawTable& table, const MemberGrammar& grammar)
{
    const std::size_t width = widthOf(table);
    for (std::size_t column = 0; column < width; ++column) {
        const ColumnContents contents = columnContents(table, 0, table.rows.size(), column, grammar);
        if (contents.organisations > 0 && contents.share(&ColumnContents::organisations) >= HalfOfNames) {
            return column;
        }
    }
    return std::nullopt;
}

Error missingList(const RawDocument& document, const MemberGrammar& grammar, const ColumnMap& map)
{
    const auto named = std::ranges::find_if(document.tables, [&](const RawTable& table) {
        return hasHeaderOfConsortia(table) || organisationColumn(table, grammar).has_value();
    });
    QStringList more;
    Error error;
    if (named != document.tables.end()) {
        error = missingHeader(*named, map);
        if (!hasHeaderOfConsortia(*named)) {
            more << MissingListText::tr("The table names organisations, but it has no column for the name of "
                                        "their consortium.");
        }
        more << twoRowsOf(*named);
    } else {
        error.code = ErrorCode::BadInput;
        SourcePlace at{.file = document.file, .part = {}};
        error.message = MissingListText::tr("%1: %2").arg(at.toString(), contentsOf(document));
        const auto table = std::ranges::find_if(
            document.tables, [](const RawTable& entry) { return !headsOf(entry).isEmpty(); });
        error.detail = MissingListText::tr("Nothing was changed. Import the file that has the list: a table "
                                           "with the columns %1 and %2.")
                           .arg(usualHead(ListColumn::Name), usualHead(ListColumn::Members));
        if (table != document.tables.end()) {
            more << MissingListText::tr("The first table begins with: %1.").arg(headsOf(*table));
        }
    }
    more << causes(document);
    more.removeAll(QString());
    error.detail = (QStringList{error.detail} + more).join(u'\n');
    return error;
}

} // namespace atlas
