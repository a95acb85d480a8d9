// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "domain/result.h"

#include <QIODevice>
#include <QString>

namespace atlas {

/// Makes sure that the three standard streams exist, so that no file the program opens takes the place of
/// one that was closed, and that writing into a closed pipe is an error and not a signal.
void guardStandardStreams();

/// Standard output, in UTF-8 whatever the locale, as a device that writers can write to. A reader that went
/// away has what it wanted: the rest is taken and dropped. Any other error stays until finish().
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

    int m_error = 0;
    bool m_readerLeft = false;
};

/// A message on standard error.
void printError(const QString& text);

} // namespace atlas
