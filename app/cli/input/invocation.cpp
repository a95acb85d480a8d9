// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/invocation.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "domain/filter/filtertext.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

namespace atlas {

using namespace Qt::StringLiterals;

Invocation::Invocation(const QCommandLineParser& parser, Language language, ConsoleOutput& out)
    : m_parser(parser)
    , m_arguments(parser.positionalArguments())
    , m_language(language)
    , m_out(out)
    , m_registry(parser.value(u"registry"_s))
{
}

Invocation::~Invocation() = default;

bool Invocation::has(const char* option) const
{
    return m_parser.isSet(QString::fromLatin1(option));
}

QString Invocation::value(const char* option) const
{
    return m_parser.value(QString::fromLatin1(option));
}

QStringList Invocation::values(const char* option) const
{
    return m_parser.values(QString::fromLatin1(option));
}

Outcome<QString> Invocation::choice(const char* option, const QStringList& allowed) const
{
    if (!has(option)) {
        return allowed.front();
    }
    return oneOf(value(option), allowed, u"--"_s + QString::fromLatin1(option));
}

Outcome<Unit> Invocation::unit(const char* option, Unit fallback) const
{
    QStringList allowed{key(fallback)};
    for (const Unit unit : AllUnits) {
        if (unit != fallback) {
            allowed << key(unit);
        }
    }
    return choice(option, allowed).map([fallback](const QString& text) {
        return fromKey<Unit>(text).value_or(fallback);
    });
}

Outcome<SnapshotPtr> Invocation::snapshot()
{
    if (m_snapshot == nullptr) {
        const Outcome<SnapshotPtr> loaded = m_registry.load();
        if (!loaded) {
            return loaded;
        }
        m_snapshot = *loaded;
    }
    return m_snapshot;
}

Outcome<std::optional<SavedView>> Invocation::savedView()
{
    if (!has("view")) {
        return std::nullopt;
    }
    if (has("filter")) {
        return wrongUsage(CommandLineText::tr("--view and --filter cannot be used together."),
                          CommandLineText::tr("A view has a filter of its own."));
    }
    const Outcome<SnapshotPtr> registry = snapshot();
    if (!registry) {
        return tl::make_unexpected(registry.error());
    }
    const QString name = viewName(value("view"));
    QStringList known;
    for (const SavedView& view : (*registry)->savedViews) {
        if (view.name == name) {
            return view;
        }
        known << view.name;
    }
    for (const BuiltInView& builtIn : builtInViews()) {
        if (!builtIn.needsPlace) {
            if (builtIn.key == name) {
                return builtIn.view;
            }
            known << builtIn.key;
        }
    }
    return wrongUsage(CommandLineText::tr("There is no view “%1”.").arg(name),
                      CommandLineText::tr("The views are %1.").arg(known.join(u", "_s)));
}

Outcome<ViewPtr> Invocation::view(const SortOrders& orders)
{
    const Outcome<std::optional<SavedView>> saved = savedView();
    if (!saved) {
        return tl::make_unexpected(saved.error());
    }
    const Outcome<SnapshotPtr> registry = snapshot();
    if (!registry) {
        return tl::make_unexpected(registry.error());
    }
    const QString text = *saved ? (*saved)->filter : value("filter");
    const Outcome<Filter> filter = filterFrom(text, (*registry)->vocabulary);
    if (!filter) {
        return tl::make_unexpected(filter.error());
    }
    return evaluate(*registry, *filter, orders);
}

Outcome<void> Invocation::checkTarget(const QString& file) const
{
    const QFileInfo target(file);
    if (target.isDir()) {
        return failed(ErrorCode::Io, CommandLineText::tr("%1 is a folder.").arg(file),
                      CommandLineText::tr("Nothing was written. Name a file in it."));
    }
    if (target.exists() && target.canonicalFilePath() == QFileInfo(m_registry.path()).canonicalFilePath()) {
        return failed(ErrorCode::BadInput, CommandLineText::tr("%1 is the registry itself.").arg(file),
                      CommandLineText::tr("It was not changed. Name another file."));
    }
    return {};
}

Outcome<QString> oneOf(const QString& text, const QStringList& allowed, const QString& what)
{
    if (allowed.contains(text)) {
        return text;
    }
    return wrongUsage(CommandLineText::tr("“%1” cannot be used for %2.").arg(text, what),
                      CommandLineText::tr("It can be %1.").arg(allowed.join(u", "_s)));
}

Outcome<QString> fileEnding(const QString& file, const QStringList& allowed)
{
    const QString ending = QFileInfo(file).suffix().toLower();
    if (allowed.contains(ending)) {
        return ending;
    }
    return wrongUsage(CommandLineText::tr("The file extension of “%1” is not supported.").arg(file),
                      CommandLineText::tr("It can be %1.").arg(u'.' + allowed.join(u", ."_s)));
}

Outcome<Filter> filterFrom(const QString& text, const Vocabulary& vocabulary)
{
    const ParsedFilter parsed = parseFilter(text, vocabulary);
    if (parsed.problems.empty()) {
        for (const FilterProblem& note : parsed.notes) {
            printError(note.message + u'\n');
        }
        return parsed.filter;
    }
    constexpr qsizetype most = 5;
    QStringList lines;
    for (const FilterProblem& problem : parsed.problems) {
        if (lines.size() == most) {
            lines << u"…"_s;
            break;
        }
        lines << CommandLineText::tr("Character %1: %2").arg(problem.start + 1).arg(problem.message);
    }
    return wrongUsage(CommandLineText::tr("The filter cannot be understood."), lines.join(u'\n'));
}

} // namespace atlas
