// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/organisations/organisationspage.h"

namespace atlas {

OrganisationsPage::OrganisationsPage(BrowseContext& context, QWidget* parent)
    : RecordPage(context, Unit::Organisations, parent)
{
}

OrganisationsPage::~OrganisationsPage() = default;

} // namespace atlas
