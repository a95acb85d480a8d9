// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/journal/history.h"
#include "tables/tablemodel.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace atlas {

class PlainLabel;
class RegistrySession;

/// Every change of the registry, the newest first.
class HistoryModel final : public TableModel<ChangeRecord>
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryModel)

public:
    explicit HistoryModel(QObject* parent = nullptr);
    ~HistoryModel() override;

    void setHistory(std::vector<ChangeRecord> history);
};

/// What was done to the registry, when and why; a change can be undone on its own.
class HistoryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HistoryDialog)

public:
    explicit HistoryDialog(RegistrySession& session, QWidget* parent = nullptr);
    ~HistoryDialog() override;

private:
    void refresh();
    void showHistory(std::vector<ChangeRecord> history);
    void showState();
    [[nodiscard]] const ChangeRecord* chosen() const;

    RegistrySession& m_session;
    HistoryModel* m_model = nullptr;
    QTableView* m_view = nullptr;
    PlainLabel* m_state = nullptr;
    QPushButton* m_undo = nullptr;
};

} // namespace atlas
