// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/proposal/bundled.h"
#include "report/comparisonreport.h"
#include "report/matrixpicture.h"
#include "support/generator.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

constexpr QSizeF Landscape(740, 330);

MatrixPtr matrixOf(const SnapshotPtr& snapshot, const MatrixChoice& choice)
{
    return std::make_shared<const Matrix>(evaluate(snapshot, {}), choice, Language::English);
}

} // namespace

class TestMatrixPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto reference = loadReference();
        QVERIFY(reference);
        m_reference = *reference;
        auto bundled = bundledProposal(m_reference);
        QVERIFY(bundled);
        m_bundled = snapshotOf(*bundled, m_reference);
    }

    void theBundledMatricesFitOnePage()
    {
        MatrixChoice industries;
        industries.shape = MatrixChoice::Shape::Counts;
        MatrixChoice homes = industries;
        homes.rowField = Field::Home;
        homes.columnField = Field::Kind;
        homes.unit = Unit::Organisations;
        for (const MatrixChoice& choice : {MatrixChoice(), industries, homes}) {
            const auto parts = matrixPictures(matrixOf(m_bundled, choice), Landscape);
            QCOMPARE(parts.size(), std::size_t(1));
            const QSizeF size = layoutMatrix(parts[0]).size();
            const double type =
                std::min(Landscape.width() / size.width(), Landscape.height() / size.height());
            QVERIFY2(type >= SmallestMatrixType, qPrintable(QString::number(type)));
        }
    }

    void aLargeMatrixIsSplitAndStaysReadable()
    {
        const SnapshotPtr large =
            generateSnapshot({.consortia = 80, .organisations = 100, .memberships = 900}, m_reference);
        const MatrixPtr matrix = matrixOf(large, {});
        const auto parts = matrixPictures(matrix, Landscape);
        QVERIFY(parts.size() > 1);
        std::size_t cells = 0;
        for (const MatrixPicture& part : parts) {
            const QSizeF size = layoutMatrix(part).size();
            QVERIFY(size.width() * SmallestMatrixType <= Landscape.width() + 1);
            QVERIFY(size.height() * SmallestMatrixType <= Landscape.height() + 1);
            QVERIFY(part.title.contains(QString::number(matrix->rowCount())));
            cells += part.rowCount * part.columnCount;
        }
        QCOMPARE(cells, matrix->rowCount() * matrix->columnCount());
    }

    void whatHasNoRoomIsSaid()
    {
        const SnapshotPtr large =
            generateSnapshot({.consortia = 400, .organisations = 1500, .memberships = 9000}, m_reference);
        const MatrixPtr matrix = matrixOf(large, {});
        const std::vector<MatrixPicture> parts = matrixPictures(matrix, Landscape);
        QVERIFY(parts.size() <= MostMatrixParts);
        QVERIFY(parts.back().firstRow + parts.back().rowCount < matrix->rowCount());
        // What is there is whole: all columns of the rows that are printed.
        QCOMPARE(parts.back().firstColumn + parts.back().columnCount, matrix->columnCount());
        const Report report = matrixReport(*matrix->view(), matrix, QDateTime({2026, 1, 2}, {3, 4}));
        const auto* last = std::get_if<block::Paragraph>(&report.blocks.back());
        QVERIFY(last != nullptr);
        QVERIFY(last->text.contains(QString::number(matrix->rowCount())));
    }

    void totalsCloseTheTable()
    {
        MatrixChoice choice;
        choice.shape = MatrixChoice::Shape::Counts;
        choice.rowField = Field::Kind;
        choice.columnField = Field::Role;
        choice.unit = Unit::Memberships;
        const auto table = matrixTable(matrixOf(m_bundled, choice));
        const std::size_t last = table->rowCount() - 1;
        QCOMPARE(table->columns().size(), std::size_t(6));
        QCOMPARE(table->columns()[1].key, u"lead"_s);
        QVERIFY(table->columns()[1].upright && table->columns()[1].number);
        QStringList totals;
        for (std::size_t column = 1; column < 6; ++column) {
            totals << table->text(last, column);
        }
        QCOMPARE(totals.join(u' '), u"11 4 2 144 161"_s);

        const auto members = matrixTable(matrixOf(m_bundled, {}));
        QCOMPARE(members->text(0, 0), u"中国电子技术标准化研究院"_s);
        QCOMPARE(members->text(0, 1), u"○"_s);
        QCOMPARE(members->value(0, 1).toString(), u"member"_s);
        QCOMPARE(members->text(0, 2), QString());
        QCOMPARE(members->value(0, members->columns().size() - 1).toInt(), 5);
        QCOMPARE(members->value(members->rowCount() - 1, members->columns().size() - 1).toInt(), 4);
    }

    void sentencesOfChains()
    {
        const auto row = [&](const QString& name) { return m_bundled->findOrganisation(name).value(); };
        const auto sentence = [&](const QString& from, const QString& to) {
            return chainSentence(*m_bundled, row(from), row(to), sharedChain(*m_bundled, row(from), row(to)));
        };
        const auto name = [&](const QString& number) {
            return m_bundled->consortia.name.at(m_bundled->findConsortium(number).value());
        };
        QCOMPARE(sentence(u"南京钢铁股份有限公司"_s, u"北京科技大学"_s),
                 u"南京钢铁股份有限公司 and 北京科技大学 are both in "_s + name(u"1"_s) + u'.');
        QCOMPARE(sentence(u"中国电子技术标准化研究院"_s, u"国家工业信息安全发展研究中心"_s),
                 u"中国电子技术标准化研究院 and 国家工业信息安全发展研究中心 are both in "_s + name(u"6"_s) +
                     u", "_s + name(u"8"_s) + u" and "_s + name(u"11"_s) + u'.');
        QCOMPARE(sentence(u"南京钢铁股份有限公司"_s, u"潍柴动力股份有限公司"_s),
                 u"南京钢铁股份有限公司 and 潍柴动力股份有限公司 are in no consortium together: "
                 u"南京钢铁股份有限公司 shares "_s +
                     name(u"1"_s) + u" with 中国电子技术标准化研究院, 中国电子技术标准化研究院 shares "_s +
                     name(u"11"_s) + u" with 潍柴动力股份有限公司."_s);
        QVERIFY(sentence(u"中国科学院大连化学物理研究所"_s, u"北京科技大学"_s).startsWith(u"No chain"_s));
        QVERIFY(sentence(u"北京科技大学"_s, u"北京科技大学"_s).contains(u"chosen twice"_s));
    }

    void namesAreDataInSentences()
    {
        // A name with a place marker in it is not filled in twice.
        SnapshotBuilder builder;
        builder.addProgramme({});
        builder.addNotice(1, 0, {});
        for (const qint64 id : {1, 2}) {
            SnapshotBuilder::OrganisationRecord organisation;
            organisation.id = id;
            organisation.name = id == 1 ? u"A %2 %3"_s : u"B"_s;
            builder.addOrganisation(organisation);
        }
        SnapshotBuilder::ConsortiumRecord consortium;
        consortium.id = 1;
        consortium.name = u"X %1"_s;
        builder.addConsortium(consortium);
        for (const qint64 id : {1, 2}) {
            SnapshotBuilder::MembershipRecord membership;
            membership.consortium = 1;
            membership.organisation = id;
            builder.addMembership(membership);
        }
        const SnapshotPtr snapshot = builder.build();
        QCOMPARE(chainSentence(*snapshot, 0, 1, sharedChain(*snapshot, 0, 1)),
                 u"A %2 %3 and B are both in X %1."_s);
    }

private:
    Reference m_reference;
    SnapshotPtr m_bundled;
};

QTEST_GUILESS_MAIN(TestMatrixPicture)
#include "tst_matrixpicture.moc"
