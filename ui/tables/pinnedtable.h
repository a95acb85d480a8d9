// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTableView>

namespace atlas {

class RecordHeader;

/// A table whose first visible columns can stay while the others scroll sideways. A second view over the same
/// model and the same selection paints them above the first one; mouse and keyboard stay with the first,
/// which knows where its pinned cells are, so that there is one current cell, one anchor of a selection and
/// one focus.
class PinnedTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PinnedTable)

public:
    explicit PinnedTable(QWidget* parent = nullptr);
    ~PinnedTable() override;

    [[nodiscard]] RecordHeader* heads() const { return m_heads; }
    /// The heads of the pinned columns; the same sections, with the others hidden.
    [[nodiscard]] RecordHeader* pinnedHeads() const { return m_pinnedHeads; }
    [[nodiscard]] RecordHeader* headsOf(int logical) const;

    [[nodiscard]] int pinned() const { return m_pinned; }
    /// So many of the first visible columns; fewer where the others would have no room left.
    void setPinned(int columns);
    /// In pixels; 0 where none is pinned.
    [[nodiscard]] int pinnedWidth() const;
    [[nodiscard]] bool isPinned(int logical) const;
    /// Visible columns in the order in which they stand.
    [[nodiscard]] std::vector<int> shownColumns() const;
    /// After a new content: places everything before the next paint, which would otherwise come twice.
    void placeNow() { executeDelayedItemsLayout(); }
    /// After a large content has gone: Qt's heads keep their eight bytes a row.
    void giveRoomBack();
    /// To be called where columns were moved, hidden or resized by the program.
    void arrangePinned();

    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

Q_SIGNALS:
    /// Before another key is looked at: Alt+Down asks for the funnel of the current column.
    void funnelAsked();
    /// Alt+Enter asks for the rows behind the number of the current cell.
    void numberAsked();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void placeOverlay();
    void mirrorSizes(int logical, int width);
    void mirrorMove(int from, int to);
    [[nodiscard]] int pinnedThatFit() const;
    [[nodiscard]] bool isOverPinned(int x) const { return x < pinnedWidth(); }

    RecordHeader* m_heads = nullptr;
    RecordHeader* m_pinnedHeads = nullptr;
    QTableView* m_overlay = nullptr;
    int m_pinned = 0;
    int m_pinnedNow = 0; ///< those for which there is room
    bool m_isArranging = false;
};

} // namespace atlas
