// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpanel.h"

#include "ui/charts/chartview.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/tables/counttable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowsShown = 16;

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_toggle(new QPushButton(this))
    , m_view(new ChartView(this))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_note->setFont(smallFont(font()));
    m_note->setProperty("tone", u"secondary"_s);
    for (PlainLabel* label : {m_title, m_note}) {
        label->setWordWrap(true);
    }
    m_toggle->setFlat(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_toggle, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid::Half);
    layout->addLayout(head);
    layout->addWidget(m_note);
    layout->addSpacing(grid::Half);
    layout->addWidget(m_view);
    layout->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setTableShown(!m_isTableShown); });
    connect(m_view, &ChartView::categoryActivated, this, &ChartPanel::categoryActivated);
    connect(m_view, &ChartView::numberActivated, this,
            [this](const QString& key) { Q_EMIT numberActivated(key, -1); });
    retranslate();
}

ChartPanel::~ChartPanel() = default;

const BarChart& ChartPanel::chart() const
{
    return m_view->chart();
}

void ChartPanel::setChart(const BarChart& chart)
{
    m_view->setChart(chart);
    showTexts();
    if (m_isTableShown) {
        fillTable();
    }
}

void ChartPanel::setTableShown(bool shown)
{
    if (shown && m_table == nullptr) {
        m_table = new CountTable(this);
        auto* column = static_cast<QVBoxLayout*>(layout());
        column->insertWidget(column->indexOf(m_view), m_table);
        connect(m_table, &CountTable::rowActivated, this, &ChartPanel::categoryActivated);
        connect(m_table, &CountTable::numberActivated, this, [this](const QString& key, int column) {
            const bool isOfSeries = column <= static_cast<int>(chart().series.size());
            Q_EMIT numberActivated(key, isOfSeries ? column - 1 : -1); // behind them stands the total
        });
    }
    m_isTableShown = shown;
    if (shown) {
        fillTable();
    }
    if (m_table != nullptr) {
        m_table->setVisible(shown);
    }
    m_view->setVisible(!shown);
    retranslate();
}

void ChartPanel::fillTable()
{
    QStringList keys;
    for (const auto& category : chart().categories) {
        keys.append(category.key);
    }
    m_table->setTable(chart().table(), keys);
    m_table->setAccessibleName(chart().title);
    m_table->setFixedHeight(m_table->heightFor(RowsShown));
}

void ChartPanel::showTexts()
{
    m_title->setPlainText(chart().title);
    //: Says what a chart's numbers are, for example: Counted: Memberships
    QString note = tr("Counted: %1").arg(title(chart().unit));
    if (chart().categories.empty()) {
        note = tr("Nothing to count under this filter.");
    } else if (!chart().note.isEmpty()) {
        note += u" · "_s + chart().note;
    }
    m_note->setPlainText(note);
    m_toggle->setEnabled(!chart().categories.empty());
}

void ChartPanel::retranslate()
{
    m_toggle->setText(m_isTableShown ? tr("Show as chart") : tr("Show as table"));
    showTexts();
}

} // namespace atlas
