// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace atlas {

/// Makes sure that the three standard streams exist, so that no file the program opens takes the place of
/// one that was closed, and that writing into a closed pipe is an error and not a signal.
void guardStandardStreams();

/// Makes UTF-8 that is on its way to a terminal harmless, block by block and by the rule of shownLine(), so
/// that no name can move the cursor, recolour or rename the window, or let a line read otherwise than it is.
/// Line ends and tabs pass, and a carriage return before a line feed.
class TerminalFilter final
{
public:
    [[nodiscard]] QByteArray take(QByteArrayView utf8);
    /// What was held back for the character that the last block began.
    [[nodiscard]] QByteArray rest();

private:
    QByteArray m_begun;
};

/// Standard output, in UTF-8 whatever the locale, as a device that writers can write to, through a
/// TerminalFilter even where it is no terminal: what is piped is mostly looked at in one in the end, and
/// formats that keep such characters (JSON) escape them. A reader that went away has what it wanted: the rest
/// is taken and dropped. Any other error stays until finish().
class ConsoleOutput final : public QIODevice
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleOutput)

public:
    ConsoleOutput();
    ~ConsoleOutput() override;

    void print(const QString& text) { write(text.toUtf8()); }
    void printLine(const QString& text = {}) { print(text + u'\n'); }

    /// Writes what is still held; fails where anything could not be written.
    [[nodiscard]] Result<bool> finish();

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    void keepError();

    void writeBytes(const QByteArray& bytes);

    TerminalFilter m_filter;
    int m_error = 0;
    bool m_readerLeft = false;
};

/// A message on standard error, through a TerminalFilter as well.
void printError(const QString& text);

} // namespace atlas
