// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace atlas {

/// A few choices side by side, exactly one of them taken; arrow keys move between them.
class SegmentedSwitch final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedSwitch)

public:
    explicit SegmentedSwitch(QWidget* parent = nullptr);
    ~SegmentedSwitch() override;

    /// New texts keep the choice where it is.
    void setSegments(const QStringList& texts);
    [[nodiscard]] int current() const;

public Q_SLOTS:
    /// Emits currentChanged() only where it changes something.
    void setCurrent(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    QButtonGroup* m_buttons;
    int m_current = 0;
};

} // namespace atlas
