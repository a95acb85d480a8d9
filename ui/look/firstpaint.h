// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QFile>
#include <QObject>
#include <QWidget>

#include <cstdio>
#include <functional>
#include <utility>

namespace atlas {

/// Tells tests/bench/bench_start when a window has been painted. Does nothing unless ATLAS_BENCH_FIRST_PAINT
/// is set; then it prints "window rss <kB>" once the window's first frame is flushed, "ready rss <kB>" once a
/// frame is flushed that was painted while ready() held, and ends the program. Header only, so that the bare
/// window that the start is measured against links nothing of ours.
class FirstPaint final : public QObject
{
public:
    static void watch(
        QWidget* window, std::function<bool()> ready = [] { return true; })
    {
        if (qEnvironmentVariableIsSet("ATLAS_BENCH_FIRST_PAINT")) {
            window->installEventFilter(new FirstPaint(window, std::move(ready)));
        }
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // The first frame comes with an expose, as a paint event; later ones with an update request.
        if (event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest) {
            // The frame is flushed when the event loop comes round again.
            const bool isReady = m_ready();
            QMetaObject::invokeMethod(
                this, [this, isReady] { tell(isReady); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    FirstPaint(QWidget* window, std::function<bool()> ready)
        : QObject(window)
        , m_ready(std::move(ready))
    {
    }

    void tell(bool isReady)
    {
        if (m_stage == Stage::Waiting) {
            m_stage = Stage::Painted;
            print("window");
        }
        if (m_stage == Stage::Painted && isReady) {
            m_stage = Stage::Ready;
            print("ready");
            QCoreApplication::quit();
        }
    }

    static void print(const char* what)
    {
        QFile status(QStringLiteral("/proc/self/status"));
        QByteArray kilobytes = "0";
        if (status.open(QIODevice::ReadOnly)) {
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("VmRSS:");
            if (at >= 0) {
                kilobytes = text.mid(at + 6, text.indexOf('k', at) - at - 6).trimmed();
            }
        }
        std::printf("%s rss %s\n", what, kilobytes.constData());
        std::fflush(stdout);
    }

    enum class Stage : quint8 { Waiting, Painted, Ready };

    std::function<bool()> m_ready;
    Stage m_stage = Stage::Waiting;
};

} // namespace atlas
