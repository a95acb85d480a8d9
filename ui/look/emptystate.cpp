// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/emptystate.h"

#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {

using namespace Qt::StringLiterals;

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_reason(new PlainLabel(this))
    , m_action(new QPushButton(this))
{
    m_reason->setProperty("tone", u"secondary"_s);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(grid::Double);
    layout->addStretch(2);
    layout->addWidget(m_reason);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

EmptyState::~EmptyState() = default;

QString EmptyState::reason() const
{
    return m_reason->text();
}

void EmptyState::setTexts(const QString& reason, const QString& action)
{
    m_reason->setPlainText(reason);
    m_action->setText(plainCaption(action));
    m_action->setVisible(!action.isEmpty());
}

} // namespace atlas
