// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/htmlreport.h"

#include "domain/text/showntext.h"
#include "output/htmlstyle.h"
#include "output/picturepainter.h"
#include "output/svgpicture.h"
#include "output/wholefile.h"

#include <QCoreApplication>
#include <QIODevice>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString& text)
{
    return shownText(text).toHtmlEscaped();
}

QString element(QLatin1StringView name, const QString& text)
{
    return u'<' + name + u'>' + escaped(text) + u"</"_s + name + u">\n"_s;
}

QString factsHtml(const std::vector<block::Facts::Fact>& facts)
{
    QString html = u"<dl>\n"_s;
    for (const auto& fact : facts) {
        html += u"<dt>"_s + escaped(fact.name) + u"</dt><dd>"_s + escaped(fact.value) + u"</dd>\n"_s;
    }
    return html + u"</dl>\n"_s;
}

/// The first column names the row.
QString cellHtml(const TableSource& table, std::size_t row, std::size_t column)
{
    const QString text = escaped(table.text(row, column));
    if (column == 0) {
        return u"<th scope=\"row\">"_s + text + u"</th>"_s;
    }
    return (table.columns()[column].number ? u"<td class=\"number\">"_s : u"<td>"_s) + text + u"</td>"_s;
}

/// Writes block by block, so that a long index is never held twice.
class HtmlWriter
{
public:
    HtmlWriter(QIODevice& device, const Report& report, PicturePainter& pictures)
        : m_device(device)
        , m_report(report)
        , m_pictures(pictures)
    {
    }

    Result<void> run()
    {
        writeHead();
        for (const Block& block : m_report.blocks) {
            std::visit([this](const auto& content) { write(content); }, block);
        }
        if (!m_report.source.isEmpty()) {
            out(u"<footer>"_s + escaped(m_report.source) + u"</footer>\n"_s);
        }
        out(u"</main>\n</body>\n</html>\n"_s);
        return m_failed ? Result<void>(writeFailure(m_device)) : Result<void>();
    }

private:
    void out(const QString& html)
    {
        const QByteArray bytes = html.toUtf8();
        m_failed = m_failed || m_device.write(bytes) != bytes.size();
    }

    void writeHead()
    {
        const QString language = m_report.language == Language::Chinese ? u"zh-CN"_s : u"en"_s;
        out(u"<!DOCTYPE html>\n<html lang=\""_s + language + u"\">\n<head>\n<meta charset=\"utf-8\">\n"_s +
            u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "_s +
            u"style-src 'unsafe-inline'\">\n"_s +
            u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"_s +
            u"<meta name=\"generator\" content=\"Consortium Atlas\">\n"_s +
            element("title"_L1, m_report.title) + u"<style>"_s + HtmlStyle +
            u"</style>\n</head>\n<body>\n<main>\n<header>\n"_s + element("h1"_L1, m_report.title));
        if (!m_report.subtitle.isEmpty()) {
            out(u"<p class=\"subtitle\">"_s + escaped(m_report.subtitle) + u"</p>\n"_s);
        }
        out(u"</header>\n"_s);
    }

    void write(const block::Heading& heading)
    {
        // The report's title is the page's only first heading.
        out(element(heading.level == 1 ? "h2"_L1 : "h3"_L1, heading.text));
    }

    void write(const block::Paragraph& paragraph)
    {
        out((paragraph.small ? u"<p class=\"note\">"_s : u"<p>"_s) + escaped(paragraph.text) + u"</p>\n"_s);
    }

    void write(const block::Figures& figures)
    {
        QString html = u"<ul class=\"figures\">\n"_s;
        for (const auto& figure : figures.figures) {
            html += u"<li><b>"_s + escaped(figure.value) + u"</b> "_s + escaped(figure.label);
            if (!figure.note.isEmpty()) {
                html += u" <small>"_s + escaped(figure.note) + u"</small>"_s;
            }
            html += u"</li>\n"_s;
        }
        out(html + u"</ul>\n"_s);
    }

    void write(const block::Facts& facts) { out(factsHtml(facts.facts)); }
    void write(const block::Table& table) { writeTable(*table.source, table.title); }

    void writeTable(const TableSource& table, const QString& caption)
    {
        QString html = u"<div class=\"wide\"><table>\n"_s;
        if (!caption.isEmpty()) {
            html += element("caption"_L1, caption);
        }
        html += u"<thead><tr>"_s;
        for (const TableColumn& column : table.columns()) {
            html += (column.number ? u"<th scope=\"col\" class=\"number\">"_s : u"<th scope=\"col\">"_s) +
                    escaped(column.title) + u"</th>"_s;
        }
        out(html + u"</tr></thead>\n<tbody>\n"_s);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            html = u"<tr>"_s;
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                html += cellHtml(table, row, column);
            }
            out(html + u"</tr>\n"_s);
        }
        out(u"</tbody>\n</table></div>\n"_s);
    }

    void write(const block::Picture& picture)
    {
        std::visit(
            [&](const auto& data) {
                const QString svg = svgElement(data, m_pictures, ++m_pictureCount);
                out(element("h3"_L1, data.title) + u"<figure>\n"_s + svg +
                    element("figcaption"_L1, picture.caption) + u"<details>"_s +
                    element("summary"_L1, QCoreApplication::translate("Output", "Show as a table")));
                writeTable(data.table(), {});
                out(u"</details>\n</figure>\n"_s);
            },
            picture.data);
    }

    void write(const block::Record& record)
    {
        QString html =
            u"<section class=\"record\">\n"_s + element("h3"_L1, record.title) + factsHtml(record.facts);
        for (const auto& group : record.groups) {
            html += u"<div class=\"group\">"_s + element("h4"_L1, group.title) + u"<ul>\n"_s;
            for (const QString& item : group.items) {
                html += element("li"_L1, item);
            }
            html += u"</ul></div>\n"_s;
        }
        out(html + u"</section>\n"_s);
    }

    void write(const block::PageBreak& /*pageBreak*/) { out(u"<div class=\"page-break\"></div>\n"_s); }

    QIODevice& m_device;
    const Report& m_report;
    PicturePainter& m_pictures;
    int m_pictureCount = 0;
    bool m_failed = false;
};

} // namespace

Result<void> writeHtml(QIODevice& device, const Report& report, PicturePainter& pictures)
{
    return HtmlWriter(device, report, pictures).run();
}

} // namespace atlas
