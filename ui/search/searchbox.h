// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/filter/filtercompletion.h"
#include "domain/filter/filtertext.h"

#include <QLineEdit>
#include <QTimer>

class QCompleter;
class QStandardItemModel;

namespace atlas {

class BrowseContext;

/// The filter as text. It shows the context's filter and changes it while one types, a moment after the
/// last key, and not while an input method composes. What it cannot understand it tells and marks where it
/// stands. Fields and values are offered for the word at the cursor.
class SearchBox final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchBox)

public:
    explicit SearchBox(BrowseContext& context, QWidget* parent = nullptr);
    ~SearchBox() override;

    void retranslate();
    [[nodiscard]] const std::vector<FilterProblem>& problems() const { return m_problems; }

Q_SIGNALS:
    /// Empty when all of the text is understood.
    void problemChanged(const QString& message);

protected:
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] const Filter& asked() const;
    void showFilter();
    void applyText();
    void setProblems(const std::vector<FilterProblem>& problems,
                     const std::vector<FilterProblem>& notes = {});
    void offerCompletions();
    void complete(int row);

    BrowseContext& m_context;
    QTimer m_pause;
    std::vector<FilterProblem> m_problems;
    Filter m_typed; ///< that was asked for last
    QStandardItemModel* m_offered = nullptr;
    QCompleter* m_completer = nullptr;
    std::vector<FilterCompletion> m_completions;
    bool m_isComposing = false;
    bool m_isApplying = false;
};

} // namespace atlas
