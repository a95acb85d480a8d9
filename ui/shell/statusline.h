// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/terms.h"

#include <QWidget>

#include <array>

class QProgressBar;
class QToolButton;

namespace atlas {

class PlainLabel;
class BrowseContext;

/// The line at the foot: how much of the registry is in the view, in all three units, what is selected of it,
/// and its source.
class StatusLine final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(BrowseContext& context, QWidget* parent = nullptr);
    ~StatusLine() override;

    void retranslate();
    void setBusy(bool busy);
    /// Names what is being read in; empty for nothing.
    void setReading(const QString& fileName);
    /// Consortia of a list that is being written, of all that it has.
    void setProgress(int done, int total);
    /// What the rows that are selected come to; empty for nothing.
    void setSelectionText(const QString& text);
    /// What the file of the registry is no longer; shown until it is again, or another one is open.
    enum class Trouble : quint8 { None, Changed, Gone };
    void setTrouble(Trouble trouble);

Q_SIGNALS:
    /// What runs is to be stopped.
    void cancelled();
    /// What became of the file is to be told again, with the ways on.
    void troubleAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void makeCounts();
    void refreshProgress();
    void refreshCounts();
    void refreshTrouble();
    void elideTexts();

    BrowseContext& m_context;
    PlainLabel* m_work = nullptr;                         ///< what is being done
    std::array<QToolButton*, AllUnits.size()> m_counts{}; ///< by Unit; a click shows the table of the unit
    std::array<QToolButton*, AllUnits.size()> m_all{};    ///< the second number, where something is filtered
    QToolButton* m_mark = nullptr;                        ///< of a file that is not what it was
    PlainLabel* m_selection = nullptr;
    PlainLabel* m_source = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    QString m_sourceText;
    QString m_selectionText;
    Trouble m_trouble = Trouble::None;
    bool m_isBusy = false;
    QString m_reading;
    int m_done = 0;
    int m_total = 0; ///< 0: nothing is being written
};

} // namespace atlas
