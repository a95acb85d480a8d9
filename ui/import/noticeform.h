// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/import/proposalanswer.h"

#include <QWidget>

#include <array>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace atlas {

class PlainLabel;

/// What a list is: its title, whether it is another edition, and of what programme, level, issuer and date.
/// Each is preset as it is guessed, with what that rests on below it, until a person says otherwise.
class NoticeForm final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeForm)

public:
    explicit NoticeForm(SnapshotPtr snapshot, QWidget* parent = nullptr);
    ~NoticeForm() override;

    /// Another table is another list: what was said of the one before counts no more.
    void forget();
    /// Shows what was found, but for what a person said.
    void showAnswer(const ProposalAnswer& answer);

    // What a person said; empty for nothing.
    [[nodiscard]] QString saidTitle() const;
    [[nodiscard]] QString saidProgramme() const;
    [[nodiscard]] const std::optional<ListChoice>& saidChoice() const { return m_choice; }

    /// What is still to be said before the list can be taken, a whole sentence; empty for nothing.
    [[nodiscard]] QString missing() const;
    /// Programme, level, issuer and date as they are shown.
    void writeTo(Proposal& proposal) const;

Q_SIGNALS:
    /// Title, kind or programme: what the list changes may be another thing.
    void identityChanged();
    /// Anything else.
    void valuesChanged();

private:
    enum Row : int { Title, Kind, Programme, Level, Issuer, Published };
    static constexpr std::size_t RowCount = 6;

    void makeFields();
    void makeConnections();
    void addRow(Row row, const QString& caption, QWidget& field, int line, int column);
    void showBasis(Row row, const QString& text, bool isAsked = false);
    void refreshAsked();
    [[nodiscard]] bool isNewProgramme() const;
    [[nodiscard]] QString date() const;

    const SnapshotPtr m_snapshot;
    QGridLayout* m_grid = nullptr;
    QLineEdit* m_title = nullptr;
    QComboBox* m_kind = nullptr;
    QComboBox* m_programme = nullptr;
    QComboBox* m_level = nullptr;
    QLineEdit* m_issuer = nullptr;
    QLineEdit* m_published = nullptr;
    std::array<PlainLabel*, RowCount> m_basis{};
    std::array<bool, RowCount> m_isSaid{};
    std::optional<ListChoice> m_choice;
    IdentityBasis m_found;       ///< of what is shown
    bool m_isEdition = false;    ///< of a list of the registry
    bool m_isLevelKnown = false; ///< of the programme that is shown
};

} // namespace atlas
