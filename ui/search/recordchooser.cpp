// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/recordchooser.h"

#include "domain/text/showntext.h"
#include "snapshot/namesearch.h"
#include "ui/context/browsecontext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>

namespace atlas {
namespace {

constexpr int ChooserPauseMs = 80;
constexpr std::size_t MostOffered = 50;
constexpr int ShownAtOnce = 12;

} // namespace

RecordChooser::RecordChooser(BrowseContext& context, Unit unit, QWidget* parent)
    : QLineEdit(parent)
    , m_context(context)
    , m_unit(unit)
    , m_names(new QStringListModel(this))
    , m_completer(new QCompleter(m_names, this))
{
    setClearButtonEnabled(true);
    // What fits was found already: the completer only shows it.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(ShownAtOnce);
    m_completer->setWidget(this);
    m_completer->popup()->setProperty("offers", true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(ChooserPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &RecordChooser::search);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_takesFirst = false;
        if (std::exchange(m_record, 0) != 0) {
            Q_EMIT recordChanged(0);
        }
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

RecordChooser::~RecordChooser() = default;

QStringList RecordChooser::offered() const
{
    return m_names->stringList();
}

void RecordChooser::setRecord(qint64 id)
{
    const Snapshot& snapshot = m_context.snapshot();
    const auto row =
        m_unit == Unit::Consortia ? snapshot.consortiumWithId(id) : snapshot.organisationWithId(id);
    m_record = row ? id : 0;
    if (!row) {
        clear();
        return;
    }
    // plain: a field
    setText(m_unit == Unit::Consortia ? snapshot.consortia.name.at(*row)
                                      : snapshot.organisations.name.at(*row));
    setCursorPosition(0);
}

QString RecordChooser::nameOf(Row row) const
{
    if (m_unit == Unit::Organisations) {
        return m_snapshot->organisations.name.at(row);
    }
    if (m_snapshot->consortia.number.isEmptyAt(row)) {
        return m_snapshot->consortia.name.at(row);
    }
    //: a consortium in a list of names: its number and its name
    return tr("%1 %2", "number and name")
        .arg(m_snapshot->consortiumLabel(row, m_context.language()), m_snapshot->consortia.name.at(row));
}

void RecordChooser::search()
{
    m_pause.stop();
    const SnapshotPtr snapshot = m_context.view()->snapshot;
    m_answer.ask(
        this,
        [snapshot, unit = m_unit, text = text()](const std::stop_token& stop) {
            return findNames(*snapshot, unit, text, MostOffered, stop);
        },
        [this, snapshot](const std::vector<Row>& rows) {
            m_snapshot = snapshot;
            offer(rows);
        });
}

void RecordChooser::offer(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    QStringList names;
    for (const Row row : m_rows) {
        names << shownLine(shortened(nameOf(row)));
    }
    if (m_takesFirst && !m_rows.empty()) {
        m_names->setStringList(names);
        choose(0);
        return;
    }
    m_takesFirst = false;
    // Said in the list itself; choosing it does nothing.
    m_names->setStringList(!names.isEmpty() || text().isEmpty() ? names
                                                                : QStringList{tr("No name contains this")});
    if (m_names->rowCount() == 0) {
        m_completer->popup()->hide();
    } else if (hasFocus()) {
        m_completer->complete();
    }
}

void RecordChooser::choose(int place)
{
    if (place < 0 || place >= static_cast<int>(m_rows.size())) {
        return;
    }
    m_takesFirst = false;
    m_completer->popup()->hide();
    const Row row = m_rows[static_cast<std::size_t>(place)];
    const qint64 id =
        m_unit == Unit::Consortia ? m_snapshot->consortia.id[row] : m_snapshot->organisations.id[row];
    setRecord(id);
    Q_EMIT recordChanged(m_record);
}

void RecordChooser::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isOpen = m_completer->popup()->isVisible();
    if (isOpen && (isEnter || event->key() == Qt::Key_Escape)) {
        const QModelIndex current = m_completer->popup()->currentIndex();
        m_completer->popup()->hide();
        if (isEnter) {
            choose(std::max(0, current.row()));
        }
        return;
    }
    if (isEnter && m_record == 0 && !text().isEmpty()) {
        m_takesFirst = true;
        search();
        return;
    }
    if (event->key() == Qt::Key_Down && !isOpen && !m_rows.empty()) {
        m_completer->complete();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RecordChooser::inputMethodEvent(QInputMethodEvent* event)
{
    QLineEdit::inputMethodEvent(event);
    if (!event->preeditString().isEmpty()) {
        m_pause.stop();
    }
}

} // namespace atlas
