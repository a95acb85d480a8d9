// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/rawdelegate.h"

#include "tables/roles.h"
#include "ui/import/importmodels.h"
#include "ui/look/theme.h"

namespace atlas {

void RawDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    PlainDelegate::initStyleOption(option, index);
    const auto* table = qobject_cast<const RawTableModel*>(index.model());
    if (table != nullptr && table->isAsked(index.column())) {
        option->backgroundBrush = Theme::of(option->palette).warningSoft;
    }
    if (index.data(IsHeaderRole).toBool()) {
        option->backgroundBrush = Theme::of(option->palette).accentSoft;
        option->font.setWeight(QFont::DemiBold);
    }
    if (index.data(IsHiddenRole).toBool()) {
        option->font.setItalic(true);
        option->palette.setColor(QPalette::Text, Theme::of(option->palette).faint);
    }
}

} // namespace atlas
