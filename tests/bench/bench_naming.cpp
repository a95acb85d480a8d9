// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bench_naming LABELLED.tsv [COUNT]
// How often kind and home are read from a name, and how often rightly, over names labelled by hand; then the
// time that readings, pinyin and the search for the same organisation take for COUNT names made of them.
// Fails where the names that no rule was written for are read worse than the aims below.

#include "domain/text/fold.h"
#include "domain/text/pinyin.h"
#include "naming/home.h"
#include "naming/kind.h"
#include "naming/sameness.h"

#include <QFile>
#include <QStringList>

#include <cstdio>
#include <ctime>

using namespace atlas;
using namespace Qt::StringLiterals;

namespace {

constexpr double KindRight = 99.0;          // of the answered, per cent
constexpr double HomeRight = 98.0;          // of the answered
constexpr double EnterpriseAnswered = 80.0; // of all enterprises

struct Label
{
    QString name;
    QString kind;
    int home = 0;
    bool isTold = false; ///< a place stands in the name
    bool isHeldOut = false;
};

struct Score
{
    int asked = 0;
    int answered = 0;
    int right = 0;

    void count(bool isAnswered, bool isRight)
    {
        ++asked;
        answered += isAnswered ? 1 : 0;
        right += isAnswered && isRight ? 1 : 0;
    }
    [[nodiscard]] double answeredShare() const { return asked == 0 ? 0 : 100.0 * answered / asked; }
    [[nodiscard]] double rightShare() const { return answered == 0 ? 0 : 100.0 * right / answered; }
    void print(const char* what) const
    {
        std::printf("  %-46s asked %4d  answered %4d (%5.1f %%)  right %4d (%5.1f %% of answered)\n", what,
                    asked, answered, answeredShare(), right, rightShare());
    }
};

std::vector<Label> labelsIn(const QString& path)
{
    QFile file(path);
    std::vector<Label> labels;
    if (!file.open(QIODevice::ReadOnly)) {
        return labels;
    }
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() == 6 && !line.startsWith(u'#') && fields[0] != u"name") {
            labels.push_back(
                {fields[0], fields[1], fields[2].toInt(), fields[3] == u"name", fields[4] == u"held_out"});
        }
    }
    return labels;
}

void tell(const char* field, const QString& name, const QString& read, const QString& rule,
          const QString& label)
{
    std::printf("    %s wrong or unknown: %s: read %s (%s), is %s\n", field, qPrintable(name),
                qPrintable(read), qPrintable(rule), qPrintable(label));
}

/// Prints the figures of one part; false where they miss the aims.
bool judge(const std::vector<Label>& labels, bool heldOut, const Reference& reference)
{
    Score kinds;
    Score enterpriseKinds;
    Score homes;
    Score enterpriseHomes;
    Score toldHomes;
    for (const Label& label : labels) {
        if (label.isHeldOut != heldOut) {
            continue;
        }
        const bool isEnterprise = label.kind == u"enterprise";
        const KindReading kind = readKind(label.name, reference);
        const bool isKindRight = key(kind.kind) == label.kind;
        kinds.count(kind.kind != OrganisationKind::Unknown, isKindRight);
        if (isEnterprise) {
            enterpriseKinds.count(kind.kind != OrganisationKind::Unknown, isKindRight);
        }
        if (!isKindRight) {
            tell("kind", label.name, key(kind.kind), kind.basis.rule, label.kind);
        }
        if (label.home == 0) {
            continue;
        }
        const HomeReading home = readHome(label.name, reference);
        const bool isHomeRight = home.region == label.home;
        homes.count(home.region != 0, isHomeRight);
        if (isEnterprise) {
            enterpriseHomes.count(home.region != 0, isHomeRight);
        }
        const bool canBeTold = label.isTold || reference.body(fold(label.name)) != nullptr;
        if (isEnterprise && canBeTold) {
            toldHomes.count(home.region != 0, isHomeRight);
        }
        if (!isHomeRight && (canBeTold || home.region != 0)) {
            tell("home", label.name, QString::number(home.region), home.basis.rule,
                 QString::number(label.home));
        }
    }
    kinds.print("kind");
    enterpriseKinds.print("kind of enterprises");
    homes.print("home");
    enterpriseHomes.print("home of enterprises");
    toldHomes.print("home of enterprises whose home can be told");
    return kinds.rightShare() >= KindRight && kinds.answeredShare() >= KindRight &&
           homes.rightShare() >= HomeRight && enterpriseHomes.rightShare() >= HomeRight &&
           enterpriseHomes.answeredShare() >= EnterpriseAnswered;
}

/// Names as a large registry has them: the labelled ones with made-up characters in the middle.
QStringList manyNames(const std::vector<Label>& labels, qsizetype count)
{
    static constexpr QStringView Characters = u"华信宏达瑞丰新联中科天成海纳创智恒远长兴重行乐和云图";
    QStringList names;
    names.reserve(count);
    quint32 state = 1;
    for (qsizetype i = 0; i < count; ++i) {
        const QString& base = labels[static_cast<std::size_t>(i) % labels.size()].name;
        QString made;
        for (int k = 0; k < 4; ++k) {
            state = state * 1664525U + 1013904223U;
            made +=
                Characters[static_cast<qsizetype>((state >> 16U) % static_cast<quint32>(Characters.size()))];
        }
        names << QString(base).insert(std::min<qsizetype>(2, base.size()), made);
    }
    return names;
}

/// Time of the processor: what else runs on the machine does not count.
class Stopwatch
{
public:
    void start() { m_from = std::clock(); }
    void print(const char* what)
    {
        std::printf("  %-46s %8.1f ms\n", what,
                    1e3 * static_cast<double>(std::clock() - m_from) / CLOCKS_PER_SEC);
        start();
    }

private:
    std::clock_t m_from = std::clock();
};

void measure(const QStringList& names, const Reference& reference)
{
    Stopwatch timer;
    qsizetype sum = loadReference()->bodies.size() != reference.bodies.size() ? 1 : 0;
    timer.print("reference tables");
    for (const QString& name : names) {
        sum += fold(name).size();
    }
    timer.print("fold");
    for (const QString& name : names) {
        sum += static_cast<qsizetype>(readKind(name, reference).kind);
    }
    timer.print("kind");
    for (const QString& name : names) {
        sum += readHome(name, reference).region;
    }
    timer.print("home");
    const Result<PinyinTable> table = PinyinTable::load();
    timer.print("pinyin table");
    qsizetype bytes = 0;
    for (const QString& name : names) {
        const PinyinKeys keys = table->keys(name);
        bytes += keys.syllables.size() + keys.initials.size();
    }
    timer.print("pinyin keys");
    std::vector<QByteArray> folded;
    for (const QString& name : names) {
        folded.push_back(fold(name).toUtf8());
    }
    for (const char* typed : {"cq", "changhong", "zhongguo", "zgky"}) {
        const std::optional<PinyinPattern> pattern = PinyinPattern::of(QString::fromLatin1(typed), *table);
        qsizetype found = 0;
        for (int run = 0; run < 3; ++run) { // the last one counts: a user types more than one letter
            found = 0;
            timer.start();
            for (const QByteArray& name : folded) {
                found += pattern->isIn(name) ? 1 : 0;
            }
        }
        timer.print(qPrintable(u"search %1, %2 found"_s.arg(QLatin1String(typed)).arg(found)));
    }
    std::vector<OrganisationNames> organisations;
    for (const QString& name : names) {
        organisations.push_back({name, {}});
    }
    timer.start();
    const std::size_t pairs = suggestSame(organisations, reference).size();
    timer.print(qPrintable(u"same organisation, %1 pairs"_s.arg(pairs)));
    std::printf("  %lld names, %.1f bytes of pinyin a name (%lld)\n", static_cast<long long>(names.size()),
                static_cast<double>(bytes) / static_cast<double>(names.size()),
                static_cast<long long>(sum % 10));
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<Label> labels =
        argc > 1 ? labelsIn(QString::fromLocal8Bit(argv[1])) : std::vector<Label>();
    const Result<Reference> reference = loadReference();
    if (labels.size() < 400 || !reference) {
        std::fputs("usage: bench_naming LABELLED.tsv [COUNT]; the file needs 400 labelled names\n", stderr);
        return 2;
    }
    std::printf("names that rules were written with\n");
    judge(labels, false, *reference);
    std::printf("names held out\n");
    const bool isReached = judge(labels, true, *reference);
    std::printf("aims, held out: kind answered and right %.0f %%, home right %.0f %% of answered, answered "
                "%.0f %% of enterprises: %s\n",
                KindRight, HomeRight, EnterpriseAnswered, isReached ? "reached" : "MISSED");
    if (argc > 2) {
        std::printf("times\n");
        measure(manyNames(labels, QString::fromLocal8Bit(argv[2]).toLongLong()), *reference);
    }
    return isReached ? 0 : 1;
}
