// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/input/registryaccess.h"
#include "app/cli/output/outcome.h"
#include "domain/filter/savedview.h"
#include "evaluate/view.h"

#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace atlas {

class ConsoleOutput;

/// One command as it was typed, with what it works on. The readers below fail with WrongUsage and name
/// what can be said instead.
class Invocation final
{
    Q_DISABLE_COPY_MOVE(Invocation)

public:
    Invocation(const QCommandLineParser& parser, Language language, ConsoleOutput& out);
    ~Invocation();

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] ConsoleOutput& out() const { return m_out; }
    [[nodiscard]] RegistryAccess& registry() { return m_registry; }

    [[nodiscard]] QString argument(int index) const { return m_arguments.value(index); }
    [[nodiscard]] bool has(const char* option) const;
    /// Empty where the option was not given.
    [[nodiscard]] QString value(const char* option) const;
    [[nodiscard]] QStringList values(const char* option) const;

    /// The option's value, which is one of these; the first where it was not given.
    [[nodiscard]] Outcome<QString> choice(const char* option, const QStringList& allowed) const;
    [[nodiscard]] Outcome<Unit> unit(const char* option, Unit fallback) const;

    /// The view that --view names: one of the registry's by its name, or a built in one by its key. Nothing
    /// where the option was not given.
    [[nodiscard]] Outcome<std::optional<SavedView>> savedView();
    /// The records of the registry that --filter or --view asks for.
    [[nodiscard]] Outcome<ViewPtr> view(const SortOrders& orders = {});

    /// Whether a file may be written: it is no folder, and it is not the registry itself.
    [[nodiscard]] Outcome<void> checkTarget(const QString& file) const;

private:
    /// The registry as it is; read once.
    [[nodiscard]] Outcome<SnapshotPtr> snapshot();

    const QCommandLineParser& m_parser;
    const QStringList m_arguments;
    const Language m_language;
    ConsoleOutput& m_out;
    RegistryAccess m_registry;
    SnapshotPtr m_snapshot;
};

/// "list" where it is one of these.
[[nodiscard]] Outcome<QString> oneOf(const QString& text, const QStringList& allowed, const QString& what);

/// The ending of a file's name in lower case, which is one of these.
[[nodiscard]] Outcome<QString> fileEnding(const QString& file, const QStringList& allowed);

/// Filter texts that cannot be understood whole are refused here: nobody sees which part was used. What
/// counts as something else (a city as its province) is told on standard error.
[[nodiscard]] Outcome<Filter> filterFrom(const QString& text, const Vocabulary& vocabulary);

} // namespace atlas
