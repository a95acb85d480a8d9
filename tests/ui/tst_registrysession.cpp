// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "import/proposal/propose.h"
#include "ui/context/browsecontext.h"
#include "ui/shell/dialogs/historydialog.h"
#include "ui/shell/flows/importflow.h"
#include "ui/shell/registrysession.h"
#include "ui/shell/settings.h"
#include "ui/shell/statusline.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A list of its own with that many consortia.
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
    notice.source = u"省.txt"_s;
    return propose(std::move(list), programme, notice, reference).value();
}

} // namespace

class RegistrySessionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"consortium-atlas-session-test"_s);
        m_reference = loadReference().value();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<RegistryStore>(m_reference);
        m_session =
            std::make_unique<RegistrySession>(*m_store, m_reference, m_folder->filePath(u"own.sqlite"_s));
        connect(m_session.get(), &RegistrySession::snapshotReady, this,
                [this](const SnapshotPtr& snapshot) { m_snapshot = snapshot; });
        m_snapshot.reset();
        m_session->openOwn();
        QTRY_VERIFY(m_snapshot != nullptr && !m_session->isBusy());
    }

    void cleanup()
    {
        m_session.reset();
        m_store.reset();
    }

    void writingIsFollowed()
    {
        const QSignalSpy progress(m_session.get(), &RegistrySession::progressed);
        const QSignalSpy accepted(m_session.get(), &RegistrySession::accepted);
        m_session->accept(listOf(300, m_reference), u"Import"_s);
        QVERIFY(m_session->isBusy());
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(m_snapshot->consortiumCount(), std::size_t{314});
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.constLast().at(1).toInt(), 300);
    }

    void writingIsStopped()
    {
        const QSignalSpy failed(m_session.get(), &RegistrySession::failed);
        const QSignalSpy accepted(m_session.get(), &RegistrySession::accepted);
        m_session->accept(listOf(3000, m_reference), u"Import"_s);
        m_session->accept(listOf(1, m_reference), u"another meanwhile"_s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(0).value<Error>().code, ErrorCode::Locked);
        m_session->cancel();
        QTRY_COMPARE(failed.size(), 2);
        QCOMPARE(failed.at(1).at(0).value<Error>().code, ErrorCode::Cancelled);
        QVERIFY(!m_session->isBusy());
        const auto now = m_store->load().result();
        QVERIFY(now.has_value());
        QCOMPARE((*now)->consortiumCount(), std::size_t{14});
        QCOMPARE(accepted.size(), 0);
        // It can be taken again.
        m_session->accept(listOf(3, m_reference), u"Import"_s);
        QTRY_COMPARE(accepted.size(), 1);
    }

    void theLatestChangeIsUndone()
    {
        const QSignalSpy failed(m_session.get(), &RegistrySession::failed);
        m_session->undoLatest(); // making the registry is nothing to undo
        QTRY_COMPARE(failed.size(), 1);
        const QSignalSpy accepted(m_session.get(), &RegistrySession::accepted);
        m_session->accept(listOf(2, m_reference), u"Import of the list"_s);
        QTRY_COMPARE(accepted.size(), 1);
        m_session->remember({u"项|甲"_s, "{}"});
        QTRY_COMPARE(m_session->columnMappings().size(), std::size_t{1});
        const QSignalSpy undone(m_session.get(), &RegistrySession::undone);
        m_session->undoLatest(); // the import, not the columns
        QTRY_COMPARE(undone.size(), 1);
        QCOMPARE(undone.at(0).at(0).toString(), u"Import of the list"_s);
        QTRY_COMPARE(m_snapshot->consortiumCount(), std::size_t{14});
        m_session->undoChange(undone.at(0).at(1).toLongLong()); // redo
        QTRY_COMPARE(m_snapshot->consortiumCount(), std::size_t{16});
    }

    void theHistoryShowsAndUndoes()
    {
        const QSignalSpy accepted(m_session.get(), &RegistrySession::accepted);
        m_session->accept(listOf(2, m_reference), u"Import of the list"_s);
        QTRY_COMPARE(accepted.size(), 1);
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        m_session->askHistory(
            this, [&](std::vector<ChangeRecord> history) { model.setHistory(std::move(history)); });
        QTRY_COMPARE(model.rowCount(), 2);
        HistoryDialog dialog(*m_session);
        dialog.show();
        auto* view = dialog.findChild<QTableView*>();
        auto* undo = dialog.findChild<QPushButton*>(u"undoChange"_s);
        QTRY_COMPARE(view->model()->rowCount(), 2);
        QCOMPARE(view->currentIndex().row(), 0);
        QVERIFY(undo->isEnabled());
        view->selectRow(1); // made the registry
        QVERIFY(!undo->isEnabled());
        view->selectRow(0);
        undo->click();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        QCOMPARE(m_snapshot->consortiumCount(), std::size_t{14});
        QVERIFY(!undo->isEnabled()); // undone already: the choice stayed on it
    }

    void nothingIsUndoneInAFileForReading()
    {
        const QString path = m_session->path();
        QVERIFY(!m_session->isReadOnly());
        const QSignalSpy opened(m_session.get(), &RegistrySession::opened);
        m_session->open(path, true);
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(m_session->isReadOnly());
    }

    void aChoiceOfColumnsIsKeptForNextTime()
    {
        const ColumnMapping mapping{u"项|甲|乙"_s, R"({"members":3,"name":2})"};
        m_session->remember(mapping);
        QTRY_COMPARE(m_session->columnMappings().size(), std::size_t{1});
        QCOMPARE(m_session->columnMappings().front(), mapping);
        m_snapshot.reset();
        m_session->openOwn();
        QTRY_VERIFY(m_snapshot != nullptr);
        QTRY_COMPARE(m_session->columnMappings().size(), std::size_t{1});
    }

    void readingIsStopped()
    {
        BrowseContext context;
        context.setSnapshot(m_snapshot);
        Settings settings;
        QWidget window;
        ImportFlow flow(context, *m_session, settings, &window);
        const QSignalSpy reading(&flow, &ImportFlow::reading);
        const QSignalSpy failed(&flow, &ImportFlow::failed);
        QMimeData data;
        data.setText(u"名称\t成员\n"_s + u"甲联合体\t甲公司\n"_s.repeated(20000));
        flow.readMime(data);
        QCOMPARE(reading.size(), 1);
        flow.cancel();
        QCOMPARE(reading.size(), 2);
        QVERIFY(reading.at(1).at(0).toString().isEmpty());
        flow.cancel(); // nothing more to stop
        QCOMPARE(reading.size(), 2);
        // A second one is read, and the first one's answer does not come behind it.
        data.setText(u"nothing of a list"_s);
        flow.readMime(data);
        QTRY_COMPARE(reading.size(), 4);
        QCOMPARE(window.findChildren<QDialog*>().size(), 1);
        QVERIFY(failed.isEmpty());
    }

    void theStatusLineShowsAndStops()
    {
        BrowseContext context;
        context.setSnapshot(m_snapshot);
        StatusLine status(context);
        status.show();
        auto* bar = status.findChild<QProgressBar*>();
        auto* cancel = status.findChild<QToolButton*>(u"cancelWork"_s);
        QVERIFY(!bar->isVisible());
        QVERIFY(!cancel->isVisible());
        status.setReading(u"list.pdf"_s);
        QVERIFY(cancel->isVisible());
        QCOMPARE(bar->maximum(), 0); // how much there is to read is not known
        status.setReading({});
        status.setBusy(true);
        QVERIFY(!bar->isVisible());
        status.setProgress(30, 300);
        QCOMPARE(bar->maximum(), 300);
        QCOMPARE(bar->value(), 30);
        const QSignalSpy cancelled(&status, &StatusLine::cancelled);
        cancel->click();
        QCOMPARE(cancelled.size(), 1);
        status.setBusy(false);
        QVERIFY(!bar->isVisible());
    }

private:
    Reference m_reference;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RegistryStore> m_store;
    std::unique_ptr<RegistrySession> m_session;
    SnapshotPtr m_snapshot;
};

QTEST_MAIN(RegistrySessionTest)
#include "tst_registrysession.moc"
