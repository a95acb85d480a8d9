// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/topbar.h"

#include "ui/facets/chipbar.h"
#include "ui/look/icons.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/search/searchbox.h"
#include "ui/shell/viewbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace atlas {
namespace {

QToolButton* makeStepButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setProperty("outlined", true);
    return button;
}

} // namespace

TopBar::TopBar(BrowseContext& context, const Actions& actions, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("topBar"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Unit, grid::Unit, grid::Unit, grid::Unit);
    column->setSpacing(2);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::Unit);
    column->addLayout(row);
    row->addWidget(makeStepButton(actions.back, this));
    row->addWidget(makeStepButton(actions.forward, this));
    m_views = new ViewButton(*actions.views, this);
    row->addWidget(m_views);
    m_search = new SearchBox(context, this);
    m_search->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    row->addWidget(m_search, 1);
    m_chips = new ChipBar(context, this);
    row->addWidget(m_chips);
    m_export = new QPushButton(this);
    connect(m_export, &QPushButton::clicked, actions.exportTables, &QAction::trigger);
    row->addWidget(m_export);
    m_report = new QPushButton(this);
    m_report->setProperty("primary", true);
    m_report->setMenu(actions.report);
    row->addWidget(m_report);
    m_problem = new PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("searchProblem"));
    m_problem->setProperty("tone", QStringLiteral("warning"));
    m_problem->setWordWrap(true);
    m_problem->setFont(smallFont(font()));
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_search, &SearchBox::problemChanged, this, [this](const QString& message) {
        m_problem->setPlainText(message);
        m_problem->setVisible(!message.isEmpty());
    });
    retranslate();
}

TopBar::~TopBar() = default;

void TopBar::retranslate()
{
    m_views->retranslate();
    m_search->retranslate();
    m_chips->retranslate();
    m_export->setText(tr("Export…"));
    m_report->setText(tr("Report"));
}

void TopBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_chips->setRoom(width() / 3);
}

} // namespace atlas
