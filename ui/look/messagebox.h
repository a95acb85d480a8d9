// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMessageBox>

namespace atlas {

/// A message, letter for letter, that closes itself for good.
[[nodiscard]] QMessageBox* makePlainMessageBox(QMessageBox::Icon icon, const QString& title,
                                               const QString& text, QWidget* parent);

/// The same with words of our own as HTML.
[[nodiscard]] QMessageBox* makeRichMessageBox(const QString& title, const QString& html, QWidget* parent);

} // namespace atlas
