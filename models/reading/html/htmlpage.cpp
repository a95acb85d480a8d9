// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/html/htmlpage.h"

#include <QCoreApplication>

#include <algorithm>

namespace atlas {
namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool startsName(char c)
{
    return isLetter(c) || c == '_' || c == ':' || c == '.';
}

bool isInName(char c)
{
    return startsName(c) || (c >= '0' && c <= '9') || c == '-';
}

/// Copies a page onto itself without what is left out: what is written is never ahead of what is read.
class PageReducer final
{
public:
    PageReducer(QByteArray& page, int mostAttributes)
        : m_page(page)
        , m_data(page.data())
        , m_size(page.size())
        , m_most(mostAttributes)
    {
    }

    /// False where an element has too many attributes; line() says where.
    [[nodiscard]] bool reduce(const ReadScope& scope)
    {
        while (m_at < m_size && !scope.isStopped()) {
            if (here() != '<') {
                copy();
            } else if (after(1) == '!' || after(1) == '?') {
                dropMarkup();
            } else if (after(1) == '/' && startsName(after(2))) {
                copyThrough('>');
            } else if (!isLetter(after(1))) {
                copy();
            } else if (!copyTag()) {
                return false;
            }
        }
        m_page.truncate(m_done);
        return true;
    }

    [[nodiscard]] qsizetype line() const { return m_line; }

private:
    [[nodiscard]] char here() const { return m_data[m_at]; }
    /// A zero behind the end; a page has none.
    [[nodiscard]] char after(qsizetype count) const
    {
        return m_at + count < m_size ? m_data[m_at + count] : '\0';
    }

    void copy()
    {
        m_line += here() == '\n' ? 1 : 0;
        m_data[m_done++] = m_data[m_at++];
    }

    void copyThrough(char end)
    {
        while (m_at < m_size && here() != end) {
            copy();
        }
        if (m_at < m_size) {
            copy();
        }
    }

    void copyBlanks()
    {
        while (m_at < m_size && isBlank(here())) {
            copy();
        }
    }

    /// The parser takes a name that is longer than this for several.
    void copyName()
    {
        constexpr qsizetype Longest = 100;
        for (qsizetype i = 0; i < Longest && m_at < m_size && isInName(here()); ++i) {
            copy();
        }
    }

    void dropTo(qsizetype end)
    {
        const qsizetype to = end < 0 ? m_size : std::min(end, m_size);
        m_line += std::count(m_data + m_at, m_data + to, '\n');
        m_at = to;
    }

    [[nodiscard]] qsizetype indexOf(QByteArrayView text, qsizetype from) const
    {
        return QByteArrayView(m_data, m_size).indexOf(text, std::min(from, m_size));
    }

    /// A comment, declaration or instruction. No tag may come out of what stood on both of its sides.
    void dropMarkup()
    {
        const bool isComment = QByteArrayView(m_data + m_at, m_size - m_at).startsWith("<!--");
        const QByteArrayView mark = isComment ? QByteArrayView("-->") : QByteArrayView(">");
        const qsizetype end = indexOf(mark, m_at + 2);
        dropTo(end < 0 ? end : end + mark.size());
        const auto written = [this](qsizetype back) { return m_done >= back ? m_data[m_done - back] : '\0'; };
        if (written(1) == '<' || (written(1) == '/' && written(2) == '<')) {
            m_data[m_done++] = ' ';
        }
    }

    [[nodiscard]] bool copyTag()
    {
        copy();
        const qsizetype start = m_done;
        copyName();
        const QByteArray name = QByteArray(m_data + start, m_done - start).toLower();
        for (int attributes = 0;; ++attributes) {
            copyBlanks();
            if (m_at >= m_size) {
                return true;
            }
            if (here() == '>' || (here() == '/' && after(1) == '>')) {
                break;
            }
            if (attributes == m_most) {
                return false;
            }
            startsName(here()) ? copyAttribute() : copyGarbage();
        }
        const bool isWhole = here() == '/';
        copyThrough('>');
        if (!isWhole && (name == "script" || name == "style")) {
            dropRawText(name);
        }
        return true;
    }

    void copyAttribute()
    {
        copyName();
        copyBlanks();
        if (m_at >= m_size || here() != '=') {
            return;
        }
        copy();
        copyBlanks();
        if (m_at < m_size && (here() == '"' || here() == '\'')) {
            const char quote = here();
            copy();
            copyThrough(quote);
            return;
        }
        while (m_at < m_size && !isBlank(here()) && here() != '>') {
            copy();
        }
    }

    void copyGarbage()
    {
        while (m_at < m_size && !isBlank(here()) && here() != '>' && !(here() == '/' && after(1) == '>')) {
            copy();
        }
    }

    /// Scripts and style sheets hold no tags, whatever they look like, up to their own end.
    void dropRawText(const QByteArray& name)
    {
        qsizetype end = indexOf("</", m_at);
        while (end >= 0 && qstrnicmp(m_data + end + 2, std::min(name.size(), m_size - end - 2),
                                     name.constData(), name.size()) != 0) {
            end = indexOf("</", end + 2);
        }
        dropTo(end);
    }

    QByteArray& m_page;
    char* m_data;
    qsizetype m_size;
    int m_most;
    qsizetype m_at = 0;   ///< what is read next
    qsizetype m_done = 0; ///< what was written
    qsizetype m_line = 1;
};

} // namespace

Result<void> reduceToTags(QByteArray& page, const ReadScope& scope)
{
    const int most = scope.limits().attributes;
    PageReducer reducer(page, most);
    if (!reducer.reduce(scope)) {
        const QString sentence = QCoreApplication::translate(
            "Intake", "Line %1 of the page contains what no program writes: an element with more than %2 "
                      "attributes. The file may be malicious.");
        return scope.refuse(sentence.arg(reducer.line()).arg(most));
    }
    return {};
}

} // namespace atlas
