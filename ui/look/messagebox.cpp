// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/messagebox.h"

#include "domain/text/showntext.h"
#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"

namespace atlas {
namespace {

QMessageBox* makeBox(const QString& title, Qt::TextFormat format, QWidget* parent)
{
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(plainTitle(title));
    box->setTextFormat(format);
    return box;
}

} // namespace

QMessageBox* makePlainMessageBox(QMessageBox::Icon icon, const QString& title, const QString& text,
                                 QWidget* parent)
{
    QMessageBox* box = makeBox(title, Qt::PlainText, parent);
    box->setIcon(icon);
    box->setText(shownText(shortened(text)));
    return box;
}

QMessageBox* makeRichMessageBox(const QString& title, const QString& html, QWidget* parent)
{
    QMessageBox* box = makeBox(title, Qt::RichText, parent);
    box->setText(withoutResources(html));
    return box;
}

} // namespace atlas
