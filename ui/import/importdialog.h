// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/reference.h"
#include "import/list/listdraft.h"
#include "snapshot/snapshot.h"
#include "ui/context/latestanswer.h"
#include "ui/import/changesstep.h"
#include "ui/import/importquestions.h"

#include <QDialog>

#include <optional>
#include <vector>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace atlas {

class PlainLabel;
class AccountStep;
class ColumnsStep;
class MembersStep;
class QuestionBar;
class SegmentedSwitch;

/// From a document to a proposal that a person has checked: its columns over a preview, its members by eye,
/// its differences from the registry row by row. Nothing is written; takeProposal() is what she accepted.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    /// digest: SHA-256 of what was read, hexadecimal.
    ImportDialog(ListDraft draft, const QString& digest, const SnapshotPtr& snapshot,
                 const Reference& reference, QWidget* parent = nullptr);
    ~ImportDialog() override;

    [[nodiscard]] const ListDraft& draft() const { return m_draft; }
    /// What is not in takeProposal(), by why; to be asked before that.
    [[nodiscard]] RowsLeftOut leftOut() const;
    /// What was accepted; the dialog is empty afterwards.
    [[nodiscard]] Proposal takeProposal();

Q_SIGNALS:
    /// The document is to be read again: its characters look wrong.
    void encodingChosen(atlas::SourceEncoding encoding);

private:
    void makeSource();
    void makeEncodings(QLayout& row);
    void makeSteps(const SnapshotPtr& snapshot, const Reference& reference);
    void makeButtons();
    void connectSteps();
    void connectQuestions();
    void showStep(int step);
    void say(const DraftChange& change);
    void refreshDraft();
    void refreshRemarks();
    void refreshButtons();
    void walk(int by);
    void showQuestion(std::optional<std::size_t> question);
    void refreshQuestion();
    [[nodiscard]] NoticeInfo readNotice() const;

    ListDraft m_draft;
    std::vector<DraftChange> m_said; ///< that the draft does not have yet
    LatestAnswer m_reading;          ///< the draft with what was said, where it is long
    const QString m_digest;
    std::optional<std::size_t> m_question; ///< that is looked at
    std::size_t m_nextQuestion = 0;        ///< where none is
    std::vector<ImportAnswer> m_answers;   ///< to m_question
    bool m_isRefreshing = false;
    QComboBox* m_lists = nullptr;
    PlainLabel* m_remarks = nullptr;
    SegmentedSwitch* m_steps = nullptr;
    QStackedWidget* m_stack = nullptr;
    ColumnsStep* m_columns = nullptr;
    MembersStep* m_members = nullptr;
    AccountStep* m_account = nullptr;
    ChangesStep* m_changes = nullptr;
    QuestionBar* m_questions = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace atlas
