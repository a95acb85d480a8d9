// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "intake/listdraft.h"
#include "snapshot/snapshot.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace atlas {

class DraftRowModel;
class ProposalModel;
class RawTableModel;
class SegmentedSwitch;
class TokenView;

/// From a document to a proposal that a person has checked: its columns over a preview, its members by eye,
/// its differences from the registry row by row. Nothing is written; proposal() is what she accepted.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    /// digest: SHA-256 of what was read, hexadecimal.
    ImportDialog(RawDocument document, const QString& digest, SnapshotPtr snapshot,
                 const Reference& reference, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] Proposal proposal() const;
    [[nodiscard]] const ListDraft& draft() const { return m_draft; }

private:
    void makeSource();
    QWidget* makeColumnStep();
    QWidget* makeMemberStep();
    QWidget* makeProposalStep();
    void makeButtons();
    void showStep(int step);
    void chooseList(int list);
    void showColumnMenu(int column);
    void showRowMenu(const QPoint& point);
    void refreshDraft();
    void showRow(int row);
    void refreshProposal();
    void refreshButtons();
    [[nodiscard]] NoticeInfo readNotice() const;

    ListDraft m_draft;
    const QString m_digest;
    const SnapshotPtr m_snapshot;
    const Reference& m_reference;
    QComboBox* m_lists = nullptr;
    QLabel* m_remarks = nullptr;
    SegmentedSwitch* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    RawTableModel* m_raw = nullptr;
    QTableView* m_rawView = nullptr;
    DraftRowModel* m_rows = nullptr;
    QTableView* m_rowView = nullptr;
    TokenView* m_tokens = nullptr;
    TokenView* m_leadTokens = nullptr;
    QLabel* m_rowNote = nullptr;
    ProposalModel* m_proposal = nullptr;
    QTableView* m_proposalView = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_programme = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace atlas
