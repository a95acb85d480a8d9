// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/references/referencemodel.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace atlas {

ReferenceModel::ReferenceModel(ReferenceProposal proposal, const Reference& reference, QObject* parent)
    : TableModel(parent)
    , m_proposal(std::move(proposal))
{
    const auto column = [](const QString& key, const QString& title,
                           const std::function<QString(const ReferenceValue&)>& text) {
        return Column{key,  title, false, [text](const ReferenceValue& row) { return QVariant(text(row)); },
                      text, false};
    };
    const Reference* places = &reference;
    setContent(
        {column(u"organisation"_s, tr("Organisation"), [](const auto& row) { return row.name; }),
         column(u"field"_s, tr("Field"), [](const auto& row) { return title(row.field); }),
         column(u"present"_s, tr("In the registry"),
                [places](const auto& row) { return presentText(row, *places); }),
         column(u"value"_s, tr("In the list"), [places](const auto& row) { return valueText(row, *places); }),
         column(u"case"_s, tr("What it does"), [](const auto& row) { return title(row.found); }),
         column(u"source"_s, tr("Where"), [](const auto& row) { return row.at.toString(); })},
        m_proposal.values);
}

ReferenceModel::~ReferenceModel() = default;

Qt::ItemFlags ReferenceModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = TableModel::flags(index);
    flags.setFlag(Qt::ItemIsUserCheckable, index.isValid() && index.column() == 0);
    return flags;
}

bool ReferenceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    m_proposal.accept(static_cast<std::size_t>(index.row()), value.toInt() == Qt::Checked);
    // Another value of the same field may have lost its tick.
    Q_EMIT dataChanged(this->index(0, 0), this->index(rowCount() - 1, 0), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
    return true;
}

QVariant ReferenceModel::cell(const ReferenceValue& row, const Column& column, int role) const
{
    if (role != Qt::CheckStateRole || column.key != u"organisation") {
        return {};
    }
    const auto at = static_cast<std::size_t>(&row - rows().data());
    return m_proposal.values[at].isAccepted ? Qt::Checked : Qt::Unchecked;
}

} // namespace atlas
