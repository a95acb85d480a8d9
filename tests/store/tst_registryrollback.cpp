// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "ordinaryuser.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/changes/accept.h"
#include "store/journal/undo.h"
#include "store/openregistry.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// A new organisation as the first member of that consortium.
ProposedOrganisation& addOrganisation(Proposal& list, ProposedConsortium& consortium, const QString& name)
{
    consortium.members[0].organisation = static_cast<std::uint32_t>(list.organisations.size());
    ProposedOrganisation& organisation = list.organisations.emplace_back();
    organisation.name = name;
    organisation.folded = name;
    return organisation;
}

} // namespace

/// Work that fails, is stopped or is killed half-way leaves the registry as it was.
class TestRegistryRollback final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusedListChangesNothing_data();
    void refusedListChangesNothing();
    void fullDiskChangesNothing();
    void cancelledImportChangesNothing();
    void cancelledLongImportChangesNothing_data();
    void cancelledLongImportChangesNothing();
    void killedImportLeavesTheLastCommit();
    void killedLongImportIsTakenBack_data();
    void killedLongImportIsTakenBack();
    void killedLongImportIsNotReadWhereItCannotBeTakenBack();
    void killedUndoLeavesTheLastCommit();
    void killedCreationLeavesNoRegistry();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

namespace {

constexpr int LongList = 3000; // more than SQLite keeps in memory: the file is being written when it happens
constexpr int KilledAtRow = 2500;
constexpr QFile::Permissions Readable =
    QFile::ReadOwner | QFile::ReadUser | QFile::ReadGroup | QFile::ReadOther;
constexpr int ShortList = 900; // journalled row by row, in more rows than that

bool killYourself(int& rows)
{
    if (++rows == KilledAtRow) {
        std::raise(SIGKILL);
    }
    return false;
}

/// What the second process does: it never comes back.
int dieAt(const QString& work, const QString& path)
{
    const Proposal list = longList(LongList);
    const Reference reference = sampleReference();
    int rows = 0;
    if (work == u"undo") {
        Connection connection(path, Access::ReadWrite, 0);
        connection.execute("PRAGMA cache_size = 20");
        static_cast<void>(undoChange(
            connection,
            {{}, {}, sampleTime(), [] { return QString(); }, [&rows] { return killYourself(rows); }}));
        return 0;
    }
    AcceptTask task{list,
                    reference,
                    u"killed"_s,
                    sampleTime(),
                    [] { return QString(); },
                    [&rows] { return killYourself(rows); }};
    if (work == u"long import") {
        task.longFrom = 1;
        task.longCacheKibibytes = 80;
    }
    if (work == u"creation") {
        createRegistry(path, task, readSchemaSteps());
    } else {
        Connection connection(path, Access::ReadWrite, 0);
        connection.execute("PRAGMA cache_size = 20");
        static_cast<void>(acceptProposal(connection, task));
    }
    return 0;
}

/// True where the second process was killed, as it should be.
bool isKilledAt(const QString& work, const QString& path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {u"--die-at"_s, work, path});
    return process.waitForFinished() && process.exitStatus() == QProcess::CrashExit;
}

} // namespace

void TestRegistryRollback::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
}

void TestRegistryRollback::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

// NOLINTNEXTLINE(readability-function-size): a table, each case a row
void TestRegistryRollback::refusedListChangesNothing_data()
{
    QTest::addColumn<Proposal>("list");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("named");

    // In the last row each time, when the others are written already.
    const auto row = [](const char* name, auto spoil, ErrorCode code, const QString& named) {
        Proposal list = sampleList();
        list.notice.edition = u"第二批"_s;
        spoil(list, list.consortia.back());
        QTest::newRow(name) << list << static_cast<int>(code) << named;
    };
    row(
        "a region that is none of ours",
        [](Proposal&, ProposedConsortium& last) {
            last.seat = 999999;
            last.seatBasis = {Basis::Published, {}, {}};
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "an industry that is none of ours",
        [](Proposal&, ProposedConsortium& last) {
            last.industries = {{u"cheese"_s, {Basis::Name, {}, {}}}};
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "an industry led that is none of ours",
        [](Proposal&, ProposedConsortium& last) {
            last.members[0].role = Role::IndustryLead;
            MemberWords words;
            words.industry = u"cheese"_s;
            last.members[0].words = words;
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "a seat that rests on nothing", [](Proposal&, ProposedConsortium& last) { last.seat = 330000; },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "an industry that rests on nothing",
        [](Proposal&, ProposedConsortium& last) {
            last.industries = {{u"steel"_s, {}}};
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "an industry led by a member",
        [](Proposal&, ProposedConsortium& last) {
            last.members[0].role = Role::Member;
            MemberWords words;
            words.industryText = u"钢铁"_s;
            last.members[0].words = words;
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "a kind that rests on nothing",
        [](Proposal& list, ProposedConsortium& last) {
            addOrganisation(list, last, u"新公司"_s).kind = OrganisationKind::Enterprise;
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "a home that rests on nothing",
        [](Proposal& list, ProposedConsortium& last) {
            addOrganisation(list, last, u"新公司"_s).home = 330000;
        },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "an organisation without a name",
        [](Proposal& list, ProposedConsortium& last) { addOrganisation(list, last, {}); },
        ErrorCode::BadInput, u"某联合体"_s);
    row(
        "a consortium without a name", [](Proposal&, ProposedConsortium& last) { last.row.name.clear(); },
        ErrorCode::BadInput, u"3"_s);
    row(
        "a member that is no organisation of the list",
        [](Proposal&, ProposedConsortium& last) { last.members[0].organisation = 99; }, ErrorCode::Internal,
        u"defect"_s);
    row(
        "a date in words", [](Proposal& list, ProposedConsortium&) { list.notice.publishedOn = u"April"_s; },
        ErrorCode::BadInput, u"rows"_s);
}

void TestRegistryRollback::refusedListChangesNothing()
{
    QFETCH(const Proposal, list);
    QFETCH(const int, code);
    QFETCH(const QString, named);

    const QStringList before = contentOf(m_path);
    const auto outcome = answer(m_store->accept(list, u"again"_s, sampleTime()));
    VERIFY_REFUSED(outcome, static_cast<ErrorCode>(code), named);
    QCOMPARE(contentOf(m_path), before);
    m_store.reset();
    {
        // Rows that are written together are refused for the same reason, and the same row is told.
        Connection connection(m_path, Access::ReadWrite, 0);
        const Reference reference = sampleReference();
        AcceptTask task{list, reference, {}, sampleTime(), [] { return QString(); }, {}};
        task.bulkFrom = 1;
        task.longFrom = 1;
        const auto together =
            answered<AcceptOutcome>(m_path, [&] { return acceptProposal(connection, task); });
        VERIFY_REFUSED(together, static_cast<ErrorCode>(code), named);
    }
    QCOMPARE(contentOf(m_path), before);
    QCOMPARE(filesIn(m_folder->path()).keys(), QStringList{u"registry.sqlite"_s}); // no backup either
}

void TestRegistryRollback::fullDiskChangesNothing()
{
    const QStringList before = contentOf(m_path);
    const Proposal list = longList(500);
    const Reference reference = sampleReference();
    Connection connection(m_path, Access::ReadWrite, 0);
    connection.execute("PRAGMA max_page_count = 60");
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    const auto backUp = [&] {
        writeBytes(copy, "a copy");
        return copy;
    };
    const auto outcome = answered<AcceptOutcome>(m_path, [&] {
        return acceptProposal(connection, {list, reference, u"too much"_s, sampleTime(), backUp, {}});
    });
    VERIFY_REFUSED(outcome, ErrorCode::DiskFull, u"registry.sqlite"_s);
    QCOMPARE(contentOf(m_path), before);
    QCOMPARE(bytesOf(copy), QByteArray("(not there)"));
}

void TestRegistryRollback::cancelledImportChangesNothing()
{
    const QStringList before = contentOf(m_path);
    const Proposal list = longList(100);
    const Reference reference = sampleReference();
    Connection connection(m_path, Access::ReadWrite, 0);
    int rows = 0;
    const auto outcome = answered<AcceptOutcome>(m_path, [&] {
        return acceptProposal(
            connection,
            {list, reference, {}, sampleTime(), [] { return QString(); }, [&] { return ++rows > 50; }});
    });
    VERIFY_REFUSED(outcome, ErrorCode::Cancelled, u"cancelled"_s);
    QCOMPARE(contentOf(m_path), before);
}

void TestRegistryRollback::cancelledLongImportChangesNothing_data()
{
    QTest::addColumn<int>("asked");

    QTest::newRow("while rows are written") << 50;
    QTest::newRow("while readings are written") << 101; // rows ask once each
}

void TestRegistryRollback::cancelledLongImportChangesNothing()
{
    QFETCH(const int, asked);

    m_store.reset();
    const QStringList before = contentOf(m_path);
    const Proposal list = longList(100);
    const Reference reference = sampleReference();
    {
        Connection connection(m_path, Access::ReadWrite, 0);
        int questions = 0;
        AcceptTask task{list,
                        reference,
                        {},
                        sampleTime(),
                        [] { return QString(); },
                        [&] { return ++questions >= asked; }};
        task.bulkFrom = 1;
        task.longFrom = 1;
        task.pinyinOf = [](const QString& folded) {
            return StoredReadings{folded.toUtf8(), folded.toUtf8()};
        };
        const auto outcome =
            answered<AcceptOutcome>(m_path, [&] { return acceptProposal(connection, task); });
        VERIFY_REFUSED(outcome, ErrorCode::Cancelled, u"cancelled"_s);
        QCOMPARE(questions, asked);
        QCOMPARE(connection.text("PRAGMA journal_mode"), u"wal"_s);
        QCOMPARE(connection.number("PRAGMA foreign_keys"), 1);
    }
    QCOMPARE(contentOf(m_path), before);
    QCOMPARE(filesIn(m_folder->path()).keys(), QStringList{u"registry.sqlite"_s});
}

void TestRegistryRollback::killedImportLeavesTheLastCommit()
{
    m_store.reset();
    const QStringList before = contentOf(m_path);
    QVERIFY(isKilledAt(u"import"_s, m_path));
    QVERIFY(bytesOf(m_path + u"-wal").size() > 100'000); // it was well on its way

    m_store = std::make_unique<RegistryStore>(sampleReference());
    OpenRequest request;
    request.path = m_path;
    VERIFY_DONE(answer(m_store->open(request)));
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QCOMPARE(report->problems, QStringList());
    VERIFY_DONE(answer(m_store->accept(longList(3), u"afterwards"_s, sampleTime())));
    const auto outcome = answer(m_store->accept(sampleList(), {}, sampleTime()));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome->unchanged, 3);
    m_store.reset();
    const QString backup = m_folder->filePath(u"registry.backup-20260420-080000.sqlite"_s);
    QCOMPARE(contentOf(backup), before);
}

void TestRegistryRollback::killedLongImportIsTakenBack_data()
{
    QTest::addColumn<bool>("isReadFirst");

    QTest::newRow("by who writes next") << false;
    QTest::newRow("by who reads next") << true;
}

void TestRegistryRollback::killedLongImportIsTakenBack()
{
    QFETCH(const bool, isReadFirst);

    m_store.reset();
    const QStringList before = contentOf(m_path);
    const qint64 size = bytesOf(m_path).size();
    QVERIFY(isKilledAt(u"long import"_s, m_path));
    QVERIFY(bytesOf(m_path).size() > size + 100'000); // it was well on its way
    QVERIFY(QFile::exists(m_path + u"-journal"));

    m_store = std::make_unique<RegistryStore>(sampleReference());
    OpenRequest request;
    request.path = m_path;
    request.mode = isReadFirst ? OpenMode::ReadOnly : OpenMode::ReadWrite;
    VERIFY_DONE(answer(m_store->open(request)));
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QCOMPARE(report->problems, QStringList());
    QCOMPARE(contentOf(m_path), before);
    request.mode = OpenMode::ReadWrite;
    VERIFY_DONE(answer(m_store->open(request)));
    VERIFY_DONE(answer(m_store->accept(longList(3), u"afterwards"_s, sampleTime())));
}

void TestRegistryRollback::killedLongImportIsNotReadWhereItCannotBeTakenBack()
{
    m_store.reset();
    QVERIFY(isKilledAt(u"long import"_s, m_path));
    for (const QString& name : {m_path, QString(m_path + u"-journal")}) {
        QFile::setPermissions(name, Readable);
    }
    QFile::setPermissions(m_folder->path(), Readable | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther);
    const auto unprotect =
        qScopeGuard([this] { QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7777)); });
    const OrdinaryUser user;
    if (!OrdinaryUser::isKeptOutOf(m_folder->path())) {
        QSKIP("nothing is protected from this user");
    }
    m_store = std::make_unique<RegistryStore>(sampleReference());
    OpenRequest request;
    request.path = m_path;
    request.mode = OpenMode::ReadOnly;
    const auto opened = answer(m_store->open(request));
    VERIFY_REFUSED(opened, ErrorCode::Io, u"registry.sqlite"_s);
    QVERIFY(opened.error().detail.contains(u"registry.sqlite-journal"));
}

void TestRegistryRollback::killedUndoLeavesTheLastCommit()
{
    VERIFY_DONE(answer(m_store->accept(longList(ShortList), u"second"_s, sampleTime())));
    m_store.reset();
    const QStringList before = contentOf(m_path);
    QVERIFY(isKilledAt(u"undo"_s, m_path));
    QVERIFY(bytesOf(m_path + u"-wal").size() > 100'000); // it was well on its way

    m_store = std::make_unique<RegistryStore>(sampleReference());
    OpenRequest request;
    request.path = m_path;
    VERIFY_DONE(answer(m_store->open(request)));
    QCOMPARE(contentOf(m_path), before);
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

void TestRegistryRollback::killedCreationLeavesNoRegistry()
{
    const QString path = m_folder->filePath(u"new.sqlite"_s);
    QVERIFY(isKilledAt(u"creation"_s, path));
    QVERIFY(!QFile::exists(path));
    QVERIFY(QFile::exists(path + u".partial")); // it was on its way

    VERIFY_DONE(answer(m_store->create(path, sampleList(), u"again"_s, sampleTime())));
    m_store.reset();
    QCOMPARE(QDir(m_folder->path()).entryList({u"new*"_s}, QDir::Files), QStringList{u"new.sqlite"_s});
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--die-at") {
        return dieAt(arguments.value(2), arguments.value(3));
    }
    TestRegistryRollback test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_registryrollback.moc"
