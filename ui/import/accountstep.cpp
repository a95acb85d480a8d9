// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/accountstep.h"

#include "tables/tablemodel.h"
#include "ui/look/plainlabel.h"
#include "ui/tables/tablesetup.h"

#include <QTableView>
#include <QVBoxLayout>

namespace atlas {

using namespace Qt::StringLiterals;

class AccountModel final : public TableModel<AccountEntry>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountModel)

public:
    using TableModel::TableModel;
    ~AccountModel() override = default;

    void setAccount(const ListAccount& account)
    {
        const auto use = [](const AccountEntry& entry) { return title(entry.use); };
        const auto part = [](const AccountEntry& entry) { return entry.part; };
        const auto why = [](const AccountEntry& entry) { return entry.why; };
        const auto place = [](const AccountEntry& entry) { return entry.at.toString(); };
        beginResetModel();
        setContent({{u"use"_s, tr("What became of it"), false,
                     [](const AccountEntry& entry) { return QVariant(key(entry.use)); }, use},
                    {u"part"_s, tr("Part of the file"), false,
                     [](const AccountEntry& entry) { return QVariant(entry.part); }, part},
                    {u"why"_s, tr("As what, or why"), false,
                     [](const AccountEntry& entry) { return QVariant(entry.why); }, why},
                    {u"place"_s, tr("Where"), false,
                     [](const AccountEntry& entry) { return QVariant(entry.at.toString()); }, place}},
                   std::vector<AccountEntry>(account.begin(), account.end()));
        endResetModel();
    }
};

AccountStep::AccountStep(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(
        makeHint(tr("Everything in the file is used, kept as a further field, or left out. What is "
                    "left out does not get into the registry."),
                 this));
    m_model = new AccountModel(this);
    m_view = makeDialogTable(m_model, this);
    m_view->setObjectName(QStringLiteral("account"));
    column->addWidget(m_view, 1);
}

AccountStep::~AccountStep() = default;

void AccountStep::setAccount(const ListAccount& account)
{
    m_model->setAccount(account);
    fitDialogColumns(*m_view, false);
}

} // namespace atlas

#include "accountstep.moc"
