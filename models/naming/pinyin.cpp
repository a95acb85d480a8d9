// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/pinyin.h"

#include "domain/fold.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QVarLengthArray>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

constexpr char16_t FirstIdeograph = 0x4e00;
constexpr std::size_t IdeographCount = 0x9fff - FirstIdeograph + 1;

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

/// Behind the reading that begins here.
const char* endOfReading(const char* at, const char* end)
{
    while (at != end && *at != ' ' && *at != '/') {
        ++at;
    }
    return at;
}

/// Where the next unit begins; end where there is none.
const char* nextUnit(const char* at, const char* end)
{
    const auto* blank = static_cast<const char*>(std::memchr(at, ' ', static_cast<std::size_t>(end - at)));
    return blank == nullptr ? end : blank + 1;
}

bool readsUnit(const char* unit, const char* end, QByteArrayView query);

/// Whether the query begins with the reading that begins here, or is its start, and then reads the units
/// behind it.
bool readsFrom(const char* at, const char* end, QByteArrayView query)
{
    const char* behind = endOfReading(at, end);
    const QByteArrayView reading(at, behind - at);
    return reading.startsWith(query) ||
           (query.startsWith(reading) && readsUnit(nextUnit(behind, end), end, query.sliced(reading.size())));
}

/// By any of the unit's readings. A name has few characters with several, and a query few syllables, so that
/// trying each is enough.
bool readsUnit(const char* unit, const char* end, QByteArrayView query)
{
    for (const char* at = unit; at != end && *at != ' ';) {
        if (readsFrom(at, end, query)) {
            return true;
        }
        at = endOfReading(at, end);
        at += at != end && *at == '/' ? 1 : 0;
    }
    return false;
}

/// Whether the query is the first letters from here on.
bool readsInitials(const char* at, const char* end, QByteArrayView query)
{
    for (const char letter : query) {
        if (at == end) {
            return false;
        }
        bool isRead = *at == letter;
        for (++at; at != end && *at == '/'; at += 2) {
            isRead = isRead || at[1] == letter;
        }
        if (!isRead) {
            return false;
        }
    }
    return true;
}

/// Looks where the first letter stands: a million names are searched at each keystroke.
bool hasSyllables(QByteArrayView stored, QByteArrayView query)
{
    const char* begin = stored.data();
    const char* end = begin + stored.size();
    for (const char* at = begin; at != end; ++at) {
        at = static_cast<const char*>(std::memchr(at, query.front(), static_cast<std::size_t>(end - at)));
        if (at == nullptr) {
            return false;
        }
        const bool isReading = at == begin || at[-1] == ' ' || at[-1] == '/';
        if (isReading && readsFrom(at, end, query)) {
            return true;
        }
    }
    return false;
}

bool hasInitials(QByteArrayView stored, QByteArrayView query)
{
    const char* end = stored.data() + stored.size();
    for (const char* unit = stored.data(); unit != end; ++unit) {
        if (readsInitials(unit, end, query)) {
            return true;
        }
        while (end - unit > 2 && unit[1] == '/') {
            unit += 2;
        }
    }
    return false;
}

} // namespace

Result<PinyinTable> PinyinTable::load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return malformed(path, file.errorString());
    }
    std::vector<Readings> byCharacter(IdeographCount);
    const QString text = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        if (line.startsWith(u'#') || line == u"syllable\tcharacters") {
            continue;
        }
        const QByteArray syllable = line.first(std::max<qsizetype>(tab, 0)).toLatin1();
        for (const QChar c : line.sliced(tab + 1)) {
            const std::size_t index = static_cast<std::size_t>(c.unicode()) - FirstIdeograph;
            if (syllable.isEmpty() || index >= IdeographCount) {
                return malformed(path,
                                 QCoreApplication::translate("Reference", "a row is not as it should be"));
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
    table.m_indexOf.resize(IdeographCount);
    table.m_readings.emplace_back();
    QHash<QByteArray, quint16> indexOf{{QByteArray(), 0}};
    for (std::size_t i = 0; i < IdeographCount; ++i) {
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
        const std::size_t index = static_cast<std::size_t>(unit) - FirstIdeograph;
        if (index < IdeographCount && m_indexOf[index] != 0) {
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

bool matchesPinyin(QByteArrayView syllables, QByteArrayView initials, QByteArrayView query)
{
    return !query.isEmpty() && initials.contains(query.front()) &&
           (hasInitials(initials, query) || hasSyllables(syllables, query));
}

bool matchesPinyin(const PinyinKeys& stored, QByteArrayView query)
{
    return matchesPinyin(stored.syllables, stored.initials, query);
}

} // namespace atlas
