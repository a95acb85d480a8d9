// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matrix/matrixlegend.h"

#include "ui/look/theme.h"
#include "ui/matrix/matrixpainter.h"

#include <QPainter>

#include <algorithm>

namespace atlas {
namespace {

constexpr int LegendGap = grid::Double;

} // namespace

MatrixLegend::MatrixLegend(QWidget* parent)
    : QWidget(parent)
{
    setFont(smallFont(font()));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

MatrixLegend::~MatrixLegend() = default;

void MatrixLegend::setItems(std::vector<Item> items)
{
    m_items = std::move(items);
    QStringList words;
    for (const Item& item : m_items) {
        words << item.text;
    }
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

void MatrixLegend::setRoles(const QString& note)
{
    std::vector<Item> items;
    for (const Role role : AllRoles) {
        items.push_back({title(role), static_cast<int>(role), -1});
    }
    items.push_back({note, -1, -1});
    setItems(std::move(items));
}

void MatrixLegend::setSteps(const std::array<quint32, 5>& bounds, quint32 most, const QString& note)
{
    std::vector<Item> items;
    for (std::size_t step = 0; step < bounds.size(); ++step) {
        if (bounds[step] > most) {
            break;
        }
        const quint32 last =
            step + 1 < bounds.size() && bounds[step + 1] <= most ? bounds[step + 1] - 1 : most;
        items.push_back({last <= bounds[step] ? QString::number(bounds[step])
                                              : tr("%1–%2", "range of numbers").arg(bounds[step]).arg(last),
                         -1, static_cast<int>(step) + 1});
    }
    items.push_back({note, -1, -1});
    setItems(std::move(items));
}

std::vector<MatrixLegend::Placed> MatrixLegend::place(int width) const
{
    std::vector<Placed> placed;
    const QFontMetrics metrics(font());
    const int line = metrics.height() + grid::Half;
    int x = 0;
    int y = 0;
    for (const Item& item : m_items) {
        const int mark = item.role < 0 && item.step < 0 ? 0 : line;
        const int wanted = mark + metrics.horizontalAdvance(item.text) + 2;
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += line;
        }
        // A note that is longer than a line breaks inside it.
        const QRect bound = metrics.boundingRect(QRect(0, 0, std::max(width, 1), 10'000),
                                                 Qt::AlignLeft | Qt::TextWordWrap, item.text);
        const int height = wanted > width && mark == 0 ? std::max(line, bound.height()) : line;
        placed.push_back({&item, QRect(x, y, std::min(wanted, std::max(width, 1)), height)});
        x += wanted + LegendGap;
        y += height - line;
    }
    return placed;
}

int MatrixLegend::heightForWidth(int width) const
{
    const auto placed = place(width);
    return placed.empty() ? 0 : placed.back().rect.bottom() + 1;
}

QSize MatrixLegend::sizeHint() const
{
    const int shown = std::max(width(), grid::Unit * 40);
    return {grid::Unit * 40, heightForWidth(shown)};
}

void MatrixLegend::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const int line = fontMetrics().height() + grid::Half;
    for (const Placed& placed : place(width())) {
        QRect text = placed.rect;
        const QRectF mark(text.left(), text.top(), line - grid::Half, line);
        if (placed.item->role >= 0) {
            paintRoleMark(painter, mark, static_cast<Role>(placed.item->role), theme, line * 0.58);
            text.setLeft(text.left() + line);
        } else if (placed.item->step >= 0) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.steps[static_cast<std::size_t>(placed.item->step)].fill);
            painter.drawRoundedRect(mark.adjusted(0, line * 0.2, 0, -line * 0.2), 2, 2);
            painter.setBrush(Qt::NoBrush);
            text.setLeft(text.left() + line);
        }
        painter.setPen(theme.secondary);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, placed.item->text);
    }
}

} // namespace atlas
