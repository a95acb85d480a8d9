// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/chipbar.h"

#include "domain/filtertext.h"
#include "ui/parts/browsecontext.h"
#include "ui/parts/icons.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace atlas {
namespace {

constexpr int LongestChip = 220;

QToolButton* makeChip(const QString& text, QWidget* parent)
{
    auto* chip = new QToolButton(parent);
    chip->setProperty("chip", true);
    chip->setText(chip->fontMetrics().elidedText(text, Qt::ElideMiddle, LongestChip));
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    chip->setCursor(Qt::PointingHandCursor);
    return chip;
}

} // namespace

ChipBar::ChipBar(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("chips"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(grid::Half);
    connect(&context, &BrowseContext::viewChanged, this, &ChipBar::rebuild);
    connect(&context, &BrowseContext::dimsOthersChanged, this, [this] {
        if (auto* dim = findChild<QToolButton*>(QStringLiteral("dimOthers"))) {
            dim->setChecked(m_context.dimsOthers());
        }
    });
    rebuild();
}

ChipBar::~ChipBar() = default;

void ChipBar::retranslate()
{
    rebuild();
}

void ChipBar::setRoom(int width)
{
    if (width != m_room) {
        m_room = width;
        rebuild();
    }
}

void ChipBar::rebuild()
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* chip = item->widget()) {
            // A chip may be the sender of the click that led here.
            chip->hide();
            chip->setObjectName({}); // nobody finds what is about to go
            chip->deleteLater();
        }
        delete item;
    }
    const auto chips = filterChips(m_context.filter(), m_context.snapshot().vocabulary, m_context.language());
    int used = 0;
    QMenu* rest = nullptr;
    for (const FilterChip& chip : chips) {
        const auto close = [this, without = chip.without] { m_context.setFilter(without); };
        auto* button = makeChip(chip.label + QStringLiteral("  ×"), this);
        button->setProperty("excluded", chip.excluded);
        button->setToolTip(tr("Remove “%1”").arg(chip.label));
        button->setAccessibleName(button->toolTip());
        used += button->sizeHint().width() + m_layout->spacing();
        if (rest == nullptr && used <= m_room) {
            connect(button, &QToolButton::clicked, this, close);
            m_layout->addWidget(button);
            continue;
        }
        delete button;
        if (rest == nullptr) {
            rest = new QMenu(this);
        }
        rest->addAction(chip.label, this, close);
    }
    if (rest != nullptr) {
        auto* more = makeChip(QStringLiteral("+%1").arg(rest->actions().size()), this);
        more->setMenu(rest);
        rest->setParent(more, rest->windowFlags());
        more->setPopupMode(QToolButton::InstantPopup);
        more->setToolTip(tr("%n more conditions", nullptr, static_cast<int>(rest->actions().size())));
        m_layout->addWidget(more);
    }
    if (!chips.empty()) {
        auto* clear = new QToolButton(this);
        clear->setProperty("link", true);
        clear->setText(tr("Clear", "the whole filter"));
        clear->setToolTip(tr("Clear the whole filter (Esc)"));
        connect(clear, &QToolButton::clicked, this, &ChipBar::clearAll);
        m_layout->addWidget(clear);
        auto* dim = new QToolButton(this);
        dim->setObjectName(QStringLiteral("dimOthers"));
        dim->setIcon(icon(Icon::Dim));
        dim->setCheckable(true);
        dim->setChecked(m_context.dimsOthers());
        dim->setProperty("outlined", true);
        dim->setToolTip(tr("Tables: dim the other rows instead of hiding them (Ctrl+Shift+H)"));
        dim->setAccessibleName(tr("Dim the other rows instead of hiding them"));
        connect(dim, &QToolButton::toggled, &m_context, &BrowseContext::setDimsOthers);
        m_layout->addWidget(dim);
    }
    setVisible(!chips.empty());
    updateGeometry();
}

void ChipBar::clearAll()
{
    m_context.setFilter({});
}

} // namespace atlas
