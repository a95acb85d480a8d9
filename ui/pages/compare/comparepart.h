// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/page.h"

namespace atlas {

/// One of the questions of the Compare page.
class ComparePart : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePart)

public:
    using QWidget::QWidget;
    ~ComparePart() override = default;

    virtual void retranslate() = 0;
    /// Asks again: the snapshot or the language is another one.
    virtual void refresh() = 0;
    virtual void copySelection() const = 0;
    /// Nothing before there is an answer.
    [[nodiscard]] virtual std::optional<Report> report(const QDateTime& made) const = 0;
    [[nodiscard]] virtual std::optional<PageTable> pageTable() const = 0;
};

} // namespace atlas
