// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/json.h"

#include "domain/text/showntext.h"
#include "output/delimited.h"
#include "output/wholefile.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QRegularExpression>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype JsonBlock = 1 << 16;

/// The character that begins there, and in how many units. Half of a pair is a character of its own.
std::pair<char32_t, qsizetype> characterAt(QStringView text, qsizetype at)
{
    const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
    return isPair ? std::pair(QChar::surrogateToUcs4(text[at], text[at + 1]), qsizetype{2})
                  : std::pair(char32_t{text[at].unicode()}, qsizetype{1});
}

/// What stands in a string for a character that is not plain text; empty where the character does.
QByteArray escapeOf(char32_t character)
{
    if (QChar::isSurrogate(character)) {
        return QByteArrayLiteral("\xEF\xBF\xBD");
    }
    QByteArray escape;
    if (!standsForItself(character) || character == 0xfeff) {
        for (const char16_t unit : QChar::fromUcs4(character)) {
            escape.append("\\u").append(QByteArray::number(unit, 16).rightJustified(4, '0'));
        }
    }
    return escape;
}

/// What stands in a string for a character; empty for the character itself.
QByteArray inString(char32_t character)
{
    switch (character) {
    case U'"':
        return QByteArrayLiteral("\\\"");
    case U'\\':
        return QByteArrayLiteral("\\\\");
    case U'\n':
        return QByteArrayLiteral("\\n");
    case U'\t':
        return QByteArrayLiteral("\\t");
    default:
        return escapeOf(character);
    }
}

/// Appends a text with each character as `escape` writes it, or as itself where that says nothing.
template <class Escape>
void appendEscaped(QByteArray& out, QStringView text, Escape escape)
{
    qsizetype plainStart = 0;
    for (qsizetype i = 0; i < text.size();) {
        const auto [character, length] = characterAt(text, i);
        if (const QByteArray escaped = escape(character); !escaped.isEmpty()) {
            out.append(text.sliced(plainStart, i - plainStart).toUtf8()).append(escaped);
            plainStart = i + length;
        }
        i += length;
    }
    out.append(text.sliced(plainStart).toUtf8());
}

void appendString(QByteArray& out, const QString& text)
{
    out.append('"');
    appendEscaped(out, text, inString);
    out.append('"');
}

} // namespace

QByteArray jsonValue(const QVariant& value)
{
    QByteArray out;
    if (!value.isValid()) {
        out = "null";
    } else if (value.typeId() == QMetaType::Bool) {
        out = value.toBool() ? "true" : "false";
    } else if (isNumber(value)) {
        out = value.typeId() == QMetaType::Double ? QByteArray::number(value.toDouble(), 'g', 17)
                                                  : value.toByteArray();
    } else if (value.typeId() == QMetaType::QStringList) {
        out.append('[');
        const QStringList texts = value.toStringList();
        for (const QString& text : texts) {
            if (out.size() > 1) {
                out.append(", ");
            }
            appendString(out, text);
        }
        out.append(']');
    } else {
        appendString(out, value.toString());
    }
    return out;
}

QByteArray jsonText(const QJsonDocument& document)
{
    // Qt writes half of a pair, and nothing else of that range, as \uD8xx; an even number of backslashes
    // before it is text.
    static const QRegularExpression half(u"(?<!\\\\)((?:\\\\\\\\)*)\\\\ud[89a-f][0-9a-f]{2}"_s);
    const QString text = QString::fromUtf8(document.toJson()).replace(half, u"\\1\ufffd"_s);
    QByteArray out;
    out.reserve(text.size());
    appendEscaped(out, text,
                  [](char32_t character) { return character == U'\n' ? QByteArray() : escapeOf(character); });
    return out;
}

Result<void> writeJson(QIODevice& device, const TableSource& table)
{
    std::vector<QByteArray> keys;
    for (const TableColumn& column : table.columns()) {
        keys.push_back(jsonValue(column.key) + ": ");
    }
    QByteArray block("[");
    const auto flush = [&] {
        const bool written = device.write(block) == block.size();
        block.resize(0);
        return written;
    };
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        block.append(row == 0 ? "\n  {" : ",\n  {");
        for (std::size_t column = 0; column < keys.size(); ++column) {
            block.append(column == 0 ? "" : ", ")
                .append(keys[column])
                .append(jsonValue(table.value(row, column)));
        }
        block.append('}');
        if (block.size() >= JsonBlock && !flush()) {
            return writeFailure(device);
        }
    }
    block.append(table.rowCount() == 0 ? "]\n" : "\n]\n");
    if (!flush()) {
        return writeFailure(device);
    }
    return {};
}

} // namespace atlas
