// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/namelistmodel.h"

namespace atlas {
namespace {

QString consortiumName(const Snapshot& snapshot, Row row, Language)
{
    return snapshot.consortia.name.at(row);
}

QString organisationName(const Snapshot& snapshot, Row row, Language)
{
    return snapshot.organisations.name.at(row);
}

} // namespace

NameListModel::NameListModel(QObject* parent)
    : TableModel<Row>(parent)
{
}

NameListModel::~NameListModel() = default;

void NameListModel::setRows(const SnapshotPtr& snapshot, Unit unit, std::vector<Row> rows, Language language)
{
    beginResetModel();
    m_snapshot = snapshot;
    m_unit = unit;
    m_language = language;
    setContent(makeColumns(), std::move(rows));
    endResetModel();
}

qint64 NameListModel::idOf(int row) const
{
    const Row record = rows()[static_cast<std::size_t>(row)];
    switch (m_unit) {
    case Unit::Consortia:
        return m_snapshot->consortia.id[record];
    case Unit::Organisations:
        return m_snapshot->organisations.id[record];
    case Unit::Memberships:
        break;
    }
    return m_snapshot->organisations.id[m_snapshot->memberships.organisation[record]];
}

QVariant NameListModel::cell(const Row& row, const Column& /*column*/, int role) const
{
    return role == IdRole ? QVariant(idOf(static_cast<int>(&row - rows().data()))) : QVariant();
}

NameListModel::Column NameListModel::textColumn(const char* key, const QString& title,
                                                QString (*text)(const Snapshot&, Row, Language)) const
{
    Column column;
    column.key = QString::fromLatin1(key);
    column.title = title;
    column.text = [this, text](const Row& row) { return text(*m_snapshot, row, m_language); };
    column.value = [this, text](const Row& row) { return text(*m_snapshot, row, m_language); };
    return column;
}

std::vector<NameListModel::Column> NameListModel::makeColumns() const
{
    switch (m_unit) {
    case Unit::Consortia:
        return {textColumn("number", tr("No.", "number of a consortium in its list"),
                           [](const Snapshot& s, Row r, Language language) {
                               return s.consortia.number.isEmptyAt(r) ? QString()
                                                                      : s.consortiumLabel(r, language);
                           }),
                textColumn("name", tr("Consortium"), consortiumName),
                textColumn("seat", tr("Seat"), [](const Snapshot& s, Row r, Language language) {
                    return s.regionTitle(s.consortia.seat[r], language);
                })};
    case Unit::Organisations:
        return {textColumn("name", tr("Organisation"), organisationName),
                textColumn("home", tr("Home"),
                           [](const Snapshot& s, Row r, Language language) {
                               return s.regionTitle(s.organisations.home[r], language);
                           }),
                textColumn("kind", tr("Kind"), [](const Snapshot& s, Row r, Language) {
                    return title(static_cast<OrganisationKind>(s.organisations.kind[r]));
                })};
    case Unit::Memberships:
        break;
    }
    return {textColumn("organisation", tr("Organisation"),
                       [](const Snapshot& s, Row r, Language language) {
                           return organisationName(s, s.memberships.organisation[r], language);
                       }),
            textColumn("role", tr("Role"),
                       [](const Snapshot& s, Row r, Language) {
                           return title(static_cast<Role>(s.memberships.role[r]));
                       }),
            textColumn("consortium", tr("Consortium"), [](const Snapshot& s, Row r, Language language) {
                return consortiumName(s, s.consortiumOf(r), language);
            })};
}

} // namespace atlas
