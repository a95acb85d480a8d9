// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/input/referenceimport.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/clock.h"
#include "app/cli/input/invocation.h"
#include "app/cli/output/accounttext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/texttable.h"
#include "domain/text/showntext.h"
#include "import/references/referenceproposal.h"
#include "output/json.h"
#include "reading/sourcefile.h"
#include "snapshot/knownorganisations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// What a reference list fills, or would fill.
struct ReferenceOutcome
{
    const ReferenceProposal& proposal;
    const Reference& reference;
    QString registry;
    std::optional<qint64> change; ///< 0: the registry had it all; nothing where only shown
};

MemoryTable tableOf(const ReferenceOutcome& outcome)
{
    MemoryTable table({{u"case"_s, CommandLineText::tr("Case")},
                       {u"organisation"_s, QCoreApplication::translate("Columns", "Organisation")},
                       {u"field"_s, CommandLineText::tr("Field")},
                       {u"present"_s, CommandLineText::tr("Registry")},
                       {u"value"_s, CommandLineText::tr("List")},
                       {u"row"_s, CommandLineText::tr("Row"), true}});
    for (const ReferenceValue& value : outcome.proposal.values) {
        table.addRow({{key(value.found), title(value.found)},
                      {value.name, {}},
                      {key(value.field), title(value.field)},
                      {presentText(value, outcome.reference), {}},
                      {valueText(value, outcome.reference), {}},
                      {value.at.row, {}}});
    }
    return table;
}

void printCounts(ConsoleOutput& out, const ReferenceProposal& proposal)
{
    out.printLine(
        CommandLineText::tr("Organisations in the list: %1. In the registry: %2. Not in the registry: %3.")
            .arg(proposal.organisations)
            .arg(proposal.known)
            .arg(proposal.strangers.size()));
    out.printLine(
        CommandLineText::tr("Values that fill a gap: %1. As the registry has them: %2. That differ from the "
                            "registry: %3. On which the list contradicts itself: %4.")
            .arg(proposal.count(ReferenceCase::Fills))
            .arg(proposal.agreeing)
            .arg(proposal.count(ReferenceCase::Contradicts))
            .arg(proposal.count(ReferenceCase::Asked)));
}

void print(ConsoleOutput& out, const ReferenceOutcome& outcome)
{
    const ReferenceProposal& proposal = outcome.proposal;
    for (const QString& remark : proposal.remarks) {
        out.printLine(shownLine(CommandLineText::tr("Note: %1").arg(remark)));
    }
    printAccount(out, proposal.account);
    const QString name = proposal.title.isEmpty() ? proposal.file : proposal.title;
    out.printLine(shownLine(CommandLineText::tr("A list of organisations without consortia: %1").arg(name)));
    printCounts(out, proposal);
    if (!proposal.values.empty()) {
        out.printLine();
        printTable(out, tableOf(outcome));
    }
    constexpr qsizetype Most = 10; // names of a line
    if (!proposal.strangers.isEmpty()) {
        QStringList names = proposal.strangers.first(std::min(Most, proposal.strangers.size()));
        if (proposal.strangers.size() > Most) {
            names << u"…"_s;
        }
        out.printLine();
        out.printLine(
            shownLine(CommandLineText::tr("Not in the registry, so left out: %1").arg(names.join(u"、"_s))));
    }
    out.printLine();
    if (proposal.count(ReferenceCase::Contradicts) + proposal.count(ReferenceCase::Asked) > 0) {
        out.printLine(
            CommandLineText::tr("Only gaps are filled. What differs is not taken: decide it in the window, "
                                "with File > Fill from a reference list."));
    }
    if (!outcome.change) {
        out.printLine(CommandLineText::tr("Nothing was written: this only shows what would change."));
    } else if (*outcome.change == 0) {
        out.printLine(CommandLineText::tr("Nothing was written: the list fills no gap of the registry %1.")
                          .arg(outcome.registry));
    } else {
        out.printLine(CommandLineText::tr("Written to %1 as change %2: %n value(s).", nullptr,
                                          static_cast<int>(proposal.accepted().size()))
                          .arg(outcome.registry)
                          .arg(*outcome.change));
    }
}

QJsonObject jsonOf(const ReferenceValue& value)
{
    const auto keyOf = [](ReferenceColumn field, int home, OrganisationKind kind, const QString& code) {
        switch (field) {
        case ReferenceColumn::Home:
            return home == 0 ? QJsonValue() : QJsonValue(home);
        case ReferenceColumn::Kind:
            return kind == OrganisationKind::Unknown ? QJsonValue() : QJsonValue(key(kind));
        default:
            return code.isEmpty() ? QJsonValue() : QJsonValue(code);
        }
    };
    return {{u"organisation"_s, value.name},
            {u"id"_s, value.value.organisation},
            {u"field"_s, key(value.field)},
            {u"case"_s, key(value.found)},
            {u"present"_s, keyOf(value.field, value.home, value.kind, value.code)},
            {u"value"_s, keyOf(value.field, value.value.home, value.value.kind, value.value.code)},
            {u"published"_s, value.published},
            {u"taken"_s, value.isAccepted},
            {u"basis"_s, key(value.value.basis.basis)},
            {u"source"_s, value.value.basis.words},
            {u"row"_s, value.at.row}};
}

QByteArray jsonOf(const ReferenceOutcome& outcome)
{
    const ReferenceProposal& proposal = outcome.proposal;
    QJsonArray values;
    for (const ReferenceValue& value : proposal.values) {
        QJsonObject object = jsonOf(value);
        // Places are short names, as everywhere.
        for (const auto& [field, code] :
             {std::pair(u"present"_s, value.home), std::pair(u"value"_s, value.value.home)}) {
            const Region* region = outcome.reference.region(code);
            if (value.field == ReferenceColumn::Home && region != nullptr) {
                object.insert(field, region->shortName);
            }
        }
        values.append(object);
    }
    QJsonObject object{{u"what"_s, u"reference_list"_s},
                       {u"file"_s, proposal.file},
                       {u"title"_s, proposal.title},
                       {u"organisations"_s, static_cast<qint64>(proposal.organisations)},
                       {u"known"_s, static_cast<qint64>(proposal.known)},
                       {u"not_in_registry"_s, QJsonArray::fromStringList(proposal.strangers)},
                       {u"agreeing"_s, static_cast<qint64>(proposal.agreeing)},
                       {u"values"_s, values},
                       {u"remarks"_s, QJsonArray::fromStringList(proposal.remarks)},
                       {u"registry"_s, outcome.registry},
                       {u"dry_run"_s, !outcome.change.has_value()}};
    addAccount(object, proposal.account);
    if (outcome.change) {
        object.insert(u"change"_s, *outcome.change == 0 ? QJsonValue() : QJsonValue(*outcome.change));
    }
    return jsonText(QJsonDocument(object));
}

Outcome<qint64> write(Invocation& invocation, const ReferenceProposal& proposal)
{
    std::vector<FilledValue> values = proposal.accepted();
    if (values.empty()) {
        return 0;
    }
    const Outcome<RegistryStore*> store = invocation.registry().open(OpenMode::ReadWrite);
    if (!store) {
        return tl::make_unexpected(store.error());
    }
    //: why the registry was changed; %1 a file
    const QString why = CommandLineText::tr("Filled from the reference list %1").arg(proposal.file);
    const Result<qint64> change =
        (*store)->decide(FillDecision{std::move(values)}, why, currentTime()).result();
    return change ? Outcome<qint64>(*change) : failed(change.error());
}

} // namespace

Outcome<bool> importReferences(Invocation& invocation, const MemberGrammar& grammar,
                               const ReadOptions& options)
{
    const QString file = invocation.argument(0);
    const Result<QByteArray> bytes = readSourceFile(file, options.source.limits, options.source.stop);
    const Result<RawDocument> document =
        bytes ? readDocument(*bytes, QFileInfo(file).fileName(), options.source)
              : Result<RawDocument>(tl::make_unexpected(bytes.error()));
    const std::optional<ReferenceList> list =
        document ? readReferenceList(*document, grammar) : std::optional<ReferenceList>();
    if (!list) {
        return false; // what the file lacks is told as of any other list
    }
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    const Outcome<SnapshotPtr> snapshot = invocation.registry().load();
    if (!snapshot) {
        return tl::make_unexpected(snapshot.error());
    }
    const ReferenceProposal proposal =
        proposeReferences(*list, knownOrganisations(**snapshot, namesOf(*list)));
    ReferenceOutcome outcome{proposal, grammar.reference(), invocation.registry().path(), {}};
    if (!invocation.has("dry-run")) {
        const Outcome<qint64> change = write(invocation, proposal);
        if (!change) {
            return tl::make_unexpected(change.error());
        }
        outcome.change = *change;
    }
    if (*format == u"json") {
        invocation.out().write(jsonOf(outcome));
    } else {
        print(invocation.out(), outcome);
    }
    return true;
}

} // namespace atlas
