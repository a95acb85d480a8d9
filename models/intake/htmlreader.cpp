// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/htmlreader.h"

#include "intake/documentflow.h"
#include "intake/htmllibrary.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstring>
#include <limits>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// What an element means for the text in it.
enum class Element : quint8 { Other, Block, Break, LeftOut, Preformatted, Table, Row, Cell, Caption };

Element elementOf(QLatin1StringView name)
{
    static constexpr QLatin1StringView Blocks[] = {
        "p"_L1,       "div"_L1,    "h1"_L1,   "h2"_L1,      "h3"_L1,     "h4"_L1,      "h5"_L1,
        "h6"_L1,      "li"_L1,     "ul"_L1,   "ol"_L1,      "dl"_L1,     "dt"_L1,      "dd"_L1,
        "hr"_L1,      "center"_L1, "form"_L1, "section"_L1, "header"_L1, "footer"_L1,  "article"_L1,
        "address"_L1, "nav"_L1,    "main"_L1, "aside"_L1,   "body"_L1,   "fieldset"_L1};
    static constexpr QLatin1StringView LeftOut[] = {"script"_L1,   "style"_L1,    "head"_L1,  "title"_L1,
                                                    "noscript"_L1, "template"_L1, "rt"_L1,    "rp"_L1,
                                                    "select"_L1,   "textarea"_L1, "object"_L1};
    if (name == "table"_L1) {
        return Element::Table;
    }
    if (name == "tr"_L1) {
        return Element::Row;
    }
    if (name == "td"_L1 || name == "th"_L1) {
        return Element::Cell;
    }
    if (name == "br"_L1) {
        return Element::Break;
    }
    if (name == "caption"_L1) {
        return Element::Caption;
    }
    if (name == "pre"_L1) {
        return Element::Preformatted;
    }
    if (std::find(std::begin(LeftOut), std::end(LeftOut), name) != std::end(LeftOut)) {
        return Element::LeftOut;
    }
    return std::find(std::begin(Blocks), std::end(Blocks), name) != std::end(Blocks) ? Element::Block
                                                                                     : Element::Other;
}

/// Ideographs, kana and full-width forms, between which a line break of the file is no space.
bool isWide(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2E80 && code <= 0xA4CF) || (code >= 0xF900 && code <= 0xFAFF) ||
           (code >= 0xFE30 && code <= 0xFE4F) || (code >= 0xFF00 && code <= 0xFFEF) || c.isSurrogate();
}

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

/// The attributes that matter here.
struct Attributes
{
    int columns = 1;
    int rows = 1;
    bool isHidden = false;
};

int spanOf(const QString& value, int most)
{
    // 0 means: to the end of the table.
    bool isNumber = false;
    const int number = value.trimmed().toInt(&isNumber);
    return !isNumber || number < 0 ? 1 : number == 0 ? most : std::min(number, most);
}

/// The largest spans of the HTML standard, 4.9.11.
constexpr int MostColumns = 1'000;
constexpr int MostRows = 65'534;

Attributes attributesOf(const xmlChar** list)
{
    Attributes found;
    for (; list != nullptr && list[0] != nullptr; list += 2) {
        const QByteArrayView name(reinterpret_cast<const char*>(list[0]));
        const QString value =
            list[1] == nullptr ? QString() : QString::fromUtf8(reinterpret_cast<const char*>(list[1]));
        if (name == "colspan") {
            found.columns = std::max(1, spanOf(value, MostColumns));
        } else if (name == "rowspan") {
            found.rows = spanOf(value, MostRows);
        } else if (name == "hidden") {
            found.isHidden = true;
        } else if (name == "style") {
            QString style = value.toLower();
            style.removeIf([](QChar c) { return c.isSpace(); });
            found.isHidden = found.isHidden || style.contains("display:none"_L1) ||
                             style.contains("visibility:hidden"_L1) ||
                             style.contains("visibility:collapse"_L1) || style.contains("mso-hide:all"_L1);
        }
    }
    return found;
}

/// Hears the parser and tells the flow.
class HtmlListener
{
public:
    HtmlListener(DocumentFlow& flow, ReadScope& scope)
        : m_flow(flow)
        , m_scope(scope)
    {
    }

    void begin(QLatin1StringView name, const xmlChar** attributes);
    void end(QLatin1StringView name);
    void characters(QByteArrayView bytes);
    void addRemarks();

    [[nodiscard]] bool mustStop() const { return m_isTooDeep || m_flow.hasFailed() || m_scope.isStopped(); }
    [[nodiscard]] bool isTooDeep() const { return m_isTooDeep; }

private:
    void collapsed(QStringView text);
    /// A line begins: white space at its start is nothing.
    void dropSpace()
    {
        m_space = Space::None;
        m_last = {};
    }

    enum class Space : quint8 { None, Plain, LineEnd };

    DocumentFlow& m_flow;
    ReadScope& m_scope;
    QChar m_last; ///< the last character of the line
    Space m_space = Space::None;
    int m_depth = 0;
    int m_leftOut = 0;     ///< how many elements around this one are left out
    int m_hiddenDepth = 0; ///< depth of the outermost hidden element; 0 where there is none
    int m_preformatted = 0;
    int m_hiddenTexts = 0;
    bool m_hasHiddenTable = false;
    bool m_isTooDeep = false;
};

void HtmlListener::begin(QLatin1StringView name, const xmlChar** attributes)
{
    ++m_depth;
    m_isTooDeep = m_isTooDeep || m_depth > m_scope.limits().xmlDepth;
    const Element element = elementOf(name);
    if (element == Element::LeftOut || m_leftOut > 0) {
        ++m_leftOut;
        return;
    }
    const Attributes found = attributesOf(attributes);
    const bool isTablePart = element == Element::Table || element == Element::Row;
    if (found.isHidden && !isTablePart && m_hiddenDepth == 0 && element != Element::Cell) {
        m_hiddenDepth = m_depth;
    }
    switch (element) {
    case Element::Break:
        m_flow.lineBreak();
        dropSpace();
        break;
    case Element::Table:
        m_hasHiddenTable = m_hasHiddenTable || found.isHidden || m_hiddenDepth > 0;
        m_hiddenDepth = 0; // pages show one table at a time and mean all of them
        m_flow.beginTable();
        dropSpace();
        break;
    case Element::Row:
        m_flow.beginRow(found.isHidden);
        break;
    case Element::Cell:
        m_hasHiddenTable = m_hasHiddenTable || found.isHidden;
        m_flow.beginCell({.columns = found.columns, .rows = found.rows, .skipsCovered = true});
        dropSpace();
        break;
    case Element::Caption:
        m_flow.beginCaption();
        dropSpace();
        break;
    case Element::Preformatted:
        ++m_preformatted;
        m_flow.paragraph();
        dropSpace();
        break;
    case Element::Block:
        m_flow.paragraph();
        dropSpace();
        break;
    case Element::LeftOut:
    case Element::Other:
        break;
    }
}

void HtmlListener::end(QLatin1StringView name)
{
    if (m_hiddenDepth == m_depth) {
        m_hiddenDepth = 0;
    }
    --m_depth;
    if (m_leftOut > 0) {
        --m_leftOut;
        return;
    }
    switch (elementOf(name)) {
    case Element::Table:
        m_flow.endTable();
        break;
    case Element::Row:
        m_flow.endRow();
        break;
    case Element::Cell:
        m_flow.endCell();
        break;
    case Element::Caption:
        m_flow.endCaption();
        break;
    case Element::Preformatted:
        --m_preformatted;
        m_flow.paragraph();
        break;
    case Element::Block:
        m_flow.paragraph();
        break;
    case Element::Break:
    case Element::LeftOut:
    case Element::Other:
        return;
    }
    dropSpace();
}

/// White space is one space, and none at the ends of a line.
void HtmlListener::collapsed(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (isHtmlSpace(c)) {
            const bool isLineEnd = c == u'\n' || c == u'\r';
            m_space = isLineEnd || m_space == Space::LineEnd ? Space::LineEnd : Space::Plain;
            continue;
        }
        if (m_space != Space::None && !m_last.isNull() &&
            (m_space == Space::Plain || !isWide(m_last) || !isWide(c))) {
            out += u' ';
        }
        m_space = Space::None;
        m_last = c;
        out += c;
    }
    m_flow.text(out);
}

void HtmlListener::characters(QByteArrayView bytes)
{
    if (m_leftOut > 0) {
        return;
    }
    const QString text = QString::fromUtf8(bytes);
    if (m_hiddenDepth > 0) {
        m_hiddenTexts += text.trimmed().isEmpty() ? 0 : 1;
        return;
    }
    if (m_preformatted == 0) {
        collapsed(text);
        return;
    }
    const QStringList lines = QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            m_flow.lineBreak();
        }
        m_flow.text(lines[i]);
    }
}

void HtmlListener::addRemarks()
{
    if (m_hiddenTexts > 0) {
        m_flow.remark(
            QCoreApplication::translate("Intake", "Text that the page does not show was left out."));
    }
    if (m_hasHiddenTable) {
        m_flow.remark(QCoreApplication::translate(
            "Intake", "The page holds a table, or cells, that it does not show; they were read as well."));
    }
}

/// The page without the conditions that Word writes around texts for other programs (<![if …]>), which the
/// parser would take for text. Those in comments are left, since they end with the comment.
QByteArray withoutConditions(QStringView page)
{
    QString plain;
    qsizetype done = 0;
    for (qsizetype at = page.indexOf(u"<!"); at >= 0; at = page.indexOf(u"<!", at)) {
        if (page.sliced(at).startsWith(u"<!--")) {
            const qsizetype end = page.indexOf(u"-->", at);
            if (end < 0) {
                break;
            }
            at = end;
            continue;
        }
        const qsizetype end = page.indexOf(u'>', at);
        if (end < 0) {
            break;
        }
        if (page.sliced(at).startsWith(u"<![")) {
            plain += page.sliced(done, at - done);
            done = end + 1;
        }
        at = end;
    }
    return done == 0 ? page.toUtf8() : QString(plain + page.sliced(done)).toUtf8();
}

/// The parser calls with its own pointer, which carries the listener.
struct Session
{
    HtmlListener* listener = nullptr;
    const HtmlLibrary* library = nullptr;
    xmlParserCtxtPtr parser = nullptr;

    void stopIfNeeded() const
    {
        if (listener->mustStop()) {
            library->stop(parser);
        }
    }
};

void onBegin(void* data, const xmlChar* name, const xmlChar** attributes)
{
    const auto* session = static_cast<Session*>(data);
    session->listener->begin(QLatin1StringView(reinterpret_cast<const char*>(name)), attributes);
    session->stopIfNeeded();
}

void onEnd(void* data, const xmlChar* name)
{
    const auto* session = static_cast<Session*>(data);
    session->listener->end(QLatin1StringView(reinterpret_cast<const char*>(name)));
    session->stopIfNeeded();
}

void onCharacters(void* data, const xmlChar* text, int size)
{
    const auto* session = static_cast<Session*>(data);
    session->listener->characters({reinterpret_cast<const char*>(text), size});
    session->stopIfNeeded();
}

} // namespace

Result<std::vector<RawTable>> readHtml(QStringView text, ReadScope& scope)
{
    const Result<const HtmlLibrary*> library = HtmlLibrary::load();
    if (!library) {
        return tl::make_unexpected(library.error());
    }
    const QByteArray bytes = withoutConditions(text);
    if (bytes.size() > std::numeric_limits<int>::max()) {
        return scope.refuseTooLarge();
    }
    DocumentFlow flow(scope);
    HtmlListener listener(flow, scope);
    const xmlParserCtxtPtr parser = (*library)->newParser();
    if (parser == nullptr || parser->sax == nullptr) {
        return scope.refuseTooLarge();
    }
    Session session{&listener, *library, parser};
    xmlSAXHandler handler{};
    handler.startElement = onBegin;
    handler.endElement = onEnd;
    handler.characters = onCharacters;
    handler.ignorableWhitespace = onCharacters;
    *parser->sax = handler;
    parser->userData = &session;
    constexpr int Options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                            HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
    const xmlDocPtr document = (*library)->read(parser, bytes.constData(), static_cast<int>(bytes.size()),
                                                nullptr, "UTF-8", Options);
    if (document != nullptr) {
        (*library)->freeDocument(document);
    }
    (*library)->freeParser(parser);
    if (scope.isStopped()) {
        return scope.cancelled();
    }
    if (listener.isTooDeep()) {
        return scope.refuseTooLarge();
    }
    listener.addRemarks();
    return flow.take();
}

} // namespace atlas
