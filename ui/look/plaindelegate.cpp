// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/plaindelegate.h"

#include "domain/text/showntext.h"

namespace atlas {

PlainDelegate::~PlainDelegate() = default;

QString PlainDelegate::displayText(const QVariant& value, const QLocale& locale) const
{
    return shownLine(shortened(QStyledItemDelegate::displayText(value, locale)));
}

} // namespace atlas
