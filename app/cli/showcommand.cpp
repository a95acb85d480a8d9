// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/input/invocation.h"
#include "app/cli/input/recordlookup.h"
#include "app/cli/output/accounttext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/texttable.h"
#include "domain/text/showntext.h"
#include "evaluate/recordcolumns.h"
#include "output/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

Role roleOf(const Snapshot& snapshot, Row membership)
{
    return static_cast<Role>(snapshot.memberships.role[membership]);
}

/// "read from the name: 钢铁"
QString basisText(const Snapshot& snapshot, const DerivationColumn& column, std::size_t row)
{
    const QString basis = snapshot.basisTitle(column, row);
    return column.words.isEmptyAt(row) ? basis
                                       : CommandLineText::tr("%1: %2").arg(basis, column.words.at(row));
}

/// Facts with their names in one column.
class FactPrinter final
{
public:
    explicit FactPrinter(ConsoleOutput& out)
        : m_out(out)
    {
    }

    void add(const QString& name, const QString& value)
    {
        if (!value.isEmpty()) {
            m_facts.emplace_back(name, value);
        }
    }
    void print()
    {
        int width = 0;
        for (const auto& [name, value] : m_facts) {
            width = std::max(width, terminalWidth(name));
        }
        for (const auto& [name, value] : m_facts) {
            m_out.printLine(name + QString(width - terminalWidth(name) + 2, u' ') + shownLine(value));
        }
        m_facts.clear();
    }

private:
    ConsoleOutput& m_out;
    std::vector<std::pair<QString, QString>> m_facts;
};

QString withBasis(const QString& value, const QString& basis)
{
    return CommandLineText::tr("%1 (%2)").arg(value, basis);
}

QString columnTitleOf(Unit unit, QLatin1StringView key)
{
    return columnTitle(*recordColumn(unit, QString(key)));
}

void printMembers(const Snapshot& snapshot, Row consortium, ConsoleOutput& out)
{
    const Row first = snapshot.consortia.firstMembership[consortium];
    const Row end = snapshot.consortia.firstMembership[consortium + 1];
    for (const Role role : AllRoles) {
        QStringList lines;
        for (Row row = first; row < end; ++row) {
            if (roleOf(snapshot, row) != role) {
                continue;
            }
            QString line = snapshot.organisations.name.at(snapshot.memberships.organisation[row]);
            if (role == Role::IndustryLead) {
                line = withBasis(line, snapshot.memberships.roleText.at(row));
            } else if (snapshot.memberships.roleBasis[row] != Basis::Published) {
                line = withBasis(line, title(snapshot.memberships.roleBasis[row]));
            }
            lines << u"  "_s + shownLine(line);
        }
        if (!lines.isEmpty()) {
            out.printLine(u"\n%1 (%2)\n"_s.arg(title(role)).arg(lines.size()) + lines.join(u'\n'));
        }
    }
}

void printConsortium(const View& view, Row row, Language language, ConsoleOutput& out)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& consortia = snapshot.consortia;
    out.printLine(shownLine(snapshot.consortiumTitle(row, language)));
    FactPrinter facts(out);
    for (const QLatin1StringView key : {"id"_L1, "programme"_L1, "notice"_L1}) {
        facts.add(columnTitleOf(Unit::Consortia, key),
                  columnText(*recordColumn(Unit::Consortia, QString(key)), view, row, language));
    }
    facts.add(columnTitleOf(Unit::Consortia, "seat"_L1),
              withBasis(snapshot.regionTitle(consortia.seat[row], language),
                        basisText(snapshot, consortia.seatBasis, row)));
    facts.add(columnTitleOf(Unit::Consortia, "recommending"_L1), consortia.recommending.at(row));
    QStringList industries;
    for (quint32 i = consortia.industries.starts[row]; i < consortia.industries.starts[row + 1]; ++i) {
        industries << withBasis(snapshot.industryTitle(consortia.industries.values[i], language),
                                basisText(snapshot, consortia.industryBasis, i));
    }
    facts.add(columnTitleOf(Unit::Consortia, "industries"_L1),
              industries.isEmpty() ? title(Basis::Unknown)
                                   : industries.join(language == Language::Chinese ? u"、"_s : u", "_s));
    facts.add(columnTitleOf(Unit::Consortia, "members"_L1), QString::number(snapshot.membersOf(row)));
    facts.print();
    printMembers(snapshot, row, out);
    out.printLine(u'\n' + CommandLineText::tr("As published"));
    for (const QString& cell : {consortia.number.at(row), consortia.name.at(row), consortia.placeText.at(row),
                                snapshot.membersText(row)}) {
        out.printLine(u"  "_s + shownLine(cell));
    }
}

void printOrganisation(const View& view, Row row, Language language, ConsoleOutput& out)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& organisations = snapshot.organisations;
    out.printLine(shownLine(organisations.name.at(row)));
    FactPrinter facts(out);
    facts.add(columnTitleOf(Unit::Organisations, "id"_L1), QString::number(organisations.id[row]));
    QStringList aliases;
    for (const Row alias : organisations.aliasesOf(row)) {
        aliases << organisations.alias.at(alias);
    }
    facts.add(CommandLineText::tr("Also called"),
              aliases.join(language == Language::Chinese ? u"、"_s : u", "_s));
    facts.add(columnTitleOf(Unit::Organisations, "kind"_L1),
              withBasis(title(static_cast<OrganisationKind>(organisations.kind[row])),
                        basisText(snapshot, organisations.kindBasis, row)));
    facts.add(columnTitleOf(Unit::Organisations, "home"_L1),
              withBasis(snapshot.regionTitle(organisations.home[row], language),
                        basisText(snapshot, organisations.homeBasis, row)));
    const Identifiers::Run run = organisations.identifiers.of(row);
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        facts.add(schemeTitle(organisations.identifiers.scheme(i)),
                  withBasis(textFromUtf8(organisations.identifiers.value(i)),
                            title(organisations.identifiers.basis(i))));
    }
    facts.print();
    const auto memberships = organisations.memberships.run(row);
    out.printLine(u"\n%1 (%2)"_s.arg(title(Unit::Consortia)).arg(snapshot.consortiaOf(row)));
    for (const Row membership : memberships) {
        const Row consortium = snapshot.consortiumOf(membership);
        out.printLine(u"  "_s + shownLine(withBasis(snapshot.consortiumTitle(consortium, language),
                                                    title(roleOf(snapshot, membership)))));
    }
}

QJsonObject columnsAsJson(const View& view, Unit unit, Row row)
{
    QJsonObject object;
    for (const RecordColumn& column : recordColumns(unit)) {
        object.insert(QLatin1StringView(column.key), QJsonValue::fromVariant(column.value(view, row)));
    }
    return object;
}

QJsonArray membershipsAsJson(const View& view, const std::vector<Row>& rows)
{
    QJsonArray list;
    for (const Row row : rows) {
        list.append(columnsAsJson(view, Unit::Memberships, row));
    }
    return list;
}

QJsonObject basisAsJson(const Snapshot& snapshot, const DerivationColumn& column, std::size_t row)
{
    return {{u"basis"_s, key(column.basis[row])},
            {u"rule"_s, snapshot.rules[column.rule[row]]},
            {u"words"_s, column.words.at(row)}};
}

QJsonObject consortiumAsJson(const View& view, Row row)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& consortia = snapshot.consortia;
    QJsonObject object = columnsAsJson(view, Unit::Consortia, row);
    std::vector<Row> rows;
    for (Row at = consortia.firstMembership[row]; at < consortia.firstMembership[row + 1]; ++at) {
        rows.push_back(at);
    }
    object.insert(u"memberships"_s, membershipsAsJson(view, rows));
    object.insert(u"seat_derivation"_s, basisAsJson(snapshot, consortia.seatBasis, row));
    QJsonArray industries;
    for (quint32 i = consortia.industries.starts[row]; i < consortia.industries.starts[row + 1]; ++i) {
        QJsonObject industry = basisAsJson(snapshot, consortia.industryBasis, i);
        industry.insert(u"industry"_s, snapshot.industries[consortia.industries.values[i]].key);
        industries.append(industry);
    }
    object.insert(u"industry_derivations"_s, industries);
    object.insert(u"published"_s, QJsonObject{{u"number"_s, consortia.number.at(row)},
                                              {u"name"_s, consortia.name.at(row)},
                                              {u"place"_s, consortia.placeText.at(row)},
                                              {u"members"_s, snapshot.membersText(row)}});
    return object;
}

QJsonArray identifiersAsJson(const Snapshot& snapshot, Row organisation)
{
    const Identifiers& identifiers = snapshot.organisations.identifiers;
    const Identifiers::Run run = identifiers.of(organisation);
    QJsonArray list;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        const quint16 notice = identifiers.notice(i);
        list.append(QJsonObject{{u"scheme"_s, identifiers.scheme(i)},
                                {u"value"_s, textFromUtf8(identifiers.value(i))},
                                {u"basis"_s, key(identifiers.basis(i))},
                                {u"words"_s, identifiers.words(i)},
                                {u"notice"_s, notice == Identifiers::NoNotice
                                                  ? QJsonValue()
                                                  : QJsonValue(snapshot.notices.info[notice].title)}});
    }
    return list;
}

QJsonObject organisationAsJson(const View& view, Row row)
{
    const Snapshot& snapshot = *view.snapshot;
    const auto& organisations = snapshot.organisations;
    QJsonObject object = columnsAsJson(view, Unit::Organisations, row);
    QJsonArray aliases;
    for (const Row alias : organisations.aliasesOf(row)) {
        aliases.append(organisations.alias.at(alias));
    }
    object.insert(u"aliases"_s, aliases);
    object.insert(u"identifier_details"_s, identifiersAsJson(snapshot, row));
    object.insert(u"kind_derivation"_s, basisAsJson(snapshot, organisations.kindBasis, row));
    object.insert(u"home_derivation"_s, basisAsJson(snapshot, organisations.homeBasis, row));
    const auto memberships = organisations.memberships.run(row);
    object.insert(u"memberships"_s, membershipsAsJson(view, {memberships.begin(), memberships.end()}));
    return object;
}

std::size_t consortiaIn(const Snapshot& snapshot, quint16 notice)
{
    return static_cast<std::size_t>(std::ranges::count(snapshot.consortia.notice, notice));
}

void printNotice(const Snapshot& snapshot, quint16 notice, Language language, ConsoleOutput& out)
{
    const NoticeInfo& info = snapshot.notices.info[notice];
    const ProgrammeInfo& programme = snapshot.programmes.info[snapshot.notices.programme[notice]];
    const bool isEnglish = language == Language::English;
    out.printLine(shownLine(isEnglish && !info.titleEn.isEmpty() ? info.titleEn : info.title));
    FactPrinter facts(out);
    facts.add(columnTitleOf(Unit::Consortia, "id"_L1), QString::number(snapshot.notices.id[notice]));
    facts.add(columnTitleOf(Unit::Consortia, "programme"_L1),
              isEnglish && !programme.nameEn.isEmpty() ? programme.nameEn : programme.name);
    facts.add(QCoreApplication::translate("Columns", "Edition"), info.edition);
    facts.add(QCoreApplication::translate("Columns", "Issuer"), info.issuer);
    facts.add(QCoreApplication::translate("Columns", "Published on"), info.publishedOn);
    facts.add(QCoreApplication::translate("Columns", "Source"), info.source);
    facts.add(title(Unit::Consortia), QString::number(consortiaIn(snapshot, notice)));
    facts.print();
    out.printLine();
    if (snapshot.notices.account[notice].empty()) {
        out.printLine(CommandLineText::tr("What became of each part of the file is not known."));
    } else {
        printAccount(out, snapshot.notices.account[notice]);
    }
}

QJsonObject noticeAsJson(const Snapshot& snapshot, quint16 notice)
{
    const NoticeInfo& info = snapshot.notices.info[notice];
    const ProgrammeInfo& programme = snapshot.programmes.info[snapshot.notices.programme[notice]];
    QJsonObject object{{u"id"_s, snapshot.notices.id[notice]},
                       {u"title"_s, info.title},
                       {u"title_en"_s, info.titleEn},
                       {u"edition"_s, info.edition},
                       {u"issuer"_s, info.issuer},
                       {u"published_on"_s, info.publishedOn},
                       {u"programme"_s, programme.name},
                       {u"level"_s, programme.level},
                       {u"source"_s, info.source},
                       {u"digest"_s, info.digest},
                       {u"consortia"_s, static_cast<qint64>(consortiaIn(snapshot, notice))}};
    addAccount(object, snapshot.notices.account[notice]);
    return object;
}

Outcome<void> showNotice(const Snapshot& snapshot, const Invocation& invocation, const QString& format)
{
    const Outcome<quint16> notice = lookUpNotice(snapshot, invocation.argument(1));
    if (!notice) {
        return tl::make_unexpected(notice.error());
    }
    if (format == u"json") {
        invocation.out().write(jsonText(QJsonDocument(noticeAsJson(snapshot, *notice))));
    } else {
        printNotice(snapshot, *notice, invocation.language(), invocation.out());
    }
    return {};
}

} // namespace

Outcome<void> runShow(Invocation& invocation)
{
    const Outcome<QString> what =
        oneOf(invocation.argument(0), {u"consortium"_s, u"organisation"_s, u"notice"_s}, u"show"_s);
    if (!what) {
        return tl::make_unexpected(what.error());
    }
    const Outcome<QString> format = invocation.choice("format", {u"text"_s, u"json"_s});
    if (!format) {
        return tl::make_unexpected(format.error());
    }
    const Outcome<SnapshotPtr> loaded = invocation.registry().load();
    if (!loaded) {
        return tl::make_unexpected(loaded.error());
    }
    if (*what == u"notice") {
        return showNotice(**loaded, invocation, *format);
    }
    const bool consortium = *what == u"consortium";
    const Snapshot& snapshot = **loaded;
    const ViewPtr view = evaluate(*loaded, {});
    const Outcome<Row> row = consortium ? lookUpConsortium(snapshot, invocation.argument(1))
                                        : lookUpOrganisation(snapshot, invocation.argument(1));
    if (!row) {
        return tl::make_unexpected(row.error());
    }
    if (*format == u"json") {
        const QJsonObject object =
            consortium ? consortiumAsJson(*view, *row) : organisationAsJson(*view, *row);
        invocation.out().write(jsonText(QJsonDocument(object)));
    } else if (consortium) {
        printConsortium(*view, *row, invocation.language(), invocation.out());
    } else {
        printOrganisation(*view, *row, invocation.language(), invocation.out());
    }
    return {};
}

} // namespace atlas
