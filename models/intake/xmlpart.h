// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "intake/readscope.h"

#include <QByteArray>
#include <QString>
#include <QXmlStreamReader>

namespace atlas {

/// One XML part of a document, read element by element. A document type is refused, and with it every entity
/// that a part could declare; so are elements that are nested too deep. Names are local names: the
/// transitional and the strict form of Office Open XML differ in their namespaces only.
///
/// Elements are walked as
///     while (xml.enterChild()) { if (xml.is("row")) readRow(xml); else xml.skip(); }
/// where each branch must leave its element, by skip(), text() or a loop of its own.
class XmlPart
{
public:
    XmlPart(const QByteArray& bytes, QString name, const ReadScope& scope);

    /// Steps into the next child of the element that is open; false at its end, and after an error.
    [[nodiscard]] bool enterChild();
    /// As enterChild(), but stops at character data too, for mixed content. None at the end of the element.
    enum class Step : quint8 { None, Child, Characters };
    [[nodiscard]] Step nextInside();
    [[nodiscard]] QStringView characters() const { return m_xml.text(); }

    [[nodiscard]] bool is(QLatin1StringView name) const { return m_xml.name() == name; }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView namespaceUri() const { return m_xml.namespaceUri(); }
    /// By local name, whatever its namespace; empty where there is none.
    [[nodiscard]] QString attribute(QLatin1StringView name) const;
    /// Text of the element without its children's, which leaves it.
    [[nodiscard]] QString text();
    void skip();

    [[nodiscard]] bool hasFailed() const { return m_isRefused || m_xml.hasError(); }
    /// What went wrong, if anything did.
    [[nodiscard]] Result<void> result() const;

private:
    [[nodiscard]] QXmlStreamReader::TokenType advance();

    QXmlStreamReader m_xml;
    QString m_name;
    const ReadScope& m_scope;
    int m_depth = 0;
    bool m_isRefused = false;
};

/// "1", "true" and "on" are true (ISO/IEC 29500-1, 22.9.2.7 ST_OnOff).
[[nodiscard]] bool isXmlTrue(QStringView value);

} // namespace atlas
