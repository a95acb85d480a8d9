// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/plaintext.h"

#include <QRect>
#include <QToolTip>
#include <QWidget>

namespace atlas {
namespace {

constexpr qsizetype LongestCaption = 80;
constexpr qsizetype LongestTitle = 240;

/// What is read of a caption: without its shortcut, and without the marks of its letters.
QString readCaption(const QString& caption)
{
    const QString text = caption.section(u'\t', 0, 0);
    QString read;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'&' && at + 1 < text.size()) {
            ++at;
        }
        read += text[at];
    }
    return read;
}

} // namespace

QString plainCaption(const QString& text)
{
    return shownLine(shortened(text, LongestCaption)).replace(u'&', QStringLiteral("&&"));
}

QString plainTitle(const QString& text)
{
    return shownLine(shortened(text, LongestTitle)).replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));
}

void setPlainToolTip(QWidget& widget, const QString& text)
{
    widget.setToolTip(plainToolTip(text));
    // Otherwise the tooltip is read aloud, which is HTML.
    widget.setAccessibleDescription(shownLine(text));
}

void setPlainToolTip(QAction& action, const QString& text)
{
    action.setToolTip(plainToolTip(text));
}

void showPlainToolTip(const QPoint& globalPoint, const QString& text, QWidget* widget, const QRect& area)
{
    QToolTip::showText(globalPoint, plainToolTip(text), widget, area);
}

QAction* appendAction(QMenu& menu, const QString& caption)
{
    QAction* action = menu.addAction(caption);
    setPlainToolTip(*action, readCaption(caption));
    return action;
}

} // namespace atlas
