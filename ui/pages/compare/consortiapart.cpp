// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/compare/consortiapart.h"

#include "report/comparisonreport.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/icons.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"
#include "ui/search/recordchooser.h"
#include "ui/tables/counttable.h"
#include "ui/tables/tablecopy.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>

namespace atlas {
namespace {

constexpr int WidestChip = grid::Unit * 24;
constexpr int NarrowestConsortium = grid::Unit * 25;
constexpr int CountWidth = grid::Unit * 7;
constexpr int TotalWidth = grid::Unit * 14;
constexpr int RoleWidth = grid::Unit * 12;

} // namespace

ConsortiaPart::ConsortiaPart(BrowseContext& context, QWidget* parent)
    : ComparePart(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit + grid::Half);
    m_chooser = new RecordChooser(context, Unit::Consortia, this);
    m_chooser->setMaximumWidth(grid::Unit * 60);
    m_chips = new QWidget(this);
    m_chipRow = new QHBoxLayout(m_chips);
    m_chipRow->setContentsMargins(0, 0, 0, 0);
    m_chipRow->setSpacing(grid::Unit);
    layout->addWidget(m_chooser);
    layout->addWidget(m_chips);
    makeTables();
    m_empty = new EmptyState(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tables);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_chooser);
    connect(m_chooser, &RecordChooser::recordChanged, this, [this](qint64 id) {
        if (id != 0) {
            std::vector<qint64> ids = m_ids;
            ids.push_back(id);
            setConsortia(ids);
            m_chooser->clear();
        }
    });
    connect(m_empty, &EmptyState::actionTriggered, this, [this] {
        // The first two of the selection, to begin with.
        const View& view = *m_context.view();
        std::vector<qint64> ids;
        for (const Row row : view.of(Unit::Consortia)) {
            if (ids.size() == FewestCompared) {
                break;
            }
            ids.push_back(view.snapshot->consortia.id[row]);
        }
        setConsortia(ids);
    });
}

ConsortiaPart::~ConsortiaPart() = default;

void ConsortiaPart::makeTables()
{
    m_tables = new QSplitter(Qt::Horizontal, this);
    m_tables->setChildrenCollapsible(false);
    m_counts = new CountTable(m_tables);
    auto* right = new QWidget(m_tables);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    m_which = new PlainLabel(right);
    m_which->setProperty("tone", QStringLiteral("secondary"));
    m_all = new QPushButton(right);
    m_all->setFlat(true);
    head->addWidget(m_which);
    head->addWidget(m_all);
    head->addStretch(1);
    m_members = new CountTable(right);
    column->addLayout(head);
    column->addWidget(m_members, 1);
    for (const int side : {0, 1}) {
        m_tables->setStretchFactor(side, 1);
    }
    m_tables->setSizes({1, 1}); // as wide as each other: what a number counts is to be read
    // A number of one consortium is of its members; the name and the last number are of all of them.
    const auto show = [this](const QModelIndex& index) {
        const bool isOfOne = index.column() > 0 && index.column() <= static_cast<int>(m_ids.size());
        showWhich(m_counts->key(index.row()),
                  isOfOne ? std::optional(static_cast<std::size_t>(index.column() - 1)) : std::nullopt);
    };
    connect(m_counts, &QTableView::activated, this, show);
    connect(m_counts, &QTableView::clicked, this, show);
    connect(m_all, &QPushButton::clicked, this, [this] { showWhich({}); });
    const auto choose = [this](const QString& key) {
        m_context.select({Selection::Kind::Organisation, key.toLongLong()});
    };
    connect(m_members, &CountTable::rowActivated, this, choose);
    connect(m_members, &QTableView::clicked, this,
            [this, choose](const QModelIndex& index) { choose(m_members->key(index.row())); });
}

void ConsortiaPart::retranslate()
{
    m_chooser->setPlaceholderText(tr("Add a consortium: type part of its name or its number"));
    m_chooser->setAccessibleName(tr("Add a consortium"));
    m_counts->setAccessibleName(tr("Organisations in which of them, by kind and by home"));
    m_members->setAccessibleName(tr("Members and their roles"));
    m_all->setText(tr("Show all", "members"));
    refresh();
}

void ConsortiaPart::setConsortia(const std::vector<qint64>& ids)
{
    std::vector<qint64> wanted;
    for (const qint64 id : ids) {
        if (wanted.size() < MostCompared && std::ranges::find(wanted, id) == wanted.end()) {
            wanted.push_back(id);
        }
    }
    m_ids = wanted;
    m_onlyKey.clear();
    m_only.reset();
    refresh();
}

void ConsortiaPart::refresh()
{
    const ViewPtr view = m_context.view();
    const SnapshotPtr& snapshot = view->snapshot;
    std::erase_if(m_ids, [&](qint64 id) { return !snapshot->consortiumWithId(id); });
    showChips();
    if (m_ids.size() < FewestCompared) {
        m_answerer.stop();
        m_answer.reset();
        const bool canBegin = m_ids.empty() && m_context.view()->totals()[Unit::Consortia] >= FewestCompared;
        m_empty->setTexts(!m_context.hasRegistry() ? tr("No registry is open.")
                          : m_ids.empty() ? tr("Choose two to four consortia: who is in which, and as what?")
                                          : tr("Choose one more consortium to set beside this one."),
                          canBegin ? tr("Use the first two") : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    std::vector<Row> rows;
    for (const qint64 id : m_ids) {
        rows.push_back(*snapshot->consortiumWithId(id));
    }
    m_answerer.ask(
        this,
        [view, rows](const std::stop_token&) -> AnswerPtr {
            return std::make_shared<const Answer>(Answer{view, compareConsortia(*view->snapshot, rows)});
        },
        [this](const AnswerPtr& answer) { take(answer); });
}

void ConsortiaPart::showChips()
{
    qDeleteAll(m_chips->findChildren<QToolButton*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_chipRow->takeAt(0)) {
        delete item;
    }
    const Snapshot& snapshot = m_context.snapshot();
    const int room = m_ids.empty() ? 0 : width() / static_cast<int>(m_ids.size()) - grid::Unit * 6;
    for (const qint64 id : m_ids) {
        const QString title = snapshot.consortiumTitle(*snapshot.consortiumWithId(id), m_context.language());
        auto* chip = new QToolButton(m_chips);
        chip->setProperty("chip", true);
        chip->setText(
            plainCaption(elidedTo(title, chip->fontMetrics(), std::clamp(room, grid::Unit * 6, WidestChip))));
        chip->setIcon(icon(Icon::Close));
        chip->setIconSize({grid::Unit + 2, grid::Unit + 2});
        chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        chip->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
        setPlainToolTip(*chip, title);
        chip->setAccessibleName(tr("Remove %1").arg(title));
        chip->setFocusPolicy(Qt::StrongFocus);
        connect(chip, &QToolButton::clicked, this, [this, id] {
            std::vector<qint64> ids = m_ids;
            std::erase(ids, id);
            QMetaObject::invokeMethod( // the chip that was clicked goes
                this, [this, ids] { setConsortia(ids); }, Qt::QueuedConnection);
        });
        m_chipRow->addWidget(chip);
    }
    m_chipRow->addStretch(1);
    m_chips->setVisible(!m_ids.empty());
    m_chooser->setEnabled(m_ids.size() < MostCompared);
}

void ConsortiaPart::resizeEvent(QResizeEvent* event)
{
    ComparePart::resizeEvent(event);
    fitTables();
    if (event->oldSize().width() != event->size().width()) {
        showChips();
    }
}

void ConsortiaPart::take(const AnswerPtr& answer)
{
    m_answer = answer;
    fitTables();
    KeyedTable counts = comparisonCounts(*answer->view->snapshot, answer->comparison, m_context.language());
    m_counts->setTable(std::move(counts.table), std::move(counts.keys));
    fillMembers();
    m_stack->setCurrentWidget(m_tables);
}

void ConsortiaPart::showWhich(const QString& key, std::optional<std::size_t> only)
{
    m_onlyKey = key;
    m_only = only;
    fillMembers();
}

void ConsortiaPart::fillMembers()
{
    if (!m_answer) {
        return;
    }
    KeyedTable members =
        comparisonMembers(*m_answer->view->snapshot, m_answer->comparison, m_onlyKey, false, m_only);
    const auto shown = static_cast<qint64>(members.keys.size());
    const auto all = static_cast<qint64>(m_answer->comparison.members.size());
    //: %1 a count of organisations that are shown, %2 of all with the unit
    m_which->setPlainText(
        shown == all ? countText(all, Unit::Organisations)
                     : tr("%1 of %2").arg(QString::number(shown), countText(all, Unit::Organisations)));
    m_all->setVisible(shown != all);
    m_members->setTable(std::move(members.table), std::move(members.keys));
}

/// Beside each other where both have room for names and for a column of each consortium.
void ConsortiaPart::fitTables()
{
    const auto consortia = static_cast<int>(m_ids.size());
    const int counts = NarrowestConsortium + consortia * CountWidth + TotalWidth;
    const int members = NarrowestConsortium + consortia * RoleWidth;
    const bool isBeside = width() >= counts + members;
    m_tables->setOrientation(isBeside ? Qt::Horizontal : Qt::Vertical);
    m_tables->widget(1)->setContentsMargins(isBeside ? grid::Double : 0, isBeside ? 0 : grid::Unit, 0, 0);
}

void ConsortiaPart::copySelection() const
{
    copySelectedRows(m_counts->hasFocus() ? *m_counts : *m_members);
}

std::optional<Report> ConsortiaPart::report(const QDateTime& made) const
{
    if (!m_answer) {
        return {};
    }
    return comparisonReport(*m_answer->view, m_answer->comparison, m_onlyKey, m_only, m_context.language(),
                            made);
}

std::optional<PageTable> ConsortiaPart::pageTable() const
{
    if (!m_answer) {
        return {};
    }
    auto members = comparisonMembers(*m_answer->view->snapshot, m_answer->comparison, {}, true);
    return PageTable{tr("Comparison"), std::make_shared<const MemoryTable>(std::move(members.table)),
                     roleLegend()};
}

} // namespace atlas
