// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/recordpage.h"

#include "ui/context/browsecontext.h"

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

/// The rows that the filter leaves, also where the others are dimmed on screen instead of hidden.
std::optional<Report> RecordPage::report(const QDateTime& made) const
{
    const BrowseContext& context = m_table->context();
    return tableReport(context.view(), m_table->unit(), m_table->columnState().visible, context.language(),
                       made);
}

void RecordPage::copySelection() const
{
    m_table->copySelection();
}

} // namespace atlas
