// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QFrame>

class QLabel;

namespace atlas {

/// A message in the window, above the page: what happened, what was not changed, what to do. It stays until
/// it is closed or another one comes.
class MessageBar final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget* parent = nullptr);
    ~MessageBar() override;

    void showError(const Error& error);
    void showNote(const QString& text);

private:
    QLabel* m_text = nullptr;
};

} // namespace atlas
