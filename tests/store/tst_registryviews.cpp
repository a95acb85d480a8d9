// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answers.h"
#include "rawfile.h"
#include "samplelist.h"
#include "store/thread/registrystore.h"

#include <QTemporaryDir>

using namespace atlas;
using namespace Qt::StringLiterals;

/// Views that are kept under a name: each change is one of the registry, and is undone alone.
class TestRegistryViews final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aViewComesBackWithTheSnapshot();
    void savingUnderANameTakesThatPlace();
    void whatIsSoAlreadyIsNoChange();
    void isRenamedRemovedAndOrdered();
    void eachChangeIsUndoneAlone();
    void ctrlZMeansTheLatestChange();
    void refuses_data();
    void refuses();
    void refusesARegistryThatIsRead();
    void isInTheHistoryAndTheCheck();

private:
    [[nodiscard]] static SavedView viewNamed(const QString& name, const QString& filter = {})
    {
        SavedView view;
        view.name = name;
        view.page = u"organisations"_s;
        view.filter = filter;
        view.unit = Unit::Organisations;
        view.orders[1] = {u"-consortia"_s, u"name"_s};
        view.columns = ColumnState::fromText(u"name:240|home;kind:70");
        return view;
    }
    [[nodiscard]] Result<qint64> change(const ViewChange& change)
    {
        return answer(m_store->changeViews(change, u"why"_s, sampleTime()));
    }
    [[nodiscard]] Result<qint64> save(const SavedView& view)
    {
        return change({ViewChange::Kind::Save, view, {}});
    }
    [[nodiscard]] std::vector<SavedView> views() { return answer(m_store->load()).value()->savedViews; }
    [[nodiscard]] QStringList names()
    {
        QStringList names;
        for (const SavedView& view : views()) {
            names << view.name;
        }
        return names;
    }
    [[nodiscard]] qint64 idOf(const QString& name)
    {
        const auto all = views();
        return std::ranges::find(all, name, &SavedView::name)->id;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<RegistryStore> m_store;
};

Q_DECLARE_METATYPE(atlas::ViewChange)

void TestRegistryViews::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"registry.sqlite"_s);
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->create(m_path, sampleList(), u"first"_s, sampleTime())));
    for (const QString& name : {u"A"_s, u"B"_s, u"C"_s}) {
        VERIFY_DONE(save(viewNamed(name, u"home:unknown"_s)));
    }
}

void TestRegistryViews::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TestRegistryViews::aViewComesBackWithTheSnapshot()
{
    SavedView view = viewNamed(u"浙江“我们的” 50 %"_s, u"\"it's\" seat:Zhejiang"_s);
    VERIFY_DONE(save(view));
    view.id = idOf(view.name);
    QVERIFY(view.id != 0);
    QVERIFY(views().back() == view);
    m_store.reset();
    m_store = std::make_unique<RegistryStore>(sampleReference());
    VERIFY_DONE(answer(m_store->open({m_path})));
    QVERIFY(views().back() == view);
}

void TestRegistryViews::savingUnderANameTakesThatPlace()
{
    const qint64 id = idOf(u"B"_s);
    VERIFY_DONE(save(viewNamed(u"B"_s, u"role:lead"_s)));
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(views()[1].filter, u"role:lead"_s);
    QCOMPARE(views()[1].id, id);
    // By its id, with another name as well.
    SavedView view = viewNamed(u"B2"_s);
    view.id = id;
    VERIFY_DONE(save(view));
    QCOMPARE(names(), (QStringList{u"A"_s, u"B2"_s, u"C"_s}));
}

void TestRegistryViews::whatIsSoAlreadyIsNoChange()
{
    const auto same = save(viewNamed(u"B"_s, u"home:unknown"_s));
    VERIFY_DONE(same);
    QCOMPARE(*same, 0);
    const auto order = change({ViewChange::Kind::Order, {}, {idOf(u"A"_s), idOf(u"B"_s), idOf(u"C"_s)}});
    VERIFY_DONE(order);
    QCOMPARE(*order, 0);
    QCOMPARE(answer(m_store->history())->size(), 4U);
}

void TestRegistryViews::isRenamedRemovedAndOrdered()
{
    SavedView named;
    named.id = idOf(u"A"_s);
    named.name = u"Z"_s;
    VERIFY_DONE(change({ViewChange::Kind::Rename, named, {}}));
    QCOMPARE(names(), (QStringList{u"Z"_s, u"B"_s, u"C"_s}));
    QCOMPARE(views()[0].filter, u"home:unknown"_s);
    VERIFY_DONE(change({ViewChange::Kind::Order, {}, {idOf(u"C"_s), idOf(u"Z"_s)}}));
    QCOMPARE(names(), (QStringList{u"C"_s, u"Z"_s, u"B"_s}));
    SavedView gone;
    gone.id = idOf(u"Z"_s);
    VERIFY_DONE(change({ViewChange::Kind::Remove, gone, {}}));
    QCOMPARE(names(), (QStringList{u"C"_s, u"B"_s}));
    VERIFY_DONE(save(viewNamed(u"D"_s)));
    QCOMPARE(names(), (QStringList{u"C"_s, u"B"_s, u"D"_s}));
}

void TestRegistryViews::eachChangeIsUndoneAlone()
{
    SavedView gone;
    gone.id = idOf(u"A"_s);
    const auto removal = change({ViewChange::Kind::Remove, gone, {}});
    VERIFY_DONE(removal);
    SavedView named;
    named.id = idOf(u"B"_s);
    named.name = u"Z"_s;
    const auto renaming = change({ViewChange::Kind::Rename, named, {}});
    VERIFY_DONE(renaming);
    const auto back = answer(m_store->undo(*removal, sampleTime()));
    VERIFY_DONE(back);
    QCOMPARE(names(), (QStringList{u"A"_s, u"Z"_s, u"C"_s}));
    const auto alsoBack = answer(m_store->undo(*renaming, sampleTime()));
    VERIFY_DONE(alsoBack);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
}

void TestRegistryViews::ctrlZMeansTheLatestChange()
{
    const auto undone = answer(m_store->undo({}, sampleTime()));
    VERIFY_DONE(undone);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s}));
}

void TestRegistryViews::refuses_data()
{
    QTest::addColumn<ViewChange>("wanted");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("named");
    SavedView nowhere = viewNamed(u"X"_s);
    nowhere.id = 4711;
    SavedView taken = viewNamed(u"B"_s);
    taken.id = 1;
    QTest::newRow("a view without a name")
        << ViewChange{ViewChange::Kind::Save, viewNamed({}), {}} << ErrorCode::BadInput << u"name"_s;
    QTest::newRow("a view that is gone")
        << ViewChange{ViewChange::Kind::Save, nowhere, {}} << ErrorCode::NotFound << u"view"_s;
    QTest::newRow("to rename what is gone")
        << ViewChange{ViewChange::Kind::Rename, nowhere, {}} << ErrorCode::NotFound << u"view"_s;
    QTest::newRow("to remove what is gone")
        << ViewChange{ViewChange::Kind::Remove, nowhere, {}} << ErrorCode::NotFound << u"view"_s;
    QTest::newRow("the name of another")
        << ViewChange{ViewChange::Kind::Rename, taken, {}} << ErrorCode::BadInput << u"B"_s;
}

void TestRegistryViews::refuses()
{
    QFETCH(const ViewChange, wanted);
    QFETCH(const ErrorCode, code);
    QFETCH(const QString, named);
    const auto result = change(wanted);
    VERIFY_REFUSED(result, code, named);
    QCOMPARE(names(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
    QCOMPARE(answer(m_store->history())->size(), 4U);
}

void TestRegistryViews::refusesARegistryThatIsRead()
{
    VERIFY_DONE(answer(m_store->close()));
    OpenRequest request;
    request.path = m_path;
    request.mode = OpenMode::ReadOnly;
    VERIFY_DONE(answer(m_store->open(request)));
    const auto result = save(viewNamed(u"D"_s));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ReadOnly);
    QCOMPARE(names().size(), 3);
}

void TestRegistryViews::isInTheHistoryAndTheCheck()
{
    const auto history = answer(m_store->history());
    VERIFY_DONE(history);
    QCOMPARE(history->front().kind, u"view"_s);
    QVERIFY(changeTitle(u"view"_s) != u"view"_s);
    const auto report = answer(m_store->check());
    VERIFY_DONE(report);
    QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestRegistryViews)
#include "tst_registryviews.moc"
