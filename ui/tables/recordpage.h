// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/page.h"
#include "ui/tables/recordtable.h"

namespace atlas {

/// A page that is a table of the records of one unit, and nothing else.
class RecordPage : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordPage)

public:
    ~RecordPage() override;

    [[nodiscard]] QString key() const override { return atlas::key(m_table->unit()); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] RecordTable* recordTable() const override { return m_table; }
    [[nodiscard]] RecordTable& table() { return *m_table; }

protected:
    RecordPage(BrowseContext& context, Unit unit, QWidget* parent);

private:
    RecordTable* m_table = nullptr;
};

} // namespace atlas
