// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/compare/comparepage.h"

#include "ui/context/browsecontext.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/pages/compare/chainpart.h"
#include "ui/pages/compare/consortiapart.h"
#include "ui/pages/compare/filterspart.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace atlas {

ComparePage::ComparePage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit * 3, grid::Unit + grid::Half, grid::Unit * 3, grid::Unit * 2);
    layout->setSpacing(grid::Unit + grid::Half);
    m_switch = new SegmentedSwitch(this);
    layout->addWidget(m_switch);
    m_consortia = new ConsortiaPart(context, this);
    m_filters = new FiltersPart(context, this);
    m_chain = new ChainPart(context, this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_consortia);
    m_stack->addWidget(m_filters);
    m_stack->addWidget(m_chain);
    layout->addLayout(m_stack, 1);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &ComparePage::setPart);
    connect(&context, &BrowseContext::comparedChanged, this, &ComparePage::takeCompared);
    connect(&context, &BrowseContext::viewChanged, this, [this] {
        // A comparison is of the registry, not of the filter: only another snapshot asks it again.
        if (m_snapshot != m_context.view()->snapshot.get()) {
            m_snapshot = m_context.view()->snapshot.get();
            for (ComparePart* part :
                 {static_cast<ComparePart*>(m_consortia), static_cast<ComparePart*>(m_filters),
                  static_cast<ComparePart*>(m_chain)}) {
                part->refresh();
            }
        }
    });
    m_snapshot = context.view()->snapshot.get();
    retranslate();
    takeCompared();
}

ComparePage::~ComparePage() = default;

ComparePart* ComparePage::current() const
{
    return static_cast<ComparePart*>(m_stack->currentWidget());
}

void ComparePage::retranslate()
{
    m_switch->setSegments({tr("Consortia", "to compare"), tr("Two filters"), tr("Two organisations")});
    m_switch->setAccessibleName(tr("What is compared"));
    m_consortia->retranslate();
    m_filters->retranslate();
    m_chain->retranslate();
}

void ComparePage::setPart(int part)
{
    m_switch->setCurrent(part);
    m_stack->setCurrentIndex(part);
    setFocusProxy(m_stack->currentWidget());
}

void ComparePage::takeCompared()
{
    if (!m_context.compared().empty()) {
        setPart(0);
        m_consortia->setConsortia(m_context.compared());
    }
}

void ComparePage::copySelection() const
{
    current()->copySelection();
}

std::optional<Report> ComparePage::report(const QDateTime& made) const
{
    return current()->report(made);
}

std::optional<PageTable> ComparePage::pageTable() const
{
    return current()->pageTable();
}

} // namespace atlas
