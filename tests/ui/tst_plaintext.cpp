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
    return document.toPlainText();
}

} // namespace

/// The ways by which each kind of widget gets a text from outside.
class TestPlainText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTextDocument::setDefaultResourceProvider({}); }

    void captionsKeepEachLetter()
    {
        QToolButton button;
        button.setText(plainCaption(u"A&B公司\t<b>\n&"_s));
        QCOMPARE(button.text(), u"A&&B公司 <b> &&"_s);
        QVERIFY(QKeySequence::mnemonic(button.text()).isEmpty());
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&button);
        QCOMPARE(accessible->text(QAccessible::Name), u"A&B公司 <b> &"_s);
        QCOMPARE(plainCaption(QString(1000, u'x')).size(), 120);
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
        const test::FileTrap trap;
        QMenu menu;
        int runs = 0;
        QAction* action =
            appendAction(menu, plainCaption(trap.tag() + u"A&B"_s) + u"\tCtrl+D", &menu, [&] { ++runs; });
        QCOMPARE(readOf(action->toolTip()), trap.tag() + u"A&B");
        QVERIFY(!trap.isSprung());
        action->trigger();
        QCOMPARE(runs, 1);
    }

    void labelsShowMarkup()
    {
        const test::FileTrap trap;
        PlainLabel label(u"<b>A&B</b>\u202E"_s + trap.tag(), nullptr);
        label.grab();
        QCOMPARE(label.text(), u"<b>A&B</b>\uFFFD"_s + trap.tag());
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.setPlainText(QString(100'000, u'国'));
        QCOMPARE(label.text().size(), LongestShown);
        RichLabel rich;
        rich.setRichText(u"<a href='x'>%1</a>"_s.arg(htmlEscaped(u"a  b\n"_s + trap.tag())));
        rich.grab();
        QCOMPARE(readOf(rich.text()), u"a  b\n"_s + trap.tag());
        QVERIFY(!trap.isSprung());
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
        const test::FileTrap trap;
        const std::unique_ptr<QMessageBox> box(
            makePlainMessageBox(QMessageBox::Warning, u"t"_s, trap.tag(), nullptr));
        box->show();
        box->grab();
        QCOMPARE(box->text(), trap.tag());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(!trap.isSprung());
    }

    /// Without it Qt reads the file: a label, a tooltip, a message box.
    void noHtmlReadsAFile()
    {
        const test::FileTrap trap;
        const auto paint = [&trap] {
            QLabel label(trap.tag());
            label.grab();
            return trap.isSprung();
        };
        QVERIFY(paint());
        forbidResourcesInHtml();
        QVERIFY(!paint());
    }
};

QTEST_MAIN(TestPlainText)
#include "tst_plaintext.moc"
