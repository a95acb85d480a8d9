// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "snapshot/listnames.h"

#include "snapshot/snapshot.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <functional>
#include <optional>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestQualifier = 12; ///< a name is short, whatever a list calls its edition

QString shortened(const QString& text)
{
    const QString words = text.simplified();
    return words.size() > LongestQualifier ? words.left(LongestQualifier - 1) + u'…' : words;
}

ListName national()
{
    return {u"全国"_s, u"National"_s};
}

/// The one place that a text names, the closest one where one lies in the other; 0 for none or several.
quint16 placeIn(const Snapshot& snapshot, const QString& text)
{
    quint16 found = 0;
    for (std::size_t i = 1; i < snapshot.regions.size(); ++i) {
        const Region& region = snapshot.regions[i];
        const auto index = static_cast<quint16>(i);
        if (!text.contains(region.shortName) && !text.contains(region.name)) {
            continue;
        }
        if (found != 0 && snapshot.regionParent[index] != found) {
            return 0;
        }
        found = index;
    }
    return found;
}

/// Whether a body of that name, or a list of that title, is of the whole country.
bool isNational(const QString& text)
{
    static const QRegularExpression words(u"国家|国务院|中央|全国|部$|部[、，,;；\\s]|部办公厅"_s);
    return words.match(text).hasMatch();
}

std::optional<ListName> nameFrom(const Snapshot& snapshot, const QString& text)
{
    if (const quint16 place = placeIn(snapshot, text); place != 0) {
        return ListName{snapshot.regions[place].shortName, snapshot.regions[place].nameEn};
    }
    return isNational(text) ? std::optional(national()) : std::nullopt;
}

/// The province in which every consortium of each list is seated, where it has several; 0 otherwise.
std::vector<quint16> provincesOfSeats(const Snapshot& snapshot)
{
    std::vector<quint16> provinces(snapshot.notices.info.size());
    std::vector<quint32> counts(provinces.size());
    for (std::size_t row = 0; row < snapshot.consortia.notice.size(); ++row) {
        const quint16 list = snapshot.consortia.notice[row];
        const quint16 seat = snapshot.consortia.seat[row];
        const quint16 parent = snapshot.regionParent[seat];
        const quint16 province = parent != 0 ? parent : seat;
        provinces[list] = counts[list]++ == 0 || provinces[list] == province ? province : quint16{0};
    }
    for (std::size_t list = 0; list < provinces.size(); ++list) {
        provinces[list] = counts[list] > 1 ? provinces[list] : quint16{0};
    }
    return provinces;
}

ListName baseName(const Snapshot& snapshot, std::size_t list, quint16 province)
{
    const NoticeInfo& notice = snapshot.notices.info[list];
    const std::size_t owner = snapshot.notices.programme[list];
    const auto& known = snapshot.programmes.info;
    const ProgrammeInfo programme = owner < known.size() ? known[owner] : ProgrammeInfo{};
    for (const QString& text : {notice.issuer, notice.title, programme.name}) {
        if (const auto name = nameFrom(snapshot, text)) {
            return *name;
        }
    }
    if (province != 0) {
        return {snapshot.regions[province].shortName, snapshot.regions[province].nameEn};
    }
    if (programme.level == u"local") {
        return {u"地方"_s, u"Local"_s};
    }
    // Nothing says of which part of the country it is: then it is called what it calls itself.
    const QString own = shortened(notice.title);
    const QString english = shortened(notice.titleEn);
    return own.isEmpty() ? national() : ListName{own, english.isEmpty() ? own : english};
}

/// 1 … 99 in Chinese or other figures; 0 for what is none.
int smallNumber(const QString& text)
{
    bool isNumber = false;
    if (const int plain = text.normalized(QString::NormalizationForm_KC).toInt(&isNumber); isNumber) {
        return plain;
    }
    const QString figures = u"一二三四五六七八九"_s;
    const qsizetype ten = text.indexOf(u'十');
    if (ten < 0) {
        return text.size() == 1 ? static_cast<int>(figures.indexOf(text)) + 1 : 0;
    }
    const QString before = text.left(ten);
    const QString after = text.mid(ten + 1);
    const int tens = before.isEmpty() ? 1 : static_cast<int>(figures.indexOf(before)) + 1;
    const int ones = after.isEmpty() ? 0 : static_cast<int>(figures.indexOf(after)) + 1;
    return tens == 0 || (ones == 0 && !after.isEmpty()) ? 0 : tens * 10 + ones;
}

ListName batchOf(const NoticeInfo& notice)
{
    static const QRegularExpression batch(u"第([0-9０-９一二三四五六七八九十]+)批"_s);
    for (const QString& text : {notice.edition, notice.title}) {
        if (const auto match = batch.match(text); match.hasMatch()) {
            const int number = smallNumber(match.captured(1));
            return {match.captured(0), number == 0 ? match.captured(0) : u"batch %1"_s.arg(number)};
        }
    }
    const QString text = shortened(notice.edition);
    return {text, text};
}

class Qualified
{
public:
    explicit Qualified(std::vector<ListName> bases)
        : m_bases(std::move(bases))
        , m_chinese(m_bases.size())
        , m_english(m_bases.size())
    {
    }

    [[nodiscard]] ListName name(std::size_t list) const
    {
        const QStringList& chinese = m_chinese[list];
        if (chinese.isEmpty()) {
            return m_bases[list];
        }
        return {m_bases[list].chinese + u'（' + chinese.join(u'，') + u'）',
                m_bases[list].english + u" ("_s + m_english[list].join(u", "_s) + u')'};
    }

    /// Adds a qualifier to every name that is not the only one of its kind.
    void tellApart(const std::function<ListName(std::size_t list, int before)>& qualifier)
    {
        QHash<QString, int> counts;
        for (std::size_t list = 0; list < m_bases.size(); ++list) {
            ++counts[name(list).chinese];
        }
        QHash<QString, int> before;
        for (std::size_t list = 0; list < m_bases.size(); ++list) {
            const QString now = name(list).chinese;
            if (counts[now] < 2) {
                continue;
            }
            if (const ListName added = qualifier(list, before[now]++); !added.chinese.isEmpty()) {
                m_chinese[list] << added.chinese;
                m_english[list] << added.english;
            }
        }
    }

private:
    std::vector<ListName> m_bases;
    std::vector<QStringList> m_chinese;
    std::vector<QStringList> m_english;
};

} // namespace

std::vector<ListName> shortListNames(const Snapshot& snapshot)
{
    const auto& lists = snapshot.notices.info;
    const std::vector<quint16> provinces = provincesOfSeats(snapshot);
    std::vector<ListName> bases;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        bases.push_back(baseName(snapshot, list, provinces[list]));
    }
    Qualified names(std::move(bases));
    names.tellApart([&](std::size_t list, int) { return batchOf(lists[list]); });
    names.tellApart([&](std::size_t list, int) {
        const QString year = lists[list].publishedOn.left(4);
        return ListName{year, year};
    });
    names.tellApart([](std::size_t, int before) {
        const QString count = before == 0 ? QString() : QString::number(before + 1);
        return ListName{count, count};
    });
    std::vector<ListName> all;
    QSet<QString> taken;
    for (std::size_t list = 0; list < lists.size(); ++list) {
        ListName name = names.name(list);
        // A batch that is called like the count of another list.
        while (taken.contains(name.chinese)) {
            name.chinese += u'′';
            name.english += u'′';
        }
        taken.insert(name.chinese);
        all.push_back(std::move(name));
    }
    return all;
}

} // namespace atlas
