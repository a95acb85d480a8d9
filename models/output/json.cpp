// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/json.h"

#include "output/delimited.h"
#include "output/wholefile.h"

#include <QIODevice>

namespace atlas {
namespace {

constexpr qsizetype BlockSize = 1 << 16;

void appendEscape(QByteArray& out, char16_t unit)
{
    out.append("\\u").append(QByteArray::number(unit, 16).rightJustified(4, '0'));
}

void appendString(QByteArray& out, const QString& text)
{
    out.append('"');
    qsizetype plainStart = 0;
    const auto flushPlain = [&](qsizetype end) {
        out.append(QStringView(text).sliced(plainStart, end - plainStart).toUtf8());
        plainStart = end + 1;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (c == u'"' || c == u'\\') {
            flushPlain(i);
            out.append('\\').append(c.toLatin1());
        } else if (c == u'\n') {
            flushPlain(i);
            out.append("\\n");
        } else if (c == u'\t') {
            flushPlain(i);
            out.append("\\t");
        } else if (c.unicode() < 0x20 || c.isSurrogate()) {
            flushPlain(i);
            appendEscape(out, c.unicode());
        }
    }
    flushPlain(text.size());
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
        if (block.size() >= BlockSize && !flush()) {
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
