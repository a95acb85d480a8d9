// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "analysis/matrix.h"

#include <QCoreApplication>
#include <QStringList>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

std::variant<CrossTab, MemberMatrix> contentOf(const View& view, const MatrixChoice& choice)
{
    if (choice.shape == MatrixChoice::Shape::Members) {
        return memberMatrix(view, choice.atLeast);
    }
    return crossTab(view, choice.rowField, choice.columnField, choice.unit);
}

} // namespace

Matrix::Matrix(ViewPtr view, const MatrixChoice& choice, Language language,
               const std::optional<Filter>& marked)
    : m_view(std::move(view))
    , m_choice(choice)
    , m_language(language)
    , m_marked(marked ? *marked : m_view->filter)
    , m_content(contentOf(*m_view, choice))
{
}

std::size_t Matrix::rowCount() const
{
    return showsRoles() ? members().organisations.size() : counts().rows.size();
}

std::size_t Matrix::columnCount() const
{
    return showsRoles() ? members().consortia.size() : counts().columns.size();
}

MatrixHead Matrix::valueHead(Field field, quint16 code, quint32 total) const
{
    const Snapshot& snapshot = *m_view->snapshot;
    MatrixHead head;
    head.key = keyOfCode(snapshot, field, code);
    head.title = snapshot.vocabulary.title(field, head.key, m_language);
    head.total = total;
    head.isInner = isPlace(field) && snapshot.regionParent[code] != 0;
    head.isChosen = m_marked.isIncluded(field, head.key);
    return head;
}

MatrixHead Matrix::rowHead(std::size_t row) const
{
    if (!showsRoles()) {
        return valueHead(m_choice.rowField, counts().rows[row], counts().rowTotals[row]);
    }
    const auto& table = m_view->snapshot->organisations;
    const Row organisation = members().organisations[row];
    MatrixHead head;
    head.title = table.name.at(organisation);
    head.id = table.id[organisation];
    head.total = members().consortiaOf[row];
    return head;
}

MatrixHead Matrix::columnHead(std::size_t column) const
{
    if (!showsRoles()) {
        return valueHead(m_choice.columnField, counts().columns[column], counts().columnTotals[column]);
    }
    const auto& table = m_view->snapshot->consortia;
    const Row consortium = members().consortia[column];
    MatrixHead head;
    //: a consortium over a column: its number in the list, its name
    head.title =
        table.number.isEmptyAt(consortium)
            ? table.name.at(consortium)
            : QCoreApplication::translate("Matrix", "%1 %2", "number and name")
                  .arg(m_view->snapshot->consortiumLabel(consortium, m_language), table.name.at(consortium));
    head.id = table.id[consortium];
    head.total = members().membersOf[column];
    return head;
}

quint32 Matrix::count(std::size_t row, std::size_t column) const
{
    return showsRoles() ? (role(row, column) ? 1 : 0) : counts().count(row, column);
}

std::optional<Role> Matrix::role(std::size_t row, std::size_t column) const
{
    if (!showsRoles()) {
        return std::nullopt;
    }
    return roleIn(*m_view, members().organisations[row], members().consortia[column]);
}

quint32 Matrix::total() const
{
    return showsRoles() ? static_cast<quint32>(members().organisations.size()) : counts().total;
}

std::vector<quint32> Matrix::countsPresent() const
{
    std::vector<quint32> present;
    if (!showsRoles()) {
        for (const quint32 count : counts().counts) {
            if (count > 0) {
                present.push_back(count);
            }
        }
    }
    return present;
}

QString Matrix::cellText(std::size_t row, std::size_t column) const
{
    if (showsRoles()) {
        const auto own = role(row, column);
        return own ? roleSymbol(*own) : QString();
    }
    return QString::number(count(row, column));
}

QString Matrix::title() const
{
    if (showsRoles()) {
        const auto least = static_cast<int>(members().atLeast);
        if (least >= 2 && !m_view->filter.isEmpty()) {
            return QCoreApplication::translate(
                "Matrix", "Organisations in at least %n consortia that match the filter, by role", nullptr,
                least);
        }
        return least < 2 ? QCoreApplication::translate("Matrix", "Organisations and their consortia, by role")
                         : QCoreApplication::translate(
                               "Matrix", "Organisations in at least %n consortia, by role", nullptr, least);
    }
    //: Consortia: industry × province
    const QString title = QCoreApplication::translate("Matrix", "%1: %2 × %3")
                              .arg(atlas::title(m_choice.unit), atlas::title(m_choice.rowField),
                                   atlas::title(m_choice.columnField));
    //: %1 the title of a picture whose numbers also count values that the filter leaves out
    return m_marked == m_view->filter
               ? title
               : QCoreApplication::translate("Report", "%1, with values outside the filter").arg(title);
}

QString roleSymbol(Role role)
{
    switch (role) {
    case Role::Lead:
        return u"■"_s;
    case Role::CoLead:
        return u"◆"_s;
    case Role::IndustryLead:
        return u"▲"_s;
    case Role::Member:
        break;
    }
    return u"○"_s;
}

QString roleLegend()
{
    QStringList parts;
    for (const Role role : AllRoles) {
        parts << roleSymbol(role) + u' ' + title(role);
    }
    return parts.join(u" · "_s);
}

} // namespace atlas
