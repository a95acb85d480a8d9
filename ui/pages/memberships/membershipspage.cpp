// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/memberships/membershipspage.h"

namespace atlas {

MembershipsPage::MembershipsPage(BrowseContext& context, QWidget* parent)
    : RecordPage(context, Unit::Memberships, parent)
{
}

MembershipsPage::~MembershipsPage() = default;

} // namespace atlas
