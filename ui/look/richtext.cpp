// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/richtext.h"

#include "domain/text/showntext.h"

#include <QImage>
#include <QRegularExpression>

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

QString withoutResources(const QString& html)
{
    static const QRegularExpression resource(
        QStringLiteral("<\\s*(img|link|style|object)\\b|<[^>]*(\\b(src|background)\\s*=|url\\s*\\()"),
        QRegularExpression::CaseInsensitiveOption);
    return html.contains(resource) ? htmlEscaped(html) : html;
}

} // namespace atlas
