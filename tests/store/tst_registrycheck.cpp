// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// check() holds each row to what the journal says of it.
class TestRegistryCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void namesWhatDiffers_data();
    void namesWhatDiffers();
    void findsEveryFlippedBit();
    void saysWhatHasNoCopy();
    void tellsNoMoreThanAPersonReads();
    void rowsThatWereChangedAndUndoneAreSound();

private:
    [[nodiscard]] CheckReport checked();
    /// Past the journal, as an editor of databases does it.
    [[nodiscard]] QString writeUnseen(const QByteArray& script);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

void TestRegistryCheck::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    QVERIFY(*answer(m_store->close()));
}

void TestRegistryCheck::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

CheckReport TestRegistryCheck::checked()
{
    const auto opened = answer(m_store->open({m_path, OpenMode::ReadOnly}));
    if (!opened) {
        CheckReport report;
        report.problems << opened.error().message;
        return report;
    }
    const auto report = answer(m_store->check());
    static_cast<void>(answer(m_store->close()));
    CheckReport failed;
    failed.problems << QString::fromUtf8(wordsOf(report));
    return report.value_or(failed);
}

QString TestRegistryCheck::writeUnseen(const QByteArray& script)
{
    RawFile file(m_path);
    QByteArray drop;
    QByteArray again;
    for (const QString& name : file.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
        drop += "DROP TRIGGER " + name.toUtf8() + ';';
        again +=
            file.value("SELECT sql FROM sqlite_schema WHERE name = '" + name.toUtf8() + '\'').toUtf8() + ';';
    }
    return file.execute("PRAGMA foreign_keys = OFF;" + drop + script + again);
}

void TestRegistryCheck::namesWhatDiffers_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QStringList>("named");

    QTest::newRow("a text") << QByteArray("UPDATE organisation SET home_words = '䤧连' WHERE id = 1;")
                            << QStringList{u"organisation"_s, u"row 1 "_s, u"home_words"_s, u"“䤧连”"_s};
    QTest::newRow("a number") << QByteArray("UPDATE membership SET ordinal = 77 WHERE id = 2;")
                              << QStringList{u"membership"_s, u"row 2 "_s, u"ordinal"_s, u"“77”"_s, u"“2”"_s};
    QTest::newRow("a place") << QByteArray("UPDATE region SET short_name = '䤧连' WHERE code = (SELECT "
                                           "min(code) FROM region);")
                             << QStringList{u"region"_s, u"short_name"_s, u"“䤧连”"_s};
    QTest::newRow("a row less and another one more")
        << QByteArray(
               "UPDATE organisation_alias SET id = id; DELETE FROM membership WHERE id = 3; INSERT INTO "
               "membership SELECT 999, consortium, organisation, ordinal + 1, role, role_basis, "
               "role_text, published_name, industry_text, industry_key FROM membership WHERE id = 2;")
        << QStringList{u"membership"_s, u"row 3:"_s, u"missing"_s};
}

void TestRegistryCheck::namesWhatDiffers()
{
    QFETCH(const QByteArray, script);
    QFETCH(const QStringList, named);

    QCOMPARE(checked().problems, QStringList());
    QCOMPARE(writeUnseen(script), QString());
    const QStringList problems = checked().problems;
    const bool isNamed = std::ranges::any_of(problems, [&](const QString& problem) {
        return std::ranges::all_of(named, [&](const QString& word) { return problem.contains(word); });
    });
    QVERIFY2(isNamed, qPrintable(problems.join(u'\n')));
}

/// Wherever a name stands in the file, in its row, in an index, in the journal.
void TestRegistryCheck::findsEveryFlippedBit()
{
    RawFile file(m_path);
    const QByteArray name = file.value("SELECT name FROM organisation WHERE id = 1").toUtf8();
    QVERIFY(name.size() > 6);
    const QByteArray whole = bytesOf(m_path);
    int places = 0;
    for (qsizetype at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + 1)) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 1); // E5 A4 A7 (大) becomes E4 A4 A7 (䤧)
        writeBytes(m_path, flipped);
        QVERIFY2(!checked().isSound(), qPrintable(QString::number(at)));
        ++places;
    }
    QVERIFY(places >= 3);
    writeBytes(m_path, whole);
    QCOMPARE(checked().problems, QStringList());
}

void TestRegistryCheck::saysWhatHasNoCopy()
{
    QCOMPARE(checked().notCompared, 0);
    VERIFY_DONE(answer(m_store->open({m_path})));
    QVERIFY(answer(m_store->check())->isSound()); // after which a long list can be written all the same
    VERIFY_DONE(answer(m_store->accept(longList(1200), {}, sampleTime())));
    const auto counts = answer(m_store->check());
    VERIFY_DONE(counts);
    QCOMPARE(counts->problems, QStringList());
    RawFile file(m_path);
    const qint64 inRanges = file.value("SELECT sum(json_extract(after, '$.last') - row_id + 1) FROM journal "
                                       "WHERE json_extract(after, '$.last') > 0")
                                .toLongLong();
    QVERIFY(inRanges > 1200);
    QCOMPARE(counts->notCompared, inRanges);
    // A row of a range that was changed since has a copy.
    Proposal again = longList(1200);
    again.consortia[5].row.name += u"甲"_s;
    VERIFY_DONE(answer(m_store->accept(again, {}, sampleTime())));
    const auto fewer = answer(m_store->check());
    VERIFY_DONE(fewer);
    QCOMPARE(fewer->problems, QStringList());
    QVERIFY(fewer->notCompared < inRanges);
    VERIFY_DONE(answer(m_store->close()));
    QCOMPARE(writeUnseen("UPDATE consortium SET name = 'x' WHERE name LIKE '%甲';"), QString());
    const QStringList problems = checked().problems;
    QVERIFY2(problems.join(u'\n').contains(u"column name"_s), qPrintable(problems.join(u'\n')));
}

void TestRegistryCheck::tellsNoMoreThanAPersonReads()
{
    VERIFY_DONE(answer(m_store->open({m_path})));
    VERIFY_DONE(answer(m_store->accept(longList(100), {}, sampleTime())));
    VERIFY_DONE(answer(m_store->close()));
    QCOMPARE(writeUnseen("UPDATE membership SET role_text = 'x';"), QString());
    const QStringList problems = checked().problems;
    QCOMPARE(problems.size(), 21);
    QVERIFY2(problems.constLast().contains(u"more row(s)"_s), qPrintable(problems.constLast()));
}

void TestRegistryCheck::rowsThatWereChangedAndUndoneAreSound()
{
    VERIFY_DONE(answer(m_store->open({m_path})));
    Proposal again = sampleList();
    again.consortia[0].row.place = u"大连"_s;
    dropLastMember(again.consortia[1]);
    VERIFY_DONE(answer(m_store->accept(again, {}, sampleTime())));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
    VERIFY_DONE(answer(m_store->undo({}, sampleTime())));
    QCOMPARE(answer(m_store->check())->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestRegistryCheck)

#include "tst_registrycheck.moc"
