// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/consortia/consortiapage.h"

namespace atlas {

ConsortiaPage::ConsortiaPage(BrowseContext& context, QWidget* parent)
    : RecordPage(context, Unit::Consortia, parent)
{
}

ConsortiaPage::~ConsortiaPage() = default;

} // namespace atlas
