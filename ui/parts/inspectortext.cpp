// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/inspectortext.h"

#include "snapshot/linkedorganisations.h"
#include "snapshot/recordcolumns.h"
#include "ui/parts/numberlinks.h"
#include "ui/parts/theme.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace atlas {
namespace {

/// More are for the table: a text of thousands of links takes long to lay out.
constexpr std::size_t MostListed = 200;

class Writer
{
    Q_DECLARE_TR_FUNCTIONS(Inspector)

public:
    Writer(const View& view, Language language, const Theme& theme)
        : m_view(view)
        , m_snapshot(*view.snapshot)
        , m_language(language)
        , m_theme(theme)
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
    void published(const QString& text);
    void listSection(const QString& text);
    void allOfThem(const Selection& record, std::size_t count, Unit unit);
    void memberNumbers(Row consortium);
    void consortiumNumbers(Row organisation);
    [[nodiscard]] QString regionConsortia(quint16 region);
    void regionOrganisations(quint16 region);
    void regionSeats(quint16 region, const QHash<quint16, int>& memberships);

    [[nodiscard]] QString small(const QString& html) const;
    [[nodiscard]] QString link(const QString& target, const QString& text) const;
    [[nodiscard]] QString number(const QString& target, const QString& text) const;
    [[nodiscard]] QString number(Unit rows, const Filter& filter, std::size_t count) const;
    [[nodiscard]] QString basis(const DerivationColumn& column, std::size_t index) const;
    [[nodiscard]] QString place(quint16 region, Field field) const;
    [[nodiscard]] QString mark(Row membership) const;
    [[nodiscard]] bool isIn(quint16 place, quint16 region) const;

    const View& m_view;
    const Snapshot& m_snapshot;
    Language m_language;
    const Theme& m_theme;
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
        .arg(target, m_theme.accent.name(), text.toHtmlEscaped());
}

/// A number that is a link to the rows which it counts; a zero has none.
QString Writer::number(const QString& target, const QString& text) const
{
    return QStringLiteral("<a href='%1' style='color:%2; text-decoration:none'>%3</a>")
        .arg(target, m_theme.accent.name(), text.toHtmlEscaped());
}

QString Writer::number(Unit rows, const Filter& filter, std::size_t count) const
{
    const QString text = countText(static_cast<qint64>(count), rows);
    return count == 0 ? text.toHtmlEscaped() : number(rowsLink(rows, filter, m_snapshot.vocabulary), text);
}

void Writer::head(const QString& over, const QString& title)
{
    m_html += small(over.toHtmlEscaped());
    m_html += QStringLiteral("<div style='font-size:large; font-weight:600; margin-bottom:8px'>%1</div>")
                  .arg(title.toHtmlEscaped());
}

/// Beneath a name that a person took for a misprint; the name itself stays as it was published.
void Writer::meant(const SparseTextColumn& column, Row row)
{
    if (const QString text = column.at(row); !text.isEmpty()) {
        //: %1 the name that a misprinted one was meant to be, %2 who says so
        m_html +=
            QStringLiteral("<div style='margin-bottom:8px'>%1</div>")
                .arg(small(tr("Probably meant: %1 (%2)").arg(text, title(Basis::User)).toHtmlEscaped()));
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
                                    : other.name.toHtmlEscaped());
            }
        }
        if (!lines.isEmpty()) {
            fact(name, lines.join(QStringLiteral("<br/>")) + QLatin1Char(' ') +
                           small(title(Basis::User).toHtmlEscaped()));
        }
    };
    add(tr("Branch of"), LinkedOrganisation::Kind::Parent);
    add(tr("Branches"), LinkedOrganisation::Kind::Branch);
    add(tr("Same group"), LinkedOrganisation::Kind::Group);
}

void Writer::fact(const QString& name, const QString& html)
{
    m_html += QStringLiteral("<tr><td width='84' style='color:%1'>%2</td><td>%3</td></tr>")
                  .arg(m_theme.secondary.name(), name.toHtmlEscaped(), html);
}

void Writer::section(const QString& text)
{
    m_html += QStringLiteral("<div style='font-weight:600; margin-top:14px; margin-bottom:4px'>%1</div>")
                  .arg(text.toHtmlEscaped());
}

/// The basis in words, with the words in the source that it rests on: "read from the name: 南京".
QString Writer::basis(const DerivationColumn& column, std::size_t index) const
{
    if (column.basis[index] == Basis::Unknown) {
        return {}; // the value itself says that it is not known
    }
    QString text = title(column.basis[index]);
    if (!column.words.isEmptyAt(index) && column.basis[index] != Basis::Published) {
        //: %1 what a value rests on, %2 the words in the source
        text = tr("%1: %2").arg(text, column.words.at(index));
    }
    return small(text.toHtmlEscaped());
}

QString Writer::place(quint16 region, Field field) const
{
    const QString title = m_snapshot.regionTitle(region, m_language);
    if (region == 0) {
        return title.toHtmlEscaped();
    }
    QString html = link(key(field) + QLatin1Char('/') + keyOfCode(m_snapshot, field, region), title);
    if (const quint16 parent = m_snapshot.regionParent[region]; parent != 0) {
        html += small(QStringLiteral(" ") + m_snapshot.regionTitle(parent, m_language).toHtmlEscaped());
    }
    return html;
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
        .arg(swatch.fill.name(), swatch.text.name(), text.toHtmlEscaped());
}

void Writer::memberRow(Row membership)
{
    const Row organisation = m_snapshot.memberships.organisation[membership];
    const QString target = QStringLiteral("organisation/%1").arg(m_snapshot.organisations.id[organisation]);
    QString right = mark(membership);
    if (right.isEmpty()) {
        const quint16 home = m_snapshot.organisations.home[organisation];
        right =
            small(home == 0 ? QStringLiteral("—") : m_snapshot.regionTitle(home, m_language).toHtmlEscaped());
    }
    const QString name = m_snapshot.organisations.name.at(organisation);
    // Members outside the filter stay listed, since the consortium is one record; they step back.
    const QString shown = m_view.contains(membership)
                              ? link(target, name)
                              : QStringLiteral("<a href='atlas:%1' style='color:%2; "
                                               "text-decoration:none'>%3</a>")
                                    .arg(target, m_theme.secondary.name(), name.toHtmlEscaped());
    m_html += QStringLiteral("<tr><td>%1</td><td align='right'>%2</td></tr>").arg(shown, right);
}

void Writer::listSection(const QString& text)
{
    m_html += QStringLiteral("<a name='%1'></a>").arg(InspectorList);
    section(text);
}

/// Below a list that is cut off.
void Writer::allOfThem(const Selection& record, std::size_t count, Unit unit)
{
    if (count > MostListed) {
        //: below a list of the first records: %1 the count of all with its unit
        m_html += QStringLiteral("<p>%1</p>")
                      .arg(number(recordRowsLink(record, Unit::Memberships),
                                  tr("All of them: %1").arg(countText(static_cast<qint64>(count), unit))));
    }
}

void Writer::membersByRole(Row consortium)
{
    const Row begin = m_snapshot.consortia.firstMembership[consortium];
    const Row end = m_snapshot.consortia.firstMembership[consortium + 1];
    std::size_t listed = 0;
    m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
    for (const Role role : AllRoles) {
        for (Row membership = begin; membership < end && listed < MostListed; ++membership) {
            if (m_snapshot.memberships.role[membership] == static_cast<quint8>(role)) {
                memberRow(membership);
                ++listed;
            }
        }
    }
    m_html += u"</table>";
    allOfThem({Selection::Kind::Consortium, m_snapshot.consortia.id[consortium]}, end - begin,
              Unit::Memberships);
}

/// Organisations count once, though a list may name one twice in a consortium.
void Writer::memberNumbers(Row consortium)
{
    std::vector<Row> all;
    std::vector<Row> matching;
    for (Row row = m_snapshot.consortia.firstMembership[consortium];
         row < m_snapshot.consortia.firstMembership[consortium + 1]; ++row) {
        all.push_back(m_snapshot.memberships.organisation[row]);
        if (m_view.contains(row)) {
            matching.push_back(all.back());
        }
    }
    const auto distinct = [](std::vector<Row>& rows) {
        std::ranges::sort(rows);
        return std::unique(rows.begin(), rows.end()) - rows.begin();
    };
    const std::size_t memberships = all.size();
    const auto isFiltered = matching.size() != all.size();
    const auto organisations = distinct(all);
    const Selection record{Selection::Kind::Consortium, m_snapshot.consortia.id[consortium]};
    const QString whole =
        number(recordRowsLink(record, Unit::Organisations), countText(organisations, Unit::Organisations));
    QString members = whole;
    if (static_cast<std::size_t>(organisations) != memberships) {
        members +=
            QStringLiteral(" · ") + number(recordRowsLink(record, Unit::Memberships),
                                           countText(static_cast<qint64>(memberships), Unit::Memberships));
    }
    fact(tr("Members"), members);
    if (isFiltered) {
        const auto count = distinct(matching);
        const QString some =
            count == 0 ? QString::number(count)
                       : number(recordRowsLink(record, Unit::Organisations, true), QString::number(count));
        fact(tr("In the filter"), tr("%1 of %2").arg(some, whole));
    }
}

void Writer::consortiumNumbers(Row organisation)
{
    const auto run = m_snapshot.organisations.memberships.run(organisation);
    std::size_t consortia = 0;
    for (std::size_t at = 0; at < run.size(); ++at) { // in the order of the consortia
        consortia += at == 0 || m_snapshot.memberships.consortium[run[at]] !=
                                    m_snapshot.memberships.consortium[run[at - 1]]
                         ? 1U
                         : 0U;
    }
    const Selection record{Selection::Kind::Organisation, m_snapshot.organisations.id[organisation]};
    QString text = number(recordRowsLink(record, Unit::Consortia),
                          countText(static_cast<qint64>(consortia), Unit::Consortia));
    if (consortia != run.size()) {
        text += QStringLiteral(" · ") + number(recordRowsLink(record, Unit::Memberships),
                                               countText(static_cast<qint64>(run.size()), Unit::Memberships));
    }
    fact(tr("Member of"), text);
}

void Writer::published(const QString& text)
{
    section(tr("As published"));
    m_html +=
        QStringLiteral("<table width='100%' cellspacing='0' cellpadding='8' style='background-color:%1'>"
                       "<tr><td style='color:%2; font-size:small'>%3</td></tr></table>")
            .arg(m_theme.alternate.name(), m_theme.secondary.name(), text.toHtmlEscaped());
}

/// Cells of a list that are no field of ours, under the heads that they were published under.
void Writer::publishedFacts(Row consortium)
{
    const auto& table = m_snapshot.consortia;
    const auto add = [this](const QString& name, const QString& text) {
        if (!text.isEmpty()) {
            fact(name,
                 text.toHtmlEscaped() + QLatin1Char(' ') + small(title(Basis::Published).toHtmlEscaped()));
        }
    };
    add(tr("Section"), table.section.at(consortium));
    add(tr("Lead"), table.leadText.at(consortium));
    add(tr("Industry"), table.industryText.at(consortium));
    for (const PublishedField& field : m_snapshot.furtherFields(consortium)) {
        add(field.title, field.text);
    }
}

QString Writer::consortium(Row row)
{
    const auto& table = m_snapshot.consortia;
    head(tr("Consortium · no. %1").arg(table.number.at(row)), table.name.at(row));
    meant(table.meant, row);
    openFacts();
    fact(tr("Seat"), place(table.seat[row], Field::Seat) + QLatin1Char(' ') + basis(table.seatBasis, row));
    QStringList industries;
    for (quint32 i = table.industries.starts[row]; i < table.industries.starts[row + 1]; ++i) {
        industries << m_snapshot.industryTitle(table.industries.values[i], m_language).toHtmlEscaped() +
                          QLatin1Char(' ') + basis(table.industryBasis, i);
    }
    fact(tr("Industries"), industries.isEmpty() ? title(OrganisationKind::Unknown).toHtmlEscaped()
                                                : industries.join(QStringLiteral("<br/>")));
    memberNumbers(row);
    publishedFacts(row);
    const NoticeInfo& notice = m_snapshot.notices.info[table.notice[row]];
    QStringList source{notice.title};
    source << notice.issuer << notice.publishedOn;
    source.removeAll(QString());
    fact(tr("Source"), small(source.join(QStringLiteral(" · ")).toHtmlEscaped()));
    closeFacts();
    listSection(tr("Members by role"));
    membersByRole(row);
    published(QStringLiteral("%1  %2  %3  %4")
                  .arg(table.number.at(row), table.name.at(row), table.placeText.at(row),
                       m_snapshot.membersText(row)));
    return m_html;
}

QString Writer::organisation(Row row)
{
    const auto& table = m_snapshot.organisations;
    const auto kind = static_cast<OrganisationKind>(table.kind[row]);
    head(tr("Organisation"), table.name.at(row));
    meant(table.meant, row);
    openFacts();
    fact(tr("Kind"), title(kind).toHtmlEscaped() + QLatin1Char(' ') + basis(table.kindBasis, row));
    fact(tr("Home"), place(table.home[row], Field::Home) + QLatin1Char(' ') + basis(table.homeBasis, row));
    QStringList aliases;
    for (const Row alias : table.aliases.run(row)) {
        aliases << table.alias.at(alias).toHtmlEscaped();
    }
    if (!aliases.isEmpty()) {
        fact(tr("Also"), aliases.join(QStringLiteral("<br/>")));
    }
    linked(row);
    consortiumNumbers(row);
    closeFacts();
    listSection(tr("Consortia"));
    m_html += u"<table width='100%' cellspacing='0' cellpadding='3'>";
    const auto memberships = table.memberships.run(row);
    const auto listed = memberships.first(std::min(MostListed, memberships.size()));
    for (const Row membership : listed) {
        const Row consortium = m_snapshot.memberships.consortium[membership];
        const QString target = QStringLiteral("consortium/%1").arg(m_snapshot.consortia.id[consortium]);
        QString right = mark(membership);
        if (right.isEmpty()) {
            right = small(
                m_snapshot.regionTitle(m_snapshot.consortia.seat[consortium], m_language).toHtmlEscaped());
        }
        m_html += QStringLiteral(
                      "<tr><td width='20' align='right'>%1</td><td>%2</td><td align='right'>%3</td></tr>")
                      .arg(small(m_snapshot.consortia.number.at(consortium).toHtmlEscaped()),
                           link(target, m_snapshot.consortia.name.at(consortium)), right);
    }
    m_html += u"</table>";
    allOfThem({Selection::Kind::Organisation, table.id[row]}, memberships.size(), Unit::Memberships);
    QStringList lines;
    for (const Row membership : listed) {
        const QString own = m_snapshot.memberships.publishedName.at(membership);
        const QString roleText = m_snapshot.memberships.roleText.at(membership);
        //: one line of what was published: number of the consortium, the name as it stands there
        QString line = tr("No. %1: %2")
                           .arg(m_snapshot.consortia.number.at(m_snapshot.memberships.consortium[membership]),
                                own.isEmpty() ? table.name.at(row) : own);
        if (!roleText.isEmpty()) {
            line += QStringLiteral("(%1)").arg(roleText);
        }
        lines << line;
    }
    //: separates sentences
    published(lines.join(tr("; ")));
    return m_html;
}

bool Writer::isIn(quint16 place, quint16 region) const
{
    return place == region || (place != 0 && m_snapshot.regionParent[place] == region);
}

void Writer::regionOrganisations(quint16 region)
{
    std::size_t local = 0;
    std::size_t elsewhere = 0;
    QHash<quint16, int> partners;
    for (Row row = 0; row < m_snapshot.organisationCount(); ++row) {
        const auto memberships = m_snapshot.organisations.memberships.run(row);
        if (!isIn(m_snapshot.organisations.home[row], region) || memberships.empty()) {
            continue;
        }
        ++local;
        bool isElsewhere = false;
        for (const Row membership : memberships) {
            const quint16 seat = m_snapshot.consortia.seat[m_snapshot.memberships.consortium[membership]];
            if (!isIn(seat, region)) {
                isElsewhere = true;
                ++partners[seat];
            }
        }
        elsewhere += isElsewhere ? 1U : 0U;
    }
    Filter filter;
    filter.include(Field::Home, keyOfCode(m_snapshot, Field::Home, region));
    fact(tr("At home here"), number(Unit::Organisations, filter, local));
    filter.exclude(Field::Seat, keyOfCode(m_snapshot, Field::Seat, region));
    const QString text = tr("%n in consortia seated elsewhere", "organisations", static_cast<int>(elsewhere));
    fact(tr("Of these"), elsewhere == 0
                             ? text.toHtmlEscaped()
                             : number(rowsLink(Unit::Organisations, filter, m_snapshot.vocabulary), text));
    regionSeats(region, partners);
}

/// Where the others are seated. A province's number is without the places that are counted on their own.
void Writer::regionSeats(quint16 region, const QHash<quint16, int>& memberships)
{
    std::vector<std::pair<quint16, int>> sorted(memberships.keyValueBegin(), memberships.keyValueEnd());
    std::ranges::sort(sorted, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    QStringList seats;
    for (const auto& entry : sorted) {
        const quint16 seat = entry.first;
        Filter filter;
        filter.include(Field::Home, keyOfCode(m_snapshot, Field::Home, region));
        filter.include(Field::Seat, keyOfCode(m_snapshot, Field::Seat, seat));
        for (std::size_t inner = 1; seat != 0 && inner < m_snapshot.regions.size(); ++inner) {
            const auto place = static_cast<quint16>(inner);
            if (m_snapshot.regionParent[place] == seat && (memberships.contains(place) || place == region)) {
                filter.exclude(Field::Seat, keyOfCode(m_snapshot, Field::Seat, place));
            }
        }
        seats << number(rowsLink(Unit::Memberships, filter, m_snapshot.vocabulary),
                        m_snapshot.regionTitle(seat, m_language) + u' ' + QString::number(entry.second));
    }
    if (!seats.isEmpty()) {
        fact(tr("Seated in"),
             seats.join(QStringLiteral(" · ")) + QLatin1Char(' ') + small(tr("memberships").toHtmlEscaped()));
    }
}

/// Gives the first ones as rows of a list.
QString Writer::regionConsortia(quint16 region)
{
    std::size_t count = 0;
    QString rows;
    for (Row row = 0; row < m_snapshot.consortiumCount(); ++row) {
        if (!isIn(m_snapshot.consortia.seat[row], region) || m_snapshot.membersOf(row) == 0) {
            continue;
        }
        if (++count <= MostListed) {
            rows += QStringLiteral("<tr><td width='20' align='right'>%1</td><td>%2</td></tr>")
                        .arg(small(m_snapshot.consortia.number.at(row).toHtmlEscaped()),
                             link(QStringLiteral("consortium/%1").arg(m_snapshot.consortia.id[row]),
                                  m_snapshot.consortia.name.at(row)));
        }
    }
    Filter filter;
    filter.include(Field::Seat, keyOfCode(m_snapshot, Field::Seat, region));
    fact(tr("Seated here"), number(Unit::Consortia, filter, count));
    return rows;
}

QString Writer::region(quint16 region)
{
    const Region& place = m_snapshot.regions[region];
    head(tr("Place · %1").arg(place.code), m_snapshot.regionTitle(region, m_language));
    openFacts();
    const QString seated = regionConsortia(region);
    regionOrganisations(region);
    closeFacts();
    m_html += QStringLiteral("<p>%1</p>")
                  .arg(small(tr("Counted in the whole registry; homes are derived, "
                                "see each organisation for the basis.")
                                 .toHtmlEscaped()));
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
    case Selection::Kind::None:
        break;
    }
    return {};
}

} // namespace atlas
