// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/messagebar.h"

#include "ui/parts/icons.h"
#include "ui/parts/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace atlas {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("block", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::Double, grid::Unit, grid::Unit, grid::Unit);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(close->toolTip());
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::showError(const Error& error)
{
    m_text->setProperty("tone", QStringLiteral("warning"));
    m_text->setText(error.detail.isEmpty() ? error.message
                                           : error.message + QLatin1Char('\n') + error.detail);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showNote(const QString& text)
{
    m_text->setProperty("tone", QString());
    m_text->setText(text);
    show();
}

} // namespace atlas
