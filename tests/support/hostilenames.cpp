// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/hostilenames.h"

#include "domain/reference.h"
#include "domain/text/fold.h"

#include <QSet>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString character(char32_t code)
{
    return QStringView(QChar::fromUcs4(code)).toString();
}

void addInvisible(std::vector<HostileName>& names)
{
    names.push_back({"empty", {}});
    names.push_back({"byte order mark alone", u"\ufeff"_s});
    names.push_back({"two byte order marks", u"\ufeff\ufeff"_s});
    names.push_back({"marks without width alone", u"\u200b\u200d\u2060\u00ad"_s});
    names.push_back({"blanks alone", u" \u3000\u00a0"_s});
    names.push_back({"combining marks alone", u"\u0301\u0302"_s});
    names.push_back({"fillers", u"\u115f\u1160\u3164\uffa0"_s});
    names.push_back({"byte order mark inside", u"昆明\ufeff云岭铜材有限公司"_s});
    names.push_back({"byte order mark in front", u"\ufeff杭州青岚轴承有限公司"_s});
    names.push_back({"many combining marks", u"e"_s + QString(300, u'\u0301')});
    names.push_back({"variation selector", u"葛\U000e0100城研究所"_s});
    names.push_back({"tag characters", u"\U000e0041\U000e007f标签研究所"_s});
}

void addControls(std::vector<HostileName>& names)
{
    for (char32_t code = 0; code < 0xa0; ++code) {
        if (code < 0x20 || code >= 0x7f) {
            names.push_back({"control " + QByteArray::number(code, 16), u"控"_s + character(code) + u"制"_s});
        }
    }
    names.push_back({"control alone", u"\u0001"_s});
    names.push_back({"C1 control alone", u"\u0085"_s});
    names.push_back({"terminal: title, colour", u"\u001b]0;owned\u0007\u001b[31m红\u009b0m"_s});
    names.push_back({"terminal: back over the name", u"甲公司\b\b\b乙公司\r丙公司"_s});
    names.push_back({"line breaks", u"甲\n乙\r\n丙\r丁\u2028戊\u2029己\u0085庚"_s});
    names.push_back({"tabs", u"\t甲\t乙\t"_s});
    names.push_back({"override of the direction", u"甲\u202e司公\u202c乙\u2066丙\u2069\u200f丁"_s});
    for (const char32_t code : {0xfdd0U, 0xfdefU, 0xfffeU, 0xffffU, 0x1fffeU, 0x1ffffU, 0x10ffffU}) {
        const QByteArray number = QByteArray::number(code, 16);
        names.push_back({"noncharacter " + number, u"非"_s + character(code) + u"字"_s});
        names.push_back({"noncharacter alone " + number, character(code)});
    }
    names.push_back({"first half of a pair", u"半"_s + QChar(0xd842)});
    names.push_back({"second half of a pair", QChar(0xdfb7) + u"半"_s});
    names.push_back({"replacement character", u"失\ufffd真"_s});
    names.push_back({"private use", u"\ue000\ue5e5\U000f0000"_s});
}

void addEscapes(std::vector<HostileName>& names)
{
    names.push_back({"escape of a workbook", u"甲_x000A_乙_x0041_"_s});
    names.push_back({"escaped escape of a workbook", u"_x005F_x0001_"_s});
    names.push_back({"markup", u"<b>甲</b>]]><!--&amp;&#0;<?x?>"_s});
    names.push_back({"quotes", u"\"甲\" '乙' \\\\u0041 \\ud842"_s});
    names.push_back({"resource of a picture", u"url(#a) href=\"#b\" id=\"c\""_s});
    for (const QString& sign :
         {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s, u"﹦"_s}) {
        names.push_back({"formula " + sign.toUtf8(), sign + u"HYPERLINK(\"http://x\",\"甲\")"_s});
    }
    names.push_back({"formula behind a blank", u" \u3000=1+1"_s});
    names.push_back({"formula behind a mark without width", u"\u200b\ufeff=1+1"_s});
    names.push_back({"formula behind a control", u"\u0001=1+1"_s});
    names.push_back({"formula behind an apostrophe", u"'=1+1"_s});
    names.push_back({"formula behind quotes", u"“\"＝1"_s});
    names.push_back({"formula behind a line break", u"\n=1"_s});
    names.push_back({"apostrophe", u"'甲"_s});
}

void addScripts(std::vector<HostileName>& names)
{
    names.push_back({"beyond the basic plane", u"𠮷林电子有限公司"_s});
    names.push_back({"one other character beyond the basic plane", u"𠮶林电子有限公司"_s});
    names.push_back({"beyond the basic plane alone", u"𠮟"_s});
    names.push_back({"beyond the basic plane, in few fonts", u"𠀀𪜀"_s});
    names.push_back({"compatibility ideograph", u"丽\U0002f800水研究院"_s});
    names.push_back({"emoji", u"👩‍🏭工厂🏭"_s});
    names.push_back({"right to left", u"شركة البيانات"_s});
    names.push_back({"digits of other scripts", u"٣１２⑫〇"_s});
    names.push_back({"a long number", QString(600, u'9')});
    names.push_back({"20000 ideographs", QString(20'000, u'长')});
    names.push_back({"20000 characters beyond the basic plane", u"𠮷"_s.repeated(10'000)});
    names.push_back({"brackets never closed", QString(200, u'（')});
    names.push_back({"nothing but a legal form", u"有限公司"_s});
    names.push_back({"nothing but brackets", u"（）【】"_s});
}

void addRecords(SnapshotBuilder& builder, const std::vector<HostileName>& names)
{
    const auto id = [](std::size_t i) { return static_cast<qint64>(i) + 1; };
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QString& name = names[i].name;
        builder.addConsortium({.id = id(i),
                               .notice = 0,
                               .number = name.left(4),
                               .name = name,
                               .folded = fold(name),
                               .placeText = name,
                               .membersText = name,
                               .seat = i % 2 == 0 ? 330000 : 0,
                               .seatBasis = {Basis::Name, name, name},
                               .industries = {{u"steel"_s, {Basis::Name, u"name_word"_s, name}}}});
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const QString& name = names[i].name;
        builder.addOrganisation(
            {.id = id(i),
             .name = name,
             .folded = fold(name),
             .kind = i % 3 == 0 ? OrganisationKind::Unknown : OrganisationKind::Enterprise,
             .kindBasis = {Basis::Name, u"end_word"_s, name},
             .home = i % 2 == 0 ? 0 : 330200,
             .homeBasis = {Basis::Name, u"place"_s, name},
             .aliases = {names[(i + 1) % names.size()].name}});
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        for (quint32 order = 0; order < 3; ++order) {
            const std::size_t of = (i + order) % names.size();
            builder.addMembership({.consortium = id(i),
                                   .organisation = id(of),
                                   .order = order + 1,
                                   .role = order == 0 ? Role::Lead : AllRoles[of % AllRoles.size()],
                                   .roleBasis = Basis::Published,
                                   .roleText = names[of].name,
                                   .publishedName = names[(of + 1) % names.size()].name,
                                   .industryLed = {}});
        }
    }
}

} // namespace

const std::vector<HostileName>& hostileNames()
{
    static const std::vector<HostileName> all = [] {
        std::vector<HostileName> names;
        addInvisible(names);
        addControls(names);
        addEscapes(names);
        addScripts(names);
        return names;
    }();
    return all;
}

std::vector<HostileName> storableHostileNames()
{
    constexpr qsizetype LongestStored = 2000;
    std::vector<HostileName> names;
    QSet<QString> known;
    for (const HostileName& name : hostileNames()) {
        const QString folded = fold(name.name);
        if (!folded.isEmpty() && name.name.isValidUtf16() && name.name.size() <= LongestStored &&
            !known.contains(folded)) {
            known.insert(folded);
            names.push_back(name);
        }
    }
    return names;
}

SnapshotPtr hostileSnapshot(const std::vector<HostileName>& names)
{
    const Result<Reference> reference = loadReference();
    SnapshotBuilder builder;
    for (const Region& region : reference->regions) {
        builder.addRegion(region);
    }
    for (const Industry& industry : reference->industries) {
        builder.addIndustry(industry);
    }
    const QString title = u"\ufeff名\u0001单\uffff<𠮷>\u001b[0m\u202e"_s;
    ProgrammeInfo programme;
    programme.name = title;
    programme.nameEn = title;
    builder.addProgramme(programme);
    NoticeInfo notice;
    notice.title = title;
    notice.titleEn = title;
    notice.issuer = title;
    notice.publishedOn = u"2026"_s;
    builder.addNotice(1, 0, notice);
    addRecords(builder, names);
    return builder.build();
}

} // namespace atlas
