// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "quality/finding.h"
#include "store/changes/decisions.h"
#include "ui/pages/quality/findingmodel.h"

#include <QFrame>

#include <map>
#include <optional>

class QBoxLayout;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace atlas {

class PlainLabel;
class PairFacts;
class PlaceChooser;

/// The fix at hand for one finding: the question, its reason, and what can be said to it. Enter says the
/// likeliest.
class FixPanel final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FixPanel)

public:
    explicit FixPanel(QWidget* parent = nullptr);
    ~FixPanel() override;

    void setFinding(const SnapshotPtr& snapshot, const Finding& finding, Language language);
    /// Why nothing can be said; empty where it can.
    void setObstacle(const QString& why);
    /// Where the answer is given: a field, or the button of the likeliest answer.
    void focusAnswer();
    [[nodiscard]] bool hasFocusInside() const;
    [[nodiscard]] QPushButton* button(Fix fix) const { return m_buttons.at(fix); }

Q_SIGNALS:
    void decided(const atlas::Decision& decision, const QString& message);
    void organisationActivated(atlas::Row organisation);
    /// The number of its consortia was clicked.
    void consortiaActivated(atlas::Row organisation);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeFields();
    void makeButtons();
    void retranslate(Language language);
    void arrangeButtons();
    void fillField();
    void fitAnswers();
    void updateButtons();
    void apply(Fix fix);
    [[nodiscard]] std::optional<Decision> decision(Fix fix) const;
    [[nodiscard]] QString message(Fix fix) const;

    SnapshotPtr m_snapshot;
    std::optional<Finding> m_finding;
    FindingIdentity m_identity;
    Language m_language = Language::English;
    QString m_obstacle;
    PlainLabel* m_question = nullptr;
    PlainLabel* m_reason = nullptr;
    PlainLabel* m_why = nullptr;
    PairFacts* m_facts = nullptr;
    PlainLabel* m_fieldName = nullptr;
    PlaceChooser* m_place = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_meant = nullptr;
    QBoxLayout* m_row = nullptr; ///< the field and the answers
    QGridLayout* m_answers = nullptr;
    std::map<Fix, QPushButton*> m_buttons;
};

} // namespace atlas
