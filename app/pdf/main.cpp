// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// consortium-atlas-pdf [--pages N] [--words N] [--pixels N] [--bytes N] [--memory BYTES] [--seconds N]
//                      [--size BYTES] [--parent PID]
// Reads a PDF from standard input and writes one JSON document to standard output: {"pages": [...]}, see
// pagerecord.h. Exit status 0 done, 1 the document cannot be read, 2 wrong usage. The first word on standard
// error is for the caller: encrypted, damaged, empty, too-large, huge, memory, slow; while it works, "page N
// of M". --size says how large the document is, so that room is made once;
// --parent, the process whose end ends this one.

#include "confinement.h"
#include "documentreader.h"

#include <QFile>
#include <QScopeGuard>
#include <QStringList>

#include <poppler-qt6.h>

#include <cstdio>
#include <exception>
#include <span>

using namespace Qt::StringLiterals;

using atlas::pdf::WorkBudget;

namespace {

struct Limits
{
    int pages = 1000;
    atlas::pdf::PageLimits page{.words = 50'000, .pixels = 12'000'000};
    qint64 bytes = qint64{128} * 1024 * 1024;
    qint64 size = 0;   ///< of the document; 0 where it is not known
    qint64 parent = 0; ///< the process that asked; 0 for nobody
    atlas::pdf::Confinement process{.memoryBytes = 420ULL << 20, .cpuSeconds = 60, .outputBytes = 1ULL << 30};
};

int fail(const char* word, const char* sentence)
{
    std::fprintf(stderr, "%s: %s\n", word, sentence);
    return 1;
}

bool readArguments(std::span<char*> arguments, Limits& limits)
{
    for (std::size_t i = 1; i < arguments.size(); i += 2) {
        bool isNumber = false;
        const auto name = QLatin1StringView(arguments[i]);
        const QByteArray text(i + 1 < arguments.size() ? arguments[i + 1] : "");
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber || value < 1) {
            return false;
        }
        const int count = static_cast<int>(std::min<qint64>(value, INT_MAX));
        if (name == "--pages"_L1) {
            limits.pages = count;
        } else if (name == "--words"_L1) {
            limits.page.words = count;
        } else if (name == "--pixels"_L1) {
            limits.page.pixels = value;
        } else if (name == "--bytes"_L1) {
            limits.bytes = value;
        } else if (name == "--size"_L1) {
            limits.size = value;
        } else if (name == "--parent"_L1) {
            limits.parent = value;
        } else if (name == "--memory"_L1) {
            limits.process.memoryBytes = static_cast<quint64>(value);
        } else if (name == "--seconds"_L1) {
            limits.process.cpuSeconds = static_cast<quint64>(value);
        } else {
            return false;
        }
    }
    return true;
}

/// A PDF ends with its end mark (ISO 32000-1, 7.5.5). Poppler mends a file that was cut off by looking for
/// what is left of it, and pages would be missing without a word. Some programs write padding behind the
/// mark.
bool hasEnd(const QByteArray& bytes)
{
    constexpr qsizetype MostPadding = qsizetype{16} * 1024;
    return QByteArrayView(bytes).last(std::min(bytes.size(), MostPadding)).contains("%%EOF");
}

int run(const Limits& limits)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return fail("damaged", "there is nothing to read");
    }
    QByteArray bytes;
    bytes.reserve(std::min(limits.size, limits.bytes) + 1);
    while (bytes.size() <= limits.bytes) {
        const QByteArray more = input.read(1 << 20);
        if (more.isEmpty()) {
            break;
        }
        bytes += more;
    }
    if (bytes.size() > limits.bytes) {
        return fail("too-large", "the document has too many bytes");
    }
    if (!hasEnd(bytes)) {
        return fail("damaged", "the document has no end");
    }
    WorkBudget budget;
    // Poppler tells every oddity of a file; what matters comes as a status.
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (document == nullptr) {
        return fail("damaged", "this is no PDF document, or a damaged one");
    }
    if (document->isLocked()) {
        return fail("encrypted", "the document asks for a password");
    }
    const auto refusal = atlas::pdf::DocumentReader(*document, limits.page, budget).read(limits.pages);
    if (refusal) {
        return fail(refusal->word, refusal->sentence);
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}

} // namespace

#ifdef ATLAS_SANITIZED
/// What the font library keeps until the process ends is not ours to free.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig";
}
#endif

int main(int argc, char** argv)
{
    Limits limits;
    if (!readArguments({argv, static_cast<std::size_t>(argc)}, limits)) {
        std::fputs(
            "usage: consortium-atlas-pdf [--pages N] [--words N] [--pixels N] [--bytes N] [--memory BYTES] "
            "[--seconds N] [--size BYTES] [--parent PID] <FILE.pdf\n",
            stderr);
        return 2;
    }
    if (limits.parent > 0 && !atlas::pdf::endWithParent(limits.parent)) {
        return 1; // nobody is left who would read an answer
    }
    if (!atlas::pdf::confine(limits.process)) {
        return fail("unconfined", "the system refuses the limits of this process");
    }
    try {
        return run(limits);
    } catch (const std::bad_alloc&) {
        return fail("memory", "the document needs too much memory");
    } catch (const std::exception& error) {
        return fail("damaged", error.what());
    }
}
