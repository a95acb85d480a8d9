// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/import/importdialog.h"

#include "import/list/missinglist.h"
#include "ui/context/discard.h"
#include "ui/import/accountstep.h"
#include "ui/import/changesstep.h"
#include "ui/import/columnsstep.h"
#include "ui/import/membersstep.h"
#include "ui/import/questionbar.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/tables/tablesetup.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr QSize ImportSize(1040, 680);
enum Step : int { Columns, Members, Account, Changes };
constexpr std::size_t RowsAtOnce = 100; ///< rows of a document that are read again before the next frame

std::size_t rowsOf(const RawDocument& document)
{
    std::size_t rows = 0;
    for (const RawTable& table : document.tables) {
        rows += table.rows.size();
    }
    return rows;
}

QString listName(const FoundList& list, const QString& file)
{
    const QString& title = list.title.isEmpty() ? file : list.title;
    if (!list.header) {
        //: an entry of the choice of tables; %1 page, sheet or number of the table
        return ImportDialog::tr("%1 (no header row was found)").arg(title);
    }
    //: an entry of the choice of tables; %1 its title, %2 a count of consortia
    return ImportDialog::tr("%1 (%2)").arg(title, countText(static_cast<qint64>(list.rows), Unit::Consortia));
}

} // namespace

ImportDialog::ImportDialog(ListDraft draft, const QString& digest, const SnapshotPtr& snapshot,
                           const Reference& reference, QWidget* parent)
    : QDialog(parent)
    , m_draft(std::move(draft))
    , m_digest(digest)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(plainTitle(tr("Import %1").arg(m_draft.document().file)));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    makeSource();
    makeSteps(snapshot, reference);
    makeButtons();
    // Nothing is clipped on a small screen: the frame and its title need room, too.
    resize(ImportSize.boundedTo(screen()->availableSize() - QSize(grid::Double, grid::Double * 3)));
    refreshDraft();
    // A list that needs no help is shown as what it changes; the steps before are a click away.
    const ListReading& reading = m_draft.reading();
    const bool needsColumns =
        reading.list.rows.empty() || m_draft.lists().size() > 1 || !m_draft.header().questions().isEmpty();
    m_steps->setCurrent(needsColumns ? Columns : reading.problems.empty() ? Changes : Members);
    showStep(m_steps->current());
    if (questionCount(m_draft) > 0 && (!needsColumns || !m_draft.header().questions().isEmpty())) {
        walk(0);
    }
}

/// What a long list holds is freed once the parts of the dialog are gone, beside the window.
ImportDialog::~ImportDialog()
{
    if (rowsOf(m_draft.document()) > RowsAtOnce) {
        QTimer::singleShot(0, qApp, [draft = m_draft] { discardBeside(draft); });
    }
}

void ImportDialog::makeSource()
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    auto* row = new QHBoxLayout;
    m_lists = new QComboBox(this);
    m_lists->setObjectName(QStringLiteral("lists"));
    m_lists->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const FoundList& list : m_draft.lists()) {
        m_lists->addItem(shownLine(shortened(listName(list, m_draft.document().file))));
    }
    row->addWidget(new PlainLabel(tr("Table"), this));
    row->addWidget(m_lists, 1);
    if (m_draft.document().encoding) {
        makeEncodings(*row);
    }
    column->addLayout(row);
    m_remarks = makeHint({}, this);
    m_remarks->setObjectName(QStringLiteral("remarks"));
    column->addWidget(m_remarks);
    connect(m_lists, &QComboBox::activated, this, [this](int list) {
        m_changes->forgetChoices();
        say([list](ListDraft& draft) { draft.choose(static_cast<std::size_t>(list)); });
    });
}

void ImportDialog::makeEncodings(QLayout& row)
{
    auto* encodings = new QComboBox(this);
    encodings->setObjectName(QStringLiteral("encodings"));
    for (const SourceEncoding encoding : AllSourceEncodings) {
        encodings->addItem(atlas::title(encoding));
        if (encoding == m_draft.document().encoding) {
            encodings->setCurrentIndex(encodings->count() - 1);
        }
    }
    row.addWidget(new PlainLabel(tr("Encoding"), this));
    row.addWidget(encodings);
    connect(encodings, &QComboBox::activated, this, [this](int index) {
        Q_EMIT encodingChosen(AllSourceEncodings.at(static_cast<std::size_t>(index)));
    });
}

void ImportDialog::makeSteps(const SnapshotPtr& snapshot, const Reference& reference)
{
    m_steps = new SegmentedSwitch(this);
    m_steps->setSegments({tr("1 Columns"), tr("2 Members"), tr("3 Account"), tr("4 Changes")});
    m_stack = new QStackedWidget(this);
    m_columns = new ColumnsStep(this);
    m_members = new MembersStep(reference, this);
    m_account = new AccountStep(this);
    m_changes = new ChangesStep(snapshot, this);
    for (QWidget* step : std::initializer_list<QWidget*>{m_columns, m_members, m_account, m_changes}) {
        m_stack->addWidget(step);
    }
    m_questions = new QuestionBar(this);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->addWidget(m_steps);
    column->addWidget(m_stack, 1);
    column->addWidget(m_questions);
    connectSteps();
    connectQuestions();
}

void ImportDialog::connectSteps()
{
    connect(m_steps, &SegmentedSwitch::currentChanged, this, &ImportDialog::showStep);
    connect(m_columns, &ColumnsStep::fieldChosen, this,
            [this](std::size_t at, std::optional<ListColumn> field) {
                say([at, field](ListDraft& draft) { draft.setField(at, field); });
            });
    connect(m_columns, &ColumnsStep::headerRowChosen, this,
            [this](std::size_t row) { say([row](ListDraft& draft) { draft.setHeaderRow(row); }); });
    connect(m_members, &MembersStep::cellChanged, this,
            [this](std::size_t row, const CellPlace& place, const MemberCell& cell) {
                say([row, place, cell](ListDraft& draft) { draft.setMemberCell(row, place, cell); });
            });
    connect(m_changes, &ChangesStep::changed, this, &ImportDialog::refreshButtons);
}

void ImportDialog::connectQuestions()
{
    // Whoever looks at a place sees what is asked there.
    connect(m_columns, &ColumnsStep::columnShown, this, [this](std::size_t column) {
        for (std::size_t i = 0; !m_isRefreshing && i < questionCount(m_draft); ++i) {
            const ImportQuestion question = questionAt(m_draft, i);
            if (!question.column || question.column == column) {
                showQuestion(question.column ? std::optional(i) : std::nullopt);
                return;
            }
        }
    });
    connect(m_members, &MembersStep::rowShown, this, [this](std::size_t row) {
        if (!m_isRefreshing) {
            showQuestion(questionOfRow(m_draft, row));
        }
    });
    connect(m_questions, &QuestionBar::nextAsked, this, [this] { walk(1); });
    connect(m_questions, &QuestionBar::previousAsked, this, [this] { walk(-1); });
    connect(m_questions, &QuestionBar::answered, this, [this](std::size_t answer) {
        if (answer < m_answers.size()) {
            say(DraftChange(m_answers[answer].apply));
        }
    });
}

/// What is said counts in the order in which it is said, however long the one before takes.
void ImportDialog::say(const DraftChange& change)
{
    if (m_said.empty() && rowsOf(m_draft.document()) <= RowsAtOnce) {
        change(m_draft);
        refreshDraft();
        return;
    }
    m_said.push_back(change);
    const auto work = [before = m_draft, said = m_said](const std::stop_token& stop) {
        auto draft = std::make_shared<ListDraft>(before);
        draft->stopWith(stop);
        for (const DraftChange& next : said) {
            next(*draft);
        }
        draft->stopWith({});
        return draft;
    };
    m_reading.ask(this, work, [this](const std::shared_ptr<ListDraft>& draft) {
        discardBeside(std::exchange(m_draft, std::move(*draft)));
        m_said.clear();
        refreshDraft();
    });
    refreshButtons();
}

void ImportDialog::walk(int by)
{
    const auto count = static_cast<std::ptrdiff_t>(questionCount(m_draft));
    if (count == 0) {
        return;
    }
    const auto from = static_cast<std::ptrdiff_t>(m_question.value_or(m_nextQuestion));
    const std::ptrdiff_t to = m_question || by < 0 ? from + by : from;
    showQuestion(static_cast<std::size_t>((to + count) % count));
    const ImportQuestion question = questionAt(m_draft, *m_question);
    // The step is shown without what showStep() does for whoever goes on: other columns are still asked.
    m_isRefreshing = true;
    m_steps->setCurrent(question.column ? Columns : Members);
    m_isRefreshing = false;
    m_stack->setCurrentIndex(m_steps->current());
    if (question.column) {
        m_columns->showColumn(*question.column);
    } else {
        m_members->showProblem(question.row, m_draft.reading().problems[question.problem]);
    }
    refreshButtons();
}

void ImportDialog::showQuestion(std::optional<std::size_t> question)
{
    m_nextQuestion = question.value_or(m_question.value_or(m_nextQuestion));
    m_question = question;
    refreshQuestion();
}

void ImportDialog::refreshQuestion()
{
    const std::size_t count = questionCount(m_draft);
    m_nextQuestion = count == 0 ? 0 : std::min(m_nextQuestion, count - 1);
    if (m_question && *m_question >= count) {
        m_question.reset();
    }
    m_answers.clear();
    QString sentence;
    QStringList texts;
    if (m_question) {
        const ImportQuestion question = questionAt(m_draft, *m_question);
        sentence = sentenceOf(m_draft, question);
        m_answers = answersTo(m_draft, question);
        for (const ImportAnswer& answer : m_answers) {
            texts << answer.text;
        }
        if (m_answers.empty()) {
            sentence +=
                u' ' + tr("Correct it in the file and import it again; until then the row is left out.");
        }
    }
    m_questions->showQuestion(count, m_question, sentence, texts);
}

void ImportDialog::makeButtons()
{
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_back = buttons->addButton(tr("Back"), QDialogButtonBox::ActionRole);
    m_next = buttons->addButton(tr("Next"), QDialogButtonBox::ActionRole);
    m_accept = buttons->addButton(tr("Import into the registry"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    connect(m_back, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_steps->setCurrent(m_steps->current() + 1); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout()->addWidget(buttons);
}

void ImportDialog::showStep(int step)
{
    if (m_isRefreshing) {
        return;
    }
    if (step > Columns && !m_draft.header().questions().isEmpty()) {
        // Whoever goes on has seen what the columns are taken for.
        say([](ListDraft& draft) { draft.confirmColumns(); });
    }
    m_stack->setCurrentIndex(step);
    if (step == Members) {
        m_members->chooseRow();
    } else if (step > Members) {
        showQuestion(std::nullopt); // its place is not in sight
    }
    refreshButtons();
}

void ImportDialog::refreshDraft()
{
    m_isRefreshing = true;
    m_columns->setDraft(m_draft);
    m_members->setDraft(m_draft);
    m_account->setAccount(m_draft.account());
    m_isRefreshing = false;
    refreshRemarks();
    // What was answered is gone, and the next one stands in its place: it is looked at when it is asked for.
    m_nextQuestion = m_question.value_or(m_nextQuestion);
    m_question.reset();
    refreshQuestion();
    m_changes->setReading(m_draft.sharedReading(), readNotice(), m_draft.sharedGrammar());
}

void ImportDialog::refreshRemarks()
{
    QStringList remarks = m_draft.table().remarks;
    if (!m_draft.lists()[m_draft.chosen()].header && !m_draft.header().isEnough()) {
        remarks.prepend(missingList(m_draft.document(), m_draft.grammar()).message);
    }
    if (m_draft.isRemembered()) {
        remarks << tr("The columns are those that you chose for a list with the same headers.");
    }
    const auto leftOut = std::ranges::count(m_draft.account(), AccountUse::LeftOut, &AccountEntry::use);
    if (leftOut > 0) {
        //: %1 a number; Account is the step of the dialog
        remarks << tr("Left out of the file: %1 (see step 3, Account).").arg(leftOut);
    }
    m_remarks->setPlainText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
}

NoticeInfo ImportDialog::readNotice() const
{
    NoticeInfo notice;
    notice.source = m_draft.document().file;
    notice.digest = m_digest;
    return notice;
}

void ImportDialog::refreshButtons()
{
    const int step = m_steps->current();
    m_back->setVisible(step > Columns);
    m_next->setVisible(step < Changes);
    m_accept->setVisible(step == Changes);
    m_accept->setEnabled(m_said.empty() && m_changes->canAccept());
    (step == Changes ? m_accept : m_next)->setDefault(true);
}

RowsLeftOut ImportDialog::leftOut() const
{
    return m_changes->leftOut();
}

Proposal ImportDialog::takeProposal()
{
    return m_changes->takeProposal();
}

} // namespace atlas
