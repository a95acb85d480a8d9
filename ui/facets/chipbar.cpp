// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facets/chipbar.h"

#include "ui/context/browsecontext.h"
#include "ui/look/icons.h"
#include "ui/look/plaintext.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace atlas {
namespace {

constexpr int LongestChip = 220;

QToolButton* makeChip(QWidget* parent)
{
    auto* chip = new QToolButton(parent);
    chip->setProperty("chip", true);
    chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    chip->setCursor(Qt::PointingHandCursor);
    return chip;
}

void label(QToolButton& button, const FilterChip& chip)
{
    const QString text = chip.label + QStringLiteral("  ×");
    button.setText(plainCaption(elidedTo(text, button.fontMetrics(), LongestChip, Qt::ElideMiddle)));
    const QString tip = ChipBar::tr("Remove “%1”").arg(chip.label);
    setPlainToolTip(button, tip);
    button.setAccessibleName(tip);
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
    connect(&context, &BrowseContext::viewChanged, this, &ChipBar::refresh);
    connect(&context, &BrowseContext::dimsOthersChanged, this, [this] {
        if (auto* dim = findChild<QToolButton*>(QStringLiteral("dimOthers"))) {
            dim->setChecked(m_context.dimsOthers());
        }
    });
    refresh();
}

ChipBar::~ChipBar() = default;

void ChipBar::retranslate()
{
    m_chips.clear(); // their words are other ones
    refresh();
}

void ChipBar::setRoom(int width)
{
    if (width != m_room) {
        m_room = width;
        m_chips.clear();
        refresh();
    }
}

void ChipBar::refresh()
{
    const auto chips = filterChips(m_context.filter(), m_context.snapshot().vocabulary, m_context.language());
    if (!renew(chips)) {
        rebuild(chips);
    }
}

/// Another value instead of the one before is another text on the same chip, which is quicker than another
/// chip. Only where there are as many, and all fit.
bool ChipBar::renew(const std::vector<FilterChip>& chips)
{
    if (chips.empty() || chips.size() != m_chips.size()) {
        return false;
    }
    int used = 0;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        QToolButton* button = m_chips[i];
        if (button->property("excluded").toBool() != chips[i].excluded) {
            return false; // another style
        }
        label(*button, chips[i]);
        m_without[i] = chips[i].without;
        used += button->sizeHint().width() + m_layout->spacing();
    }
    return used <= m_room;
}

void ChipBar::rebuild(const std::vector<FilterChip>& chips)
{
    m_chips.clear();
    m_without.clear();
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (QWidget* chip = item->widget()) {
            // A chip may be the sender of the click that led here.
            chip->hide();
            chip->setObjectName({}); // nobody finds what is about to go
            chip->deleteLater();
        }
        delete item;
    }
    addChips(chips);
    if (!chips.empty()) {
        addButtons();
    }
    setVisible(!chips.empty());
    updateGeometry();
}

/// Those for which there is no room stand in a menu.
void ChipBar::addChips(const std::vector<FilterChip>& chips)
{
    int used = 0;
    QMenu* rest = nullptr;
    for (const FilterChip& chip : chips) {
        auto* button = makeChip(this);
        button->setProperty("excluded", chip.excluded);
        label(*button, chip);
        used += button->sizeHint().width() + m_layout->spacing();
        if (rest == nullptr && used <= m_room) {
            connect(button, &QToolButton::clicked, this, [this, i = m_chips.size()] {
                m_context.setFilter(Filter(m_without[i])); // a copy: the chips follow the filter
            });
            m_chips.push_back(button);
            m_without.push_back(chip.without);
            m_layout->addWidget(button);
            continue;
        }
        delete button;
        if (rest == nullptr) {
            rest = new QMenu(this);
        }
        appendAction(*rest, plainCaption(chip.label), this,
                     [this, without = chip.without] { m_context.setFilter(without); });
    }
    if (rest != nullptr) {
        m_chips.clear(); // they stay, but are made anew with the next filter
        auto* more = makeChip(this);
        more->setText(plainCaption(u'+' + QString::number(rest->actions().size())));
        more->setMenu(rest);
        rest->setParent(more, rest->windowFlags());
        more->setPopupMode(QToolButton::InstantPopup);
        setPlainToolTip(*more, tr("%n more conditions", nullptr, static_cast<int>(rest->actions().size())));
        m_layout->addWidget(more);
    }
}

/// What is done with the whole filter.
void ChipBar::addButtons()
{
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

void ChipBar::clearAll()
{
    m_context.setFilter({});
}

} // namespace atlas
