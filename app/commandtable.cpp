// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"

#include <QtGlobal>

namespace atlas {
namespace {

constexpr OptionInfo FilterOption{
    "filter", "text",
    QT_TRANSLATE_NOOP(
        "CommandLine",
        "What to take, as the search box takes it: 省份:浙江 角色:牵头 or seat:Zhejiang role:lead.")};

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
         "Column to sort by; -FIELD or FIELD:desc for the other way round. Several with commas.")},
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
    {"all", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Print values that no record has, too.")},
};
constexpr OptionInfo TableOption{"table", "n",
                                 QT_TRANSLATE_NOOP("CommandLine", "The table of the file to read, from 1.")};
constexpr OptionInfo MapOption{
    "map", "field=column",
    QT_TRANSLATE_NOOP("CommandLine",
                      "Which column holds a field (number, name, place, members, lead or industry): the "
                      "words in its head or its number from 1. May be repeated.")};
constexpr OptionInfo SourceEncodingOption{
    "encoding", "encoding",
    QT_TRANSLATE_NOOP("CommandLine", "Of text and web pages, where it is guessed wrong: utf-8, gb18030, "
                                     "utf-16le or utf-16be.")};

constexpr OptionInfo ImportOptions[]{
    TableOption,
    MapOption,
    SourceEncodingOption,
    {"edition-of", "title",
     QT_TRANSLATE_NOOP("CommandLine", "The list of the registry that this one is another edition of.")},
    {"new-list", nullptr,
     QT_TRANSLATE_NOOP("CommandLine", "It is a list of its own, though the registry has its consortia.")},
    {"programme", "name", QT_TRANSLATE_NOOP("CommandLine", "The programme that the list belongs to.")},
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
     QT_TRANSLATE_NOOP("CommandLine", "Of csv and tsv: utf-8-bom, utf-8 or gb18030.")},
};
constexpr OptionInfo ReportOptions[]{
    FilterOption,
    ViewOption,
    {"paper", "size", QT_TRANSLATE_NOOP("CommandLine", "Paper of a PDF: A4, A3, A5 or Letter.")},
    {"style", "style", QT_TRANSLATE_NOOP("CommandLine", "plain.")},
};
constexpr OptionInfo RenderOptions[]{
    FilterOption,
    ViewOption,
    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "Size of the picture in pixels, for example 1200x800.")},
    {"by", "place", QT_TRANSLATE_NOOP("CommandLine", "Place of the region view: seat or home.")},
    {"unit", "unit",
     QT_TRANSLATE_NOOP("CommandLine",
                       "What regions and matrix count: consortia, organisations or memberships.")},
    {"cross", "rows,columns",
     QT_TRANSLATE_NOOP("CommandLine", "Two fields that the matrix sets against each other, for example "
                                      "industry,seat; without it organisations and consortia.")},
    {"at-least", "n",
     QT_TRANSLATE_NOOP("CommandLine",
                       "Organisations of the matrix are in at least so many consortia; 2 at first.")},
};
constexpr OptionInfo BackupOptions[]{
    {"force", nullptr, QT_TRANSLATE_NOOP("CommandLine", "Replace a file that exists.")},
};

constexpr OptionInfo HistoryOptions[]{
    {"format", "format", QT_TRANSLATE_NOOP("CommandLine", "text or json.")},
};

constexpr Command Commands[]{
    {"list", "consortia|organisations|memberships|notices|followups", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Prints the records of a registry."), ListOptions, false, runList},
    {"show", "consortium|organisation NAME-OR-ID", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Prints one record with everything that is known of it."), ShowOptions,
     false, runShow},
    {"stats", "--by FIELD", 0, 0,
     QT_TRANSLATE_NOOP("CommandLine", "Counts consortia, organisations or memberships by a field."),
     StatsOptions, false, runStats},
    {"import", "FILE", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Takes a published list into the registry, whole or not at all."),
     ImportOptions, false, runImport},
    {"export", "FILE.{csv,tsv,xlsx,json}", 1, 1,
     QT_TRANSLATE_NOOP("CommandLine", "Writes records to a file; its ending says the format."), ExportOptions,
     false, runExport},
    {"report", "full FILE.{pdf,html}", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Writes a report to a file; its ending says the format."),
     ReportOptions, true, runReport},
    {"render", "regions|charts|matrix|window FILE.{svg,png,pdf}", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Paints a page of the window to a file; its ending says the format."),
     RenderOptions, true, runRender},
    {"diff", "OLD NEW", 2, 2,
     QT_TRANSLATE_NOOP("CommandLine", "Says how two registries differ, or a registry and a list."),
     DiffOptions, false, runDiff},
    {"check",
     "",
     0,
     0,
     QT_TRANSLATE_NOOP("CommandLine", "Reads the whole registry and says whether it is sound."),
     {},
     false,
     runCheck},
    {"backup", "FILE", 1, 1, QT_TRANSLATE_NOOP("CommandLine", "Copies the registry into one file."),
     BackupOptions, false, runBackup},
    {"history", "", 0, 0,
     QT_TRANSLATE_NOOP("CommandLine", "Prints every change of the registry, the newest first."),
     HistoryOptions, false, runHistory},
    {"undo",
     "[CHANGE]",
     0,
     1,
     QT_TRANSLATE_NOOP("CommandLine",
                       "Puts back what a change wrote: the last one, or the one that is named."),
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
