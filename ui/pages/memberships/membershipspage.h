// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tables/recordpage.h"

namespace atlas {

/// The memberships of the view as a table: who is in which consortium, with which role.
class MembershipsPage final : public RecordPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MembershipsPage)

public:
    explicit MembershipsPage(BrowseContext& context, QWidget* parent = nullptr);
    ~MembershipsPage() override;

    [[nodiscard]] QString title() const override { return tr("Memberships"); }
};

} // namespace atlas
