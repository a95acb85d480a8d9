// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reading/office/tagguard.h"
#include "reading/office/ziparchive.h"
#include "reading/readscope.h"

#include <QIODevice>
#include <QString>
#include <QXmlStreamReader>

#include <optional>
#include <vector>

namespace atlas {

/// A part of an archive as a device that is unpacked while it is read. Ends early where the part cannot be
/// read on, or must not be: failure() says why.
class PartDevice final : public QIODevice
{
    Q_DISABLE_COPY_MOVE(PartDevice)

public:
    PartDevice(ZipArchive& zip, const QString& name, const ReadLimits& limits);
    ~PartDevice() override;

    [[nodiscard]] bool isSequential() const override { return true; }
    /// What the parser takes for one token counts from here.
    void startToken() { m_tokenBytes = 0; }
    [[nodiscard]] bool isTokenTooLong() const { return m_tokenBytes > m_mostTokenBytes; }
    /// Reads what is left, so that the checksum of the part is compared.
    void drain();

    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }
    [[nodiscard]] TagGuard::Finding finding() const { return m_finding; }
    [[nodiscard]] bool fits(QStringView encoding) const { return m_guard.fits(encoding); }

protected:
    qint64 readData(char* to, qint64 size) override;
    qint64 writeData(const char* from, qint64 size) override;

private:
    ZipArchive& m_zip;
    TagGuard m_guard;
    qint64 m_mostTokenBytes;
    qint64 m_tokenBytes = 0;
    TagGuard::Finding m_finding = TagGuard::Finding::None;
    std::optional<Error> m_failure;
};

/// One XML part of a document, read element by element and never in memory as a whole. A document type is
/// refused, and with it every entity that a part could declare; so is what no office program writes and a
/// parser chokes on (see ReadLimits). Names are local names: the transitional and the strict form of Office
/// Open XML differ in their namespaces only.
///
/// Elements are walked as
///     while (xml.enterChild()) { if (xml.is("row")) readRow(xml); else xml.skip(); }
/// where each branch must leave its element, by skip(), text() or a loop of its own.
class XmlPart
{
    Q_DISABLE_COPY_MOVE(XmlPart)

public:
    /// One part of an archive is open at a time. Where it cannot be opened, result() says so.
    XmlPart(ZipArchive& zip, const QString& name, const ReadScope& scope);
    ~XmlPart() = default;

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

    /// Tells that a text which is put together from the part has become longer than a cell can be.
    void refuseLongText();
    [[nodiscard]] qsizetype mostCharacters() const { return m_scope.limits().cellCharacters; }

    [[nodiscard]] bool hasFailed() const { return m_refusal != Refusal::None || m_xml.hasError(); }
    /// What went wrong, if anything did.
    [[nodiscard]] Result<void> result();

private:
    enum class Refusal : quint8 {
        None,
        DocumentType,
        Depth,
        Attributes,
        Namespaces,
        LongText,
        Encoding,
        Stopped, ///< somebody wants the reading to end
    };

    [[nodiscard]] QXmlStreamReader::TokenType advance();
    void begin();
    [[nodiscard]] Refusal refusalOf(TagGuard::Finding finding) const;
    [[nodiscard]] QString reason() const;

    PartDevice m_part;
    QXmlStreamReader m_xml;
    QString m_name;
    const ReadScope& m_scope;
    std::vector<int> m_namespaces; ///< declared by each element that is open
    int m_namespaceCount = 0;
    Refusal m_refusal = Refusal::None;
};

/// "1", "true" and "on" are true (ISO/IEC 29500-1, 22.9.2.7 ST_OnOff).
[[nodiscard]] bool isXmlTrue(QStringView value);

} // namespace atlas
