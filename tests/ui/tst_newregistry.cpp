// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/look/emptystate.h"
#include "ui/shell/dialogs/newregistrydialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/registrysession.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A whole window whose own registry would be in a temporary folder.
struct Window
{
    Window(const Reference& reference, const QString& path)
        : store(reference)
        , session(store, reference, path)
        , window({context, session, settings, pictures, [](Language) {}})
    {
        window.restoreState();
        window.resize(1024, 700);
        window.show();
    }

    RegistryStore store;
    Settings settings;
    BrowseContext context;
    RegistrySession session;
    ReportPainter pictures;
    MainWindow window;
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// File > New registry…, and the window on a registry without records and on none.
class NewRegistryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"consortium-atlas-new-test"_s);
        m_reference = loadReference().value();
    }

    void init()
    {
        QFile::remove(Settings::filePath());
        m_folder = std::make_unique<QTemporaryDir>();
        m_parts = std::make_unique<Window>(m_reference, path(u"own.sqlite"_s));
        m_parts->settings.setFolder(m_folder->path());
    }

    void cleanup() { m_parts.reset(); }

    void isCreatedAndOpened_data()
    {
        QTest::addColumn<bool>("isEmpty");
        QTest::newRow("with the bundled list") << false;
        QTest::newRow("empty") << true;
    }

    void isCreatedAndOpened()
    {
        QFETCH(bool, isEmpty);
        NewRegistryDialog* dialog = askedDialog();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->path(), path(u"registry.sqlite"_s)); // proposed in the folder of the last file
        type(*dialog, path(u"new.sqlite"_s));
        if (isEmpty) {
            dialog->findChild<QRadioButton*>(u"newRegistryEmpty"_s)->click();
        }
        create(*dialog);
        QTRY_VERIFY(m_parts->context.hasRegistry() && !m_parts->session.isBusy());
        QCOMPARE(m_parts->session.path(), path(u"new.sqlite"_s));
        QCOMPARE(m_parts->context.snapshot().consortiumCount(), std::size_t(isEmpty ? 0 : 14));
        QVERIFY(m_parts->window.windowTitle().contains(u"new.sqlite"_s));
        QVERIFY(m_parts->settings.recentFiles().contains(path(u"new.sqlite"_s)));
        QVERIFY(!QFile::exists(path(u"own.sqlite"_s)));
    }

    void aNameIsCompleted_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("without an ending") << u"mine"_s << u"mine.sqlite"_s;
        QTest::newRow("with another ending") << u"mine.db"_s << u"mine.db"_s;
        QTest::newRow("with blanks around it") << u"  mine.sqlite "_s << u"mine.sqlite"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
    }

    void aNameIsCompleted()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        NewRegistryDialog dialog(path(u"registry.sqlite"_s));
        type(dialog, typed);
        QCOMPARE(dialog.path(), name.isEmpty() ? QString() : path(name));
        QCOMPARE(createButton(dialog)->isEnabled(), !name.isEmpty());
    }

    void aFileIsNotReplacedButOpened()
    {
        openEmpty(u"there.sqlite"_s);
        m_parts->session.openOwn();
        QTRY_COMPARE(m_parts->session.path(), path(u"own.sqlite"_s));
        const QByteArray before = bytesOf(path(u"there.sqlite"_s));
        NewRegistryDialog* dialog = askedDialog();
        type(*dialog, path(u"there.sqlite"_s));
        create(*dialog);
        QVERIFY(dialog->isVisible());
        auto* problem = dialog->findChild<QLabel*>(u"newRegistryProblem"_s);
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(u"not be replaced"), qPrintable(problem->text()));
        QCOMPARE(bytesOf(path(u"there.sqlite"_s)), before);
        // Another name takes the reproach back.
        auto* open = dialog->findChild<QPushButton*>(u"newRegistryOpen"_s);
        type(*dialog, path(u"other.sqlite"_s));
        QVERIFY(!problem->isVisible() && !open->isVisible());
        type(*dialog, path(u"there.sqlite"_s));
        create(*dialog);
        QVERIFY(open->isVisible());
        open->click();
        QTRY_COMPARE(m_parts->session.path(), path(u"there.sqlite"_s));
        QCOMPARE(m_parts->context.snapshot().consortiumCount(), std::size_t{0});
    }

    void aFolderIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("a folder") << u"."_s;
        QTest::newRow("in no folder") << u"none/new.sqlite"_s;
    }

    void aFolderIsRefused()
    {
        QFETCH(QString, name);
        NewRegistryDialog* dialog = askedDialog();
        type(*dialog, m_folder->filePath(name));
        create(*dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<QLabel*>(u"newRegistryProblem"_s)->isVisible());
        QVERIFY(!dialog->findChild<QPushButton*>(u"newRegistryOpen"_s)->isVisible());
    }

    void theQuestionToOverwriteIsNotAsked()
    {
        NewRegistryDialog* dialog = askedDialog();
        for (QAbstractButton* button : dialog->findChildren<QPushButton*>()) {
            if (button->text() == u"C&hoose…"_s) {
                button->click();
            }
        }
        auto* files = dialog->findChild<QFileDialog*>();
        QVERIFY(files != nullptr);
        QVERIFY(files->testOption(QFileDialog::DontConfirmOverwrite));
        QCOMPARE(files->defaultSuffix(), u"sqlite"_s);
        Q_EMIT files->fileSelected(path(u"chosen.sqlite"_s));
        QCOMPARE(dialog->path(), path(u"chosen.sqlite"_s));
    }

    void aMissingRegistryIsOffered()
    {
        m_parts->session.open(path(u"gone.sqlite"_s), false);
        auto* message = m_parts->window.findChild<MessageBar*>();
        QTRY_VERIFY(message->isVisible());
        QVERIFY(shownText(*message).contains(path(u"gone.sqlite"_s)));
        QCOMPARE(emptyText(), u"No registry is open."_s);
        message->findChild<QPushButton*>(u"messageAction"_s)->click();
        auto* dialog = m_parts->window.findChild<NewRegistryDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->path(), path(u"gone.sqlite"_s));
        create(*dialog);
        QTRY_COMPARE(m_parts->session.path(), path(u"gone.sqlite"_s));
        QVERIFY(!message->isVisible());
        QCOMPARE(emptyText(), QString());
    }

    void everyPageSaysWhyItIsEmpty()
    {
        openEmpty(u"empty.sqlite"_s);
        auto* pages = m_parts->window.findChild<PageStack*>();
        for (const PageEntry& entry : pages->entries()) {
            m_parts->context.setPage(entry.key);
            const QString text = shownText(m_parts->window);
            QVERIFY2(!text.contains(u"0 of 0"), qPrintable(entry.key + u'\n' + text));
            QVERIFY2(!text.contains(u"whole filter"), qPrintable(entry.key + u'\n' + text));
            QVERIFY2(!text.contains(u"lear the filter"), qPrintable(entry.key + u'\n' + text));
            QVERIFY2(text.contains(u"empty"), qPrintable(entry.key + u'\n' + text));
            QVERIFY2(text.contains(u"mport a"), qPrintable(entry.key + u'\n' + text));
        }
        m_parts->context.setPage(u"matrix"_s);
        auto* empty = pages->findChild<EmptyState*>(u"emptyRegistry"_s);
        QVERIFY(empty->isVisible());
        empty->findChild<QPushButton*>()->click();
        auto* files = m_parts->window.findChild<QFileDialog*>();
        QVERIFY(files != nullptr); // asks for the list
        files->reject();
        // With a list in it the page is back.
        m_parts->session.openOwn();
        QTRY_VERIFY(m_parts->context.snapshot().consortiumCount() == 14);
        QVERIFY(!empty->isVisible());
        QVERIFY(pages->currentPage() != nullptr);
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    void openEmpty(const QString& name)
    {
        m_parts->session.create(path(name), false);
        QTRY_VERIFY(m_parts->session.path() == path(name) && !m_parts->session.isBusy());
    }

    [[nodiscard]] NewRegistryDialog* askedDialog()
    {
        for (QAction* action : m_parts->window.findChildren<QAction*>()) {
            if (action->shortcut() == QKeySequence(QKeySequence::New)) {
                action->trigger();
            }
        }
        return m_parts->window.findChild<NewRegistryDialog*>();
    }

    static void type(const NewRegistryDialog& dialog, const QString& text)
    {
        auto* field = dialog.findChild<QLineEdit*>(u"newRegistryPath"_s);
        field->selectAll();
        QTest::keyClicks(field, text);
    }

    [[nodiscard]] static QPushButton* createButton(const NewRegistryDialog& dialog)
    {
        for (auto* button : dialog.findChildren<QPushButton*>()) {
            if (button->isDefault()) {
                return button;
            }
        }
        return nullptr;
    }

    static void create(const NewRegistryDialog& dialog) { createButton(dialog)->click(); }

    /// The reason of the empty state; empty where a page is shown.
    [[nodiscard]] QString emptyText() const
    {
        m_parts->context.setPage(u"consortia"_s);
        auto* empty = m_parts->window.findChild<EmptyState*>(u"emptyRegistry"_s);
        return empty->isVisible() ? empty->findChild<QLabel*>()->text() : QString();
    }

    /// Everything that labels and buttons in sight say.
    [[nodiscard]] static QString shownText(const QWidget& widget)
    {
        QStringList texts;
        for (const auto* label : widget.findChildren<QLabel*>()) {
            texts << (label->isVisible() ? label->text() : QString());
        }
        for (const auto* button : widget.findChildren<QAbstractButton*>()) {
            texts << (button->isVisible() ? button->text() + u' ' + button->accessibleName() : QString());
        }
        return texts.join(u'\n');
    }

    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Window> m_parts;
};

QTEST_MAIN(NewRegistryTest)
#include "tst_newregistry.moc"
