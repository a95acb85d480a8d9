// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/searchbox.h"

#include "ui/context/browsecontext.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStandardItemModel>

#include <algorithm>

namespace atlas {
namespace {
constexpr int MostCompletions = 10;
constexpr int PauseMs =
    30; ///< after the last key, before the filter follows: a burst of keys is one question
} // namespace

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
        const bool isOwnAnswer = hasFocus() && asked() == m_typed; // one goes on typing
        if (!m_isApplying && !isOwnAnswer) {
            showFilter();
        }
    });
    m_offered = new QStandardItemModel(this);
    m_completer = new QCompleter(m_offered, this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(MostCompletions);
    m_completer->setWidget(this); // not setCompleter(): that replaces the whole text
    m_completer->popup()->setObjectName(QStringLiteral("searchCompletions"));
    m_completer->popup()->setProperty("offers", true); // a line around it
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { complete(index.row()); });
    connect(this, &QLineEdit::textEdited, this, &SearchBox::offerCompletions);
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

/// The filter, or what was typed after it and is not answered yet.
const Filter& SearchBox::asked() const
{
    return m_context.asking() ? *m_context.asking() : m_context.filter();
}

void SearchBox::showFilter()
{
    const QScopedValueRollback guard(m_isApplying, true);
    const QString text = formatFilter(asked(), m_context.snapshot().vocabulary, m_context.language());
    if (text != this->text()) {
        setText(text); // plain: a field
        setCursorPosition(0);
    }
    setProblems({});
}

void SearchBox::applyText()
{
    m_pause.stop();
    const ParsedFilter parsed = parseFilter(text(), m_context.snapshot().vocabulary);
    const QScopedValueRollback guard(m_isApplying, true);
    setProblems(parsed.problems, parsed.notes);
    m_typed = parsed.filter;
    m_context.askFilter(parsed.filter);
}

void SearchBox::setProblems(const std::vector<FilterProblem>& problems,
                            const std::vector<FilterProblem>& notes)
{
    m_problems = problems;
    QString message = notes.empty() ? QString() : notes.front().message;
    if (!problems.empty()) {
        //: %1 what is wrong, %2 the position of the character in the text, from 1
        message = tr("%1 (at character %2)")
                      .arg(problems.front().message, QString::number(problems.front().start + 1));
    }
    setProperty("problem", !problems.empty());
    setPlainToolTip(*this, message);
    update();
    Q_EMIT problemChanged(message);
}

void SearchBox::offerCompletions()
{
    m_completions.clear();
    if (!m_isComposing) {
        m_completions = filterCompletions(text(), cursorPosition(), m_context.snapshot().vocabulary,
                                          m_context.language(), MostCompletions);
    }
    m_offered->clear();
    for (const FilterCompletion& completion : m_completions) {
        const QString title = shownLine(shortened(completion.title));
        auto* item = new QStandardItem(title);
        item->setSizeHint(
            QSize(fontMetrics().horizontalAdvance(title) + 2 * grid::Unit, rowHeight(fontMetrics())));
        m_offered->appendRow(item);
    }
    if (m_completions.empty() || !hasFocus()) {
        m_completer->popup()->hide();
        return;
    }
    // Under the word, and nothing chosen: Enter takes what is typed unless a row was gone to.
    const int room = m_completer->popup()->sizeHintForColumn(0) + fontMetrics().height() * 3;
    m_completer->complete(QRect(cursorRect().left(), 0, room, height() + 2));
    m_completer->popup()->setCurrentIndex({});
}

void SearchBox::complete(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_completions.size()) {
        return;
    }
    const FilterCompletion completion = m_completions[static_cast<std::size_t>(row)];
    const bool isField = completion.text.endsWith(u':');
    QString whole = text();
    whole.replace(completion.start, completion.length, completion.text);
    setText(whole); // plain: a field
    setCursorPosition(static_cast<int>(completion.start + completion.text.size()));
    if (isField) {
        QMetaObject::invokeMethod(this, &SearchBox::offerCompletions, Qt::QueuedConnection); // its values
    } else {
        applyText();
    }
}

/// A wavy line under what is not understood.
void SearchBox::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_problems.empty() || text().isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(fontMetrics().height(), 0, -fontMetrics().height(), 0));
    QPen pen(Theme::of(this).warningMark);
    pen.setWidthF(1.5);
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing);
    const int origin =
        cursorRect().center().x() - fontMetrics().horizontalAdvance(text().left(cursorPosition()));
    const int baseline = cursorRect().bottom() - 1;
    for (const FilterProblem& problem : m_problems) {
        const int from = origin + fontMetrics().horizontalAdvance(text().left(problem.start));
        const int to = origin + fontMetrics().horizontalAdvance(text().left(problem.start + problem.length));
        for (int x = std::max(from, 0); x < std::min(to, width()); x += 4) {
            painter.drawLine(x, baseline, x + 2, baseline - 2);
            painter.drawLine(x + 2, baseline - 2, x + 4, baseline);
        }
    }
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
