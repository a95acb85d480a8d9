// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/messagebar.h"

#include "ui/look/icons.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"

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
    auto* close = new QToolButton(this);
    close->setIcon(icon(Icon::Close));
    close->setToolTip(tr("Close this message"));
    close->setAccessibleName(tr("Close this message"));
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::setChoices(const std::vector<Choice>& choices)
{
    m_choices = choices;
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    while (m_buttons.size() < choices.size()) {
        const std::size_t index = m_buttons.size();
        auto* button = new QPushButton(this);
        button->setObjectName(index == 0 ? QStringLiteral("messageAction")
                                         : QStringLiteral("messageAction%1").arg(index + 1));
        button->setFlat(true);
        row->insertWidget(row->count() - 1, button, 0, Qt::AlignTop); // before the one that closes it
        connect(button, &QPushButton::clicked, this, [this, index] {
            hide();
            // What is run may show the next message.
            if (const auto run = std::exchange(m_choices, {})[index].run) {
                run();
            }
        });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(plainCaption(i < choices.size() ? choices[i].text : QString()));
        m_buttons[i]->setVisible(i < choices.size());
    }
}

void MessageBar::showError(const Error& error)
{
    showChoices(error, {});
}

void MessageBar::showChoices(const Error& error, const std::vector<Choice>& choices)
{
    setChoices(choices);
    m_text->setProperty("tone", QStringLiteral("warning"));
    m_text->setPlainText(error.detail.isEmpty() ? error.message
                                                : error.message + QLatin1Char('\n') + error.detail);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::showNote(const QString& text)
{
    showOffers(text, {});
}

void MessageBar::showOffer(const QString& text, const QString& action, const std::function<void()>& run)
{
    showOffers(text, {{action, run}});
}

void MessageBar::showOffers(const QString& text, const std::vector<Choice>& choices)
{
    setChoices(choices);
    m_text->setProperty("tone", QString());
    m_text->setPlainText(text);
    show();
}

} // namespace atlas
