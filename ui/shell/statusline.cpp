// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/statusline.h"

#include "ui/parts/browsecontext.h"
#include "ui/parts/roughwidth.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace atlas {

StatusLine::StatusLine(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("statusLine"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid::Double, 0, grid::Double, 0);
    layout->setSpacing(grid::Double * 2);
    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_source = new QLabel(this);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setProperty("tone", QStringLiteral("secondary"));
    m_source->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_source->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(m_counts);
    layout->addWidget(m_source, 1);
    connect(&context, &BrowseContext::viewChanged, this, &StatusLine::refresh);
    refresh();
}

StatusLine::~StatusLine() = default;

void StatusLine::retranslate()
{
    refresh();
}

void StatusLine::setBusy(bool busy)
{
    m_isBusy = busy;
    refresh();
}

void StatusLine::setReading(const QString& fileName)
{
    m_reading = fileName;
    refresh();
}

void StatusLine::refresh()
{
    const QLocale locale;
    QStringList parts;
    const UnitCounts totals = m_context.view()->totals();
    for (const Unit unit : AllUnits) {
        const auto all = static_cast<qint64>(m_context.snapshot().count(unit));
        //: %1 how many are in the view, %2 all with their unit: "9 of 14 consortia"
        parts << tr("%1 of %2").arg(locale.toString(totals[unit]), countText(all, unit));
    }
    if (!m_reading.isEmpty()) {
        m_counts->setText(tr("Reading %1 …").arg(m_reading));
    } else if (m_isBusy) {
        m_counts->setText(tr("Opening the registry …"));
    } else {
        m_counts->setText(m_context.hasRegistry() ? parts.join(QStringLiteral("  ·  ")) : QString());
    }
    const QString source = m_context.snapshot().sourceText(m_context.language());
    m_sourceText = source.isEmpty() ? QString() : tr("Source: %1").arg(source);
    if (m_context.snapshot().readOnly) {
        //: %1 the source of the registry
        m_sourceText = tr("Read-only · %1").arg(m_sourceText);
    }
    m_source->setToolTip(m_sourceText);
    elideSource();
}

void StatusLine::elideSource()
{
    if (isVisible()) {
        m_source->setText(
            elidedTo(m_sourceText, m_source->fontMetrics(), m_source->width(), Qt::ElideMiddle));
    }
}

void StatusLine::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    elideSource();
}

void StatusLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elideSource();
}

} // namespace atlas
