// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/inspector.h"

#include "ui/context/browsecontext.h"
#include "ui/inspector/inspectortext.h"
#include "ui/look/richtext.h"
#include "ui/look/theme.h"
#include "ui/tables/numberlinks.h"

#include <QEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTextDocument> // plain: its margin
#include <QUrl>

namespace atlas {

Inspector::Inspector(BrowseContext& context, QWidget* parent)
    : QTextBrowser(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(grid::Double);
    connect(this, &QTextBrowser::anchorClicked, this, &Inspector::follow);
    connect(&context, &BrowseContext::viewChanged, this, &Inspector::refresh);
    connect(&context, &BrowseContext::selectionChanged, this, [this] {
        refresh();
        verticalScrollBar()->setValue(0);
    });
    retranslate();
}

Inspector::~Inspector() = default;

void Inspector::retranslate()
{
    setAccessibleName(tr("Inspector"));
    refresh();
}

void Inspector::refresh()
{
    if (!isVisible()) {
        return;
    }
    const QString hint = tr("Choose a consortium, an organisation or a place to see what is known about it.");
    if (hint != placeholderText()) {
        setPlaceholderText(hint);
    }
    const bool isEmpty = m_context.selection().kind == Selection::Kind::None;
    const QString text = isEmpty ? QString()
                                 : inspectorText(*m_context.view(), m_context.selection(),
                                                 m_context.language(), Theme::of(this));
    if (text == m_shown) {
        return; // most filters change nothing of a record, and laying it out and painting it takes its time
    }
    m_shown = text;
    const int position = verticalScrollBar()->value();
    setHtml(text); // plain: escaped in inspectortext.cpp
    verticalScrollBar()->setValue(position);
}

QVariant Inspector::loadResource(int /*type*/, const QUrl& /*name*/)
{
    return emptyResource();
}

void Inspector::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

void Inspector::showEvent(QShowEvent* event)
{
    QTextBrowser::showEvent(event);
    refresh();
}

void Inspector::follow(const QUrl& link)
{
    // Where no filter tells the record from all others the list below has the rows.
    const auto showList = [inspector = QPointer(this)] {
        if (inspector) {
            inspector->scrollToAnchor(InspectorList);
        }
    };
    const QStringList parts = link.path().split(QLatin1Char('/'));
    if (followNumberLink(m_context, link, showList) || parts.size() != 2) {
        return;
    }
    if (parts.front() == u"consortium") {
        m_context.select({Selection::Kind::Consortium, parts.back().toLongLong()});
    } else if (parts.front() == u"organisation") {
        m_context.select({Selection::Kind::Organisation, parts.back().toLongLong()});
    } else if (parts.front() == u"notice") {
        m_context.select({Selection::Kind::Notice, parts.back().toLongLong()});
    } else if (const auto field = fromKey<Field>(parts.front())) {
        m_context.showValue(*field, parts.back());
    }
}

} // namespace atlas
