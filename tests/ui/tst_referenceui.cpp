// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/reportpainter.h"
#include "ui/context/browsecontext.h"
#include "ui/references/referencedialog.h"
#include "ui/references/referencemodel.h"
#include "ui/shell/flows/referenceflow.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/registrysession.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

/// Three values of two organisations: a gap, and two homes for one that contradict each other.
ReferenceProposal sampleProposal()
{
    ReferenceProposal proposal{.file = u"单位库.csv"_s, .title = {}};
    const auto add = [&](qint64 id, const QString& name, int home, ReferenceCase found) {
        ReferenceValue value{.value = {.organisation = id, .home = home}, .name = name};
        value.value.basis = {Basis::Reference, u"reference_list"_s, u"单位库.csv, row 2"_s};
        value.found = found;
        value.isAccepted = found == ReferenceCase::Fills;
        proposal.values.push_back(value);
    };
    add(1, u"甲大学"_s, 330000, ReferenceCase::Fills);
    add(2, u"乙大学"_s, 330000, ReferenceCase::Asked);
    add(2, u"乙大学"_s, 320000, ReferenceCase::Asked);
    proposal.organisations = 3;
    proposal.known = 2;
    proposal.strangers = {u"丙<b>大学"_s};
    return proposal;
}

} // namespace

class ReferencesUiTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_reference = loadReference().value();
    }

    void theModelHoldsItsRules()
    {
        ReferenceModel model(sampleProposal(), m_reference);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, model.columnOf(u"value")).data().toString(), u"Zhejiang"_s);
        QCOMPARE(model.index(0, model.columnOf(u"present")).data().toString(), u"unknown"_s);
        QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Checked});
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
    }

    void oneOfTwoIsTaken()
    {
        ReferenceModel model(sampleProposal(), m_reference);
        const QSignalSpy ticks(&model, &ReferenceModel::ticksChanged);
        QVERIFY(model.setData(model.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(ticks.size(), 2);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int{Qt::Unchecked});
        QCOMPARE(model.proposal().accepted().size(), std::size_t{2});
    }

    void theDialogCountsTicks()
    {
        ReferenceDialog dialog(sampleProposal(), m_reference, nullptr);
        dialog.show();
        auto* fill = dialog.findChild<QPushButton*>(u"fill"_s);
        QCOMPARE(fill->text(), u"Fill 1 value(s)"_s);
        auto* view = dialog.findChild<QTableView*>(u"values"_s);
        view->model()->setData(view->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
        QVERIFY(!fill->isEnabled());
        view->setCurrentIndex(view->model()->index(2, 0));
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(dialog.proposal().accepted().size(), std::size_t{1});
        QVERIFY(fill->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(u"leftOut"_s)->text().contains(u"丙<b>大学"));
        QCOMPARE(dialog.findChild<QLabel*>(u"leftOut"_s)->textFormat(), Qt::PlainText);
    }

    /// From the menu to the registry and back.
    void aListFillsTheRegistry()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"registry.sqlite"_s);
        RegistryStore store(m_reference);
        Settings settings;
        BrowseContext context;
        RegistrySession session(store, m_reference, path);
        ReportPainter pictures;
        MainWindow window({context, session, settings, pictures, [](Language) {}});
        window.show();
        session.openOwn();
        QTRY_VERIFY(context.hasRegistry() && !session.isBusy());
        const auto unknown = [&](const QString& name) {
            const Snapshot& snapshot = context.snapshot();
            return snapshot.organisations.home[snapshot.findOrganisation(name).value()] == 0;
        };
        QString name;
        const Snapshot& snapshot = context.snapshot();
        for (Row row = 0; row < static_cast<Row>(snapshot.organisationCount()) && name.isEmpty(); ++row) {
            name = snapshot.organisations.home[row] == 0 ? snapshot.organisations.name.at(row) : QString();
        }
        QVERIFY(!name.isEmpty());
        QFile file(folder.filePath(u"单位库.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"单位名称,所在地\n%1,苏州\n浙江大学,浙江\n"_s.arg(name).toUtf8());
        file.close();
        QVERIFY(window.findChild<QAction*>(u"fill"_s) != nullptr);
        auto* flow = window.findChild<ReferenceFlow*>();
        flow->readFile(file.fileName());
        ReferenceDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.findChild<ReferenceDialog*>()) != nullptr);
        QTest::mouseClick(dialog->findChild<QPushButton*>(u"fill"_s), Qt::LeftButton);
        QTRY_VERIFY(!unknown(name));
        const Snapshot& filled = context.snapshot();
        const Row row = filled.findOrganisation(name).value();
        QCOMPARE(filled.regions[filled.organisations.home[row]].code, 320000);
        QCOMPARE(filled.organisations.homeBasis.basis[row], Basis::Reference);
        QTRY_VERIFY(!session.isBusy());
        session.undoLatest();
        QTRY_VERIFY(unknown(name));
    }

    void anotherFileIsTold()
    {
        QTemporaryDir folder;
        RegistryStore store(m_reference);
        Settings settings;
        BrowseContext context;
        RegistrySession session(store, m_reference, folder.filePath(u"registry.sqlite"_s));
        session.openOwn();
        QTRY_VERIFY(context.hasRegistry() || session.path() != QString());
        QFile file(folder.filePath(u"a.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("第一行\n第二行\n");
        file.close();
        QWidget window;
        ReferenceFlow flow(context, session, settings, &window);
        QSignalSpy failed(&flow, &ReferenceFlow::failed);
        flow.readFile(file.fileName());
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].value<Error>().message.contains(u"a.txt"));
    }

private:
    Reference m_reference;
};

QTEST_MAIN(ReferencesUiTest)
#include "tst_referenceui.moc"
