// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <QtGlobal>

namespace atlas {
namespace {

constexpr OptionInfo FilterOption{
    "filter", "text",
    QT_TRANSLATE_NOOP(
        "CommandLine",
        "A filter, written as in the search box: 省份:浙江 角色:牵头 or seat:Zhejiang role:lead.")};

constexpr OptionInfo ViewOption{
    "view", "name",
    QT_TRANSLATE_NOOP("CommandLine", "A saved view instead of a filter: its name, or all, shared, "
                                     "several_leads or unknown_homes.")};

constexpr OptionInfo ListOptions[]{
    FilterOption,
    ViewOption,
    {"sort", "field",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "Columns to sort by, separated by commas; -FIELD or FIELD:desc for descending order.")},
    {"columns", "a,b", QT_TRANSLATE_NOOP("CommandLine", "Columns to print, in this order.")},
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text, csv, tsv or json.")},
};
constexpr OptionInfo ShowOptions[]{
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text or json.")},
};
constexpr OptionInfo StatsOptions[]{
    {"by", "field",
     QT_TRANSLATE_NOOP("CommandLine", "seat, home, industry, role, kind, subject, programme or state.")},
    {"unit", "unit",
     QT_TRANSLATE_NOOP("CommandLine", "What is counted: consortia, organisations or memberships.")},
    FilterOption,
    ViewOption,
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text, csv or json.")},
    {"all", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Also print values that no record has.")},
};
constexpr OptionInfo NewOptions[]{
    {"empty", nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "Without the bundled list: regions and industries only.")},
};
constexpr OptionInfo TableOption{
    "table", "n", QT_TRANSLATE_NOOP("CommandLine", "Which table of the file to read, counting from 1.")};
constexpr OptionInfo MapOption{
    "map", "field=column",
    QT_TRANSLATE_NOOP("CommandLine",
                      "Which column holds a field (number, name, place, members, lead, industry, "
                      "recommending, role or code; kept for none): its column header, or its number "
                      "counting from 1. Can be repeated.")};
constexpr OptionInfo SourceEncodingOption{
    "encoding", "encoding",
    QT_TRANSLATE_NOOP("CommandLine", "Encoding of text and web pages, where it is detected wrongly: utf-8, "
                                     "gb18030, utf-16le or utf-16be.")};

constexpr OptionInfo ImportOptions[]{
    TableOption,
    MapOption,
    SourceEncodingOption,
    {"edition-of", "title",
     QT_TRANSLATE_NOOP("CommandLine", "The list in the registry that this one is another edition of.")},
    {"new-list", nullptr,
     QT_TRANSLATE_NOOP("CommandLine",
                       "Import it as a separate list, although the registry already has its consortia.")},
    {"programme", "name", QT_TRANSLATE_NOOP("CommandLine", "The programme that the list belongs to.")},
    {"level", "level",
     QT_TRANSLATE_NOOP("CommandLine",
                       "national or local: of a programme that the registry does not have yet.")},
    {"dry-run", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Only show what would change.")},
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text or json.")},
};
constexpr OptionInfo DiffOptions[]{
    TableOption,
    MapOption,
    SourceEncodingOption,
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text or json.")},
};
constexpr OptionInfo ExportOptions[]{
    {"what", "unit", QT_TRANSLATE_NOOP("CommandLine", "consortia, organisations, memberships or all.")},
    FilterOption,
    ViewOption,
    {"encoding", "encoding",
     QT_TRANSLATE_NOOP("CommandLine", "Encoding of csv and tsv files: utf-8-bom, utf-8 or gb18030.")},
};
constexpr OptionInfo ReportOptions[]{
    FilterOption,
    ViewOption,
    {"paper", "size", QT_TRANSLATE_NOOP("CommandLine", "Paper size of a PDF: A4, A3, A5 or Letter.")},
    {"style", "style", QT_TRANSLATE_NOOP("CommandLine", "Style of the report: plain.")},
};
constexpr OptionInfo RenderOptions[]{
    FilterOption,
    ViewOption,
    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "Size of the picture in pixels, for example 1200x800.")},
    {"by", "place", QT_TRANSLATE_NOOP("CommandLine", "Which place the region view counts by: seat or home.")},
    {"unit", "unit",
     QT_TRANSLATE_NOOP(
         "CommandLine",
         "What the region view and the matrix count: consortia, organisations or memberships.")},
    {"cross", "rows,columns",
     QT_TRANSLATE_NOOP("CommandLine", "Two fields to set against each other in the matrix, for example "
                                      "industry,seat; organisations and consortia by default.")},
    {"at-least", "n",
     QT_TRANSLATE_NOOP("CommandLine",
                       "The matrix shows organisations in at least this many consortia; 2 by default.")},
};
constexpr OptionInfo BackupOptions[]{
    {"force", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Replace an existing file.")},
};

constexpr OptionInfo HistoryOptions[]{
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text or json.")},
};

constexpr Command Commands[]{
    {"list", "consortia|organisations|memberships|notices|followups", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Prints the records of a registry."), ListOptions, false, runList},
    {"show", "consortium|organisation|notice NAME-OR-ID", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Prints one record with everything that is known about it."),
     ShowOptions, false, runShow},
    {"stats", "--by FIELD", 0, 0,
     QT_TRANSLATE_NOOP("CommandLine", "Counts consortia, organisations or memberships by a field."),
     StatsOptions, false, runStats},
    {"new", "FILE", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Creates a registry with the bundled list; never replaces a file."),
     NewOptions, false, runNew},
    {"import", "FILE", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Imports a published list into the registry, whole or not at all."),
     ImportOptions, false, runImport},
    {"export", "FILE.{csv,tsv,xlsx,json}", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Exports records to a file; the file extension sets the format."),
     ExportOptions, false, runExport},
    {"report", "full FILE.{pdf,html}", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Writes a report to a file; the file extension sets the format."),
     ReportOptions, true, runReport},
    {"render", "regions|charts|matrix|window FILE.{svg,png,pdf}", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine",
                       "Draws a page of the window to a file; the file extension sets the format."),
     RenderOptions, true, runRender},
    {"diff", "OLD NEW", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Shows how two registries, or a registry and a list, differ."),
     DiffOptions, false, runDiff},
    {"check",
     "",
     0,
     0,
     QT_TRANSLATE_NOOP("CommandLine", "Checks the whole registry and reports any problems."),
     {},
     false,
     runCheck},
    {"backup", "FILE", 1, 1, QT_TRANSLATE_NOOP("CommandLine", "Copies the registry to a file."),
     BackupOptions, false, runBackup},
    {"history", "", 0, 0,
     QT_TRANSLATE_NOOP("CommandLine", "Lists every change to the registry, newest first."), HistoryOptions,
     false, runHistory},
    {"undo",
     "[CHANGE]",
     0,
     1,
     QT_TRANSLATE_NOOP("CommandLine", "Undoes a change: the latest one, or the one that is given."),
     {},
     false,
     runUndo},
};

} // namespace

std::span<const Command> commands()
{
    return Commands;
}

} // namespace atlas
