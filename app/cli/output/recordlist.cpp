// SPDX-FileCopyrightText: 2026 Consortium Atlas contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/recordlist.h"

#include "app/cli/commandlinetext.h"
#include "app/cli/output/consoleoutput.h"
#include "app/cli/output/texttable.h"
#include "evaluate/recordcolumns.h"
#include "output/delimited.h"
#include "output/json.h"
#include "report/report.h"

#include <QCoreApplication>

namespace atlas {

using namespace Qt::StringLiterals;

namespace {

/// A class, since the extraction of strings does not see through a function.
struct ColumnsText
{
    Q_DECLARE_TR_FUNCTIONS(Columns)
};

tl::unexpected<Failure> noColumn(const QString& key, const QStringList& known)
{
    return wrongUsage(CommandLineText::tr("There is no column “%1”.").arg(key),
                      CommandLineText::tr("The columns are %1.").arg(known.join(u", "_s)));
}

QStringList keysOf(const TableSource& table)
{
    QStringList keys;
    for (const TableColumn& column : table.columns()) {
        keys << column.key;
    }
    return keys;
}

class ColumnChoice final : public TableSource
{
public:
    ColumnChoice(std::shared_ptr<const TableSource> table, const QStringList& keys)
        : m_table(std::move(table))
    {
        const QStringList known = keysOf(*m_table);
        for (const QString& key : keys) {
            if (const qsizetype at = known.indexOf(key); at >= 0) {
                m_chosen.push_back(static_cast<std::size_t>(at));
                m_columns.push_back(m_table->columns()[m_chosen.back()]);
            }
        }
    }

    [[nodiscard]] const std::vector<TableColumn>& columns() const override { return m_columns; }
    [[nodiscard]] std::size_t rowCount() const override { return m_table->rowCount(); }
    [[nodiscard]] QVariant value(std::size_t row, std::size_t column) const override
    {
        return m_table->value(row, m_chosen[column]);
    }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override
    {
        return m_table->text(row, m_chosen[column]);
    }

private:
    std::shared_ptr<const TableSource> m_table;
    std::vector<std::size_t> m_chosen;
    std::vector<TableColumn> m_columns;
};

} // namespace

Outcome<SortOrder> sortOrderFrom(const QString& text, Unit unit)
{
    SortOrder order;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        QString column = part.trimmed();
        bool descending = false;
        if (column.startsWith(u'-')) {
            descending = true;
            column.remove(0, 1);
        } else if (const QString way = column.section(u':', 1); !way.isEmpty()) {
            if (way != u"asc" && way != u"desc") {
                return wrongUsage(CommandLineText::tr("“%1” is not a sort direction.").arg(part),
                                  CommandLineText::tr("It can be asc or desc."));
            }
            descending = way == u"desc";
            column = column.section(u':', 0, 0);
        }
        if (recordColumn(unit, column) == nullptr) {
            return noColumn(column, allColumnKeys(unit));
        }
        order.push_back({column, descending});
    }
    return order;
}

Outcome<QStringList> columnsFrom(const QString& text, const QStringList& known)
{
    QStringList keys;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString key = part.trimmed();
        if (!known.contains(key)) {
            return noColumn(key, known);
        }
        keys << key;
    }
    return keys;
}

std::shared_ptr<const TableSource> withColumns(std::shared_ptr<const TableSource> table,
                                               const QStringList& keys)
{
    if (keys.isEmpty()) {
        return table;
    }
    return std::make_shared<ColumnChoice>(std::move(table), keys);
}

std::shared_ptr<const TableSource> noticeTable(const Snapshot& snapshot, Language language)
{
    auto table = std::make_shared<MemoryTable>(
        std::vector<TableColumn>{{u"id"_s, ColumnsText::tr("Id"), true},
                                 {u"title"_s, ColumnsText::tr("List")},
                                 {u"edition"_s, ColumnsText::tr("Edition")},
                                 {u"issuer"_s, ColumnsText::tr("Issuer")},
                                 {u"published_on"_s, ColumnsText::tr("Published on")},
                                 {u"programme"_s, ColumnsText::tr("Programme")},
                                 {u"source"_s, ColumnsText::tr("Source")}});
    const auto& notices = snapshot.notices;
    for (std::size_t i = 0; i < notices.info.size(); ++i) {
        const NoticeInfo& notice = notices.info[i];
        const ProgrammeInfo& programme = snapshot.programmes.info[notices.programme[i]];
        const bool english = language == Language::English;
        table->addRow({{notices.id[i], {}},
                       {notice.title, english ? notice.titleEn : QString()},
                       {notice.edition, {}},
                       {notice.issuer, {}},
                       {notice.publishedOn, {}},
                       {programme.name, english ? programme.nameEn : QString()},
                       {notice.source, {}}});
    }
    return table;
}

std::shared_ptr<const TableSource> followUpTable()
{
    return std::make_shared<MemoryTable>(
        std::vector<TableColumn>{{u"consortium"_s, ColumnsText::tr("Consortium")},
                                 {u"quarter"_s, ColumnsText::tr("Quarter")},
                                 {u"state"_s, ColumnsText::tr("State")}});
}

Outcome<void> printAs(const QString& format, const TableSource& table, ConsoleOutput& out)
{
    if (format == u"text") {
        printTable(out, table);
        return {};
    }
    Result<void> written;
    if (format == u"json") {
        written = writeJson(out, table);
    } else {
        DelimitedOptions options;
        options.separator = format == u"csv" ? u',' : u'\t';
        options.encoding = TextEncoding::Utf8;
        written = writeDelimited(out, table, options);
    }
    if (!written) {
        return failed(written.error());
    }
    return {};
}

} // namespace atlas
