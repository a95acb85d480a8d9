// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "tables/matrixmodel.h"
#include "tables/namelistmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class TestMatrixModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto reference = loadReference();
        QVERIFY(reference);
        const auto bundled = bundledProposal(*reference);
        QVERIFY(bundled);
        m_bundled = snapshotOf(*bundled, *reference);
    }

    void holdsThroughEveryChoice()
    {
        MatrixModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        Filter zhejiang;
        zhejiang.include(Field::Seat, u"330000"_s);
        Filter nothing;
        nothing.addText({u"no such name"_s});
        for (const Filter& filter : {Filter(), zhejiang, nothing}) {
            const ViewPtr view = evaluate(m_bundled, filter);
            for (const auto shape : {MatrixChoice::Shape::Members, MatrixChoice::Shape::Counts}) {
                MatrixChoice choice;
                choice.shape = shape;
                choice.atLeast = 1;
                const auto matrix = std::make_shared<const Matrix>(view, choice, Language::Chinese);
                model.setMatrix(matrix);
                QCOMPARE(model.rowCount(), static_cast<int>(matrix->rowCount()));
                QCOMPARE(model.columnCount(), static_cast<int>(matrix->columnCount()));
            }
        }
        QCOMPARE(model.rowCount(), 0);
        model.setMatrix(nullptr);
        QCOMPARE(model.columnCount(), 0);
    }

    void cellsAndHeads()
    {
        const ViewPtr view = evaluate(m_bundled, {});
        MatrixModel model;
        MatrixChoice choice;
        model.setMatrix(std::make_shared<const Matrix>(view, choice, Language::Chinese));
        bool hasRole = false;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(0, column);
            hasRole = hasRole || cell.data(LeadRole).isValid();
            QCOMPARE(cell.data(LeadRole).isValid(), !cell.data().toString().isEmpty());
            QVERIFY(cell.data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(model.headerData(column, Qt::Horizontal).toString()));
        }
        QVERIFY(hasRole);
        QVERIFY(model.headerData(0, Qt::Vertical, IdRole).toLongLong() > 0);
        QVERIFY(model.headerData(0, Qt::Vertical, CountRole).toInt() >= 2);
        QVERIFY(!model.headerData(model.rowCount(), Qt::Vertical).isValid());

        choice.shape = MatrixChoice::Shape::Counts;
        choice.rowField = Field::Kind;
        choice.columnField = Field::Role;
        choice.unit = Unit::Memberships;
        model.setMatrix(std::make_shared<const Matrix>(view, choice, Language::English));
        QCOMPARE(model.columnCount(), 4);
        QCOMPARE(model.headerData(0, Qt::Horizontal, CountRole).toInt(), 11);
        QCOMPARE(model.headerData(0, Qt::Horizontal, ValueKeyRole).toString(), u"lead"_s);
        QVERIFY(!model.index(0, 0).data(LeadRole).isValid());
        QCOMPARE(model.index(0, 0).data().toString(), model.index(0, 0).data(CountRole).toString());
    }

    void namesOfEachUnit()
    {
        NameListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setRows(m_bundled, Unit::Consortia, {3, 1}, Language::Chinese);
        QCOMPARE(model.index(0, 1).data().toString(), m_bundled->consortia.name.at(3));
        QCOMPARE(model.index(1, 0).data(IdRole).toLongLong(), m_bundled->consortia.id[1]);
        model.setRows(m_bundled, Unit::Memberships, {0, 5, 9}, Language::English);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 1).data().toString(), u"Lead"_s);
        model.setRows(m_bundled, Unit::Organisations, {7}, Language::English);
        QCOMPARE(model.idOf(0), m_bundled->organisations.id[7]);
        model.setRows(m_bundled, Unit::Organisations, {}, Language::English);
        QCOMPARE(model.rowCount(), 0);
    }

private:
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrixmodel.moc"
