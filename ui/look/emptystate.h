// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QPushButton;

namespace atlas {

class PlainLabel;

/// What stands where nothing is: why it is empty, in words, and the one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    explicit EmptyState(QWidget* parent = nullptr);
    ~EmptyState() override;

    /// An empty action hides the button.
    void setTexts(const QString& reason, const QString& action);
    [[nodiscard]] QString reason() const;

Q_SIGNALS:
    void actionTriggered();

private:
    PlainLabel* m_reason;
    QPushButton* m_action;
};

} // namespace atlas
