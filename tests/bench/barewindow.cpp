// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/firstpaint.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>

// What the start of the program is measured against: a window with an empty table, and nothing else.
int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QStandardItemModel model(0, 8);
    QTableView table;
    table.setModel(&model);
    table.resize(1280, 800);
    atlas::FirstPaint::watch(&table);
    table.show();
    return QApplication::exec();
}
