// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "evaluate/recordcolumns.h"

#include "domain/text/narrowedcount.h"
#include "evaluate/sortkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

qlonglong number(std::size_t value)
{
    return static_cast<qlonglong>(value);
}

/// Places are short names in files, whatever the language.
QVariant placeValue(const View& view, quint16 region)
{
    return region == 0 ? QString(UnknownKey) : view.snapshot->regions[region].shortName;
}

quint16 seatOf(const View& view, Row row)
{
    return view.snapshot->consortia.seat[row];
}

quint16 homeOf(const View& view, Row row)
{
    return view.snapshot->organisations.home[row];
}

Row consortiumOf(const View& view, Row membership)
{
    return view.snapshot->consortiumOf(membership);
}

Row organisationOf(const View& view, Row membership)
{
    return view.snapshot->memberships.organisation[membership];
}

OrganisationKind kindOf(const View& view, Row organisation)
{
    return static_cast<OrganisationKind>(view.snapshot->organisations.kind[organisation]);
}

Role roleOf(const View& view, Row membership)
{
    return static_cast<Role>(view.snapshot->memberships.role[membership]);
}

/// As published, and a number only where it comes back from one letter for letter: not "01", "+1", "一",
/// "7-2", nor what a program reading JSON would round.
QVariant consortiumNumber(const View& view, Row consortium)
{
    constexpr qsizetype MostDigits = 15; // 2^53 has 16
    const QString text = view.snapshot->consortia.number.at(consortium);
    const bool isPlain =
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool isNumber =
        !text.isEmpty() && text.size() <= MostDigits && isPlain && (text.size() == 1 || text[0] != u'0');
    return isNumber ? QVariant(text.toLongLong()) : QVariant(text);
}

QStringList industriesOf(const View& view, Row consortium, Language language)
{
    QStringList titles;
    for (const quint16 industry : view.snapshot->consortia.industries.run(consortium)) {
        titles << view.snapshot->industryTitle(industry, language);
    }
    return titles;
}

QStringList leadsOf(const View& view, Row consortium)
{
    const Snapshot& snapshot = *view.snapshot;
    QStringList names;
    for (Row row = snapshot.consortia.firstMembership[consortium];
         row < snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        if (roleOf(view, row) != Role::Member) {
            names << snapshot.organisations.name.at(snapshot.memberships.organisation[row]);
        }
    }
    return names;
}

/// The memberships in which an organisation has a role that leads, whatever the filter.
quint32 leadsByOrganisation(const View& view, Row organisation)
{
    quint32 leads = 0;
    for (const Row row : view.snapshot->organisations.memberships.run(organisation)) {
        leads += roleOf(view, row) == Role::Member ? 0U : 1U;
    }
    return leads;
}

/// The same of those that match the filter.
quint32 matchingLeads(const View& view, Row organisation)
{
    quint32 leads = 0;
    for (const Row row : view.snapshot->organisations.memberships.run(organisation)) {
        leads += roleOf(view, row) != Role::Member && view.contains(row) ? 1U : 0U;
    }
    return leads;
}

/// The numbers of all consortia of an organisation, or of those that match the filter, each once.
QStringList consortiumLabels(const View& view, Row organisation, Language language, bool onlyMatching)
{
    QStringList numbers;
    Row last = ~Row{0};
    for (const Row row : view.snapshot->organisations.memberships.run(organisation)) {
        const Row consortium = consortiumOf(view, row);
        if (consortium != last && (!onlyMatching || view.contains(row))) {
            last = consortium;
            numbers << view.snapshot->consortiumLabel(consortium, language);
        }
    }
    return numbers;
}

/// In Chinese where they need their lists, as places stand in files.
QStringList consortiumNumbersOf(const View& view, Row organisation)
{
    return consortiumLabels(view, organisation, Language::Chinese, false);
}

QStringList matchingNumbersOf(const View& view, Row organisation)
{
    return consortiumLabels(view, organisation, Language::Chinese, true);
}

const ListName& listOf(const View& view, Row consortium)
{
    const auto& notices = view.snapshot->notices;
    return notices.shortName[view.snapshot->consortia.notice[consortium]];
}

/// Empty where the list has no number: the name stands beside it.
QString numberText(const View& view, Row consortium, Language language)
{
    const Snapshot& snapshot = *view.snapshot;
    return snapshot.consortia.number.isEmptyAt(consortium) ? QString()
                                                           : snapshot.consortiumLabel(consortium, language);
}

QString joined(const QStringList& texts, Language language)
{
    return texts.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString noticeTitle(const View& view, Row consortium, Language language)
{
    const NoticeInfo& notice = view.snapshot->notices.info[view.snapshot->consortia.notice[consortium]];
    return language == Language::English && !notice.titleEn.isEmpty() ? notice.titleEn : notice.title;
}

/// ISO 8601, as precise as it is known; empty where it is not.
const QString& publishedOn(const View& view, Row consortium)
{
    return view.snapshot->notices.info[view.snapshot->consortia.notice[consortium]].publishedOn;
}

LeadSubject subjectOf(const View& view, Row consortium)
{
    return static_cast<LeadSubject>(view.snapshot->consortia.subject[consortium]);
}

const ProgrammeInfo& programmeOf(const View& view, Row consortium)
{
    const Snapshot& snapshot = *view.snapshot;
    return snapshot.programmes.info[snapshot.notices.programme[snapshot.consortia.notice[consortium]]];
}

// A new column goes to the end: files are read by position, too.
// clang-format off
constexpr RecordColumn ConsortiumColumns[]{
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.id[r]; },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return idKey(c.view.snapshot->consortia.id[r]); }},
    {"number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, r); },
     [](const View& v, Row r, Language l) { return numberText(v, r, l); },
     [](const SortContext& c, Row r) -> quint32 { return numberKey(c, r); }},
    {"programme", QT_TRANSLATE_NOOP("Columns", "Programme"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return programmeOf(v, r).name; },
     [](const View& v, Row r, Language l) { const ProgrammeInfo& p = programmeOf(v, r);
         return l == Language::English && !p.nameEn.isEmpty() ? p.nameEn : p.name; },
     [](const SortContext& c, Row r) -> quint32 { return c.programme(c.view.snapshot->notices.programme[c.view.snapshot->consortia.notice[r]]); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.consortiumName(r); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, r), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, seatOf(c.view, r)); }},
    {"industries", QT_TRANSLATE_NOOP("Columns", "Industries"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return industriesOf(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return joined(industriesOf(v, r, l), l); },
     nullptr, industriesKey},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return leadsOf(v, r); },
     nullptr, nullptr, leadKey},
    {"members", QT_TRANSLATE_NOOP("Columns", "Members"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->membersOf(r)); },
     [](const View& v, Row r, Language) { return narrowedCount(v.matchesOfConsortium(r), v.snapshot->membersOf(r)); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->membersOf(r); }, nullptr, false,
     QT_TRANSLATE_NOOP("Columns", "Members of the consortium in the whole registry. “1 of 5”: 1 of them matches the filter."),
     [](const View& v, Row r) { return v.matchesOfConsortium(r); }},
    {"matches", QT_TRANSLATE_NOOP("Columns", "Matching members"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return number(v.matchesOfConsortium(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.matchesOfConsortium(r); }, nullptr, true},
    {"notice", QT_TRANSLATE_NOOP("Columns", "List"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return noticeTitle(v, r, Language::Chinese); },
     [](const View& v, Row r, Language l) { return noticeTitle(v, r, l); },
     [](const SortContext& c, Row r) -> quint32 { return c.notice(c.view.snapshot->consortia.notice[r]); }},
    {"published_on", QT_TRANSLATE_NOOP("Columns", "List published"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { const QString& day = publishedOn(v, r); return day.isEmpty() ? QString(UnknownKey) : day; },
     [](const View& v, Row r, Language) { const QString& day = publishedOn(v, r); return day.isEmpty() ? title(LeadSubject::Unknown) : day; },
     [](const SortContext& c, Row r) -> quint32 { return c.publishedOn(c.view.snapshot->consortia.notice[r]); }},
    {"subject", QT_TRANSLATE_NOOP("Columns", "Lead subject"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(subjectOf(v, r)); },
     [](const View& v, Row r, Language) { return title(subjectOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->consortia.subject[r]); }},
    {"list", QT_TRANSLATE_NOOP("Columns", "Short list name"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return listOf(v, r).chinese; },
     [](const View& v, Row r, Language l) { return listOf(v, r).title(l); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->consortia.notice[r]; }},
    {"recommending", QT_TRANSLATE_NOOP("Columns", "Recommending authority"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.recommending.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.recommending(r); }},
};

constexpr RecordColumn OrganisationColumns[]{
    {"id", QT_TRANSLATE_NOOP("Columns", "Id"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.id[r]; },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return idKey(c.view.snapshot->organisations.id[r]); }},
    {"name", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.organisationName(r); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, r)); },
     [](const View& v, Row r, Language) { return title(kindOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[r]); }},
    {"kind_basis", QT_TRANSLATE_NOOP("Columns", "Basis of kind"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.kindBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.kindBasis.basis[r]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.kindBasis.basis[r]); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, r)); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, r), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, homeOf(c.view, r)); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[r]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[r]); }},
    {"consortia", QT_TRANSLATE_NOOP("Columns", "Consortia"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->consortiaOf(r)); },
     [](const View& v, Row r, Language) { return narrowedCount(v.consortiaOf(r), v.snapshot->consortiaOf(r)); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->consortiaOf(r); }, nullptr, false,
     QT_TRANSLATE_NOOP("Columns", "Consortia that the organisation is in, in the whole registry. “1 of 5”: 1 of them matches the filter."),
     [](const View& v, Row r) { return v.consortiaOf(r); }},
    {"leads", QT_TRANSLATE_NOOP("Columns", "Leads in"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(leadsByOrganisation(v, r)); },
     [](const View& v, Row r, Language) { return narrowedCount(matchingLeads(v, r), leadsByOrganisation(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return leadsByOrganisation(c.view, r); }, nullptr, false,
     QT_TRANSLATE_NOOP("Columns", "Memberships in which the organisation leads, co-leads or leads an industry, in the whole registry. “1 of 2”: 1 of them matches the filter."),
     [](const View& v, Row r) { return matchingLeads(v, r); }},
    {"consortium_numbers", QT_TRANSLATE_NOOP("Columns", "Consortium numbers"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumbersOf(v, r); },
     [](const View& v, Row r, Language l) { return joined(consortiumNumbers(v, r, l), l); },
     nullptr, consortiumNumbersKey, false,
     QT_TRANSLATE_NOOP("Columns", "Numbers of all consortia that the organisation is in. ● marks those that match the filter where others do not.")},
    {"consortia_here", QT_TRANSLATE_NOOP("Columns", "Matching consortia"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return number(v.consortiaOf(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.consortiaOf(r); }, nullptr, true,
     QT_TRANSLATE_NOOP("Columns", "Consortia that the organisation is in by a membership that matches the filter.")},
    {"leads_here", QT_TRANSLATE_NOOP("Columns", "Matching leads"), ColumnType::Number, false,
     [](const View& v, Row r) -> QVariant { return number(matchingLeads(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return matchingLeads(c.view, r); }, nullptr, true,
     QT_TRANSLATE_NOOP("Columns", "Memberships that match the filter in which the organisation leads, co-leads or leads an industry.")},
    {"consortium_numbers_here", QT_TRANSLATE_NOOP("Columns", "Matching consortium numbers"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return matchingNumbersOf(v, r); },
     [](const View& v, Row r, Language l) { return joined(consortiumLabels(v, r, l, true), l); },
     nullptr, matchingNumbersKey, true,
     QT_TRANSLATE_NOOP("Columns", "Numbers of the consortia that the organisation is in by a membership that matches the filter.")},
    {"identifiers", QT_TRANSLATE_NOOP("Columns", "Identifiers"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.identifiers.valuesOf(r); },
     nullptr, nullptr, identifierKey, false,
     QT_TRANSLATE_NOOP("Columns", "Codes that the lists give for the organisation: unified social credit codes.")},
};

constexpr RecordColumn MembershipColumns[]{
    {"consortium_number", QT_TRANSLATE_NOOP("Columns", "No."), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return consortiumNumber(v, consortiumOf(v, r)); },
     [](const View& v, Row r, Language l) { return numberText(v, consortiumOf(v, r), l); },
     [](const SortContext& c, Row r) -> quint32 { return numberKey(c, consortiumOf(c.view, r)); }},
    {"consortium", QT_TRANSLATE_NOOP("Columns", "Consortium"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->consortia.name.at(consortiumOf(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.consortiumName(consortiumOf(c.view, r)); }},
    {"order", QT_TRANSLATE_NOOP("Columns", "Position"), ColumnType::Number, true,
     [](const View& v, Row r) -> QVariant { return number(v.snapshot->orderOf(r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->orderOf(r); }},
    {"organisation", QT_TRANSLATE_NOOP("Columns", "Organisation"), ColumnType::Text, true,
     [](const View& v, Row r) -> QVariant { return v.snapshot->organisations.name.at(organisationOf(v, r)); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.organisationName(organisationOf(c.view, r)); }},
    {"role", QT_TRANSLATE_NOOP("Columns", "Role"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(roleOf(v, r)); },
     [](const View& v, Row r, Language) { return title(roleOf(v, r)); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->memberships.role[r]; }},
    {"role_text", QT_TRANSLATE_NOOP("Columns", "Role as published"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return v.snapshot->memberships.roleText.at(r); },
     nullptr, [](const SortContext& c, Row r) -> quint32 { return c.roleText(r); }},
    {"industry_led", QT_TRANSLATE_NOOP("Columns", "Industry led"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industries[i].key; },
     [](const View& v, Row r, Language l) { const quint16 i = v.snapshot->memberships.industryLed[r];
         return i == 0 ? QString() : v.snapshot->industryTitle(i, l); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->memberships.industryLed[r]); }},
    {"seat", QT_TRANSLATE_NOOP("Columns", "Seat"), ColumnType::Place, false,
     [](const View& v, Row r) { return placeValue(v, seatOf(v, consortiumOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(seatOf(v, consortiumOf(v, r)), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, seatOf(c.view, consortiumOf(c.view, r))); }},
    {"home", QT_TRANSLATE_NOOP("Columns", "Home"), ColumnType::Place, true,
     [](const View& v, Row r) { return placeValue(v, homeOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language l) { return v.snapshot->regionTitle(homeOf(v, organisationOf(v, r)), l); },
     [](const SortContext& c, Row r) -> quint32 { return placeKey(c, homeOf(c.view, organisationOf(c.view, r))); }},
    {"home_basis", QT_TRANSLATE_NOOP("Columns", "Basis of home"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->organisations.homeBasis.basis[organisationOf(v, r)]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->organisations.homeBasis.basis[organisationOf(c.view, r)]); }},
    {"kind", QT_TRANSLATE_NOOP("Columns", "Kind"), ColumnType::Term, true,
     [](const View& v, Row r) -> QVariant { return key(kindOf(v, organisationOf(v, r))); },
     [](const View& v, Row r, Language) { return title(kindOf(v, organisationOf(v, r))); },
     [](const SortContext& c, Row r) -> quint32 { return codeKey(c.view.snapshot->organisations.kind[organisationOf(c.view, r)]); }},
    {"list", QT_TRANSLATE_NOOP("Columns", "Short list name"), ColumnType::Text, false,
     [](const View& v, Row r) -> QVariant { return listOf(v, consortiumOf(v, r)).chinese; },
     [](const View& v, Row r, Language l) { return listOf(v, consortiumOf(v, r)).title(l); },
     [](const SortContext& c, Row r) -> quint32 { return c.view.snapshot->consortia.notice[consortiumOf(c.view, r)]; }},
    {"role_basis", QT_TRANSLATE_NOOP("Columns", "Basis of role"), ColumnType::Term, false,
     [](const View& v, Row r) -> QVariant { return key(v.snapshot->memberships.roleBasis[r]); },
     [](const View& v, Row r, Language) { return title(v.snapshot->memberships.roleBasis[r]); },
     [](const SortContext& c, Row r) -> quint32 { return static_cast<quint32>(c.view.snapshot->memberships.roleBasis[r]); }},
};
// clang-format on

constexpr bool sorts(const RecordColumn& column)
{
    return (column.sortKey != nullptr) != (column.listKey != nullptr);
}
static_assert(std::ranges::all_of(ConsortiumColumns, sorts));
static_assert(std::ranges::all_of(OrganisationColumns, sorts));
static_assert(std::ranges::all_of(MembershipColumns, sorts));

} // namespace

std::span<const RecordColumn> recordColumns(Unit unit)
{
    switch (unit) {
    case Unit::Consortia:
        return ConsortiumColumns;
    case Unit::Organisations:
        return OrganisationColumns;
    case Unit::Memberships:
        return MembershipColumns;
    }
    return {};
}

const RecordColumn* recordColumn(Unit unit, QStringView key)
{
    for (const RecordColumn& column : recordColumns(unit)) {
        if (key == QLatin1StringView(column.key)) {
            return &column;
        }
    }
    return nullptr;
}

QString columnTitle(const RecordColumn& column)
{
    return QCoreApplication::translate("Columns", column.title);
}

QString columnTip(const RecordColumn& column)
{
    return column.tip == nullptr ? QString() : QCoreApplication::translate("Columns", column.tip);
}

QStringList consortiumNumbers(const View& view, Row organisation, Language language, qsizetype most)
{
    const Snapshot& snapshot = *view.snapshot;
    const bool isPart = view.consortiaOf(organisation) < snapshot.consortiaOf(organisation);
    const auto run = snapshot.organisations.memberships.run(organisation);
    QStringList numbers;
    for (std::size_t at = 0; at < run.size();) {
        if (numbers.size() == most) {
            numbers << QStringLiteral("…");
            break;
        }
        const Row consortium = snapshot.consortiumOf(run[at]);
        bool matches = false;
        for (; at < run.size() && snapshot.consortiumOf(run[at]) == consortium; ++at) {
            matches = matches || view.contains(run[at]);
        }
        const QString label = snapshot.consortiumLabel(consortium, language);
        numbers << (isPart && matches ? MatchMark + label : label);
    }
    return numbers;
}

QString columnText(const RecordColumn& column, const View& view, Row row, Language language)
{
    if (column.text != nullptr) {
        return column.text(view, row, language);
    }
    const QVariant value = column.value(view, row);
    return value.typeId() == QMetaType::QStringList ? joined(value.toStringList(), language)
                                                    : value.toString();
}

} // namespace atlas
