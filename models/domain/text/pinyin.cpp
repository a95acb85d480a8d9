// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/text/pinyin.h"

#include "domain/text/fold.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

bool isLetterOrDigit(char16_t unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9');
}

tl::unexpected<Error> malformed(const QString& file, const QString& problem)
{
    return failure(ErrorCode::Internal,
                   QCoreApplication::translate("Reference", "The reference data is malformed: %1: %2.")
                       .arg(file, problem),
                   QCoreApplication::translate(
                       "Reference", "The program cannot work without its reference data; install it again."));
}

void addTo(QByteArray& readings, const QByteArray& reading)
{
    if (readings.isEmpty()) {
        readings = reading;
    } else if (!readings.split('/').contains(reading)) {
        readings += '/' + reading;
    }
}

/// A character outside the ideographs of the table that stands in names is skipped, as brackets are.
constexpr quint16 Skipped = 0xffff;

} // namespace

Result<PinyinTable> PinyinTable::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return malformed(path, file.errorString());
    }
    std::vector<Readings> byCharacter(PinyinTable::Count);
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        if (line.startsWith(u'#') || line == u"syllable\tcharacters") {
            continue;
        }
        const QByteArray syllable = line.first(std::max<qsizetype>(tab, 0)).toLatin1();
        for (const QChar c : line.sliced(tab + 1)) {
            const std::size_t index = static_cast<std::size_t>(c.unicode()) - PinyinTable::First;
            if (syllable.isEmpty() || index >= PinyinTable::Count) {
                return malformed(path, QCoreApplication::translate("Reference", "a row is malformed"));
            }
            Readings& readings = byCharacter[index];
            addTo(readings.syllables, syllable);
            if (syllable.size() > 1 && syllable[1] == 'v') { // lü is typed lv, or lu
                addTo(readings.syllables, QByteArray(syllable).replace('v', 'u'));
            }
            addTo(readings.initials, syllable.first(1));
        }
    }
    PinyinTable table;
    table.m_indexOf.resize(PinyinTable::Count);
    table.m_readings.emplace_back();
    QHash<QByteArray, quint16> indexOf{{QByteArray(), 0}};
    for (std::size_t i = 0; i < PinyinTable::Count; ++i) {
        Readings& readings = byCharacter[i];
        const auto known = indexOf.constFind(readings.syllables);
        if (known != indexOf.cend()) {
            table.m_indexOf[i] = *known;
            continue;
        }
        table.m_indexOf[i] = static_cast<quint16>(table.m_readings.size());
        indexOf.insert(readings.syllables, table.m_indexOf[i]);
        table.m_readings.push_back(std::move(readings));
    }
    return table;
}

PinyinKeys PinyinTable::keys(QStringView name) const
{
    return keysOfFolded(fold(name));
}

PinyinKeys PinyinTable::keysOfFolded(QStringView folded) const
{
    // Names come by the million: they are put together in a room that is large enough for nearly all of them.
    QVarLengthArray<char, 512> syllables;
    QVarLengthArray<char, 128> initials;
    const auto addUnit = [&](const char* reading, qsizetype size, const char* initial, qsizetype count) {
        if (!syllables.isEmpty()) {
            syllables.append(' ');
        }
        syllables.append(reading, size);
        initials.append(initial, count);
    };
    for (const QChar c : folded) {
        const char16_t unit = c.unicode();
        const std::size_t index = static_cast<std::size_t>(unit) - First;
        if (index < Count && m_indexOf[index] != 0) {
            const Readings& readings = m_readings[m_indexOf[index]];
            addUnit(readings.syllables.constData(), readings.syllables.size(), readings.initials.constData(),
                    readings.initials.size());
        } else if (isLetterOrDigit(unit)) {
            const char letter = static_cast<char>(unit);
            addUnit(&letter, 1, &letter, 1);
        }
    }
    return {QByteArray(syllables.constData(), syllables.size()),
            QByteArray(initials.constData(), initials.size())};
}

const PinyinTable& bundledPinyin()
{
    // The readings are the same for everybody and never change; most sessions do not need them.
    static const PinyinTable table = PinyinTable::load().value_or(PinyinTable());
    return table;
}

QByteArray pinyinQuery(QStringView typed)
{
    QByteArray query;
    bool hasLetter = false;
    const QString folded = fold(typed);
    for (const QChar c : folded) {
        const char16_t unit = c == u'ü' ? u'v' : c.unicode();
        if (unit == u'\'' || unit == u'’' || unit == u'-') {
            continue;
        }
        if (!isLetterOrDigit(unit)) {
            return {};
        }
        hasLetter = hasLetter || unit >= u'a';
        query += static_cast<char>(unit);
    }
    return hasLetter ? query : QByteArray();
}

std::optional<PinyinPattern> PinyinPattern::of(QStringView typed)
{
    return pinyinQuery(typed).isEmpty() ? std::nullopt : of(typed, bundledPinyin());
}

std::optional<PinyinPattern> PinyinPattern::of(QStringView typed, const PinyinTable& readings)
{
    PinyinPattern pattern;
    pattern.m_query = pinyinQuery(typed);
    if (pattern.m_query.isEmpty() || pattern.m_query.size() > Longest) {
        return std::nullopt;
    }
    pattern.m_steps.emplace_back();
    std::vector<quint16> ofReading(readings.readingCount());
    for (std::size_t i = 1; i < ofReading.size(); ++i) {
        ofReading[i] = pattern.addStep(pattern.stepOf(readings.syllables(static_cast<quint16>(i))));
    }
    pattern.m_ofIdeograph.resize(PinyinTable::Count);
    for (std::size_t i = 0; i < PinyinTable::Count; ++i) {
        const quint16 reading = readings.readingOf(static_cast<char16_t>(PinyinTable::First + i));
        pattern.m_ofIdeograph[i] = reading == 0 ? Skipped : ofReading[reading];
    }
    pattern.m_ofAscii.assign(LastAscii + 1, Skipped);
    for (char16_t c = 0; c <= LastAscii; ++c) {
        if (isLetterOrDigit(c)) {
            const char letter = static_cast<char>(c);
            pattern.m_ofAscii[c] = pattern.addStep(pattern.stepOf(QByteArrayView(&letter, 1)));
        }
    }
    return pattern;
}

PinyinPattern::Step PinyinPattern::stepOf(QByteArrayView syllables) const
{
    Step step;
    const QList<QByteArray> readings = syllables.toByteArray().split('/');
    for (const QByteArray& reading : readings) {
        for (qsizetype place = 0; place < m_query.size(); ++place) {
            const quint64 bit = quint64{1} << static_cast<unsigned>(place);
            const QByteArrayView rest = QByteArrayView(m_query).sliced(place);
            if (reading.startsWith(rest)) {
                step.ends |= bit;
            }
            if (rest.front() == reading.front()) {
                step.moves[1] |= bit;
                const bool isDouble = reading.size() > 1 && reading[1] == 'h';
                if (isDouble && rest.startsWith(reading.first(2))) {
                    step.moves[2] |= bit;
                }
            }
            if (rest.startsWith(reading)) {
                step.moves[static_cast<std::size_t>(reading.size())] |= bit;
            }
        }
    }
    return step;
}

quint16 PinyinPattern::addStep(const Step& step)
{
    const bool readsSomething =
        step.ends != 0 || std::ranges::any_of(step.moves, [](quint64 m) { return m != 0; });
    if (!readsSomething) {
        return 0;
    }
    m_steps.push_back(step);
    return static_cast<quint16>(m_steps.size() - 1);
}

bool PinyinPattern::isIn(QByteArrayView folded) const
{
    const auto* at = reinterpret_cast<const quint8*>(folded.data());
    const quint8* const end = at + folded.size();
    quint64 places = 0; // up to which the query has been read by the characters so far
    while (at != end) {
        quint16 index = Skipped;
        if (*at <= LastAscii) {
            index = m_ofAscii[*at];
            ++at;
        } else if ((*at & 0xf0U) == 0xe0U && end - at >= 3) {
            const std::size_t character = (at[0] & 0x0fU) << 12U | (at[1] & 0x3fU) << 6U | (at[2] & 0x3fU);
            const std::size_t ideograph = character - PinyinTable::First;
            index = ideograph < PinyinTable::Count ? m_ofIdeograph[ideograph] : Skipped;
            at += 3;
        } else { // of two or four bytes, whose other bytes are no first ones
            for (++at; at != end && (*at & 0xc0U) == 0x80U; ++at) {
            }
        }
        if (index == 0) {
            places = 0;
        } else if (index != Skipped) {
            const Step& step = m_steps[index];
            places |= 1; // the query may begin at every character
            if ((places & step.ends) != 0) {
                return true;
            }
            quint64 next = 0;
            for (std::size_t letters = 1; letters < step.moves.size(); ++letters) {
                next |= (places & step.moves[letters]) << letters;
            }
            places = next;
        }
    }
    return false;
}

} // namespace atlas
