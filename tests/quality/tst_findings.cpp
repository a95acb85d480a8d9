// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/fold.h"
#include "quality/findings.h"
#include "quality/findingtext.h"
#include "ui/bundledsnapshot.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class FindingsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void printsAll();

private:
    Reference m_reference;
    PinyinTable m_readings;
};

void FindingsTest::initTestCase()
{
    m_reference = loadReference().value();
    m_readings = PinyinTable::load().value();
}

void FindingsTest::printsAll()
{
    const SnapshotPtr s = bundledSnapshot();
    for (const Finding& f : findings(*s, m_reference, m_readings)) {
        qInfo().noquote() << key(f.list) << recordName(*s, f) << u"|"_s << questionText(f) << u"|"_s
                          << reasonText(*s, f) << f.meant;
    }
}

QTEST_GUILESS_MAIN(FindingsTest)

#include "tst_findings.moc"
