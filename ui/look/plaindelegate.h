// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace atlas {

/// Cells with text from outside, letter for letter in one line. The tooltips of a model are its own business:
/// they come from plainToolTip().
class PlainDelegate : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlainDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    ~PlainDelegate() override;

    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override;
};

} // namespace atlas
