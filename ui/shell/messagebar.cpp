// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/messagebar.h"

#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/parts/icons.h"
#include "ui/parts/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace atlas {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("messageBar"));
    setProperty("block", true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::Double, grid::Unit, grid::Unit, grid::Unit);
    m_text = new PlainLabel(this);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action = new QPushButton(this);
    m_action->setObjectName(QStringLiteral("messageAction"));
    m_action->setFlat(true);
    auto* close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        const std::function<void()> run = std::exchange(m_run, nullptr); // it may show the next message
        if (run) {
            run();
        }
    });
    setAction({}, nullptr);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::setAction(const QString& action, const std::function<void()>& run)
{
    m_action->setText(plainCaption(action));
    m_action->setVisible(!action.isEmpty());
    m_run = run;
}

void MessageBar::showError(const Error& error)
{
    setAction({}, nullptr);
    m_text->setProperty("tone", QStringLiteral("warning"));
    m_text->setPlainText(error.detail.isEmpty() ? error.message
                                                : error.message + QLatin1Char('\n') + error.detail);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showNote(const QString& text)
{
    showOffer(text, {}, nullptr);
}

void MessageBar::showOffer(const QString& text, const QString& action, const std::function<void()>& run)
{
    setAction(action, run);
    m_text->setProperty("tone", QString());
    m_text->setPlainText(text);
    show();
}

} // namespace atlas
