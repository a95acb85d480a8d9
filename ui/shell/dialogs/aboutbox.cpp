// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/aboutbox.h"

#include "ui/look/icons.h"
#include "ui/look/messagebox.h"

#include <QCoreApplication>

namespace atlas {
namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("AboutBox", source);
}

void showBox(QWidget* parent, const QString& title, const QString& html)
{
    QMessageBox* box = makeRichMessageBox(title, html, parent);
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->addButton(text(QT_TRANSLATE_NOOP("AboutBox", "Close")), QMessageBox::RejectRole);
    box->open();
}

} // namespace

void showAboutBox(QWidget* parent)
{
    showBox(
        parent, text(QT_TRANSLATE_NOOP("AboutBox", "About Consortium Atlas")),
        QStringLiteral("<h3>%1 %2</h3><p>%3</p><p>%4</p>")
            .arg(text(QT_TRANSLATE_NOOP("AboutBox", "Consortium Atlas")),
                 QCoreApplication::applicationVersion(),
                 text(QT_TRANSLATE_NOOP(
                     "AboutBox",
                     "Browses registries of industrial consortia: who leads, who is a member, where and in "
                     "which industry; in tables, a region view and charts, on paper and in files.")),
                 text(QT_TRANSLATE_NOOP("AboutBox",
                                        "Free software under the GNU General Public License, version 3 or "
                                        "later."))));
}

void showCountingBox(QWidget* parent)
{
    const QString units = text(QT_TRANSLATE_NOOP(
        "AboutBox",
        "<b>Consortia</b> are the numbered rows of a list. <b>Organisations</b> are legal bodies, each "
        "counted once, however many consortia it is in. <b>Memberships</b> are organisations in "
        "consortia: one that is in two consortia has two."));
    const QString fields = text(QT_TRANSLATE_NOOP(
        "AboutBox",
        "A number beside a value says how many there would be if that value were chosen; the choice in "
        "a field does not shrink that field's own numbers. A province includes the places in it. A "
        "consortium of several industries counts in each of them."));
    const QString derived = text(QT_TRANSLATE_NOOP(
        "AboutBox",
        "<b>Published</b> is what the list says: number, name, place, members and roles. <b>Derived</b> "
        "by this program are the kind and the home of an organisation and the industries of a "
        "consortium; the inspector shows what each rests on. What cannot be determined is counted as "
        "unknown."));
    showBox(parent, text(QT_TRANSLATE_NOOP("AboutBox", "How it is counted")),
            QStringLiteral("<p>%1</p><p>%2</p><p>%3</p>").arg(units, fields, derived));
}

} // namespace atlas
