// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/startpage.h"

#include "report/reportparts.h"
#include "ui/context/browsecontext.h"
#include "ui/context/whendone.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/pages/start/blankspots.h"
#include "ui/pages/start/findbox.h"

#include <QCheckBox>
#include <QLocale>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTextDocumentFragment>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace atlas {
namespace {

constexpr int WidestPage = 130 * grid::Unit;
constexpr int TwoColumns = 96 * grid::Unit; ///< from this width on blank spots stand beside the jobs

} // namespace

StartPage::StartPage(BrowseContext& context, std::vector<StartJob> jobs, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_jobs(std::move(jobs))
{
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget(area);
    content->setMaximumWidth(WidestPage);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(grid::Double, grid::Double, grid::Double, grid::Double);
    column->setSpacing(grid::Unit);
    makeFigures(column);
    m_columns = new QBoxLayout(QBoxLayout::TopToBottom);
    m_columns->setSpacing(grid::Double * 2);
    auto* left = new QVBoxLayout;
    left->setSpacing(grid::Half);
    auto* right = new QVBoxLayout;
    right->setSpacing(grid::Unit);
    makeJobs(left);
    makeBlankSpots(right);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    column->addLayout(m_columns);
    column->addStretch(1);
    m_opensFirst = new QCheckBox(content);
    m_opensFirst->setObjectName(QStringLiteral("opensFirst"));
    column->addWidget(m_opensFirst);
    area->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setFocusProxy(m_find);
    connect(m_opensFirst, &QCheckBox::toggled, this,
            [this](bool isUnwanted) { Q_EMIT opensFirstChanged(!isUnwanted); });
    connect(&context, &BrowseContext::viewChanged, this, &StartPage::refreshSoon);
    retranslate();
}

StartPage::~StartPage() = default;

PlainLabel* StartPage::makeHead()
{
    auto* head = new PlainLabel(this);
    head->setProperty("tone", QStringLiteral("secondary"));
    head->setIndent(grid::Unit);
    return head;
}

void StartPage::makeFigures(QVBoxLayout* column)
{
    m_registryHead = makeHead();
    column->addWidget(m_registryHead);
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::Double);
    for (const Unit unit : AllUnits) {
        auto* figure = new StartLink(StartLink::Look::Figure, this);
        figure->setObjectName(QStringLiteral("figure-") + atlas::key(unit));
        connect(figure, &QAbstractButton::clicked, this, [this, unit] { openUnit(unit); });
        m_figures[static_cast<std::size_t>(unit)] = figure;
        row->addWidget(figure);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_source = makeHead();
    m_source->setWordWrap(true);
    m_source->setFont(smallFont(font()));
    column->addWidget(m_source);
    column->addSpacing(grid::Double);
}

void StartPage::makeJobs(QVBoxLayout* column)
{
    m_jobsHead = makeHead();
    column->addWidget(m_jobsHead);
    column->addSpacing(grid::Half);
    m_findTitle = new PlainLabel(this);
    QFont large = titleFont(font());
    large.setWeight(QFont::Normal);
    m_findTitle->setFont(large);
    m_findTitle->setIndent(grid::Unit);
    column->addWidget(m_findTitle);
    m_find = new FindBox(m_context, this);
    column->addWidget(m_find);
    for (const StartJob& job : m_jobs) {
        auto* link = new StartLink(StartLink::Look::Job, this);
        link->setObjectName(QStringLiteral("job-") + job.id);
        connect(link, &QAbstractButton::clicked, this, job.run);
        column->addWidget(link);
        m_links.push_back(link);
    }
    column->addStretch(1);
}

void StartPage::makeBlankSpots(QVBoxLayout* column)
{
    m_blankHead = makeHead();
    column->addWidget(m_blankHead);
    m_blanks = new RichLabel(this);
    m_blanks->setObjectName(QStringLiteral("blankSpots"));
    m_blanks->setWordWrap(true);
    m_blanks->setIndent(grid::Unit);
    m_blanks->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_blanks->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_blanks, &RichLabel::linkActivated, this, &StartPage::openLink);
    column->addWidget(m_blanks);
    column->addStretch(1);
}

void StartPage::retranslate()
{
    m_registryHead->setPlainText(tr("In this registry"));
    m_jobsHead->setPlainText(tr("What do you want to do?"));
    m_findTitle->setPlainText(tr("Find an organisation"));
    m_find->retranslate();
    for (std::size_t at = 0; at < m_jobs.size(); ++at) {
        m_links[at]->setTexts(m_jobs[at].title(), m_jobs[at].note());
    }
    m_blankHead->setPlainText(tr("Blank spots"));
    m_opensFirst->setText(tr("&Do not open with this page (Ctrl+0 brings it back)"));
    m_shown.reset();
    refreshSoon();
}

/// What is in the registry and what it has nothing of; the jobs are for the screen.
std::optional<Report> StartPage::report(const QDateTime& made) const
{
    if (!m_context.hasRegistry()) {
        return {};
    }
    const SnapshotPtr& snapshot = m_context.view()->snapshot;
    const bool isKnown = m_everything && m_everything->snapshot == snapshot;
    const ViewPtr everything = isKnown ? m_everything : evaluate(snapshot, {});
    Report report = pageFrame(*everything, m_context.language(), made);
    report.blocks.emplace_back(block::Heading{tr("In this registry"), 1});
    block::Figures figures;
    for (const Unit unit : AllUnits) {
        const auto count = static_cast<qlonglong>(snapshot->count(unit));
        figures.figures.push_back({QLocale().toString(count), atlas::title(unit), {}});
    }
    report.blocks.emplace_back(std::move(figures));
    report.blocks.emplace_back(block::Heading{tr("Blank spots"), 1});
    const std::vector<BlankSpot> spots = blankSpots(*everything);
    for (const BlankSpot& spot : spots) {
        const QString html = blankSpotText(spot, *everything, m_context.language());
        report.blocks.emplace_back(
            block::Paragraph{QTextDocumentFragment::fromHtml(html).toPlainText(), false});
    }
    if (spots.empty()) {
        report.blocks.emplace_back(
            block::Paragraph{tr("None: every province, industry and role has a record."), false});
    }
    part::appendClosing(report);
    return report;
}

QString StartPage::nothingToPrint() const
{
    return tr("No registry is open.");
}

void StartPage::setOpensFirst(bool opens)
{
    const QSignalBlocker guard(m_opensFirst);
    m_opensFirst->setChecked(!opens);
}

void StartPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_isStale) {
        refresh();
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_columns->setDirection(width() >= TwoColumns ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void StartPage::refreshSoon()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void StartPage::refresh()
{
    m_isStale = false;
    const SnapshotPtr& snapshot = m_context.view()->snapshot;
    if (snapshot == m_shown) {
        return;
    }
    m_shown = snapshot;
    for (const Unit unit : AllUnits) {
        const auto count = static_cast<qlonglong>(snapshot->count(unit));
        m_figures[static_cast<std::size_t>(unit)]->setTexts(QLocale().toString(count), atlas::title(unit));
    }
    const bool isEmpty = m_context.hasRegistry() && snapshot->consortiumCount() == 0;
    m_source->setPlainText(!m_context.hasRegistry() ? tr("No registry is open.")
                           : isEmpty                ? tr("The registry is empty: import a list to begin.")
                                                    : snapshot->sourceText(m_context.language()));
    m_findTitle->setVisible(!isEmpty);
    m_find->setVisible(!isEmpty);
    for (std::size_t at = 0; at < m_jobs.size(); ++at) {
        m_links[at]->setVisible(!isEmpty || !m_jobs[at].needsRecords);
    }
    m_find->forget();
    askBlankSpots();
}

/// The counts are there where nothing is filtered; otherwise they are taken beside the window.
void StartPage::askBlankSpots()
{
    if (m_everything && m_everything->snapshot == m_shown) {
        showBlankSpots();
        return;
    }
    if (m_context.filter().isEmpty()) {
        m_everything = m_context.view();
        showBlankSpots();
        return;
    }
    whenDone(QtConcurrent::run([snapshot = m_shown] { return evaluate(snapshot, {}); }), this,
             [this](const ViewPtr& everything) {
                 if (everything->snapshot == m_shown) {
                     m_everything = everything;
                     showBlankSpots();
                 }
             });
}

void StartPage::showBlankSpots()
{
    QString text;
    for (const BlankSpot& spot : blankSpots(*m_everything)) {
        text += QStringLiteral("<p style=\"margin: 0 0 8px 0\">%1</p>")
                    .arg(blankSpotText(spot, *m_everything, m_context.language()));
    }
    const bool hasRows = m_shown->consortiumCount() > 0;
    m_blankHead->setVisible(hasRows);
    m_blanks->setVisible(hasRows);
    m_blanks->setRichText(text.isEmpty() ? tr("None: every province, industry and role has a record.")
                                         : text);
}

void StartPage::openLink(const QString& target)
{
    Place place = m_context.place();
    place.filter = {};
    place.namedView.clear();
    if (target.startsWith(u"page:")) {
        place.page = target.section(u':', 1, 1);
        place.placesBy = fromKey<Field>(target.section(u':', 2)).value_or(place.placesBy);
    } else if (const auto unit = fromKey<Unit>(target.section(u':', 1));
               target.startsWith(u"unit:") && unit) {
        openUnit(*unit);
        return;
    } else if (const auto field = fromKey<Field>(target.section(u':', 1, 1))) {
        place.filter.include(*field, target.section(u':', 2));
        const bool ofOrganisations = *field == Field::Home || *field == Field::Kind;
        place.unit = ofOrganisations ? Unit::Organisations : Unit::Consortia;
        place.page = atlas::key(place.unit);
    }
    m_context.go(place);
}

void StartPage::openUnit(Unit unit)
{
    Place place = m_context.place();
    place.filter = {};
    place.namedView.clear();
    place.unit = unit;
    place.page = atlas::key(unit);
    m_context.go(place);
}

} // namespace atlas
