// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"
#include "tables/tablemodel.h"

namespace atlas {

/// Some records of one unit as a plain list: a consortium with its seat, an organisation with its home and
/// kind, a membership as organisation, role and consortium. Texts are made when they are looked at.
class NameListModel final : public TableModel<Row>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NameListModel)

public:
    explicit NameListModel(QObject* parent = nullptr);
    ~NameListModel() override;

    void setRows(const SnapshotPtr& snapshot, Unit unit, std::vector<Row> rows, Language language);
    [[nodiscard]] Unit unit() const { return m_unit; }
    /// Of a membership the organisation's.
    [[nodiscard]] qint64 idOf(int row) const;

protected:
    [[nodiscard]] QVariant cell(const Row& row, const Column& column, int role) const override;

private:
    [[nodiscard]] std::vector<Column> makeColumns() const;
    [[nodiscard]] Column textColumn(const char* key, const QString& title,
                                    QString (*text)(const Snapshot&, Row, Language)) const;

    SnapshotPtr m_snapshot;
    Unit m_unit = Unit::Consortia;
    Language m_language = Language::English;
};

} // namespace atlas
