// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QWidget;

namespace atlas {

class BrowseContext;

/// The back and forward buttons of a mouse, wherever in the window they are pressed.
class StepButtons final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepButtons)

public:
    StepButtons(BrowseContext& context, QWidget* window);
    ~StepButtons() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    BrowseContext& m_context;
    QWidget* m_window;
};

} // namespace atlas
