// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "oldregistry.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/changes/decide.h"
#include "store/journal/undo.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/storeerror.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// A bit that flipped in a row, in a file that is well formed for SQLite: nothing is written to it, and
/// whoever wanted to write is told which row it is.
class TestRegistryDamage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everyWriteIsRefused_data();
    void everyWriteIsRefused();
    void aWriteElsewhereIsRefusedToo();
    void aDamagedJournalIsDamageToo();
    void aCopySaysIt();
    void noUpgradeOfADamagedFile();
    void aChangedRowIsHeldToTheJournal_data();
    void aChangedRowIsHeldToTheJournal();
    void anUndoneRowIsHeldToTheJournal();
    void writesAfterTheChangesOfOthers();

private:
    /// In the row itself, not in an index or in the journal; gives what the row says now.
    [[nodiscard]] QString flip(const QByteArray& table, const QByteArray& column, qint64 row) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryDamage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    Proposal again = sampleList();
    again.consortia[0].row.place = u"大连"_s;
    dropLastMember(again.consortia[1]);
    VERIFY_DONE(answer(m_store->accept(again, u"second"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
    const auto files = filesIn(m_folder->path());
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (file.key() != u"registry.sqlite") {
            QFile::remove(m_folder->filePath(file.key()));
        }
    }
}

void TestRegistryDamage::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

QString TestRegistryDamage::flip(const QByteArray& table, const QByteArray& column, qint64 row) const
{
    const QByteArray sql = "SELECT " + column + " FROM " + table + " WHERE id = " + QByteArray::number(row);
    const QByteArray text = RawFile(m_path).value(sql).toUtf8();
    const QByteArray whole = bytesOf(m_path);
    for (qsizetype at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        writeBytes(m_path, flipped);
        const QString now = RawFile(m_path).value(sql);
        if (now.toUtf8() != text && !now.startsWith(u"error"_s)) {
            return now;
        }
    }
    writeBytes(m_path, whole);
    return {};
}

namespace {

Proposal changedList()
{
    Proposal list = sampleList();
    list.consortia[2].row.place = u"厦门"_s;
    return list;
}

ViewChange newView()
{
    ViewChange change;
    change.view.name = u"mine"_s;
    change.view.page = u"consortia"_s;
    return change;
}

} // namespace

void TestRegistryDamage::everyWriteIsRefused_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("consortium") << QByteArray("consortium") << QByteArray("name");
    QTest::newRow("organisation") << QByteArray("organisation") << QByteArray("name");
    QTest::newRow("membership") << QByteArray("membership") << QByteArray("published_name");
    QTest::newRow("list") << QByteArray("notice") << QByteArray("title");
}

void TestRegistryDamage::everyWriteIsRefused()
{
    QFETCH(const QByteArray, table);
    QFETCH(const QByteArray, column);

    const qint64 row =
        RawFile(m_path).value("SELECT min(id) FROM " + table + " WHERE " + column + " <> ''").toLongLong();
    const QString now = flip(table, column, row);
    QVERIFY(!now.isEmpty());
    const auto before = filesIn(m_folder->path());
    VERIFY_DONE(answer(m_store->open({m_path})));
    const std::vector<Result<bool>> refused{
        answer(m_store->accept(changedList(), {}, sampleTime())).map([](const auto&) { return true; }),
        answer(m_store->undo({}, sampleTime())).map([](const auto&) { return true; }),
        answer(m_store->undo(2, sampleTime())).map([](const auto&) { return true; }),
        answer(m_store->merge(1, 2, {}, sampleTime())).map([](const auto&) { return true; }),
        answer(m_store->decide(KindDecision{1, OrganisationKind::University}, {}, sampleTime()))
            .map([](const auto&) { return true; }),
        answer(m_store->changeViews(newView(), {}, sampleTime())).map([](const auto&) { return true; }),
        answer(m_store->remember({u"shape"_s, "{}"}, sampleTime())).map([](const auto&) { return true; }),
    };
    for (const Result<bool>& result : refused) {
        VERIFY_REFUSED(result, ErrorCode::Damaged, u"registry.sqlite"_s);
        const QString detail = result.error().detail;
        for (const QString& word :
             {u"Nothing was changed."_s, QString::fromUtf8(table), u"row %1 "_s.arg(row),
              QString::fromUtf8(column), now.left(3), u"backup"_s}) {
            QVERIFY2(detail.contains(word), qPrintable(detail));
        }
    }
    VERIFY_DONE(answer(m_store->load())); // it can still be read
    QVERIFY(*answer(m_store->close()));
    QCOMPARE(filesIn(m_folder->path()), before);
}

/// What is written would not touch the row, but the backup of before would keep it.
void TestRegistryDamage::aWriteElsewhereIsRefusedToo()
{
    QVERIFY(!flip("organisation", "name", 4).isEmpty());
    VERIFY_DONE(answer(m_store->open({m_path})));
    VERIFY_REFUSED(answer(m_store->changeViews(newView(), {}, sampleTime())), ErrorCode::Damaged,
                   u"registry.sqlite"_s);
}

void TestRegistryDamage::aDamagedJournalIsDamageToo()
{
    const QByteArray name = RawFile(m_path).value("SELECT name FROM organisation WHERE id = 1").toUtf8();
    QByteArray bytes = bytesOf(m_path);
    const qsizetype at = bytes.indexOf(QByteArray("\"name\":\"" + name));
    QVERIFY(at > 0);
    bytes[at + 8] = static_cast<char>(bytes[at + 8] ^ 1);
    writeBytes(m_path, bytes);
    VERIFY_DONE(answer(m_store->open({m_path})));
    VERIFY_REFUSED(answer(m_store->accept(changedList(), {}, sampleTime())), ErrorCode::Damaged,
                   u"registry.sqlite"_s);
}

void TestRegistryDamage::aCopySaysIt()
{
    const QString copy = m_folder->filePath(u"copy.sqlite"_s);
    VERIFY_DONE(answer(m_store->open({m_path, OpenMode::ReadOnly})));
    const auto sound = answer(m_store->backup(copy));
    VERIFY_DONE(sound);
    QVERIFY2(sound->damage.isEmpty(), qPrintable(sound->damage));
    QVERIFY(*answer(m_store->close()));
    const QByteArray soundCopy = bytesOf(copy);

    const QString now = flip("organisation", "name", 1);
    VERIFY_DONE(answer(m_store->open({m_path, OpenMode::ReadOnly})));
    VERIFY_REFUSED(answer(m_store->backup(copy, true)), ErrorCode::Damaged, u"copy.sqlite"_s);
    QCOMPARE(bytesOf(copy), soundCopy);
    const auto damaged = answer(m_store->backup(m_folder->filePath(u"other.sqlite"_s)));
    VERIFY_DONE(damaged);
    QVERIFY2(damaged->damage.contains(now), qPrintable(damaged->damage));
    QCOMPARE(RawFile(damaged->path).value("SELECT name FROM organisation WHERE id = 1"), now);
}

void TestRegistryDamage::noUpgradeOfADamagedFile()
{
    m_path = m_folder->filePath(u"old.sqlite"_s);
    makeOldRegistry(m_path, 1);
    const QString now = flip("organisation", "name", 1);
    QVERIFY(!now.isEmpty());
    const auto before = filesIn(m_folder->path());
    const auto opened = answer(m_store->open({m_path}));
    VERIFY_REFUSED(opened, ErrorCode::Damaged, u"old.sqlite"_s);
    QVERIFY2(opened.error().detail.contains(now), qPrintable(opened.error().detail));
    QCOMPARE(filesIn(m_folder->path()), before);
}

void TestRegistryDamage::aChangedRowIsHeldToTheJournal_data()
{
    QTest::addColumn<qint64>("organisation");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("the row") << qint64{1} << true;
    QTest::newRow("another one") << qint64{2} << false;
}

/// As in a registry that is too large for all of it to be looked through before a write.
void TestRegistryDamage::aChangedRowIsHeldToTheJournal()
{
    QFETCH(const qint64, organisation);
    QFETCH(const bool, isRefused);

    const QString now = flip("organisation", "name", 1);
    Connection registry(m_path, Access::ReadWrite, 0);
    const auto decided = answered<qint64>(m_path, [&] {
        return decide(registry, {KindDecision{organisation, OrganisationKind::University},
                                 {},
                                 sampleTime(),
                                 [] { return QString(); },
                                 {}});
    });
    QCOMPARE(!decided.has_value(), isRefused);
    if (isRefused) {
        VERIFY_REFUSED(decided, ErrorCode::Damaged, u"registry.sqlite"_s);
        QVERIFY2(decided.error().detail.contains(now), qPrintable(decided.error().detail));
        QCOMPARE(registry.number("SELECT max(id) FROM change"), 2);
    }
}

void TestRegistryDamage::anUndoneRowIsHeldToTheJournal()
{
    // The second change wrote to the first consortium.
    const QString now = flip("consortium", "place_text", 1);
    QVERIFY(!now.isEmpty());
    Connection registry(m_path, Access::ReadWrite, 0);
    const auto undone = answered<UndoOutcome>(m_path, [&] {
        return undoChange(registry, {{}, {}, sampleTime(), [] { return QString(); }, {}});
    });
    VERIFY_REFUSED(undone, ErrorCode::Damaged, u"registry.sqlite"_s);
    QVERIFY2(undone.error().detail.contains(now), qPrintable(undone.error().detail));
    QCOMPARE(registry.number("SELECT max(id) FROM change"), 2);
}

void TestRegistryDamage::writesAfterTheChangesOfOthers()
{
    VERIFY_DONE(answer(m_store->open({m_path})));
    VERIFY_DONE(answer(m_store->changeViews(newView(), {}, sampleTime())));
    RegistryStore other(sampleReference());
    VERIFY_DONE(answer(other.open({m_path})));
    VERIFY_DONE(answer(other.accept(changedList(), {}, sampleTime())));
    VERIFY_DONE(answer(m_store->decide(KindDecision{1, OrganisationKind::University}, {}, sampleTime())));
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestRegistryDamage)

#include "tst_registrydamage.moc"
