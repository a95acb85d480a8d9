// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/lists/listaccount.h"

#include <QWidget>

class QTableView;

namespace atlas {

class AccountModel;

/// What becomes of each part of the file: used, kept or left out, and why.
class AccountStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountStep)

public:
    explicit AccountStep(QWidget* parent = nullptr);
    ~AccountStep() override;

    void setAccount(const ListAccount& account);

private:
    AccountModel* m_model = nullptr;
    QTableView* m_view = nullptr;
};

} // namespace atlas
