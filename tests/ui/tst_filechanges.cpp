// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "import/proposal/propose.h"
#include "output/picturepainter.h"
#include "store/noroom.h"
#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/registrysession.h"

#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongWait = 20000; // milliseconds, for a machine that has other work

/// A whole window on a registry of its own in a temporary folder.
struct Window
{
    Window(const Reference& reference, const QString& path)
        : store(reference)
        , session(store, reference, path)
        , window({context, session, settings, pictures, [](Language) {}})
    {
        settings.setOpensWithStart(false);
        window.restoreState();
        window.show();
    }

    [[nodiscard]] MessageBar& messages() { return *window.findChild<MessageBar*>(); }
    [[nodiscard]] QString message()
    {
        return messages().isVisible() ? messages().findChild<QLabel*>()->text() : QString();
    }
    [[nodiscard]] QPushButton* choice(const QString& text)
    {
        for (QPushButton* button : messages().findChildren<QPushButton*>()) {
            if (button->isVisible() && button->text() == text) {
                return button;
            }
        }
        return nullptr;
    }
    /// What stays while the file is not what it was.
    [[nodiscard]] QToolButton* mark() const
    {
        auto* mark = window.findChild<QToolButton*>(u"fileMark"_s);
        return mark->isVisible() ? mark : nullptr;
    }
    void reload() { QTest::keyClick(&window, Qt::Key_F5); }
    [[nodiscard]] quint32 consortia() const { return context.view()->totals()[Unit::Consortia]; }
    void saveView(const QString& name)
    {
        session.change({[name](RegistryStore& asked) {
                            ViewChange change;
                            change.view.name = name;
                            change.view.page = u"consortia"_s;
                            return asked.changeViews(change, name, QDateTime::currentDateTime());
                        },
                        u"Saved"_s,
                        {}});
    }

    RegistryStore store;
    Settings settings;
    BrowseContext context;
    RegistrySession session;
    ReportPainter pictures;
    MainWindow window;
};

Proposal listOf(int consortia, const Reference& reference)
{
    PublishedList list;
    for (int i = 1; i <= consortia; ++i) {
        PublishedRow row;
        row.number = QString::number(i);
        row.name = u"第%1号新联合体"_s.arg(i);
        row.place = u"浙江"_s;
        row.members = u"甲%1公司(牵头)、乙公司"_s.arg(i);
        list.rows.push_back(row);
    }
    ProgrammeInfo programme;
    programme.name = u"省行动"_s;
    NoticeInfo notice;
    notice.title = u"省名单"_s;
    return propose(std::move(list), programme, notice, reference).value();
}

} // namespace

/// What others do to the file of the open registry, as the window tells it.
class FileChangesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"consortium-atlas-filechanges-test"_s);
        m_reference = loadReference().value();
    }

    void init()
    {
        QFile::remove(Settings::filePath());
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"own.sqlite"_s);
        m_other = m_folder->filePath(u"other.sqlite"_s);
        {
            RegistryStore store(m_reference);
            QVERIFY(store.create(m_other, listOf(3, m_reference), u"other"_s, QDateTime::currentDateTime())
                        .result());
        }
        m_parts = std::make_unique<Window>(m_reference, m_path);
        m_parts->session.openOwn();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->context.hasRegistry() && !m_parts->session.isBusy(), LongWait);
        QCOMPARE(m_parts->consortia(), 14U);
    }

    void cleanup() { m_parts.reset(); }

    void aReplacedFileIsToldAndReloaded_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("mv") << u"mv $OTHER $REG"_s << u"replaced"_s;
        QTest::newRow("cp") << u"cp $OTHER $REG"_s << u"overwritten"_s;
    }

    void aReplacedFileIsToldAndReloaded()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, words);

        run(script);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(words), LongWait);
        QCOMPARE(m_parts->consortia(), 14U); // as it was shown
        QVERIFY(m_parts->session.isReadOnly());
        QVERIFY(m_parts->choice(u"Save a copy…"_s) != nullptr);
        QVERIFY(m_parts->choice(u"Keep browsing"_s) != nullptr);
        QPushButton* reload = m_parts->choice(u"Reload"_s);
        QVERIFY(reload != nullptr);
        QTest::mouseClick(reload, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->consortia(), 3U, LongWait);
        QVERIFY(!m_parts->session.isReadOnly());
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().startsWith(u"Reloaded own.sqlite: 14 → 3 consortia, "_s),
                                 LongWait);
        QVERIFY(m_parts->mark() == nullptr);
    }

    void keepingOnLookingChangesNothing()
    {
        QVERIFY(m_parts->mark() == nullptr);
        run(u"cp $OTHER $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Keep browsing"_s) != nullptr, LongWait);
        QTest::mouseClick(m_parts->choice(u"Keep browsing"_s), Qt::LeftButton);
        QVERIFY(m_parts->message().isEmpty());
        // The mark stays, and leads back to the ways on.
        QVERIFY(m_parts->mark() != nullptr);
        QCOMPARE(m_parts->mark()->text(), u"File changed, not reloaded"_s);
        QVERIFY(m_parts->window.windowTitle().endsWith(u"(not as in the file)"_s));
        QTest::mouseClick(m_parts->mark(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Save a copy…"_s) != nullptr, LongWait);
        QTest::mouseClick(m_parts->choice(u"Keep browsing"_s), Qt::LeftButton);
        const QByteArray before = hashOf(m_path);
        m_parts->saveView(u"mine"_s); // what is refused is told again
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Reload"_s) != nullptr, LongWait);
        QCOMPARE(m_parts->consortia(), 14U);
        QVERIFY(m_parts->mark() != nullptr);
        m_parts.reset();
        QCOMPARE(hashOf(m_path), before);
    }

    void theMarkGoesWithTheReload()
    {
        run(u"cp $OTHER $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->mark() != nullptr, LongWait);
        QTest::mouseClick(m_parts->choice(u"Keep browsing"_s), Qt::LeftButton);
        m_parts->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->consortia(), 3U, LongWait);
        QVERIFY(m_parts->mark() == nullptr);
        QVERIFY(!m_parts->window.windowTitle().contains(u"not as in the file"_s));
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"14 → 3 consortia"_s), LongWait);
        // As many again, but others.
        {
            QFile::remove(m_other);
            Proposal list = listOf(3, m_reference);
            list.consortia[1].row.place = u"大连"_s;
            RegistryStore store(m_reference);
            QVERIFY(store.create(m_other, list, u"other"_s, QDateTime::currentDateTime()).result());
        }
        run(u"mv $OTHER $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->mark() != nullptr, LongWait);
        m_parts->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"but not the same"_s), LongWait);
        QVERIFY2(m_parts->message().contains(u"3 consortia"_s), qPrintable(m_parts->message()));
    }

    void aReloadForNothingSaysSo()
    {
        m_parts->reload();
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->message(), u"Reloaded own.sqlite: nothing has changed."_s,
                                  LongWait);
        QVERIFY(!m_parts->session.isReadOnly());
    }

    void aFileThatIsGoneCannotBeReloaded()
    {
        run(u"rm $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->mark() != nullptr, LongWait);
        QCOMPARE(m_parts->mark()->text(), u"File is gone"_s);
        QTest::mouseClick(m_parts->choice(u"Keep browsing"_s), Qt::LeftButton);
        m_parts->reload();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Save a copy…"_s) != nullptr, LongWait);
        QCOMPARE(m_parts->consortia(), 14U);
    }

    /// A bit in a row, which SQLite does not mind.
    void aDamagedRowIsToldBeforeItIsWrittenBeside()
    {
        const QString name = m_parts->context.snapshot().organisations.name.at(0);
        const QString damaged = m_folder->filePath(u"damaged.sqlite"_s);
        QVERIFY(!name.isEmpty());
        m_parts->session.backup(damaged);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"damaged.sqlite"_s), LongWait);
        flipIn(damaged, name);
        m_parts->session.open(damaged, false);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.path(), damaged, LongWait);
        const QByteArray before = hashOf(damaged);
        m_parts->saveView(u"mine"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Check the registry"_s) != nullptr, LongWait);
        for (const QString& words : {u"damaged.sqlite is damaged"_s, u"Nothing was changed."_s}) {
            QVERIFY2(m_parts->message().contains(words), qPrintable(m_parts->message()));
        }
        QVERIFY(m_parts->choice(u"Save a copy…"_s) != nullptr);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        m_parts->session.backup(copy);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"so is this copy"_s), LongWait);
        m_parts.reset();
        QCOMPARE(hashOf(damaged), before);
    }

    void reloadingADamagedFileBringsNothingBack()
    {
        const QString damaged = m_folder->filePath(u"broken.sqlite"_s);
        m_parts->session.backup(damaged);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"broken.sqlite"_s), LongWait);
        m_parts->session.open(damaged, false);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.path(), damaged, LongWait);
        constexpr qint64 Page = 4096;
        QFile file(damaged);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(20 * Page));
        file.write(QByteArray(20 * Page, 'Z'));
        file.close();
        const QSignalSpy settled(&m_parts->session, &RegistrySession::fileSettled);
        m_parts->session.lookAtFile();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->session.isTroubled(), LongWait);
        m_parts->messages().hide();
        m_parts->session.reopen();
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"broken.sqlite is damaged"_s), LongWait);
        m_parts->messages().hide();
        m_parts->saveView(u"mine"_s); // is refused for what the file is, and looks at it once more
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"broken.sqlite is damaged"_s), LongWait);
        QVERIFY(m_parts->session.isTroubled());
        QCOMPARE(settled.size(), 0);
    }

    void aFullDiskIsNamedAgain()
    {
        const QString root = QStorageInfo(m_folder->path()).rootPath();
        const QString disk = root.isEmpty() ? QFileInfo(m_other).absolutePath() : root; // in a box
        {
            const NoRoom room;
            m_parts->session.open(m_other, false);
            QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.path(), m_other, LongWait);
            QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"no room left on the disk "_s + disk),
                                     LongWait);
            for (const Qt::Key key : {Qt::Key_D, Qt::Key_I}) {
                m_parts->messages().hide();
                QTest::keyClick(&m_parts->window, key, Qt::ControlModifier);
                QVERIFY2(m_parts->message().contains(u"no room left on the disk "_s + disk),
                         qPrintable(m_parts->message()));
            }
            m_parts->messages().hide();
            m_parts->saveView(u"mine"_s); // whatever else is tried
            QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"no room left on the disk "_s + disk),
                                     LongWait);
        }
        QPushButton* reload = m_parts->choice(u"Reload"_s);
        QVERIFY(reload != nullptr);
        QTest::mouseClick(reload, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->message(), u"Reloaded other.sqlite: nothing has changed."_s,
                                  LongWait);
        QVERIFY(!m_parts->session.isReadOnly());
    }

    void aDeletedFileIsCopiedAndGoneOnWith()
    {
        m_parts->saveView(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->context.snapshot().savedViews.size(), std::size_t{1}, LongWait);
        run(u"rm $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"deleted"_s), LongWait);
        QVERIFY(m_parts->choice(u"Reload"_s) == nullptr);
        const QString copy = m_folder->filePath(u"copy.sqlite"_s);
        m_parts->session.backup(copy);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->choice(u"Open the copy"_s) != nullptr, LongWait);
        QTest::mouseClick(m_parts->choice(u"Open the copy"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->session.path(), copy, LongWait);
        QCOMPARE(m_parts->consortia(), 14U);
        QCOMPARE(m_parts->context.snapshot().savedViews.size(), std::size_t{1});
        QVERIFY(!m_parts->session.isReadOnly());
    }

    void anImportElsewhereShowsAndIsNotUndone()
    {
        m_parts->saveView(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->context.snapshot().savedViews.size(), std::size_t{1}, LongWait);
        importElsewhere(2);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->consortia(), 16U, LongWait);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"2 consortium"_s), LongWait);
        QVERIFY2(m_parts->message().startsWith(u"Changed outside: Import elsewhere, "_s),
                 qPrintable(m_parts->message()));
        // The import is the latest change of the registry, the view the latest of this window.
        QTest::keyClick(&m_parts->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->context.snapshot().savedViews.size(), std::size_t{0}, LongWait);
        QCOMPARE(m_parts->consortia(), 16U);
        QTest::keyClick(&m_parts->window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"nothing to undo in this window"_s), LongWait);
        QCOMPARE(m_parts->consortia(), 16U);
    }

    void theFileThatIsBackIsWrittenAgain()
    {
        run(u"mv $REG $REG.away"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"deleted or moved"_s), LongWait);
        run(u"mv $REG.away $REG"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_parts->message().contains(u"is back, unchanged"_s), LongWait);
        QVERIFY(!m_parts->session.isReadOnly());
        m_parts->saveView(u"mine"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_parts->context.snapshot().savedViews.size(), std::size_t{1}, LongWait);
    }

private:
    /// By another process: a file that this one opens and closes would lose the locks that SQLite has on it.
    void run(const QString& script) const
    {
        QProcess process;
        process.start(
            u"sh"_s,
            {u"-ec"_s,
             QString(u"sleep 0.05; "_s + script).replace(u"$REG"_s, m_path).replace(u"$OTHER"_s, m_other)});
        QVERIFY(process.waitForFinished() && process.exitCode() == 0);
    }

    [[nodiscard]] static QByteArray hashOf(const QString& path)
    {
        QProcess process;
        process.start(u"sha256sum"_s, {path});
        return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
    }

    /// Where it stands first.
    static void flipIn(const QString& path, const QString& name)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf(name.toUtf8());
        QVERIFY(at > 0 && file.seek(at));
        QVERIFY(file.write(QByteArray(1, static_cast<char>(bytes[at] ^ 1))) == 1);
    }

    void importElsewhere(int consortia) const
    {
        RegistryStore store(m_reference);
        QVERIFY(store.open({m_path}).result());
        QVERIFY(
            store.accept(listOf(consortia, m_reference), u"Import elsewhere"_s, QDateTime::currentDateTime())
                .result());
    }

    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_other;
    std::unique_ptr<Window> m_parts;
};

QTEST_MAIN(FileChangesTest)

#include "tst_filechanges.moc"
