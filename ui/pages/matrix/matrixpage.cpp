// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/matrix/matrixpage.h"

#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/segmentedswitch.h"
#include "ui/look/theme.h"
#include "ui/matrix/matrixlegend.h"
#include "ui/matrix/matrixview.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStackedLayout>

#include <algorithm>

namespace atlas {
namespace {

enum Kind { Members, IndustryByProvince, KindByRole, TwoFields };

constexpr int WidestLeast = 10; ///< of the slider; the number field goes further

/// The fields that tell records apart; State has but one value in a registry of this schema.
constexpr std::array CrossedFields{Field::Seat, Field::Home,    Field::Industry, Field::Role,
                                   Field::Kind, Field::Subject, Field::Programme};

/// In a cross-tab the two fields' own choice shrinks nothing, as in a facet: it marks.
MatrixPtr countMatrix(const ViewPtr& view, const MatrixChoice& choice, Language language)
{
    Filter open = view->filter;
    if (choice.shape == MatrixChoice::Shape::Counts) {
        open.clear(choice.rowField);
        open.clear(choice.columnField);
    }
    const ViewPtr counted = open == view->filter ? view : evaluate(view->snapshot, open);
    return std::make_shared<const Matrix>(counted, choice, language, view->filter);
}

} // namespace

MatrixPage::MatrixPage(BrowseContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid::Unit * 3, grid::Unit + grid::Half, grid::Unit * 3, grid::Unit);
    layout->setSpacing(grid::Unit + grid::Half);
    makeHead();
    layout->addWidget(m_switch);
    layout->addWidget(m_kinds);
    layout->addLayout(m_controls);
    m_view = new MatrixView(this);
    m_empty = new EmptyState(this);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    layout->addLayout(m_stack, 1);
    m_legend = new MatrixLegend(this);
    layout->addWidget(m_legend);
    setFocusProxy(m_view);

    connect(m_view, &MatrixView::activatedAt, this, &MatrixPage::activate);
    connect(m_view, &MatrixView::totalActivatedAt, this, &MatrixPage::activateTotal);
    connect(m_empty, &EmptyState::actionTriggered, &context, [this] {
        if (m_kind == Members && m_context.filter().isEmpty()) {
            setAtLeast(1);
        } else {
            m_context.setFilter({});
        }
    });
    connect(&context, &BrowseContext::viewChanged, this, &MatrixPage::refreshSoon);
    connect(&context, &BrowseContext::unitChanged, this, &MatrixPage::refreshSoon);
    retranslate();
}

MatrixPage::~MatrixPage() = default;

void MatrixPage::makeHead()
{
    m_switch = new SegmentedSwitch(this);
    m_kinds = new QComboBox(this);
    m_kinds->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_title = new PlainLabel(this);
    m_title->setWordWrap(true);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_controls = new QBoxLayout(QBoxLayout::LeftToRight);
    m_controls->setSpacing(grid::Double);
    m_controls->addWidget(m_title, 1);
    makeControls(m_controls);
    connect(m_switch, &SegmentedSwitch::currentChanged, this, &MatrixPage::setKind);
    connect(m_kinds, &QComboBox::activated, this, &MatrixPage::setKind);
}

void MatrixPage::makeControls(QBoxLayout* row)
{
    m_leastRow = new QWidget(this);
    auto* least = new QHBoxLayout(m_leastRow);
    least->setContentsMargins(0, 0, 0, 0);
    least->setSpacing(grid::Unit);
    m_leastBefore = new PlainLabel(m_leastRow);
    m_slider = new QSlider(Qt::Horizontal, m_leastRow);
    m_slider->setRange(1, WidestLeast);
    m_slider->setPageStep(1);
    m_slider->setFixedWidth(grid::Unit * 12);
    m_least = new QSpinBox(m_leastRow);
    m_least->setRange(1, 9999);
    m_leastAfter = new PlainLabel(m_leastRow);
    least->addWidget(m_leastBefore);
    least->addWidget(m_slider);
    least->addWidget(m_least);
    least->addWidget(m_leastAfter);
    m_slider->setValue(2);
    m_least->setValue(2);
    connect(m_slider, &QSlider::valueChanged, this, &MatrixPage::setAtLeast);
    connect(m_least, &QSpinBox::valueChanged, this, &MatrixPage::setAtLeast);

    m_fieldRow = new QWidget(this);
    auto* fields = new QHBoxLayout(m_fieldRow);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(grid::Unit);
    m_rowField = new QComboBox(m_fieldRow);
    m_columnField = new QComboBox(m_fieldRow);
    fields->addWidget(m_rowField);
    fields->addWidget(new PlainLabel(QStringLiteral("×"), m_fieldRow));
    fields->addWidget(m_columnField);
    connect(m_rowField, &QComboBox::activated, this, [this] { chooseField(true); });
    connect(m_columnField, &QComboBox::activated, this, [this] { chooseField(false); });
    row->addWidget(m_leastRow);
    row->addWidget(m_fieldRow);
}

void MatrixPage::retranslate()
{
    const QStringList kinds{tr("Organisations × consortia"), tr("Industry × province"), tr("Kind × role"),
                            tr("Any two fields")};
    m_switch->setSegments(kinds);
    m_switch->setAccessibleName(tr("Rows and columns of the matrix"));
    m_kinds->clear();
    m_kinds->addItems(kinds);
    m_kinds->setCurrentIndex(m_kind);
    m_kinds->setAccessibleName(m_switch->accessibleName());
    //: stands before a number field: "In at least [2] consortia"
    m_leastBefore->setPlainText(tr("In at least", "before a number of consortia"));
    //: stands behind a number field: "In at least [2] consortia"
    m_leastAfter->setPlainText(tr("consortia", "behind a number field"));
    m_slider->setAccessibleName(tr("In at least this many consortia"));
    m_least->setAccessibleName(m_slider->accessibleName());
    m_rowField->setAccessibleName(tr("Field of the rows"));
    m_columnField->setAccessibleName(tr("Field of the columns"));
    m_view->setAccessibleName(title());
    fillFields();
    showControls();
    refreshSoon();
}

void MatrixPage::fillFields()
{
    for (QComboBox* box : {m_rowField, m_columnField}) {
        const QSignalBlocker guard(box);
        box->clear();
        for (const Field field : CrossedFields) {
            box->addItem(atlas::title(field));
        }
        const Field chosen = box == m_rowField ? m_rows : m_columns;
        box->setCurrentIndex(
            static_cast<int>(std::ranges::find(CrossedFields, chosen) - CrossedFields.begin()));
    }
}

void MatrixPage::setKind(int kind)
{
    if (kind == m_kind || kind < Members || kind > TwoFields) {
        return;
    }
    m_kind = kind;
    m_switch->setCurrent(kind);
    m_kinds->setCurrentIndex(kind);
    showControls();
    refreshSoon();
}

void MatrixPage::setFields(Field rows, Field columns)
{
    m_rows = rows;
    m_columns = columns;
    fillFields();
    refreshSoon();
}

/// A field that the other direction has changes places with it.
void MatrixPage::chooseField(bool isRow)
{
    const QComboBox* box = isRow ? m_rowField : m_columnField;
    const Field chosen = CrossedFields[static_cast<std::size_t>(box->currentIndex())];
    const Field own = isRow ? m_rows : m_columns;
    const Field other = isRow ? m_columns : m_rows;
    const Field rest = chosen == other ? own : other;
    setFields(isRow ? chosen : rest, isRow ? rest : chosen);
}

void MatrixPage::setAtLeast(int consortia)
{
    const QSignalBlocker slider(m_slider);
    const QSignalBlocker number(m_least);
    m_slider->setValue(consortia);
    m_least->setValue(consortia);
    refreshSoon();
}

void MatrixPage::showControls()
{
    m_leastRow->setVisible(m_kind == Members);
    m_fieldRow->setVisible(m_kind == TwoFields);
    fitHead();
}

/// The kinds as a switch, or as a field to choose from where there is no room; the title beside the controls,
/// or above them.
void MatrixPage::fitHead()
{
    const int room = width() - grid::Unit * 6;
    const bool isNarrow = m_switch->sizeHint().width() > room;
    m_switch->setVisible(!isNarrow);
    m_kinds->setVisible(isNarrow);
    const QWidget* shown = m_kind == Members ? m_leastRow : m_kind == TwoFields ? m_fieldRow : nullptr;
    const int needed = (shown != nullptr ? shown->sizeHint().width() : 0) + grid::Double +
                       m_title->fontMetrics().horizontalAdvance(m_title->text());
    const bool fits = needed <= room;
    m_controls->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_controls->setSpacing(fits ? grid::Double : grid::Unit);
    m_controls->setAlignment(m_leastRow, fits ? Qt::AlignRight : Qt::AlignLeft);
    m_controls->setAlignment(m_fieldRow, fits ? Qt::AlignRight : Qt::AlignLeft);
}

MatrixChoice MatrixPage::choice() const
{
    MatrixChoice choice;
    choice.shape = m_kind == Members ? MatrixChoice::Shape::Members : MatrixChoice::Shape::Counts;
    choice.atLeast = static_cast<quint32>(m_least->value());
    choice.unit = m_context.unit();
    if (m_kind == KindByRole) {
        choice.rowField = Field::Kind;
        choice.columnField = Field::Role;
    } else if (m_kind == TwoFields) {
        choice.rowField = m_rows;
        choice.columnField = m_columns;
    }
    return choice;
}

void MatrixPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void MatrixPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitHead();
}

void MatrixPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void MatrixPage::refresh()
{
    m_isStale = false;
    m_search.ask(
        this,
        [view = m_context.view(), choice = choice(),
         language = m_context.language()](const std::stop_token& stop) {
            return stop.stop_requested() ? MatrixPtr() : countMatrix(view, choice, language);
        },
        [this](const MatrixPtr& matrix) { take(matrix); });
}

void MatrixPage::take(const MatrixPtr& matrix)
{
    m_title->setPlainText(matrix->title());
    fitHead();
    m_view->setMatrix(matrix);
    const bool isEmpty = matrix->rowCount() == 0;
    m_legend->setVisible(!isEmpty);
    if (isEmpty) {
        const bool hasRegistry = m_context.hasRegistry();
        const bool isFiltered = !m_context.filter().isEmpty();
        const bool isTooMuch = m_kind == Members && m_least->value() > 1;
        m_empty->setTexts(!hasRegistry ? tr("No registry is open.")
                          : isTooMuch  ? tr("No organisation in the selection is in that many consortia.")
                                       : tr("Nothing in the registry matches the whole filter."),
                          !hasRegistry ? QString()
                          : isFiltered ? tr("Clear the filter")
                          : isTooMuch  ? tr("Show all organisations")
                                       : QString());
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    if (matrix->showsRoles()) {
        m_legend->setRoles(
            tr("Numbers: consortia of each organisation, organisations shown of each consortium"));
    } else {
        const std::vector<quint32> counts = matrix->countsPresent();
        const quint32 most = counts.empty() ? 0 : *std::ranges::max_element(counts);
        m_legend->setSteps(m_view->bounds(), most, tr("Totals count each record once, so they are not sums"));
    }
    m_stack->setCurrentWidget(m_view);
}

void MatrixPage::copySelection() const
{
    if (m_stack->currentWidget() == m_view) {
        m_view->copyCells();
    }
}

/// What is on screen, or what will be when its answer is there.
MatrixPtr MatrixPage::shown() const
{
    const MatrixPtr& shown = m_view->matrix();
    const bool isCurrent = shown && !m_isStale && shown->view()->snapshot == m_context.view()->snapshot &&
                           shown->filter() == m_context.filter() && shown->choice() == choice() &&
                           shown->language() == m_context.language();
    return isCurrent ? shown : countMatrix(m_context.view(), choice(), m_context.language());
}

std::optional<Report> MatrixPage::report(const QDateTime& made) const
{
    return matrixReport(*m_context.view(), shown(), made);
}

std::optional<PageTable> MatrixPage::pageTable() const
{
    const MatrixPtr matrix = shown();
    return PageTable{title(), matrixTable(matrix), matrix->title() + u". " + matrixNote(*matrix)};
}

} // namespace atlas
