// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tables/matrixmodel.h"

#include "domain/text/showntext.h"

namespace atlas {

MatrixModel::MatrixModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

MatrixModel::~MatrixModel() = default;

void MatrixModel::setMatrix(const MatrixPtr& matrix)
{
    beginResetModel();
    m_matrix = matrix;
    endResetModel();
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->rowCount());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_matrix ? 0 : static_cast<int>(m_matrix->columnCount());
}

QString MatrixModel::cellSentence(std::size_t row, std::size_t column) const
{
    const QString rowTitle = m_matrix->rowHead(row).title;
    const QString columnTitle = m_matrix->columnHead(column).title;
    if (m_matrix->showsRoles()) {
        const auto role = m_matrix->role(row, column);
        //: an organisation, a consortium, and the role of the one in the other
        return tr("%1 · %2: %3").arg(rowTitle, columnTitle, role ? title(*role) : tr("not a member"));
    }
    //: two values and a count with its unit
    return tr("%1 · %2: %3")
        .arg(rowTitle, columnTitle, countText(m_matrix->count(row, column), m_matrix->choice().unit));
}

QString MatrixModel::headSentence(const MatrixHead& head, Qt::Orientation orientation) const
{
    const bool isOrganisation = m_matrix->showsRoles() && orientation == Qt::Vertical;
    const Unit unit = isOrganisation           ? Unit::Consortia
                      : m_matrix->showsRoles() ? Unit::Organisations
                                               : m_matrix->choice().unit;
    //: a head of the matrix and its total with its unit
    return tr("%1: %2").arg(head.title, countText(head.total, unit));
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_matrix->cellText(row, column);
    case Qt::ToolTipRole:
        return plainToolTip(cellSentence(row, column));
    case Qt::AccessibleTextRole:
        return cellSentence(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignCenter);
    case CountRole:
        return static_cast<qulonglong>(m_matrix->count(row, column));
    case IsNumberRole:
        return !m_matrix->showsRoles();
    case ValueRole:
    case LeadRole:
        if (m_matrix->showsRoles()) {
            const auto own = m_matrix->role(row, column);
            return own ? QVariant(key(*own)) : QVariant();
        }
        return role == ValueRole ? QVariant(static_cast<qulonglong>(m_matrix->count(row, column)))
                                 : QVariant();
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int count = orientation == Qt::Horizontal ? columnCount() : rowCount();
    if (section < 0 || section >= count) {
        return {};
    }
    const auto at = static_cast<std::size_t>(section);
    const MatrixHead head = orientation == Qt::Horizontal ? m_matrix->columnHead(at) : m_matrix->rowHead(at);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return head.title;
    case Qt::ToolTipRole:
        return plainToolTip(headSentence(head, orientation));
    case CountRole:
        return static_cast<qulonglong>(head.total);
    case ValueKeyRole:
        return head.key;
    case IdRole:
        return head.id;
    case DepthRole:
        return head.isInner ? 1 : 0;
    case ChoiceRole:
        return head.isChosen;
    default:
        return {};
    }
}

} // namespace atlas
