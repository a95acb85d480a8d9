// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

class QMenu;

namespace atlas {

class ViewFlow;

/// The button of the views: says which one is on screen, with a dot where it was changed, and opens the menu
/// of all of them.
class ViewButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewButton)

public:
    explicit ViewButton(ViewFlow& flow, QWidget* parent = nullptr);
    ~ViewButton() override;

    void retranslate();

private:
    void refresh();
    void fillMenu();
    void addViews();
    void addChanges();

    ViewFlow& m_flow;
    QMenu* m_menu = nullptr;
};

} // namespace atlas
