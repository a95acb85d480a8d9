// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/searchbox.h"

#include "ui/parts/browsecontext.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace atlas {
namespace {
constexpr int PauseMs = 120; ///< after the last key, before the filter follows
}

SearchBox::SearchBox(BrowseContext& context, QWidget* parent)
    : QLineEdit(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("search"));
    setClearButtonEnabled(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(PauseMs);
    connect(&m_pause, &QTimer::timeout, this, &SearchBox::applyText);
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (!m_isApplying && !m_isComposing) {
            m_pause.start();
        }
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        applyText();
        if (m_problems.empty()) {
            showFilter();
        }
    });
    connect(&context, &BrowseContext::viewChanged, this, [this] {
        if (!m_isApplying) {
            showFilter();
        }
    });
    retranslate();
}

SearchBox::~SearchBox() = default;

void SearchBox::retranslate()
{
    //: the placeholder of the search box; the example must be a filter that can be typed as it stands
    setPlaceholderText(tr("Names or conditions, for example seat:浙江 role:lead"));
    setAccessibleName(tr("Search and filter"));
    if (m_problems.empty()) {
        showFilter();
    }
}

void SearchBox::showFilter()
{
    const QScopedValueRollback guard(m_isApplying, true);
    const QString text =
        formatFilter(m_context.filter(), m_context.snapshot().vocabulary, m_context.language());
    if (text != this->text()) {
        setText(text);
        setCursorPosition(0);
    }
    setProblems({});
}

void SearchBox::applyText()
{
    m_pause.stop();
    const ParsedFilter parsed = parseFilter(text(), m_context.snapshot().vocabulary);
    const QScopedValueRollback guard(m_isApplying, true);
    setProblems(parsed.problems);
    m_context.setFilter(parsed.filter);
}

void SearchBox::setProblems(const std::vector<FilterProblem>& problems)
{
    m_problems = problems;
    QString message;
    if (!problems.empty()) {
        //: %1 what is wrong, %2 the position of the character in the text, from 1
        message = tr("%1 (at character %2)").arg(problems.front().message).arg(problems.front().start + 1);
    }
    setProperty("problem", !problems.empty());
    setToolTip(message);
    Q_EMIT problemChanged(message);
}

void SearchBox::inputMethodEvent(QInputMethodEvent* event)
{
    m_isComposing = !event->preeditString().isEmpty();
    if (m_isComposing) {
        m_pause.stop();
    }
    QLineEdit::inputMethodEvent(event);
    if (!m_isComposing && !event->commitString().isEmpty()) {
        m_pause.start();
    }
}

void SearchBox::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        applyText();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchBox::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    if (m_pause.isActive()) {
        applyText();
    }
    if (m_problems.empty() && event->reason() != Qt::PopupFocusReason) {
        showFilter();
    }
}

} // namespace atlas
