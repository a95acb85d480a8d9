// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "intake/xmlpart.h"

#include <QCoreApplication>

#include <utility>

namespace atlas {

using namespace Qt::StringLiterals;

XmlPart::XmlPart(const QByteArray& bytes, QString name, const ReadScope& scope)
    : m_xml(bytes)
    , m_name(std::move(name))
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
    const QXmlStreamReader::TokenType token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement) {
        ++m_depth;
    } else if (token == QXmlStreamReader::EndElement) {
        --m_depth;
    }
    m_isRefused = token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference ||
                  m_depth > m_scope.limits().xmlDepth;
    return m_isRefused ? QXmlStreamReader::Invalid : token;
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

Result<void> XmlPart::result() const
{
    if (m_isRefused) {
        const QString sentence = QCoreApplication::translate(
            "Intake", "The part %1 of the file holds what no office program writes (a document type, an "
                      "entity, or elements nested too deep); this may be a file made to do harm.");
        return m_scope.refuse(sentence.arg(m_name));
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
