// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_start PROGRAM BAREWINDOW [RUNS]
// Measures process start to painted window, and resident memory then, of both programs in one run, taking
// turns. The time is this process's: from before the start to the arrival of the line that FirstPaint prints.

#include <QByteArray>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

/// For a window on a window system, as users have it. Offscreen the bare window starts in half the time, and
/// so the ratio is higher for the same work of ours: there it only tells whether something slow was put into
/// the start.
constexpr double TargetRatio = 2.0;
constexpr double Noise = 1.25; ///< of a machine that does other work, too
constexpr double WorstOffscreen = 4.5;
constexpr double MaxMegabytes = 90.0;
constexpr auto Patience = std::chrono::seconds(60);

struct Start
{
    double windowMs = 0;  ///< first frame, whatever is on it
    double readyMs = 0;   ///< first frame with the registry on it
    double megabytes = 0; ///< resident when ready
};

double since(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Reads what the child says until it is ready; nothing where it ended or kept silent before that.
std::optional<Start> listen(int pipe, Clock::time_point start)
{
    Start result;
    QByteArray text;
    while (Clock::now() - start < Patience) {
        pollfd poller{.fd = pipe, .events = POLLIN, .revents = 0};
        if (poll(&poller, 1, 1000) <= 0) {
            continue;
        }
        std::array<char, 4096> buffer{};
        const ssize_t length = read(pipe, buffer.data(), buffer.size());
        const double now = since(start);
        if (length <= 0) {
            return std::nullopt;
        }
        text.append(buffer.data(), length);
        if (result.windowMs == 0 && text.contains("window rss ")) {
            result.windowMs = now;
        }
        const qsizetype at = text.indexOf("ready rss ");
        if (at >= 0 && text.indexOf('\n', at) >= 0) {
            result.readyMs = now;
            result.megabytes = text.mid(at + 10, text.indexOf('\n', at) - at - 10).toDouble() / 1024;
            return result;
        }
    }
    return std::nullopt;
}

std::optional<Start> measure(const std::string& program)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return std::nullopt;
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    posix_spawn_file_actions_addclose(&actions, ends[1]);
    std::string name = program;
    std::array<char*, 2> arguments{name.data(), nullptr};
    pid_t child = 0;
    const auto start = Clock::now();
    const int failure = posix_spawn(&child, name.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::optional<Start> result;
    if (failure == 0) {
        result = listen(ends[0], start);
        if (!result) {
            kill(child, SIGKILL);
        }
        int status = 0;
        waitpid(child, &status, 0);
        if (result && status != 0) {
            std::fprintf(stderr, "%s ended with status %d\n", program.c_str(), status);
            result.reset();
        }
    }
    close(ends[0]);
    return result;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Summary
{
    std::vector<double> windowMs;
    std::vector<double> readyMs;
    std::vector<double> megabytes;

    void add(const Start& start)
    {
        windowMs.push_back(start.windowMs);
        readyMs.push_back(start.readyMs);
        megabytes.push_back(start.megabytes);
    }
    void print(const char* name) const
    {
        const auto [least, most] = std::minmax_element(readyMs.begin(), readyMs.end());
        std::printf("%-18s %10.1f %10.1f %10.1f %10.1f %10.1f\n", name, median(windowMs), median(readyMs),
                    *least, *most, median(megabytes));
    }
};

// The registry, the settings and the caches of the runs are made in a folder of their own.
bool prepareEnvironment(const QTemporaryDir& home)
{
    if (!home.isValid()) {
        return false;
    }
    for (const char* name :
         {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"}) {
        setenv(name, home.path().toLocal8Bit().constData(), 1);
    }
    return setenv("ATLAS_BENCH_FIRST_PAINT", "1", 1) == 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: bench_start PROGRAM BAREWINDOW [RUNS]\n");
        return 2;
    }
    const std::string program = argv[1];
    const std::string bare = argv[2];
    const int runs = argc > 3 ? std::max(1, std::atoi(argv[3])) : 15;
    const QTemporaryDir home;
    if (!prepareEnvironment(home)) {
        std::fprintf(stderr, "no folder for the runs could be made\n");
        return 2;
    }

    // The first start makes the registry and warms the caches; it is told, and not counted.
    const auto bareFirst = measure(bare);
    const auto first = measure(program);
    Summary bareRuns;
    Summary programRuns;
    for (int run = 0; run < runs && bareFirst && first; ++run) {
        const auto a = measure(bare);
        const auto b = measure(program);
        if (!a || !b) {
            break;
        }
        bareRuns.add(*a);
        programRuns.add(*b);
    }
    if (bareRuns.readyMs.size() != static_cast<std::size_t>(runs)) {
        std::fprintf(stderr, "a program ended, or painted nothing in time\n");
        return 2;
    }

    std::printf("process start to painted window, %s, %d runs each, taking turns; medians\n",
                qgetenv("QT_QPA_PLATFORM").constData(), runs);
    std::printf("%-18s %10s %10s %10s %10s %10s\n", "", "window ms", "ready ms", "least", "most", "RSS MB");
    bareRuns.print("bare window");
    programRuns.print("consortium-atlas");
    // Pair by pair, so that both of a pair met the same machine.
    std::vector<double> ratios;
    for (std::size_t run = 0; run < bareRuns.readyMs.size(); ++run) {
        ratios.push_back(programRuns.readyMs[run] / bareRuns.readyMs[run]);
    }
    const double ratio = median(ratios);
    const double megabytes = median(programRuns.megabytes);
    std::printf("first start, which makes the registry: %.1f ms\n", first->readyMs);
    const bool isOffscreen = qgetenv("QT_QPA_PLATFORM") == "offscreen";
    const double worst = isOffscreen ? WorstOffscreen : TargetRatio * Noise;
    std::printf("ratio %.2f (%s %.2f; fails above %.2f), memory %.1f MB (at most %.0f)\n", ratio,
                ratio <= TargetRatio ? "within" : "above", TargetRatio, worst, megabytes, MaxMegabytes);
#ifdef ATLAS_BENCH_JUDGE
    return ratio <= worst && megabytes <= MaxMegabytes ? 0 : 1;
#else
    std::printf("not judged: this is no release build\n");
    return 0;
#endif
}
