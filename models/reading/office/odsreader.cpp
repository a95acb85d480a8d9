// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reading/office/odsreader.h"

#include "reading/gridbuilder.h"
#include "reading/office/xmlpart.h"
#include "reading/text/markedtext.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <memory>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRepeats = 1 << 24;

QString repeated(QChar c, const QString& count)
{
    constexpr int Most = 10'000;
    return QString(count.isEmpty() ? 1 : std::clamp(count.toInt(), 0, Most), c);
}

/// Styles that set text apart, by their names.
using TextStyles = QHash<QString, TextMark>;

/// Text of a paragraph with its spans and links (6.1). Leaves the element.
QString paragraphText(XmlPart& xml, const TextStyles& styles)
{
    QString text;
    for (;;) {
        if (text.size() > xml.mostCharacters()) {
            xml.refuseLongText();
        }
        switch (xml.nextInside()) {
        case XmlPart::Step::None:
            return text;
        case XmlPart::Step::Characters:
            text += withoutMarkCharacters(xml.characters().toString());
            break;
        case XmlPart::Step::Child:
            if (xml.is("s"_L1)) {
                text += repeated(u' ', xml.attribute("c"_L1));
                xml.skip();
            } else if (xml.is("tab"_L1) || xml.is("line-break"_L1)) {
                text += xml.is("tab"_L1) ? u'\t' : u'\n';
                xml.skip();
            } else if (xml.is("span"_L1) || xml.is("a"_L1) || xml.is("ruby"_L1) || xml.is("ruby-base"_L1) ||
                       xml.is("meta"_L1) || xml.namespaceUri().endsWith(":text:1.0"_L1)) {
                const bool isLeftOut =
                    xml.is("ruby-text"_L1) || xml.is("note"_L1) || xml.is("tracked-changes"_L1);
                const auto mark = styles.constFind(xml.attribute("style-name"_L1));
                if (isLeftOut) {
                    xml.skip();
                } else if (mark != styles.cend()) {
                    text += marked(paragraphText(xml, styles), *mark);
                } else {
                    text += paragraphText(xml, styles);
                }
            } else {
                xml.skip(); // notes and drawings
            }
        }
    }
}

/// Reads the tables of a spreadsheet's content.xml.
class OdsReader
{
public:
    OdsReader(XmlPart& xml, ReadScope& scope)
        : m_xml(xml)
        , m_scope(scope)
    {
    }

    Result<std::vector<RawTable>> read();

private:
    void readStyles();
    void readTextStyle(const QString& name);
    void readSheets();
    void readTable();
    void readRows(bool isHiddenGroup);
    void readRow(bool isHidden);
    void readColumn(bool isHiddenGroup);
    [[nodiscard]] int readCell(int column);
    [[nodiscard]] QString cellText();
    void readComment();
    void fail(const Error& error);
    [[nodiscard]] int repeats(QLatin1StringView name) const
    {
        return std::clamp(m_xml.attribute(name).toInt(), 1, MostRepeats);
    }
    [[nodiscard]] bool isHiddenElement() const
    {
        const QString visibility = m_xml.attribute("visibility"_L1);
        return visibility == u"collapse" || visibility == u"filter";
    }

    XmlPart& m_xml;
    ReadScope& m_scope;
    QSet<QString> m_hiddenStyles; ///< styles of sheets that are not shown
    TextStyles m_textStyles;
    std::vector<RawTable> m_tables;
    std::unique_ptr<GridBuilder> m_grid;
    std::optional<Error> m_error;
    int m_sheets = 0;
    int m_row = 0;        ///< the last row that was read
    int m_column = 0;     ///< the last column that was described
    int m_cellColumn = 0; ///< of the cell that is open
};

void OdsReader::fail(const Error& error)
{
    if (!m_error) {
        m_error = error;
    }
}

void OdsReader::readStyles()
{
    while (m_xml.enterChild()) {
        const QString name = m_xml.attribute("name"_L1);
        while (m_xml.enterChild()) {
            if (m_xml.is("table-properties"_L1) && m_xml.attribute("display"_L1) == u"false" &&
                m_hiddenStyles.size() < m_scope.limits().styles) {
                m_hiddenStyles.insert(name);
            } else if (m_xml.is("text-properties"_L1) && m_textStyles.size() < m_scope.limits().styles) {
                readTextStyle(name);
            }
            m_xml.skip();
        }
    }
}

void OdsReader::readTextStyle(const QString& name)
{
    const QString line = m_xml.attribute("text-line-through-style"_L1);
    const QString kind = m_xml.attribute("text-line-through-type"_L1);
    const bool isStruck = (!line.isEmpty() && line != u"none") || (!kind.isEmpty() && kind != u"none");
    if (isStruck) {
        m_textStyles.insert(name, TextMark::StruckOut);
    } else if (m_xml.attribute("display"_L1) == u"none") {
        m_textStyles.insert(name, TextMark::Hidden);
    } else if (m_xml.attribute("text-position"_L1).startsWith("super"_L1)) {
        m_textStyles.insert(name, TextMark::Raised);
    }
}

/// The text of the cell that is open, as it is shown, but dates in their own form. Leaves the element.
QString OdsReader::cellText()
{
    const QString type = m_xml.attribute("value-type"_L1);
    const QString date = m_xml.attribute("date-value"_L1);
    const QString value = m_xml.attribute("value"_L1);
    QStringList lines;
    qsizetype length = 0;
    while (m_xml.enterChild()) {
        if (m_xml.is("p"_L1) || m_xml.is("h"_L1)) {
            lines << paragraphText(m_xml, m_textStyles);
            length += lines.last().size() + 1;
            if (length > m_xml.mostCharacters()) {
                m_xml.refuseLongText();
            }
        } else {
            m_xml.is("annotation"_L1) ? readComment() : m_xml.skip(); // drawings, tables within
        }
    }
    if (type == u"date" && !date.isEmpty()) {
        return date.endsWith("T00:00:00"_L1) ? date.section(u'T', 0, 0) : QString(date).replace(u'T', u' ');
    }
    return lines.isEmpty() ? value : lines.join(u'\n');
}

void OdsReader::readComment()
{
    QString comment;
    while (m_xml.enterChild()) {
        if (m_xml.is("p"_L1)) {
            comment += paragraphText(m_xml, {}) + u' ';
        } else {
            m_xml.skip();
        }
        if (comment.size() > m_xml.mostCharacters()) {
            m_xml.refuseLongText();
        }
    }
    m_grid->leaveOutComment(m_row, m_cellColumn, comment);
}

/// How many columns the cell takes.
int OdsReader::readCell(int column)
{
    const int columns = repeats("number-columns-repeated"_L1);
    const bool isCell = m_xml.is("table-cell"_L1) || m_xml.is("covered-table-cell"_L1);
    const GridSpan span{.row = m_row,
                        .column = column,
                        .rows = repeats("number-rows-spanned"_L1),
                        .columns = repeats("number-columns-spanned"_L1)};
    if (!isCell) {
        m_xml.skip();
        return 0;
    }
    const auto mark = m_textStyles.constFind(m_xml.attribute("style-name"_L1));
    m_cellColumn = column;
    QString text = cellText();
    if (mark != m_textStyles.cend() && *mark == TextMark::StruckOut) {
        text = marked(text, *mark);
    }
    if (!text.isEmpty()) {
        for (int i = 0; i < columns && !m_grid->hasFailed(); ++i) {
            m_grid->place(m_row, column + i, text);
        }
        m_grid->merge(span);
    }
    return columns;
}

void OdsReader::readRow(bool isHidden)
{
    const int rows = repeats("number-rows-repeated"_L1);
    ++m_row;
    if (isHidden || isHiddenElement()) {
        m_grid->hideRow(m_row);
    }
    const int first = m_row;
    // Repeated rows have the same cells; the last ones of a sheet are a million blank ones.
    int column = 1;
    while (!m_grid->hasFailed() && m_xml.enterChild()) {
        column = std::min(column + readCell(column), m_scope.limits().columns + 1);
    }
    m_grid->repeatRow(first, rows);
    m_row = std::min(first + rows - 1, m_scope.limits().rows);
}

void OdsReader::readColumn(bool isHiddenGroup)
{
    const int count = repeats("number-columns-repeated"_L1);
    if (isHiddenGroup || isHiddenElement()) {
        m_grid->hideColumns(m_column + 1, m_column + std::min(count, m_scope.limits().columns));
    }
    m_column = std::min(m_column + count, m_scope.limits().columns);
    m_xml.skip();
}

/// Rows stand in the table, in its head, or in groups.
void OdsReader::readRows(bool isHiddenGroup)
{
    while (!m_grid->hasFailed() && m_xml.enterChild()) {
        if (m_xml.is("table-row"_L1)) {
            readRow(isHiddenGroup);
        } else if (m_xml.is("table-column"_L1)) {
            readColumn(isHiddenGroup);
        } else if (m_xml.is("table-rows"_L1) || m_xml.is("table-header-rows"_L1) ||
                   m_xml.is("table-row-group"_L1) || m_xml.is("table-columns"_L1) ||
                   m_xml.is("table-header-columns"_L1) || m_xml.is("table-column-group"_L1)) {
            readRows(isHiddenGroup || m_xml.attribute("display"_L1) == u"false");
        } else {
            m_xml.skip();
        }
    }
}

void OdsReader::readTable()
{
    //: part of a place: "list.xlsx, sheet Sheet1, row 3"
    const QString name = QCoreApplication::translate("Intake", "sheet %1").arg(m_xml.attribute("name"_L1));
    m_grid = std::make_unique<GridBuilder>(m_scope, name);
    ++m_sheets;
    if (m_hiddenStyles.contains(m_xml.attribute("style-name"_L1))) {
        m_grid->hideTable();
    }
    m_row = 0;
    m_column = 0;
    readRows(false);
    Result<RawTable> table = m_grid->take();
    if (!table) {
        fail(table.error());
    } else if (!table->rows.empty()) {
        m_tables.push_back(std::move(*table));
    }
    if (m_sheets > m_scope.limits().tables) {
        fail(m_scope.refuseTooLarge().value());
    }
}

void OdsReader::readSheets()
{
    while (!m_error && m_xml.enterChild()) {
        m_xml.is("table"_L1) ? readTable() : m_xml.skip();
    }
}

Result<std::vector<RawTable>> OdsReader::read()
{
    if (m_xml.enterChild()) {
        while (!m_error && m_xml.enterChild()) {
            if (m_xml.is("automatic-styles"_L1)) {
                readStyles();
            } else if (m_xml.is("body"_L1)) {
                while (!m_error && m_xml.enterChild()) {
                    m_xml.is("spreadsheet"_L1) ? readSheets() : m_xml.skip();
                }
            } else {
                m_xml.skip();
            }
        }
    }
    if (m_error) {
        return tl::make_unexpected(*m_error);
    }
    if (Result<void> read = m_xml.result(); !read) {
        return tl::make_unexpected(read.error());
    }
    // One sheet needs no name to be found.
    if (m_sheets == 1 && !m_tables.empty()) {
        m_tables.front().part.clear();
        for (LeftOut& part : m_tables.front().leftOut) {
            part.at.part.clear();
        }
    }
    return std::move(m_tables);
}

/// An encrypted document says so in its list of parts (part 2, 4.4).
bool isEncrypted(ZipArchive& zip, ReadScope& scope)
{
    const QString name = u"META-INF/manifest.xml"_s;
    if (!zip.has(name)) {
        return false;
    }
    bool isFound = false;
    XmlPart xml(zip, name, scope);
    if (xml.enterChild()) {
        while (xml.enterChild()) {
            while (xml.enterChild()) {
                isFound = isFound || xml.is("encryption-data"_L1);
                xml.skip();
            }
        }
    }
    // A document type is allowed in this part and names nothing that matters here; content.xml has none.
    return isFound;
}

} // namespace

Result<std::vector<RawTable>> readOds(ZipArchive& zip, ReadScope& scope)
{
    if (isEncrypted(zip, scope)) {
        return scope.refusePassword();
    }
    const qint64 most = scope.limits().cellElements;
    if (zip.countElements(u"content.xml"_s, "table-cell", most) > most) {
        return scope.refuseTooLarge();
    }
    XmlPart xml(zip, u"content.xml"_s, scope);
    return OdsReader(xml, scope).read();
}

} // namespace atlas
