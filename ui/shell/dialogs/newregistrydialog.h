// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace atlas {

class PlainLabel;

/// Asks where a new registry is to be and whether the bundled list goes into it. A file that is there already
/// is never taken: the dialog says so, and offers to open it.
class NewRegistryDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewRegistryDialog)

public:
    /// A name without a folder is meant in the folder of the path that is proposed.
    explicit NewRegistryDialog(const QString& proposedPath, QWidget* parent = nullptr);
    ~NewRegistryDialog() override;

    /// Absolute, with an ending; empty where no name was typed.
    [[nodiscard]] QString path() const;
    [[nodiscard]] bool hasBundledList() const;

    void accept() override;

Q_SIGNALS:
    /// The file is there, and is to be opened instead.
    void openAsked(const QString& path);

private:
    void browse();
    void followPath();
    void refuse(const QString& reason, bool canBeOpened);

    const QString m_folder;
    QLineEdit* m_path = nullptr;
    QRadioButton* m_bundled = nullptr;
    PlainLabel* m_problem = nullptr;
    QPushButton* m_open = nullptr;
    QPushButton* m_create = nullptr;
};

} // namespace atlas
