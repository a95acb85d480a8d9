// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/pdf/pdffile.h"

#include <QCryptographicHash>
#include <QList>
#include <QString>

#include <functional>

namespace atlas {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Calls found(start, end, number) for each "n 0 R".
void visitReferences(const QByteArray& head, const std::function<void(qsizetype, qsizetype, int)>& found)
{
    constexpr qsizetype TailLength = 4; // " 0 R"
    for (qsizetype at = head.indexOf(" 0 R"); at >= 0; at = head.indexOf(" 0 R", at + TailLength)) {
        qsizetype start = at;
        while (start > 0 && isDigit(head[start - 1])) {
            --start;
        }
        if (start < at) {
            found(start, at + TailLength, head.sliced(start, at - start).toInt());
        }
    }
}

/// Where each object starts, from a table of one section; empty where it is none.
std::map<qsizetype, int> readOffsets(const QByteArray& bytes, qsizetype table)
{
    constexpr qsizetype EntryLength = 20;
    const qsizetype firstLine = bytes.indexOf('\n', table) + 1;
    const qsizetype entries = bytes.indexOf('\n', firstLine) + 1;
    const QList<QByteArray> span = bytes.sliced(firstLine, entries - firstLine).simplified().split(' ');
    if (firstLine == 0 || entries == 0 || span.size() != 2 || span[0] != "0") {
        return {};
    }
    std::map<qsizetype, int> offsets;
    const int count = span[1].toInt();
    for (int number = 1; number < count; ++number) {
        const qsizetype at = entries + number * EntryLength;
        if (at + EntryLength > bytes.size()) {
            return {};
        }
        if (bytes[at + 17] == 'n') {
            offsets.emplace(bytes.sliced(at, 10).toLongLong(), number);
        }
    }
    return offsets;
}

std::optional<PdfObject> readObject(const QByteArray& bytes, qsizetype start, qsizetype end, int number)
{
    const QByteArray intro = QByteArray::number(number) + " 0 obj\n";
    const QByteArray all = bytes.sliced(start, end - start);
    const qsizetype close = all.lastIndexOf("endobj");
    if (!all.startsWith(intro) || close < 0) {
        return std::nullopt;
    }
    const QByteArray body = all.sliced(intro.size(), close - intro.size());
    const qsizetype stream = body.indexOf("stream\n");
    if (stream < 0 || !body.contains("endstream")) {
        return PdfObject{body, {}};
    }
    return PdfObject{body.first(stream), body.sliced(stream)};
}

int referenceAfter(const QByteArray& trailer, const char* key)
{
    const qsizetype at = trailer.indexOf(key);
    const std::vector<int> numbers = at < 0 ? std::vector<int>{} : PdfFile::references(trailer.sliced(at));
    return numbers.empty() ? 0 : numbers.front();
}

QByteArray renumbered(const QByteArray& head, const std::map<int, int>& numbers)
{
    QByteArray out;
    qsizetype copied = 0;
    visitReferences(head, [&](qsizetype start, qsizetype end, int number) {
        const auto found = numbers.find(number);
        out += head.sliced(copied, start - copied);
        out += found == numbers.end() ? QByteArray("null") : QByteArray::number(found->second) + " 0 R";
        copied = end;
    });
    return out + head.sliced(copied);
}

} // namespace

std::vector<int> PdfFile::references(const QByteArray& head)
{
    std::vector<int> numbers;
    visitReferences(head, [&](qsizetype, qsizetype, int number) { numbers.push_back(number); });
    return numbers;
}

std::map<int, PdfObject>::const_iterator PdfFile::pageList() const
{
    const std::vector<int> inRoot = references(objects.at(root).head);
    for (const int number : inRoot) {
        const auto list = objects.find(number);
        if (list != objects.end() && list->second.head.contains("/Kids")) {
            return list;
        }
    }
    return objects.end();
}

std::vector<int> PdfFile::pages() const
{
    const auto list = pageList();
    return list == objects.end() ? std::vector<int>() : references(list->second.head);
}

bool PdfFile::dropLastPage()
{
    const auto list = pageList();
    if (list == objects.end()) {
        return false;
    }
    const std::vector<int> numbers = references(list->second.head);
    const QByteArray count = "/Count " + QByteArray::number(numbers.size());
    const QByteArray last = numbers.empty() ? QByteArray() : QByteArray::number(numbers.back()) + " 0 R";
    const qsizetype at = list->second.head.lastIndexOf(last);
    if (numbers.size() < 2 || at < 0 || !list->second.head.contains(count)) {
        return false;
    }
    QByteArray& head = objects[list->first].head;
    head.remove(at, last.size());
    head.replace(count, QByteArray("/Count " + QByteArray::number(numbers.size() - 1)));
    return true;
}

int PdfFile::referenceIn(int number, const char* key) const
{
    const auto object = objects.find(number);
    return object == objects.end() ? 0 : referenceAfter(object->second.head, key);
}

std::optional<PdfFile> PdfFile::read(const QByteArray& bytes)
{
    const qsizetype startxref = bytes.lastIndexOf("startxref");
    const qsizetype trailer = bytes.lastIndexOf("trailer", startxref);
    if (startxref < 0 || trailer < 0) {
        return std::nullopt;
    }
    const qsizetype table = bytes.sliced(startxref + 9).simplified().split(' ').first().toLongLong();
    if (table <= 0 || table >= trailer || !bytes.sliced(table).startsWith("xref\n")) {
        return std::nullopt;
    }
    const std::map<qsizetype, int> offsets = readOffsets(bytes, table);
    if (offsets.empty()) {
        return std::nullopt;
    }
    PdfFile file;
    file.version = bytes.first(offsets.begin()->first);
    for (auto at = offsets.begin(); at != offsets.end(); ++at) {
        const auto next = std::next(at);
        const qsizetype end = next == offsets.end() ? table : next->first;
        auto object = at->first < end ? readObject(bytes, at->first, end, at->second) : std::nullopt;
        if (!object) {
            return std::nullopt;
        }
        file.objects.emplace(at->second, std::move(*object));
    }
    const QByteArray trailerText = bytes.sliced(trailer, startxref - trailer);
    file.root = referenceAfter(trailerText, "/Root");
    file.info = referenceAfter(trailerText, "/Info");
    if (!file.objects.contains(file.root) || !file.objects.contains(file.info)) {
        return std::nullopt;
    }
    return file;
}

int PdfFile::add(const QByteArray& head)
{
    const int number = objects.rbegin()->first + 1;
    objects.emplace(number, PdfObject{head, {}});
    return number;
}

void PdfFile::renumber()
{
    std::map<int, int> numbers;
    std::vector<int> order;
    std::vector<int> waiting{info, root};
    while (!waiting.empty()) {
        const int number = waiting.back();
        waiting.pop_back();
        if (!objects.contains(number) ||
            !numbers.emplace(number, static_cast<int>(order.size()) + 1).second) {
            continue;
        }
        order.push_back(number);
        if (number == info) {
            continue; // its texts may look like references
        }
        const std::vector<int> inside = references(objects[number].head);
        waiting.insert(waiting.end(), inside.rbegin(), inside.rend());
    }
    std::map<int, PdfObject> ordered;
    for (const int number : order) {
        PdfObject& object = objects[number];
        const QByteArray head = number == info ? object.head : renumbered(object.head, numbers);
        ordered.emplace(numbers[number], PdfObject{head, std::move(object.stream)});
    }
    objects = std::move(ordered);
    root = numbers[root];
    info = numbers[info];
}

QByteArray PdfFile::bytes() const
{
    QByteArray out = version;
    QByteArray table = "0000000000 65535 f \n";
    for (const auto& [number, object] : objects) {
        table += QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(number) + " 0 obj\n" + object.head + object.stream + "endobj\n";
    }
    const QByteArray id = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
    const QByteArray start = QByteArray::number(out.size());
    const QByteArray size = QByteArray::number(objects.size() + 1);
    out += "xref\n0 " + size + '\n' + table;
    out += "trailer\n<<\n/Size " + size + "\n/Info " + QByteArray::number(info) + " 0 R\n/Root " +
           QByteArray::number(root) + " 0 R\n/ID [<" + id + "> <" + id + ">]\n>>\nstartxref\n" + start +
           "\n%%EOF\n";
    return out;
}

} // namespace atlas
