// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naming/misprint.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace atlas {
namespace {

/// Only words that no brand plays with: 创新 is left out for 创芯 and 创鑫, 中心 for 中芯 and 中信.
constexpr std::array<QStringView, 26> UsualWords{
    u"数据", u"工业", u"有限公司", u"股份", u"集团", u"研究院", u"研究所", u"联合体", u"信息",
    u"技术", u"汽车", u"材料",     u"机械", u"装备", u"制造",   u"能源",   u"有色",   u"钢铁",
    u"质量", u"电子", u"设备",     u"工程", u"标准", u"互联网", u"智能",   u"大学"};
/// Words in their own right that sound like one of those.
constexpr std::array<QStringView, 4> OtherWords{u"数聚", u"智造", u"职能", u"电梓"};

bool isMisprintOf(QStringView words, QStringView usual, const PinyinTable& readings)
{
    const auto [at, in] = std::mismatch(words.begin(), words.end(), usual.begin());
    if (at == words.end() || !std::equal(at + 1, words.end(), in + 1)) {
        return false;
    }
    const bool isOther = std::find(OtherWords.begin(), OtherWords.end(), words) != OtherWords.end();
    return !isOther && soundAlike(*at, *in, readings);
}

} // namespace

bool soundAlike(QChar a, QChar b, const PinyinTable& readings)
{
    const QList<QByteArray> ofA = readings.keys(QStringView(&a, 1)).syllables.split('/');
    const QList<QByteArray> ofB = readings.keys(QStringView(&b, 1)).syllables.split('/');
    return std::any_of(ofA.begin(), ofA.end(), [&ofB](const QByteArray& reading) {
        return !reading.isEmpty() && ofB.contains(reading);
    });
}

std::vector<LikelyMisprint> likelyMisprints(const QString& name, const PinyinTable& readings)
{
    std::vector<LikelyMisprint> found;
    for (const QStringView usual : UsualWords) {
        for (qsizetype at = 0; at + usual.size() <= name.size(); ++at) {
            const QStringView words = QStringView(name).sliced(at, usual.size());
            if (isMisprintOf(words, usual, readings)) {
                found.push_back({at, words.toString(), usual.toString()});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const LikelyMisprint& a, const LikelyMisprint& b) { return a.at < b.at; });
    return found;
}

} // namespace atlas
