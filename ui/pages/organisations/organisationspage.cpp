// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/organisations/organisationspage.h"

#include <QTableView>
#include <QVBoxLayout>

namespace atlas {

OrganisationsPage::OrganisationsPage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_table(new RecordTable(context, Unit::Organisations, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table->view());
}

OrganisationsPage::~OrganisationsPage() = default;

void OrganisationsPage::retranslate()
{
    m_table->retranslate();
}

void OrganisationsPage::showColumns(const QStringList& keys)
{
    ColumnState state = m_table->columnState();
    state.visible = keys;
    m_table->setColumnState(state);
}

void OrganisationsPage::copySelection() const
{
    m_table->copySelection();
}

} // namespace atlas
