// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QThread>

#include <thread>
#include <vector>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Under a sanitizer, on a busy machine.
constexpr int Patience = 60'000; // ms

/// Requests from a thread with an event loop, as the window makes them.
class TestRegistryRequests final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersComeBackToTheCaller();
    void answersComeInTheOrderOfTheRequests();
    void watcherIsTold();
    void requestsOfSeveralThreads();
    void endsWhatWasAskedBeforeItGoes();
    void cancelledRequestWritesNothing();
    void refusesWithoutARegistry();
    void answersOutliveTheStore();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestRegistryRequests::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
}

void TestRegistryRequests::answersComeBackToTheCaller()
{
    RegistryStore store(sampleReference());
    const QThread* here = QThread::currentThread();
    const QThread* there = nullptr;
    std::size_t consortia = 0;
    static_cast<void>(store.create(m_path, sampleList(), {}, sampleTime()));
    store.load().then(this, [&](const Result<SnapshotPtr>& snapshot) {
        there = QThread::currentThread();
        consortia = snapshot ? (*snapshot)->consortiumCount() : 0;
    });
    QTRY_COMPARE_WITH_TIMEOUT(consortia, std::size_t{3}, Patience);
    QCOMPARE(there, here);
}

void TestRegistryRequests::answersComeInTheOrderOfTheRequests()
{
    RegistryStore store(sampleReference());
    QStringList order;
    store.create(m_path, sampleList(), {}, sampleTime())
        .then(this,
              [&](const Result<OpenedRegistry>& opened) { order << (opened ? u"created"_s : u"failed"_s); });
    store.accept(longList(10), {}, sampleTime()).then(this, [&](const Result<AcceptOutcome>& outcome) {
        order << u"added %1"_s.arg(outcome ? outcome->added : -1);
    });
    store.load().then(this, [&](const Result<SnapshotPtr>& snapshot) {
        order << u"read %1"_s.arg(snapshot ? (*snapshot)->consortiumCount() : 0);
    });
    store.check().then(this, [&](const Result<CheckReport>& report) {
        order << (report && report->isSound() ? u"sound"_s : u"unsound"_s);
    });
    QTRY_COMPARE_WITH_TIMEOUT(order, (QStringList{u"created"_s, u"added 10"_s, u"read 13"_s, u"sound"_s}),
                              Patience);
}

void TestRegistryRequests::watcherIsTold()
{
    RegistryStore store(sampleReference());
    QFutureWatcher<Result<OpenedRegistry>> watcher;
    bool finished = false;
    connect(&watcher, &QFutureWatcherBase::finished, this, [&] { finished = true; });
    watcher.setFuture(store.create(m_path, sampleList(), {}, sampleTime()));
    QTRY_VERIFY_WITH_TIMEOUT(finished, Patience);
    VERIFY_DONE(watcher.result());
}

void TestRegistryRequests::requestsOfSeveralThreads()
{
    RegistryStore store(sampleReference());
    VERIFY_DONE(answer(store.create(m_path, sampleList(), {}, sampleTime())));
    constexpr std::size_t Readers = 4;
    std::array<std::size_t, Readers> members{};
    std::vector<std::thread> threads; // the sanitizer sees their joining, not that of a QThread
    for (std::size_t& count : members) {
        threads.emplace_back([&store, &count] {
            const auto snapshot = answer(store.load());
            count = snapshot ? (*snapshot)->membershipCount() : 0;
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::size_t count : members) {
        QCOMPARE(count, std::size_t{8});
    }
}

void TestRegistryRequests::endsWhatWasAskedBeforeItGoes()
{
    QFuture<Result<AcceptOutcome>> outcome;
    {
        RegistryStore store(sampleReference());
        static_cast<void>(store.create(m_path, sampleList(), {}, sampleTime()));
        outcome = store.accept(longList(200), {}, sampleTime());
    }
    QVERIFY(outcome.isFinished());
    QCOMPARE(outcome.result()->added, 200);
}

void TestRegistryRequests::cancelledRequestWritesNothing()
{
    RegistryStore store(sampleReference());
    static_cast<void>(store.create(m_path, sampleList(), {}, sampleTime()));
    QFuture<Result<AcceptOutcome>> outcome = store.accept(longList(2000), {}, sampleTime());
    outcome.cancel();
    const auto report = answer(store.check()); // answered after it
    VERIFY_DONE(report);
    QVERIFY(outcome.isFinished());
    QVERIFY(outcome.isCanceled());
    QCOMPARE(report->consortia, 3);
    QCOMPARE(report->changes, 1);
}

void TestRegistryRequests::refusesWithoutARegistry()
{
    RegistryStore store(sampleReference());
    VERIFY_REFUSED(answer(store.load()), ErrorCode::NotFound, u"open"_s);
    VERIFY_REFUSED(answer(store.accept(sampleList(), {}, sampleTime())), ErrorCode::NotFound, u"open"_s);
    VERIFY_REFUSED(answer(store.check()), ErrorCode::NotFound, u"open"_s);
    VERIFY_REFUSED(answer(store.backup(m_path)), ErrorCode::NotFound, u"open"_s);
    QCOMPARE(*answer(store.close()), false);
}

void TestRegistryRequests::answersOutliveTheStore()
{
    SnapshotPtr snapshot;
    {
        RegistryStore store(sampleReference());
        static_cast<void>(store.create(m_path, sampleList(), {}, sampleTime()));
        snapshot = *answer(store.load());
    }
    QCOMPARE(snapshot->organisations.name.at(0), u"南京钢铁股份有限公司"_s);
}

QTEST_GUILESS_MAIN(TestRegistryRequests)

#include "tst_registryrequests.moc"
