// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/provincedialog.h"

#include "ui/context/browsecontext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"
#include "ui/search/placechooser.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace atlas {
namespace {
constexpr int ProvinceWidth = 50 * grid::Unit;
}

ProvinceDialog::ProvinceDialog(const BrowseContext& context, int region, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("provinceDialog"));
    setWindowTitle(tr("My province"));
    auto* label = new PlainLabel(tr("&Province or separately planned city"), this);
    m_place = new PlaceChooser(this);
    m_place->setPlaces(context.snapshot(), context.language());
    m_place->setRegion(region);
    label->setBuddy(m_place);
    auto* note =
        new PlainLabel(tr("It is remembered on this computer and can be changed in the Views menu."), this);
    note->setProperty("tone", QStringLiteral("secondary"));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_take = buttons->addButton(tr("Show it"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    column->addWidget(label);
    column->addWidget(m_place);
    column->addWidget(note);
    column->addSpacing(grid::Unit);
    column->addWidget(buttons);
    setMinimumWidth(ProvinceWidth);
    const auto follow = [this] { m_take->setEnabled(m_place->region() != 0); };
    connect(m_place, &PlaceChooser::regionChanged, this, follow);
    connect(m_place, &PlaceChooser::returnPressed, this, [this] {
        if (m_take->isEnabled()) {
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    follow();
    m_place->setFocus();
}

ProvinceDialog::~ProvinceDialog() = default;

int ProvinceDialog::region() const
{
    return m_place->region();
}

} // namespace atlas
