// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/xmlpart.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

PartDevice::PartDevice(ZipArchive& zip, const QString& name, const ReadLimits& limits)
    : m_zip(zip)
    , m_guard(limits.attributes)
    , m_mostTokenBytes(limits.tokenBytes)
{
    if (const Result<void> opened = zip.openPart(name); !opened) {
        m_failure = opened.error();
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

PartDevice::~PartDevice() = default;

qint64 PartDevice::readData(char* to, qint64 size)
{
    if (m_failure || m_finding != TagGuard::Finding::None || isTokenTooLong()) {
        return -1;
    }
    const Result<qint64> count = m_zip.readPart(to, size);
    if (!count) {
        m_failure = count.error();
        return -1;
    }
    m_tokenBytes += *count;
    m_finding = m_guard.look({to, *count});
    return m_finding == TagGuard::Finding::None && *count > 0 ? *count : -1;
}

qint64 PartDevice::writeData(const char*, qint64)
{
    return -1;
}

void PartDevice::drain()
{
    constexpr qint64 Piece = qint64{1} << 16;
    QByteArray rest(Piece, '\0');
    while (!m_failure) {
        const Result<qint64> count = m_zip.readPart(rest.data(), Piece);
        if (!count) {
            m_failure = count.error();
        } else if (*count == 0) {
            return;
        }
    }
}

XmlPart::XmlPart(ZipArchive& zip, const QString& name, const ReadScope& scope)
    : m_part(zip, name, scope.limits())
    , m_xml(&m_part)
    , m_name(name)
    , m_scope(scope)
{
    // Nothing can declare one, since a document type is refused; this holds should that ever change.
    m_xml.setEntityExpansionLimit(0);
}

QXmlStreamReader::TokenType XmlPart::advance()
{
    if (hasFailed()) {
        return QXmlStreamReader::Invalid;
    }
    if (m_scope.isStopped()) {
        m_refusal = Refusal::Stopped;
        return QXmlStreamReader::Invalid;
    }
    m_part.startToken();
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    switch (token) {
    case QXmlStreamReader::StartElement:
        begin();
        break;
    case QXmlStreamReader::EndElement:
        m_namespaceCount -= m_namespaces.back();
        m_namespaces.pop_back();
        break;
    case QXmlStreamReader::StartDocument:
        m_refusal = m_part.fits(m_xml.documentEncoding()) ? Refusal::None : Refusal::Encoding;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        m_refusal = Refusal::DocumentType;
        break;
    default:
        break;
    }
    if (m_part.isTokenTooLong()) {
        m_refusal = Refusal::LongText;
    } else if (m_part.finding() != TagGuard::Finding::None && m_xml.hasError()) {
        m_refusal = refusalOf(m_part.finding());
    }
    return m_refusal == Refusal::None ? token : QXmlStreamReader::Invalid;
}

void XmlPart::begin()
{
    const auto declared = static_cast<int>(m_xml.namespaceDeclarations().size());
    m_namespaces.push_back(declared);
    m_namespaceCount += declared;
    if (static_cast<int>(m_namespaces.size()) > m_scope.limits().xmlDepth) {
        m_refusal = Refusal::Depth;
    } else if (m_namespaceCount > m_scope.limits().namespaces) {
        // Each name is looked for among all of them.
        m_refusal = Refusal::Namespaces;
    }
}

XmlPart::Refusal XmlPart::refusalOf(TagGuard::Finding finding) const
{
    switch (finding) {
    case TagGuard::Finding::Attributes:
        return Refusal::Attributes;
    case TagGuard::Finding::DocumentType:
        return Refusal::DocumentType;
    case TagGuard::Finding::Encoding:
        return Refusal::Encoding;
    case TagGuard::Finding::None:
        break;
    }
    return Refusal::None;
}

void XmlPart::refuseLongText()
{
    if (m_refusal == Refusal::None) {
        m_refusal = Refusal::LongText;
    }
}

XmlPart::Step XmlPart::nextInside()
{
    for (;;) {
        switch (advance()) {
        case QXmlStreamReader::StartElement:
            return Step::Child;
        case QXmlStreamReader::Characters:
            return Step::Characters;
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::EndDocument:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::NoToken:
            return Step::None;
        default:
            break;
        }
    }
}

bool XmlPart::enterChild()
{
    for (;;) {
        const Step step = nextInside();
        if (step != Step::Characters) {
            return step == Step::Child;
        }
    }
}

QString XmlPart::attribute(QLatin1StringView name) const
{
    for (const QXmlStreamAttribute& attribute : m_xml.attributes()) {
        if (attribute.name() == name) {
            return attribute.value().toString();
        }
    }
    return {};
}

QString XmlPart::text()
{
    QString text;
    for (;;) {
        switch (nextInside()) {
        case Step::Characters:
            text += characters();
            if (text.size() > mostCharacters()) {
                refuseLongText();
                return {};
            }
            break;
        case Step::Child:
            skip();
            break;
        case Step::None:
            return text;
        }
    }
}

void XmlPart::skip()
{
    for (int depth = 1; depth > 0;) {
        switch (nextInside()) {
        case Step::Child:
            ++depth;
            break;
        case Step::None:
            if (hasFailed()) {
                return;
            }
            --depth;
            break;
        case Step::Characters:
            break;
        }
    }
}

QString XmlPart::reason() const
{
    const ReadLimits& limits = m_scope.limits();
    switch (m_refusal) {
    case Refusal::DocumentType:
        return QCoreApplication::translate("Intake", "a document type or an entity");
    case Refusal::Depth:
        return QCoreApplication::translate("Intake", "elements nested too deeply, more than %1")
            .arg(limits.xmlDepth);
    case Refusal::Attributes:
        return QCoreApplication::translate("Intake", "an element with more than %1 attributes")
            .arg(limits.attributes);
    case Refusal::Namespaces:
        return QCoreApplication::translate("Intake", "more than %1 namespaces").arg(limits.namespaces);
    case Refusal::LongText:
        return QCoreApplication::translate("Intake", "a text longer than any cell");
    case Refusal::Encoding:
        return QCoreApplication::translate("Intake", "an encoding that is not the one it names");
    case Refusal::Stopped:
    case Refusal::None:
        break;
    }
    return {};
}

Result<void> XmlPart::result()
{
    if (m_refusal == Refusal::Stopped) {
        return m_scope.cancelled();
    }
    if (m_refusal != Refusal::None) {
        //: %1 a part of the file, %3 a phrase such as "an element with more than 256 attributes"
        const QString sentence =
            QCoreApplication::translate("Intake", "Line %2 of the part %1 of the file contains what no "
                                                  "office program writes: %3. The file may be malicious.");
        return m_scope.refuse(sentence.arg(m_name, QString::number(m_xml.lineNumber()), reason()));
    }
    // What is damaged on its way is not XML that somebody wrote.
    m_part.drain();
    if (m_part.failure()) {
        return tl::make_unexpected(*m_part.failure());
    }
    if (m_xml.hasError()) {
        const QString sentence =
            QCoreApplication::translate("Intake", "The part %1 of the file is damaged in line %2: %3");
        return m_scope.refuse(sentence.arg(m_name, QString::number(m_xml.lineNumber()), m_xml.errorString()));
    }
    return {};
}

bool isXmlTrue(QStringView value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

} // namespace atlas
