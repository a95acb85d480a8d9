// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/quality/pairfacts.h"

#include "domain/text/showntext.h"
#include "ui/look/plainlabel.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"

#include <QGridLayout>
#include <QRadioButton>

#include <algorithm>

namespace atlas {
namespace {

constexpr qsizetype NumbersShown = 12;

QString link(const QString& text, const QColor& colour)
{
    return QStringLiteral("<a href='#' style='text-decoration:none; color:%1'>%2</a>")
        .arg(colour.name(), htmlEscaped(shortened(text)));
}

/// One by its name, several by their numbers: the panel leaves room for the list. HTML.
QString consortiaText(const Snapshot& snapshot, Row organisation, const QColor& colour)
{
    const quint32 count = snapshot.consortiaOf(organisation);
    const Language language = currentLanguage();
    QStringList numbers;
    Row last = ~Row{0};
    for (const Row membership : snapshot.organisations.memberships.run(organisation)) {
        const Row consortium = snapshot.consortiumOf(membership);
        if (consortium == last) {
            continue;
        }
        if (numbers.size() == NumbersShown) {
            numbers << QStringLiteral("…");
            break;
        }
        last = consortium;
        numbers << (count == 1 ? snapshot.consortiumTitle(consortium, language)
                               : snapshot.consortiumLabel(consortium, language));
    }
    const QString text = htmlEscaped(shortened(numbers.join(QStringLiteral(" · "))));
    return count == 1 ? text
                      : link(countText(count, Unit::Consortia), colour) +
                            (text.isEmpty() ? QString() : QStringLiteral("<br/>") + text);
}

QString withBasis(const QString& text, Basis basis)
{
    return basis == Basis::Unknown ? text : text + QStringLiteral(" · ") + title(basis);
}

} // namespace

PairFacts::PairFacts(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid::Double);
    layout->setVerticalSpacing(grid::Half);
    layout->setColumnStretch(1, 1);
    layout->setColumnStretch(2, 1);
    const auto put = [layout](auto* label, int row, int column) {
        label->setWordWrap(column > 0);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        layout->addWidget(label, row, column);
        return label;
    };
    for (int line = 0; line < LineCount; ++line) {
        const auto at = static_cast<std::size_t>(line);
        m_heads[at] = put(new PlainLabel(this), line, 0);
        m_heads[at]->setProperty("tone", QStringLiteral("secondary"));
    }
    m_keepHead = put(new PlainLabel(this), LineCount, 0);
    m_keepHead->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_keepHead->setProperty("tone", QStringLiteral("secondary"));
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        m_names[at] = put(new RichLabel(this), Name, side + 1);
        m_kinds[at] = put(new PlainLabel(this), Kind, side + 1);
        m_homes[at] = put(new PlainLabel(this), Home, side + 1);
        m_consortia[at] = put(new RichLabel(this), Consortia, side + 1);
        m_kept[at] = new QRadioButton(this);
        layout->addWidget(m_kept[at], LineCount, side + 1);
        m_names[at]->setFocusPolicy(Qt::NoFocus); // the inspector is reached by keyboard from the list
        connect(m_names[at], &RichLabel::linkActivated, this, [this, side] { Q_EMIT activated(side); });
        m_consortia[at]->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        connect(m_consortia[at], &RichLabel::linkActivated, this,
                [this, side] { Q_EMIT numberActivated(side); });
    }
    retranslate();
}

PairFacts::~PairFacts() = default;

void PairFacts::retranslate()
{
    const std::array heads{tr("Name"), tr("Kind"), tr("Home"), tr("Consortia")};
    for (std::size_t line = 0; line < heads.size(); ++line) {
        m_heads[line]->setPlainText(heads[line]);
    }
    m_keepHead->setPlainText(tr("If one"));
    for (QRadioButton* kept : m_kept) {
        kept->setText(tr("this name stays"));
    }
}

void PairFacts::setPair(const Snapshot& snapshot, Row a, Row b, Language language)
{
    fill(0, snapshot, a, language);
    fill(1, snapshot, b, language);
    const auto& memberships = snapshot.organisations.memberships;
    m_kept[memberships.length(b) > memberships.length(a) ? 1 : 0]->setChecked(true);
}

bool PairFacts::isFirstKept() const
{
    return m_kept[0]->isChecked();
}

void PairFacts::fill(int side, const Snapshot& snapshot, Row organisation, Language language)
{
    const auto& table = snapshot.organisations;
    const auto at = static_cast<std::size_t>(side);
    const QString name = table.name.at(organisation);
    m_names[at]->setRichText(link(name, Theme::of(this).accent));
    m_kept[at]->setAccessibleName(tr("The name %1 stays").arg(name));
    m_kinds[at]->setPlainText(withBasis(title(static_cast<OrganisationKind>(table.kind[organisation])),
                                        table.kindBasis.basis[organisation]));
    m_homes[at]->setPlainText(withBasis(snapshot.regionTitle(table.home[organisation], language),
                                        table.homeBasis.basis[organisation]));
    m_consortia[at]->setRichText(consortiaText(snapshot, organisation, Theme::of(this).accent));
}

} // namespace atlas
