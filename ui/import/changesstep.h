// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/context/latestanswer.h"
#include "ui/import/proposalanswer.h"

#include <QWidget>

class QTableView;

namespace atlas {

class NoticeForm;
class PlainLabel;
class ProposalModel;

/// Rows of an import that were not taken, by why.
struct RowsLeftOut
{
    int unticked = 0; ///< by a person
    int open = 0;     ///< a question of theirs was not settled
};

/// What the list is, and what taking it would change in the registry, row by row to be ticked.
class ChangesStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesStep)

public:
    explicit ChangesStep(SnapshotPtr snapshot, QWidget* parent = nullptr);
    ~ChangesStep() override;

    /// Compares it anew: at once where it is short, otherwise beside the window.
    void setReading(std::shared_ptr<const ListReading> reading, const NoticeInfo& notice,
                    std::shared_ptr<const MemberGrammar> grammar);
    /// Another table is another list: what was said of the one before counts no more.
    void forgetChoices();

    [[nodiscard]] bool canAccept() const;
    [[nodiscard]] RowsLeftOut leftOut() const;
    /// With the ticks; this step is empty afterwards.
    [[nodiscard]] Proposal takeProposal();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void showAnswer(ProposalAnswer answer);
    void refreshHint();
    [[nodiscard]] QString hintFor(const ProposalAnswer& answer) const;

    const SnapshotPtr m_snapshot;
    std::shared_ptr<const MemberGrammar> m_grammar;
    std::shared_ptr<const ListReading> m_reading;
    NoticeInfo m_notice;
    LatestAnswer m_answer;
    bool m_isBusy = false;
    QString m_found; ///< what is told of how the list was told from others
    NoticeForm* m_form = nullptr;
    PlainLabel* m_hint = nullptr;
    PlainLabel* m_summary = nullptr;
    ProposalModel* m_model = nullptr;
    QTableView* m_view = nullptr;
};

} // namespace atlas
