// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/richtext.h"

#include "domain/showntext.h"

#include <QImage>
#include <QTextDocument>
#include <QUrl>

namespace atlas {

QString htmlEscaped(const QString& text)
{
    return shownText(text)
        .toHtmlEscaped()
        .replace(u'\n', QStringLiteral("<br/>"))
        .replace(QStringLiteral("  "), QStringLiteral(" &nbsp;")); // runs of spaces are one in HTML
}

QVariant emptyResource()
{
    // Not nothing: without an image Qt looks for the file itself.
    QImage empty(1, 1, QImage::Format_ARGB32_Premultiplied);
    empty.fill(Qt::transparent);
    return empty;
}

void forbidResourcesInHtml()
{
    QTextDocument::setDefaultResourceProvider([](const QUrl& /*name*/) { return emptyResource(); });
}

} // namespace atlas
