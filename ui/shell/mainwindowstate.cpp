// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window remembers between two starts.

#include "ui/context/browsecontext.h"
#include "ui/facets/facetpanel.h"
#include "ui/inspector/inspector.h"
#include "ui/look/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagestack.h"

#include <QSplitter>

#include <algorithm>

namespace atlas {

void MainWindow::restoreState()
{
    const Settings& settings = m_services.settings;
    restoreGeometry(settings.geometry());
    m_panelsAreSized = m_splitter->restoreState(settings.splitter());
    m_facets->setFacetLayout(settings.facetLayout());
    m_facets->setFoldedFields(settings.foldedFacets());
    m_facets->setVisible(settings.areFacetsShown());
    m_inspector->setVisible(settings.isInspectorShown());
    m_services.context.setUnit(settings.unit());
    m_services.context.setPlacesBy(settings.regionField());
    for (const Unit unit : AllUnits) {
        m_services.context.setColumns(unit, settings.columns(unit));
    }
    m_services.context.setDimsOthers(settings.dimsOthers());
    // Who sits in several consortia is the first question to the organisations.
    m_services.context.setOrder(Unit::Organisations, {{QStringLiteral("consortia"), true}});
    const QString page = settings.opensWithStart() ? QStringLiteral("start") : settings.page();
    const auto& entries = m_pages->entries();
    const bool isKnown = std::ranges::any_of(entries, [&](const PageEntry& e) { return e.key == page; });
    m_services.context.setPage(isKnown ? page : QStringLiteral("consortia"));
    updateChecks();
}

void MainWindow::saveState() const
{
    Settings& settings = m_services.settings;
    settings.setGeometry(saveGeometry());
    if (m_panelsAreSized) {
        settings.setSplitter(m_splitter->saveState());
    }
    if (const QString page = m_services.context.page(); page != QStringLiteral("start")) {
        settings.setPage(page);
    }
    settings.setUnit(m_services.context.unit());
    settings.setDimsOthers(m_services.context.dimsOthers());
    settings.setFacetLayout(m_facets->facetLayout());
    settings.setFoldedFacets(m_facets->foldedFields());
    settings.setFacetsShown(m_facets->isVisibleTo(this));
    settings.setInspectorShown(m_inspector->isVisibleTo(this));
    for (const Unit unit : AllUnits) {
        settings.setColumns(unit, m_services.context.columns(unit));
    }
    settings.setRegionField(m_services.context.placesBy());
}

} // namespace atlas
