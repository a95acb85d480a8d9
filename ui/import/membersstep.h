// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "intake/listdraft.h"

#include <QSplitter>

class QTableView;

namespace atlas {

class PlainLabel;
class DraftRowModel;
class TokenView;

/// The rows of a list, and of the chosen one its members as boxes that can be split, joined and relabelled.
class MembersStep final : public QSplitter
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MembersStep)

public:
    explicit MembersStep(const Reference& reference, QWidget* parent = nullptr);
    ~MembersStep() override;

    /// The draft must live on; the chosen row stays.
    void setDraft(const ListDraft& draft);
    /// Where none is chosen, the first row with something to be settled, else the first.
    void chooseRow();

Q_SIGNALS:
    void cellChanged(std::size_t row, const atlas::MemberCell& cell, atlas::ListColumn column);

private:
    void showRow(int row);
    void follow(TokenView* view, ListColumn column);

    const ListDraft* m_draft = nullptr;
    DraftRowModel* m_rows = nullptr;
    QTableView* m_view = nullptr;
    PlainLabel* m_name = nullptr;
    PlainLabel* m_count = nullptr;
    TokenView* m_tokens = nullptr;
    TokenView* m_leadTokens = nullptr;
    PlainLabel* m_note = nullptr;
};

} // namespace atlas
