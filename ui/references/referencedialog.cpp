// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/references/referencedialog.h"

#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/theme.h"
#include "ui/references/referencemodel.h"
#include "ui/tables/tablesetup.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr QSize ReferencesSize{900, 560};
constexpr qsizetype MostNames = 6; ///< of organisations that the registry has not

} // namespace

ReferenceDialog::ReferenceDialog(ReferenceProposal proposal, const Reference& reference, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("referenceDialog"));
    setWindowTitle(tr("Fill from a reference list"));
    resize(ReferencesSize);
    m_model = new ReferenceModel(std::move(proposal), reference, this);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    auto* counts = new PlainLabel(summary(), this);
    counts->setObjectName(QStringLiteral("summary"));
    counts->setWordWrap(true);
    column->addWidget(counts);
    column->addWidget(
        makeHint(tr("Gaps are ticked. A value that differs from the registry, or on which the list "
                    "contradicts itself, is taken only where you tick it."),
                 this));
    m_view = makeDialogTable(m_model, this);
    m_view->setObjectName(QStringLiteral("values"));
    fitDialogColumns(*m_view, true);
    column->addWidget(m_view, 1);
    if (const QString more = leftOut(); !more.isEmpty()) {
        auto* hint = makeHint(more, this);
        hint->setObjectName(QStringLiteral("leftOut"));
        column->addWidget(hint);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_fill = buttons->addButton(QString(), QDialogButtonBox::AcceptRole); // plain: follow() sets its text
    m_fill->setObjectName(QStringLiteral("fill"));
    m_fill->setDefault(true);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_model, &ReferenceModel::ticksChanged, this, &ReferenceDialog::follow);
    follow();
    m_view->setFocus();
}

ReferenceDialog::~ReferenceDialog() = default;

const ReferenceProposal& ReferenceDialog::proposal() const
{
    return m_model->proposal();
}

QString ReferenceDialog::summary() const
{
    const ReferenceProposal& list = proposal();
    const QString name = list.title.isEmpty() ? list.file : list.title;
    //: %1 a file or a title, the others are counts
    return tr("Organisations that “%1” names: %2, of which the registry has: %3. Values that it fills: %4, "
              "the same "
              "as in the registry: %5, different: %6.")
        .arg(name)
        .arg(list.organisations)
        .arg(list.known)
        .arg(list.count(ReferenceCase::Fills))
        .arg(list.agreeing)
        .arg(list.count(ReferenceCase::Contradicts) + list.count(ReferenceCase::Asked));
}

/// What of the list does not get into the registry.
QString ReferenceDialog::leftOut() const
{
    const ReferenceProposal& list = proposal();
    QStringList sentences;
    if (!list.strangers.isEmpty()) {
        QStringList names = list.strangers.first(std::min(MostNames, list.strangers.size()));
        if (list.strangers.size() > MostNames) {
            names << u"…"_s;
        }
        sentences << tr("Not in the registry, so left out (%1): %2")
                         .arg(list.strangers.size())
                         .arg(names.join(u"、"_s));
    }
    for (const AccountEntry& entry : list.account) {
        constexpr qsizetype Most = 4;
        if (entry.use == AccountUse::LeftOut && sentences.size() < Most) {
            sentences << (entry.why.isEmpty() ? entry.part : tr("%1: %2").arg(entry.part, entry.why));
        }
    }
    return sentences.join(u'\n');
}

void ReferenceDialog::follow()
{
    const int count = static_cast<int>(proposal().accepted().size());
    m_fill->setText(plainCaption(tr("Fill %n value(s)", nullptr, count)));
    m_fill->setEnabled(count > 0);
}

} // namespace atlas
