// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/saveviewdialog.h"

#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/shell/flows/viewlist.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {
namespace {
constexpr int SaveViewWidth = 54 * grid::Unit;
}

SaveViewDialog::SaveViewDialog(const ViewList& views, QWidget* parent)
    : QDialog(parent)
    , m_views(views)
{
    setObjectName(QStringLiteral("saveViewDialog"));
    setWindowTitle(tr("Save as a view"));
    auto* label = new PlainLabel(tr("&Name of the view"), this);
    m_name = new QLineEdit(views.proposedName(), this);
    m_name->setMaxLength(static_cast<int>(LongestViewName));
    m_name->selectAll();
    label->setBuddy(m_name);
    m_hint = new PlainLabel(this);
    m_hint->setProperty("tone", QStringLiteral("secondary"));
    m_hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_save = buttons->addButton(tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_hint);
    column->addSpacing(grid::Unit);
    column->addWidget(buttons);
    setMinimumWidth(SaveViewWidth);
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::followName);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    followName();
}

SaveViewDialog::~SaveViewDialog() = default;

QString SaveViewDialog::name() const
{
    return viewName(m_name->text());
}

void SaveViewDialog::followName()
{
    const QString typed = name();
    m_save->setEnabled(!typed.isEmpty());
    const bool isTaken = m_views.named(typed).has_value();
    m_save->setText(isTaken ? tr("Replace") : tr("Save"));
    m_hint->setPlainText(
        isTaken ? tr("There is already a view of that name: it will be replaced by what is on screen.")
                : tr("Page, filter, unit, order and columns are kept in the registry."));
}

} // namespace atlas
