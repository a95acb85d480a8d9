// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/stepbuttons.h"

#include "ui/context/browsecontext.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QWidget>

namespace atlas {

StepButtons::StepButtons(BrowseContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    // Of the application: a table or a field would take the press before the window sees it.
    QCoreApplication::instance()->installEventFilter(this);
}

StepButtons::~StepButtons() = default;

bool StepButtons::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick) {
        return false;
    }
    const auto* widget = qobject_cast<QWidget*>(watched);
    const Qt::MouseButton button = static_cast<QMouseEvent*>(event)->button();
    if (widget == nullptr || widget->window() != m_window ||
        (button != Qt::BackButton && button != Qt::ForwardButton)) {
        return false;
    }
    if (button == Qt::BackButton) {
        m_context.goBack();
    } else {
        m_context.goForward();
    }
    return true;
}

} // namespace atlas
