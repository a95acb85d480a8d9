// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/questionbar.h"

#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"

#include <QAccessible>
#include <QGridLayout>
#include <QPushButton>
#include <QShortcut>

namespace atlas {
namespace {
constexpr int AnswersInLine = 2;
}

QuestionBar::QuestionBar(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("questions"));
    setProperty("block", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::Unit, grid::Unit, grid::Unit, grid::Unit);
    column->setSpacing(grid::Half);
    auto* head = new QHBoxLayout;
    m_count = new PlainLabel(this);
    m_count->setObjectName(QStringLiteral("questionCount"));
    m_previous = new QPushButton(tr("&Previous question"), this);
    m_previous->setObjectName(QStringLiteral("previousQuestion"));
    m_next = new QPushButton(tr("Ne&xt question"), this);
    m_next->setObjectName(QStringLiteral("nextQuestion"));
    head->addWidget(m_count, 1);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    column->addLayout(head);
    m_sentence = new PlainLabel(this);
    m_sentence->setObjectName(QStringLiteral("question"));
    m_sentence->setWordWrap(true);
    m_sentence->setProperty("tone", QStringLiteral("warning"));
    column->addWidget(m_sentence);
    m_answers = new QGridLayout;
    m_answers->setSpacing(grid::Half);
    m_answers->setColumnStretch(AnswersInLine, 1);
    column->addLayout(m_answers);
    const auto bind = [this](QPushButton& button, const QKeySequence& keys, void (QuestionBar::*asked)()) {
        button.setAutoDefault(false);
        setPlainToolTip(button, keys.toString(QKeySequence::NativeText));
        connect(&button, &QPushButton::clicked, this, asked);
        connect(new QShortcut(keys, window()), &QShortcut::activated, this, asked);
    };
    bind(*m_previous, QKeySequence(Qt::SHIFT | Qt::Key_F8), &QuestionBar::previousAsked);
    bind(*m_next, QKeySequence(Qt::Key_F8), &QuestionBar::nextAsked);
    hide();
}

QuestionBar::~QuestionBar() = default;

QPushButton* QuestionBar::answerButton(std::size_t at)
{
    while (m_buttons.size() <= at) {
        const std::size_t index = m_buttons.size();
        auto* button = new QPushButton(this);
        button->setObjectName(QStringLiteral("answer%1").arg(index));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT answered(index); });
        const auto place = static_cast<int>(index);
        m_answers->addWidget(button, place / AnswersInLine, place % AnswersInLine);
        m_buttons.push_back(button);
    }
    return m_buttons[at];
}

void QuestionBar::showQuestion(std::size_t count, std::optional<std::size_t> current, const QString& sentence,
                               const QStringList& answers)
{
    setVisible(count > 0);
    const auto number = static_cast<int>(count);
    m_count->setPlainText(current ? tr("Question %1 of %2").arg(*current + 1).arg(count)
                                  : tr("%n question(s) to settle", nullptr, number));
    m_previous->setEnabled(count > 1 || !current);
    m_next->setEnabled(count > 1 || !current);
    const bool isNew = sentence != m_sentence->text();
    m_sentence->setPlainText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    for (qsizetype i = 0; i < answers.size(); ++i) {
        QPushButton* button = answerButton(static_cast<std::size_t>(i));
        //: a button: %1 the number by which an answer is given with the keyboard, %2 the answer
        button->setText(captionWith(tr("&%1  %2"), QString::number(i + 1), answers[i]));
        button->show();
    }
    for (auto i = static_cast<std::size_t>(answers.size()); i < m_buttons.size(); ++i) {
        m_buttons[i]->hide();
    }
    if (isNew && !sentence.isEmpty()) {
        QAccessibleEvent alert(m_sentence, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace atlas
