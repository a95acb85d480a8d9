// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixview.h"

#include "report/matrixpicture.h"
#include "report/regiongrid.h"
#include "tables/matrixmodel.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixdelegate.h"
#include "ui/matrix/matrixheader.h"
#include "ui/tables/tablecopy.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace atlas {
namespace {

constexpr int HeadsSearched = 2000;         ///< for the current cell again
constexpr std::size_t MostCopied = 200'000; ///< cells; a clipboard of more stalls whoever pastes it

QString headKey(const QAbstractItemModel& model, int section, Qt::Orientation orientation)
{
    if (section < 0) {
        return {};
    }
    const QString key = model.headerData(section, orientation, ValueKeyRole).toString();
    return key.isEmpty() ? model.headerData(section, orientation, IdRole).toString() : key;
}

int sectionOf(const QAbstractItemModel& model, const QString& key, Qt::Orientation orientation)
{
    const int count = orientation == Qt::Horizontal ? model.columnCount() : model.rowCount();
    for (int section = 0; section < std::min(count, HeadsSearched); ++section) {
        if (headKey(model, section, orientation) == key) {
            return section;
        }
    }
    return -1;
}

} // namespace

MatrixView::MatrixView(QWidget* parent)
    : QTableView(parent)
    , m_model(new MatrixModel(this))
    , m_delegate(new MatrixDelegate(this))
    , m_columns(new MatrixHeader(Qt::Horizontal, this))
    , m_rows(new MatrixHeader(Qt::Vertical, this))
{
    setHorizontalHeader(m_columns);
    setVerticalHeader(m_rows);
    setModel(m_model);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT activatedAt(index.row(), index.column(),
                           QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    });
    for (MatrixHeader* heads : {m_rows, m_columns}) {
        connect(heads, &QHeaderView::sectionClicked, this, [this, heads](int section) {
            const int row = heads == m_rows ? section : -1;
            const int column = heads == m_rows ? -1 : section;
            if (heads->isTotalClicked()) {
                Q_EMIT totalActivatedAt(row, column);
            } else {
                Q_EMIT activatedAt(row, column, false);
            }
        });
    }
}

MatrixView::~MatrixView() = default;

const MatrixPtr& MatrixView::matrix() const
{
    return m_model->matrix();
}

std::pair<QString, QString> MatrixView::currentKeys() const
{
    const QModelIndex current = currentIndex();
    return {headKey(*m_model, current.row(), Qt::Vertical),
            headKey(*m_model, current.column(), Qt::Horizontal)};
}

void MatrixView::restoreCurrent(const std::pair<QString, QString>& keys)
{
    const int row = sectionOf(*m_model, keys.first, Qt::Vertical);
    const int column = sectionOf(*m_model, keys.second, Qt::Horizontal);
    if (row >= 0 && column >= 0) {
        setCurrentIndex(m_model->index(row, column));
    }
}

void MatrixView::setMatrix(const MatrixPtr& matrix)
{
    const auto keys = currentKeys();
    setCross(-1, -1);
    m_model->setMatrix(matrix);
    m_bounds = stepBounds(matrix ? matrix->countsPresent() : std::vector<quint32>{});
    m_delegate->setBounds(m_bounds);
    fit();
    restoreCurrent(keys);
}

void MatrixView::fit()
{
    if (!m_model->matrix()) {
        return;
    }
    const QFontMetrics metrics(font());
    const int row = metrics.height() * 3 / 2 + 2;
    m_rows->setDefaultSectionSize(row);
    int column = m_model->matrix()->showsRoles() ? metrics.height() * 2 + grid::Unit + grid::Half : row;
    for (int section = 0; section < std::min(m_model->columnCount(), 200); ++section) {
        const QString total = m_model->headerData(section, Qt::Horizontal, CountRole).toString();
        const QString title = m_model->headerData(section, Qt::Horizontal).toString();
        column = std::max(column, metrics.horizontalAdvance(total) + grid::Unit + grid::Half);
        if (title.size() > 8) {
            column = std::max(column, metrics.height() * 2 + grid::Unit + grid::Half);
        }
    }
    m_columns->setMinimumSectionSize(grid::Double);
    m_columns->setDefaultSectionSize(column);
    // The heads leave the greater part of the page to the cells.
    m_rows->fit(std::max(metrics.height() * 6, width() * 9 / 20));
    m_columns->fit(std::max(metrics.height() * 5, height() * 11 / 20));
    updateGeometries();
}

void MatrixView::setCross(int row, int column)
{
    m_delegate->setCross(row, column);
    m_rows->setMarked(row);
    m_columns->setMarked(column);
    viewport()->update();
}

void MatrixView::mouseMoveEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    setCross(index.row(), index.column());
    viewport()->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void MatrixView::leaveEvent(QEvent* event)
{
    setCross(-1, -1);
    QTableView::leaveEvent(event);
}

void MatrixView::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid() && event->modifiers().testFlag(Qt::AltModifier)) {
        const bool isOfColumn = event->modifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT totalActivatedAt(isOfColumn ? -1 : currentIndex().row(),
                                isOfColumn ? currentIndex().column() : -1);
        return;
    }
    if (isEnter && currentIndex().isValid()) {
        Q_EMIT activatedAt(currentIndex().row(), currentIndex().column(),
                           event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    QTableView::keyPressEvent(event);
    setCross(currentIndex().row(), currentIndex().column());
}

void MatrixView::resizeEvent(QResizeEvent* event)
{
    fit();
    QTableView::resizeEvent(event);
}

void MatrixView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

void MatrixView::copyCells() const
{
    const MatrixPtr& matrix = m_model->matrix();
    if (!matrix || matrix->rowCount() == 0) {
        return;
    }
    MatrixPicture part{matrix->title(), matrix, 0, matrix->rowCount(), 0, matrix->columnCount()};
    const QItemSelection selection = selectionModel()->selection();
    if (!selection.isEmpty() && (selection.constFirst().width() > 1 || selection.constFirst().height() > 1)) {
        const QItemSelectionRange& range = selection.constFirst();
        part.firstRow = static_cast<std::size_t>(range.top());
        part.rowCount = static_cast<std::size_t>(range.height());
        part.firstColumn = static_cast<std::size_t>(range.left());
        part.columnCount = static_cast<std::size_t>(range.width());
    }
    part.rowCount = std::min(part.rowCount, std::max<std::size_t>(1, MostCopied / part.columnCount));
    copyTable(part.table());
}

} // namespace atlas
