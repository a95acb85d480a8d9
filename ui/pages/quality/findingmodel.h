// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quality/finding.h"
#include "tables/tablemodel.h"

#include <memory>

namespace atlas {

/// Findings with the snapshot that their rows are of.
struct FindingSet
{
    SnapshotPtr snapshot;
    std::vector<Finding> found;
};
using FindingSetPtr = std::shared_ptr<const FindingSet>;

/// Which finding it is, whatever snapshot it was found in.
struct FindingIdentity
{
    FindingList list = FindingList::Home;
    bool isConsortium = false;
    qint64 record = 0; ///< id, of the other one as well
    qint64 other = 0;
    QString meant;

    friend bool operator==(const FindingIdentity&, const FindingIdentity&) = default;
};
[[nodiscard]] FindingIdentity identityOf(const Snapshot& snapshot, const Finding& finding);

/// Some of the findings of a set, one a row: record, question, reason.
class FindingModel final : public TableModel<std::size_t>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FindingModel)

public:
    explicit FindingModel(QObject* parent = nullptr);
    ~FindingModel() override;

    /// Indices into the findings of the set.
    void setFindings(const FindingSetPtr& set, std::vector<std::size_t> indices);
    [[nodiscard]] const Finding& finding(int row) const
    {
        return m_set->found[rows()[static_cast<std::size_t>(row)]];
    }
    [[nodiscard]] FindingIdentity identity(int row) const
    {
        return identityOf(*m_set->snapshot, finding(row));
    }
    /// -1 where it is not there.
    [[nodiscard]] int rowOf(const FindingIdentity& identity) const;

protected:
    [[nodiscard]] QVariant cell(const std::size_t& row, const Column& column, int role) const override;

private:
    [[nodiscard]] std::vector<Column> makeColumns() const;

    FindingSetPtr m_set;
};

} // namespace atlas
