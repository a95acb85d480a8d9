// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/columns/columnfilterforms.h"

#include "tables/columnsubject.h"
#include "tables/fieldvaluesmodel.h"
#include "tables/roles.h"
#include "ui/context/browsecontext.h"
#include "ui/context/valueindex.h"
#include "ui/look/plainlabel.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/tables/valuedelegate.h"

#include <QFormLayout>
#include <QIntValidator>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {
namespace {

constexpr QSize ListSize(260, 280);
constexpr int FormWidth = 240;
constexpr int LargestBound = 99'999'999;

std::optional<int> boundIn(const QLineEdit& field)
{
    bool isNumber = false;
    const int value = field.text().trimmed().toInt(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

} // namespace

ValuesFilter::ValuesFilter(BrowseContext& context, Field field, QWidget* parent)
    : ColumnFilter(context, title(field), parent)
    , m_field(field)
    , m_model(new FieldValuesModel(context.view(), ValueIndex::of(context).whole(), field, context.unit(),
                                   context.language(), this))
{
    m_mode = new SegmentedSwitch(this);
    m_mode->setObjectName(QStringLiteral("tickMode"));
    m_mode->setSegments({tr("Show ticked"), tr("Hide ticked")});
    m_mode->setCurrent(static_cast<int>(m_model->mode()));
    m_mode->setAccessibleName(tr("What ticks mean"));
    m_layout->addWidget(m_mode);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("valueSearch"));
    m_search->setPlaceholderText(tr("Find: name or pinyin"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_layout->addWidget(m_search);
    makeList();
    makeTicking();
    addButtons();
    connect(m_mode, &SegmentedSwitch::currentChanged, this, [this](int mode) {
        m_model->setMode(static_cast<FieldValuesModel::Mode>(mode));
        followTicks();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_model->setSearch(valueTest(typed));
        m_list->setCurrentIndex(m_model->index(0));
        followTicks();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ValuesFilter::followTicks);
    setFocusProxy(m_search);
    m_search->setFocus();
    followTicks();
}

ValuesFilter::~ValuesFilter() = default;

void ValuesFilter::makeList()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("columnValues"));
    m_list->setAccessibleName(title(m_field));
    m_list->setModel(m_model);
    auto* delegate = new ValueDelegate(ValueDelegate::Ticks::Row, m_list);
    m_list->setItemDelegate(delegate);
    // Not while the list is at it: its form goes away.
    connect(delegate, &ValueDelegate::countClicked, this, &ValuesFilter::showRows, Qt::QueuedConnection);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setMinimumSize(ListSize);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setCurrentIndex(m_model->index(0));
    m_list->installEventFilter(this);
    m_layout->addWidget(m_list, 1);
    //: %1 consortia, organisations or memberships
    auto* unit = new PlainLabel(tr("Counted: %1").arg(title(m_context.unit())), this);
    unit->setFont(smallFont(font()));
    unit->setProperty("tone", QStringLiteral("secondary"));
    m_layout->addWidget(unit);
}

void ValuesFilter::makeTicking()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    const auto add = [&](const QString& text, const QString& name, auto action) {
        auto* button = new QPushButton(text, this); // plain: our own words
        button->setObjectName(name);
        button->setProperty("flat", true);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, action);
    };
    add(tr("All", "tick all values"), QStringLiteral("tickAll"), [this] { m_model->tickAll(true); });
    add(tr("None", "tick no value"), QStringLiteral("tickNone"), [this] { m_model->tickAll(false); });
    add(tr("Invert", "ticks of values"), QStringLiteral("tickInvert"), [this] { m_model->invert(); });
    row->addStretch(1);
    m_layout->addLayout(row);
}

/// What a number counts, as in the facets: ticks that were not applied yet are left alone.
void ValuesFilter::showRows(const QModelIndex& index)
{
    if (index.data(CountRole).toULongLong() == 0) {
        return;
    }
    Filter filter = m_context.filter();
    filter.clear(m_field);
    filter.include(m_field, index.data(ValueKeyRole).toString());
    m_context.showRows(m_context.unit(), filter);
    close();
}

void ValuesFilter::followTicks()
{
    setPossible(m_model->isPossible());
}

void ValuesFilter::apply()
{
    const Choice choice = m_model->choice();
    Filter filter = m_context.filter();
    filter.clear(m_field);
    for (const QString& key : choice.included) {
        filter.include(m_field, key);
    }
    for (const QString& key : choice.excluded) {
        filter.exclude(m_field, key);
    }
    m_context.setFilter(filter);
}

void ValuesFilter::clear()
{
    Filter filter = m_context.filter();
    filter.clear(m_field);
    m_context.setFilter(filter);
}

/// The arrow keys lead from the search line into the list and back; typing in the list searches.
bool ValuesFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return ColumnFilter::eventFilter(watched, event);
    }
    auto* key = static_cast<QKeyEvent*>(event);
    const bool isFirst = m_list->currentIndex().row() <= 0;
    if (watched == m_search && key->key() == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && isFirst) {
        m_search->setFocus();
        return true;
    }
    const bool isTyped = !key->text().isEmpty() && key->text().front().isLetterOrNumber();
    if (watched == m_list && isTyped && key->modifiers() == Qt::NoModifier) {
        m_search->setFocus();
        m_search->insert(key->text());
        return true;
    }
    // The list would take these for itself.
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && isEnter && key->modifiers() == Qt::AltModifier) {
        showRows(m_list->currentIndex());
        return true;
    }
    if (isEnter || key->key() == Qt::Key_Escape) {
        keyPressEvent(key);
        return true;
    }
    return ColumnFilter::eventFilter(watched, event);
}

CountFilter::CountFilter(BrowseContext& context, CountField field, const QString& title, QWidget* parent)
    : ColumnFilter(context, title, parent)
    , m_field(field)
    , m_problem(new PlainLabel(this))
{
    const Bounds bounds = boundsOf(context.filter(), field);
    auto* form = new QFormLayout;
    const auto add = [&](const QString& text, const QString& name, std::optional<int> value) {
        auto* line = new QLineEdit(value ? QString::number(*value) : QString(), this);
        line->setObjectName(name);
        line->setValidator(new QIntValidator(0, LargestBound, line));
        line->setAlignment(Qt::AlignRight);
        form->addRow(text, line); // plain: our own words
        connect(line, &QLineEdit::textChanged, this, &CountFilter::check);
        return line;
    };
    m_least = add(tr("At least"), QStringLiteral("atLeast"), bounds.least);
    m_most = add(tr("At most"), QStringLiteral("atMost"), bounds.most);
    m_layout->addLayout(form);
    m_problem->setProperty("tone", QStringLiteral("warning"));
    m_problem->setPlainText(tr("The lower bound is above the upper one."));
    m_layout->addWidget(m_problem);
    addButtons();
    setMinimumWidth(FormWidth);
    m_least->setFocus();
    m_least->selectAll();
    check();
}

CountFilter::~CountFilter() = default;

void CountFilter::check()
{
    const auto least = boundIn(*m_least);
    const auto most = boundIn(*m_most);
    const bool isPossible = !least || !most || *least <= *most;
    m_problem->setVisible(!isPossible);
    setPossible(isPossible);
}

void CountFilter::apply()
{
    m_context.setFilter(withBounds(m_context.filter(), m_field, boundIn(*m_least), boundIn(*m_most)));
}

void CountFilter::clear()
{
    m_context.setFilter(withBounds(m_context.filter(), m_field, std::nullopt, std::nullopt));
}

DateFilter::DateFilter(BrowseContext& context, DateField field, const QString& title, QWidget* parent)
    : ColumnFilter(context, title, parent)
    , m_field(field)
    , m_problem(new PlainLabel(this))
{
    const DateBounds bounds = boundsOf(context.filter(), field);
    auto* form = new QFormLayout;
    const auto add = [&](const QString& text, const QString& name, const std::optional<DateSpan>& date) {
        auto* line = new QLineEdit(date ? date->iso() : QString(), this);
        line->setObjectName(name);
        line->setPlaceholderText(tr("2026, 2026-04 or 2026-04-13"));
        line->setClearButtonEnabled(true);
        form->addRow(text, line); // plain: our own words
        connect(line, &QLineEdit::textChanged, this, &DateFilter::check);
        return line;
    };
    m_from = add(tr("From", "a date"), QStringLiteral("dateFrom"), bounds.from);
    m_to = add(tr("To", "a date"), QStringLiteral("dateTo"), bounds.to);
    m_layout->addLayout(form);
    m_problem->setProperty("tone", QStringLiteral("warning"));
    m_problem->setWordWrap(true);
    m_layout->addWidget(m_problem);
    addButtons();
    setMinimumWidth(FormWidth + grid::Unit * 4);
    m_from->setFocus();
    m_from->selectAll();
    check();
}

DateFilter::~DateFilter() = default;

void DateFilter::check()
{
    QString problem;
    for (const QLineEdit* line : {m_from, m_to}) {
        if (!line->text().trimmed().isEmpty() && !readDate(line->text())) {
            problem = tr("“%1” is not a valid date.").arg(line->text());
        }
    }
    const auto from = readDate(m_from->text());
    const auto to = readDate(m_to->text());
    if (problem.isEmpty() && from && to && from->first > to->last) {
        problem = tr("The first date is after the last one.");
    }
    m_problem->setPlainText(problem);
    m_problem->setVisible(!problem.isEmpty());
    setPossible(problem.isEmpty());
}

void DateFilter::apply()
{
    m_context.setFilter(
        withBounds(m_context.filter(), m_field, {readDate(m_from->text()), readDate(m_to->text())}));
}

void DateFilter::clear()
{
    m_context.setFilter(withBounds(m_context.filter(), m_field, {}));
}

TextFilter::TextFilter(BrowseContext& context, QWidget* parent)
    : ColumnFilter(context, tr("Names of consortia and organisations"), parent)
{
    auto* form = new QFormLayout;
    const auto add = [&](const QString& text, const QString& name, bool excluded) {
        QString shown;
        for (const TextTerm& term : context.filter().texts()) {
            if (term.excluded == excluded && shown.isEmpty()) {
                shown = term.text;
                m_shownTerms.push_back(term);
            }
        }
        auto* line = new QLineEdit(shown, this);
        line->setObjectName(name);
        line->setClearButtonEnabled(true);
        form->addRow(text, line); // plain: our own words
        return line;
    };
    m_with = add(tr("Contain"), QStringLiteral("nameWith"), false);
    m_without = add(tr("Do not contain"), QStringLiteral("nameWithout"), true);
    m_layout->addLayout(form);
    addButtons();
    setMinimumWidth(FormWidth + grid::Unit * 8);
    m_with->setFocus();
    m_with->selectAll();
}

TextFilter::~TextFilter() = default;

void TextFilter::apply()
{
    Filter filter = m_context.filter();
    for (const TextTerm& term : m_shownTerms) {
        filter.removeText(term);
    }
    filter.addText({m_with->text().trimmed(), false});
    filter.addText({m_without->text().trimmed(), true});
    m_context.setFilter(filter);
}

void TextFilter::clear()
{
    Filter filter = m_context.filter();
    filter.clearTexts();
    m_context.setFilter(filter);
}

} // namespace atlas
