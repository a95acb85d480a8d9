// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace atlas {

/// The heads of a record table: the title, how the column sorts, and a funnel at the right of a column that
/// the filter can speak of, filled where it does.
class RecordHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordHeader)

public:
    explicit RecordHeader(QWidget* parent = nullptr);
    ~RecordHeader() override;

    /// Where the funnel of a section is, in the viewport; empty where it has none.
    [[nodiscard]] QRect funnelRect(int logical) const;

Q_SIGNALS:
    void funnelClicked(int logical);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logical) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logical) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] int funnelAt(const QPoint& point) const;
    void setHovered(int logical);

    int m_pressedFunnel = -1;
    int m_hovered = -1;
};

} // namespace atlas
