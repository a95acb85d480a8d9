// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/page.h"
#include "ui/parts/recordtable.h"

namespace atlas {

/// The organisations of the view as a table.
class OrganisationsPage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OrganisationsPage)

public:
    explicit OrganisationsPage(BrowseContext& context, QWidget* parent = nullptr);
    ~OrganisationsPage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("organisations"); }
    [[nodiscard]] QString title() const override { return tr("Organisations"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] QStringList shownColumns() const override { return m_table->columnState().visible; }
    void showColumns(const QStringList& keys) override;
    [[nodiscard]] RecordTable& table() { return *m_table; }

private:
    RecordTable* m_table = nullptr;
};

} // namespace atlas
