// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/historydialog.h"

#include "ui/look/plainlabel.h"
#include "ui/shell/registrysession.h"
#include "ui/tables/tablesetup.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace atlas {
namespace {

constexpr QSize HistorySize(840, 480);

qlonglong rowsOf(const ChangeRecord& change)
{
    qlonglong rows = 0;
    for (const TableChanges& table : change.tables) {
        rows += table.inserted + table.updated + table.deleted;
    }
    return rows;
}

QString whyOf(const ChangeRecord& change)
{
    if (change.undoes) {
        //: %1 the number of a change
        return HistoryDialog::tr("undoes change %1").arg(*change.undoes);
    }
    if (change.undoneBy) {
        //: %1 why a change was made, %2 the number of another
        return HistoryDialog::tr("%1 (undone by change %2)")
            .arg(change.why, QString::number(*change.undoneBy));
    }
    return change.why;
}

} // namespace

HistoryModel::HistoryModel(QObject* parent)
    : TableModel(parent)
{
}

HistoryModel::~HistoryModel() = default;

void HistoryModel::setHistory(std::vector<ChangeRecord> history)
{
    const auto at = [](const ChangeRecord& change) {
        return QLocale().toString(change.at.toLocalTime(), QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    const auto kind = [](const ChangeRecord& change) { return changeTitle(change.kind); };
    beginResetModel();
    setContent({{QStringLiteral("id"), HistoryDialog::tr("No."), true,
                 [](const ChangeRecord& change) { return QVariant(change.id); },
                 [](const ChangeRecord& change) { return QString::number(change.id); }},
                {QStringLiteral("at"), HistoryDialog::tr("When"), false,
                 [](const ChangeRecord& change) { return QVariant(change.at); }, at},
                {QStringLiteral("kind"), HistoryDialog::tr("What"), false,
                 [](const ChangeRecord& change) { return QVariant(change.kind); }, kind},
                {QStringLiteral("rows"), HistoryDialog::tr("Rows written"), true,
                 [](const ChangeRecord& change) { return QVariant(rowsOf(change)); },
                 [](const ChangeRecord& change) { return QLocale().toString(rowsOf(change)); }},
                {QStringLiteral("why"), HistoryDialog::tr("Why"), false,
                 [](const ChangeRecord& change) { return QVariant(whyOf(change)); }, whyOf}},
               std::move(history));
    endResetModel();
}

HistoryDialog::HistoryDialog(RegistrySession& session, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History of the registry"));
    auto* column = new QVBoxLayout(this);
    m_model = new HistoryModel(this);
    m_view = makeDialogTable(m_model, this);
    column->addWidget(m_view, 1);
    m_state = makeHint({}, this);
    column->addWidget(m_state);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_undo = buttons->addButton(tr("Undo this change"), QDialogButtonBox::ActionRole);
    m_undo->setObjectName(QStringLiteral("undoChange"));
    column->addWidget(buttons);
    resize(HistorySize);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ChangeRecord* change = chosen()) {
            m_undo->setEnabled(false);
            m_session.undoChange(change->id, whyOf(*change));
        }
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryDialog::showState);
    // What is undone, or fails, or is changed by another part of the window.
    connect(&session, &RegistrySession::snapshotReady, this, &HistoryDialog::refresh);
    connect(&session, &RegistrySession::failed, this, [this](const Error& error) {
        showState();
        m_state->setPlainText(error.message + QLatin1Char(' ') + error.detail);
    });
    refresh();
}

HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::refresh()
{
    m_session.askHistory(this,
                         [this](std::vector<ChangeRecord> history) { showHistory(std::move(history)); });
}

void HistoryDialog::showHistory(std::vector<ChangeRecord> history)
{
    const ChangeRecord* before = chosen();
    const qint64 id = before == nullptr ? 0 : before->id;
    m_model->setHistory(std::move(history));
    fitDialogColumns(*m_view, true);
    const auto& rows = m_model->rows();
    const auto same = std::ranges::find_if(rows, [id](const ChangeRecord& row) { return row.id == id; });
    if (!rows.empty()) {
        m_view->selectRow(same == rows.end() ? 0 : static_cast<int>(same - rows.begin()));
    }
    showState();
}

const ChangeRecord* HistoryDialog::chosen() const
{
    const int row = m_view->currentIndex().row();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->rows()[static_cast<std::size_t>(row)];
}

void HistoryDialog::showState()
{
    const ChangeRecord* change = chosen();
    m_undo->setEnabled(change != nullptr && change->canBeUndone && !m_session.isReadOnly());
    QString text = tr("Each time a change is undone, a copy of the registry as it was is kept beside it.");
    if (m_session.isReadOnly()) {
        text = tr("The registry is open read-only: nothing can be undone.");
    } else if (change != nullptr && change->undoneBy) {
        text = tr("This change was undone. To get it back, undo change %1.").arg(*change->undoneBy);
    } else if (change != nullptr && !change->canBeUndone) {
        text = tr("This change created the registry, or cannot be undone.");
    }
    m_state->setPlainText(text);
}

} // namespace atlas
