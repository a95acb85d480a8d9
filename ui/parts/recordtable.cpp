// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/recordtable.h"

#include "tables/recordmodel.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/recorddelegate.h"
#include "ui/parts/tablecopy.h"
#include "ui/parts/tablesetup.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>

namespace atlas {
namespace {

/// Measured in the font that it is painted in. Qt measures headers in bold, for the case that they are
/// highlighted, and loads the bold face of the font to do so.
class PlainHeader final : public QHeaderView
{
public:
    explicit PlainHeader(QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
    {
    }

protected:
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        QStyleOptionHeader option;
        initStyleOption(&option);
        option.section = section;
        option.text = model()->headerData(section, Qt::Horizontal).toString();
        return style()->sizeFromContents(QStyle::CT_HeaderSection, &option, {}, this);
    }
};

constexpr int WidestAtFirst = 420;
constexpr int NarrowestColumn = 56;
constexpr int NarrowestText = 104;
constexpr int NarrowestName = 152; ///< what a record is called is the last to be cut

/// The filter field that a column's values belong to, where there is one.
std::optional<Field> fieldOfColumn(const QString& column)
{
    return column == u"industry_led" ? std::nullopt : fromKey<Field>(column);
}

QStringList columnsAtFirst(Unit unit)
{
    QStringList keys;
    for (const RecordColumn& column : recordColumns(unit)) {
        if (column.shownAtFirst) {
            keys << QString::fromLatin1(column.key);
        }
    }
    return keys;
}

} // namespace

RecordTable::RecordTable(BrowseContext& context, Unit unit, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_unit(unit)
    , m_model(new RecordModel(unit, this))
{
    m_columns.visible = columnsAtFirst(unit);
    m_stack = new QStackedLayout(this);
    makeTable();
    m_note = new EmptyState(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_note);
    connect(m_note, &EmptyState::actionTriggered, &context, [this] { m_context.setFilter({}); });
    connect(&context, &BrowseContext::viewChanged, this, &RecordTable::refresh);
    connect(&context, &BrowseContext::selectionChanged, this, &RecordTable::showCurrent);
    retranslate();
}

RecordTable::~RecordTable() = default;

void RecordTable::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(key(m_unit) + QStringLiteral("Table"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new RecordDelegate(m_table));
    auto* header = new PlainHeader(m_table);
    m_table->setHorizontalHeader(header);
    setUpTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setMouseTracking(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSectionsClickable(true);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(false);
    header->setMinimumSectionSize(NarrowestColumn);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int section, int /*before*/, int width) { rememberWidth(section, width); });
    m_table->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionClicked, this, &RecordTable::sortBySection);
    connect(header, &QHeaderView::customContextMenuRequested, this, &RecordTable::showHeaderMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RecordTable::showCellMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordTable::followCurrent);
}

void RecordTable::retranslate()
{
    m_table->setAccessibleName(title(m_unit));
    refresh();
}

void RecordTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void RecordTable::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale) {
        return;
    }
    const QScopedValueRollback guard(m_isRefreshing, true);
    const ColumnState state = m_hasLayout ? columnState() : m_columns;
    m_model->setView(m_context.view(), m_context.language());
    m_columns = state;
    applyColumns();
    showCurrent();
    const bool isEmpty = m_model->rowCount() == 0;
    if (isEmpty) {
        m_note->setTexts(m_context.hasRegistry() ? tr("Nothing in the registry matches the whole filter.")
                                                 : tr("No registry is open."),
                         m_context.hasRegistry() ? tr("Clear the filter") : QString());
    }
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

ColumnState RecordTable::columnState() const
{
    if (!m_hasLayout) {
        return m_columns;
    }
    ColumnState state;
    const QHeaderView* header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical)) {
            const QString columnKey = m_model->headerData(logical, Qt::Horizontal, ColumnKeyRole).toString();
            state.visible << columnKey;
        }
    }
    state.widths = m_columns.widths;
    return state;
}

void RecordTable::setColumnState(const ColumnState& state)
{
    // Keys of another version are passed over; a table without any column helps nobody.
    ColumnState known = state;
    const QStringList all = RecordModel::columnKeys(m_unit);
    known.visible.removeIf([&](const QString& columnKey) { return !all.contains(columnKey); });
    if (known.visible.isEmpty()) {
        known.visible = columnsAtFirst(m_unit);
    }
    m_columns = known;
    m_hasLayout = false;
    applyColumns();
}

void RecordTable::applyColumns()
{
    QHeaderView* header = m_table->horizontalHeader();
    if (header->count() == 0) {
        return;
    }
    int visual = 0;
    for (const QString& columnKey : m_columns.visible) {
        const int logical = m_model->columnOf(columnKey);
        if (logical >= 0) {
            header->moveSection(header->visualIndex(logical), visual++);
        }
    }
    const QScopedValueRollback guard(m_isFitting, true);
    for (int logical = 0; logical < header->count(); ++logical) {
        const QString columnKey = m_model->headerData(logical, Qt::Horizontal, ColumnKeyRole).toString();
        header->setSectionHidden(logical, !m_columns.visible.contains(columnKey));
    }
    if (m_model->rowCount() > 0 || m_hasLayout) {
        fitColumns();
    }
}

/// Widths are the user's where she set them. Otherwise short columns are as wide as their content, and texts
/// share the room that is left, so that all columns are in sight as long as there is room for them.
void RecordTable::fitColumns()
{
    const QScopedValueRollback guard(m_isFitting, true);
    QHeaderView* header = m_table->horizontalHeader();
    struct Text
    {
        int logical = 0;
        int narrowest = 0;
        int natural = 0;
    };
    std::vector<Text> texts;
    int room = m_table->viewport()->width();
    int least = 0;
    int wanted = 0;
    for (const QString& columnKey : m_columns.visible) {
        const int logical = m_model->columnOf(columnKey);
        if (logical < 0) {
            continue;
        }
        if (const auto width = m_columns.widths.constFind(columnKey); width != m_columns.widths.cend()) {
            header->resizeSection(logical, std::max(*width, NarrowestColumn));
            room -= header->sectionSize(logical);
            continue;
        }
        const int natural = naturalWidth(columnKey, logical);
        const RecordColumn* record = recordColumn(m_unit, columnKey);
        if (record->type == ColumnType::Text) {
            const int narrowest = columnKey == u"name" ? NarrowestName : NarrowestText;
            texts.push_back({logical, narrowest, std::max(natural, narrowest)});
            least += narrowest;
            wanted += texts.back().natural;
        } else {
            header->resizeSection(logical, natural);
            room -= natural;
        }
    }
    // Each text gets the least that can be read, and its part of what is left by how much it wants beyond
    // that.
    const qint64 spare = std::max(0, room - least);
    const qint64 hunger = std::max(1, wanted - least);
    for (const Text& text : texts) {
        const qint64 part = spare * (text.natural - text.narrowest) / hunger;
        header->resizeSection(text.logical, text.narrowest + static_cast<int>(part));
    }
    m_hasLayout = true;
}

/// Found once for a snapshot, so that columns do not jump while one filters.
int RecordTable::naturalWidth(const QString& columnKey, int logical)
{
    const SnapshotPtr& snapshot = m_context.view()->snapshot;
    if (m_measured.lock() != snapshot || m_measuredLanguage != m_context.language()) {
        m_naturalWidths.clear();
        m_measured = snapshot;
        m_measuredLanguage = m_context.language();
    }
    if (const auto known = m_naturalWidths.constFind(columnKey); known != m_naturalWidths.cend()) {
        return *known;
    }
    m_table->resizeColumnToContents(logical);
    const int natural =
        std::clamp(m_table->horizontalHeader()->sectionSize(logical), NarrowestColumn, WidestAtFirst);
    m_naturalWidths.insert(columnKey, natural);
    return natural;
}

void RecordTable::rememberWidth(int section, int width)
{
    if (!m_isFitting && m_hasLayout && width > 0) {
        m_columns.widths.insert(m_model->headerData(section, Qt::Horizontal, ColumnKeyRole).toString(),
                                width);
    }
}

bool RecordTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize && m_hasLayout) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void RecordTable::sortBySection(int section)
{
    const QString columnKey = m_model->headerData(section, Qt::Horizontal, ColumnKeyRole).toString();
    SortOrder order = m_context.order(m_unit);
    const bool keepOthers = QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
    const auto found = std::ranges::find(order, columnKey, &SortColumn::column);
    if (found != order.end() && found->descending) {
        order.erase(found); // the third click goes back to the published order
    } else if (found != order.end()) {
        found->descending = true;
        if (!keepOthers) {
            order = {*found};
        }
    } else {
        if (!keepOthers) {
            order.clear();
        }
        order.push_back({columnKey, false});
    }
    m_context.setOrder(m_unit, order);
}

void RecordTable::showCurrent()
{
    const Selection& selection = m_context.selection();
    const bool isOurs = (m_unit == Unit::Consortia && selection.kind == Selection::Kind::Consortium) ||
                        (m_unit == Unit::Organisations && selection.kind == Selection::Kind::Organisation);
    const QScopedValueRollback guard(m_isRefreshing, true);
    const int row = isOurs ? m_model->rowWithId(selection.id) : -1;
    if (row < 0) {
        m_table->clearSelection();
        m_table->setCurrentIndex({});
        return;
    }
    if (m_table->currentIndex().row() != row) {
        m_table->selectRow(row);
        m_table->scrollTo(m_model->index(row, 0));
    }
}

void RecordTable::followCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (m_isRefreshing || !current.isValid() || m_unit == Unit::Memberships) {
        return;
    }
    m_context.select({m_unit == Unit::Consortia ? Selection::Kind::Consortium : Selection::Kind::Organisation,
                      current.data(IdRole).toLongLong()});
}

void RecordTable::showCellMenu(const QPoint& point)
{
    const QModelIndex index = m_table->indexAt(point);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy the selected rows"), this, &RecordTable::copySelection);
    const auto field = fieldOfColumn(index.data(ColumnKeyRole).toString());
    const std::optional<QString> value =
        field ? m_context.snapshot().vocabulary.keyFor(*field, index.data(ValueRole).toString())
              : std::nullopt;
    if (value) {
        const QString shown = index.data().toString();
        menu->addSeparator();
        menu->addAction(tr("Only %1").arg(shown), this,
                        [this, field, value] { m_context.showValue(*field, *value); });
        menu->addAction(tr("Without %1").arg(shown), this, [this, field, value] {
            Filter filter = m_context.filter();
            filter.exclude(*field, *value);
            m_context.setFilter(filter);
        });
    }
    menu->popup(m_table->viewport()->mapToGlobal(point));
}

void RecordTable::showHeaderMenu(const QPoint& point)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RecordColumn& column : recordColumns(m_unit)) {
        const QString columnKey = QString::fromLatin1(column.key);
        QAction* action = menu->addAction(columnTitle(column));
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(m_model->columnOf(columnKey)));
        connect(action, &QAction::toggled, this,
                [this, columnKey](bool shown) { setColumnShown(columnKey, shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("Columns as at first"), this, [this] {
        setColumnState({columnsAtFirst(m_unit), {}});
    });
    menu->popup(m_table->horizontalHeader()->mapToGlobal(point));
}

void RecordTable::setColumnShown(const QString& columnKey, bool shown)
{
    ColumnState state = columnState();
    if (shown && !state.visible.contains(columnKey)) {
        state.visible << columnKey;
    } else if (!shown && state.visible.size() > 1) {
        state.visible.removeAll(columnKey);
    }
    setColumnState(state);
}

void RecordTable::copySelection() const
{
    copySelectedRows(*m_table);
}

} // namespace atlas
