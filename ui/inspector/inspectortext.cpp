// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspectortext.h"

#include "domain/lists/creditcode.h"
#include "domain/text/showntext.h"
#include "evaluate/recordcolumns.h"
#include "snapshot/linkedorganisations.h"
#include "snapshot/textsearch.h"
#include "ui/inspector/inspectornotice.h"
#include "ui/inspector/inspectornumbers.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

class Writer
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    Writer(const View& view, Language language, const Theme& theme)
        : m_view(view)
        , m_snapshot(*view.snapshot)
        , m_language(language)
        , m_theme(theme)
        , m_numbers(view, language, theme.accent)
        , m_patterns(markedPatterns(view.filter))
    {
    }

    [[nodiscard]] QString consortium(Row row);
    [[nodiscard]] QString organisation(Row row);
    [[nodiscard]] QString region(quint16 region);

private:
    void head(const QString& over, const QString& title);
    void meant(const SparseTextColumn& column, Row row);
    void linked(Row row);
    void openFacts() { m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>"; }
    void closeFacts() { m_html += u"</table>"; }
    void fact(const QString& name, const QString& html);
    void section(const QString& text);
    void publishedFacts(Row consortium);
    void membersByRole(Row consortium);
    void memberRow(Row membership);
    [[nodiscard]] QString publishedPlace(Row consortium, const QString& name) const;
    void published(const QString& text);
    void listSection(const QString& text);
    void note(const QString& html);
    [[nodiscard]] QString seatedRows(quint16 region, std::size_t& consortia) const;

    [[nodiscard]] QString small(const QString& html) const;
    [[nodiscard]] QString link(const QString& target, const QString& text) const;
    [[nodiscard]] QString nameLink(const QString& target, const QString& name, const QColor& colour) const;
    [[nodiscard]] QString marked(const QString& text) const;
    [[nodiscard]] QString basis(const DerivationColumn& column, std::size_t index) const;
    [[nodiscard]] QString place(quint16 region, Field field) const;
    [[nodiscard]] QString mark(Row membership) const;
    [[nodiscard]] QString source(quint16 notice) const;
    void identifiers(Row organisation);
    [[nodiscard]] QString rightCell(Row membership, const QString& place) const;
    [[nodiscard]] QString consortiumCells(Row consortium, const QString& name) const;

    const View& m_view;
    const Snapshot& m_snapshot;
    Language m_language;
    const Theme& m_theme;
    const InspectorNumbers m_numbers;
    std::vector<TextPattern> m_patterns;
    QString m_html;
};

QString Writer::small(const QString& html) const
{
    return QStringLiteral("<span style='color:%1; font-size:small'>%2</span>")
        .arg(m_theme.secondary.name(), html);
}

QString Writer::link(const QString& target, const QString& text) const
{
    return QStringLiteral("<a href='atlas:%1' style='color:%2; text-decoration:none'>%3</a>")
        .arg(target, m_theme.accent.name(), htmlEscaped(shortened(text)));
}

QString Writer::nameLink(const QString& target, const QString& name, const QColor& colour) const
{
    return QStringLiteral("<a href='atlas:%1' style='color:%2; text-decoration:none'>%3</a>")
        .arg(target, colour.name(), marked(name));
}

/// Escaped and with an end, with a ground under what the filter's texts found, as in the tables.
QString Writer::marked(const QString& whole) const
{
    const QString text = shortened(whole); // laying out a name without end would take a minute
    QString html;
    qsizetype done = 0;
    for (const auto& [start, length] : placesOf(m_patterns, text)) {
        html += htmlEscaped(text.sliced(done, start - done));
        html += QStringLiteral("<span style='background-color:%1'>%2</span>")
                    .arg(m_theme.warningSoft.name(), htmlEscaped(text.sliced(start, length)));
        done = start + length;
    }
    return html + htmlEscaped(text.sliced(done));
}

void Writer::head(const QString& over, const QString& title)
{
    m_html += small(htmlEscaped(over));
    m_html += QStringLiteral("<div style='font-size:large; font-weight:600; margin-bottom:8px'>%1</div>")
                  .arg(marked(title));
}

/// Beneath a name that a person took for a misprint; the name itself stays as it was published.
void Writer::meant(const SparseTextColumn& column, Row row)
{
    if (const QString text = column.at(row); !text.isEmpty()) {
        //: %1 the name that a misprinted one was meant to be, %2 who says so
        m_html += QStringLiteral("<div style='margin-bottom:8px'>%1</div>")
                      .arg(small(htmlEscaped(tr("Probably meant: %1 (%2)").arg(text, title(Basis::User)))));
    }
}

/// What a person said about this organisation and others, both ways.
void Writer::linked(Row row)
{
    const std::vector<LinkedOrganisation> all = linkedOrganisations(m_snapshot, row);
    const auto add = [&](const QString& name, LinkedOrganisation::Kind kind) {
        QStringList lines;
        for (const LinkedOrganisation& other : all) {
            if (other.kind == kind) {
                lines << (other.row ? link(QStringLiteral("organisation/%1")
                                               .arg(m_snapshot.organisations.id[*other.row]),
                                           other.name)
                                    : htmlEscaped(other.name));
            }
        }
        if (!lines.isEmpty()) {
            fact(name, lines.join(QStringLiteral("<br/>")) + QLatin1Char(' ') +
                           small(htmlEscaped(title(Basis::User))));
        }
    };
    add(tr("Branch of"), LinkedOrganisation::Kind::Parent);
    add(tr("Branches"), LinkedOrganisation::Kind::Branch);
    add(tr("Same group"), LinkedOrganisation::Kind::Group);
}

void Writer::fact(const QString& name, const QString& html)
{
    m_html += QStringLiteral("<tr><td width='84' style='color:%1'>%2</td><td>%3</td></tr>")
                  .arg(m_theme.secondary.name(), htmlEscaped(name), html);
}

void Writer::section(const QString& text)
{
    m_html += QStringLiteral("<div style='font-weight:600; margin-top:14px; margin-bottom:4px'>%1</div>")
                  .arg(htmlEscaped(text));
}

/// The basis in words, with the words in the source that it rests on: "read from the name: 南京".
QString Writer::basis(const DerivationColumn& column, std::size_t index) const
{
    if (column.basis[index] == Basis::Unknown) {
        return {}; // the value itself says that it is not known
    }
    QString text = m_snapshot.basisTitle(column, index);
    if (!column.words.isEmptyAt(index) && column.basis[index] != Basis::Published) {
        //: %1 what a value rests on, %2 the words in the source
        text = tr("%1: %2").arg(text, column.words.at(index));
    }
    return small(htmlEscaped(text));
}

QString Writer::place(quint16 region, Field field) const
{
    const QString title = m_snapshot.regionTitle(region, m_language);
    if (region == 0) {
        return htmlEscaped(title);
    }
    QString html = link(key(field) + QLatin1Char('/') + keyOfCode(m_snapshot, field, region), title);
    if (const quint16 parent = m_snapshot.regionParent[region]; parent != 0) {
        html += small(QStringLiteral(" ") + htmlEscaped(m_snapshot.regionTitle(parent, m_language)));
    }
    return html;
}

/// The name of a consortium with its number beside it, or with its list and number above it, which would
/// leave it little room: one or two cells.
QString Writer::consortiumCells(Row consortium, const QString& name) const
{
    const QString number = m_snapshot.consortia.number.isEmptyAt(consortium)
                               ? QString()
                               : small(htmlEscaped(m_snapshot.consortiumLabel(consortium, m_language)));
    return m_snapshot.hasSeveralLists()
               ? QStringLiteral("<td>%1%2%3</td>")
                     .arg(number, number.isEmpty() ? QString() : QStringLiteral("<br/>"), name)
               : QStringLiteral("<td width='20' align='right'>%1</td><td>%2</td>").arg(number, name);
}

QString Writer::mark(Row membership) const
{
    const auto role = static_cast<Role>(m_snapshot.memberships.role[membership]);
    if (role == Role::Member) {
        return {};
    }
    QString text = title(role);
    if (const quint16 industry = m_snapshot.memberships.industryLed[membership]; industry != 0) {
        //: a lead of one industry: "Industry lead · Petrochemicals"
        text = tr("%1 · %2").arg(text, m_snapshot.industryTitle(industry, m_language));
    }
    const Swatch& swatch = m_theme.role(role);
    return QStringLiteral(
               "<span style='background-color:%1; color:%2; font-size:small'>&nbsp;%3&nbsp;</span>")
        .arg(swatch.fill.name(), swatch.text.name(), htmlEscaped(text));
}

/// The role where it is one that leads, or else the place, which stands on one line.
QString Writer::rightCell(Row membership, const QString& place) const
{
    if (const QString role = mark(membership); !role.isEmpty()) {
        return QStringLiteral("<td align='right'>%1</td>").arg(role);
    }
    return QStringLiteral("<td align='right' style='white-space:nowrap'>%1</td>")
        .arg(small(htmlEscaped(place)));
}

void Writer::memberRow(Row membership)
{
    const Row organisation = m_snapshot.memberships.organisation[membership];
    const QString target = QStringLiteral("organisation/%1").arg(m_snapshot.organisations.id[organisation]);
    const QString name = m_snapshot.organisations.name.at(organisation);
    // Members outside the filter stay listed, since the consortium is one record; they step back.
    const QString shown =
        nameLink(target, name, m_view.contains(membership) ? m_theme.accent : m_theme.secondary);
    const quint16 home = m_snapshot.organisations.home[organisation];
    const QString place = home == 0 ? QStringLiteral("—") : m_snapshot.regionTitle(home, m_language);
    m_html += QStringLiteral("<tr><td>%1</td>%2</tr>").arg(shown, rightCell(membership, place));
}

void Writer::listSection(const QString& text)
{
    m_html += QStringLiteral("<a name='%1'></a>").arg(InspectorList);
    section(text);
}

/// Small print between two parts; nothing where there is none.
void Writer::note(const QString& html)
{
    if (!html.isEmpty()) {
        m_html += QStringLiteral("<p>%1</p>").arg(html);
    }
}

void Writer::membersByRole(Row consortium)
{
    const Row begin = m_snapshot.consortia.firstMembership[consortium];
    const Row end = m_snapshot.consortia.firstMembership[consortium + 1];
    std::size_t listed = 0;
    m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
    for (const Role role : AllRoles) {
        for (Row membership = begin; membership < end && listed < InspectorNumbers::MostListed;
             ++membership) {
            if (m_snapshot.memberships.role[membership] == static_cast<quint8>(role)) {
                memberRow(membership);
                ++listed;
            }
        }
    }
    m_html += u"</table>";
    note(
        m_numbers.allOfThem({Selection::Kind::Consortium, m_snapshot.consortia.id[consortium]}, end - begin));
}

void Writer::published(const QString& text)
{
    section(tr("As published"));
    QStringList names; // each for itself: a text of many is longer than what is searched
    for (const QString& name : text.split(u'、')) {
        names << marked(name);
    }
    m_html +=
        QStringLiteral("<table width='100%' cellspacing='0' cellpadding='8' style='background-color:%1'>"
                       "<tr><td style='color:%2; font-size:small'>%3</td></tr></table>")
            .arg(m_theme.alternate.name(), m_theme.secondary.name(), names.join(u'、'));
}

/// Cells of a list that are no field of ours, under the heads that they were published under.
void Writer::publishedFacts(Row consortium)
{
    const auto& table = m_snapshot.consortia;
    const auto add = [this](const QString& name, const QString& text) {
        if (!text.isEmpty()) {
            fact(name, htmlEscaped(text) + QLatin1Char(' ') + small(htmlEscaped(title(Basis::Published))));
        }
    };
    add(tr("Section"), table.section.at(consortium));
    add(tr("Lead"), table.leadText.at(consortium));
    add(tr("Industry"), table.industryText.at(consortium));
    const QString authority = table.recommending.at(consortium); // stands among the facts already
    for (const PublishedField& field : m_snapshot.furtherFields(consortium)) {
        if (authority.isEmpty() || field.text != authority) {
            add(field.title, field.text);
        }
    }
}

/// The list, which a click shows with what became of its file.
QString Writer::source(quint16 notice) const
{
    const NoticeInfo& info = m_snapshot.notices.info[notice];
    QStringList parts{info.issuer, info.publishedOn};
    parts.removeAll(QString());
    parts.prepend(QString());
    return small(link(QStringLiteral("notice/%1").arg(m_snapshot.notices.id[notice]), info.title) +
                 htmlEscaped(parts.join(QStringLiteral(" · "))));
}

QString Writer::consortium(Row row)
{
    const auto& table = m_snapshot.consortia;
    const QString label = m_snapshot.consortiumLabel(row, m_language);
    //: over the name of a consortium: its list and number, where there are several lists
    head(m_snapshot.hasSeveralLists() ? tr("Consortium · %1").arg(label)
                                      : tr("Consortium · no. %1").arg(label),
         table.name.at(row));
    meant(table.meant, row);
    openFacts();
    fact(tr("Seat"), place(table.seat[row], Field::Seat) + QLatin1Char(' ') + basis(table.seatBasis, row));
    if (const QString authority = table.recommending.at(row); !authority.isEmpty()) {
        fact(tr("Recommended by"),
             htmlEscaped(authority) + QLatin1Char(' ') + small(htmlEscaped(title(Basis::Published))));
    }
    QStringList industries;
    for (quint32 i = table.industries.starts[row]; i < table.industries.starts[row + 1]; ++i) {
        industries << htmlEscaped(m_snapshot.industryTitle(table.industries.values[i], m_language)) +
                          QLatin1Char(' ') + basis(table.industryBasis, i);
    }
    fact(tr("Industries"), industries.isEmpty() ? htmlEscaped(title(OrganisationKind::Unknown))
                                                : industries.join(QStringLiteral("<br/>")));
    fact(tr("Members"), m_numbers.members(row));
    publishedFacts(row);
    if (const QString some = m_numbers.membersInFilter(row); !some.isEmpty()) {
        fact(tr("Match the filter"), some);
    }
    fact(tr("Source"), source(table.notice[row]));
    closeFacts();
    listSection(tr("Members by role"));
    membersByRole(row);
    published(QStringLiteral("%1  %2  %3  %4")
                  .arg(table.number.at(row), table.name.at(row), table.placeText.at(row),
                       m_snapshot.membersText(row)));
    return m_html;
}

/// A name with the published number of its consortium, and with the list where there are several.
QString Writer::publishedPlace(Row consortium, const QString& name) const
{
    const QString number = m_snapshot.consortia.number.at(consortium);
    const QString list =
        m_snapshot.notices.shortName[m_snapshot.consortia.notice[consortium]].title(m_language);
    if (number.isEmpty()) {
        return m_snapshot.hasSeveralLists() ? tr("%1: %2").arg(list, name) : name;
    }
    //: what was published: list, number of the consortium in it, the name as it stands there
    return m_snapshot.hasSeveralLists() ? tr("%1, no. %2: %3").arg(list, number, name)
                                        //: what was published: number of the consortium, the name
                                        : tr("No. %1: %2").arg(number, name);
}

void Writer::identifiers(Row organisation)
{
    const Identifiers& all = m_snapshot.organisations.identifiers;
    const Identifiers::Run run = all.of(organisation);
    QStringList lines;
    for (std::size_t i = run.first; i < run.first + run.count; ++i) {
        const QString value = textFromUtf8(all.value(i));
        QString about = tr("%1, %2").arg(schemeTitle(all.scheme(i)), title(all.basis(i)));
        if (all.scheme(i) == CreditCodeScheme && isCreditCode(value)) {
            if (const QChar right = creditCheckCharacter(value); right != value.back()) {
                about += QStringLiteral("; ") + tr("its check character should be %1").arg(right);
            }
        }
        lines << QStringLiteral("<nobr>") + marked(value) + QStringLiteral("</nobr><br/>") +
                     small(htmlEscaped(about));
    }
    if (!lines.isEmpty()) {
        fact(tr("Identifiers"), lines.join(QStringLiteral("<br/>")));
    }
}

QString Writer::organisation(Row row)
{
    const auto& table = m_snapshot.organisations;
    const auto kind = static_cast<OrganisationKind>(table.kind[row]);
    head(tr("Organisation"), table.name.at(row));
    meant(table.meant, row);
    openFacts();
    fact(tr("Kind"), htmlEscaped(title(kind)) + QLatin1Char(' ') + basis(table.kindBasis, row));
    fact(tr("Home"), place(table.home[row], Field::Home) + QLatin1Char(' ') + basis(table.homeBasis, row));
    QStringList aliases;
    for (const Row alias : table.aliasesOf(row)) {
        aliases << marked(table.alias.at(alias));
    }
    if (!aliases.isEmpty()) {
        fact(tr("Also"), aliases.join(QStringLiteral("<br/>")));
    }
    identifiers(row);
    linked(row);
    fact(tr("Member of"), m_numbers.consortia(row));
    if (const QString some = m_numbers.consortiaInFilter(row); !some.isEmpty()) {
        fact(tr("Match the filter"), some);
    }
    closeFacts();
    listSection(tr("Consortia"));
    m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
    const auto memberships = table.memberships.run(row);
    const auto listed = memberships.first(std::min(InspectorNumbers::MostListed, memberships.size()));
    for (const Row membership : listed) {
        const Row consortium = m_snapshot.consortiumOf(membership);
        const QString target = QStringLiteral("consortium/%1").arg(m_snapshot.consortia.id[consortium]);
        const QString name = nameLink(target, m_snapshot.consortia.name.at(consortium),
                                      m_view.contains(membership) ? m_theme.accent : m_theme.secondary);
        const QString seat = m_snapshot.regionTitle(m_snapshot.consortia.seat[consortium], m_language);
        m_html += QStringLiteral("<tr>%1%2</tr>")
                      .arg(consortiumCells(consortium, name), rightCell(membership, seat));
    }
    m_html += u"</table>";
    note(m_numbers.allOfThem({Selection::Kind::Organisation, table.id[row]}, memberships.size()));
    QStringList lines;
    for (const Row membership : listed) {
        const QString own = m_snapshot.memberships.publishedName.at(membership);
        const QString roleText = m_snapshot.memberships.roleText.at(membership);
        QString line =
            publishedPlace(m_snapshot.consortiumOf(membership), own.isEmpty() ? table.name.at(row) : own);
        if (!roleText.isEmpty()) {
            line += QStringLiteral("(%1)").arg(roleText);
        }
        lines << line;
    }
    //: separates sentences
    published(lines.join(tr("; ")));
    return m_html;
}

QString Writer::seatedRows(quint16 region, std::size_t& consortia) const
{
    QString rows;
    for (Row row = 0; row < m_snapshot.consortiumCount(); ++row) {
        if (!m_numbers.isIn(m_snapshot.consortia.seat[row], region) || m_snapshot.membersOf(row) == 0) {
            continue;
        }
        if (++consortia <= InspectorNumbers::MostListed) {
            const QString target = QStringLiteral("consortium/%1").arg(m_snapshot.consortia.id[row]);
            rows += QStringLiteral("<tr>%1</tr>")
                        .arg(consortiumCells(row, link(target, m_snapshot.consortia.name.at(row))));
        }
    }
    return rows;
}

QString Writer::region(quint16 region)
{
    const Region& place = m_snapshot.regions[region];
    head(tr("Place · %1").arg(place.code), m_snapshot.regionTitle(region, m_language));
    openFacts();
    std::size_t consortia = 0;
    const QString seated = seatedRows(region, consortia);
    const InspectorNumbers::AtHome atHome = m_numbers.atHome(region);
    fact(tr("Seated here"), m_numbers.seated(region, consortia));
    fact(tr("At home here"), atHome.local);
    fact(tr("Of these"), atHome.elsewhere);
    if (!atHome.seats.isEmpty()) {
        fact(tr("Seated in"), atHome.seats + QLatin1Char(' ') + small(htmlEscaped(tr("memberships"))));
    }
    closeFacts();
    note(small(htmlEscaped(tr("Counted in the whole registry; homes are derived, "
                              "see each organisation for the basis."))));
    if (!seated.isEmpty()) {
        section(tr("Consortia seated here"));
        m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>" + seated + u"</table>";
    }
    return m_html;
}

} // namespace

QString inspectorText(const View& view, const Selection& selection, Language language, const Theme& theme)
{
    const Snapshot& snapshot = *view.snapshot;
    Writer writer(view, language, theme);
    switch (selection.kind) {
    case Selection::Kind::Consortium:
        if (const auto row = snapshot.consortiumWithId(selection.id)) {
            return writer.consortium(*row);
        }
        break;
    case Selection::Kind::Organisation:
        if (const auto row = snapshot.organisationWithId(selection.id)) {
            return writer.organisation(*row);
        }
        break;
    case Selection::Kind::Region:
        if (const auto code = codeOfKey(snapshot, Field::Seat, QString::number(selection.id));
            code && *code != 0) {
            return writer.region(static_cast<quint16>(*code));
        }
        break;
    case Selection::Kind::Notice:
        if (const auto found = std::ranges::find(snapshot.notices.id, selection.id);
            found != snapshot.notices.id.end()) {
            return noticeText(snapshot, static_cast<quint16>(found - snapshot.notices.id.begin()), language,
                              theme);
        }
        break;
    case Selection::Kind::None:
        break;
    }
    return {};
}

} // namespace atlas
