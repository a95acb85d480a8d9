// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filtertext.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QToolButton;

namespace atlas {

class BrowseContext;

/// The filter as chips: one for each thing asked for, closed by a click; what does not fit in the width
/// is in a menu behind "+n". Behind them the filter is cleared, and what it leaves out dimmed or hidden.
class ChipBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChipBar)

public:
    explicit ChipBar(BrowseContext& context, QWidget* parent = nullptr);
    ~ChipBar() override;

    void retranslate();
    /// Chips wider than this in all go behind "+n".
    void setRoom(int width);

private:
    void refresh();
    [[nodiscard]] bool renew(const std::vector<FilterChip>& chips);
    void rebuild(const std::vector<FilterChip>& chips);
    void addChips(const std::vector<FilterChip>& chips);
    void addButtons();
    void clearAll();

    BrowseContext& m_context;
    QHBoxLayout* m_layout = nullptr;
    int m_room = 400;
    std::vector<QToolButton*> m_chips; ///< empty where not all fit
    std::vector<Filter> m_without;     ///< by chip, the filter when it is closed
};

} // namespace atlas
