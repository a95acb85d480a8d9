// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/text/showntext.h"

#include <QAction>
#include <QMenu>
#include <QString>

#include <utility>

class QPoint;
class QRect;
class QWidget;

// Text from outside (names, titles, views, notes, file names, filters, messages about them) is shown letter
// for letter. Each kind of widget has one way to get such text, and tests/plaintext.cmake holds ui/ and app/
// to it.
namespace atlas {

/// For buttons, tabs and menu items: '&' marks no letter, a tab begins no shortcut, everything stands in one
/// line.
[[nodiscard]] QString plainCaption(const QString& text);

/// Our own caption, where '&' marks a letter, with texts from outside in it:
/// captionWith(tr("&Update “%1”"), name).
template <typename... Texts>
[[nodiscard]] QString captionWith(const QString& own, const Texts&... outside)
{
    return own.arg(plainCaption(outside)...);
}

/// For windows: "[*]" is no mark of a changed document.
[[nodiscard]] QString plainTitle(const QString& text);

/// The tooltip, and what a screen reader says of the widget where nothing else is said.
void setPlainToolTip(QWidget& widget, const QString& text);
void setPlainToolTip(QAction& action, const QString& text);

/// Like QToolTip::showText().
void showPlainToolTip(const QPoint& globalPoint, const QString& text, QWidget* widget, const QRect& area);

/// An item with a caption of our own, or from plainCaption() or captionWith(). Qt makes the tooltip of an
/// item from its caption; this one is plain.
QAction* appendAction(QMenu& menu, const QString& caption);

template <typename Receiver, typename Slot>
QAction* appendAction(QMenu& menu, const QString& caption, Receiver* receiver, Slot&& slot)
{
    QAction* action = appendAction(menu, caption);
    QObject::connect(action, &QAction::triggered, receiver, std::forward<Slot>(slot));
    return action;
}

} // namespace atlas
