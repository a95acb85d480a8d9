// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/quality/findingmodel.h"

#include "quality/findingtext.h"

namespace atlas {

FindingIdentity identityOf(const Snapshot& snapshot, const Finding& finding)
{
    const auto& organisations = snapshot.organisations.id;
    FindingIdentity identity{finding.list, finding.isConsortium, 0, 0, finding.meant};
    identity.record =
        finding.isConsortium ? snapshot.consortia.id[finding.record] : organisations[finding.record];
    if (finding.isPair()) {
        identity.other = organisations[finding.other];
    } else if (finding.list == FindingList::MemberTwice) {
        identity.other = snapshot.consortia.id[finding.other];
    }
    return identity;
}

FindingModel::FindingModel(QObject* parent)
    : TableModel(parent)
{
}

FindingModel::~FindingModel() = default;

void FindingModel::setFindings(const FindingSetPtr& set, std::vector<std::size_t> indices)
{
    beginResetModel();
    m_set = set;
    setContent(makeColumns(), std::move(indices));
    endResetModel();
}

std::vector<FindingModel::Column> FindingModel::makeColumns() const
{
    const auto column = [this](const char* columnKey, const QString& title, auto text) {
        const auto of = [set = m_set, text](const std::size_t& row) {
            return text(*set->snapshot, set->found[row]);
        };
        return Column{QString::fromLatin1(columnKey), title, false, of, of};
    };
    return {
        column("name", tr("Record"), [](const Snapshot& s, const Finding& f) { return recordName(s, f); }),
        column("question", tr("Question"), [](const Snapshot&, const Finding& f) { return questionText(f); }),
        column("reason", tr("Reason"), [](const Snapshot& s, const Finding& f) { return reasonText(s, f); })};
}

QVariant FindingModel::cell(const std::size_t& row, const Column& /*column*/, int role) const
{
    return role == IdRole ? QVariant(identityOf(*m_set->snapshot, m_set->found[row]).record) : QVariant();
}

int FindingModel::rowOf(const FindingIdentity& identity) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->identity(row) == identity) {
            return row;
        }
    }
    return -1;
}

} // namespace atlas
