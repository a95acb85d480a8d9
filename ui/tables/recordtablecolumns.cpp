// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a record table: as the context has them, as a chooser proposes them, and as the user drags
// them.

#include "tables/knowncolumns.h"
#include "tables/recordmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/tables/columns/columnchooser.h"
#include "ui/tables/columns/columnwidths.h"
#include "ui/tables/pinnedtable.h"
#include "ui/tables/recordheader.h"
#include "ui/tables/recordtable.h"

#include <QScopedValueRollback>

namespace atlas {

const ColumnState& RecordTable::columnState() const
{
    return m_proposed ? *m_proposed : m_context.columns(m_unit);
}

void RecordTable::setColumnState(const ColumnState& state)
{
    m_context.setColumns(m_unit, state);
}

/// Out of sight it waits until the table is shown.
void RecordTable::followColumns()
{
    m_hasLayout = false;
    m_isStale = m_isStale || !isVisible();
    if (!m_isStale) {
        applyColumns();
    }
}

void RecordTable::chooseColumns()
{
    auto* chooser = new ColumnChooser(m_unit, columnState(), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &ColumnChooser::stateChanged, this, &RecordTable::propose);
    connect(chooser, &QDialog::finished, this, [this, chooser](int result) {
        m_proposed.reset();
        if (result == QDialog::Accepted) {
            setColumnState(chooser->state());
        }
        followColumns();
    });
    chooser->open();
}

void RecordTable::propose(const ColumnState& state)
{
    m_proposed = knownColumns(m_unit, state);
    followColumns();
}

void RecordTable::applyColumns()
{
    QHeaderView* header = m_table->heads();
    if (header->count() == 0) {
        return;
    }
    const QScopedValueRollback guard(m_isFitting, true);
    const ColumnState state = columnState();
    int visual = 0;
    for (const QString& columnKey : state.visible) {
        const int logical = m_model->columnOf(columnKey);
        if (logical >= 0 && header->visualIndex(logical) != visual) {
            header->moveSection(header->visualIndex(logical), visual);
        }
        visual += logical >= 0 ? 1 : 0;
    }
    for (int logical = 0; logical < header->count(); ++logical) {
        header->setSectionHidden(logical, !state.visible.contains(keyOf(logical)));
    }
    if (m_model->rowCount() > 0 || m_hasLayout) {
        fitColumns();
    }
    m_table->setPinned(state.pinned);
}

void RecordTable::fitColumns()
{
    const QScopedValueRollback guard(m_isFitting, true);
    m_widths->fit(columnState());
    m_hasLayout = true;
}

void RecordTable::rememberWidth(int section, int width)
{
    if (!m_isFitting && !m_isRefreshing && m_hasLayout && width > 0) {
        ColumnState state = columnState();
        state.widths.insert(keyOf(section), width);
        remember(state);
    }
}

void RecordTable::rememberOrder()
{
    if (!m_isFitting && !m_isRefreshing && m_hasLayout) {
        ColumnState state = columnState();
        state.visible.clear();
        for (const int logical : m_table->shownColumns()) {
            state.visible << keyOf(logical);
        }
        remember(state);
    }
}

/// What the user did with the header, which needs no other layout for it.
void RecordTable::remember(const ColumnState& state)
{
    const QScopedValueRollback guard(m_isTelling, true);
    setColumnState(state);
}

} // namespace atlas
