// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/recordpage.h"

#include <QTableView>
#include <QVBoxLayout>

namespace atlas {

RecordPage::RecordPage(BrowseContext& context, Unit unit, QWidget* parent)
    : Page(parent)
    , m_table(new RecordTable(context, unit, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setFocusProxy(m_table->view());
}

RecordPage::~RecordPage() = default;

void RecordPage::retranslate()
{
    m_table->retranslate();
}

void RecordPage::copySelection() const
{
    m_table->copySelection();
}

} // namespace atlas
