// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/pinnedtable.h"

#include "ui/look/theme.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/recordheader.h"
#include "ui/tables/tablesetup.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

namespace atlas {
namespace {

/// What must be left for the columns that scroll.
constexpr int LeastScrolling = 160;

/// Shows, and no more: a hairline at its right says where the columns begin that scroll.
class Overlay final : public QTableView
{
public:
    using QTableView::QTableView;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QTableView::paintEvent(event);
        QPainter painter(viewport());
        painter.setPen(Theme::of(palette()).border);
        painter.drawLine(viewport()->width() - 1, 0, viewport()->width() - 1, viewport()->height());
    }
};

} // namespace

PinnedTable::PinnedTable(QWidget* parent)
    : QTableView(parent)
    , m_heads(new RecordHeader(this))
    , m_overlay(new Overlay(this))
{
    setHorizontalHeader(m_heads);
    setUpTable(*this);
    setItemDelegate(new RecordDelegate(this));
    m_pinnedHeads = new RecordHeader(m_overlay);
    m_overlay->setObjectName(QStringLiteral("pinnedColumns"));
    m_overlay->setHorizontalHeader(m_pinnedHeads);
    setUpTable(*m_overlay);
    m_overlay->setFocusPolicy(Qt::NoFocus);
    m_overlay->setFrameShape(QFrame::NoFrame);
    m_overlay->setAutoScroll(false);
    m_overlay->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_overlay->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_overlay->setMouseTracking(true);
    m_overlay->viewport()->installEventFilter(this);
    auto* delegate = new RecordDelegate(m_overlay);
    delegate->setFocusView(this);
    m_overlay->setItemDelegate(delegate);
    m_overlay->hide();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_overlay->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_heads, &QHeaderView::sectionResized, this,
            [this](int logical, int /*before*/, int width) { mirrorSizes(logical, width); });
    connect(m_heads, &QHeaderView::sectionMoved, this, [this] { arrangePinned(); });
    connect(m_pinnedHeads, &QHeaderView::sectionResized, this, [this](int logical, int, int width) {
        if (!m_isArranging && width > 0) {
            m_heads->resizeSection(logical, width);
            placeOverlay();
        }
    });
    connect(m_pinnedHeads, &QHeaderView::sectionMoved, this,
            [this](int /*logical*/, int from, int to) { mirrorMove(from, to); });
}

PinnedTable::~PinnedTable() = default;

void PinnedTable::giveRoomBack()
{
    for (QTableView* table : {static_cast<QTableView*>(this), m_overlay}) {
        auto* heads = new QHeaderView(Qt::Vertical, table);
        heads->setDefaultSectionSize(table->verticalHeader()->defaultSectionSize());
        heads->hide();
        table->setVerticalHeader(heads); // deletes the former
    }
}

RecordHeader* PinnedTable::headsOf(int logical) const
{
    return isPinned(logical) ? m_pinnedHeads : m_heads;
}

std::vector<int> PinnedTable::shownColumns() const
{
    std::vector<int> columns;
    for (int visual = 0; visual < m_heads->count(); ++visual) {
        const int logical = m_heads->logicalIndex(visual);
        if (!m_heads->isSectionHidden(logical)) {
            columns.push_back(logical);
        }
    }
    return columns;
}

void PinnedTable::setPinned(int columns)
{
    m_pinned = std::max(0, columns);
    arrangePinned();
}

int PinnedTable::pinnedThatFit() const
{
    int room = viewport()->width() - LeastScrolling;
    int fit = 0;
    for (const int logical : shownColumns()) {
        room -= m_heads->sectionSize(logical);
        if (fit == m_pinned || room < 0) {
            break;
        }
        ++fit;
    }
    return fit;
}

bool PinnedTable::isPinned(int logical) const
{
    const std::vector<int> columns = shownColumns();
    const auto end = columns.begin() + std::min<std::ptrdiff_t>(m_pinnedNow, std::ssize(columns));
    return std::find(columns.begin(), end, logical) != end;
}

int PinnedTable::pinnedWidth() const
{
    int width = 0;
    int left = m_pinnedNow;
    for (const int logical : m_pinnedNow > 0 ? shownColumns() : std::vector<int>()) {
        if (left-- == 0) {
            break;
        }
        width += m_heads->sectionSize(logical);
    }
    return width;
}

/// Gives the second view the columns, their order and their widths of the first.
void PinnedTable::arrangePinned()
{
    if (m_isArranging) {
        return;
    }
    m_pinnedNow = m_pinned == 0 ? 0 : pinnedThatFit();
    m_overlay->setVisible(m_pinnedNow > 0);
    if (m_pinnedNow == 0) {
        if (m_overlay->model() != nullptr) {
            m_overlay->setModel(nullptr); // it would lay out a million rows for nobody
        }
        return;
    }
    const QScopedValueRollback guard(m_isArranging, true);
    if (m_overlay->model() != model()) {
        m_overlay->setModel(model());
        const QItemSelectionModel* own = m_overlay->selectionModel();
        m_overlay->setSelectionModel(selectionModel());
        delete own;
        m_overlay->setSelectionBehavior(selectionBehavior());
        m_pinnedHeads->setMinimumSectionSize(m_heads->minimumSectionSize());
        m_pinnedHeads->setDefaultAlignment(m_heads->defaultAlignment());
    }
    for (int visual = 0; visual < m_heads->count(); ++visual) {
        const int logical = m_heads->logicalIndex(visual);
        m_pinnedHeads->moveSection(m_pinnedHeads->visualIndex(logical), visual);
    }
    for (int logical = 0; logical < m_heads->count(); ++logical) {
        const bool isShown = isPinned(logical);
        m_pinnedHeads->setSectionHidden(logical, !isShown);
        if (isShown) {
            m_pinnedHeads->resizeSection(logical, m_heads->sectionSize(logical));
        }
    }
    placeOverlay();
}

void PinnedTable::placeOverlay()
{
    if (m_pinnedNow == 0) {
        return;
    }
    m_pinnedHeads->setFixedHeight(m_heads->height());
    const int frame = frameWidth();
    m_overlay->setGeometry(frame, frame, pinnedWidth(), m_heads->height() + viewport()->height());
    m_overlay->verticalScrollBar()->setValue(verticalScrollBar()->value());
    m_overlay->raise();
}

void PinnedTable::mirrorSizes(int logical, int width)
{
    if (!m_isArranging && m_pinnedNow > 0 && isPinned(logical)) {
        const QScopedValueRollback guard(m_isArranging, true);
        m_pinnedHeads->resizeSection(logical, width);
        placeOverlay();
    }
}

void PinnedTable::mirrorMove(int from, int to)
{
    if (!m_isArranging) {
        m_heads->moveSection(from, to);
    }
}

QModelIndex PinnedTable::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y());
    if (row < 0 || !isOverPinned(point.x())) {
        return QTableView::indexAt(point);
    }
    int right = 0;
    for (const int logical : shownColumns()) {
        right += m_heads->sectionSize(logical);
        if (point.x() < right) {
            return model()->index(row, logical);
        }
    }
    return {};
}

QRect PinnedTable::visualRect(const QModelIndex& index) const
{
    const QRect rect = QTableView::visualRect(index);
    if (m_pinnedNow == 0 || !index.isValid() || !isPinned(index.column())) {
        return rect;
    }
    int left = 0;
    for (const int logical : shownColumns()) {
        if (logical == index.column()) {
            break;
        }
        left += m_heads->sectionSize(logical);
    }
    return {left, rect.top(), rect.width(), rect.height()};
}

void PinnedTable::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (m_pinnedNow > 0 && index.isValid() && isPinned(index.column())) {
        const int before = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(before); // it is in sight wherever the others are
        return;
    }
    QTableView::scrollTo(index, hint);
    const int covered = pinnedWidth() - QTableView::visualRect(index).left();
    if (m_pinnedNow > 0 && index.isValid() && covered > 0) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - covered);
    }
}

/// The second view lies on the first one's left edge, so a place in one is the same place in the other.
bool PinnedTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_overlay->viewport()) {
        return QTableView::eventFilter(watched, event);
    }
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
    case QEvent::ToolTip:
        QCoreApplication::sendEvent(viewport(), event);
        return true;
    default:
        return false;
    }
}

void PinnedTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (m_pinned > 0) {
        arrangePinned();
    }
}

void PinnedTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        Q_EMIT funnelAsked();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers().testFlag(Qt::AltModifier)) {
        Q_EMIT numberAsked();
        return;
    }
    QTableView::keyPressEvent(event);
}

void PinnedTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    m_overlay->viewport()->update();
}

void PinnedTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    m_overlay->viewport()->update();
}

} // namespace atlas
