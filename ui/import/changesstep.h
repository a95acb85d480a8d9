// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/proposalanswer.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableView;

namespace atlas {

class PlainLabel;
class ProposalModel;

/// What the list is, and what taking it would change in the registry, row by row to be ticked.
class ChangesStep final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesStep)

public:
    ChangesStep(SnapshotPtr snapshot, const Reference& reference, QWidget* parent = nullptr);
    ~ChangesStep() override;

    /// Compares it anew: at once where it is short, otherwise beside the window.
    void setReading(std::shared_ptr<const ListReading> reading, const NoticeInfo& notice);
    /// Another table is another list: what was said of the one before counts no more.
    void forgetChoices();

    [[nodiscard]] bool canAccept() const;
    /// With the ticks; this step is empty afterwards.
    [[nodiscard]] Proposal takeProposal();

Q_SIGNALS:
    void changed();

private:
    void makeForm();
    void ask();
    void showAnswer(ProposalAnswer answer);
    void showChoice(const ProposalAnswer& answer);
    [[nodiscard]] QString hintFor(const ProposalAnswer& answer) const;

    const SnapshotPtr m_snapshot;
    const Reference& m_reference;
    std::shared_ptr<const ListReading> m_reading;
    NoticeInfo m_notice;
    std::optional<ListChoice> m_choice;
    quint64 m_question = 0; ///< counts the questions; a late answer is dropped
    bool m_isBusy = false;
    QLineEdit* m_title = nullptr;
    QComboBox* m_programme = nullptr;
    QComboBox* m_kind = nullptr;
    PlainLabel* m_hint = nullptr;
    PlainLabel* m_summary = nullptr;
    ProposalModel* m_model = nullptr;
    QTableView* m_view = nullptr;
};

} // namespace atlas
