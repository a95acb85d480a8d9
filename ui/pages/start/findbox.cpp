// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/start/findbox.h"

#include "domain/filter/filtertext.h"
#include "evaluate/termhits.h"
#include "ui/context/browsecontext.h"
#include "ui/look/icons.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/pages/start/startlink.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace atlas {
namespace {
constexpr int FindPauseMs = 120; ///< after the last key, as in the search box
constexpr std::size_t MostRows = 6;
} // namespace

FindBox::FindBox(BrowseContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(grid::Unit, 0, grid::Unit, grid::Unit);
    m_column->setSpacing(grid::Half);
    m_box = new QLineEdit(this);
    m_box->setObjectName(QStringLiteral("findOrganisation"));
    m_box->setClearButtonEnabled(true);
    m_box->addAction(icon(Icon::Search), QLineEdit::LeadingPosition);
    m_box->installEventFilter(this);
    m_answer = new PlainLabel(this);
    m_answer->setObjectName(QStringLiteral("findAnswer"));
    m_answer->setProperty("tone", QStringLiteral("secondary"));
    m_answer->setWordWrap(true);
    m_answer->hide();
    m_column->addWidget(m_box);
    m_column->addWidget(m_answer);
    setFocusProxy(m_box);
    m_pause.setSingleShot(true);
    m_pause.setInterval(FindPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FindBox::ask);
    connect(m_box, &QLineEdit::textChanged, this, [this] {
        if (!m_isComposing) {
            m_pause.start();
        }
    });
    connect(m_box, &QLineEdit::returnPressed, this, [this] { open(0); });
    retranslate();
}

FindBox::~FindBox() = default;

void FindBox::retranslate()
{
    m_box->setPlaceholderText(tr("Part of its name"));
    m_box->setAccessibleName(tr("Find an organisation"));
    forget();
}

void FindBox::forget()
{
    if (!m_box->text().isEmpty()) {
        m_pause.start();
    }
}

Filter FindBox::typed() const
{
    return parseFilter(m_box->text(), m_context.snapshot().vocabulary).filter;
}

FindBox::Found FindBox::search(const SnapshotPtr& snapshot, const Filter& filter)
{
    const ViewPtr view = evaluate(snapshot, filter);
    std::vector<Row> rows = view->of(Unit::Organisations);
    const auto count = static_cast<quint32>(rows.size());
    // Who is called so comes before those whose consortium is.
    const std::vector<TermHits> hits = findTerms(*snapshot, filter.texts());
    std::stable_partition(rows.begin(), rows.end(), [&](Row row) {
        return std::ranges::all_of(hits, [&](const TermHits& terms) {
            return (terms.organisations[row] & terms.all) == terms.wanted;
        });
    });
    rows.resize(std::min(rows.size(), MostRows));
    return {snapshot, std::move(rows), count};
}

void FindBox::ask()
{
    m_pause.stop();
    m_search.stop();
    const Filter filter = typed();
    if (filter.isEmpty() || !m_context.hasRegistry()) {
        take({});
        return;
    }
    m_search.ask(
        this,
        [snapshot = m_context.view()->snapshot, filter](const std::stop_token& stop) {
            return stop.stop_requested() ? Found() : search(snapshot, filter);
        },
        [this](const Found& found) { take(found); });
}

void FindBox::take(const Found& found)
{
    while (m_rows.size() < found.first.size()) {
        auto* row = new StartLink(StartLink::Look::Row, this);
        connect(row, &QAbstractButton::clicked, this, [this, index = m_rows.size()] { open(m_ids[index]); });
        m_column->addWidget(row);
        m_rows.push_back(row);
    }
    m_ids.clear();
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const bool isUsed = index < found.first.size();
        m_rows[index]->setVisible(isUsed);
        if (isUsed) {
            const Row row = found.first[index];
            m_ids.push_back(found.snapshot->organisations.id[row]);
            m_rows[index]->setTexts(found.snapshot->organisations.name.at(row), {});
        }
    }
    m_answer->setVisible(found.snapshot != nullptr);
    m_answer->setPlainText(
        found.count == 0
            ? tr("No organisation found.")
            //: %1 "12 organisations"
            : tr("%1 found. Enter shows them all.").arg(countText(found.count, Unit::Organisations)));
}

void FindBox::open(qint64 organisation)
{
    Place place = m_context.place();
    place.filter = typed();
    if (place.filter.isEmpty()) {
        return;
    }
    place.page = key(Unit::Organisations);
    place.unit = Unit::Organisations;
    place.namedView.clear();
    if (organisation != 0) {
        place.selection = {Selection::Kind::Organisation, organisation};
    }
    m_context.go(place);
}

bool FindBox::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
        !m_box->text().isEmpty()) {
        m_box->clear();
        return true;
    }
    if (event->type() == QEvent::InputMethod) {
        // What is being composed is no word yet.
        m_isComposing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        if (m_isComposing) {
            m_pause.stop();
        } else {
            m_pause.start();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace atlas
