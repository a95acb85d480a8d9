// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/compare/filterspart.h"

#include "domain/filter/filtertext.h"
#include "report/comparisonreport.h"
#include "tables/namelistmodel.h"
#include "ui/context/browsecontext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/tables/counttable.h"
#include "ui/tables/recorddelegate.h"
#include "ui/tables/tablecopy.h"
#include "ui/tables/tablesetup.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace atlas {
namespace {

constexpr int TypingPauseMs = 150;

} // namespace

FiltersPart::FiltersPart(BrowseContext& context, QWidget* parent)
    : ComparePart(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    layout->addWidget(makeSide(0));
    layout->addWidget(makeSide(1));
    m_problem = new PlainLabel(this);
    m_problem->setWordWrap(true);
    m_problem->setProperty("tone", QStringLiteral("warning"));
    m_problem->hide();
    layout->addWidget(m_problem);
    makeAnswer();
    layout->addWidget(m_counts);
    layout->addWidget(m_which);
    layout->addWidget(m_list, 1);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FiltersPart::refresh);
    setFocusProxy(m_sides[0].text);
}

FiltersPart::~FiltersPart() = default;

QWidget* FiltersPart::makeSide(int which)
{
    Side& side = m_sides[static_cast<std::size_t>(which)];
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Unit);
    side.label = new PlainLabel(which == 0 ? QStringLiteral("A") : QStringLiteral("B"), row);
    side.text = new QLineEdit(row);
    side.text->setClearButtonEnabled(true);
    side.text->setMaxLength(2000);
    side.keep = new QPushButton(row);
    layout->addWidget(side.label);
    layout->addWidget(side.text, 1);
    layout->addWidget(side.keep);
    connect(side.text, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(side.text, &QLineEdit::returnPressed, this, &FiltersPart::refresh);
    connect(side.keep, &QPushButton::clicked, this, [this, which] { keepFilter(which); });
    return row;
}

void FiltersPart::makeAnswer()
{
    m_counts = new CountTable(this);
    m_which = new PlainLabel(this);
    m_which->setProperty("tone", QStringLiteral("secondary"));
    m_names = new NameListModel(this);
    m_list = new QTableView(this);
    m_list->setModel(m_names);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    setUpTable(*m_list);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    const auto number = [this](const QModelIndex& index) { showRows(index.row(), index.column()); };
    connect(m_counts, &QTableView::clicked, this, number);
    connect(m_counts, &QTableView::activated, this, number);
    const auto choose = [this](const QModelIndex& index) {
        const bool isConsortium = m_names->unit() == Unit::Consortia;
        m_context.select({isConsortium ? Selection::Kind::Consortium : Selection::Kind::Organisation,
                          m_names->idOf(index.row())});
    };
    connect(m_list, &QTableView::clicked, this, choose);
    connect(m_list, &QTableView::activated, this, choose);
}

void FiltersPart::retranslate()
{
    const QString example = tr("A filter as in the search box, for example home:Beijing kind:university");
    for (std::size_t which = 0; which < m_sides.size(); ++which) {
        m_sides[which].text->setPlaceholderText(example);
        m_sides[which].text->setAccessibleName(which == 0 ? tr("Filter A") : tr("Filter B"));
        m_sides[which].keep->setText(which == 0 ? tr("Keep this filter as A") : tr("Keep this filter as B"));
        m_sides[which].keep->setToolTip(tr("Takes the filter of the window"));
    }
    m_counts->setAccessibleName(tr("What the filters have in common"));
    m_list->setAccessibleName(tr("The rows behind the number chosen"));
    if (!m_isFirst) {
        showFilters();
    }
    refresh();
}

/// The filters again, in the words of the language.
void FiltersPart::showFilters()
{
    for (Side& side : m_sides) {
        if (side.problem.isEmpty()) {
            // plain: a field
            side.text->setText(
                formatFilter(side.filter, m_context.snapshot().vocabulary, m_context.language()));
        }
    }
}

void FiltersPart::keepFilter(int which)
{
    Side& side = m_sides[static_cast<std::size_t>(which)];
    side.filter = m_context.filter();
    side.problem.clear();
    showFilters();
    refresh();
}

void FiltersPart::showEvent(QShowEvent* event)
{
    ComparePart::showEvent(event);
    if (m_isFirst) {
        m_isFirst = false;
        keepFilter(0);
    }
}

void FiltersPart::read(int which)
{
    Side& side = m_sides[static_cast<std::size_t>(which)];
    const ParsedFilter parsed = parseFilter(side.text->text(), m_context.snapshot().vocabulary);
    side.filter = parsed.filter;
    side.problem.clear();
    const std::vector<FilterProblem>& told = parsed.problems.empty() ? parsed.notes : parsed.problems;
    if (!told.empty()) {
        //: %1 A or B, %2 what is wrong, %3 the position of the character in the text, from 1
        side.problem =
            tr("%1: %2 (at character %3)")
                .arg(side.label->text(), told.front().message, QString::number(told.front().start + 1));
    }
}

void FiltersPart::refresh()
{
    m_pause.stop();
    if (m_isFirst) { // asked when it is first seen
        return;
    }
    read(0);
    read(1);
    const QStringList problems{m_sides[0].problem, m_sides[1].problem};
    m_problem->setPlainText(problems.join(u'\n').trimmed());
    m_problem->setVisible(!m_problem->text().isEmpty());
    const SnapshotPtr snapshot = m_context.view()->snapshot;
    m_answerer.ask(
        this,
        [snapshot, a = m_sides[0].filter, b = m_sides[1].filter](const std::stop_token& stop) -> AnswerPtr {
            const ViewPtr first = evaluate(snapshot, a);
            if (stop.stop_requested()) {
                return nullptr;
            }
            const ViewPtr second = evaluate(snapshot, b);
            return std::make_shared<const Answer>(Answer{first, second, overlapOf(*first, *second)});
        },
        [this](const AnswerPtr& answer) { take(answer); });
}

void FiltersPart::take(const AnswerPtr& answer)
{
    m_answer = answer;
    m_counts->setTable(overlapTable(answer->overlap), {QString(), QString(), QString()});
    const int height = m_counts->heightFor(3);
    m_counts->setFixedHeight(height);
    if (m_column == 0) {
        m_column = static_cast<int>(m_context.unit()) + 1;
    }
    showRows(m_part, m_column);
}

void FiltersPart::showRows(int part, int column)
{
    if (!m_answer || part < 0 || part >= static_cast<int>(AllOverlapParts.size())) {
        return;
    }
    m_part = part;
    m_column = column == 0 ? m_column : column;
    const Unit unit = AllUnits[static_cast<std::size_t>(m_column - 1)];
    const OverlapPart shown = AllOverlapParts[static_cast<std::size_t>(part)];
    const std::vector<Row>& rows = m_answer->overlap.of(shown, unit);
    //: "In both: 12 organisations"
    m_which->setPlainText(
        tr("%1: %2").arg(atlas::title(shown), countText(static_cast<qint64>(rows.size()), unit)));
    m_names->setRows(m_answer->a->snapshot, unit, rows, m_context.language());
    const int wide = unit == Unit::Consortia ? 1 : 0;
    for (int at = 0; at < m_names->columnCount(); ++at) {
        m_list->horizontalHeader()->setSectionResizeMode(
            at, at == wide || (unit == Unit::Memberships && at == 2) ? QHeaderView::Stretch
                                                                     : QHeaderView::Interactive);
    }
}

void FiltersPart::copySelection() const
{
    copySelectedRows(m_list->hasFocus() ? *m_list : static_cast<const QTableView&>(*m_counts));
}

std::optional<Report> FiltersPart::report(const QDateTime& made) const
{
    if (!m_answer) {
        return {};
    }
    return overlapReport(*m_answer->a, *m_answer->b, m_answer->overlap, {m_which->text(), allCells(*m_names)},
                         m_context.language(), made);
}

std::optional<PageTable> FiltersPart::pageTable() const
{
    if (!m_answer) {
        return {};
    }
    const auto line = [this](const ViewPtr& view) { return scopeText(*view, m_context.language()); };
    return PageTable{tr("Comparison"), std::make_shared<const MemoryTable>(overlapTable(m_answer->overlap)),
                     QStringLiteral("A: %1\nB: %2").arg(line(m_answer->a), line(m_answer->b))};
}

} // namespace atlas
