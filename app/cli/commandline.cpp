// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/commandlinetext.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/consoleoutput.h"
#include "app/languages.h"
#include "app/window/window.h"
#include "ui/shell/heap.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <memory>
#include <thread>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Program = "consortium-atlas"_L1;

QtMessageHandler defaultMessageHandler = nullptr;
bool isStarting = true; ///< until there is an application

/// The arguments with the command taken out; options that hold for every command may stand before it.
struct Words
{
    QStringList words; ///< the program first
    const Command* command = nullptr;
    QString first; ///< the first word that is no option; empty where there is none
};

Words wordsOf(int argc, char** argv)
{
    Words result;
    for (int i = 0; i < argc; ++i) {
        result.words << QString::fromLocal8Bit(argv[i]);
    }
    for (qsizetype i = 1; i < result.words.size(); ++i) {
        const QString& word = result.words[i];
        if (word == u"--registry" || word == u"--lang" || word == u"--view") {
            ++i;
        } else if (!word.startsWith(u'-') || word.size() == 1) {
            result.first = word;
            const auto all = commands();
            const auto found = std::find_if(all.begin(), all.end(), [&word](const Command& command) {
                return word == QLatin1StringView(command.name);
            });
            if (found != all.end()) {
                result.command = &*found;
                result.words.removeAt(i);
            }
            break;
        }
    }
    return result;
}

/// Qt complains on standard error where the locale has no UTF-8, as in many cron jobs and containers.
void useUtf8Locale()
{
    for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (value == "C" || value == "POSIX") {
            qputenv(name, "C.UTF-8");
        }
        if (!value.isEmpty()) {
            return;
        }
    }
    qputenv("LC_CTYPE", "C.UTF-8");
}

Failure noDisplay()
{
    return {ExitStatus::Failed,
            {ErrorCode::Io, CommandLineText::tr("There is no display to open the window on."),
             CommandLineText::tr("Nothing was opened. The commands work without one: “%1 --help” lists them.")
                 .arg(Program)}};
}

/// Standard error is for people; that a server has no folder for a session, and no windows, says nothing to
/// them.
void passMessage(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg && isStarting) {
        // A display that does not answer: Qt would abort, as if the program had a fault.
        printError(Program + u": "_s + noDisplay().error.message + u'\n' + noDisplay().error.detail + u'\n');
        std::_Exit(static_cast<int>(ExitStatus::Failed));
    }
    if (!message.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR") && !message.contains(u"propagateSizeHints")) {
        defaultMessageHandler(type, context, message);
    }
}

bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Reads the system's fonts beside the rest of the start, of which it is the longest single piece: Qt does
/// the same when it first needs a font, and finds it done. To be joined before that.
std::jthread readFonts()
{
    // Qt sets the locale, too: from now on to the same value, whichever thread looks at it.
    std::setlocale(LC_ALL, "");
    return std::jthread([] { FcInit(); });
}

/// An application, and what is still being made ready for its window.
struct Started
{
    std::unique_ptr<QCoreApplication> application;
    std::jthread fonts;
};

/// Commands never touch a display, even where there is one; those that only print start without the GUI.
Started makeApplication(const Words& words, int& argc, char** argv)
{
    // The application gets no arguments: Qt would take --style, which is ours, for its own.
    argc = 1;
    if (words.command != nullptr) {
        if (!words.command->paints) {
            return {std::make_unique<QCoreApplication>(argc, argv), {}};
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return {std::make_unique<QApplication>(argc, argv), {}};
    }
    const bool onlyPrints = std::any_of(words.words.begin(), words.words.end(), [](const QString& word) {
        return word == u"--help" || word == u"-h" || word == u"--version" || word == u"-v";
    });
    if (onlyPrints || !hasDisplay()) {
        return {std::make_unique<QCoreApplication>(argc, argv), {}};
    }
    keepHeapSmall();
    QGuiApplication::setDesktopFileName(Program);
    std::jthread fonts = readFonts();
    return {std::make_unique<QApplication>(argc, argv), std::move(fonts)};
}

/// Before the arguments are read, because their messages are translated, too.
QString languageAsked(const QStringList& words)
{
    QString asked;
    for (qsizetype i = 1; i < words.size(); ++i) {
        if (words[i] == u"--lang" && i + 1 < words.size()) {
            asked = words[i + 1];
        } else if (words[i].startsWith(u"--lang=")) {
            asked = words[i].mid(7);
        }
    }
    return asked;
}

void addCommonOptions(QCommandLineParser& parser)
{
    parser.addOption(
        {u"registry"_s, CommandLineText::tr("The registry to use instead of your own."), u"file"_s});
    parser.addOption(
        {u"lang"_s, CommandLineText::tr("zh_CN or en; the system language by default."), u"language"_s});
    parser.addOption({{u"h"_s, u"help"_s}, CommandLineText::tr("Prints this help.")});
    parser.addOption({{u"v"_s, u"version"_s}, CommandLineText::tr("Prints the version.")});
}

void addCommand(QCommandLineParser& parser, const Command& command)
{
    for (const OptionInfo& option : command.options) {
        const QString name = QString::fromLatin1(option.name);
        if (option.value == nullptr) {
            parser.addOption({name, CommandLineText::tr(option.text)});
        } else {
            parser.addOption({name, CommandLineText::tr(option.text), QString::fromLatin1(option.value)});
        }
    }
}

/// Qt writes the usage line with the program's path and without the command.
QString helpText(const QCommandLineParser& parser, const QString& usage)
{
    const QString text = parser.helpText();
    const qsizetype end = text.indexOf(u'\n');
    return CommandLineText::tr("Usage: %1").arg(usage) + text.mid(end);
}

QString commandHelp(QCommandLineParser& parser, const Command& command)
{
    parser.setApplicationDescription(CommandLineText::tr(command.summary));
    const QString arguments = QString::fromLatin1(command.arguments);
    return helpText(parser, Program + u' ' + QLatin1StringView(command.name) + u' ' +
                                (arguments.isEmpty() ? QString() : arguments + u' ') +
                                CommandLineText::tr("[options]"));
}

QString programHelp(QCommandLineParser& parser)
{
    parser.setApplicationDescription(CommandLineText::tr(
        "Browses registries of industrial consortia. Without a command it opens the window."));
    QString text = helpText(parser, Program + u" [REGISTRY]\n       "_s + Program + u" COMMAND …"_s);
    text += u'\n' + CommandLineText::tr("Commands:") + u'\n';
    for (const Command& command : commands()) {
        text += u"  "_s + QString::fromLatin1(command.name).leftJustified(10) +
                CommandLineText::tr(command.summary) + u'\n';
    }
    return text + u'\n' + CommandLineText::tr("Run “%1 COMMAND --help” for details.").arg(Program) + u'\n';
}

int report(const Failure& failure, const Command* command)
{
    QString text = Program + u": "_s + failure.error.message + u'\n';
    if (!failure.error.detail.isEmpty()) {
        text += failure.error.detail + u'\n';
    }
    if (failure.status == ExitStatus::WrongUsage) {
        const QString words =
            command == nullptr ? QString(Program) : Program + u' ' + QLatin1StringView(command->name);
        text += CommandLineText::tr("Run “%1 --help” for details.").arg(words) + u'\n';
    }
    printError(text);
    return static_cast<int>(failure.status);
}

/// The language of the arguments, or WrongUsage.
Outcome<Language> readLanguage(const QString& asked)
{
    if (asked.isEmpty()) {
        return localeLanguage();
    }
    if (const auto language = languageOf(asked)) {
        return *language;
    }
    return wrongUsage(CommandLineText::tr("“%1” is not a language of this program.").arg(asked),
                      CommandLineText::tr("It can be %1.").arg(u"zh_CN, en"_s));
}

/// What Qt takes for several options of one letter each was mostly meant as a name that begins with a hyphen.
tl::unexpected<Failure> unknownOption(const QCommandLineParser& parser, const Words& words)
{
    for (const QString& word : words.words.mid(1)) {
        if (word.size() > 1 && word[0] == u'-' && word[1] != u'-' && word != u"-h" && word != u"-v") {
            return wrongUsage(
                CommandLineText::tr("“%1” is not an option.").arg(word),
                CommandLineText::tr("To pass it as an argument, put -- before it: -- %1").arg(word));
        }
    }
    return wrongUsage(parser.errorText());
}

QString emptyNameHint()
{
    return CommandLineText::tr("Was it taken from a shell variable that is not set? Nothing was done.");
}

/// What is empty was meant to be something: with an unset variable in its place, a command would go to the
/// user's own registry, or take back the latest change. Only a filter can be empty: it lets everything
/// through.
Outcome<void> checkNothingIsEmpty(const QCommandLineParser& parser)
{
    if (parser.positionalArguments().contains(QString())) {
        return wrongUsage(CommandLineText::tr("An argument is empty."), emptyNameHint());
    }
    const QStringList given = parser.optionNames();
    for (const QString& option : given) {
        if (option != u"filter" && parser.values(option).contains(QString())) {
            return wrongUsage(CommandLineText::tr("The value of --%1 is empty.").arg(option),
                              emptyNameHint());
        }
    }
    return {};
}

Outcome<void> checkArguments(const QCommandLineParser& parser, const Command& command)
{
    const auto count = parser.positionalArguments().size();
    const QString form =
        Program + u' ' + QLatin1StringView(command.name) + u' ' + QLatin1StringView(command.arguments);
    if (count < command.fewestArguments) {
        return wrongUsage(CommandLineText::tr("An argument is missing."),
                          CommandLineText::tr("Usage: %1").arg(form.trimmed()));
    }
    if (count > command.mostArguments) {
        return wrongUsage(CommandLineText::tr("“%1” is one argument too many.")
                              .arg(parser.positionalArguments().at(command.mostArguments)),
                          CommandLineText::tr("Usage: %1").arg(form.trimmed()));
    }
    return {};
}

Outcome<void> runCommand(const Command& command, QCommandLineParser& parser, Language language,
                         ConsoleOutput& out)
{
    if (const auto checked = checkArguments(parser, command); !checked) {
        return checked;
    }
    Invocation invocation(parser, language, out);
    return command.run(invocation);
}

/// A word that was meant as a command, and is neither that nor a registry.
tl::unexpected<Failure> noSuchCommand(const QString& word)
{
    QStringList names;
    for (const Command& command : commands()) {
        names << QString::fromLatin1(command.name);
    }
    return wrongUsage(CommandLineText::tr("There is no command or file named “%1”.").arg(word),
                      CommandLineText::tr("The commands are %1.").arg(names.join(u", "_s)));
}

bool looksLikeFile(const QString& word)
{
    return word.contains(u'/') || !QFileInfo(word).suffix().isEmpty();
}

/// The registry that the window is to show; empty for the user's own.
Outcome<QString> registryToShow(const QCommandLineParser& parser)
{
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) {
        return parser.value(u"registry"_s);
    }
    const QString& file = arguments.front();
    if (!QFileInfo::exists(file) && !looksLikeFile(file)) {
        return noSuchCommand(file);
    }
    if (arguments.size() > 1) {
        return wrongUsage(CommandLineText::tr("“%1” is one argument too many.").arg(arguments[1]),
                          CommandLineText::tr("Usage: %1").arg(Program + u" [REGISTRY]"));
    }
    if (parser.isSet(u"registry"_s)) {
        return wrongUsage(CommandLineText::tr("The window shows one registry, and two are named."),
                          CommandLineText::tr("Leave out “%1” or --registry.").arg(file));
    }
    return file;
}

Outcome<int> openWindow(const QCommandLineParser& parser, const Words& words, Language language,
                        std::jthread& fonts)
{
    const Outcome<QString> file = registryToShow(parser);
    if (!file) {
        return tl::make_unexpected(file.error());
    }
    auto* application = qobject_cast<QApplication*>(QCoreApplication::instance());
    if (application == nullptr) {
        const bool isMissing = !file->isEmpty() && !QFileInfo::exists(*file);
        return tl::make_unexpected(isMissing ? missingRegistry(*file) : noDisplay());
    }
    return runWindow(*application,
                     {*file, language, !languageAsked(words.words).isEmpty(), parser.value(u"view"_s)},
                     fonts);
}

Outcome<int> run(const Words& words, Started& started, ConsoleOutput& out)
{
    QCoreApplication& application = *started.application;
    const Outcome<Language> language = readLanguage(languageAsked(words.words));
    installTranslations(application, language.value_or(localeLanguage()));
    if (!language) {
        return tl::make_unexpected(language.error());
    }
    QCommandLineParser parser;
    if (words.command != nullptr) {
        addCommand(parser, *words.command);
    } else {
        parser.addOption({u"view"_s, CommandLineText::tr("The view to open the window with."), u"name"_s});
    }
    addCommonOptions(parser);
    if (!parser.parse(words.words)) {
        return unknownOption(parser, words);
    }
    if (parser.isSet(u"help"_s)) {
        out.print(words.command == nullptr ? programHelp(parser) : commandHelp(parser, *words.command));
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        out.printLine(Program + u' ' + QCoreApplication::applicationVersion());
        return 0;
    }
    if (const auto checked = checkNothingIsEmpty(parser); !checked) {
        return tl::make_unexpected(checked.error());
    }
    if (words.command == nullptr) {
        return openWindow(parser, words, *language, started.fonts);
    }
    return runCommand(*words.command, parser, *language, out).map([] { return 0; });
}

} // namespace

int runCommandLine(int argc, char** argv)
{
    useUtf8Locale();
    defaultMessageHandler = qInstallMessageHandler(passMessage);
    // No organisation: the registry is in consortium-atlas/ of the platform's data folder.
    QCoreApplication::setApplicationName(Program);
    QCoreApplication::setApplicationVersion(QStringLiteral(ATLAS_VERSION));
    const Words words = wordsOf(argc, argv);
    Started started = makeApplication(words, argc, argv);
    isStarting = false;
    ConsoleOutput out;
    const Outcome<int> status = run(words, started, out);
    // What was printed before a failure belongs above its message.
    const Result<bool> printed = out.finish();
    if (!status) {
        return report(status.error(), words.command);
    }
    if (!printed) {
        return report({ExitStatus::Failed, printed.error()}, words.command);
    }
    return *status;
}

} // namespace atlas
