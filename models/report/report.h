// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "evaluate/view.h"
#include "report/chart.h"
#include "report/matrixpicture.h"
#include "report/regiongrid.h"
#include "report/table.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <variant>
#include <vector>

namespace atlas {

/// What a report can paint.
using PictureData = std::variant<RegionGrid, BarChart, MatrixPicture>;

/// The parts of a report, in order. Everything is text and numbers in the language of the report; writers
/// only lay it out and escape it.
namespace block {

struct Heading
{
    QString text;
    int level = 1; ///< 1: section, 2: part of a section
};
struct Paragraph
{
    QString text;
    bool small = false; ///< a note
};
/// The few large numbers at the top; each with its unit.
struct Figures
{
    struct Figure
    {
        QString value;
        QString label;
        QString note; ///< may be empty
    };
    std::vector<Figure> figures;
};
/// Name and value pairs: scope, source, basis.
struct Facts
{
    struct Fact
    {
        QString name;
        QString value;
    };
    std::vector<Fact> facts;
};
struct Table
{
    QString title; ///< may be empty
    std::shared_ptr<const TableSource> source;
};
struct Picture
{
    PictureData data;
    QString caption;       ///< says what is counted in which unit
    bool fitsRest = false; ///< gets smaller until it and its caption fit what is left of the page
};
/// A record of the roster: kept on one page where it fits.
struct Record
{
    QString title; ///< 1 · name of the consortium
    std::vector<Facts::Fact> facts;
    struct Group
    {
        QString title; ///< Lead (1)
        QStringList items;
    };
    std::vector<Group> groups;
};
struct PageBreak
{
};

} // namespace block

using Block = std::variant<block::Heading, block::Paragraph, block::Figures, block::Facts, block::Table,
                           block::Picture, block::Record, block::PageBreak>;

/// A report as data. PDF, HTML, print and preview all come from this one object, so they cannot differ.
struct Report
{
    QString title;
    QString subtitle;
    QString source; ///< all lists; empty where the registry has none
    QString foot;   ///< one line for the foot of every page, see sourceLine()
    QDateTime made; ///< passed in; the same registry, filter and time give the same bytes
    Language language = Language::English;
    bool landscape = false; ///< asks for paper on its side
    std::vector<Block> blocks;
};

/// Builds the full report of a view: title, scope, counting basis, overview numbers, region grid, charts,
/// roster with all members by role, index of organisations with their consortia.
[[nodiscard]] Report fullReport(const ViewPtr& view, Language language, const QDateTime& made);

/// Title, scope and source; a page of the window puts behind it what it shows.
[[nodiscard]] Report pageFrame(const View& view, Language language, const QDateTime& made);
/// The table of a unit's records as a page shows it, in the view's order: those columns, or all that are
/// shown at first where none are named. On its side where the columns are many.
[[nodiscard]] Report tableReport(const ViewPtr& view, Unit unit, const QStringList& columns,
                                 Language language, const QDateTime& made);
/// A picture with what its numbers count, or the table behind it.
void appendPicture(Report& report, PictureData data, const QString& caption, bool asTable);
/// What a region view's numbers are, with their unit and how many have no known place.
[[nodiscard]] QString gridCaption(const RegionGrid& grid);

/// A matrix on one page of paper on its side, with scope and source; on several where its type would be too
/// small to be read. The scope is that of the view, which the matrix's own may leave open in its two fields.
[[nodiscard]] Report matrixReport(const View& view, const MatrixPtr& matrix, const QDateTime& made);

/// The rows of a view as a table, with those columns (all that are shown at first where none are named).
/// The table holds the view.
[[nodiscard]] std::shared_ptr<const TableSource>
recordTable(const ViewPtr& view, Unit unit, Language language, const QStringList& columns = {});
/// All columns of a unit, for exports.
[[nodiscard]] QStringList allColumnKeys(Unit unit);

/// The charts of the Charts page and the report: members per consortium stacked by role, consortia and
/// memberships per industry, consortia per province, organisations by kind.
[[nodiscard]] std::vector<BarChart> charts(const View& view, Language language);

/// A title that says so where the counts of a field hold values that the filter leaves out, as on screen,
/// where another value can be chosen; on paper what is counted in scope has the title alone.
[[nodiscard]] QString titleWithOutside(const QString& title, const View& view, Field field);

/// The region view by seat or by home, counted in that unit.
[[nodiscard]] RegionGrid regionGrid(const View& view, Field field, Unit unit, Language language);

/// Counts of one field's values in all three units: what `stats` prints.
[[nodiscard]] MemoryTable facetTable(const View& view, Field field, Language language);

/// The source in one line: of several lists how many and their short names, since a line that names them in
/// full would be cut behind the first. Empty where there is no list.
[[nodiscard]] QString sourceLine(const Snapshot& snapshot, Language language);

/// What was filtered, in words and never as a filter text, or that everything is in; see filterScope().
[[nodiscard]] QString scopeText(const View& view, Language language);

} // namespace atlas
