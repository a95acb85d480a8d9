// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "ui/context/browsecontext.h"
#include "ui/look/icons.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/roughwidth.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

namespace atlas {
namespace {
constexpr int ProgressWidth = 120;
}

StatusLine::StatusLine(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("statusLine"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::Double, 0, grid::Double, 0);
    layout->setSpacing(grid::Double * 2);
    m_work = new PlainLabel(this);
    makeCounts();
    m_mark = new QToolButton(this);
    m_mark->setObjectName(QStringLiteral("fileMark"));
    m_mark->setProperty("tone", QStringLiteral("warning"));
    m_mark->setAutoRaise(true);
    connect(m_mark, &QToolButton::clicked, this, &StatusLine::troubleAsked);
    m_selection = new PlainLabel(this);
    m_selection->setObjectName(QStringLiteral("selectionText"));
    m_selection->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_selection->hide();
    m_source = new PlainLabel(this);
    m_source->setProperty("tone", QStringLiteral("secondary"));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_source->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_work);
    auto* counts = new QHBoxLayout;
    counts->setSpacing(grid::Unit);
    for (std::size_t at = 0; at < m_counts.size(); ++at) {
        auto* pair = new QHBoxLayout;
        pair->setSpacing(0);
        pair->addWidget(m_counts[at]);
        pair->addWidget(m_all[at]);
        counts->addLayout(pair);
    }
    layout->addLayout(counts);
    layout->addWidget(m_mark);
    layout->addWidget(m_selection, 3); // what was asked for comes before where it is from
    layout->addWidget(m_source, 1);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(ProgressWidth, grid::Unit);
    m_cancel = new QToolButton(this);
    m_cancel->setObjectName(QStringLiteral("cancelWork"));
    m_cancel->setIcon(icon(Icon::Close));
    m_cancel->setAutoRaise(true);
    // The line must not grow by it, or the page above would jump.
    m_cancel->setFixedSize(fontMetrics().height(), fontMetrics().height());
    layout->addWidget(m_progress);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, &StatusLine::cancelled);
    connect(&context, &BrowseContext::viewChanged, this, &StatusLine::refresh);
    refresh();
}

StatusLine::~StatusLine() = default;

void StatusLine::makeCounts()
{
    for (const Unit unit : AllUnits) {
        const auto make = [this, unit](const QString& name, const QString& part) {
            auto* count = new QToolButton(this);
            count->setObjectName(name + key(unit));
            count->setProperty("count", part); // the two stand as one text
            count->setAutoRaise(true);
            return count;
        };
        QToolButton* count = make(QStringLiteral("count-"), QStringLiteral("some"));
        connect(count, &QToolButton::clicked, this, [this, unit] { m_context.setPage(key(unit)); });
        m_counts[static_cast<std::size_t>(unit)] = count;
        QToolButton* all = make(QStringLiteral("all-"), QStringLiteral("all"));
        connect(all, &QToolButton::clicked, this, [this, unit] { m_context.showRows(unit, Filter()); });
        m_all[static_cast<std::size_t>(unit)] = all;
    }
}

void StatusLine::setSelectionText(const QString& text)
{
    m_selectionText = text;
    setPlainToolTip(*m_selection, text);
    m_selection->setVisible(!text.isEmpty());
    layout()->activate(); // the room of both has changed
    elideTexts();
}

void StatusLine::setTrouble(Trouble trouble)
{
    m_trouble = trouble;
    refreshTrouble();
}

void StatusLine::refreshTrouble()
{
    m_mark->setVisible(m_trouble != Trouble::None);
    m_mark->setText(m_trouble == Trouble::Gone ? tr("File is gone") : tr("File changed, not reloaded"));
    setPlainToolTip(*m_mark,
                    tr("What is shown is as it was before. Click for the ways on: reload the file, or "
                       "save a copy of what is shown."));
    m_mark->setAccessibleName(m_mark->text());
}

void StatusLine::retranslate()
{
    refresh();
}

void StatusLine::setBusy(bool busy)
{
    m_isBusy = busy;
    m_total = busy ? m_total : 0;
    refresh();
}

void StatusLine::setReading(const QString& fileName)
{
    m_reading = fileName;
    refresh();
}

void StatusLine::setProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    refresh();
}

void StatusLine::refreshProgress()
{
    const bool isReading = !m_reading.isEmpty();
    const bool isWriting = m_isBusy && m_total > 0;
    m_progress->setVisible(isReading || isWriting);
    m_progress->setRange(0, isWriting && !isReading ? m_total : 0);
    m_progress->setValue(m_done);
    m_cancel->setVisible(isReading || isWriting);
    setPlainToolTip(*m_cancel, tr("Stop: the registry stays as it is"));
    m_cancel->setAccessibleName(tr("Stop: the registry stays as it is"));
}

void StatusLine::refreshCounts()
{
    const QLocale locale;
    const UnitCounts totals = m_context.view()->totals();
    for (const Unit unit : AllUnits) {
        QToolButton* count = m_counts[static_cast<std::size_t>(unit)];
        const auto all = static_cast<qint64>(m_context.snapshot().count(unit));
        //: %1 how many are in the view, %2 all with their unit: "9 of 14 consortia"
        const QString whole = tr("%1 of %2");
        // Where something is filtered the two numbers have other rows: each is a button of its own.
        const qsizetype second = m_context.filter().isEmpty() ? -1 : whole.indexOf(u"%2");
        const QString some = locale.toString(totals[unit]);
        count->setText(plainCaption(second < 0 ? whole.arg(some, countText(all, unit))
                                               : whole.first(second).trimmed().arg(some)));
        count->setAccessibleName(whole.arg(some, countText(all, unit)));
        //: %1 consortia, organisations or memberships
        setPlainToolTip(*count, tr("Show them as a table: %1").arg(title(unit)));
        const bool isShown = m_context.hasRegistry() && m_work->text().isEmpty();
        count->setVisible(isShown);
        QToolButton* rest = m_all[static_cast<std::size_t>(unit)];
        rest->setText(plainCaption(second < 0 ? QString() : countText(all, unit) + whole.sliced(second + 2)));
        //: %1 a count with its unit: "Clear the filter and show all: 14 consortia"
        const QString tip = tr("Clear the filter and show all: %1").arg(countText(all, unit));
        setPlainToolTip(*rest, tip);
        rest->setAccessibleName(tip);
        rest->setVisible(isShown && second >= 0);
    }
}

void StatusLine::refresh()
{
    refreshProgress();
    refreshTrouble();
    QString work;
    if (!m_reading.isEmpty()) {
        work = tr("Reading %1 …").arg(m_reading);
    } else if (m_isBusy && m_total > 0) {
        const qint64 done = m_done;
        //: %1 how many are written, %2 all with their unit: "90 of 140 consortia"
        work = tr("Writing %1 of %2 …").arg(QLocale().toString(done), countText(m_total, Unit::Consortia));
    } else if (m_isBusy) {
        work = tr("Opening the registry …");
    } else if (m_context.hasRegistry() && m_context.snapshot().count(Unit::Consortia) == 0 &&
               m_context.snapshot().count(Unit::Organisations) == 0) {
        work = tr("The registry is empty.");
    }
    m_work->setPlainText(work);
    m_work->setVisible(!work.isEmpty());
    refreshCounts();
    const QString source = m_context.snapshot().sourceText(m_context.language());
    m_sourceText = source.isEmpty() ? QString() : tr("Source: %1").arg(source);
    if (m_context.snapshot().readOnly) {
        //: %1 the source of the registry
        m_sourceText = m_sourceText.isEmpty() ? tr("Read-only") : tr("Read-only · %1").arg(m_sourceText);
    }
    setPlainToolTip(*m_source, m_sourceText);
    elideTexts();
}

void StatusLine::elideTexts()
{
    if (isVisible()) {
        m_source->setPlainText(
            elidedTo(m_sourceText, m_source->fontMetrics(), m_source->width(), Qt::ElideMiddle));
        m_selection->setPlainText(
            elidedTo(m_selectionText, m_selection->fontMetrics(), m_selection->width()));
    }
}

void StatusLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    elideTexts();
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elideTexts();
}

} // namespace atlas
