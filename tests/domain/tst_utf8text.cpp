// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/utf8text.h"

#include <QTest>

using namespace atlas;
using namespace Qt::StringLiterals;

class Utf8TextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksInFrontStay()
    {
        QCOMPARE(textFromUtf8("\xEF\xBB\xBF\xEF\xBB\xBF\xE7\x94\xB2"), u"\ufeff\ufeff甲"_s);
        QCOMPARE(textFromUtf8("\xEF\xBB\xBF"), u"\ufeff"_s);
        QCOMPARE(textFromUtf8("\xE7\x94\xB2\xEF\xBB\xBF"), u"甲\ufeff"_s);
        QCOMPARE(textFromUtf8({}), QString());
    }
};

QTEST_GUILESS_MAIN(Utf8TextTest)
#include "tst_utf8text.moc"
