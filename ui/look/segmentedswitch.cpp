// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/segmentedswitch.h"
#include "ui/look/plaintext.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace atlas {

using namespace Qt::StringLiterals;

SegmentedSwitch::SegmentedSwitch(QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        if (checked && index != m_current) {
            m_current = index;
            Q_EMIT currentChanged(index);
        }
    });
}

SegmentedSwitch::~SegmentedSwitch() = default;

void SegmentedSwitch::setSegments(const QStringList& texts)
{
    const auto count = static_cast<int>(texts.size());
    while (m_buttons->buttons().size() > count) {
        delete m_buttons->buttons().constLast();
    }
    for (int index = 0; index < count; ++index) {
        QAbstractButton* button = m_buttons->button(index);
        if (button == nullptr) {
            button = new QPushButton(this);
            button->setCheckable(true);
            button->setProperty("segment", index == 0           ? u"first"_s
                                           : index == count - 1 ? u"last"_s
                                                                : u"middle"_s);
            m_buttons->addButton(button, index); // plain: no text
            layout()->addWidget(button);
        }
        button->setText(plainCaption(texts[index]));
    }
    if (auto* button = m_buttons->button(m_current)) {
        button->setChecked(true);
    }
}

int SegmentedSwitch::current() const
{
    return m_current;
}

void SegmentedSwitch::setCurrent(int index)
{
    if (auto* button = m_buttons->button(index)) {
        button->setChecked(true);
    }
}

} // namespace atlas
