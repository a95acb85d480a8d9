// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace atlas {

class PlainLabel;
class ViewList;

/// Asks for the name under which what is on screen is kept.
class SaveViewDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SaveViewDialog)

public:
    explicit SaveViewDialog(const ViewList& views, QWidget* parent = nullptr);
    ~SaveViewDialog() override;

    [[nodiscard]] QString name() const;

private:
    void followName();

    const ViewList& m_views;
    QLineEdit* m_name = nullptr;
    PlainLabel* m_hint = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace atlas
