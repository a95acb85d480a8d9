// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/pdf/pdffinish.h"

#include "domain/text/showntext.h"
#include "output/pdf/pdffile.h"

#include <QRegularExpression>

#include <map>
#include <utility>

namespace atlas {
namespace {

using Mapping = std::vector<std::pair<uint, QString>>; ///< glyph, text

QByteArray hex(uint value)
{
    return QByteArray::number(value, 16).toUpper().rightJustified(4, '0');
}

/// Reads the ranges of a ToUnicode map: "<0001> <0003> <0041>" and "<0001> <0002> [<5DE5> <4E1A>]".
Mapping readMapping(const QByteArray& stream, const GlyphTwins& twins)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})>|\\[([^\\]]*)\\])"));
    static const QRegularExpression entry(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const qsizetype start = stream.indexOf("beginbfrange");
    const QString text = start < 0 ? QString() : QString::fromLatin1(stream.sliced(start));
    Mapping mapping;
    auto ranges = range.globalMatch(text);
    while (ranges.hasNext()) {
        const auto match = ranges.next();
        uint glyph = match.captured(1).toUInt(nullptr, 16);
        const uint last = match.captured(2).toUInt(nullptr, 16);
        if (match.hasCaptured(4)) {
            auto entries = entry.globalMatch(match.captured(4));
            while (entries.hasNext()) {
                const uint unit = entries.next().captured(1).toUInt(nullptr, 16);
                mapping.emplace_back(glyph++, twins.meant(static_cast<char16_t>(unit)));
            }
            continue;
        }
        uint unit = match.captured(3).toUInt(nullptr, 16);
        for (; unit != 0 && glyph <= last; ++glyph, ++unit) {
            mapping.emplace_back(glyph, twins.meant(static_cast<char16_t>(unit)));
        }
    }
    return mapping;
}

/// ISO 32000-1, 9.10.3; at most 100 entries in a block (Adobe Technical Note 5411).
QByteArray writtenMapping(const Mapping& mapping)
{
    constexpr std::size_t BlockSize = 100;
    QByteArray out;
    for (std::size_t start = 0; start < mapping.size(); start += BlockSize) {
        const std::size_t end = std::min(start + BlockSize, mapping.size());
        out += QByteArray::number(end - start) + " beginbfchar\n";
        for (std::size_t i = start; i < end; ++i) {
            QByteArray units;
            for (const QChar c : mapping[i].second) {
                units += hex(c.unicode());
            }
            out += '<' + hex(mapping[i].first) + "> <" + units + ">\n";
        }
        out += "endbfchar\n";
    }
    return out;
}

/// Adds the characters that Qt did not note. What it noted for a glyph stays where that was written.
void addCharacters(Mapping& mapping, const QHash<uint, QString>& characters, const GlyphTwins& twins)
{
    std::map<uint, QString> byGlyph(mapping.begin(), mapping.end());
    for (auto it = characters.cbegin(); it != characters.cend(); ++it) {
        const auto noted = byGlyph.find(it.key());
        if (noted == byGlyph.end() || !twins.wasWritten(noted->second)) {
            byGlyph[it.key()] = it.value();
        }
    }
    mapping.assign(byGlyph.begin(), byGlyph.end());
}

void mapToWrittenText(PdfObject& object, const GlyphTwins& twins, const QHash<uint, QString>& characters)
{
    const qsizetype ranges = object.stream.indexOf("beginbfrange");
    const qsizetype end = object.stream.indexOf("endcmap");
    const qsizetype first = object.stream.lastIndexOf('\n', ranges) + 1;
    if (ranges < 0 || end < 0) {
        return;
    }
    constexpr qsizetype StreamIntro = 7; // "stream\n"
    Mapping mapping = readMapping(object.stream, twins);
    addCharacters(mapping, characters, twins);
    const QByteArray content = object.stream.sliced(StreamIntro, first - StreamIntro) +
                               writtenMapping(mapping) +
                               object.stream.sliced(end, object.stream.lastIndexOf("endstream") - end);
    object.stream = "stream\n" + content + "\nendstream\n";
    object.head = "<< /Length " + QByteArray::number(content.size()) + " >>\n";
}

/// A subset's font name starts with a tag of six letters, which Qt takes from the object's number.
void nameSubset(PdfObject& object, int number)
{
    constexpr qsizetype TagLength = 6;
    const qsizetype name = object.head.indexOf("/FontName /");
    const qsizetype tag = name + 11;
    if (name < 0 || tag + TagLength >= object.head.size() || object.head[tag + TagLength] != '+') {
        return;
    }
    for (qsizetype i = TagLength; i-- > 0; number /= 26) {
        object.head[tag + i] = static_cast<char>('A' + number % 26);
    }
}

void setCreationTime(PdfObject& info, const QDateTime& made)
{
    const qsizetype start = info.head.indexOf("/CreationDate (");
    const qsizetype end = info.head.indexOf(')', start);
    if (start >= 0 && end > start) {
        info.head.replace(
            start, end + 1 - start,
            QByteArray("/CreationDate (D:" + made.toUTC().toString(u"yyyyMMddHHmmss").toLatin1() + "Z)"));
    }
}

/// A text string: UTF-16BE with a mark, in hexadecimal. An escape character would begin the code of a
/// language (ISO 32000-1, 7.9.2.2).
QByteArray textString(const QString& text)
{
    const QString line = shownText(text).simplified();
    QByteArray out = "<FEFF";
    for (const QChar c : line) {
        out += hex(c.unicode());
    }
    return out + '>';
}

/// Adds the sections as a flat tree of two levels (ISO 32000-1, 12.3.3).
void addOutline(PdfFile& file, const std::vector<OutlineEntry>& outline)
{
    const std::vector<int> pages = file.pages();
    if (outline.empty() || pages.empty()) {
        return;
    }
    const int first = file.objects.rbegin()->first + 2; // the tree's own object comes before
    const auto numberOf = [&](std::size_t i) -> QByteArray {
        return QByteArray::number(first + static_cast<int>(i)) + " 0 R";
    };
    // The parent, neighbours and children of each entry, by index.
    std::vector<QByteArray> links(outline.size());
    std::vector<std::size_t> sections;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        if (outline[i].level == 1 || sections.empty()) {
            sections.push_back(i);
        }
    }
    const QByteArray tree = QByteArray::number(first - 1) + " 0 R";
    for (std::size_t s = 0; s < sections.size(); ++s) {
        const std::size_t at = sections[s];
        const std::size_t end = s + 1 < sections.size() ? sections[s + 1] : outline.size();
        links[at] = "/Parent " + tree + (s > 0 ? " /Prev " + numberOf(sections[s - 1]) : QByteArray()) +
                    (s + 1 < sections.size() ? " /Next " + numberOf(end) : QByteArray());
        if (end > at + 1) {
            links[at] += " /First " + numberOf(at + 1) + " /Last " + numberOf(end - 1) + " /Count -" +
                         QByteArray::number(end - at - 1);
        }
        for (std::size_t i = at + 1; i < end; ++i) {
            links[i] = "/Parent " + numberOf(at) + (i > at + 1 ? " /Prev " + numberOf(i - 1) : QByteArray()) +
                       (i + 1 < end ? " /Next " + numberOf(i + 1) : QByteArray());
        }
    }
    static_cast<void>(file.add("<< /Type /Outlines /First " + numberOf(sections.front()) + " /Last " +
                               numberOf(sections.back()) + " /Count " + QByteArray::number(sections.size()) +
                               " >>\n"));
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const auto page = std::min(static_cast<std::size_t>(outline[i].page), pages.size() - 1);
        static_cast<void>(file.add("<< /Title " + textString(outline[i].title) + ' ' + links[i] + " /Dest [" +
                                   QByteArray::number(pages[page]) + " 0 R /XYZ null " +
                                   QByteArray::number(outline[i].top, 'f', 1) + " null] >>\n"));
    }
    QByteArray& root = file.objects[file.root].head;
    const qsizetype close = root.lastIndexOf(">>");
    root.insert(close, "/Outlines " + tree + "\n");
}

} // namespace

std::optional<QByteArray> finishPdf(const QByteArray& pdf, const QDateTime& made, const WrittenText& written,
                                    const std::vector<OutlineEntry>& outline)
{
    std::optional<PdfFile> file = PdfFile::read(pdf);
    if (!file) {
        return std::nullopt;
    }
    std::map<int, QHash<uint, QString>> charactersOfMap; // by the number of the font's ToUnicode map
    const std::optional<GlyphSheet::Characters> characters = written.sheet.takeFrom(*file);
    if (!characters) {
        return std::nullopt;
    }
    for (const auto& [font, glyphs] : *characters) {
        if (const int map = file->referenceIn(font, "/ToUnicode"); map != 0) {
            charactersOfMap[map] = glyphs;
        }
    }
    setCreationTime(file->objects[file->info], made);
    addOutline(*file, outline);
    for (auto& [number, object] : file->objects) {
        if (object.stream.contains("begincmap")) {
            mapToWrittenText(object, written.twins, charactersOfMap[number]);
        }
    }
    file->renumber();
    for (auto& [number, object] : file->objects) {
        nameSubset(object, number);
    }
    return file->bytes();
}

} // namespace atlas
