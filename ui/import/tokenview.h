// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/list/cells/membergrammar.h"
#include "ui/import/tokenlayout.h"

#include <QWidget>

class QMenu;
class QPainter;

namespace atlas {

/// The members of one cell as boxes in the colour of their role, the mark set off, the industry underlined, a
/// bracket without its partner red: a click, or the menu key, offers to split, join and relabel.
class TokenView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TokenView)

public:
    explicit TokenView(QWidget* parent = nullptr);
    ~TokenView() override;

    void setCell(const MemberCell& cell);
    /// By which cells are cut anew; lives longer than the view.
    void setGrammar(const MemberGrammar* grammar) { m_grammar = grammar; }
    /// What an industry lead can lead, as a list would write it.
    void setIndustries(const QStringList& industries) { m_industries = industries; }
    [[nodiscard]] const MemberCell& cell() const { return m_cell; }
    /// Takes the focus on the token that has that character of the cell.
    void focusAt(qsizetype offset);
    [[nodiscard]] std::size_t focusedToken() const { return m_focused; }
    /// Where a token is drawn, for tests and for the menu.
    [[nodiscard]] QRect tokenRect(std::size_t token) const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// A person changed how the cell is cut, or what a member is.
    void cellChanged(const atlas::MemberCell& cell);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void showMenu(const TokenLayout::Hit& hit, const QPoint& at);
    void addRoles(QMenu& menu, std::size_t at);
    void paintBox(QPainter& painter, const TokenBox& box) const;
    void change(const std::function<void(MemberCell&)>& by);
    void moveFocus(int step);

    MemberCell m_cell;
    const MemberGrammar* m_grammar = nullptr;
    std::size_t m_focused = 0;
    QStringList m_industries;
};

} // namespace atlas
