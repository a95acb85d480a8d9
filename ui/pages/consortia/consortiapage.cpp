// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/consortia/consortiapage.h"

#include <QTableView>
#include <QVBoxLayout>

namespace atlas {

ConsortiaPage::ConsortiaPage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_table(new RecordTable(context, Unit::Consortia, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table->view());
}

ConsortiaPage::~ConsortiaPage() = default;

void ConsortiaPage::retranslate()
{
    m_table->retranslate();
}

void ConsortiaPage::showColumns(const QStringList& keys)
{
    ColumnState state = m_table->columnState();
    state.visible = keys;
    m_table->setColumnState(state);
}

void ConsortiaPage::copySelection() const
{
    m_table->copySelection();
}

} // namespace atlas
