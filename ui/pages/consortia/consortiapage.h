// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tables/recordpage.h"

namespace atlas {

/// The consortia of the view as a table.
class ConsortiaPage final : public RecordPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsortiaPage)

public:
    explicit ConsortiaPage(BrowseContext& context, QWidget* parent = nullptr);
    ~ConsortiaPage() override;

    [[nodiscard]] QString title() const override { return tr("Consortia"); }
};

} // namespace atlas
