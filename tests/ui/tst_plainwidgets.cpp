// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filetrap.h"
#include "ui/look/messagebox.h"
#include "ui/look/plaindelegate.h"
#include "ui/look/plainlabel.h"
#include "ui/look/plaintext.h"
#include "ui/look/richtext.h"

#include <QAccessible>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QTest>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

#include <memory>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

QString readOf(const QString& html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText().remove(QChar(0x200B)); // where a long word may be broken
}

} // namespace

/// The ways by which each kind of widget gets a text from outside.
class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void captionsKeepEachLetter()
    {
        QToolButton button;
        button.setText(plainCaption(u"A&B公司\t<b>\n&"_s));
        QCOMPARE(button.text(), u"A&&B公司 <b> &&"_s);
        QVERIFY(QKeySequence::mnemonic(button.text()).isEmpty());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(accessible->text(QAccessible::Name), u"A&B公司 <b> &"_s);
        QCOMPARE(plainCaption(QString(1000, u'x')).size(), 80);
    }

    void captionsOfOurOwnKeepTheirMark()
    {
        const QString caption = captionWith(u"&Update “%1” with %2"_s, u"A&B %2"_s, u"C&D"_s);
        QCOMPARE(caption, u"&Update “A&&B %2” with C&&D"_s);
        QCOMPARE(QKeySequence::mnemonic(caption), QKeySequence(Qt::ALT | Qt::Key_U));
    }

    void titlesOfWindowsKeepTheirBrackets()
    {
        QWidget window;
        window.setWindowTitle(plainTitle(u"a[*].sqlite"_s));
        QCOMPARE(window.windowTitle(), u"a[*][*].sqlite"_s); // Qt shows the doubled one as it is
    }

    void itemsOfMenusHaveAPlainTooltip()
    {
        QMenu menu;
        int runs = 0;
        QAction* action =
            appendAction(menu, plainCaption(m_trap.tag() + u"A&B"_s) + u"\tCtrl+D", &menu, [&] { ++runs; });
        QCOMPARE(readOf(action->toolTip()), m_trap.tag() + u"A&B");
        QVERIFY(!m_trap.isSprung());
        action->trigger();
        QCOMPARE(runs, 1);
    }

    void labelsShowMarkup()
    {
        PlainLabel label(u"<b>A&B</b>\u202E"_s + m_trap.tag(), nullptr);
        label.grab();
        QCOMPARE(label.text(), u"<b>A&B</b>\uFFFD"_s + m_trap.tag());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.setPlainText(QString(100'000, u'国'));
        QCOMPARE(label.text().size(), LongestShown);
        label.setWordWrap(true);
        label.setPlainText(QString(100'000, u'x'));
        QVERIFY(label.minimumSizeHint().width() < 300 && label.sizeHint().width() < 700);
        RichLabel rich;
        rich.setRichText(u"<a href='x'>%1</a>"_s.arg(htmlEscaped(u"a  b\n"_s + m_trap.tag())));
        rich.grab();
        QCOMPARE(readOf(rich.text()), u"a  b\n"_s + m_trap.tag());
        QVERIFY(!m_trap.isSprung());
    }

    void tooltipsAreReadAloudWithoutMarkup()
    {
        QToolButton button;
        setPlainToolTip(button, u"<b>a</b>\nb"_s);
        QCOMPARE(readOf(button.toolTip()), u"<b>a</b>\nb"_s);
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(accessible->text(QAccessible::Description), u"<b>a</b> b"_s);
    }

    void cellsStandInOneLine()
    {
        const PlainDelegate delegate;
        QCOMPARE(delegate.displayText(u"a\n<b>\u202E"_s, QLocale::c()), u"a <b>\uFFFD"_s);
        QCOMPARE(delegate.displayText(QString(100'000, u'x'), QLocale::c()).size(), LongestShown);
    }

    void messagesShowMarkup()
    {
        const std::unique_ptr<QMessageBox> box(
            makePlainMessageBox(QMessageBox::Warning, u"t"_s, m_trap.tag(), nullptr));
        box->show();
        box->grab();
        QCOMPARE(box->text(), m_trap.tag());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(!m_trap.isSprung());
    }

    /// HTML in which somebody forgot to escape a name; Qt itself would read the file.
    void htmlOfOurOwnReadsNoFile_data()
    {
        QTest::addColumn<QString>("html");
        const QString url = m_trap.url();
        QTest::newRow("picture") << m_trap.tag();
        QTest::newRow("in capitals") << u"<p><IMG\nALT='' SRC='%1'></p>"_s.arg(url);
        QTest::newRow("background") << u"<table background='%1'><tr><td>a</td></tr></table>"_s.arg(url);
        QTest::newRow("style") << u"<p style='background-image: url(\"%1\")'>a</p>"_s.arg(url);
        QTest::newRow("style sheet") << u"<link rel='stylesheet' href='%1'><p>a</p>"_s.arg(url);
        QTest::newRow("imported style") << u"<style>@import '%1';</style><p>a</p>"_s.arg(url);
    }

    void htmlOfOurOwnReadsNoFile()
    {
        QFETCH(const QString, html);
        RichLabel label;
        label.setRichText(html);
        label.grab();
        QVERIFY(!m_trap.isSprung());
        const std::unique_ptr<QMessageBox> box(makeRichMessageBox(u"t"_s, html, nullptr));
        box->show();
        box->grab();
        QVERIFY(!m_trap.isSprung());
    }

    void theTrapIsSprungByALabel()
    {
        QLabel label(m_trap.tag());
        label.grab();
        QVERIFY(m_trap.isSprung());
    }

private:
    test::FileTrap m_trap;
};

QTEST_MAIN(TestPlainText)
#include "tst_plainwidgets.moc"
