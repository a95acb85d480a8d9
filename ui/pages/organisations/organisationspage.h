// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tables/recordpage.h"

namespace atlas {

/// The organisations of the view as a table.
class OrganisationsPage final : public RecordPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrganisationsPage)

public:
    explicit OrganisationsPage(BrowseContext& context, QWidget* parent = nullptr);
    ~OrganisationsPage() override;

    [[nodiscard]] QString title() const override { return tr("Organisations"); }
};

} // namespace atlas
