// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/html/htmlreader.h"

#include "reading/documentflow.h"
#include "reading/html/htmlelements.h"
#include "reading/html/htmllibrary.h"
#include "reading/html/htmlpage.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

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
    void beginMarks(QLatin1StringView name, const HtmlAttributes& found);
    [[nodiscard]] std::optional<TextMark> mark() const
    {
        return m_struckDepth > 0   ? std::optional(TextMark::StruckOut)
               : m_raisedDepth > 0 ? std::optional(TextMark::Raised)
                                   : std::nullopt;
    }
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
    int m_struckDepth = 0; ///< the same of what is struck out
    int m_raisedDepth = 0;
    int m_preformatted = 0;
    int m_hiddenTexts = 0;
    bool m_hasHiddenTable = false;
    bool m_isTooDeep = false;
};

void HtmlListener::begin(QLatin1StringView name, const xmlChar** attributes)
{
    ++m_depth;
    m_isTooDeep = m_isTooDeep || m_depth > m_scope.limits().xmlDepth;
    const HtmlElement element = htmlElement(name);
    if (element == HtmlElement::LeftOut || m_leftOut > 0) {
        ++m_leftOut;
        return;
    }
    const HtmlAttributes found = htmlAttributes(attributes);
    const bool isTablePart = element == HtmlElement::Table || element == HtmlElement::Row;
    if (found.isHidden && !isTablePart && m_hiddenDepth == 0) {
        m_hiddenDepth = m_depth;
    }
    beginMarks(name, found);
    switch (element) {
    case HtmlElement::Break:
        m_flow.lineBreak();
        dropSpace();
        break;
    case HtmlElement::Table:
        m_hasHiddenTable = m_hasHiddenTable || found.isHidden || m_hiddenDepth > 0;
        m_hiddenDepth = 0; // pages show one table at a time and mean all of them
        m_flow.beginTable();
        dropSpace();
        break;
    case HtmlElement::Row:
        m_flow.beginRow(found.isHidden);
        break;
    case HtmlElement::Cell:
        m_flow.beginCell({.columns = found.columns, .rows = found.rows, .skipsCovered = true});
        dropSpace();
        break;
    case HtmlElement::Caption:
        m_flow.beginCaption();
        dropSpace();
        break;
    case HtmlElement::Preformatted:
        ++m_preformatted;
        m_flow.paragraph();
        dropSpace();
        break;
    case HtmlElement::Block:
        m_flow.paragraph();
        dropSpace();
        break;
    case HtmlElement::LeftOut:
    case HtmlElement::Other:
        break;
    }
}

void HtmlListener::beginMarks(QLatin1StringView name, const HtmlAttributes& found)
{
    if (m_struckDepth == 0 && (found.isStruckOut || strikesOut(name))) {
        m_struckDepth = m_depth;
    }
    if (m_raisedDepth == 0 && (found.isRaised || name == "sup"_L1)) {
        m_raisedDepth = m_depth;
    }
}

void HtmlListener::end(QLatin1StringView name)
{
    m_struckDepth = m_struckDepth == m_depth ? 0 : m_struckDepth;
    m_raisedDepth = m_raisedDepth == m_depth ? 0 : m_raisedDepth;
    if (m_hiddenDepth == m_depth) {
        m_hiddenDepth = 0;
    }
    --m_depth;
    if (m_leftOut > 0) {
        --m_leftOut;
        return;
    }
    switch (htmlElement(name)) {
    case HtmlElement::Table:
        m_flow.endTable();
        break;
    case HtmlElement::Row:
        m_flow.endRow();
        break;
    case HtmlElement::Cell:
        m_flow.endCell();
        break;
    case HtmlElement::Caption:
        m_flow.endCaption();
        break;
    case HtmlElement::Preformatted:
        --m_preformatted;
        m_flow.paragraph();
        break;
    case HtmlElement::Block:
        m_flow.paragraph();
        break;
    case HtmlElement::Break:
    case HtmlElement::LeftOut:
    case HtmlElement::Other:
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
    m_flow.text(out, mark());
}

void HtmlListener::characters(QByteArrayView bytes)
{
    if (m_leftOut > 0) {
        return;
    }
    const QString text = QString::fromUtf8(bytes);
    if (m_hiddenDepth > 0) {
        if (m_flow.isInCell()) {
            m_flow.text(text.simplified(), TextMark::Hidden);
        } else {
            m_hiddenTexts += text.trimmed().isEmpty() ? 0 : 1;
        }
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
        m_flow.text(lines[i], mark());
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
            "Intake", "The page contains a table that it does not show; it was read as well."));
    }
}

/// Half a page is still a page to every browser.
bool endsInTable(QStringView text)
{
    const qsizetype begin = text.lastIndexOf(u"<table", -1, Qt::CaseInsensitive);
    return begin >= 0 && text.lastIndexOf(u"</table", -1, Qt::CaseInsensitive) < begin;
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
    QByteArray bytes = text.toUtf8();
    if (const Result<void> reduced = reduceToTags(bytes, scope); !reduced) {
        return tl::make_unexpected(reduced.error());
    }
    DocumentFlow flow(scope);
    HtmlListener listener(flow, scope);
    xmlParserCtxt* const parser = (*library)->newParser();
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
    xmlDoc* const document = (*library)->read(parser, bytes.constData(), static_cast<int>(bytes.size()),
                                              nullptr, "UTF-8", Options);
    if (document != nullptr) {
        (*library)->freeDocument(document);
    }
    (*library)->freeParser(parser);
    if (scope.isStopped()) {
        return scope.cancelled();
    }
    if (listener.isTooDeep()) {
        const QString sentence = QCoreApplication::translate(
            "Intake", "The page nests its elements too deeply, more than %1; it may be malicious.");
        return scope.refuse(sentence.arg(scope.limits().xmlDepth));
    }
    listener.addRemarks();
    if (endsInTable(text)) {
        flow.remark(QCoreApplication::translate(
            "Intake", "The page ends inside a table: it may have been cut, and rows may be missing."));
    }
    Result<std::vector<RawTable>> tables = flow.take();
    if (tables) {
        for (RawTable& table : *tables) {
            table.hasHardBreaks = true;
        }
    }
    return tables;
}

} // namespace atlas
