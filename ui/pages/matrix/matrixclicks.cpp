// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a click on the matrix does: cells, heads and their totals.

#include "ui/context/browsecontext.h"
#include "ui/matrix/matrixview.h"
#include "ui/pages/matrix/matrixpage.h"
#include "ui/tables/numberlinks.h"

namespace atlas {

void MatrixPage::activate(int row, int column, bool isOther)
{
    const MatrixPtr matrix = m_view->matrix(); // a copy: it is replaced while the click is answered
    if (!matrix) {
        return;
    }
    if (matrix->showsRoles()) {
        activateMembers(row, column, isOther);
    } else {
        activateCounts(row, column);
    }
}

/// A cell is a number: both values alone in their fields, and its rows; a zero has none. A head is a value:
/// alone in its field, and once more releases it.
void MatrixPage::activateCounts(int row, int column)
{
    const MatrixPtr matrix = m_view->matrix();
    const MatrixChoice& choice = matrix->choice();
    Filter wanted = m_context.filter();
    Filter without = wanted;
    if (row >= 0) {
        wanted.clear(choice.rowField);
        without.clear(choice.rowField);
    }
    if (column >= 0) {
        wanted.clear(choice.columnField);
        without.clear(choice.columnField);
    }
    if (row >= 0) {
        wanted.include(choice.rowField, matrix->rowHead(static_cast<std::size_t>(row)).key);
    }
    if (column >= 0) {
        wanted.include(choice.columnField, matrix->columnHead(static_cast<std::size_t>(column)).key);
    }
    if (row >= 0 && column >= 0) {
        if (matrix->count(static_cast<std::size_t>(row), static_cast<std::size_t>(column)) > 0) {
            m_context.showRows(choice.unit, wanted);
        }
    } else {
        m_context.setFilter(wanted == m_context.filter() ? without : wanted);
    }
}

/// The rows behind the total of a head, which counts whatever the other field's choice is.
void MatrixPage::activateTotal(int row, int column)
{
    const MatrixPtr matrix = m_view->matrix();
    if (!matrix) {
        return;
    }
    if (matrix->showsRoles()) {
        showMemberTotal(row, column);
        return;
    }
    const MatrixChoice& choice = matrix->choice();
    Filter filter = m_context.filter();
    filter.clear(choice.rowField);
    filter.clear(choice.columnField);
    if (row >= 0) {
        filter.include(choice.rowField, matrix->rowHead(static_cast<std::size_t>(row)).key);
    } else {
        filter.include(choice.columnField, matrix->columnHead(static_cast<std::size_t>(column)).key);
    }
    m_context.showRows(choice.unit, filter);
}

/// The consortia of an organisation, or the organisations of a consortium that are in so many. Where no
/// filter says just that the record itself is shown.
void MatrixPage::showMemberTotal(int row, int column)
{
    const MatrixPtr matrix = m_view->matrix();
    const bool isRow = row >= 0;
    const MatrixHead head = isRow ? matrix->rowHead(static_cast<std::size_t>(row))
                                  : matrix->columnHead(static_cast<std::size_t>(column));
    const Selection record{isRow ? Selection::Kind::Organisation : Selection::Kind::Consortium, head.id};
    Filter base = matrix->view()->filter;
    if (const auto least = static_cast<int>(matrix->choice().atLeast); !isRow && least > 1) {
        base.addCount({CountField::Consortia, Comparison::GreaterOrEqual, least});
    }
    showRecordRows(m_context, {record, isRow ? Unit::Consortia : Unit::Organisations, head.total}, base,
                   [&context = m_context, record] { context.select(record); });
}

/// A cell is its organisation for the inspector, with Ctrl its consortium.
void MatrixPage::activateMembers(int row, int column, bool isOther)
{
    const MatrixPtr matrix = m_view->matrix();
    if (row >= 0 && !(isOther && column >= 0)) {
        m_context.select({Selection::Kind::Organisation, matrix->rowHead(static_cast<std::size_t>(row)).id});
    } else {
        m_context.select(
            {Selection::Kind::Consortium, matrix->columnHead(static_cast<std::size_t>(column)).id});
    }
}

} // namespace atlas
