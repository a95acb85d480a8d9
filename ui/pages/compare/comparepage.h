// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/page.h"

class QStackedLayout;

namespace atlas {

class BrowseContext;
class ChainPart;
class ComparePart;
class ConsortiaPart;
class FiltersPart;
class SegmentedSwitch;

/// Consortia side by side, two filters against each other, and the chain between two organisations.
class ComparePage final : public Page
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparePage)

public:
    explicit ComparePage(BrowseContext& context, QWidget* parent = nullptr);
    ~ComparePage() override;

    [[nodiscard]] QString key() const override { return QStringLiteral("compare"); }
    [[nodiscard]] QString title() const override { return tr("Compare"); }
    void retranslate() override;
    void copySelection() const override;
    [[nodiscard]] std::optional<Report> report(const QDateTime& made) const override;
    [[nodiscard]] std::optional<PageTable> pageTable() const override;

    [[nodiscard]] ConsortiaPart* consortia() const { return m_consortia; }
    [[nodiscard]] FiltersPart* filters() const { return m_filters; }
    [[nodiscard]] ChainPart* chain() const { return m_chain; }
    /// 0: consortia, 1: filters, 2: organisations.
    void setPart(int part);

private:
    [[nodiscard]] ComparePart* current() const;
    void takeCompared();

    BrowseContext& m_context;
    SegmentedSwitch* m_switch = nullptr;
    QStackedLayout* m_stack = nullptr;
    ConsortiaPart* m_consortia = nullptr;
    FiltersPart* m_filters = nullptr;
    ChainPart* m_chain = nullptr;
    const void* m_snapshot = nullptr; ///< that was last asked; only compared
};

} // namespace atlas
