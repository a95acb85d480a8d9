// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output/reporttext.h"

#include "domain/text/showntext.h"

namespace atlas {
namespace {

struct TextCollector
{
    QString text;

    void add(const QString& line) { text += shownText(line) + u'\n'; }
    void add(const TableSource& table)
    {
        for (const TableColumn& column : table.columns()) {
            add(column.title);
        }
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                add(table.text(row, column));
            }
        }
    }
    void add(const std::vector<block::Facts::Fact>& facts)
    {
        for (const auto& fact : facts) {
            add(fact.name);
            add(fact.value);
        }
    }

    void operator()(const block::Heading& heading) { add(heading.text); }
    void operator()(const block::Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const block::Figures& figures)
    {
        for (const auto& figure : figures.figures) {
            add(figure.value);
            add(figure.label);
            add(figure.note);
        }
    }
    void operator()(const block::Facts& facts) { add(facts.facts); }
    void operator()(const block::Table& table)
    {
        add(table.title);
        add(*table.source);
    }
    void operator()(const block::Picture& picture)
    {
        std::visit(
            [this](const auto& data) {
                add(data.title);
                add(data.table());
            },
            picture.data);
        add(picture.caption);
    }
    void operator()(const block::Record& record)
    {
        add(record.title);
        add(record.facts);
        for (const auto& group : record.groups) {
            add(group.title);
            for (const QString& item : group.items) {
                add(item);
            }
        }
    }
    void operator()(const block::PageBreak& /*pageBreak*/) {}
};

} // namespace

QString reportText(const Report& report)
{
    TextCollector collector;
    collector.add(report.title);
    collector.add(report.subtitle);
    collector.add(report.source);
    collector.add(report.foot);
    for (const Block& block : report.blocks) {
        std::visit(collector, block);
    }
    return collector.text;
}

} // namespace atlas
