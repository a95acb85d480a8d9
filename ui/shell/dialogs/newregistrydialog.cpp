// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/dialogs/newregistrydialog.h"

#include "ui/look/plainlabel.h"
#include "ui/look/theme.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace atlas {
namespace {
constexpr int NewRegistryWidth = 64 * grid::Unit;
}

NewRegistryDialog::NewRegistryDialog(const QString& proposedPath, QWidget* parent)
    : QDialog(parent)
    , m_folder(QFileInfo(proposedPath).absolutePath())
{
    setObjectName(QStringLiteral("newRegistryDialog"));
    setWindowTitle(tr("New registry"));
    auto* label = new PlainLabel(tr("&File"), this);
    m_path = new QLineEdit(QDir::toNativeSeparators(proposedPath), this);
    m_path->setObjectName(QStringLiteral("newRegistryPath"));
    label->setBuddy(m_path);
    auto* choose = new QPushButton(tr("C&hoose…"), this);
    m_bundled = new QRadioButton(tr("&With the list that comes with the program"), this);
    m_bundled->setObjectName(QStringLiteral("newRegistryBundled"));
    m_bundled->setChecked(true);
    auto* empty = new QRadioButton(tr("&Empty: regions and industries only, for lists of your own"), this);
    empty->setObjectName(QStringLiteral("newRegistryEmpty"));
    m_problem = new PlainLabel(this);
    m_problem->setObjectName(QStringLiteral("newRegistryProblem"));
    m_problem->setProperty("tone", QStringLiteral("warning"));
    m_problem->setWordWrap(true);
    m_open = new QPushButton(tr("&Open it"), this);
    m_open->setObjectName(QStringLiteral("newRegistryOpen"));
    m_open->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_create = buttons->addButton(tr("Create"), QDialogButtonBox::AcceptRole);
    m_create->setDefault(true);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_path, 1);
    fileRow->addWidget(choose);
    auto* problemRow = new QHBoxLayout;
    problemRow->addWidget(m_problem, 1);
    problemRow->addWidget(m_open, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(grid::Unit);
    column->addWidget(label);
    column->addLayout(fileRow);
    column->addLayout(problemRow);
    column->addWidget(m_bundled);
    column->addWidget(empty);
    column->addSpacing(grid::Unit);
    column->addWidget(buttons);
    setMinimumWidth(NewRegistryWidth);
    connect(choose, &QPushButton::clicked, this, &NewRegistryDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &NewRegistryDialog::followPath);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QString file = path();
        reject();
        Q_EMIT openAsked(file);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    followPath();
}

NewRegistryDialog::~NewRegistryDialog() = default;

QString NewRegistryDialog::path() const
{
    QString name = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (name.isEmpty()) {
        return {};
    }
    if (name.startsWith(u"~/")) {
        name.replace(0, 1, QDir::homePath());
    }
    const QFileInfo file(QDir::cleanPath(QDir(m_folder).absoluteFilePath(name)));
    return file.suffix().isEmpty() && !file.isDir() && !file.exists()
               ? file.filePath() + QStringLiteral(".sqlite")
               : file.filePath();
}

bool NewRegistryDialog::hasBundledList() const
{
    return m_bundled->isChecked();
}

void NewRegistryDialog::accept()
{
    const QFileInfo file(path());
    if (file.isDir()) {
        refuse(tr("This is a folder. Add a name for the file."), false);
    } else if (file.exists() || file.isSymLink()) {
        refuse(tr("There is already a file of this name. It will not be replaced: open it, or choose another "
                  "name."),
               file.exists());
    } else if (!QFileInfo(file.absolutePath()).isDir()) {
        refuse(tr("There is no folder %1.").arg(file.absolutePath()), false);
    } else {
        QDialog::accept();
    }
}

/// The question whether to overwrite would promise what is never done; accept() says what is the case.
void NewRegistryDialog::browse()
{
    auto* dialog =
        new QFileDialog(this, windowTitle(), path().isEmpty() ? m_folder : QFileInfo(path()).absolutePath(),
                        tr("Registries (*.sqlite *.db)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    dialog->setLabelText(QFileDialog::Accept, tr("Choose"));
    dialog->selectFile(QFileInfo(path()).fileName());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_path->setText(QDir::toNativeSeparators(chosen)); // plain: a field
    });
    dialog->open();
}

void NewRegistryDialog::followPath()
{
    m_problem->hide();
    m_open->hide();
    m_create->setEnabled(!m_path->text().trimmed().isEmpty());
}

void NewRegistryDialog::refuse(const QString& reason, bool canBeOpened)
{
    m_problem->setPlainText(reason);
    m_problem->show();
    m_open->setVisible(canBeOpened);
    m_path->setFocus();
}

} // namespace atlas
