// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "snapshot/snapshot.h"

#include <QWidget>

#include <array>

class QRadioButton;

namespace atlas {

class PlainLabel;
class RichLabel;

/// What is known of two organisations, side by side, and which of their names stays where they are one.
class PairFacts final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PairFacts)

public:
    explicit PairFacts(QWidget* parent = nullptr);
    ~PairFacts() override;

    void retranslate();
    /// The name that more consortia know is proposed to stay; of two alike the first.
    void setPair(const Snapshot& snapshot, Row a, Row b, Language language);
    [[nodiscard]] bool isFirstKept() const;

Q_SIGNALS:
    /// A name was clicked: 0 the first, 1 the second.
    void activated(int side);
    /// The number of its consortia was.
    void numberActivated(int side);

private:
    enum Line { Name, Kind, Home, Consortia, LineCount };
    void fill(int side, const Snapshot& snapshot, Row organisation, Language language);

    std::array<PlainLabel*, LineCount> m_heads{};
    std::array<RichLabel*, 2> m_names{};
    std::array<PlainLabel*, 2> m_kinds{};
    std::array<PlainLabel*, 2> m_homes{};
    std::array<RichLabel*, 2> m_consortia{};
    std::array<QRadioButton*, 2> m_kept{};
    PlainLabel* m_keepHead = nullptr;
};

} // namespace atlas
