// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QListWidget;
class QPushButton;

namespace atlas {

class PlainLabel;
class ViewFlow;

/// The saved views as a list: shown, renamed, removed and put in another order, by mouse or by keyboard.
class ViewsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewsDialog)

public:
    explicit ViewsDialog(ViewFlow& flow, QWidget* parent = nullptr);
    ~ViewsDialog() override;

private:
    void makeList();
    void refresh();
    void followCurrent();
    void move(int steps);
    void tellOrder();
    [[nodiscard]] qint64 chosen() const; ///< 0: none

    ViewFlow& m_flow;
    QListWidget* m_views = nullptr;
    PlainLabel* m_hint = nullptr;
    QPushButton* m_apply = nullptr;
    QPushButton* m_rename = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

} // namespace atlas
