// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columns/columnfilter.h"

#include "evaluate/recordcolumns.h"
#include "tables/columnsubject.h"
#include "ui/context/browsecontext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/tables/columns/columnfilterforms.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {

ColumnFilter::ColumnFilter(BrowseContext& context, const QString& title, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("columnFilter"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setAccessibleName(title);
    m_layout->setContentsMargins(grid::Unit + grid::Half, grid::Unit + grid::Half, grid::Unit + grid::Half,
                                 grid::Unit + grid::Half);
    m_layout->setSpacing(grid::Unit);
    auto* head = new PlainLabel(title, this);
    head->setProperty("tone", QStringLiteral("secondary"));
    m_layout->addWidget(head);
}

ColumnFilter::~ColumnFilter() = default;

void ColumnFilter::addButtons()
{
    auto* row = new QHBoxLayout;
    auto* clearing = new QPushButton(tr("C&lear"), this);
    clearing->setObjectName(QStringLiteral("clearColumn"));
    clearing->setProperty("flat", true);
    auto* ok = new QPushButton(tr("&Apply"), this);
    ok->setObjectName(QStringLiteral("applyColumn"));
    ok->setProperty("primary", true);
    m_ok = ok;
    row->addWidget(clearing);
    row->addStretch(1);
    row->addWidget(ok);
    m_layout->addLayout(row);
    connect(ok, &QPushButton::clicked, this, &ColumnFilter::accept);
    connect(clearing, &QPushButton::clicked, this, [this] {
        clear();
        close();
    });
}

void ColumnFilter::setPossible(bool possible)
{
    m_ok->setEnabled(possible);
}

void ColumnFilter::accept()
{
    if (m_ok->isEnabled()) {
        apply();
        close();
    }
}

void ColumnFilter::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        accept();
    } else if (event->key() == Qt::Key_Escape) {
        close();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void openColumnFilter(BrowseContext& context, Unit unit, const QString& columnKey, const QPoint& place,
                      QWidget* parent)
{
    const RecordColumn* column = recordColumn(unit, columnKey);
    const ColumnSubject subject = columnSubject(unit, columnKey);
    ColumnFilter* form = nullptr;
    switch (subject.kind) {
    case ColumnSubject::Kind::Values:
        form = new ValuesFilter(context, subject.field, parent);
        break;
    case ColumnSubject::Kind::Count:
        form = new CountFilter(context, subject.count, columnTitle(*column), parent);
        break;
    case ColumnSubject::Kind::Date:
        form = new DateFilter(context, subject.date, columnTitle(*column), parent);
        break;
    case ColumnSubject::Kind::Text:
        form = new TextFilter(context, parent);
        break;
    case ColumnSubject::Kind::None:
        return;
    }
    form->adjustSize();
    const QRect screen = parent->screen()->availableGeometry();
    const int left = place.x() - form->width();
    const int bottom = screen.bottom() - form->height();
    form->move(std::clamp(left, screen.left(), std::max(screen.left(), screen.right() - form->width())),
               std::min(place.y(), std::max(screen.top(), bottom)));
    form->setVisible(true);
}

} // namespace atlas
